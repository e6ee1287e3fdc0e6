//! What a partner has been given and what has come back. Private.

use std::collections::BTreeSet;

use super::in_calendar::InCalendar;
use super::told::is_change_told;
use super::transfers::HandedOver;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Document, Id, Record, Seen, Stamp, derived_id};
use serde_json::Value;

/// The last file saved for a partner.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("given", private, stays, folded, label(kind_other), variant(Given))]
pub struct LastSent {
    /// What the document had seen when the file was saved.
    #[field(code, with(seen), folded)]
    pub seen: Seen,
    /// When it was saved, in milliseconds since 1970.
    #[field(folded)]
    pub saved_at: Option<u64>,
}

impl LastSent {
    /// The name of the record about a document.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "given")
    }
}

/// The last file added from a partner.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("taken", private, stays, folded, label(kind_other), variant(Taken))]
pub struct LastReceived {
    /// What the partner's document had seen when the file was saved.
    #[field(code, with(seen), folded)]
    pub seen: Seen,
    /// When the partner saved it, in milliseconds since 1970.
    #[field(folded)]
    pub saved_at: Option<u64>,
    /// The wall-clock time of the last of my own acts that it held, in
    /// milliseconds since 1970.
    #[field(name("had_mine_up_to"), folded)]
    pub has_mine_until: Option<u64>,
}

impl LastReceived {
    /// The name of the record about a document.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "taken")
    }
}

pub(super) fn seen(value: Option<&Value>) -> Seen {
    value.and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
}

/// Notes what went out and what came in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum HandoverCommand {
    NoteSent {
        document: Id,
        seen: Seen,
        saved_at: u64,
    },
    NoteReceived {
        document: Id,
        seen: Seen,
        saved_at: u64,
        has_mine_until: Option<u64>,
    },
    /// An invitation was opened: the partner has what it brought.
    NoteInvited {
        document: Id,
        seen: Seen,
    },
    /// Something was handed over.
    NoteHandedOver(HandedOver),
    /// A calendar file was saved with these entries.
    NoteInCalendar(Vec<InCalendar>),
}

impl Act for HandoverCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::NoteSent { document, seen, saved_at } => {
                let id = LastSent::id_of(document);
                pen.put(&id, LastSent::SEEN, json(seen));
                pen.put(&id, LastSent::SAVED_AT, *saved_at);
            }
            Self::NoteReceived { document, seen, saved_at, has_mine_until } => {
                let id = LastReceived::id_of(document);
                pen.put(&id, LastReceived::SEEN, json(seen));
                pen.put(&id, LastReceived::SAVED_AT, *saved_at);
                pen.put(&id, LastReceived::HAS_MINE_UNTIL, *has_mine_until);
            }
            Self::NoteInvited { document, seen } => {
                pen.put(&LastReceived::id_of(document), LastReceived::SEEN, json(seen));
            }
            Self::NoteHandedOver(handed) => handed.write(pen),
            Self::NoteInCalendar(entries) => entries.iter().try_for_each(|entry| entry.write(pen))?,
        }
        Ok(())
    }
}

pub(super) fn json(seen: &Seen) -> Value {
    serde_json::to_value(seen).unwrap_or_default()
}

/// What of a document a partner does not have yet, as far as what was handed over
/// tells: kept up to date by the records that were touched, so that no act has to
/// look through the whole document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    given: Option<Seen>,
    taken: Option<Seen>,
    records: BTreeSet<Id>,
}

impl Waiting {
    /// Looks through the whole document: what neither was given to the partner nor
    /// came from them.
    pub fn of(document: &Document, given: Option<&LastSent>, taken: Option<&LastReceived>) -> Self {
        let mut waiting = Self {
            given: given.map(|given| given.seen.clone()),
            taken: taken.map(|taken| taken.seen.clone()),
            records: BTreeSet::new(),
        };
        waiting.update(document, document.records().map(|(id, _)| id));
        waiting
    }

    /// Looks at these records again.
    pub fn update<'a>(&mut self, document: &Document, touched: impl IntoIterator<Item = &'a Id>) {
        for id in touched {
            let waits = |record: &Record| is_change_told(record, |stamp| !self.is_there(stamp));
            if document.record(id).is_some_and(waits) {
                self.records.insert(id.clone());
            } else {
                self.records.remove(id);
            }
        }
    }

    /// How many changes wait: records with something that the partner will be told
    /// of.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Does the partner have everything that is told of?
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The records with something that waits.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Id> {
        self.records.iter()
    }

    fn is_there(&self, stamp: &Stamp) -> bool {
        [&self.given, &self.taken].into_iter().flatten().any(|seen| seen.has(stamp))
    }
}
