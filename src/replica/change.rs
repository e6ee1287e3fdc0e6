//! A change: what one command writes, and how it is drafted.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::document::{Document, WireError, WireRecord};
use super::id::Id;
use super::record::Record;
use super::seen::Seen;
use super::stamp::Stamp;

/// What one command writes: the fields it touched, whole, under one stamp.
///
/// It carries what its writer had seen, so that whoever joins it can tell what
/// it replaced from what it did not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WireChange", into = "WireChange")]
pub struct Change {
    stamp: Stamp,
    base: Seen,
    touches: BTreeMap<Id, BTreeSet<String>>,
    records: BTreeMap<Id, Record>,
}

impl Change {
    /// The stamp that everything in it shares.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// What the writer had seen before it.
    pub fn base(&self) -> &Seen {
        &self.base
    }

    /// The fields it touched, by record.
    pub fn touches(&self) -> impl Iterator<Item = (&Id, &BTreeSet<String>)> {
        self.touches.iter()
    }

    /// What the touched fields of a record hold afterwards, if anything.
    pub fn record(&self, id: &Id) -> Option<&Record> {
        self.records.get(id)
    }

    /// Does it touch nothing?
    pub fn is_empty(&self) -> bool {
        self.touches.is_empty()
    }
}

/// A change in the making, against one state of a document.
#[derive(Debug)]
pub struct Draft<'a> {
    document: &'a Document,
    by: Option<Id>,
    at: Option<u64>,
    change: Change,
}

impl<'a> Draft<'a> {
    /// Starts a change: `by` is who writes, `at` the wall clock in
    /// milliseconds since 1970.
    pub fn new(document: &'a Document, stamp: Stamp, by: Option<Id>, at: u64) -> Self {
        Self {
            document,
            by,
            at: (at != stamp.tick.millis).then_some(at),
            change: Change {
                stamp,
                base: document.seen().clone(),
                touches: BTreeMap::new(),
                records: BTreeMap::new(),
            },
        }
    }

    /// The document this change is drafted against.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The current value of a field, as this draft leaves it.
    pub fn get(&self, id: &Id, field: &str) -> Option<&Value> {
        let touched = self.change.touches.get(id).is_some_and(|fields| fields.contains(field));
        let record = if touched { self.change.records.get(id) } else { self.document.record(id) };
        record.and_then(|record| record.get(field))
    }

    /// Writes a field over its current value. Values that clash with it stay,
    /// so that they are still shown in Review.
    pub fn set(&mut self, id: &Id, kind: &str, field: &str, value: impl Into<Value>) {
        let current: BTreeSet<Stamp> = self
            .document
            .record(id)
            .and_then(|record| record.entry(field))
            .map(|entry| entry.stamp)
            .into_iter()
            .collect();
        self.write(id, kind, field, value.into(), &current);
    }

    /// Writes a field over all its values: the answer to a clash.
    pub fn settle(&mut self, id: &Id, field: &str, value: impl Into<Value>) {
        let all = self.stamps(id, field);
        let kind = self.kind(id);
        self.write(id, &kind, field, value.into(), &all);
    }

    /// Writes a value beside those that are there: only undo does this, to
    /// bring a settled clash back.
    pub(super) fn add_beside(&mut self, id: &Id, kind: &str, field: &str, value: Value) {
        self.write(id, kind, field, value, &BTreeSet::new());
    }

    /// Lets go the losing values of a field and keeps the current one.
    pub fn drop_losing(&mut self, id: &Id, field: &str) {
        let mut losing = self.stamps(id, field);
        losing.pop_last();
        self.remove(id, field, &losing);
    }

    /// Lets go those values of a field that have these stamps.
    pub(super) fn drop_values(&mut self, id: &Id, field: &str, stamps: &BTreeSet<Stamp>) {
        self.remove(id, field, stamps);
    }

    /// Lets go every value of a field.
    pub fn clear(&mut self, id: &Id, field: &str) {
        let all = self.stamps(id, field);
        self.remove(id, field, &all);
    }

    /// The finished change.
    pub fn finish(self) -> Change {
        self.change
    }

    fn stamps(&self, id: &Id, field: &str) -> BTreeSet<Stamp> {
        self.document
            .record(id)
            .into_iter()
            .flat_map(|record| record.entries(field))
            .map(|entry| entry.stamp)
            .collect()
    }

    fn kind(&self, id: &Id) -> String {
        self.document.record(id).map(|record| record.kind.clone()).unwrap_or_default()
    }

    fn write(&mut self, id: &Id, kind: &str, field: &str, value: Value, over: &BTreeSet<Stamp>) {
        self.remove(id, field, over);
        let (stamp, by, at) = (self.change.stamp, self.by.clone(), self.at);
        self.change
            .records
            .entry(id.clone())
            .or_insert_with(|| Record::empty(kind))
            .put(stamp, by, at, field, value);
    }

    /// Copies the field's values into the change, without those in `over`.
    fn remove(&mut self, id: &Id, field: &str, over: &BTreeSet<Stamp>) {
        let first = self.change.touches.entry(id.clone()).or_default().insert(field.to_owned());
        let Some(before) = self.document.record(id) else {
            return;
        };
        let copy = self.change.records.entry(id.clone()).or_insert_with(|| Record::empty(&before.kind));
        if first {
            for entry in before.entries(field) {
                let at = (entry.at != entry.stamp.tick.millis).then_some(entry.at);
                copy.put(entry.stamp, entry.by.cloned(), at, field, entry.value.clone());
            }
        }
        for stamp in over {
            copy.remove(stamp, field);
        }
        if copy.is_empty() {
            self.change.records.remove(id);
        }
    }
}

/// How a change is written. `clears` names the touched fields that hold
/// nothing afterwards; the others are those of the records.
#[derive(Serialize, Deserialize)]
struct WireChange {
    stamp: Stamp,
    base: Seen,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    clears: BTreeMap<Id, BTreeSet<String>>,
    records: Vec<WireRecord>,
}

impl From<Change> for WireChange {
    fn from(change: Change) -> Self {
        let mut clears = change.touches;
        for (id, record) in &change.records {
            if let Some(fields) = clears.get_mut(id) {
                let held = record.fields();
                fields.retain(|field| !held.contains(field.as_str()));
            }
        }
        clears.retain(|_, fields| !fields.is_empty());
        Self {
            stamp: change.stamp,
            base: change.base,
            clears,
            records: change.records.iter().map(|(id, record)| WireRecord::print(id, record)).collect(),
        }
    }
}

impl TryFrom<WireChange> for Change {
    type Error = WireError;

    fn try_from(wire: WireChange) -> Result<Self, WireError> {
        let mut touches = wire.clears;
        let mut records = BTreeMap::new();
        for wire_record in wire.records {
            let (id, record) = wire_record.read()?;
            touches.entry(id.clone()).or_default().extend(record.fields().into_iter().map(str::to_owned));
            if records.insert(id.clone(), record).is_some() {
                return Err(WireError::Twice(id));
            }
        }
        Ok(Self { stamp: wire.stamp, base: wire.base, touches, records })
    }
}
