//! A partnership's document together with an index, so that a page asks for
//! its own records and never scans them all.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::declaration::Home;
use super::kind::Kind;
use super::view::{Read, View};
use crate::replica::{
    Change, Device, Document, Id, Incoming, Joined, Record, TRASHED, Tick, TrashState, join_in_causal_order,
    sorted_by_key,
};

/// Where a record stands in the index: its kind, and what it belongs to.
type Shelf = (Kind, Option<Id>);

/// What a join touched, so that only the views that show it wake up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// The records.
    pub records: BTreeSet<Id>,
    /// Their kinds, as far as this version knows them.
    pub kinds: BTreeSet<Kind>,
}

/// A document and the index of its records.
#[derive(Debug, Clone)]
pub struct Book {
    home: Home,
    document: Document,
    index: Index,
}

/// Which records there are of a kind, and which of them belong to what.
#[derive(Debug, Clone, Default)]
struct Index {
    shelves: BTreeMap<Kind, BTreeMap<Option<Id>, BTreeSet<Id>>>,
    places: BTreeMap<Id, Shelf>,
}

impl Index {
    /// Puts a record that stands nowhere yet where it belongs.
    fn put(&mut self, home: Home, id: &Id, record: &Record) {
        // A kind of another home is like an unknown one: kept and handed on, and never shown.
        let Some(kind) = Kind::parse(home, &record.kind) else {
            return;
        };
        let parent = kind.declaration().parent.and_then(|field| record.text(field)?.parse().ok());
        self.shelves.entry(kind).or_default().entry(parent.clone()).or_default().insert(id.clone());
        self.places.insert(id.clone(), (kind, parent));
    }

    /// Takes a record from where it stands.
    fn take(&mut self, id: &Id) {
        if let Some((kind, parent)) = self.places.remove(id)
            && let Some(shelf) = self.shelves.get_mut(&kind).and_then(|shelves| shelves.get_mut(&parent))
        {
            shelf.remove(id);
        }
    }

    fn kind_of(&self, id: &Id) -> Option<Kind> {
        self.places.get(id).map(|(kind, _)| *kind)
    }

    /// All of a kind.
    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Id> {
        self.shelves.get(&kind).into_iter().flat_map(BTreeMap::values).flatten()
    }

    /// All of a kind that belong to this one.
    fn children(&self, kind: Kind, parent: &Id) -> impl Iterator<Item = &Id> {
        self.shelves.get(&kind).and_then(|shelves| shelves.get(&Some(parent.clone()))).into_iter().flatten()
    }
}

impl Book {
    /// Opens the document of a notebook.
    pub fn new(document: Document) -> Self {
        Self::at(Home::Shared, document)
    }

    /// Opens this browser's own document.
    pub fn private(document: Document) -> Self {
        Self::at(Home::Private, document)
    }

    /// Opens a document of this home.
    pub fn at(home: Home, document: Document) -> Self {
        let mut index = Index::default();
        for (id, _) in document.records() {
            // One whose making was taken back is not there.
            if let Some(record) = document.record(id) {
                index.put(home, id, record);
            }
        }
        Self { home, document, index }
    }

    /// Whose records it holds.
    pub fn home(&self) -> Home {
        self.home
    }

    /// The records whose kind is unknown here, or of another home: kept and
    /// handed on unchanged.
    pub fn unread(&self) -> impl Iterator<Item = &Id> {
        let made = self.document.records().map(|(id, _)| id).filter(|id| self.document.record(id).is_some());
        made.filter(|id| self.index.kind_of(id).is_none())
    }

    /// The kind of a record, as far as this version reads it here.
    pub fn kind_of(&self, id: &Id) -> Option<Kind> {
        self.index.kind_of(id)
    }

    /// The document itself.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The one way in; see [`Document::join`]. Keeps the index true.
    pub fn join(&mut self, incoming: Incoming<'_>) -> Touched {
        let joined = self.document.join(incoming);
        self.file_all(joined)
    }

    /// Joins what another tab wrote, each change after what it builds on.
    pub fn join_changes(&mut self, changes: Vec<Change>) -> Touched {
        let joined = join_in_causal_order(&mut self.document, changes);
        self.file_all(joined)
    }

    fn file_all(&mut self, joined: Joined) -> Touched {
        let mut kinds = BTreeSet::new();
        for id in &joined.touched {
            kinds.extend(self.index.kind_of(id));
            self.file(id);
            kinds.extend(self.index.kind_of(id));
        }
        Touched { records: joined.touched, kinds }
    }

    /// Says what is settled of one's own device; see [`Document::raise_floor`].
    pub fn raise_floor(&mut self, device: Device, tick: Tick) {
        self.document.raise_floor(device, tick);
    }

    fn file(&mut self, id: &Id) {
        self.index.take(id);
        if let Some(record) = self.document.record(id) {
            self.index.put(self.home, id, record);
        }
    }

    /// One record as a typed view; nothing if it is absent, of another kind or
    /// in the Trash.
    pub fn get<V: View>(&self, id: &Id) -> Option<V> {
        let record = self.document.record(id).filter(|_| self.index.kind_of(id) == Some(V::KIND))?;
        record.is_kept().then(|| V::of(id, record))
    }

    /// Every record of a kind.
    pub fn all<V: View>(&self) -> Vec<V> {
        self.all_where(|_| true)
    }

    /// Every record of a kind of which this is true: asked before it is read,
    /// so that the others cost nothing.
    pub fn all_where<V: View>(&self, is_wanted: impl Fn(&Record) -> bool) -> Vec<V> {
        let wanted = self.kept(V::KIND).filter(|(_, record)| is_wanted(record));
        wanted.map(|(id, record)| V::of(id, record)).collect()
    }

    /// Is there a record of this kind?
    pub fn has_any(&self, kind: Kind) -> bool {
        self.kept(kind).next().is_some()
    }

    /// The records of a kind that are not in the Trash, as they are.
    pub fn kept(&self, kind: Kind) -> impl Iterator<Item = (&Id, &Record)> {
        let records = self.index.of_kind(kind).filter_map(|id| Some((id, self.document.record(id)?)));
        records.filter(|(_, record)| record.is_kept())
    }

    /// Every record of a kind that belongs to `parent`.
    pub fn children<V: View>(&self, parent: &Id) -> Vec<V> {
        self.index.children(V::KIND, parent).filter_map(|id| self.get(id)).collect()
    }

    /// The records that belong to this one, of whatever kind, as they are.
    pub fn beneath(&self, parent: &Id) -> impl Iterator<Item = (&Id, &Record)> {
        let children = move |kind: &Kind| self.index.children(*kind, parent);
        let all = Kind::ALL.iter().filter(|kind| kind.declaration().parent.is_some()).flat_map(children);
        all.filter_map(|id| Some((id, self.document.record(id)?)))
    }

    /// A record, what it belongs to, and so on.
    pub fn with_all_above(&self, id: &Id) -> Vec<Id> {
        let mut all = vec![id.clone()];
        let above = |id: &Id| -> Option<Id> {
            let field = self.index.kind_of(id)?.parent()?;
            self.document.record(id)?.word(field)?.parse().ok()
        };
        // A forged file may go round in circles.
        while let Some(parent) = all.last().and_then(above).filter(|parent| !all.contains(parent)) {
            all.push(parent);
        }
        all
    }

    /// The records in the Trash that are not emptied, with the latest first.
    pub fn trash(&self) -> Vec<(Id, &Record)> {
        let records = self.document.records();
        let trashed = records.filter(|(_, record)| record.trash_state() == TrashState::Trashed);
        sorted_by_key(trashed.map(|(id, record)| (id.clone(), record)).collect(), |(_, record)| {
            Reverse(record.entry(TRASHED).map(|entry| entry.stamp))
        })
    }
}
