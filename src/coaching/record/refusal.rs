//! Why a command is refused, before anything is written.

use super::declaration::Field;

/// The longest name of a person, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest title, commitment or other single line, in characters.
pub const TITLE_LIMIT: usize = 300;
/// The longest text, in characters.
pub const TEXT_LIMIT: usize = 20_000;

/// What is wrong with the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It needs words and has none.
    #[error("Some words are needed here. Nothing was changed.")]
    Empty,
    /// More characters than fit.
    #[error(
        "This has {length} characters; up to {limit} fit. Nothing was changed. Shorten it and try again."
    )]
    TooLong {
        /// How many characters it has.
        length: usize,
        /// How many fit.
        limit: usize,
    },
    /// A number of minutes out of bounds.
    #[error("Minutes must lie between {least} and {most}. Nothing was changed.")]
    Minutes {
        /// The fewest.
        least: u64,
        /// The most.
        most: u64,
    },
    /// A day before the year 1 or after the year 9999.
    #[error("The year must lie between 1 and 9999. Nothing was changed. Choose another day.")]
    Day,
}

/// Why a command is refused. Nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A field cannot take its value; a form says so beside it.
    #[error("{1}")]
    At(Field, Problem),
    /// More people, or more things in a kit, than fit.
    #[error("A notebook holds two to {most} people. Nothing was changed. Start another one for the rest.")]
    Full {
        /// How many fit.
        most: usize,
    },
    /// The text is not the one that was on the screen.
    #[error("The text has changed since it was shown. Nothing was changed. Read it once more, then agree.")]
    Changed,
    /// The record is not there (any more).
    #[error("This is no longer here. It may have been moved to the Trash in another tab.")]
    Gone,
    /// The browser has no room for anything new.
    #[error(
        "There is no room left in this browser. Everything is still here, and nothing was changed. Save a file, then make room."
    )]
    NoRoom,
    /// A record of this kind does not live in this document: a private one was
    /// about to be written where a partner reads it, or the other way round.
    #[error("This does not belong into this document. Nothing was changed.")]
    Misplaced,
}

impl Refusal {
    /// The problem of this field, if that is what is refused.
    pub fn at(&self, field: Field) -> Option<Problem> {
        match self {
            Self::At(other, problem) if other.name() == field.name() => Some(*problem),
            _ => None,
        }
    }
}

/// Checks a text that may be empty.
///
/// # Errors
/// When it is longer than `limit` characters.
pub fn fits(text: &str, limit: usize) -> Result<&str, Problem> {
    let length = text.chars().count();
    if length > limit { Err(Problem::TooLong { length, limit }) } else { Ok(text) }
}

/// Checks a text that must not be empty, and gives it without spaces around.
///
/// # Errors
/// When it is empty or longer than `limit` characters.
pub fn words(text: &str, limit: usize) -> Result<&str, Problem> {
    let text = text.trim();
    if text.is_empty() { Err(Problem::Empty) } else { fits(text, limit) }
}

/// Checks a number of minutes.
///
/// # Errors
/// When it lies out of these bounds.
pub fn minutes(value: u64, (least, most): (u64, u64)) -> Result<u64, Problem> {
    if (least..=most).contains(&value) { Ok(value) } else { Err(Problem::Minutes { least, most }) }
}
