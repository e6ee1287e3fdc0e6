//! What one does with a commitment: make it, change it, say how it went,
//! agree on another day.

use chrono::NaiveDate;
use serde_json::Value;

use crate::coaching::command::Command;
use crate::coaching::commitments::commitment::{Commitment, MOST_CONFIDENCE, Outcome};
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::{Pen, day};
use crate::coaching::record::refusal::{Refusal, TEXT_LIMIT, fits};
use crate::replica::Id;

/// The words of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Who promises.
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
}

/// What one does with a commitment.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum CommitmentCommand {
    Make {
        id: Id,
        promise: Promise,
        session: Option<Id>,
    },
    Change {
        id: Id,
        promise: Promise,
    },
    /// Says how it went on this day. What was agreed in its place, if
    /// anything, goes to the Trash: it came out otherwise.
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

impl From<CommitmentCommand> for Command {
    fn from(command: CommitmentCommand) -> Self {
        Self::Commitment(command)
    }
}

const KIND: Kind = Kind::Commitment;

impl CommitmentCommand {
    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Make { id, promise, session } => {
                put(pen, id, promise)?;
                if let Some(session) = session {
                    pen.put(id, KIND, Field::Session, session.as_str());
                }
            }
            Self::Change { id, promise } => {
                pen.need::<Commitment>(id)?;
                put(pen, id, promise)?;
            }
            Self::Review { id, outcome, on } => {
                let before: Commitment = pen.need(id)?;
                let is_open = *outcome == Outcome::Open;
                pen.put(id, KIND, Field::Outcome, outcome.name());
                let on = if is_open { Value::Null } else { day(*on)?.into() };
                pen.put(id, KIND, Field::ReviewedOn, on);
                let successor = Commitment::successor_of(id);
                if before.outcome == Outcome::Renegotiated && pen.need::<Commitment>(&successor).is_ok() {
                    pen.draft.trash(&successor);
                }
            }
            Self::Learn { id, learned } => {
                pen.need::<Commitment>(id)?;
                pen.put(id, KIND, Field::Learned, fits(learned, TEXT_LIMIT)?);
            }
            Self::Renegotiate { id, due, on } => {
                let before: Commitment = pen.need(id)?;
                pen.put(id, KIND, Field::Outcome, Outcome::Renegotiated.name());
                pen.put(id, KIND, Field::ReviewedOn, day(*on)?);
                follow(pen, &before, *due)?;
            }
        }
        Ok(())
    }
}

fn put(pen: &mut Pen<'_>, id: &Id, promise: &Promise) -> Result<(), Refusal> {
    pen.put_commitment(id, &promise.owner, &promise.what, promise.due, promise.goal.as_ref())?;
    pen.put_text(id, KIND, Field::FirstStep, &promise.first_step)?;
    pen.put(id, KIND, Field::Confidence, promise.confidence.map(|sure| sure.min(MOST_CONFIDENCE)));
    pen.put_text(id, KIND, Field::Lifts, &promise.lifts)
}

/// Writes the commitment that follows another one. Its name is derived, so
/// that two devices which agree on one make one.
fn follow(pen: &mut Pen<'_>, before: &Commitment, due: Option<NaiveDate>) -> Result<(), Refusal> {
    let id = Commitment::successor_of(&before.id);
    pen.put(&id, KIND, Field::Owner, before.owner.as_ref().map(Id::as_str));
    pen.put(&id, KIND, Field::What, before.what.as_str());
    pen.put(&id, KIND, Field::Due, due.map(day).transpose()?);
    pen.put(&id, KIND, Field::Goal, before.goal.as_ref().map(Id::as_str));
    pen.put_text(&id, KIND, Field::FirstStep, &before.first_step)?;
    pen.put(&id, KIND, Field::Follows, before.id.as_str());
    pen.draft.restore(&id);
    Ok(())
}
