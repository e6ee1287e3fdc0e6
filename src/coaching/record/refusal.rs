//! Why a command is refused, before anything is written.

/// The longest name of a person, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest title, promise or other single line, in characters.
pub const TITLE_LIMIT: usize = 300;
/// The longest text, in characters.
pub const TEXT_LIMIT: usize = 20_000;

/// Why a command is refused. Nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Something that needs words has none.
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
    /// A number of minutes that no session has.
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
    /// More people than a partnership holds.
    #[error("A partnership holds two to {most} people. Nothing was changed. Start another one for the rest.")]
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
}

/// Checks a text that must not be empty, and gives it without spaces around.
///
/// # Errors
/// When it is empty or longer than `limit` characters.
pub(in crate::coaching) fn words(text: &str, limit: usize) -> Result<&str, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    fits(text, limit)
}

/// Checks a text that may be empty.
///
/// # Errors
/// When it is longer than `limit` characters.
pub(in crate::coaching) fn fits(text: &str, limit: usize) -> Result<&str, Refusal> {
    let length = text.chars().count();
    if length > limit {
        return Err(Refusal::TooLong { length, limit });
    }
    Ok(text)
}
