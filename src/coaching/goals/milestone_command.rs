//! What one does with a milestone. Reaching one starts its celebration.

use chrono::NaiveDate;
use serde_json::Value;

use super::goal::Goal;
use super::milestone::Milestone;
use crate::coaching::celebrations::celebration::Celebration;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::Id;

/// What one types of a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneWords {
    /// What is reached with it.
    pub title: String,
    /// How one will see that it is reached; may be empty.
    pub evidence: String,
    /// How its reaching is to be marked; may be empty.
    pub plan: String,
    /// The day it is planned for, if any.
    pub due: Option<NaiveDate>,
}

/// What one does with a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum MilestoneCommand {
    Add { id: Id, goal: Id, words: MilestoneWords },
    Edit { id: Id, words: MilestoneWords },
    Reach { id: Id, on: NaiveDate },
    Unreach { id: Id },
}

impl Act for MilestoneCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Add { id, goal, words } => {
                pen.need::<Goal>(goal)?;
                let last = pen.book.milestones(goal).pop().map(|stone| stone.order);
                pen.put_id(id, Milestone::GOAL, Some(goal));
                pen.put_last(id, Milestone::ORDER, last.as_deref());
                put_words(pen, id, words)?;
            }
            Self::Edit { id, words } => {
                pen.need::<Milestone>(id)?;
                put_words(pen, id, words)?;
            }
            Self::Reach { id, on } => {
                let milestone: Milestone = pen.need(id)?;
                pen.put_day(id, Milestone::REACHED, Some(*on))?;
                let celebration = Celebration::id_of(id);
                pen.put_id(&celebration, Celebration::MILESTONE, Some(id));
                pen.put_id(&celebration, Celebration::GOAL, milestone.goal.as_ref());
                pen.put_day(&celebration, Celebration::ON, Some(*on))?;
                pen.draft.restore(&celebration);
            }
            Self::Unreach { id } => {
                pen.need::<Milestone>(id)?;
                pen.put(id, Milestone::REACHED, Value::Null);
                let celebration = Celebration::id_of(id);
                if pen.book.get::<Celebration>(&celebration).is_some() {
                    pen.trash(&celebration);
                }
            }
        }
        Ok(())
    }
}

fn put_words(pen: &mut Pen<'_>, id: &Id, words: &MilestoneWords) -> Result<(), Refusal> {
    pen.put_words(id, Milestone::TITLE, &words.title)?;
    pen.put_as_typed(id, Milestone::EVIDENCE, &words.evidence)?;
    pen.put_text(id, Milestone::PLAN, &words.plan)?;
    pen.put_day(id, Milestone::DUE, words.due)
}
