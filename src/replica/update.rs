//! An update: what changed in a document since a state that somebody else has.
//!
//! A document that leaves records out and says what it has seen would remove
//! what it leaves out. So an update is no small document but a change of many
//! fields: each field that holds a write which the other one lacks, with all
//! that stands in it. What its maker had seen speaks inside these fields alone.
//!
//! Whoever holds the state it goes on from (its *base*) is, after joining it,
//! where they would be after joining the maker's whole document. Two things
//! give that: every act leaves a stamp in every field it touches (decision 13),
//! so nothing has changed in the fields that are left out; and a mark of the
//! Trash speaks for the whole record, so a record with a new one comes whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};

use super::document::{Document, by_name};
use super::gathered::gathered;
use super::id::Id;
use super::printed::{Kinds, Printed};
use super::record::{Entry, Name, Record, Write};
use super::seen::Seen;
use super::stamp::{Stamp, Tick};
use super::trash::TRASHED;
use super::wire::{WireError, WireKinds, WireRecords, WireWriters};

/// What changed in a document since a state that somebody else has; see the
/// module.
///
/// Of each record it holds a part: the fields it speaks of, with all that stands
/// in them. A part with a mark of the Trash speaks of the whole record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WireUpdate")]
pub struct Update {
    document: Id,
    /// What its maker had seen; believed inside its fields.
    seen: Seen,
    /// Is the state it goes on from here? Only then does it stand for the whole
    /// document.
    has_base: bool,
    /// What had been seen where it was joined first: what it claims to have seen
    /// is right only after that.
    ground: Seen,
    /// The writes in it that the base has, too: what else the same acts wrote is
    /// not in it.
    known: BTreeSet<Stamp>,
    records: BTreeMap<Id, Arc<Record>>,
}

impl Update {
    /// What changed in a document since `base`: what somebody had seen who holds
    /// everything of it.
    pub fn since(document: &Document, base: &Seen) -> Self {
        let records = document
            .records()
            .filter_map(|(id, record)| Some((id.clone(), Arc::new(lacking(record, base)?))));
        let mut update = Self {
            document: document.id().clone(),
            seen: document.seen().clone(),
            has_base: true,
            ground: Seen::default(),
            known: BTreeSet::new(),
            records: gathered(records),
        };
        let stamps = update.writes().map(|(_, stamp, _)| *stamp);
        update.known = gathered(stamps.filter(|stamp| base.has(stamp)));
        update
    }

    /// An update as it was read. `seen` is what its maker is known to have seen
    /// beside the writes in it, if the state it goes on from is here; without it,
    /// nothing is known of what they had seen. `known` are the writes in it that
    /// this state has.
    ///
    /// # Errors
    /// When two records have one name.
    pub(crate) fn from_parts(
        document: Id,
        seen: Option<Seen>,
        known: BTreeSet<Stamp>,
        records: impl IntoIterator<Item = (Id, Record)>,
    ) -> Result<Self, WireError> {
        let has_base = seen.is_some();
        let records = by_name(records.into_iter().map(|(id, record)| (id, Arc::new(record))))?;
        let (seen, ground) = (seen.unwrap_or_default(), Seen::default());
        let mut update = Self { document, seen, has_base, ground, known, records };
        update.know_own_writes();
        Ok(if has_base { update } else { update.without_base() })
    }

    /// As it may be joined where this has been seen: without its base, if not all
    /// of it is here that was there where it was joined first. What is not there
    /// yet would be taken for removed otherwise.
    #[must_use]
    pub fn as_far_as_ready(self, seen: &Seen) -> Self {
        if self.is_ready(seen) { self } else { self.without_base() }
    }

    /// The same for somebody who lacks the state it goes on from: it adds what is
    /// new in it, and claims nothing else.
    #[must_use]
    pub fn without_base(mut self) -> Self {
        let known = std::mem::take(&mut self.known);
        for part in self.records.values_mut() {
            known.iter().for_each(|stamp| Arc::make_mut(part).forget(stamp));
        }
        self.records.retain(|_, part| !part.is_empty());
        (self.seen, self.ground, self.has_base) = (Seen::default(), Seen::default(), false);
        self.know_own_writes();
        self
    }

    /// The same as it is kept by whoever joins it to `document`: it says only what
    /// it tells them, and is joined again only after all that they had. What it
    /// does is the same.
    #[must_use]
    pub fn received_by(mut self, document: &Document) -> Self {
        if self.has_base {
            let let_go: BTreeSet<Stamp> = gathered(self.let_go_in(document));
            self.seen = self.seen.since(document.seen());
            let_go.into_iter().for_each(|stamp| self.seen.add_single(stamp));
            self.know_own_writes();
            self.ground = document.seen().clone();
        }
        self
    }

    /// The stamps of what stands in its fields elsewhere, was seen by its maker,
    /// and stands here no more.
    fn let_go_in(&self, document: &Document) -> impl Iterator<Item = Stamp> {
        let told = self.records.iter().filter_map(|(id, part)| Some((id, part, document.stored(id)?)));
        told.flat_map(move |(id, part, record)| {
            let known = record.writes().filter(|(stamp, _)| self.seen.has(stamp));
            let gone = known.filter(move |(stamp, write)| {
                let is_held =
                    |field: &str| part.write(stamp).is_some_and(|held| held.set.contains_key(field));
                write.set.keys().any(|field| self.speaks_of(id, field) && !is_held(field))
            });
            gone.map(|(stamp, _)| *stamp)
        })
    }

    /// Is everything here that was there where it was joined first? `seen` is
    /// what has been seen here.
    pub fn is_ready(&self, seen: &Seen) -> bool {
        seen.includes(&self.ground)
    }

    fn know_own_writes(&mut self) {
        let stamps: BTreeSet<Stamp> = gathered(self.writes().map(|(_, stamp, _)| *stamp));
        stamps.into_iter().for_each(|stamp| self.seen.add_single(stamp));
    }

    /// The name of the document it belongs to.
    pub fn document(&self) -> &Id {
        &self.document
    }

    /// What its maker is known to have seen.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Is the state it goes on from here?
    pub fn has_base(&self) -> bool {
        self.has_base
    }

    /// The records with what it holds of them.
    pub fn records(&self) -> impl Iterator<Item = (&Id, &Record)> + Clone {
        self.records.iter().map(|(id, record)| (id, record.as_ref()))
    }

    /// Every write in it, with the record it stands in.
    pub fn writes(&self) -> impl Iterator<Item = (&Id, &Stamp, &Write)> {
        self.records().flat_map(|(id, record)| record.writes().map(move |(stamp, write)| (id, stamp, write)))
    }

    /// The latest tick in it, for clocks and for the check of links.
    pub fn latest(&self) -> Option<Tick> {
        self.writes().map(|(_, stamp, _)| stamp.tick).max().max(self.seen.latest())
    }

    /// Does it speak of this field?
    pub fn speaks_of(&self, id: &Id, field: &str) -> bool {
        let speaks = |part: &Arc<Record>| [field, TRASHED].iter().any(|name| part.entry(name).is_some());
        self.records.get(id).is_some_and(speaks)
    }

    /// The writes in it that the state it goes on from has, too.
    pub fn known(&self) -> &BTreeSet<Stamp> {
        &self.known
    }

    /// What it holds, as a document: to read and to compare, never to be joined,
    /// because what it leaves out would be taken for removed.
    pub fn as_document(&self) -> Document {
        let (id, seen) = (self.document.clone(), self.seen.clone());
        Document { id, seen, records: Arc::new(self.records.clone()) }
    }

    /// Takes a write that has a stamp of its own and was never seen.
    pub(super) fn add_write(&mut self, id: &Id, kind: &str, stamp: Stamp, entry: &Entry<'_>, field: &str) {
        let part = self.records.entry(id.clone()).or_insert_with(|| Record::empty(kind).into());
        Arc::make_mut(part).put_entry(stamp, entry, field);
        self.seen.add_single(stamp);
    }
}

impl Document {
    pub(super) fn join_update(&mut self, update: &Update) -> BTreeSet<Id> {
        let mut touched = BTreeSet::new();
        for (id, part) in &update.records {
            let fields: BTreeSet<String> = gathered(part.fields().into_iter().map(str::to_owned));
            let scope = (!fields.contains(TRASHED)).then_some(&fields);
            if self.join_part(id, part, &update.seen, scope) {
                touched.insert(id.clone());
            }
        }
        self.seen.merge(&update.seen);
        touched
    }
}

/// What of a record somebody lacks who has seen `base`: nothing where they have
/// all of it.
fn lacking(record: &Record, base: &Seen) -> Option<Record> {
    let new = record.writes().filter(|(stamp, _)| !base.has(stamp));
    let fields: BTreeSet<&str> = gathered(new.flat_map(|(_, write)| write.set.keys().map(Name::as_str)));
    let is_whole = fields.contains(TRASHED);
    (!fields.is_empty()).then(|| record.part(|field| is_whole || fields.contains(field)))
}

/// How an update is kept.
#[derive(Serialize)]
struct PrintedUpdate<'a> {
    document: &'a Id,
    seen: &'a Seen,
    has_base: bool,
    #[serde(skip_serializing_if = "Seen::is_empty")]
    ground: &'a Seen,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    known: &'a BTreeSet<Stamp>,
    people: BTreeSet<&'a Id>,
    writers: WireWriters,
    records: Kinds<'a>,
}

impl Serialize for Update {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Printed { people, writers, records } = Printed::new(self.records());
        let Self { document, seen, has_base, ground, known, .. } = self;
        PrintedUpdate { document, seen, has_base: *has_base, ground, known, people, writers, records }
            .serialize(serializer)
    }
}

/// How an update is read; see [`super::wire`] for its two tables.
#[derive(Deserialize)]
struct WireUpdate {
    document: Id,
    seen: Seen,
    has_base: bool,
    #[serde(default)]
    ground: Seen,
    #[serde(default)]
    known: BTreeSet<Stamp>,
    people: Vec<Id>,
    writers: WireWriters,
    records: WireKinds,
}

impl TryFrom<WireUpdate> for Update {
    type Error = WireError;

    fn try_from(wire: WireUpdate) -> Result<Self, WireError> {
        let WireUpdate { document, seen, has_base, ground, known, people, writers, records } = wire;
        let records = WireRecords { people, writers, records }.read()?;
        let update = Self::from_parts(document, Some(seen), known, records)?;
        Ok(Self { has_base, ground, ..update })
    }
}
