//! Goals: desired outcomes, each owned by one person.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Places;
use crate::coaching::record::value::{Choice, chosen};
use crate::replica::{Id, sorted};
use serde_json::Value;

/// What kind of goal it is. It only chooses the hints that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
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

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum GoalState {
    /// Being walked towards now.
    #[default]
    Focus,
    /// Set aside for now.
    Parked,
    /// Reached, or ended on purpose.
    Done,
}

/// A desired outcome owned by one person.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("goal", shared, found)]
pub struct Goal {
    /// The record's name.
    pub id: Id,
    /// Whose it is.
    #[field(person, owner)]
    pub owner: Option<Id>,
    /// What is wanted.
    #[field(line)]
    pub title: String,
    /// Why it matters to its owner.
    #[field(text)]
    pub why: String,
    /// Why it matters to others; may be empty.
    #[field(text)]
    pub why_others: String,
    /// What it fits to, in a few words each.
    #[field(words, with(tags_in))]
    pub tags: Vec<String>,
    /// What kind of goal it is, if that was said.
    #[field(name("goal_kind"), constant(GOAL_KIND))]
    pub kind: Option<GoalKind>,
    /// The day it is aimed at, if any.
    pub target: Option<NaiveDate>,
    /// Where it stands.
    #[field(with(chosen), choice)]
    pub state: GoalState,
    /// The place in the list.
    #[field(order, newest)]
    pub order: String,
}

impl Goal {
    /// The goals of its owner that stand where it stands, in order.
    pub(in crate::coaching) fn places_beside(&self, book: &Book) -> Places {
        let goals = book.goals().into_iter();
        let beside = goals.filter(|other| other.owner == self.owner && other.state == self.state);
        beside.map(|goal| (goal.id, goal.order)).collect()
    }
}

impl Book {
    /// All goals, in order.
    pub fn goals(&self) -> Vec<Goal> {
        sorted(self.all(), |a: &Goal, b: &Goal| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }
}

fn tags_in(value: Option<&Value>) -> Vec<String> {
    read_tags(value.and_then(Value::as_str).unwrap_or_default())
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
