//! Feedback: asked for, given, and answered by whoever received it; and questions
//! to people outside of the notebook.

pub(in crate::coaching) mod ask;
pub(in crate::coaching) mod ask_command;
#[allow(clippy::module_inception, reason = "the record of feedback, in the folder of what belongs to it")]
pub(in crate::coaching) mod feedback;
pub(in crate::coaching) mod feedback_command;
mod hints;
pub(in crate::coaching) mod request;
pub(in crate::coaching) mod response;
mod standing;

pub use ask::{ANSWER_LIMIT, ASKED_QUESTIONS, Ask, AskCard, AskReply, QUESTION_LIMIT, Reply};
pub use ask_command::{AskCommand, NewAsk};
pub use feedback::{Feedback, FeedbackDraft, FeedbackWords};
pub use feedback_command::{FeedbackCommand, NewFeedback};
pub use hints::{FeedbackHint, feedback_hints};
pub use request::{AskForFeedback, FeedbackRequest};
pub use response::{FeedbackAnswer, FeedbackResponse, RespondToFeedback};
pub use standing::{FeedbackWaiting, RequestStanding};
