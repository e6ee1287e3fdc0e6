//! An inquiry: one question that a person carries from a session to the next.

use chrono::NaiveDate;

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::session::session::Session;
use crate::replica::Id;

/// A question to carry until the next session, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("inquiry", shared, found)]
pub struct Inquiry {
    /// The record's name; later ones sort later.
    pub id: Id,
    /// The question.
    #[field(line)]
    pub text: String,
    /// Who carries it.
    #[field(person, owner, label(field_asked_of))]
    pub asked_of: Option<Id>,
    /// Who asked it.
    #[field(person, label(field_asked_by))]
    pub asked_by: Option<Id>,
    /// The session it came from.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// What came of it; empty while it is carried. Two answers that were
    /// written apart are both kept, and can stand one after the other.
    #[field(text)]
    pub answer: String,
    /// The day that was said.
    #[field(newest, folded)]
    pub answered_on: Option<NaiveDate>,
}

/// What one does with an inquiry.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum InquiryCommand {
    Ask {
        id: Id,
        session: Id,
        asked_by: Id,
        asked_of: Id,
        text: String,
    },
    /// Says what came of it, or says it anew.
    Answer {
        id: Id,
        answer: String,
        on: NaiveDate,
    },
}

impl Act for InquiryCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Ask { id, session, asked_by, asked_of, text } => {
                pen.need::<Session>(session)?;
                pen.put_words(id, Inquiry::TEXT, text)?;
                pen.put_id(id, Inquiry::ASKED_OF, Some(asked_of));
                pen.put_id(id, Inquiry::ASKED_BY, Some(asked_by));
                pen.put_id(id, Inquiry::SESSION, Some(session));
                Ok(())
            }
            Self::Answer { id, answer, on } => {
                pen.need::<Inquiry>(id)?;
                pen.put_words(id, Inquiry::ANSWER, answer)?;
                pen.put_day(id, Inquiry::ANSWERED_ON, Some(*on))
            }
        }
    }
}
