//! Looking through everything this browser holds.

use leptos::prelude::*;

use super::context::App;
use crate::coaching::{Book, Found, Session, WordIndex};
use crate::replica::Id;

/// How many things are shown for one search.
const MOST: usize = 30;

/// The words of everything in this workspace, as they were when one began to
/// look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Everything {
    private: WordIndex,
    shared: Vec<(Id, WordIndex)>,
}

/// Something that was found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundIn {
    /// The partnership; `None` for what is in the private document.
    pub document: Option<Id>,
    /// The record.
    pub found: Found,
}

impl Everything {
    /// What holds all of these words: of the open partnership first, then what
    /// is one's own, then the others.
    pub fn find(&self, words: &str, open: Option<&Id>) -> Vec<FoundIn> {
        let is_open = |document: &Id| Some(document) == open;
        let here = self.shared.iter().filter(|(document, _)| is_open(document));
        let others = self.shared.iter().filter(|(document, _)| !is_open(document));
        let here = here.map(|(document, index)| (Some(document), index));
        let others = others.map(|(document, index)| (Some(document), index));
        let mut all = Vec::new();
        for (document, index) in here.chain([(None, &self.private)]).chain(others) {
            let found = index.find(words, MOST.saturating_sub(all.len()));
            all.extend(found.into_iter().map(|found| FoundIn { document: document.cloned(), found }));
        }
        all
    }
}

impl App {
    /// Reads the words of everything in this workspace.
    pub fn everything(self) -> Everything {
        self.workspace.with_value(|workspace| Everything {
            private: WordIndex::of(&workspace.private),
            shared: workspace
                .shared
                .iter()
                .map(|(document, book)| (document.clone(), WordIndex::of(book)))
                .collect(),
        })
    }

    /// Reads the book that something was found in.
    pub fn with_found<T>(self, document: Option<&Id>, read: impl FnOnce(&Book) -> T) -> Option<T> {
        match document {
            Some(document) => self.with_partnership(document, read),
            None => Some(self.with_private(read)),
        }
    }

    /// The partnership that a session belongs to.
    pub fn partnership_of(self, session: &Id) -> Option<Id> {
        self.workspace.with_value(|workspace| {
            let mut all = workspace.shared.iter();
            all.find(|(_, book)| book.get::<Session>(session).is_some()).map(|(document, _)| document.clone())
        })
    }
}
