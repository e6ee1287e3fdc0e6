//! Which person this browser's owner is in each partnership. Private.

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// A partnership this browser takes part in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The record's name, derived from the document's.
    pub id: Id,
    /// The partnership's document.
    pub document: Option<Id>,
    /// Who the owner of this browser is in it; asked once, on first opening.
    pub me: Option<Id>,
    /// The link that brings the second of a pair to the same beginning, if the
    /// partnership began from a kit.
    pub invitation: Option<String>,
}

impl View for Membership {
    const KIND: Kind = Kind::Membership;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            document: record.id(Field::Document),
            me: record.id(Field::Me),
            invitation: record.text(Field::Invitation.name()).map(str::to_owned),
        }
    }
}

impl Membership {
    /// The name of the membership in a partnership.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "membership")
    }
}
