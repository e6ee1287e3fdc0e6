//! Which person this browser's owner is in each partnership. Private.

use std::collections::BTreeMap;

use super::kind::{Field, Kind};
use super::view::{Read, View};
use crate::replica::{Document, Id, Record, derived_id, gathered};

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

    /// The name of the record that says what this notebook was brought
    /// together with, here and by its owner.
    pub fn heir_id_of(document: &Id) -> Id {
        derived_id(document, "brought together")
    }

    /// The notebooks that the owner of this browser brought together, each with
    /// what it became. Only this says which notebooks are one: what a notebook
    /// says of itself may come from anybody who has it.
    pub fn brought_together(private: &Document) -> BTreeMap<Id, Id> {
        let memberships = private.records().filter(|(_, record)| record.kind == Self::KIND.name());
        let heirs = memberships.filter(|(_, record)| record.is_kept()).filter_map(|(id, record)| {
            let (document, heir) = (record.id(Field::Document)?, record.id(Field::MergedInto)?);
            (*id == Self::heir_id_of(&document) && heir != document).then_some((document, heir))
        });
        gathered(heirs)
    }
}
