//! Goals: desired outcomes, each owned by one person.

use chrono::NaiveDate;

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// How many goals of one person are in focus before the app suggests to park
/// one, unless that person chose another number. A suggestion: saving is never
/// refused.
pub const FOCUS_LIMIT: usize = 3;

/// What kind of goal it is. It only chooses the hints that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalKind {
    /// Something one wants to be able to do.
    Skill,
    /// A step on the way one's work takes.
    Career,
    /// One concrete thing that is hard right now.
    Challenge,
    /// Something one wants to do again and again.
    Habit,
}

impl GoalKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Skill, Self::Career, Self::Challenge, Self::Habit];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Skill => "skill",
            Self::Career => "career",
            Self::Challenge => "challenge",
            Self::Habit => "habit",
        }
    }

    /// The kind of this name, if this version knows it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

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
    /// Why it matters to its owner.
    pub why: String,
    /// Why it matters to others; may be empty.
    pub why_others: String,
    /// What it fits to, in a few words each.
    pub tags: Vec<String>,
    /// What kind of goal it is, if that was said.
    pub kind: Option<GoalKind>,
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
            why_others: record.string(Field::WhyOthers),
            tags: read_tags(record.text(Field::Tags.name()).unwrap_or_default()),
            kind: record.text(Field::GoalKind.name()).and_then(GoalKind::parse),
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

/// Reads tags as they are typed and kept: with a comma or a new line between
/// them. Each stands once, in the order they came.
pub fn read_tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split([',', '\n', '،', '、']).map(str::trim) {
        if !tag.is_empty() && tags.iter().all(|other| other != tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}
