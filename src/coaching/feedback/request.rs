//! A request for feedback: what one would like to hear about.

use chrono::NaiveDate;

use crate::coaching::people::person::Person;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::view::first_written;
use crate::replica::Id;

/// What one person would like to hear about. Whoever takes it back moves it to
/// the Trash; an answer that was on its way stands all the same.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("feedback_request", shared, found)]
pub struct FeedbackRequest {
    /// The record's name.
    pub id: Id,
    /// Who asks.
    #[field(person, owner, folded)]
    pub from: Option<Id>,
    /// Who is asked; without a name, everybody else.
    #[field(person, folded)]
    pub to: Option<Id>,
    /// What they would like to hear about.
    #[field(line)]
    pub focus: String,
    /// The day they asked.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// When it was written, in milliseconds since 1970.
    #[field(computed(first_written))]
    pub at: u64,
}

/// Asks for feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct AskForFeedback {
    pub id: Id,
    pub from: Id,
    pub to: Option<Id>,
    pub focus: String,
    pub on: NaiveDate,
}

impl Act for AskForFeedback {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self { id, from, to, focus, on } = self;
        if let Some(to) = to {
            pen.need::<Person>(to)?;
        }
        pen.put_id(id, FeedbackRequest::FROM, Some(from));
        pen.put_id(id, FeedbackRequest::TO, to.as_ref());
        pen.put_words(id, FeedbackRequest::FOCUS, focus)?;
        pen.put_day(id, FeedbackRequest::ON, Some(*on))
    }
}
