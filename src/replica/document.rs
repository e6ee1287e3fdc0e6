//! A document: the unit that partners share whole, and the one way in.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};

use super::change::Change;
use super::gathered::{gathered, sorted_by_key};
use super::id::Id;
use super::printed::{Kinds, Printed};
use super::record::{Entry, Record};
use super::seen::Seen;
use super::side_by_side::side_by_side;
use super::stamp::{Device, Stamp, Tick};
use super::update::Update;
use super::wire::{WireError, WireKinds, WireRecords, WireWriters};

/// Records by name, and which stamps have been seen.
///
/// Equal documents serialize to equal bytes: records and fields are sorted. A
/// copy shares its records with the original until one of the two changes, and
/// from then on those that stay the same in both.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WireDocument")]
pub struct Document {
    pub(super) id: Id,
    pub(super) seen: Seen,
    pub(super) records: Arc<BTreeMap<Id, Arc<Record>>>,
}

/// What enters a document.
#[derive(Debug, Clone, Copy)]
pub enum Incoming<'a> {
    /// A whole document: a file, a link, a snapshot. It holds everything it
    /// has seen and that nobody has replaced.
    Whole(&'a Document),
    /// One change: another tab's, or one of the journal.
    Change(&'a Change),
    /// What changed since a state that is here, or is not.
    Update(&'a Update),
}

/// What a record becomes by a join.
struct Next {
    record: Arc<Record>,
    /// Do its fields differ from before?
    is_changed: bool,
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
        Self { id, seen: Seen::default(), records: Arc::default() }
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

    /// A record by name, trashed or not. One whose making was taken back reads
    /// like one that was never made.
    pub fn record(&self, id: &Id) -> Option<&Record> {
        self.records.get(id).and_then(made)
    }

    /// What is stored under a name, also of a record whose making was taken
    /// back.
    pub(super) fn stored(&self, id: &Id) -> Option<&Record> {
        self.records.get(id).map(Arc::as_ref)
    }

    /// All records, by name: trashed ones too, and what is left of those whose
    /// making was taken back.
    pub fn records(&self) -> impl Iterator<Item = (&Id, &Record)> + Clone {
        self.records.iter().map(|(id, record)| (id, record.as_ref()))
    }

    /// The records that this and another state of the document do not hold
    /// alike, by name: as they are here, and as they are there. One whose making
    /// was taken back is nowhere.
    pub fn differing<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = (&'a Id, Option<&'a Record>, Option<&'a Record>)> {
        side_by_side(&self.records, &other.records)
            // Records that both share are not compared.
            .filter(|(_, mine, theirs)| mine != theirs)
            .map(|(id, mine, theirs)| (id, mine.and_then(made), theirs.and_then(made)))
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
    /// documents; for changes and updates too, as long as each follows what its
    /// writer had seen (see [`join_in_causal_order`]) or goes on from. One that
    /// comes too early is taken all the same; the worst that follows is a
    /// question in Review that was not needed.
    pub fn join(&mut self, incoming: Incoming<'_>) -> Joined {
        match incoming {
            Incoming::Whole(other) => self.join_whole(other),
            Incoming::Change(change) => self.join_change(change),
            Incoming::Update(update) => Joined { touched: self.join_update(update) },
        }
    }

    pub(super) fn join_whole(&mut self, other: &Self) -> Joined {
        let mut joined = Joined::default();
        if self.records.is_empty() && self.seen.is_empty() {
            joined.touched = gathered(other.records.keys().cloned());
            self.records = Arc::clone(&other.records);
        } else {
            let both = side_by_side(&self.records, &other.records);
            let next: Vec<(Id, Next)> = both
                .filter_map(|(id, mine, theirs)| Some((id.clone(), self.next(mine, theirs, &other.seen)?)))
                .collect();
            for (id, Next { record, is_changed }) in next {
                let records = Arc::make_mut(&mut self.records);
                if is_changed {
                    joined.touched.insert(id.clone());
                }
                if record.is_empty() {
                    records.remove(&id);
                } else {
                    records.insert(id, record);
                }
            }
        }
        self.seen.merge(&other.seen);
        joined
    }

    /// What a record becomes when that of another document joins it; nothing
    /// where it stays as it is.
    fn next(
        &self,
        mine: Option<&Arc<Record>>,
        theirs: Option<&Arc<Record>>,
        their_seen: &Seen,
    ) -> Option<Next> {
        match (mine, theirs) {
            (Some(mine), Some(theirs)) if mine == theirs => None,
            (Some(mine), None) if !mine.is_known_to(their_seen) => None,
            (None, Some(theirs)) if !theirs.is_known_to(&self.seen) => {
                Some(Next { record: Arc::clone(theirs), is_changed: true })
            }
            _ => {
                let nothing = Record::empty("");
                let theirs = theirs.map_or(&nothing, Arc::as_ref);
                let mut record = mine.map_or_else(|| Record::empty(&theirs.kind), |mine| (**mine).clone());
                let is_changed = record.join(&self.seen, theirs, their_seen, None);
                Some(Next { record: Arc::new(record), is_changed })
            }
        }
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
            if self.join_part(id, theirs, &their_seen, Some(fields)) {
                joined.touched.insert(id.clone());
            }
        }
        if change.is_ready(&self.seen) {
            self.seen.add_up_to(change.stamp());
        } else {
            self.seen.add_single(change.stamp());
        }
        joined
    }

    /// Joins some fields of a record, or all of it. Says whether anything
    /// changed.
    pub(super) fn join_part(
        &mut self,
        id: &Id,
        theirs: &Record,
        their_seen: &Seen,
        scope: Option<&BTreeSet<String>>,
    ) -> bool {
        let records = Arc::make_mut(&mut self.records);
        let mine = records.entry(id.clone()).or_insert_with(|| Record::empty(&theirs.kind).into());
        let mine = Arc::make_mut(mine);
        let changed = mine.join(&self.seen, theirs, their_seen, scope);
        if mine.is_empty() {
            records.remove(id);
        }
        changed
    }

    /// Says of one's own device that everything up to `tick` has been read
    /// from the stores; keeps [`Seen`] small over thousands of page loads.
    pub fn raise_floor(&mut self, device: Device, tick: Tick) {
        self.seen.raise_floor(device, tick);
    }

    /// Takes a write that has a stamp of its own and was never seen here.
    pub(super) fn add_write(&mut self, id: &Id, kind: &str, stamp: Stamp, entry: &Entry<'_>, field: &str) {
        let records = Arc::make_mut(&mut self.records);
        let record = records.entry(id.clone()).or_insert_with(|| Record::empty(kind).into());
        Arc::make_mut(record).put_entry(stamp, entry, field);
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
        let records = by_name(records.into_iter().map(|(id, record)| (id, Arc::new(record))))?;
        Ok(Self { id, seen, records: records.into() })
    }

    /// The same records as if other devices had written them: every stamp, also
    /// those that the Trash knows, says `rename(device)` for its device.
    pub(crate) fn with_devices(&self, rename: impl Fn(Device) -> Device) -> Self {
        let renamed = |(id, record): (&Id, &Record)| (id.clone(), Arc::new(record.with_devices(&rename)));
        let records: BTreeMap<_, _> = gathered(self.records().map(renamed));
        Self { id: self.id.clone(), seen: self.seen.with_devices(&rename), records: records.into() }
    }
}

/// The record, unless its making was taken back.
fn made(record: &Arc<Record>) -> Option<&Record> {
    Some(record.as_ref()).filter(|record| !record.is_unmade())
}

/// Records by name, without those that hold nothing.
///
/// # Errors
/// When two have one name.
pub(super) fn by_name<R: Borrow<Record>>(
    records: impl IntoIterator<Item = (Id, R)>,
) -> Result<BTreeMap<Id, R>, WireError> {
    let mut all = BTreeMap::new();
    for (id, record) in records {
        if all.insert(id.clone(), record).is_some() {
            return Err(WireError::Twice(id));
        }
    }
    all.retain(|_, record| !(*record).borrow().is_empty());
    Ok(all)
}

/// Changes and updates that wait to be joined.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pending {
    /// Changes, each to be joined after what its writer had seen.
    pub changes: Vec<Change>,
    /// Updates, each to be joined after all that was there when it came in.
    pub updates: Vec<Update>,
}

impl From<Vec<Change>> for Pending {
    fn from(changes: Vec<Change>) -> Self {
        Self { changes, updates: Vec::new() }
    }
}

/// Joins many changes, each after what its writer had seen, as far as that
/// is here; what never becomes ready is joined last, oldest first. Returns the
/// records touched.
pub fn join_in_causal_order(document: &mut Document, changes: Vec<Change>) -> Joined {
    join_pending(document, changes.into())
}

/// The same for changes and updates.
pub fn join_pending(document: &mut Document, pending: Pending) -> Joined {
    let (mut all, rest) = join_what_is_ready(document, pending);
    for change in &rest.changes {
        all.touched.extend(document.join(Incoming::Change(change)).touched);
    }
    for update in &rest.updates {
        all.touched.extend(document.join(Incoming::Update(update)).touched);
    }
    all
}

/// Joins those changes and updates whose ground is here or comes with them, and
/// gives back those that never become ready, changes oldest first.
pub fn join_what_is_ready(document: &mut Document, pending: Pending) -> (Joined, Pending) {
    let mut changes = sorted_by_key(pending.changes, Change::stamp);
    let mut updates = pending.updates;
    let mut all = Joined::default();
    loop {
        let before = (changes.len(), updates.len());
        changes.retain(|change| {
            let ready = change.is_ready(document.seen());
            if ready {
                all.touched.extend(document.join(Incoming::Change(change)).touched);
            }
            !ready
        });
        updates.retain(|update| {
            let ready = update.is_ready(document.seen());
            if ready {
                all.touched.extend(document.join(Incoming::Update(update)).touched);
            }
            !ready
        });
        if (changes.len(), updates.len()) == before {
            return (all, Pending { changes, updates });
        }
    }
}

/// How a document is written.
#[derive(Serialize)]
struct PrintedDocument<'a> {
    id: &'a Id,
    seen: &'a Seen,
    people: BTreeSet<&'a Id>,
    writers: WireWriters,
    records: Kinds<'a>,
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Printed { people, writers, records } = Printed::new(self.records());
        PrintedDocument { id: &self.id, seen: &self.seen, people, writers, records }.serialize(serializer)
    }
}

/// How a document is read; see [`super::wire`] for its two tables.
#[derive(Deserialize)]
struct WireDocument {
    id: Id,
    seen: Seen,
    people: Vec<Id>,
    writers: WireWriters,
    records: WireKinds,
}

impl TryFrom<WireDocument> for Document {
    type Error = WireError;

    fn try_from(wire: WireDocument) -> Result<Self, WireError> {
        let WireDocument { id, seen, people, writers, records } = wire;
        Self::from_parts(id, seen, WireRecords { people, writers, records }.read()?)
    }
}
