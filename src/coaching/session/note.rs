//! Notes: one record per paragraph, so that partners collide inside one
//! paragraph only.

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// One paragraph of a session's notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The record's name.
    pub id: Id,
    /// The session it belongs to.
    pub session: Option<Id>,
    /// Who wrote it first.
    pub author: Option<Id>,
    /// The words.
    pub text: String,
    /// The place in the list.
    pub order: String,
    /// How deep it stands under the one before it: 0 to 3.
    pub indent: u64,
}

impl View for Note {
    const KIND: Kind = Kind::Note;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            session: record.id(Field::Session),
            author: record.id(Field::Author),
            text: record.string(Field::Text),
            order: record.string(Field::Order),
            indent: record.number(Field::Indent).unwrap_or_default().min(3),
        }
    }
}
