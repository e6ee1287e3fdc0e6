//! A day as a form holds it.

use chrono::NaiveDate;

use crate::i18n::t;

/// Reads the text of a date field; empty means no day.
///
/// # Errors
/// A sentence, when it is not a day that files can hold.
pub fn read_day(text: &str) -> Result<Option<NaiveDate>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| t::goals_not_a_day())
}
