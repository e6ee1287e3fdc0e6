//! Goals: desired outcomes, each owned by one person.

use chrono::NaiveDate;

use super::kind::{Field, Kind};
use super::view::{Read, View};
use crate::replica::{Id, Record};

/// How many goals of one person are in focus before the app suggests to park
/// one. A suggestion: saving is never refused.
pub const FOCUS_LIMIT: usize = 3;

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalState {
    /// Being walked towards now.
    Focus,
    /// Set aside for now.
    Parked,
    /// Reached, or ended on purpose.
    Done,
}

impl GoalState {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Focus => "focus",
            Self::Parked => "parked",
            Self::Done => "done",
        }
    }
}

/// A desired outcome owned by one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The record's name.
    pub id: Id,
    /// Whose it is.
    pub owner: Option<Id>,
    /// What is wanted.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// The day it is aimed at, if any.
    pub target: Option<NaiveDate>,
    /// Where it stands.
    pub state: GoalState,
    /// The place in the list.
    pub order: String,
}

impl View for Goal {
    const KIND: Kind = Kind::Goal;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            owner: record.id(Field::Owner),
            title: record.string(Field::Title),
            why: record.string(Field::Why),
            target: record.date(Field::Target),
            state: match record.text(Field::State.name()) {
                Some("parked") => GoalState::Parked,
                Some("done") => GoalState::Done,
                _ => GoalState::Focus,
            },
            order: record.string(Field::Order),
        }
    }
}
