//! What a notebook knows of the programme it began in: everything that its
//! facilitator said to all, on every device of the group.

use super::due::Due;
use super::kit::{Kit, check_objectives, put_objectives};
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, derived_id};
use serde_json::Value;

/// The programme that a notebook began in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Kind)]
#[kind("programme", shared, found)]
pub struct Programme {
    /// What it is called.
    #[field(line)]
    pub title: String,
    /// Whom to ask, and where.
    #[field(text)]
    pub contact: String,
    /// Where there is help nearby that coaching cannot give.
    #[field(text)]
    pub help: String,
    /// What each person is to get better at, a line each.
    #[field(list)]
    pub objectives: Vec<String>,
    /// When half of it is over.
    #[field(code, with(due), newest, folded)]
    pub half: Option<Due>,
    /// When it ends.
    #[field(code, with(due), newest, folded)]
    pub end: Option<Due>,
}

fn due(value: Option<&Value>) -> Option<Due> {
    value.and_then(Due::of_value)
}

impl Programme {
    /// The name of the record, the same on every device.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "kit/programme")
    }

    /// What a kit says of its programme; nothing if it says nothing.
    pub fn of_kit(kit: &Kit) -> Option<Self> {
        let Kit { title, contact, help, objectives, half, end, .. } = kit.clone();
        let programme = Self { title, contact, help, objectives, half, end };
        (programme != Self::default()).then_some(programme)
    }
}

/// What a notebook notes of the programme it begins in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProgrammeCommand {
    /// Writes what a kit says of it.
    Begin(Programme),
}

impl Act for ProgrammeCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self::Begin(programme) = self;
        let id = Programme::id_of(pen.book.document().id());
        check_objectives(&programme.objectives, Programme::OBJECTIVES)?;
        pen.put_text(&id, Programme::TITLE, &programme.title)?;
        pen.put_text(&id, Programme::CONTACT, &programme.contact)?;
        pen.put_text(&id, Programme::HELP, &programme.help)?;
        put_objectives(pen, &id, Programme::OBJECTIVES, &programme.objectives);
        pen.put(&id, Programme::HALF, programme.half.map(Due::to_value));
        pen.put(&id, Programme::END, programme.end.map(Due::to_value));
        Ok(())
    }
}

impl Book {
    /// The programme that this notebook began in, if it began in one.
    pub fn programme(&self) -> Option<Programme> {
        self.get(&Programme::id_of(self.document().id()))
    }
}
