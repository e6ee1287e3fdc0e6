//! Obstacles: what may get in the way of a goal, and what one does then.

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// Something foreseen that may get in the way, with an answer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The record's name.
    pub id: Id,
    /// The goal.
    pub goal: Option<Id>,
    /// If this happens.
    pub what: String,
    /// Then one does this; may be empty.
    pub then: String,
}

impl View for Obstacle {
    const KIND: Kind = Kind::Obstacle;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            goal: record.id(Field::Goal),
            what: record.string(Field::What),
            then: record.string(Field::Then),
        }
    }
}
