//! A person's yes to hearing advice: for one session, and theirs alone to
//! give.

use chrono::NaiveDate;

use crate::coaching::record::kind::Kind;
use crate::replica::{Id, derived_id};

/// A yes to advice in one session.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("consent", shared)]
pub struct Consent {
    /// The record's name.
    pub id: Id,
    /// The session it holds for.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Who said yes.
    #[field(person, owner)]
    pub person: Option<Id>,
    /// Who wrote it down.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The day of it.
    #[field(folded)]
    pub on: Option<NaiveDate>,
}

impl Consent {
    /// The name of a person's yes in a session, as one author wrote it down.
    pub fn id_of(session: &Id, person: &Id, author: &Id) -> Id {
        derived_id(session, &format!("consent/{person}/{author}"))
    }
}
