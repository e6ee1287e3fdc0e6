//! The rules of an agreement, one record each.

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// The parts of an agreement, in the order in which one reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClauseGroup {
    /// What these people meet for, and for how long.
    Purpose,
    /// What stays between them, and when it cannot.
    Confidentiality,
    /// Who does what, and how time is shared.
    Roles,
    /// Being there, being late, moving a date.
    Time,
    /// What each brings, and what becomes of promises.
    Preparation,
    /// How direct they are with each other.
    Feedback,
    /// What is written down, and who may see it.
    Notes,
    /// When something is wrong, and how it ends.
    Repair,
}

impl ClauseGroup {
    /// Every part, in order.
    pub const ALL: [Self; 8] = [
        Self::Purpose,
        Self::Confidentiality,
        Self::Roles,
        Self::Time,
        Self::Preparation,
        Self::Feedback,
        Self::Notes,
        Self::Repair,
    ];

    /// The name in files, and in the library of clauses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Confidentiality => "confidentiality",
            Self::Roles => "roles",
            Self::Time => "time",
            Self::Preparation => "preparation",
            Self::Feedback => "feedback",
            Self::Notes => "notes",
            Self::Repair => "repair",
        }
    }

    /// The part of this name; one of a newer version reads as the last.
    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|group| group.name() == name).unwrap_or(Self::Repair)
    }
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The record's name.
    pub id: Id,
    /// Which part it belongs to.
    pub group: ClauseGroup,
    /// What it says.
    pub text: String,
    /// The place within its part.
    pub order: String,
    /// The clause of the library that it began as, if it did.
    pub library: Option<Id>,
}

impl View for Clause {
    const KIND: Kind = Kind::Clause;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            group: ClauseGroup::parse(record.text(Field::Group.name()).unwrap_or_default()),
            text: record.string(Field::Text),
            order: record.string(Field::Order),
            library: record.id(Field::Library),
        }
    }
}

impl Clause {
    /// The name of a clause taken from the library, the same on every device
    /// of a partnership, so that two who take it have it once.
    pub fn id_of(document: &Id, library: &Id) -> Id {
        derived_id(document, &format!("clause/{library}"))
    }
}
