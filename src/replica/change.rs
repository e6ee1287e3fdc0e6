//! A change: what one command writes, and how it is drafted.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::document::{Document, by_name};
use super::gathered::gathered;
use super::id::Id;
use super::printed::{Kinds, Printed};
use super::record::{Entry, Origin, Record};
use super::seen::Seen;
use super::stamp::{Stamp, Tick};
use super::trash::TRASHED;
use super::wire::{WireError, WireKinds, WireRecords, WireWriters};

/// What one command writes: the fields it touched, whole, under one stamp.
///
/// It carries what its writer had seen, so that whoever joins it can tell what
/// it replaced from what it did not know. The first change of a page load says
/// so in full. A later one may be told as what [follows](Change::following) an
/// earlier one of the same writer: it names that one, what was seen since, and
/// the stamps it wrote over. Whoever has the earlier one with all before it
/// knows the rest.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WireChange")]
pub struct Change {
    stamp: Stamp,
    /// The earlier change of this writer that `base` goes on from.
    after: Option<Tick>,
    base: Seen,
    /// The stamps of the values it wrote over or let go.
    over: BTreeSet<Stamp>,
    touches: BTreeMap<Id, BTreeSet<String>>,
    records: BTreeMap<Id, Record>,
}

impl Change {
    /// The stamp that everything in it shares.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Is everything here that its writer had seen? `seen` is what has been
    /// seen here.
    pub(super) fn is_ready(&self, seen: &Seen) -> bool {
        let follows = |tick| seen.covered(&Stamp { tick, ..self.stamp });
        self.after.is_none_or(follows) && seen.includes(&self.base)
    }

    /// What the writer had seen of the fields it touched, itself included.
    pub(super) fn seen_of_touched(&self) -> Seen {
        let mut seen = self.base.clone();
        if let Some(tick) = self.after {
            seen.add_up_to(Stamp { tick, ..self.stamp });
        }
        for stamp in self.over.iter().copied().chain([self.stamp]) {
            seen.add_single(stamp);
        }
        seen
    }

    /// The same change, told as what follows `previous`, an earlier one of the
    /// same writer in the same document, told in full. Told in full again where
    /// it does not follow (what was seen has shrunk since: an import was undone).
    #[must_use]
    pub fn following(&self, previous: &Self) -> Self {
        let mut told = self.clone();
        let mut known = previous.base.clone();
        known.add_up_to(previous.stamp);
        let follows = self.after.is_none()
            && previous.after.is_none()
            && previous.stamp.writer == self.stamp.writer
            && previous.stamp < self.stamp
            && self.base.includes(&known);
        if follows {
            told.after = Some(previous.stamp.tick);
            told.base = self.base.since(&known);
            told.over.retain(|stamp| {
                let is_own = stamp.writer == self.stamp.writer && stamp.tick <= previous.stamp.tick;
                !is_own && !told.base.has(stamp)
            });
        }
        told
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
    origin: Origin,
    change: Change,
    same: Same,
}

/// Do two values of this field of a record say the same to a person?
pub type Same = fn(&Record, &str, &Value, &Value) -> bool;

impl<'a> Draft<'a> {
    /// Starts a change: `by` is who writes, `at` the wall clock in
    /// milliseconds since 1970.
    pub fn new(document: &'a Document, stamp: Stamp, by: Option<Id>, at: u64) -> Self {
        Self {
            document,
            origin: Origin { by, at },
            change: Change {
                stamp,
                after: None,
                base: document.seen().clone(),
                over: BTreeSet::new(),
                touches: BTreeMap::new(),
                records: BTreeMap::new(),
            },
            same: |_, _, one, other| one == other,
        }
    }

    /// The same, for a writer to whom more than equal values say the same.
    #[must_use]
    pub fn reading(self, same: Same) -> Self {
        Self { same, ..self }
    }

    /// The document this change is drafted against.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The stamp that everything in it will share.
    pub fn stamp(&self) -> Stamp {
        self.change.stamp
    }

    /// Who writes, and when.
    pub(super) fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The record that holds a field as this draft leaves it; of other fields it
    /// says nothing.
    pub fn holder(&self, id: &Id, field: &str) -> Option<&Record> {
        let touched = self.change.touches.get(id).is_some_and(|fields| fields.contains(field));
        if touched { self.change.records.get(id) } else { self.document.stored(id) }
    }

    /// The latest value of a field, as this draft leaves it.
    pub fn get(&self, id: &Id, field: &str) -> Option<&Value> {
        self.holder(id, field)?.get(field)
    }

    /// The fields that were written so far, by record.
    pub fn touches(&self) -> impl Iterator<Item = (&Id, &BTreeSet<String>)> {
        self.change.touches()
    }

    /// Writes a field over its current value, and over those that say the
    /// same. Values that clash with it stay, so that they are still shown in
    /// Review. A record whose making was taken back is made again.
    pub fn set(&mut self, id: &Id, kind: &str, field: &str, value: impl Into<Value>) {
        self.make_again(id, kind, field);
        let current = gathered(self.current(id, field));
        let over = self.saying_the_same(id, field, &current);
        self.write(id, kind, field, value.into(), &over, self.origin.clone());
    }

    /// Writes a field over those of its values that its writer knew: those that
    /// say `knew`. What came since stays beside, and is asked about.
    pub fn set_over(
        &mut self,
        id: &Id,
        kind: &str,
        field: &str,
        value: impl Into<Value>,
        knew: Option<&Value>,
    ) {
        let known = self.entries(id, field).filter(|entry| Some(entry.value) == knew);
        let over = gathered(known.map(|entry| entry.stamp));
        self.write(id, kind, field, value.into(), &over, self.origin.clone());
    }

    /// Writes a field over all its values. A record whose making was taken back
    /// is made again.
    pub fn settle(&mut self, id: &Id, kind: &str, field: &str, value: impl Into<Value>) {
        self.make_again(id, kind, field);
        let all = self.stamps(id, field);
        self.write(id, kind, field, value.into(), &all, self.origin.clone());
    }

    /// A write makes a record again whose making was taken back.
    fn make_again(&mut self, id: &Id, kind: &str, field: &str) {
        let is_unmade = self.document.stored(id).is_some_and(Record::is_unmade);
        if is_unmade && field != TRASHED && self.get(id, TRASHED).is_some() {
            // Here the words would be enough; an earlier version of the program
            // takes the record for emptied as long as the mark stands.
            let marks = self.stamps(id, TRASHED);
            self.write(id, kind, TRASHED, Value::Null, &marks, self.origin.clone());
        }
    }

    /// Answers one question with another value: writes over the current value
    /// and the one that lost under the stamp `losing`, and over those that say
    /// the same as either. What a third person wrote stays a question.
    pub fn settle_one(&mut self, id: &Id, field: &str, losing: Stamp, value: impl Into<Value>) {
        let both = gathered(self.current(id, field).into_iter().chain([losing]));
        let over = self.saying_the_same(id, field, &both);
        let kind = self.kind(id);
        self.write(id, &kind, field, value.into(), &over, self.origin.clone());
    }

    /// Answers one question with the current value: writes it anew, over itself
    /// and over the value that lost under the stamp `losing`, and over those
    /// that say the same as either. What a third person wrote stays a question.
    /// Does nothing where nothing lost under that stamp.
    pub fn keep_current(&mut self, id: &Id, field: &str, losing: Stamp) {
        if !self.entries(id, field).any(|entry| entry.stamp == losing) {
            return;
        }
        if let Some(current) = self.entries(id, field).last() {
            self.settle_one(id, field, losing, current.value.clone());
        }
    }

    /// Lets go every value of a field, and leaves no stamp in it: only for a
    /// record whose mark of the Trash speaks for all its fields.
    pub(super) fn clear(&mut self, id: &Id, field: &str) {
        let all = self.stamps(id, field);
        self.let_go(id, field, &all);
    }

    /// Has this draft written into the record in another one's name? Under one
    /// stamp a record has one origin.
    pub(super) fn is_written_by_another(&self, id: &Id, origin: &Origin) -> bool {
        let record = self.change.records.get(id);
        let written = record.and_then(|record| record.write(&self.change.stamp));
        written.is_some_and(|write| {
            let at = write.at.unwrap_or(self.change.stamp.tick.millis);
            write.by != origin.by || at != origin.at
        })
    }

    /// The finished change.
    pub fn finish(self) -> Change {
        self.change
    }

    fn entries<'b>(&self, id: &Id, field: &'b str) -> impl Iterator<Item = Entry<'b>> + use<'a, 'b>
    where
        'a: 'b,
    {
        self.document.stored(id).into_iter().flat_map(move |record| record.entries(field))
    }

    fn stamps(&self, id: &Id, field: &str) -> BTreeSet<Stamp> {
        gathered(self.entries(id, field).map(|entry| entry.stamp))
    }

    fn current(&self, id: &Id, field: &str) -> Option<Stamp> {
        self.entries(id, field).last().map(|entry| entry.stamp)
    }

    /// The stamps of those values of a field that are the same as one of
    /// these. Equal words are shown once, so one answer answers them all.
    fn saying_the_same(&self, id: &Id, field: &str, stamps: &BTreeSet<Stamp>) -> BTreeSet<Stamp> {
        let Some(record) = self.document.stored(id) else {
            return BTreeSet::new();
        };
        let named = |entry: &Entry<'_>| stamps.contains(&entry.stamp);
        let is_same = |one: &Value, other: &Value| (self.same)(record, field, one, other);
        let says_the_same = |entry: &Entry<'_>| {
            self.entries(id, field).filter(named).any(|one| is_same(one.value, entry.value))
        };
        gathered(self.entries(id, field).filter(says_the_same).map(|entry| entry.stamp))
    }

    fn kind(&self, id: &Id) -> String {
        self.document.stored(id).map(|record| record.kind.to_string()).unwrap_or_default()
    }

    /// Writes a value in place of those with the stamps `over`, in the name of
    /// `origin`.
    pub(super) fn write(
        &mut self,
        id: &Id,
        kind: &str,
        field: &str,
        value: Value,
        over: &BTreeSet<Stamp>,
        origin: Origin,
    ) {
        self.let_go(id, field, over);
        let stamp = self.change.stamp;
        let record = self.change.records.entry(id.clone()).or_insert_with(|| Record::empty(kind));
        record.put(stamp, origin.by, shown_at(origin.at, stamp), field, value);
    }

    /// Copies the field's values into the change, without those in `over`. By
    /// itself this leaves no stamp in the field: whoever calls it writes one
    /// there, or a mark of the Trash that speaks for the whole record.
    pub(super) fn let_go(&mut self, id: &Id, field: &str, over: &BTreeSet<Stamp>) {
        let first = self.change.touches.entry(id.clone()).or_default().insert(field.to_owned());
        let Some(before) = self.document.stored(id) else {
            return;
        };
        let copy = self.change.records.entry(id.clone()).or_insert_with(|| Record::empty(&before.kind));
        if first {
            for entry in before.entries(field) {
                let at = shown_at(entry.at, entry.stamp);
                copy.put(entry.stamp, entry.by.cloned(), at, field, entry.value.clone());
            }
        }
        for stamp in over {
            copy.remove(stamp, field);
        }
        // Only what was seen can be let go: a value that came ahead of its
        // change is not.
        let base = &self.change.base;
        self.change.over.extend(over.iter().filter(|stamp| base.has(stamp)));
        if copy.is_empty() {
            self.change.records.remove(id);
        }
    }
}

/// A wall clock as a write keeps it: only where it is not the stamp's.
fn shown_at(at: u64, stamp: Stamp) -> Option<u64> {
    (at != stamp.tick.millis).then_some(at)
}

/// How a change is written. `clears` names the touched fields that hold nothing
/// afterwards; the others are those of the records.
#[derive(Serialize)]
struct PrintedChange<'a> {
    stamp: Stamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    #[serde(skip_serializing_if = "Seen::is_empty")]
    base: &'a Seen,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    over: &'a BTreeSet<Stamp>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    clears: BTreeMap<&'a Id, BTreeSet<&'a str>>,
    people: BTreeSet<&'a Id>,
    writers: WireWriters,
    records: Kinds<'a>,
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { stamp, after, base, over, touches, records } = self;
        let mut clears: BTreeMap<&Id, BTreeSet<&str>> = BTreeMap::new();
        for (id, fields) in touches {
            let held = records.get(id).map(Record::fields).unwrap_or_default();
            let cleared = fields.iter().map(String::as_str).filter(|field| !held.contains(field));
            let cleared: BTreeSet<&str> = gathered(cleared);
            if !cleared.is_empty() {
                clears.insert(id, cleared);
            }
        }
        let after = after.map(|tick| tick.to_string());
        let Printed { people, writers, records } = Printed::new(records.iter());
        let stamp = *stamp;
        PrintedChange { stamp, after, base, over, clears, people, writers, records }.serialize(serializer)
    }
}

/// How a change is read; see [`super::wire`] for its two tables.
#[derive(Deserialize)]
struct WireChange {
    stamp: Stamp,
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    base: Seen,
    #[serde(default)]
    over: BTreeSet<Stamp>,
    #[serde(default)]
    clears: BTreeMap<Id, BTreeSet<String>>,
    people: Vec<Id>,
    writers: WireWriters,
    records: WireKinds,
}

impl TryFrom<WireChange> for Change {
    type Error = WireError;

    fn try_from(wire: WireChange) -> Result<Self, WireError> {
        let WireChange { stamp, after, base, over, clears, people, writers, records } = wire;
        let after = after.map(|tick| tick.parse()).transpose()?;
        let records = by_name(WireRecords { people, writers, records }.read()?)?;
        let mut touches = clears;
        for (id, record) in &records {
            let fields = record.fields().into_iter().map(str::to_owned);
            touches.entry(id.clone()).or_default().extend(fields);
        }
        Ok(Self { stamp, after, base, over, touches, records })
    }
}
