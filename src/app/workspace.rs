//! The open workspace: one private document and a book per partnership.

use std::collections::BTreeMap;

use crate::coaching::{Book, Membership};
use crate::replica::{Clock, Document, Id, Mint};

/// One's own workspace, or the sample to look around in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkspaceKind {
    /// One's own.
    Own,
    /// The sample: documents of its own, never mixed with one's own.
    Sample,
}

impl WorkspaceKind {
    /// The name of its private document.
    pub fn private_id(self) -> Id {
        let name = match self {
            Self::Own => "private",
            Self::Sample => "sample-private",
        };
        // Both names are valid; a digest of nothing would be, too.
        name.parse().unwrap_or_else(|_| crate::replica::derived_id(&Id::from_bytes([0; 16]), name))
    }
}

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
    /// Sorts the documents of a browser into the workspace of this kind.
    ///
    /// A partnership document that no private document mentions (the last
    /// write before a crash) belongs to one's own workspace, so that nothing
    /// that is stored stays out of sight.
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
        let is_in = |private: &Book, id: &Id| private.get::<Membership>(&Membership::id_of(id)).is_some();
        let was_left = |id: &Id| own.document().record(&Membership::id_of(id)).is_some() && !is_in(&own, id);
        let (mut shared, mut others) = (BTreeMap::new(), BTreeMap::new());
        for (id, document) in documents {
            let belongs = match kind {
                WorkspaceKind::Own => !is_in(&sample, &id) && !was_left(&id),
                WorkspaceKind::Sample => is_in(&sample, &id),
            };
            if belongs {
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
