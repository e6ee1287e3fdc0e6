//! What one does with a goal: set it, reword it, bring it into focus.

use chrono::NaiveDate;
use serde_json::Value;

use super::goal::{Goal, GoalState, GoalWords};
use super::goal_version::GoalVersion;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Field, Home};
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::Id;

/// What happens to focus when it is full and a goal comes into it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum WhenFocusIsFull {
    /// All stay in focus: it is never refused.
    #[default]
    Keep,
    /// This one is parked for now.
    ParkThis,
    /// It takes the place of that one.
    Swap(Id),
}

/// What one does with a goal.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum GoalCommand {
    Set {
        id: Id,
        words: GoalWords,
        focus: WhenFocusIsFull,
    },
    /// Rewords a goal. If its title, why or date was something else, that is
    /// kept as `version` with the reason for the change; a version that is
    /// there already keeps its words, so that one visit keeps one.
    Reword {
        id: Id,
        words: GoalWords,
        version: Id,
        author: Option<Id>,
        on: NaiveDate,
        reason: String,
    },
    /// Why it was reworded, written after the version was kept.
    GiveReason {
        version: Id,
        reason: String,
    },
    SetState {
        id: Id,
        state: GoalState,
    },
    BringIntoFocus {
        id: Id,
        focus: WhenFocusIsFull,
    },
}

impl Act for GoalCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Set { id, words, focus } => {
                let last = pen.book.goals().pop().map(|goal| goal.order);
                pen.put_last(id, Goal::ORDER, last.as_deref());
                words.put(pen, id)?;
                make_room(pen, id, &words.owner, focus)
            }
            Self::Reword { id, words, version, author, on, reason } => {
                let before: Goal = pen.need(id)?;
                words.put(pen, id)?;
                keep_version(pen, &before, version, author.as_ref(), *on)?;
                // Nothing was replaced: then there is no version to give a reason for.
                let is_kept = pen.value(version, GoalVersion::TITLE).is_some();
                if is_kept { pen.put_text(version, GoalVersion::REASON, reason) } else { Ok(()) }
            }
            Self::GiveReason { version, reason } => {
                pen.need::<GoalVersion>(version)?;
                pen.put_text(version, GoalVersion::REASON, reason)
            }
            Self::SetState { id, state } => {
                pen.need::<Goal>(id)?;
                pen.put(id, Goal::STATE, state.name());
                Ok(())
            }
            Self::BringIntoFocus { id, focus } => {
                let goal: Goal = pen.need(id)?;
                pen.put(id, Goal::STATE, GoalState::Focus.name());
                match goal.owner {
                    Some(owner) => make_room(pen, id, &owner, focus),
                    None => Ok(()),
                }
            }
        }
    }
}

/// Keeps how a goal was worded, if something of it is replaced. Filling in
/// what was empty replaces nothing.
fn keep_version(
    pen: &mut Pen<'_>,
    before: &Goal,
    version: &Id,
    author: Option<&Id>,
    on: NaiveDate,
) -> Result<(), Refusal> {
    // By what is written, not by what the form holds: something else may have
    // changed since it was filled.
    let now = |field: Field| pen.value(&before.id, field).and_then(Value::as_str);
    let is_another = |field: Field, before: &str| now(field).unwrap_or_default().trim() != before.trim();
    let target = before.target.map(|day| day.to_string());
    let is_replaced = is_another(Goal::TITLE, &before.title)
        || (!before.why.trim().is_empty() && is_another(Goal::WHY, &before.why))
        || target.as_ref().is_some_and(|target| now(Goal::TARGET) != Some(target.as_str()));
    if !is_replaced || pen.book.document().record(version).is_some() {
        return Ok(());
    }
    pen.put_id(version, GoalVersion::GOAL, Some(&before.id));
    pen.put(version, GoalVersion::TITLE, before.title.as_str());
    pen.put_text(version, GoalVersion::WHY, &before.why)?;
    pen.put_day(version, GoalVersion::TARGET, before.target)?;
    pen.put_id(version, GoalVersion::AUTHOR, author);
    pen.put_day(version, GoalVersion::ON, Some(on))
}

/// A goal takes the place of another one of the same person only.
fn make_room(pen: &mut Pen<'_>, id: &Id, owner: &Id, focus: &WhenFocusIsFull) -> Result<(), Refusal> {
    let parked = GoalState::Parked.name();
    match focus {
        WhenFocusIsFull::Keep => {}
        WhenFocusIsFull::ParkThis => pen.put(id, Goal::STATE, parked),
        WhenFocusIsFull::Swap(other) => {
            let that: Goal = pen.need(other)?;
            if that.owner.is_some_and(|of| pen.book.people().same(&of, owner)) {
                pen.put(other, Goal::STATE, parked);
            }
        }
    }
    Ok(())
}
