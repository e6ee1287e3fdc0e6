//! Looking through everything this browser holds.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::context::App;
use crate::coaching::{Book, Found, Person, Session, Sought, WordIndex};
use crate::replica::Id;

/// How many things are shown for one search.
const MOST: usize = 30;

/// The words of everything in this workspace, as they were when one began to
/// look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Everything {
    private: WordIndex,
    shared: Vec<Notebook>,
}

/// One of the notebooks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Notebook {
    document: Id,
    /// Who the owner of this browser is in it.
    me: Option<Id>,
    words: WordIndex,
}

/// Whose words are looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Whose {
    /// Those of anyone.
    #[default]
    Anyone,
    /// One's own, in all notebooks.
    Mine,
    /// Those of this person.
    Person(Id),
}

/// Something that was found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundIn {
    /// The partnership; `None` for what is in the private document.
    pub document: Option<Id>,
    /// Is it one's own?
    pub is_mine: bool,
    /// The record.
    pub found: Found,
}

impl Everything {
    /// What fits, and how many there are: of the open partnership first, then
    /// what is one's own, then the others.
    pub fn find(&self, sought: &Sought, whose: &Whose, open: Option<&Id>) -> (Vec<FoundIn>, usize) {
        let (here, others): (Vec<&Notebook>, Vec<&Notebook>) =
            self.shared.iter().partition(|notebook| Some(&notebook.document) == open);
        let (mut all, mut count) = (Vec::new(), 0);
        let here = here.into_iter().map(Some);
        for notebook in here.chain([None]).chain(others.into_iter().map(Some)) {
            let me = notebook.and_then(|notebook| notebook.me.as_ref());
            let who = match (whose, notebook) {
                // What is private is one's own, whoever it names.
                (Whose::Anyone, _) | (Whose::Mine, None) => None,
                (Whose::Mine, Some(_)) if me.is_some() => me.cloned(),
                (Whose::Person(person), Some(_)) => Some(person.clone()),
                (Whose::Mine, Some(_)) | (Whose::Person(_), None) => continue,
            };
            let index = notebook.map_or(&self.private, |notebook| &notebook.words);
            let hits = index.find(&Sought { who, ..sought.clone() }, MOST.saturating_sub(all.len()));
            count += hits.count;
            let document = notebook.map(|notebook| &notebook.document);
            all.extend(hits.found.into_iter().map(|found| FoundIn {
                document: document.cloned(),
                is_mine: document.is_none() || (me.is_some() && found.who.as_ref() == me),
                found,
            }));
        }
        (all, count)
    }

    /// Is there nothing to be found?
    pub fn is_empty(&self) -> bool {
        self.private.is_empty() && self.shared.iter().all(|notebook| notebook.words.is_empty())
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
                .map(|(document, book)| {
                    let (people, me) = (book.people(), workspace.standing(document).me);
                    Notebook {
                        document: document.clone(),
                        me: me.and_then(|me| people.get(&me).map(|me| me.id.clone())),
                        words: WordIndex::of(book),
                    }
                })
                .collect(),
        })
    }

    /// Everyone else of this workspace, those of the open notebook first.
    pub fn all_others(self) -> Vec<Person> {
        let open = self.open.get_untracked();
        self.workspace.with_value(|workspace| {
            let others = |(document, book): (&Id, &Book)| -> Vec<Person> {
                let (people, me) = (book.people(), workspace.standing(document).me);
                let is_me = |person: &Person| me.as_ref().is_some_and(|me| people.same(me, &person.id));
                people.all().iter().filter(|person| !is_me(person)).cloned().collect()
            };
            let (here, elsewhere): (Vec<_>, Vec<_>) =
                workspace.shared.iter().partition(|(document, _)| Some(*document) == open.as_ref());
            let mut all: Vec<Person> = here.into_iter().chain(elsewhere).flat_map(others).collect();
            let mut known = BTreeSet::new();
            all.retain(|person| known.insert(person.id.clone()));
            all
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
