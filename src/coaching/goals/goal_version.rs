//! Versions of a goal: how it was worded before, and why it was changed.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::Read;
use crate::replica::{Id, Record, sorted_by_key};

/// How a goal was worded before it was changed. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("goal_version", shared, found, folded)]
pub struct GoalVersion {
    /// The record's name.
    pub id: Id,
    /// The goal.
    #[field(of(Goal), parent)]
    pub goal: Option<Id>,
    /// What was wanted.
    #[field(line)]
    pub title: String,
    /// Why it mattered.
    #[field(text)]
    pub why: String,
    /// The day it was aimed at.
    pub target: Option<NaiveDate>,
    /// Why it was changed; may be empty.
    #[field(text)]
    pub reason: String,
    /// Who changed it.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The day it was changed.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// When it was changed, in milliseconds since 1970.
    #[field(computed(changed_at))]
    pub at: u64,
}

/// That of the write that made it: the reason may have come later.
fn changed_at(record: &Record) -> u64 {
    record.written_at(GoalVersion::GOAL).unwrap_or_default()
}

impl Book {
    /// How a goal was worded before, oldest first.
    pub fn goal_versions(&self, goal: &Id) -> Vec<GoalVersion> {
        sorted_by_key(self.children(goal), |version: &GoalVersion| {
            self.document().record(&version.id).and_then(|record| record.written(GoalVersion::GOAL))
        })
    }
}
