//! The open workspace: one private document and a book per partnership.

use std::collections::BTreeMap;

use crate::coaching::{Book, Membership, Owners, SampleDocument, Touched, WorkspaceKind};
use crate::replica::{Clock, Document, Id, Mint};

/// Where a person stands in a partnership of this workspace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// The partnership's document.
    pub document: Option<Id>,
    /// Who the owner of this browser is in it, once they have said.
    pub me: Option<Id>,
}

/// Everything that is open.
#[derive(Debug)]
pub struct Workspace {
    /// Own or sample.
    pub kind: WorkspaceKind,
    /// What is this browser's alone.
    pub private: Book,
    /// The partnerships, by document.
    pub shared: BTreeMap<Id, Book>,
    /// All other documents in this browser: those of the other workspace.
    pub others: BTreeMap<Id, Document>,
    /// The clock of this page load.
    pub clock: Clock,
    /// Makes names for new records.
    pub mint: Mint,
}

impl Workspace {
    /// Sorts the documents of a browser into the workspace of this kind; see
    /// [`Owners::kind_of`].
    pub fn sort(
        kind: WorkspaceKind,
        mut documents: BTreeMap<Id, Document>,
        clock: Clock,
        mint: Mint,
    ) -> Self {
        let mut take_private = |kind: WorkspaceKind| {
            let id = kind.private_id();
            Book::private(documents.remove(&id).unwrap_or_else(|| Document::new(id)))
        };
        let own = take_private(WorkspaceKind::Own);
        let sample = take_private(WorkspaceKind::Sample);
        let owners = Owners { own: Some(own.document()), sample: Some(sample.document()) };
        let (mut shared, mut others) = (BTreeMap::new(), BTreeMap::new());
        for (id, document) in documents {
            if owners.kind_of(&id) == kind && !owners.was_left(&id) {
                shared.insert(id, Book::new(document));
            } else {
                others.insert(id, document);
            }
        }
        let (private, other) = match kind {
            WorkspaceKind::Own => (own, sample),
            WorkspaceKind::Sample => (sample, own),
        };
        others.insert(other.document().id().clone(), other.document().clone());
        Self { kind, private, shared, others, clock, mint }
    }

    /// What says which document belongs where.
    fn owners(&self) -> Owners<'_> {
        let private = self.private.document();
        let other = |kind: WorkspaceKind| self.others.get(&kind.private_id());
        match self.kind {
            WorkspaceKind::Own => Owners { own: Some(private), sample: other(WorkspaceKind::Sample) },
            WorkspaceKind::Sample => Owners { own: other(WorkspaceKind::Own), sample: Some(private) },
        }
    }

    /// Is this a document of the workspace that is open, whether it is here or
    /// not: shared, and neither the sample's among one's own nor the other way
    /// round?
    pub fn may_show(&self, document: &Id) -> bool {
        let privates = [WorkspaceKind::Own, WorkspaceKind::Sample];
        !privates.iter().any(|kind| kind.private_id() == *document)
            && self.owners().kind_of(document) == self.kind
    }

    /// Is every notebook shown that is to be shown, by what the private
    /// documents say?
    pub fn is_sorted(&self) -> bool {
        let is_shown = |id: &Id| self.may_show(id) && !self.owners().was_left(id);
        self.shared.keys().all(is_shown) && !self.others.keys().any(is_shown)
    }

    /// Everything of the sample that this browser holds, whichever workspace
    /// is open.
    pub fn sample_documents(&self) -> Vec<SampleDocument> {
        self.owners().sample_among(self.shared.keys().chain(self.others.keys()))
    }

    /// A document that is here under this name, from now on; `None` if nothing
    /// of it is left.
    pub fn replace(&mut self, document: &Id, now: Option<Document>) {
        if let Some(now) = &now {
            observe(&mut self.clock, now);
        }
        if self.private.document().id() == document {
            self.private = Book::new(now.unwrap_or_else(|| Document::new(document.clone())));
            return;
        }
        let is_shown = self.shared.contains_key(document)
            || !self.others.contains_key(document) && self.may_show(document);
        match now {
            Some(now) if is_shown => drop(self.shared.insert(document.clone(), Book::new(now))),
            Some(now) => drop(self.others.insert(document.clone(), now)),
            None => {
                self.shared.remove(document);
                self.others.remove(document);
            }
        }
    }

    /// All documents again, for sorting into the other workspace.
    pub fn into_documents(self) -> (BTreeMap<Id, Document>, Clock, Mint) {
        let mut documents = self.others;
        for book in self.shared.into_values().chain([self.private]) {
            let document = book.document().clone();
            documents.insert(document.id().clone(), document);
        }
        documents.retain(|_, document| !document.is_empty());
        (documents, self.clock, self.mint)
    }

    /// The clock follows everything that is here.
    pub fn observe_all(&mut self) {
        let books = self.shared.values().chain([&self.private]);
        for book in books {
            observe(&mut self.clock, book.document());
        }
        for document in self.others.values() {
            observe(&mut self.clock, document);
        }
    }

    /// Joins something into a document, also into one of the other workspace,
    /// so that it is as it is kept when that one is opened. Gives what the
    /// views of this workspace have to show anew.
    pub fn join(&mut self, id: &Id, join: impl FnOnce(&mut Book) -> Touched) -> Touched {
        if let Some(book) = self.book_mut(id) {
            let touched = join(book);
            if let Some(tick) = book.document().seen().latest() {
                self.clock.observe_tick(tick);
            }
            return touched;
        }
        if let Some(document) = self.others.get_mut(id) {
            let mut book = Book::new(document.clone());
            let _ = join(&mut book);
            *document = book.document().clone();
            observe(&mut self.clock, document);
        }
        Touched::default()
    }

    /// The book of a document of this workspace.
    pub fn book_mut(&mut self, id: &Id) -> Option<&mut Book> {
        if self.private.document().id() == id { Some(&mut self.private) } else { self.shared.get_mut(id) }
    }

    /// Where the owner stands in a partnership.
    pub fn standing(&self, document: &Id) -> Standing {
        let membership: Option<Membership> = self.private.get(&Membership::id_of(document));
        Standing { document: Some(document.clone()), me: membership.and_then(|membership| membership.me) }
    }
}

/// Lets the clock follow a document.
pub(super) fn observe(clock: &mut Clock, document: &Document) {
    for (_, record) in document.records() {
        if let Some((stamp, _)) = record.writes().next_back() {
            clock.observe(*stamp);
        }
    }
    if let Some(tick) = document.seen().latest() {
        clock.observe_tick(tick);
    }
}
