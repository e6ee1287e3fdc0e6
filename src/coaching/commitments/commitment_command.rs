//! What one does with a commitment: make it, change it, say how it went,
//! agree on another day.

use chrono::NaiveDate;

use super::commitment::{Commitment, MOST_CONFIDENCE, Outcome};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::view::View;
use crate::replica::Id;

/// What one types of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentWords {
    /// Whose it is.
    pub owner: Id,
    /// What.
    pub what: String,
    /// By which day, if one is named.
    pub due: Option<NaiveDate>,
    /// The goal it serves, if one is named.
    pub goal: Option<Id>,
    /// The first thing to do; may be empty.
    pub first_step: String,
    /// How sure the owner is, 0 to 10, if they said; more counts as 10.
    pub confidence: Option<u64>,
    /// What would make them surer; may be empty.
    pub lifts: String,
    /// How the owner lets the others know when it slips; may be empty.
    pub let_know: String,
}

impl CommitmentWords {
    /// What somebody will do, and nothing else of it.
    pub const fn new(owner: Id, what: String) -> Self {
        Self {
            owner,
            what,
            due: None,
            goal: None,
            first_step: String::new(),
            confidence: None,
            lifts: String::new(),
            let_know: String::new(),
        }
    }
}

/// What one does with a commitment.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum CommitmentCommand {
    Make {
        id: Id,
        words: CommitmentWords,
        session: Option<Id>,
        /// The note it was made from, if it was.
        from_note: Option<Id>,
    },
    Change {
        id: Id,
        words: CommitmentWords,
    },
    /// Says how it went on this day. What was agreed in its place, and in
    /// place of that, goes to the Trash: it came out otherwise.
    Review {
        id: Id,
        outcome: Outcome,
        on: NaiveDate,
    },
    /// What it taught.
    Learn {
        id: Id,
        learned: String,
    },
    /// On this day, another day is agreed: this one is closed, and one with
    /// the same words follows it.
    Renegotiate {
        id: Id,
        due: Option<NaiveDate>,
        on: NaiveDate,
    },
}

impl Act for CommitmentCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Make { id, words, session, from_note } => {
                put(pen, id, words)?;
                if session.is_some() {
                    pen.put_id(id, Commitment::SESSION, session.as_ref());
                }
                pen.put_id(id, Commitment::FROM_NOTE, from_note.as_ref());
                Ok(())
            }
            Self::Change { id, words } => {
                pen.need::<Commitment>(id)?;
                put(pen, id, words)
            }
            Self::Review { id, outcome, on } => {
                let before: Commitment = pen.need(id)?;
                let is_open = *outcome == Outcome::Open;
                pen.put(id, Commitment::OUTCOME, outcome.name());
                pen.put_day(id, Commitment::REVIEWED_ON, (!is_open).then_some(*on))?;
                put_away_what_follows(pen, before);
                Ok(())
            }
            Self::Learn { id, learned } => {
                pen.need::<Commitment>(id)?;
                pen.put_as_typed(id, Commitment::LEARNED, learned)
            }
            Self::Renegotiate { id, due, on } => {
                let before: Commitment = pen.need(id)?;
                pen.put(id, Commitment::OUTCOME, Outcome::Renegotiated.name());
                pen.put_day(id, Commitment::REVIEWED_ON, Some(*on))?;
                follow(pen, &before, *due)
            }
        }
    }
}

fn put(pen: &mut Pen<'_>, id: &Id, words: &CommitmentWords) -> Result<(), Refusal> {
    pen.put_id(id, Commitment::OWNER, Some(&words.owner));
    pen.put_words(id, Commitment::WHAT, &words.what)?;
    pen.put_day(id, Commitment::DUE, words.due)?;
    pen.put_id(id, Commitment::GOAL, words.goal.as_ref());
    pen.put_text(id, Commitment::FIRST_STEP, &words.first_step)?;
    pen.put(id, Commitment::CONFIDENCE, words.confidence.map(|sure| sure.min(MOST_CONFIDENCE)));
    pen.put_text(id, Commitment::LIFTS, &words.lifts)?;
    pen.put_text(id, Commitment::LET_KNOW, &words.let_know)
}

/// Puts the rest of a row into the Trash, as far as each was agreed in place of
/// the one before it.
fn put_away_what_follows(pen: &mut Pen<'_>, mut before: Commitment) {
    for _ in 0..Commitment::LONGEST_ROW {
        if before.outcome != Outcome::Renegotiated {
            return;
        }
        let next = Commitment::successor_of(&before.id);
        if pen.need::<Commitment>(&next).is_ok() {
            pen.trash(&next);
        }
        let Some(record) = pen.book.document().record(&next) else { return };
        before = Commitment::of(&next, record);
    }
}

/// Writes the commitment that follows another one. Its name is derived, so
/// that two devices which agree on one make one. It begins open, also where one
/// that was agreed before and put away lies under its name.
fn follow(pen: &mut Pen<'_>, before: &Commitment, due: Option<NaiveDate>) -> Result<(), Refusal> {
    let id = Commitment::successor_of(&before.id);
    pen.put_id(&id, Commitment::OWNER, before.owner.as_ref());
    pen.put(&id, Commitment::WHAT, before.what.as_str());
    pen.put_day(&id, Commitment::DUE, due)?;
    pen.put_id(&id, Commitment::GOAL, before.goal.as_ref());
    pen.put_text(&id, Commitment::FIRST_STEP, &before.first_step)?;
    pen.put_text(&id, Commitment::LET_KNOW, &before.let_know)?;
    pen.put_id(&id, Commitment::FOLLOWS, Some(&before.id));
    if pen.value(&id, Commitment::OUTCOME).is_some() {
        pen.put(&id, Commitment::OUTCOME, Outcome::Open.name());
        pen.put_day(&id, Commitment::REVIEWED_ON, None)?;
    }
    pen.draft.restore(&id);
    Ok(())
}
