//! A person's yes to hearing advice: for one session, and theirs alone to
//! give.

use chrono::NaiveDate;

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// A yes to advice in one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The record's name.
    pub id: Id,
    /// The session it holds for.
    pub session: Option<Id>,
    /// Who said yes.
    pub person: Option<Id>,
    /// Who wrote it down.
    pub author: Option<Id>,
    /// The day of it.
    pub on: Option<NaiveDate>,
}

impl View for Consent {
    const KIND: Kind = Kind::Consent;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            session: record.id(Field::Session),
            person: record.id(Field::Person),
            author: record.id(Field::Author),
            on: record.date(Field::On),
        }
    }
}

impl Consent {
    /// The name of a person's yes in a session, as one author wrote it down.
    pub fn id_of(session: &Id, person: &Id, author: &Id) -> Id {
        derived_id(session, &format!("consent/{person}/{author}"))
    }
}
