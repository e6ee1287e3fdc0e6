//! Versions of a goal: how it was worded before, and why it was changed.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, sorted_by_key};

/// How a goal was worded before it was changed. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalVersion {
    /// The record's name.
    pub id: Id,
    /// The goal.
    pub goal: Option<Id>,
    /// What was wanted.
    pub title: String,
    /// Why it mattered.
    pub why: String,
    /// The day it was aimed at.
    pub target: Option<NaiveDate>,
    /// Why it was changed; may be empty.
    pub reason: String,
    /// Who changed it.
    pub author: Option<Id>,
    /// The day it was changed.
    pub on: Option<NaiveDate>,
    /// When it was changed, in milliseconds since 1970.
    pub at: u64,
}

impl View for GoalVersion {
    const KIND: Kind = Kind::GoalVersion;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            goal: record.id(Field::Goal),
            title: record.string(Field::Title),
            why: record.string(Field::Why),
            target: record.date(Field::Target),
            reason: record.string(Field::Reason),
            author: record.id(Field::Author),
            on: record.date(Field::On),
            // That of the write that made it: the reason may have come later.
            at: record.entry(Field::Goal.name()).map(|entry| entry.at).unwrap_or_default(),
        }
    }
}

impl Book {
    /// How a goal was worded before, oldest first.
    pub fn goal_versions(&self, goal: &Id) -> Vec<GoalVersion> {
        sorted_by_key(self.children(goal), |version: &GoalVersion| {
            let record = self.document().record(&version.id);
            record.and_then(|record| record.entry(Field::Goal.name())).map(|entry| entry.stamp)
        })
    }
}
