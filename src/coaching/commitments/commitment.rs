//! Commitments: promises by one person, and how they came out.

use chrono::NaiveDate;

use crate::coaching::people::partnership::Partnership;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// The surest one can be to keep a commitment.
pub const MOST_CONFIDENCE: u64 = 10;

/// From here on a person is sure enough. Below it the app asks what would
/// lift it to this.
pub const SURE_ENOUGH: u64 = 7;

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
    /// Agreed anew with another day: another commitment follows it.
    Renegotiated,
}

impl Outcome {
    /// The outcome of the commitment that a record holds.
    pub(in crate::coaching) fn of(record: &Record) -> Self {
        match record.text(Field::Outcome.name()) {
            Some("kept") => Self::Kept,
            Some("partly") => Self::Partly,
            Some("not") => Self::Not,
            Some("renegotiated") => Self::Renegotiated,
            _ => Self::Open,
        }
    }

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Kept => "kept",
            Self::Partly => "partly",
            Self::Not => "not",
            Self::Renegotiated => "renegotiated",
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
    /// The first thing to do for it; may be empty.
    pub first_step: String,
    /// How sure its owner is to keep it, 0 to 10, if they said.
    pub confidence: Option<u64>,
    /// What would make them surer; may be empty.
    pub lifts: String,
    /// The commitment it was agreed in place of, if there was one.
    pub follows: Option<Id>,
    /// How it came out.
    pub outcome: Outcome,
    /// The day that was said, where it is known.
    pub reviewed_on: Option<NaiveDate>,
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
            first_step: record.string(Field::FirstStep),
            confidence: record.number(Field::Confidence).filter(|sure| *sure <= MOST_CONFIDENCE),
            lifts: record.string(Field::Lifts),
            follows: record.id(Field::Follows),
            outcome: Outcome::of(record),
            reviewed_on: record.date(Field::ReviewedOn),
            learned: record.string(Field::Learned),
        }
    }
}

impl Commitment {
    /// The name of the commitment that is agreed in place of this one.
    pub fn successor_of(id: &Id) -> Id {
        derived_id(id, "renegotiated")
    }

    /// Was it agreed anew before its day came? One that named no day has
    /// none that could have passed.
    pub fn is_moved_in_time(&self) -> bool {
        let is_early = match (self.reviewed_on, self.due) {
            (Some(on), Some(due)) => on < due,
            (None, Some(_)) => false,
            (_, None) => true,
        };
        self.outcome == Outcome::Renegotiated && is_early
    }

    /// Is the word kept? It is when the commitment was kept, and when it was
    /// agreed anew before its day. One that is open has no answer yet.
    pub fn is_word_kept(&self) -> Option<bool> {
        match self.outcome {
            Outcome::Open => None,
            Outcome::Kept => Some(true),
            Outcome::Partly | Outcome::Not => Some(false),
            Outcome::Renegotiated => Some(self.is_moved_in_time()),
        }
    }

    /// Did it not go as meant? Then what was foreseen may help: it was kept
    /// in part, or not, or its day has passed, nobody said how it went, and the
    /// partnership asks.
    pub fn has_slipped(&self, partnership: &Partnership, today: NaiveDate) -> bool {
        match self.outcome {
            Outcome::Partly | Outcome::Not => true,
            Outcome::Open => self.due.is_some_and(|due| due < today && partnership.asks_about(due, today)),
            Outcome::Kept | Outcome::Renegotiated => false,
        }
    }
}

/// How one person's commitments came out, in numbers. For that person first;
/// no two people are ever set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FollowThrough {
    /// How many came out somehow.
    pub closed: usize,
    /// Kept as promised.
    pub kept: usize,
    /// Agreed anew before their day: these words are kept too.
    pub moved_in_time: usize,
    /// Kept in part.
    pub partly: usize,
}

impl FollowThrough {
    /// Counts commitments; open ones do not enter.
    pub fn of<'a>(commitments: impl IntoIterator<Item = &'a Commitment>) -> Self {
        let mut counted = Self::default();
        for commitment in commitments {
            counted.closed += usize::from(commitment.outcome != Outcome::Open);
            counted.kept += usize::from(commitment.outcome == Outcome::Kept);
            counted.moved_in_time += usize::from(commitment.is_moved_in_time());
            counted.partly += usize::from(commitment.outcome == Outcome::Partly);
        }
        counted
    }

    /// How many words were kept.
    pub const fn words_kept(self) -> usize {
        self.kept + self.moved_in_time
    }
}
