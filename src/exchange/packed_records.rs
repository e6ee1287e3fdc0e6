//! Records in the compact form of links: writers and stamps once each, in tables,
//! with one mark a stamp whose meaning is that of the link.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::link::LinkError;
use super::pack::{Packer, Unpacker};
use crate::replica::{Fields, Id, Record, Stamp, Tick, Write, Writer, Writes, gathered};

/// Records as they were read, and all their stamps, each with its mark.
pub(super) type Unpacked = (Vec<(Stamp, bool)>, Vec<(Id, Record)>);

/// All stamps of some records.
pub(super) fn stamps_of<'a>(records: impl Iterator<Item = &'a Record>) -> BTreeSet<Stamp> {
    gathered(records.flat_map(Record::writes).map(|(stamp, _)| *stamp))
}

/// Where each stands among them.
pub(super) fn places(stamps: &BTreeSet<Stamp>) -> BTreeMap<Stamp, u64> {
    gathered(stamps.iter().copied().zip(0..))
}

/// Writes stamps, each with a mark.
pub(super) fn pack_stamps(pack: &mut Packer, stamps: &BTreeSet<Stamp>, mark: impl Fn(&Stamp) -> bool) {
    let writers: BTreeSet<Writer> = gathered(stamps.iter().map(|stamp| stamp.writer));
    pack.number(writers.len() as u64);
    for writer in &writers {
        pack.writer(*writer);
    }
    pack.number(stamps.len() as u64);
    let mut before = 0;
    for stamp in stamps {
        pack.number(stamp.tick.millis - before);
        pack.number(u64::from(stamp.tick.count));
        let writer = writers.iter().position(|writer| *writer == stamp.writer).unwrap_or_default();
        pack.number((writer as u64) << 1 | u64::from(mark(stamp)));
        before = stamp.tick.millis;
    }
}

/// Reads what [`pack_stamps`] wrote.
pub(super) fn unpack_stamps(pack: &mut Unpacker<'_>) -> Result<Vec<(Stamp, bool)>, LinkError> {
    let writers: Vec<Writer> = (0..pack.count()?).map(|_| pack.writer()).collect::<Result<_, _>>()?;
    let mut stamps = Vec::new();
    let mut before = 0;
    for _ in 0..pack.count()? {
        let tick: Tick = pack.tick(before)?;
        before = tick.millis;
        let mark = usize::try_from(pack.number()?).map_err(|_| LinkError::Damaged)?;
        let writer = *writers.get(mark >> 1).ok_or(LinkError::Damaged)?;
        stamps.push((Stamp { tick, writer }, mark & 1 == 1));
    }
    Ok(stamps)
}

/// Writes records whose names, and the names of whoever wrote them, are in the
/// table `names`.
pub(super) fn pack_records(
    pack: &mut Packer,
    names: &[Id],
    records: &[(&Id, &Record)],
    mark: impl Fn(&Stamp) -> bool,
) {
    let all_stamps = stamps_of(records.iter().map(|(_, record)| *record));
    pack_stamps(pack, &all_stamps, mark);
    let places = places(&all_stamps);
    pack.number(records.len() as u64);
    for (id, record) in records {
        pack.name(id);
        pack.word(&record.kind);
        pack.number(record.writes().count() as u64);
        for (stamp, write) in record.writes() {
            pack.number(places.get(stamp).copied().unwrap_or_default());
            let by = write.by.as_ref().and_then(|by| names.iter().position(|name| name == by));
            pack.number(by.map_or(0, |at| at as u64 + 1));
            // Only a clock that was far off produces this.
            pack.value(&write.at.map_or(Value::Null, Value::from));
            pack.number(write.set.len() as u64);
            for (field, value) in &write.set {
                pack.word(field);
                pack.value(value);
            }
        }
    }
}

/// Reads what [`pack_records`] wrote.
pub(super) fn unpack_records(pack: &mut Unpacker<'_>) -> Result<Unpacked, LinkError> {
    let stamps = unpack_stamps(pack)?;
    let records = (0..pack.count()?).map(|_| unpack_record(pack, &stamps)).collect::<Result<_, _>>()?;
    Ok((stamps, records))
}

fn unpack_record(pack: &mut Unpacker<'_>, stamps: &[(Stamp, bool)]) -> Result<(Id, Record), LinkError> {
    let id = pack.name()?;
    let kind = pack.word()?;
    let mut writes = Writes::new_vec();
    for _ in 0..pack.count()? {
        let at = usize::try_from(pack.number()?).map_err(|_| LinkError::Damaged)?;
        let (stamp, _) = *stamps.get(at).ok_or(LinkError::Damaged)?;
        let by = pack.optional_name()?;
        let at = match pack.value()? {
            Value::Null => None,
            at => Some(at.as_u64().ok_or(LinkError::Damaged)?),
        };
        let mut set = Fields::new_vec();
        for _ in 0..pack.count()? {
            let field = pack.word()?;
            if set.insert(field.into(), pack.value()?).is_some() {
                return Err(LinkError::Damaged);
            }
        }
        // A write without fields is invalid.
        if !set.is_empty() && writes.insert(stamp, Write { by, at, set }).is_some() {
            return Err(LinkError::Damaged);
        }
    }
    Ok((id, Record::from_writes(kind.into(), writes)))
}
