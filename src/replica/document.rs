//! A document: the unit that partners share whole, and the one way in.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::change::Change;
use super::gathered::{gathered, sorted_by_key};
use super::id::Id;
use super::record::{Entry, Record};
use super::seen::Seen;
use super::stamp::{Device, Stamp, Tick};
use super::wire::{WireError, WireKinds, WireRecords, WireWriters};

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
        let names: BTreeSet<Id> = gathered(self.records.keys().chain(other.records.keys()).cloned());
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
        let their_seen = change.seen_of_touched();
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
        if change.is_ready(&self.seen) {
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
    pub fn raise_floor(&mut self, device: Device, tick: Tick) {
        self.seen.raise_floor(device, tick);
    }

    /// Some of its records, as a document that claims to have seen nothing: it
    /// adds what it holds to any other, and removes nothing from it. Names that
    /// are not there are passed over.
    pub fn fragment<'a>(&self, names: impl IntoIterator<Item = &'a Id>) -> Self {
        let records = names.into_iter().filter_map(|id| self.records.get_key_value(id));
        let records = records.map(|(id, record)| (id.clone(), record.clone())).collect();
        Self { id: self.id.clone(), seen: Seen::default(), records }
    }

    /// All records of these fragments of one document, and `seen` as what has
    /// been seen: right only if the fragments are the whole of it.
    pub fn whole(id: Id, seen: Seen, fragments: impl IntoIterator<Item = Self>) -> Self {
        let mut document = Self::new(id);
        for fragment in fragments {
            document.join_whole(&fragment);
        }
        document.seen.merge(&seen);
        document
    }

    /// Takes a write that has a stamp of its own and was never seen here.
    pub(super) fn add_write(&mut self, id: &Id, kind: &str, stamp: Stamp, entry: &Entry<'_>, field: &str) {
        let record = self.records.entry(id.clone()).or_insert_with(|| Record::empty(kind));
        let at = (entry.at != stamp.tick.millis).then_some(entry.at);
        record.put(stamp, entry.by.cloned(), at, field, entry.value.clone());
        self.seen.add_single(stamp);
    }

    /// A document from parts, for links and stored forms.
    ///
    /// # Errors
    /// When two records have one name.
    pub(crate) fn from_parts(
        id: Id,
        seen: Seen,
        records: impl IntoIterator<Item = (Id, Record)>,
    ) -> Result<Self, WireError> {
        Ok(Self { id, seen, records: by_name(records)? })
    }

    /// The same records as if other devices had written them: every stamp, also
    /// those that the Trash knows, says `rename(device)` for its device.
    pub(crate) fn with_devices(&self, rename: impl Fn(Device) -> Device) -> Self {
        Self {
            id: self.id.clone(),
            seen: self.seen.with_devices(&rename),
            records: gathered(
                self.records.iter().map(|(id, record)| (id.clone(), record.with_devices(&rename))),
            ),
        }
    }
}

/// Records by name.
///
/// # Errors
/// When two have one name.
pub(super) fn by_name(
    records: impl IntoIterator<Item = (Id, Record)>,
) -> Result<BTreeMap<Id, Record>, WireError> {
    let mut all = BTreeMap::new();
    for (id, record) in records {
        if all.insert(id.clone(), record).is_some() {
            return Err(WireError::Twice(id));
        }
    }
    Ok(all)
}

/// Joins many changes, each after what its writer had seen, as far as that
/// is here; what never becomes ready is joined last, oldest first. Returns the
/// records touched.
pub fn join_in_causal_order(document: &mut Document, changes: Vec<Change>) -> Joined {
    let (mut all, rest) = join_what_is_ready(document, changes);
    for change in &rest {
        all.touched.extend(document.join(Incoming::Change(change)).touched);
    }
    all
}

/// Joins those changes whose ground is here or comes with them, and gives back
/// those that never become ready, oldest first.
pub fn join_what_is_ready(document: &mut Document, changes: Vec<Change>) -> (Joined, Vec<Change>) {
    let mut changes = sorted_by_key(changes, Change::stamp);
    let mut all = Joined::default();
    loop {
        let before = changes.len();
        changes.retain(|change| {
            let ready = change.is_ready(document.seen());
            if ready {
                let joined = document.join(Incoming::Change(change));
                all.touched.extend(joined.touched);
            }
            !ready
        });
        if changes.len() == before {
            return (all, changes);
        }
    }
}

/// How a document is written; see [`WireRecords`] for its two tables.
#[derive(Serialize, Deserialize)]
struct WireDocument {
    id: Id,
    seen: Seen,
    people: Vec<Id>,
    writers: WireWriters,
    records: WireKinds,
}

impl From<Document> for WireDocument {
    fn from(document: Document) -> Self {
        let WireRecords { people, writers, records } = WireRecords::print(&document.records);
        Self { id: document.id, seen: document.seen, people, writers, records }
    }
}

impl TryFrom<WireDocument> for Document {
    type Error = WireError;

    fn try_from(wire: WireDocument) -> Result<Self, WireError> {
        let WireDocument { id, seen, people, writers, records } = wire;
        Self::from_parts(id, seen, WireRecords { people, writers, records }.read()?)
    }
}
