//! A partnership's document together with an index, so that a page asks for
//! its own records and never scans them all.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::coaching::celebrations::celebration::Celebration;
use crate::coaching::commitments::commitment::{Commitment, Outcome};
use crate::coaching::goals::goal::Goal;
use crate::coaching::goals::milestone::Milestone;
use crate::coaching::goals::path::Path;
use crate::coaching::people::partnership::Partnership;
use crate::coaching::people::person::People;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::View;
use crate::coaching::session::agenda::AgendaItem;
use crate::coaching::session::note::Note;
use crate::coaching::session::session::{Session, SessionState};
use crate::coaching::us::agreement::Agreement;
use crate::replica::{
    Change, Clash, Device, Document, Id, Incoming, Joined, Record, TRASHED, Tick, TrashState, UnseenEdit,
    clashes, join_in_causal_order, sorted, sorted_by_key, unseen_edits,
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

/// What waits for a person's answer in Review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Questions {
    /// Fields that two people wrote without knowing of each other.
    pub clashes: Vec<Clash>,
    /// Records in the Trash that someone edited without knowing.
    pub unseen: Vec<UnseenEdit>,
}

impl Questions {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.clashes.len() + self.unseen.len()
    }

    /// Is nothing asked?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A document and the index of its records.
#[derive(Debug, Clone)]
pub struct Book {
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
    fn put(&mut self, id: &Id, record: &Record) {
        let Some(kind) = Kind::parse(&record.kind) else {
            return;
        };
        let parent = kind.parent().and_then(|field| record.text(field.name())?.parse().ok());
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
    /// Opens a document.
    pub fn new(document: Document) -> Self {
        let mut index = Index::default();
        for (id, record) in document.records() {
            index.put(id, record);
        }
        Self { document, index }
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
            self.index.put(id, record);
        }
    }

    /// One record as a typed view; nothing if it is absent, of another kind or
    /// in the Trash.
    pub fn get<V: View>(&self, id: &Id) -> Option<V> {
        self.document.record(id).and_then(|record| V::read(id, record))
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
    pub(in crate::coaching) fn kept(&self, kind: Kind) -> impl Iterator<Item = (&Id, &Record)> {
        let records = self.index.of_kind(kind).filter_map(|id| Some((id, self.document.record(id)?)));
        records.filter(|(_, record)| record.is_kept())
    }

    /// Every record of a kind that belongs to `parent`.
    pub fn children<V: View>(&self, parent: &Id) -> Vec<V> {
        self.index.children(V::KIND, parent).filter_map(|id| self.get(id)).collect()
    }

    /// The people of the partnership, each once.
    pub fn people(&self) -> People {
        People::among(self.all())
    }

    /// How the partnership stands.
    pub fn partnership(&self) -> Partnership {
        self.get(self.document.id()).unwrap_or_default()
    }

    /// The agreement, and who has agreed to it.
    pub fn agreement(&self) -> Agreement {
        Agreement::new(self.all(), self.all())
    }

    /// All sessions, earliest first.
    pub fn sessions(&self) -> Vec<Session> {
        self.sessions_where(|_| true)
    }

    /// The sessions that are not over, earliest first.
    pub fn sessions_ahead(&self) -> Vec<Session> {
        self.sessions_where(|record| SessionState::of(record).is_ahead())
    }

    pub(in crate::coaching) fn sessions_where(&self, is_wanted: impl Fn(&Record) -> bool) -> Vec<Session> {
        sorted(self.all_where(is_wanted), |a: &Session, b: &Session| a.sort_key().cmp(&b.sort_key()))
    }

    /// The session that comes next (or is being held): the earliest that is
    /// not over.
    pub fn next_session(&self) -> Option<Session> {
        self.sessions_ahead().into_iter().next()
    }

    /// The session that open items of `session` move to at its wrap: the
    /// earliest other one that is not over and does not lie before it.
    pub fn session_after(&self, session: &Session) -> Option<Session> {
        let mut ahead = self.sessions_ahead().into_iter();
        ahead.find(|other| other.id != session.id && other.sort_key() > session.sort_key())
    }

    /// The first other session that is to come and takes place at the same
    /// time as this one.
    pub fn overlapping(&self, session: &Session) -> Option<Session> {
        let mut ahead = self.sessions_ahead().into_iter();
        ahead.find(|other| other.id != session.id && session.overlaps(other))
    }

    /// The agenda of a session, in order.
    pub fn agenda(&self, session: &Id) -> Vec<AgendaItem> {
        sorted(self.children(session), |a: &AgendaItem, b: &AgendaItem| {
            (&a.order, &a.id).cmp(&(&b.order, &b.id))
        })
    }

    /// The notes of a session, in order.
    pub fn notes(&self, session: &Id) -> Vec<Note> {
        sorted(self.children(session), |a: &Note, b: &Note| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }

    /// The commitments made in a session, in the order they were made.
    pub fn commitments_from(&self, session: &Id) -> Vec<Commitment> {
        self.children(session)
    }

    /// What a person has promised and not said yet how it went: those with a
    /// day first, by day.
    pub fn open_commitments_of(&self, person: &Id) -> Vec<Commitment> {
        let people = self.people();
        let mut open = self.commitments_where(|record| Outcome::of(record) == Outcome::Open);
        open.retain(|it| it.owner.as_ref().is_some_and(|owner| people.same(owner, person)));
        open
    }

    /// All commitments: those with a day first, by day.
    pub fn commitments(&self) -> Vec<Commitment> {
        self.commitments_where(|_| true)
    }

    pub(in crate::coaching) fn commitments_where(
        &self,
        is_wanted: impl Fn(&Record) -> bool,
    ) -> Vec<Commitment> {
        sorted(self.all_where(is_wanted), |a: &Commitment, b: &Commitment| {
            (a.due.is_none(), a.due, &a.id).cmp(&(b.due.is_none(), b.due, &b.id))
        })
    }

    /// All goals, in order.
    pub fn goals(&self) -> Vec<Goal> {
        sorted(self.all(), |a: &Goal, b: &Goal| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }

    /// The milestones of a goal, in order.
    pub fn milestones(&self, goal: &Id) -> Vec<Milestone> {
        sorted(self.children(goal), |a: &Milestone, b: &Milestone| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }

    /// The path of a goal.
    pub fn path(&self, goal: &Id) -> Path {
        Path::of(&self.milestones(goal))
    }

    /// All celebrations, latest first.
    pub fn celebrations(&self) -> Vec<Celebration> {
        sorted(self.all(), |a: &Celebration, b: &Celebration| (b.on, &b.id).cmp(&(a.on, &a.id)))
    }

    /// What waits for an answer in Review, the same for both partners. Records
    /// of answers ([`Kind::Clash`]) ask nothing themselves: two people who
    /// answered one question apart would else be asked about their answers.
    pub fn questions(&self) -> Questions {
        let answer = Kind::Clash.name();
        Questions {
            clashes: clashes(&self.document).into_iter().filter(|clash| clash.kind != answer).collect(),
            unseen: unseen_edits(&self.document).into_iter().filter(|edit| edit.kind != answer).collect(),
        }
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
