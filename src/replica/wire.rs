//! The stored form of records: by kind, then by name, each a list of writes;
//! and whoever wrote is named once, in two tables.
//!
//! `people` lists the persons, `writers` the page loads of each device, both
//! sorted. A write says `"by": 1` for the second person, and
//! `"stamp": "1777791601001.0.3"` for a tick by the fourth page load, counted
//! through all devices. Each table holds exactly what the writes point to, so
//! equal records have one form, and any other table is refused.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::gathered::gathered;
use super::id::Id;
use super::record::{Record, Write};
use super::stamp::{Stamp, StampError, Tick, Writer};

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

/// The records by kind and name, each a list of writes, oldest first.
pub(super) type WireKinds = BTreeMap<String, BTreeMap<Id, Vec<WireWrite>>>;

/// Records as they are written, with their tables.
#[derive(Debug)]
pub(super) struct WireRecords {
    pub(super) people: Vec<Id>,
    pub(super) writers: WireWriters,
    pub(super) records: WireKinds,
}

/// How a write is written, so that what one command wrote shares its stamp:
/// `by` is a row of `people`, and the last part of `stamp` one of `writers`.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct WireWrite {
    stamp: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<u64>,
    set: BTreeMap<String, Value>,
}

impl WireRecords {
    /// The stored form of these records.
    pub(super) fn print(records: &BTreeMap<Id, Record>) -> Self {
        let writes = || records.values().flat_map(Record::writes);
        let people: BTreeSet<&Id> = gathered(writes().filter_map(|(_, write)| write.by.as_ref()));
        let loads: BTreeSet<Writer> = gathered(writes().map(|(stamp, _)| stamp.writer));
        let mut writers = WireWriters::new();
        for Writer { device, load } in &loads {
            writers.entry(device.to_string()).or_default().push(load.to_string());
        }
        let people_rows: BTreeMap<&Id, usize> = gathered(people.iter().copied().zip(0..));
        let writer_rows: BTreeMap<Writer, usize> = gathered(loads.into_iter().zip(0..));
        let print = |(stamp, write): (&Stamp, &Write)| WireWrite {
            stamp: format!("{}.{}", stamp.tick, writer_rows.get(&stamp.writer).copied().unwrap_or_default()),
            by: write.by.as_ref().and_then(|by| people_rows.get(by).copied()),
            at: write.at,
            set: write.set.clone(),
        };
        let mut kinds = WireKinds::new();
        for (id, record) in records {
            let of_kind = kinds.entry(record.kind.clone()).or_default();
            of_kind.insert(id.clone(), record.writes().map(print).collect());
        }
        Self { people: people.into_iter().cloned().collect(), writers, records: kinds }
    }

    /// The records of a stored form.
    ///
    /// # Errors
    /// When it is not exactly how [`WireRecords::print`] would have written
    /// its tables, or a record holds a stamp twice.
    pub(super) fn read(self) -> Result<Vec<(Id, Record)>, WireError> {
        let mut people = Table::new(PEOPLE, self.people)?;
        let mut writers = Table::new(WRITERS, writers_of(&self.writers)?)?;
        let mut records = Vec::new();
        let of_kinds = self.records.into_iter().flat_map(|(kind, of_kind)| {
            of_kind.into_iter().map(move |(id, writes)| (kind.clone(), id, writes))
        });
        for (kind, id, writes) in of_kinds {
            let mut record = Record::empty(&kind);
            for WireWrite { stamp, by, at, set } in writes {
                let (tick, row) = read_stamp(&stamp)?;
                let stamp = Stamp { tick, writer: writers.take(row)? };
                let by = by.map(|row| people.take(row)).transpose()?;
                if set.is_empty() {
                    continue;
                }
                if record.writes.insert(stamp, Write { by, at, set }).is_some() {
                    return Err(WireError::StampTwice(id));
                }
            }
            records.push((id, record));
        }
        people.check_all_used()?;
        writers.check_all_used()?;
        Ok(records)
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

fn read_stamp(text: &str) -> Result<(Tick, usize), StampError> {
    let bad = || StampError(text.to_owned());
    let (tick, digits) = text.rsplit_once('.').ok_or_else(bad)?;
    let row: usize = digits.parse().map_err(|_| bad())?;
    if row.to_string() != digits {
        return Err(bad());
    }
    Ok((tick.parse().map_err(|_: StampError| bad())?, row))
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
