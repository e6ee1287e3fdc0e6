//! Records as they are written: the form that [`super::wire`] reads, made from
//! the records where they lie, without a copy of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::gathered::gathered;
use super::id::Id;
use super::record::{Fields, Record};
use super::stamp::Writer;
use super::wire::WireWriters;

/// Records with their tables, each sorted, and each of exactly what the writes
/// point to.
pub(super) struct Printed<'a> {
    pub(super) people: BTreeSet<&'a Id>,
    pub(super) writers: WireWriters,
    pub(super) records: Kinds<'a>,
}

/// The records of each kind, and the rows of the tables they point to.
pub(super) struct Kinds<'a> {
    kinds: BTreeMap<&'a str, Vec<(&'a Id, &'a Record)>>,
    rows: Rows<'a>,
}

struct Rows<'a> {
    people: BTreeMap<&'a Id, usize>,
    writers: BTreeMap<Writer, usize>,
}

/// The records of one kind.
struct OfKind<'a>(&'a [(&'a Id, &'a Record)], &'a Rows<'a>);

/// The writes of one record.
struct OfRecord<'a>(&'a Record, &'a Rows<'a>);

#[derive(Serialize)]
struct PrintedWrite<'a> {
    stamp: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<u64>,
    #[serde(serialize_with = "fields")]
    set: &'a Fields,
}

impl<'a> Printed<'a> {
    /// The stored form of these records, which come in the order of their names.
    pub(super) fn new(records: impl Iterator<Item = (&'a Id, &'a Record)> + Clone) -> Self {
        let writes = || records.clone().flat_map(|(_, record)| record.writes());
        let people: BTreeSet<&Id> = gathered(writes().filter_map(|(_, write)| write.by.as_ref()));
        let loads: BTreeSet<Writer> = gathered(writes().map(|(stamp, _)| stamp.writer));
        let mut writers = WireWriters::new();
        for Writer { device, load } in &loads {
            writers.entry(device.to_string()).or_default().push(load.to_string());
        }
        let rows = Rows {
            people: gathered(people.iter().copied().zip(0..)),
            writers: gathered(loads.into_iter().zip(0..)),
        };
        let mut kinds: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for (id, record) in records {
            kinds.entry(&record.kind).or_default().push((id, record));
        }
        Self { people, writers, records: Kinds { kinds, rows } }
    }
}

impl Serialize for Kinds<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.kinds.iter().map(|(kind, records)| (kind, OfKind(records, &self.rows))))
    }
}

impl Serialize for OfKind<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, record)| (id, OfRecord(record, self.1))))
    }
}

impl Serialize for OfRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(record, rows) = self;
        serializer.collect_seq(record.writes().map(|(stamp, write)| {
            // Both tables are made of these very writes.
            let row = rows.writers.get(&stamp.writer).copied().unwrap_or_default();
            PrintedWrite {
                stamp: format!("{}.{row}", stamp.tick),
                by: write.by.as_ref().and_then(|by| rows.people.get(by).copied()),
                at: write.at,
                set: &write.set,
            }
        }))
    }
}

fn fields<S: Serializer>(fields: &Fields, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(fields.iter())
}
