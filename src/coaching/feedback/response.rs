//! What whoever received feedback does with it. Never a score.

use super::feedback::Feedback;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::Choice;
use crate::replica::{Id, derived_id};

/// What one does with feedback that one received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Choice)]
pub enum FeedbackAnswer {
    /// Thanks for it.
    Thanks,
    /// Tries what it says.
    WillTry,
    /// Would like to talk about it.
    WantsTalk,
}

/// The receiver's word on feedback.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("feedback_response", shared)]
pub struct FeedbackResponse {
    /// The record's name; see [`FeedbackResponse::id_of`].
    pub id: Id,
    /// The feedback.
    #[field(of(Feedback), parent, folded)]
    pub feedback: Option<Id>,
    /// Who received it.
    #[field(person, owner, folded)]
    pub person: Option<Id>,
    /// Who wrote it down.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// What they do with it.
    #[field(newest)]
    pub answer: Option<FeedbackAnswer>,
}

impl FeedbackResponse {
    /// The name of a person's word on feedback: one, on any device.
    pub fn id_of(feedback: &Id, person: &Id) -> Id {
        derived_id(feedback, &format!("response/{person}"))
    }
}

/// Says what one does with feedback, or says it anew.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct RespondToFeedback {
    pub feedback: Id,
    pub person: Id,
    pub author: Id,
    pub answer: FeedbackAnswer,
}

impl Act for RespondToFeedback {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self { feedback, person, author, answer } = self;
        let to = pen.need::<Feedback>(feedback)?.to.ok_or(Refusal::Gone)?;
        // It is the word of the one who received it, under whatever name they have here.
        if !pen.book.people().same(&to, person) {
            return Err(Refusal::Gone);
        }
        let id = FeedbackResponse::id_of(feedback, &to);
        pen.put_id(&id, FeedbackResponse::FEEDBACK, Some(feedback));
        pen.put_id(&id, FeedbackResponse::PERSON, Some(&to));
        pen.put_id(&id, FeedbackResponse::AUTHOR, Some(author));
        pen.put(&id, FeedbackResponse::ANSWER, answer.name());
        pen.bring_back(&id);
        Ok(())
    }
}
