//! How two people are doing with each other: a check that both answer, and that
//! is seen once both have.

pub(in crate::coaching) mod check_command;
pub(in crate::coaching) mod pattern;
pub(in crate::coaching) mod sealed;
pub(in crate::coaching) mod standing;
pub(in crate::coaching) mod we_check;

pub use check_command::{CheckCommand, KeepAnswers};
pub use pattern::{Pattern, PatternCommand, PatternSort};
pub use sealed::{Answers, GivenAnswers, OwnAnswers, Salt, Seal};
pub use standing::{AnswerState, CheckStanding};
pub use we_check::{CHECK_MOST, CheckItem, WeCheck};
