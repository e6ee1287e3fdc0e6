//! Whose backup a file is, by what is written in it.
//!
//! A backup holds words that only its owner may see. Opened in another
//! person's browser they are left out; opened in one's own they come back. A
//! person cannot be expected to choose the right door for that, so the file is
//! compared with what is here. It is a guess that the page shows and a person
//! confirms: anybody could write a file that claims to be mine.

use std::collections::BTreeSet;

use super::file::{Content, File, Place};
use super::import::{Known, Whose};
use crate::coaching::{Book, Membership, People};
use crate::replica::{Document, Id, Stamp};

/// Whose a file with private words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// It says so itself, or the person said so.
    Is(Whose),
    /// Nothing here tells: a person has to say.
    Unknown,
}

/// Whose backup this is, as far as it can be told from what is here; nothing
/// for a file without private words, where it makes no difference.
pub fn owner_of(known: &[Known<'_>], file: &File) -> Option<Owner> {
    let Content::Backup(backup) = &file.content else { return None };
    let mut private = backup.documents.iter().filter(|held| held.place == Place::Private).peekable();
    private.peek()?;
    let here = known.iter().filter(|known| known.place == Place::Private).map(|known| known.document);
    let (theirs, mine) = (Standings::of(private.map(|held| &held.document)), Standings::of(here));
    if !theirs.stamps.is_disjoint(&mine.stamps) {
        // Something that only its owner ever had is in both.
        return Some(Owner::Is(Whose::Mine));
    }
    let mut is_other = false;
    for shared in known.iter().filter(|known| known.place == Place::Shared) {
        let Some(me) = mine.of_document(shared.document.id()) else { continue };
        let from = file.header.from.as_ref().map(|from| from.person.clone());
        let people = People::of(shared.document);
        let there = theirs.of_document(shared.document.id());
        let there = there.or_else(|| from.filter(|from| people.get(from).is_some()));
        match there {
            Some(them) if people.same(&me, &them) => return Some(Owner::Is(Whose::Mine)),
            Some(_) => is_other = true,
            None => {}
        }
    }
    Some(if is_other { Owner::Is(Whose::Theirs) } else { Owner::Unknown })
}

/// What private documents say of their owner.
struct Standings {
    books: Vec<Book>,
    stamps: BTreeSet<Stamp>,
}

impl Standings {
    fn of<'a>(documents: impl Iterator<Item = &'a Document>) -> Self {
        let books: Vec<Book> = documents.map(|document| Book::private(document.clone())).collect();
        let records = books.iter().flat_map(|book| book.document().records());
        let stamps = records.flat_map(|(_, record)| record.writes()).map(|(stamp, _)| *stamp).collect();
        Self { books, stamps }
    }

    /// Who the owner is in this notebook.
    fn of_document(&self, document: &Id) -> Option<Id> {
        let name = Membership::id_of(document);
        self.books.iter().find_map(|book| book.get::<Membership>(&name)?.me)
    }
}
