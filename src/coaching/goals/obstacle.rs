//! Obstacles: what may get in the way of a goal, and what one does then.

use super::goal::Goal;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::Id;

/// Something foreseen that may get in the way, with an answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("obstacle", shared, found)]
pub struct Obstacle {
    /// The record's name.
    pub id: Id,
    /// The goal.
    #[field(of(Goal), parent)]
    pub goal: Option<Id>,
    /// If this happens.
    #[field(text)]
    pub what: String,
    /// Then one does this; may be empty.
    #[field(text)]
    pub then: String,
}

/// What one does about what may get in the way of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum ObstacleCommand {
    Add { id: Id, goal: Id, what: String, then: String },
    Edit { id: Id, what: String, then: String },
}

impl Act for ObstacleCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (id, what, then) = match self {
            Self::Add { id, goal, what, then } => {
                pen.need::<Goal>(goal)?;
                pen.put_id(id, Obstacle::GOAL, Some(goal));
                (id, what, then)
            }
            Self::Edit { id, what, then } => {
                pen.need::<Obstacle>(id)?;
                (id, what, then)
            }
        };
        pen.put_words(id, Obstacle::WHAT, what)?;
        pen.put_text(id, Obstacle::THEN, then)
    }
}
