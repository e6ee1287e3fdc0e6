//! What a partner has been given and what has come back. Private.

use std::collections::BTreeMap;

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Document, Id, Record, Seen, Stamp, derived_id};

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

/// What of a document a partner does not have yet, as far as files tell: kept
/// up to date by the records that were touched, so that no act has to look
/// through the whole document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    given: Option<Seen>,
    taken: Option<Seen>,
    acts: BTreeMap<Stamp, usize>,
    records: BTreeMap<Id, Vec<Stamp>>,
}

impl Waiting {
    /// Looks through the whole document: what neither stands in a file given
    /// to the partner nor came from a file of theirs.
    pub fn of(document: &Document, given: Option<&Given>, taken: Option<&Taken>) -> Self {
        let mut waiting = Self {
            given: given.map(|given| given.seen.clone()),
            taken: taken.map(|taken| taken.seen.clone()),
            ..Self::default()
        };
        waiting.update(document, document.records().map(|(id, _)| id));
        waiting
    }

    /// Looks at these records again.
    pub fn update<'a>(&mut self, document: &Document, touched: impl IntoIterator<Item = &'a Id>) {
        for id in touched {
            for stamp in self.records.remove(id).unwrap_or_default() {
                self.forget(&stamp);
            }
            let writes = document.record(id).into_iter().flat_map(Record::writes);
            let new: Vec<Stamp> =
                writes.map(|(stamp, _)| *stamp).filter(|stamp| !self.is_there(stamp)).collect();
            for stamp in &new {
                *self.acts.entry(*stamp).or_default() += 1;
            }
            if !new.is_empty() {
                self.records.insert(id.clone(), new);
            }
        }
    }

    /// How many acts wait; one act may have written several records.
    pub fn len(&self) -> usize {
        self.acts.len()
    }

    /// Does the partner have everything?
    pub fn is_empty(&self) -> bool {
        self.acts.is_empty()
    }

    /// The records with something that waits.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Id> {
        self.records.keys()
    }

    fn is_there(&self, stamp: &Stamp) -> bool {
        [&self.given, &self.taken].into_iter().flatten().any(|seen| seen.has(stamp))
    }

    fn forget(&mut self, stamp: &Stamp) {
        let left = self.acts.get_mut(stamp).map(|count| {
            *count -= 1;
            *count
        });
        if left == Some(0) {
            self.acts.remove(stamp);
        }
    }
}
