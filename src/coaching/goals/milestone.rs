//! Milestones: the stones along a goal's path.

use chrono::NaiveDate;

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// An observable mark on the way to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The record's name.
    pub id: Id,
    /// The goal it belongs to.
    pub goal: Option<Id>,
    /// What is reached with it.
    pub title: String,
    /// The sentence that says how one will see that it is reached.
    pub evidence: String,
    /// How its reaching is to be marked, planned before; may be empty.
    pub plan: String,
    /// The day it is planned for, if any.
    pub due: Option<NaiveDate>,
    /// The day it was reached, if it was.
    pub reached: Option<NaiveDate>,
    /// The place on the path.
    pub order: String,
}

impl View for Milestone {
    const KIND: Kind = Kind::Milestone;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            goal: record.id(Field::Goal),
            title: record.string(Field::Title),
            evidence: record.string(Field::Evidence),
            plan: record.string(Field::Plan),
            due: record.date(Field::Due),
            reached: record.date(Field::Reached),
            order: record.string(Field::Order),
        }
    }
}
