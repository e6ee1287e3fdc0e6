//! Notes: one record per paragraph, so that partners collide inside one
//! paragraph only.

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::{Pen, Places};
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, sorted};

/// One paragraph of a session's notes.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("note", shared, found, refine(Note::in_depth))]
pub struct Note {
    /// The record's name.
    pub id: Id,
    /// The session it belongs to.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Who wrote it first.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The words.
    #[field(text)]
    pub text: String,
    /// The place in the list.
    #[field(order, newest)]
    pub order: String,
    /// How deep it stands under the one before it: 0 to 3.
    #[field(newest, folded)]
    pub indent: u64,
}

/// How deep a note can stand under the one before it.
const DEEPEST: u64 = 3;

impl Note {
    fn in_depth(&mut self) {
        self.indent = self.indent.min(DEEPEST);
    }

    /// The notes of its session, in order.
    pub(in crate::coaching) fn places_beside(&self, book: &Book) -> Places {
        let notes = self.session.as_ref().map(|session| book.notes(session)).unwrap_or_default();
        notes.into_iter().map(|note| (note.id, note.order)).collect()
    }
}

impl Book {
    /// The notes of a session, in order.
    pub fn notes(&self, session: &Id) -> Vec<Note> {
        sorted(self.children(session), |a: &Note, b: &Note| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }
}

/// What one does with a note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum NoteCommand {
    /// Adds a note right after another one, or at the end.
    Add {
        id: Id,
        session: Id,
        author: Id,
        text: String,
        after: Option<Id>,
    },
    Edit {
        id: Id,
        text: String,
    },
    Indent {
        id: Id,
        indent: u64,
    },
}

impl Act for NoteCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Add { id, session, author, text, after } => {
                pen.put_id(id, Note::SESSION, Some(session));
                pen.put_id(id, Note::AUTHOR, Some(author));
                pen.put(id, Note::TEXT, "");
                pen.put_as_typed(id, Note::TEXT, text)?;
                let notes = pen.book.notes(session);
                let at = after.as_ref().and_then(|after| notes.iter().position(|note| note.id == *after));
                let at = at.map_or(notes.len(), |before| before + 1);
                let notes = notes.into_iter().map(|note| (note.id, note.order)).collect();
                pen.place_at(Note::ORDER, id, &notes, at);
            }
            Self::Edit { id, text } => {
                pen.need::<Note>(id)?;
                pen.put_as_typed(id, Note::TEXT, text)?;
            }
            Self::Indent { id, indent } => {
                pen.need::<Note>(id)?;
                pen.put(id, Note::INDENT, (*indent).min(DEEPEST));
            }
        }
        Ok(())
    }
}
