//! What is kept of a session besides notes and commitments: insights,
//! questions, and thanks.

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// A realisation that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insight {
    /// The record's name.
    pub id: Id,
    /// The session it came up in.
    pub session: Option<Id>,
    /// Who says it.
    pub author: Option<Id>,
    /// The words.
    pub text: String,
    /// The note it was made from.
    pub from_note: Option<Id>,
}

impl View for Insight {
    const KIND: Kind = Kind::Insight;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            session: record.id(Field::Session),
            author: record.id(Field::Author),
            text: record.string(Field::Text),
            from_note: record.id(Field::FromNote),
        }
    }
}

/// A question that came up and is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The record's name.
    pub id: Id,
    /// The session it came up in.
    pub session: Option<Id>,
    /// Who keeps it.
    pub author: Option<Id>,
    /// The words.
    pub text: String,
    /// The note it was made from.
    pub from_note: Option<Id>,
}

impl View for Question {
    const KIND: Kind = Kind::Question;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            session: record.id(Field::Session),
            author: record.id(Field::Author),
            text: record.string(Field::Text),
            from_note: record.id(Field::FromNote),
        }
    }
}
