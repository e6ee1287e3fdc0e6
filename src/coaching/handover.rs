//! What a partner has been given and what has come back. Private.

use std::collections::BTreeSet;

use super::kind::{Field, Kind};
use super::view::{Read, View};
use crate::replica::{Document, Id, Record, Seen, Stamp, derived_id, gathered};

/// The last file saved for a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What the document had seen when the file was saved.
    pub seen: Seen,
    /// When it was saved, in milliseconds since 1970.
    pub saved_at: Option<u64>,
}

impl View for Given {
    const KIND: Kind = Kind::Given;

    fn of(_: &Id, record: &Record) -> Self {
        Self { seen: seen(record), saved_at: record.number(Field::SavedAt) }
    }
}

impl Given {
    /// The name of the record about a document.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "given")
    }
}

/// The last file added from a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// What the partner's document had seen when the file was saved.
    pub seen: Seen,
    /// When the partner saved it, in milliseconds since 1970.
    pub saved_at: Option<u64>,
    /// The wall-clock time of the last of my own acts that it held, in
    /// milliseconds since 1970.
    pub had_mine_up_to: Option<u64>,
}

impl View for Taken {
    const KIND: Kind = Kind::Taken;

    fn of(_: &Id, record: &Record) -> Self {
        Self {
            seen: seen(record),
            saved_at: record.number(Field::SavedAt),
            had_mine_up_to: record.number(Field::HadMineUpTo),
        }
    }
}

impl Taken {
    /// The name of the record about a document.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "taken")
    }
}

fn seen(record: &Record) -> Seen {
    record
        .get(Field::Seen.name())
        .and_then(|value| serde_json::from_value(value.clone()).ok())
        .unwrap_or_default()
}

/// How many acts of a document neither stand in a file given to the partner
/// nor came from a file of theirs.
pub fn not_yet_given(document: &Document, given: Option<&Given>, taken: Option<&Taken>) -> usize {
    let known = |stamp: &Stamp| {
        given.is_some_and(|given| given.seen.has(stamp)) || taken.is_some_and(|taken| taken.seen.has(stamp))
    };
    let missing: BTreeSet<&Stamp> = gathered(
        document
            .records()
            .flat_map(|(_, record)| record.writes())
            .map(|(stamp, _)| stamp)
            .filter(|stamp| !known(stamp)),
    );
    missing.len()
}
