//! Appreciation: thanks from one person to another, with the reason.

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::view::first_written;
use crate::replica::Id;

/// Thanks with a reason. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("appreciation", shared, found)]
pub struct Appreciation {
    /// The record's name.
    pub id: Id,
    /// Who thanks.
    #[field(person, owner)]
    pub from: Option<Id>,
    /// Who is thanked.
    #[field(person)]
    pub to: Option<Id>,
    /// For what.
    #[field(text)]
    pub why: String,
    /// The session it was said in, if it was in one.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// When it was written, in milliseconds since 1970.
    #[field(computed(first_written))]
    pub at: u64,
}

/// What one does with thanks.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub enum AppreciationCommand {
    Thank { id: Id, from: Id, to: Id, why: String, session: Option<Id> },
}

impl Act for AppreciationCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self::Thank { id, from, to, why, session } = self;
        pen.put_words(id, Appreciation::WHY, why)?;
        pen.put_id(id, Appreciation::FROM, Some(from));
        pen.put_id(id, Appreciation::TO, Some(to));
        pen.put_id(id, Appreciation::SESSION, session.as_ref());
        Ok(())
    }
}
