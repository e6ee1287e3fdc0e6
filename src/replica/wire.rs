//! The stored form of records: by kind, then by name, each a list of writes;
//! and whoever wrote is named once, in two tables.
//!
//! `people` lists the persons, `writers` the page loads of each device, both
//! sorted. A write says `"by": 1` for the second person, and
//! `"stamp": "1777791601001.0.3"` for a tick by the fourth page load, counted
//! through all devices; the module [`super::printed`] writes them so. Each table holds exactly what the writes point to, so
//! equal records have one form, and any other table is refused.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::id::Id;
use super::record::{Fields, Name, Record, Write, Writes, tight};
use super::stamp::{Device, Load, Stamp, StampError, Tick, Writer, number};

/// Why a stored form is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// Two records have one name.
    #[error("the record {0} is in it twice")]
    Twice(Id),
    /// A record holds one stamp twice.
    #[error("the record {0} has two writes with one stamp")]
    StampTwice(Id),
    /// A stamp, a device or a page load is none.
    #[error(transparent)]
    Stamp(#[from] StampError),
    /// A write points to a row that its table does not have.
    #[error("a write in it points to number {row} of its {table}, and there are {rows}")]
    NoSuchRow {
        /// `people` or `writers`.
        table: &'static str,
        /// The row, from 0.
        row: usize,
        /// How many rows there are.
        rows: usize,
    },
    /// A table is not in order, or holds something twice.
    #[error("its {0} are not in order, or one of them is there twice")]
    NotSorted(&'static str),
    /// A table holds something that no write points to.
    #[error("one of its {0} has written nothing in it")]
    Unused(&'static str),
}

const PEOPLE: &str = "people";
const WRITERS: &str = "writers";

/// The page loads that wrote, by device.
pub(super) type WireWriters = BTreeMap<String, Vec<String>>;

/// Records as they are read, with their tables.
#[derive(Debug)]
pub(super) struct WireRecords {
    pub(super) people: Vec<Id>,
    pub(super) writers: WireWriters,
    pub(super) records: WireKinds,
}

impl WireRecords {
    /// The records of a stored form.
    ///
    /// # Errors
    /// When it is not exactly how [`Printed`](super::printed::Printed) would have written its
    /// tables, or a record holds a stamp twice.
    pub(super) fn read(self) -> Result<Vec<(Id, Record)>, WireError> {
        let mut people = Table::new(PEOPLE, self.people)?;
        let mut writers = Table::new(WRITERS, writers_of(&self.writers)?)?;
        let mut rows = self.records.rows.into_iter();
        let mut settled = |WireRecord { id, kind, mut writes }: WireRecord| {
            for ((stamp, write), row) in writes.iter_mut().zip(&mut rows) {
                stamp.writer = writers.take(row.writer)?;
                write.by = row.by.map(|by| people.take(by)).transpose()?;
            }
            match written(writes) {
                Some(writes) => Ok((id, Record::from_writes(kind, writes))),
                None => Err(WireError::StampTwice(id)),
            }
        };
        // In the place of what was read.
        let records = self.records.records.into_iter().map(&mut settled).collect::<Result<_, _>>()?;
        people.check_all_used()?;
        writers.check_all_used()?;
        Ok(records)
    }
}

/// The writes that hold something; nothing if two of them have one stamp.
fn written(mut writes: Vec<(Stamp, Write)>) -> Option<Writes> {
    writes.retain(|(_, write)| !write.set.is_empty());
    if !writes.is_sorted_by_key(|(stamp, _)| stamp) {
        writes.sort_unstable_by_key(|(stamp, _)| *stamp);
    }
    let is_twice = writes.iter().zip(writes.iter().skip(1)).any(|(one, next)| one.0 == next.0);
    (!is_twice).then(|| Writes::from_sorted_store_unchecked(writes))
}

/// The records by kind and name, each a list of writes, oldest first. They lie
/// as they will stay: there are tens of thousands, and the tables that their
/// writes point to come after them.
#[derive(Debug)]
pub(super) struct WireKinds {
    records: Vec<WireRecord>,
    /// What each of their writes points to, in the order of reading.
    rows: Vec<WireRow>,
}

#[derive(Debug)]
struct WireRecord {
    id: Id,
    kind: Name,
    /// As they were read: who wrote them is said by the tables.
    writes: Vec<(Stamp, Write)>,
}

/// Rows of the two tables.
#[derive(Debug)]
struct WireRow {
    writer: usize,
    by: Option<usize>,
}

/// A write as it is read, so that what one command wrote shares its stamp: `by`
/// is a row of `people`, and the last part of `stamp` one of `writers`.
#[derive(Debug, Deserialize)]
struct WireWrite {
    stamp: RowStamp,
    #[serde(default)]
    by: Option<usize>,
    #[serde(default)]
    at: Option<u64>,
    set: WireFields,
}

#[derive(Debug)]
struct WireFields(Fields);

/// A stamp whose page load is a row of `writers`.
#[derive(Debug)]
struct RowStamp {
    tick: Tick,
    row: usize,
}

impl<'de> Deserialize<'de> for WireKinds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(KindsReader)
    }
}

struct KindsReader;

impl<'de> Visitor<'de> for KindsReader {
    type Value = WireKinds;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("records by kind")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut kinds: A) -> Result<WireKinds, A::Error> {
        let mut read = WireKinds { records: Vec::new(), rows: Vec::new() };
        while let Some(kind) = kinds.next_key()? {
            kinds.next_value_seed(KindReader { kind, read: &mut read })?;
        }
        Ok(read)
    }
}

/// Reads the records of one kind to the others.
struct KindReader<'a> {
    kind: Name,
    read: &'a mut WireKinds,
}

impl<'de> DeserializeSeed<'de> for KindReader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for KindReader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("records by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut of_kind: A) -> Result<(), A::Error> {
        let Self { kind, read: WireKinds { records, rows } } = self;
        while let Some(id) = of_kind.next_key()? {
            let writes = of_kind.next_value_seed(WritesReader { rows })?;
            records.push(WireRecord { id, kind: kind.clone(), writes });
        }
        Ok(())
    }
}

/// Reads the writes of one record, and what they point to to the others.
struct WritesReader<'a> {
    rows: &'a mut Vec<WireRow>,
}

impl<'de> DeserializeSeed<'de> for WritesReader<'_> {
    type Value = Vec<(Stamp, Write)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for WritesReader<'_> {
    type Value = Vec<(Stamp, Write)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of writes")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        // Mostly there is one.
        let mut writes = Vec::with_capacity(1);
        while let Some(WireWrite { stamp: RowStamp { tick, row }, by, at, set: WireFields(set) }) =
            list.next_element()?
        {
            self.rows.push(WireRow { writer: row, by });
            let nobody = Writer { device: Device::new(0), load: Load::new(0) };
            writes.push((Stamp { tick, writer: nobody }, Write { by: None, at, set }));
        }
        Ok(writes)
    }
}

impl<'de> Deserialize<'de> for WireFields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsReader)
    }
}

struct FieldsReader;

impl<'de> Visitor<'de> for FieldsReader {
    type Value = WireFields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<WireFields, A::Error> {
        let mut fields = Fields::new_vec();
        while let Some((field, value)) = entries.next_entry()? {
            fields.insert(field, value);
        }
        Ok(WireFields(tight(fields)))
    }
}

impl<'de> Deserialize<'de> for RowStamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(RowStampReader)
    }
}

struct RowStampReader;

impl Visitor<'_> for RowStampReader {
    type Value = RowStamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a stamp that names a row")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<RowStamp, E> {
        read_stamp(text).map_err(E::custom)
    }
}

/// Devices are texts of one length, so they stand in their own order.
fn writers_of(wire: &WireWriters) -> Result<Vec<Writer>, WireError> {
    let mut writers = Vec::new();
    for (device, loads) in wire {
        let device = device.parse()?;
        if loads.is_empty() {
            return Err(WireError::Unused(WRITERS));
        }
        for load in loads {
            writers.push(Writer { device, load: load.parse()? });
        }
    }
    Ok(writers)
}

fn read_stamp(text: &str) -> Result<RowStamp, StampError> {
    let bad = || StampError(text.to_owned());
    let (tick, digits) = text.rsplit_once('.').ok_or_else(bad)?;
    let row: usize = number(digits).ok_or_else(bad)?;
    Ok(RowStamp { tick: tick.parse().map_err(|_: StampError| bad())?, row })
}

/// A table while it is read: what it holds, and what has been pointed to.
struct Table<T> {
    name: &'static str,
    rows: Vec<(T, bool)>,
}

impl<T: Ord + Clone> Table<T> {
    fn new(name: &'static str, rows: Vec<T>) -> Result<Self, WireError> {
        if !rows.is_sorted_by(|before, after| before < after) {
            return Err(WireError::NotSorted(name));
        }
        Ok(Self { name, rows: rows.into_iter().map(|row| (row, false)).collect() })
    }

    fn take(&mut self, row: usize) -> Result<T, WireError> {
        let rows = self.rows.len();
        let (value, used) =
            self.rows.get_mut(row).ok_or(WireError::NoSuchRow { table: self.name, row, rows })?;
        *used = true;
        Ok(value.clone())
    }

    fn check_all_used(&self) -> Result<(), WireError> {
        if self.rows.iter().all(|(_, used)| *used) { Ok(()) } else { Err(WireError::Unused(self.name)) }
    }
}
