//! Appreciation: thanks from one person to another, with the reason.

use crate::coaching::command::Command;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Refusal, TEXT_LIMIT, words};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// Thanks with a reason. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appreciation {
    /// The record's name.
    pub id: Id,
    /// Who thanks.
    pub from: Option<Id>,
    /// Who is thanked.
    pub to: Option<Id>,
    /// For what.
    pub why: String,
    /// The session it was said in, if it was in one.
    pub session: Option<Id>,
    /// When it was written, in milliseconds since 1970.
    pub at: u64,
}

impl View for Appreciation {
    const KIND: Kind = Kind::Appreciation;

    fn of(id: &Id, record: &Record) -> Self {
        let at = record.origin().map(|(stamp, write)| write.at.unwrap_or(stamp.tick.millis));
        Self {
            id: id.clone(),
            from: record.id(Field::From),
            to: record.id(Field::To),
            why: record.string(Field::Why),
            session: record.id(Field::Session),
            at: at.unwrap_or_default(),
        }
    }
}

/// What one does with thanks.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub enum AppreciationCommand {
    Thank { id: Id, from: Id, to: Id, why: String, session: Option<Id> },
}

impl From<AppreciationCommand> for Command {
    fn from(command: AppreciationCommand) -> Self {
        Self::Appreciation(command)
    }
}

impl AppreciationCommand {
    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self::Thank { id, from, to, why, session } = self;
        let kind = Kind::Appreciation;
        pen.put(id, kind, Field::Why, words(why, TEXT_LIMIT)?);
        pen.put(id, kind, Field::From, from.as_str());
        pen.put(id, kind, Field::To, to.as_str());
        pen.put(id, kind, Field::Session, session.as_ref().map(Id::as_str));
        Ok(())
    }
}
