//! Commitments: what one person said they would do, and how they came out.

use chrono::NaiveDate;

use crate::coaching::people::partnership::Partnership;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::{Choice, chosen};
use crate::coaching::record::view::Read;
use crate::replica::{Id, Record, derived_id, sorted};

/// The surest one can be to keep a commitment.
pub const MOST_CONFIDENCE: u64 = 10;

/// From here on a person is sure enough. Below it the app asks what would
/// lift it to this.
pub const SURE_ENOUGH: u64 = 7;

/// How a commitment came out. There is no failed: what was not done is said
/// plainly and may teach something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum Outcome {
    /// Not reviewed yet.
    #[default]
    Open,
    /// Done as meant.
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
        record.word(Commitment::OUTCOME).and_then(Self::parse).unwrap_or_default()
    }
}

/// What one person said they would do: what, by when.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("commitment", shared, found, refine(Commitment::in_bounds))]
pub struct Commitment {
    /// The record's name.
    pub id: Id,
    /// Whose it is.
    #[field(person, owner)]
    pub owner: Option<Id>,
    /// What they committed to.
    #[field(line)]
    pub what: String,
    /// By which day, if a day was named.
    pub due: Option<NaiveDate>,
    /// The session it was made in.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// The goal it serves, if one was named.
    #[field(of(Goal))]
    pub goal: Option<Id>,
    /// The first thing to do for it; may be empty.
    #[field(text)]
    pub first_step: String,
    /// How sure its owner is to keep it, 0 to 10, if they said.
    pub confidence: Option<u64>,
    /// What would make them surer; may be empty.
    #[field(text)]
    pub lifts: String,
    /// How its owner lets the others know when it slips; may be empty.
    #[field(text)]
    pub let_know: String,
    /// The commitment it was agreed in place of, if there was one.
    #[field(of(Commitment), folded)]
    pub follows: Option<Id>,
    /// How it came out.
    #[field(with(chosen), choice, group("outcome"))]
    pub outcome: Outcome,
    /// The day that was said, where it is known.
    #[field(group("outcome"), folded)]
    pub reviewed_on: Option<NaiveDate>,
    /// What it taught.
    #[field(text, group("outcome"))]
    pub learned: String,
    /// The note it was made from, if it was.
    #[field(of(Note), folded)]
    pub from_note: Option<Id>,
}

impl Commitment {
    /// The most commitments in a row, each agreed in place of the one before:
    /// where walking along one ends.
    pub const LONGEST_ROW: usize = 200;

    fn in_bounds(&mut self) {
        self.confidence = self.confidence.filter(|sure| *sure <= MOST_CONFIDENCE);
    }

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

impl Book {
    /// The commitments made in a session, in the order they were made.
    pub fn commitments_from(&self, session: &Id) -> Vec<Commitment> {
        self.children(session)
    }

    /// What a person has committed to and not said yet how it went: those with
    /// a day first, by day.
    pub fn open_commitments_of(&self, person: &Id) -> Vec<Commitment> {
        let people = self.people();
        let mut open = self.commitments_where(|record| Outcome::of(record) == Outcome::Open);
        open.retain(|it| it.owner.as_ref().is_some_and(|owner| people.same(owner, person)));
        open
    }

    /// All commitments: those with a day first, by day.
    pub fn commitments(&self) -> Vec<Commitment> {
        self.commitments_where(|_| true)
    }

    pub(in crate::coaching) fn commitments_where(
        &self,
        is_wanted: impl Fn(&Record) -> bool,
    ) -> Vec<Commitment> {
        sorted(self.all_where(is_wanted), |a: &Commitment, b: &Commitment| {
            (a.due.is_none(), a.due, &a.id).cmp(&(b.due.is_none(), b.due, &b.id))
        })
    }
}

/// How one person's commitments came out, in numbers. For that person first;
/// no two people are ever set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FollowThrough {
    /// How many came out somehow.
    pub closed: usize,
    /// Kept as meant.
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
