//! Notes of one's own in a session: nobody else has them. What is shown to the
//! others becomes a note like any other, in a record of its own.

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, derived_id, sorted};

/// One paragraph that only its writer has.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("own_note", private, found)]
pub struct OwnNote {
    /// The record's name.
    pub id: Id,
    /// The session it was written in.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// The words.
    #[field(text)]
    pub text: String,
    /// The place in the list.
    #[field(order, newest)]
    pub order: String,
}

impl Book {
    /// The notes of one's own in a session, in order; of the private document.
    pub fn own_notes(&self, session: &Id) -> Vec<OwnNote> {
        sorted(self.children(session), |a: &OwnNote, b: &OwnNote| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }

    /// What the note is called that a note of one's own becomes here. Two
    /// devices of one person that share the same one make one note of it; once
    /// there was such a note, what is shared again is `another`.
    pub fn name_of_shared(&self, own: &Id, another: Id) -> Id {
        let name = derived_id(own, "shared note");
        if self.document().record(&name).is_some() { another } else { name }
    }
}

/// What one does with a note of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum OwnNoteCommand {
    /// Writes its words; a new one comes last.
    Write { id: Id, session: Id, text: String },
    /// Puts it away.
    Drop { id: Id },
}

impl Act for OwnNoteCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Write { id, session, text } => {
                if pen.book.get::<OwnNote>(id).is_none() {
                    // Whoever writes it wants it, also out of the Trash.
                    pen.bring_back(id);
                    pen.put_id(id, OwnNote::SESSION, Some(session));
                    let last = pen.book.own_notes(session).pop();
                    pen.put_last(id, OwnNote::ORDER, last.as_ref().map(|last| last.order.as_str()));
                }
                pen.put_as_typed(id, OwnNote::TEXT, text)
            }
            Self::Drop { id } => pen.present(id).map(|()| pen.trash(id)),
        }
    }
}
