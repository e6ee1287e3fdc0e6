//! Questions of the library and of one's own: asked, landed, starred.

pub(in crate::coaching) mod question_bank;
pub(in crate::coaching) mod question_command;

pub use question_bank::{OwnQuestion, QuestionMark, QuestionUse, Rounds, draw_first, draw_question};
pub use question_command::QuestionCommand;
