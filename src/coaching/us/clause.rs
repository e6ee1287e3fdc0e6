//! The rules of an agreement, one record each.

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Places;
use crate::coaching::record::value::{Choice, chosen};
use crate::replica::{Id, derived_id};

/// The parts of an agreement, in the order in which one reads them. One of a
/// newer version reads as the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Choice)]
pub enum ClauseGroup {
    /// What these people meet for, and for how long.
    Purpose,
    /// What stays between them, and when it cannot.
    Confidentiality,
    /// Who does what, and how time is shared.
    Roles,
    /// Being there, being late, moving a date.
    Time,
    /// What each brings, and what becomes of commitments.
    Preparation,
    /// How direct they are with each other.
    Feedback,
    /// What is written down, and who may see it.
    Notes,
    /// What happens when something that was meant does not happen.
    Slips,
    /// When something is wrong, and how it ends.
    #[default]
    Repair,
}

impl ClauseGroup {
    /// The part under which a clause is agreed to. A version from before there
    /// was [`ClauseGroup::Slips`] reads it as the last: both have to come to one
    /// digest, or each would say that the other's people agreed to another text.
    pub(super) fn agreed_as(self) -> Self {
        if self == Self::Slips { Self::Repair } else { self }
    }
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("clause", shared, found)]
pub struct Clause {
    /// The record's name.
    pub id: Id,
    /// Which part it belongs to.
    #[field(with(chosen), choice, folded)]
    pub group: ClauseGroup,
    /// What it says.
    #[field(text)]
    pub text: String,
    /// The place within its part.
    #[field(order, newest)]
    pub order: String,
    /// The clause of the library that it began as, if it did.
    #[field(code, folded)]
    pub library: Option<Id>,
    /// The note it was made from, if it was.
    #[field(of(Note), folded)]
    pub from_note: Option<Id>,
}

impl Clause {
    /// The name of a clause taken from the library, the same on every device
    /// of a partnership, so that two who take it have it once.
    pub fn id_of(document: &Id, library: &Id) -> Id {
        derived_id(document, &format!("clause/{library}"))
    }

    /// The clauses of its part, in order.
    pub(in crate::coaching) fn places_beside(&self, book: &Book) -> Places {
        let clauses = book.agreement().clauses.into_iter();
        clauses.filter(|other| other.group == self.group).map(|clause| (clause.id, clause.order)).collect()
    }
}
