//! What one does with a goal: set it, word it anew, make room for it, foresee
//! what may get in its way.

use chrono::NaiveDate;
use serde_json::Value;

use super::command::Command;
use super::goal::{Goal, GoalKind, GoalState};
use super::goal_version::GoalVersion;
use super::kind::{Field, Kind};
use super::milestone::Milestone;
use super::obstacle::Obstacle;
use super::order::order_after;
use super::pen::{Pen, day};
use super::refusal::{Refusal, TEXT_LIMIT, TITLE_LIMIT, fits, words};
use crate::replica::Id;

/// The words of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalWords {
    /// Whose it is.
    pub owner: Id,
    /// What is wanted.
    pub title: String,
    /// Why it matters to its owner; may be empty.
    pub why: String,
    /// Why it matters to others; may be empty.
    pub why_others: String,
    /// What it fits to.
    pub tags: Vec<String>,
    /// What kind of goal it is, if that was said.
    pub kind: Option<GoalKind>,
    /// The day it is aimed at, if any.
    pub target: Option<NaiveDate>,
}

impl GoalWords {
    /// The words of a goal as they are; nothing for a goal of nobody.
    pub fn of(goal: &Goal) -> Option<Self> {
        Some(Self {
            owner: goal.owner.clone()?,
            title: goal.title.clone(),
            why: goal.why.clone(),
            why_others: goal.why_others.clone(),
            tags: goal.tags.clone(),
            kind: goal.kind,
            target: goal.target,
        })
    }
}

/// How room is made when a goal comes into focus.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Room {
    /// There is room, or all stay in focus: it is never refused.
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
        room: Room,
    },
    /// Words a goal anew. If its title, why or date was something else, that
    /// is kept as `version`; a version that is there already stays as it is,
    /// so that one visit keeps one.
    Reword {
        id: Id,
        words: GoalWords,
        version: Id,
        author: Option<Id>,
        on: NaiveDate,
    },
    /// Why it was worded anew.
    GiveReason {
        version: Id,
        reason: String,
    },
    BringIntoFocus {
        id: Id,
        room: Room,
    },
    /// How the reaching of a milestone is to be marked.
    PlanCelebration {
        milestone: Id,
        plan: String,
    },
    Foresee {
        id: Id,
        goal: Id,
        what: String,
        then: String,
    },
    ChangeObstacle {
        id: Id,
        what: String,
        then: String,
    },
}

impl From<GoalCommand> for Command {
    fn from(command: GoalCommand) -> Self {
        Self::Goal(command)
    }
}

impl GoalCommand {
    pub(super) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Set { id, words, room } => {
                let last = pen.book.goals().pop().map(|goal| goal.order);
                pen.put(id, Kind::Goal, Field::Order, order_after(last.as_deref()));
                put_words(pen, id, words)?;
                make_room(pen, id, &words.owner, room)
            }
            Self::Reword { id, words, version, author, on } => {
                let before: Goal = pen.need(id)?;
                put_words(pen, id, words)?;
                keep_version(pen, &before, version, author.as_ref(), *on)
            }
            Self::GiveReason { version, reason } => {
                pen.need::<GoalVersion>(version)?;
                pen.put_text(version, Kind::GoalVersion, Field::Reason, reason)
            }
            Self::BringIntoFocus { id, room } => {
                let goal: Goal = pen.need(id)?;
                pen.put(id, Kind::Goal, Field::State, GoalState::Focus.name());
                match goal.owner {
                    Some(owner) => make_room(pen, id, &owner, room),
                    None => Ok(()),
                }
            }
            Self::PlanCelebration { milestone, plan } => {
                pen.need::<Milestone>(milestone)?;
                pen.put_text(milestone, Kind::Milestone, Field::Plan, plan)
            }
            Self::Foresee { id, goal, what, then } => {
                pen.need::<Goal>(goal)?;
                pen.put(id, Kind::Obstacle, Field::Goal, goal.as_str());
                put_obstacle(pen, id, what, then)
            }
            Self::ChangeObstacle { id, what, then } => {
                pen.need::<Obstacle>(id)?;
                put_obstacle(pen, id, what, then)
            }
        }
    }
}

fn put_words(pen: &mut Pen<'_>, id: &Id, words: &GoalWords) -> Result<(), Refusal> {
    let kind = Kind::Goal;
    pen.put_goal(id, &words.owner, &words.title, &words.why, words.target)?;
    pen.put_text(id, kind, Field::WhyOthers, &words.why_others)?;
    pen.put_text(id, kind, Field::Tags, fits(&words.tags.join(", "), TITLE_LIMIT)?)?;
    pen.put(id, kind, Field::GoalKind, words.kind.map(GoalKind::name));
    Ok(())
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
    let now = |field: Field| pen.draft.get(&before.id, field.name()).and_then(Value::as_str);
    let is_another = |field: Field, before: &str| now(field).unwrap_or_default().trim() != before.trim();
    let target = before.target.map(day).transpose()?;
    let is_replaced = is_another(Field::Title, &before.title)
        || (!before.why.trim().is_empty() && is_another(Field::Why, &before.why))
        || target.as_ref().is_some_and(|target| now(Field::Target) != Some(target.as_str()));
    if !is_replaced || pen.book.document().record(version).is_some() {
        return Ok(());
    }
    let kind = Kind::GoalVersion;
    pen.put(version, kind, Field::Goal, before.id.as_str());
    pen.put(version, kind, Field::Title, before.title.as_str());
    pen.put_text(version, kind, Field::Why, &before.why)?;
    pen.put(version, kind, Field::Target, target);
    pen.put(version, kind, Field::Author, author.map(Id::as_str));
    pen.put(version, kind, Field::On, day(on)?);
    Ok(())
}

/// A goal takes the place of another one of the same person only.
fn make_room(pen: &mut Pen<'_>, id: &Id, owner: &Id, room: &Room) -> Result<(), Refusal> {
    let parked = GoalState::Parked.name();
    match room {
        Room::Keep => {}
        Room::ParkThis => pen.put(id, Kind::Goal, Field::State, parked),
        Room::Swap(other) => {
            let that: Goal = pen.need(other)?;
            if that.owner.is_some_and(|of| pen.book.people().same(&of, owner)) {
                pen.put(other, Kind::Goal, Field::State, parked);
            }
        }
    }
    Ok(())
}

fn put_obstacle(pen: &mut Pen<'_>, id: &Id, what: &str, then: &str) -> Result<(), Refusal> {
    pen.put(id, Kind::Obstacle, Field::What, words(what, TEXT_LIMIT)?);
    pen.put_text(id, Kind::Obstacle, Field::Then, then)
}
