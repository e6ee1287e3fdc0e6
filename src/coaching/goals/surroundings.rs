//! What stands around a goal: people, constraints, supports.

use super::goal::Goal;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Field, Home};
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, derived_id};

/// The world around a goal. It is a record of its own, so that whoever words
/// the goal anew leaves it alone.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("surroundings", shared, found)]
pub struct Surroundings {
    /// The record's name; see [`Surroundings::id_of`].
    pub id: Id,
    /// The goal.
    #[field(of(Goal), parent)]
    pub goal: Option<Id>,
    /// Who matters to it.
    #[field(text, label(field_around_people))]
    pub people: String,
    /// What sets limits.
    #[field(text, label(field_around_constraints))]
    pub constraints: String,
    /// What helps.
    #[field(text, label(field_around_supports))]
    pub supports: String,
}

/// One of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// Who matters to it.
    People,
    /// What sets limits.
    Constraints,
    /// What helps.
    Supports,
}

impl Around {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::People, Self::Constraints, Self::Supports];

    const fn field(self) -> Field {
        match self {
            Self::People => Surroundings::PEOPLE,
            Self::Constraints => Surroundings::CONSTRAINTS,
            Self::Supports => Surroundings::SUPPORTS,
        }
    }
}

impl Surroundings {
    /// The name of what stands around a goal: two devices write the same.
    pub fn id_of(goal: &Id) -> Id {
        derived_id(goal, "surroundings")
    }

    /// What it says of one of the three.
    pub fn get(&self, what: Around) -> &str {
        match what {
            Around::People => &self.people,
            Around::Constraints => &self.constraints,
            Around::Supports => &self.supports,
        }
    }

    /// Is nothing said?
    pub fn is_blank(&self) -> bool {
        Around::ALL.iter().all(|what| self.get(*what).trim().is_empty())
    }
}

/// Says one of the three.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct SurroundingsCommand {
    pub goal: Id,
    pub what: Around,
    pub text: String,
}

impl Act for SurroundingsCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        pen.need::<Goal>(&self.goal)?;
        let id = Surroundings::id_of(&self.goal);
        pen.put_id(&id, Surroundings::GOAL, Some(&self.goal));
        pen.put_as_typed(&id, self.what.field(), &self.text)?;
        pen.bring_back(&id);
        Ok(())
    }
}
