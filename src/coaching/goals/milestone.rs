//! Milestones: the stones along a goal's path.

use chrono::NaiveDate;

use super::path::Path;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Places;
use crate::replica::{Id, sorted};

/// An observable mark on the way to a goal.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("milestone", shared, found)]
pub struct Milestone {
    /// The record's name.
    pub id: Id,
    /// The goal it belongs to.
    #[field(of(Goal), parent)]
    pub goal: Option<Id>,
    /// What is reached with it.
    #[field(line)]
    pub title: String,
    /// The sentence that says how one will see that it is reached.
    #[field(text)]
    pub evidence: String,
    /// How its reaching is to be marked, planned before; may be empty.
    #[field(text)]
    pub plan: String,
    /// The day it is planned for, if any.
    pub due: Option<NaiveDate>,
    /// The day it was reached, if it was.
    #[field(earliest)]
    pub reached: Option<NaiveDate>,
    /// The place on the path.
    #[field(order, newest)]
    pub order: String,
}

impl Milestone {
    /// The milestones of its goal, in order.
    pub(in crate::coaching) fn places_beside(&self, book: &Book) -> Places {
        let stones = self.goal.as_ref().map(|goal| book.milestones(goal)).unwrap_or_default();
        stones.into_iter().map(|stone| (stone.id, stone.order)).collect()
    }
}

impl Book {
    /// The milestones of a goal, in order.
    pub fn milestones(&self, goal: &Id) -> Vec<Milestone> {
        sorted(self.children(goal), |a: &Milestone, b: &Milestone| (&a.order, &a.id).cmp(&(&b.order, &b.id)))
    }

    /// The path of a goal.
    pub fn path(&self, goal: &Id) -> Path {
        Path::of(&self.milestones(goal))
    }
}
