//! Goals: desired outcomes, each owned by one person.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::{Pen, Places};
use crate::coaching::record::refusal::Refusal;
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
    /// A goal that says no more yet than what is wanted.
    pub fn new(owner: Id, title: impl Into<String>) -> Self {
        Self {
            owner,
            title: title.into(),
            why: String::new(),
            why_others: String::new(),
            tags: Vec::new(),
            kind: None,
            target: None,
        }
    }

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

    /// Writes them.
    pub(super) fn put(&self, pen: &mut Pen<'_>, id: &Id) -> Result<(), Refusal> {
        pen.put_id(id, Goal::OWNER, Some(&self.owner));
        pen.put_words(id, Goal::TITLE, &self.title)?;
        pen.put_as_typed(id, Goal::WHY, &self.why)?;
        pen.put_text(id, Goal::WHY_OTHERS, &self.why_others)?;
        pen.put_text(id, Goal::TAGS, &self.tags.join(", "))?;
        pen.put(id, Goal::GOAL_KIND, self.kind.map(GoalKind::name));
        pen.put_day(id, Goal::TARGET, self.target)
    }
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
