//! Commitments: promises by one person, and how they came out.

use chrono::NaiveDate;

use super::kind::{Field, Kind};
use super::view::{Read, View};
use crate::replica::{Id, Record};

/// How a commitment came out. There is no failed: what was not done is said
/// plainly and may teach something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Not reviewed yet.
    Open,
    /// Done as promised.
    Kept,
    /// Done in part.
    Partly,
    /// Not done.
    Not,
}

impl Outcome {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Kept => "kept",
            Self::Partly => "partly",
            Self::Not => "not",
        }
    }
}

/// A promise by one person: what, by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The record's name.
    pub id: Id,
    /// Who promised.
    pub owner: Option<Id>,
    /// What was promised.
    pub what: String,
    /// By which day, if a day was named.
    pub due: Option<NaiveDate>,
    /// The session it was made in.
    pub session: Option<Id>,
    /// The goal it serves, if one was named.
    pub goal: Option<Id>,
    /// How it came out.
    pub outcome: Outcome,
    /// What it taught.
    pub learned: String,
}

impl View for Commitment {
    const KIND: Kind = Kind::Commitment;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            owner: record.id(Field::Owner),
            what: record.string(Field::What),
            due: record.date(Field::Due),
            session: record.id(Field::Session),
            goal: record.id(Field::Goal),
            outcome: match record.text(Field::Outcome.name()) {
                Some("kept") => Outcome::Kept,
                Some("partly") => Outcome::Partly,
                Some("not") => Outcome::Not,
                _ => Outcome::Open,
            },
            learned: record.string(Field::Learned),
        }
    }
}
