//! Records in columns: those of one kind with the same fields stand together, value
//! below value, so that what is alike stands side by side and deflates well.
//!
//! The names of one page load differ in little ([`crate::replica::Mint`]): in their
//! times, which are near those of stamps, and in a counter.

use std::collections::{BTreeMap, BTreeSet};

use super::link::LinkError;
use super::pack::{Packer, Unpacker};
use crate::replica::{Fields, Id, Record, Stamp, Write, Writes, gathered};

/// A name as its sixteen bytes.
const RAW: u64 = 0;
/// A name as its text.
const TEXT: u64 = 1;
/// From here on: the family that it is of.
const FAMILY: u64 = 2;

/// A name of a page load: `UUIDv7` (RFC 9562).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Minted {
    /// The time, in milliseconds since 1970.
    millis: u64,
    /// The twelve bits behind the version.
    count: u16,
    /// What all of one page load have in common.
    family: [u8; 8],
}

impl Minted {
    fn of(id: &Id) -> Option<Self> {
        let [a, b, c, d, e, f, high, low, family @ ..] = id.to_bytes()?;
        (high >> 4 == 7).then_some(Self {
            millis: u64::from_be_bytes([0, 0, a, b, c, d, e, f]),
            count: u16::from_be_bytes([high & 0x0f, low]),
            family,
        })
    }

    fn id(self) -> Id {
        let [_, _, time @ ..] = self.millis.to_be_bytes();
        let count = (self.count & 0x0fff | 0x7000).to_be_bytes();
        let all = time.into_iter().chain(count).chain(self.family);
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(all).for_each(|(to, from)| *to = from);
        Id::from_bytes(bytes)
    }
}

/// What the next name is compared with.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    stamp: usize,
    count: u16,
}

/// Writes the table of names, near these stamps.
pub(super) fn pack_names(pack: &mut Packer, names: &[Id], stamps: &[Stamp]) {
    let minted = || names.iter().map(Minted::of);
    let families: BTreeSet<[u8; 8]> = gathered(minted().flatten().map(|minted| minted.family));
    pack.number(families.len() as u64);
    families.iter().for_each(|family| pack.raw(family));
    pack.number(names.len() as u64);
    let mut before = Before::default();
    for (name, minted) in names.iter().zip(minted()) {
        match (minted, name.to_bytes()) {
            (Some(minted), _) => {
                let family = families.iter().position(|family| *family == minted.family);
                pack.number(family.unwrap_or_default() as u64 + FAMILY);
                let near = stamps.partition_point(|stamp| stamp.tick.millis < minted.millis);
                pack.difference(near as i64 - before.stamp as i64);
                pack.difference(minted.millis.wrapping_sub(millis_at(stamps, near)) as i64);
                pack.difference(i64::from(minted.count) - i64::from(before.count));
                before = Before { stamp: near, count: minted.count };
            }
            (None, Some(bytes)) => {
                pack.number(RAW);
                pack.raw(&bytes);
            }
            (None, None) => {
                pack.number(TEXT);
                pack.text_bytes(name.as_str());
            }
        }
        pack.add_name(name);
    }
}

/// Reads what [`pack_names`] wrote; gives the first.
pub(super) fn unpack_names(pack: &mut Unpacker<'_>, stamps: &[Stamp]) -> Result<Id, LinkError> {
    let families: Vec<[u8; 8]> = (0..pack.count()?).map(|_| pack.bytes()).collect::<Result<_, _>>()?;
    let mut before = Before::default();
    for _ in 0..pack.count()? {
        let name = match pack.number()? {
            RAW => Id::from_bytes(pack.bytes()?),
            TEXT => {
                let length = pack.count()?;
                pack.text_of(length)?.parse().map_err(|_| LinkError::Damaged)?
            }
            family => {
                let family = usize::try_from(family - FAMILY).map_err(|_| LinkError::Damaged)?;
                let near = (before.stamp as i64).wrapping_add(pack.difference()?);
                let near = usize::try_from(near).ok().filter(|near| *near <= stamps.len());
                let stamp = near.ok_or(LinkError::Damaged)?;
                let millis = millis_at(stamps, stamp).wrapping_add_signed(pack.difference()?);
                let count = i64::from(before.count).wrapping_add(pack.difference()?);
                let count = u16::try_from(count).map_err(|_| LinkError::Damaged)?;
                before = Before { stamp, count };
                let family = *families.get(family).ok_or(LinkError::Damaged)?;
                Minted { millis, count, family }.id()
            }
        };
        pack.add_name(name);
    }
    pack.check_names()
}

/// The time of the stamp in this place, of the last one behind all of them.
fn millis_at(stamps: &[Stamp], place: usize) -> u64 {
    stamps.get(place).or(stamps.last()).map(|stamp| stamp.tick.millis).unwrap_or_default()
}

/// What records that stand together have in common: their kind, and the fields of
/// each write.
type Form<'a> = (&'a str, Vec<Vec<&'a str>>);
/// A record by its name, with its writes in their order.
type Row<'a> = (&'a Id, Vec<(&'a Stamp, &'a Write)>);

/// Writes records whose names, and the names of whoever wrote them, are in the
/// table; `places` are those of their stamps.
pub(super) fn pack_rows(pack: &mut Packer, records: &[(&Id, &Record)], places: &BTreeMap<Stamp, u64>) {
    let mut forms: BTreeMap<Form<'_>, Vec<Row<'_>>> = BTreeMap::new();
    for (id, record) in records {
        let writes: Vec<(&Stamp, &Write)> = record.writes().collect();
        let fields = writes.iter().map(|(_, write)| write.set.keys().map(|name| name.as_str()).collect());
        forms.entry((record.kind.as_str(), fields.collect())).or_default().push((*id, writes));
    }
    pack.number(forms.len() as u64);
    for ((kind, writes), rows) in &forms {
        pack.word(kind);
        pack.number(rows.len() as u64);
        let mut before = 0;
        for (id, _) in rows {
            before = next(pack, before, pack.place_of(id));
        }
        pack.number(writes.len() as u64);
        for (at, fields) in writes.iter().enumerate() {
            let column = || rows.iter().filter_map(|(_, writes)| writes.get(at));
            before = 0;
            for (stamp, _) in column() {
                before = next(pack, before, places.get(stamp).copied());
            }
            for (_, write) in column() {
                let by = write.by.as_ref().and_then(|by| pack.place_of(by)).map_or(0, |at| at + 1);
                pack.number(by << 1 | u64::from(write.at.is_some()));
                // Only a clock that was far off produces this.
                write.at.iter().for_each(|at| pack.number(*at));
            }
            pack.number(fields.len() as u64);
            for field in fields {
                pack.word(field);
                column().filter_map(|(_, write)| write.set.get(*field)).for_each(|value| pack.value(value));
            }
        }
    }
}

/// Writes a place as its difference from the one before; gives it.
fn next(pack: &mut Packer, before: u64, place: Option<u64>) -> u64 {
    let place = place.unwrap_or_default();
    pack.difference(place as i64 - before as i64);
    place
}

/// Reads what [`pack_rows`] wrote, in the order of the names.
pub(super) fn unpack_rows(pack: &mut Unpacker<'_>, stamps: &[Stamp]) -> Result<Vec<(Id, Record)>, LinkError> {
    let mut records = BTreeMap::new();
    for _ in 0..pack.count()? {
        let kind = pack.word()?;
        let mut before = 0;
        let mut rows: Vec<(Id, Writes)> = Vec::new();
        for _ in 0..pack.count()? {
            before = next_place(pack, before)?;
            rows.push((pack.name_at(before)?, Writes::new_vec()));
        }
        for _ in 0..pack.count()? {
            let column = unpack_column(pack, rows.len(), stamps)?;
            for ((_, writes), (stamp, write)) in rows.iter_mut().zip(column) {
                // A write without fields is invalid.
                if write.set.is_empty() || writes.insert(stamp, write).is_some() {
                    return Err(LinkError::Damaged);
                }
            }
        }
        for (id, writes) in rows {
            let record = Record::from_writes(kind.as_str().into(), writes);
            if records.insert(id, record).is_some() {
                return Err(LinkError::Damaged);
            }
        }
    }
    Ok(records.into_iter().collect())
}

/// The same write of each of these many records.
fn unpack_column(
    pack: &mut Unpacker<'_>,
    rows: usize,
    stamps: &[Stamp],
) -> Result<Vec<(Stamp, Write)>, LinkError> {
    let mut column = Vec::new();
    let mut before = 0;
    for _ in 0..rows {
        before = next_place(pack, before)?;
        let place = usize::try_from(before).map_err(|_| LinkError::Damaged)?;
        let stamp = *stamps.get(place).ok_or(LinkError::Damaged)?;
        column.push((stamp, Write { by: None, at: None, set: Fields::new_vec() }));
    }
    for (_, write) in &mut column {
        let mark = pack.number()?;
        write.by = (mark >> 1).checked_sub(1).map(|at| pack.name_at(at)).transpose()?;
        write.at = (mark & 1 == 1).then(|| pack.number()).transpose()?;
    }
    for _ in 0..pack.count()? {
        let field = pack.word()?;
        for (_, write) in &mut column {
            if write.set.insert(field.as_str().into(), pack.value()?).is_some() {
                return Err(LinkError::Damaged);
            }
        }
    }
    Ok(column)
}

fn next_place(pack: &mut Unpacker<'_>, before: u64) -> Result<u64, LinkError> {
    before.checked_add_signed(pack.difference()?).ok_or(LinkError::Damaged)
}
