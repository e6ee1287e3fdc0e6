//! A document: the unit that partners share whole, and the one way in.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::change::Change;
use super::id::{Id, IdError};
use super::record::{Record, Write};
use super::seen::Seen;
use super::stamp::{Stamp, Tick};

/// Records by name, and which stamps have been seen.
///
/// Equal documents serialize to equal bytes: records and fields are sorted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WireDocument", into = "WireDocument")]
pub struct Document {
    id: Id,
    seen: Seen,
    records: BTreeMap<Id, Record>,
}

/// What enters a document.
#[derive(Debug, Clone, Copy)]
pub enum Incoming<'a> {
    /// A whole document: a file, a link, a snapshot. It holds everything it
    /// has seen and that nobody has replaced.
    Whole(&'a Document),
    /// One change: another tab's, or one of the journal.
    Change(&'a Change),
}

/// What a join did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The records whose fields differ from before.
    pub touched: BTreeSet<Id>,
}

impl Document {
    /// An empty document of this name.
    pub fn new(id: Id) -> Self {
        Self { id, seen: Seen::default(), records: BTreeMap::new() }
    }

    /// The document's name.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// The same records under another name: for two partnerships that turn
    /// out to be one.
    pub fn renamed(mut self, id: Id) -> Self {
        self.id = id;
        self
    }

    /// Which stamps this document has seen.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// A record by name, trashed or not.
    pub fn record(&self, id: &Id) -> Option<&Record> {
        self.records.get(id)
    }

    /// All records, trashed ones too, by name.
    pub fn records(&self) -> impl Iterator<Item = (&Id, &Record)> {
        self.records.iter()
    }

    /// How many records there are, trashed ones too.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Is there no record at all?
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The latest tick in here, for clocks and for the check of files.
    pub fn latest(&self) -> Option<Tick> {
        self.records
            .values()
            .flat_map(|record| record.writes().map(|(stamp, _)| stamp.tick))
            .max()
            .max(self.seen.latest())
    }

    /// The one way in. Commutative, associative and idempotent for whole
    /// documents; for changes too, as long as each follows what its writer had
    /// seen (see [`join_in_causal_order`]). A change that comes too early is
    /// taken all the same; the worst that follows is a question in Review that
    /// was not needed.
    pub fn join(&mut self, incoming: Incoming<'_>) -> Joined {
        match incoming {
            Incoming::Whole(other) => self.join_whole(other),
            Incoming::Change(change) => self.join_change(change),
        }
    }

    fn join_whole(&mut self, other: &Self) -> Joined {
        let mut joined = Joined::default();
        let names: BTreeSet<Id> = self.records.keys().chain(other.records.keys()).cloned().collect();
        for id in names {
            let nothing;
            let theirs = match other.records.get(&id) {
                Some(theirs) => theirs,
                None => {
                    nothing = Record::empty("");
                    &nothing
                }
            };
            self.join_record(id, theirs, &other.seen, None, &mut joined);
        }
        self.seen.merge(&other.seen);
        joined
    }

    fn join_change(&mut self, change: &Change) -> Joined {
        let mut joined = Joined::default();
        let mut their_seen = change.base().clone();
        their_seen.add_single(change.stamp());
        for (id, fields) in change.touches() {
            let nothing;
            let theirs = match change.record(id) {
                Some(theirs) => theirs,
                None => {
                    nothing = Record::empty("");
                    &nothing
                }
            };
            self.join_record(id.clone(), theirs, &their_seen, Some(fields), &mut joined);
        }
        if self.seen.includes(change.base()) {
            self.seen.add_up_to(change.stamp());
        } else {
            self.seen.add_single(change.stamp());
        }
        joined
    }

    fn join_record(
        &mut self,
        id: Id,
        theirs: &Record,
        their_seen: &Seen,
        scope: Option<&BTreeSet<String>>,
        joined: &mut Joined,
    ) {
        let mine = self.records.entry(id.clone()).or_insert_with(|| Record::empty(&theirs.kind));
        let changed = mine.join(&self.seen, theirs, their_seen, scope);
        if mine.is_empty() {
            self.records.remove(&id);
        }
        if changed {
            joined.touched.insert(id);
        }
    }

    /// Says of one's own device that everything up to `tick` has been read
    /// from the stores; keeps [`Seen`] small over thousands of page loads.
    pub fn raise_floor(&mut self, device: super::stamp::Device, tick: Tick) {
        self.seen.raise_floor(device, tick);
    }

    /// A document from parts, for files and links.
    ///
    /// # Errors
    /// When two records have one name, or one record holds a stamp twice.
    pub(crate) fn from_wire(id: Id, seen: Seen, records: Vec<WireRecord>) -> Result<Self, WireError> {
        let mut document = Self { id, seen, records: BTreeMap::new() };
        for wire in records {
            let (id, record) = wire.read()?;
            if document.records.insert(id.clone(), record).is_some() {
                return Err(WireError::Twice(id));
            }
        }
        Ok(document)
    }
}

/// Joins many changes, each after what its writer had seen, as far as that
/// is here; what never becomes ready is joined last, oldest first. Returns the
/// records touched.
pub fn join_in_causal_order(document: &mut Document, mut changes: Vec<Change>) -> Joined {
    changes.sort_by_key(Change::stamp);
    let mut all = Joined::default();
    loop {
        let before = changes.len();
        changes.retain(|change| {
            let ready = document.seen().includes(change.base());
            if ready {
                let joined = document.join(Incoming::Change(change));
                all.touched.extend(joined.touched);
            }
            !ready
        });
        if changes.len() == before {
            break;
        }
    }
    for change in &changes {
        all.touched.extend(document.join(Incoming::Change(change)).touched);
    }
    all
}

/// Why a stored form is not a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// Two records have one name.
    #[error("the record {0} is in it twice")]
    Twice(Id),
    /// A record holds one stamp twice.
    #[error("the record {0} has two writes with one stamp")]
    StampTwice(Id),
    /// A record's name is not one.
    #[error(transparent)]
    Id(#[from] IdError),
}

/// How a document is written.
#[derive(Serialize, Deserialize)]
struct WireDocument {
    id: Id,
    seen: Seen,
    records: Vec<WireRecord>,
}

/// How a record is written: a list of writes, so that what one command wrote
/// shares its stamp.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct WireRecord {
    pub(crate) id: Id,
    pub(crate) kind: String,
    pub(crate) writes: Vec<WireWrite>,
}

/// How a write is written.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct WireWrite {
    pub(crate) stamp: Stamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) at: Option<u64>,
    pub(crate) set: BTreeMap<String, Value>,
}

impl WireRecord {
    pub(crate) fn read(self) -> Result<(Id, Record), WireError> {
        let mut record = Record::empty(&self.kind);
        for WireWrite { stamp, by, at, set } in self.writes {
            if set.is_empty() {
                continue;
            }
            if record.writes.insert(stamp, Write { by, at, set }).is_some() {
                return Err(WireError::StampTwice(self.id));
            }
        }
        Ok((self.id, record))
    }

    pub(crate) fn print(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            kind: record.kind.clone(),
            writes: record
                .writes
                .iter()
                .map(|(stamp, write)| WireWrite {
                    stamp: *stamp,
                    by: write.by.clone(),
                    at: write.at,
                    set: write.set.clone(),
                })
                .collect(),
        }
    }
}

impl From<Document> for WireDocument {
    fn from(document: Document) -> Self {
        Self {
            records: document.records.iter().map(|(id, record)| WireRecord::print(id, record)).collect(),
            id: document.id,
            seen: document.seen,
        }
    }
}

impl TryFrom<WireDocument> for Document {
    type Error = WireError;

    fn try_from(wire: WireDocument) -> Result<Self, WireError> {
        Self::from_wire(wire.id, wire.seen, wire.records)
    }
}
