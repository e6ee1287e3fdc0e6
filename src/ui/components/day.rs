//! A day as a form holds it.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use crate::i18n::t;

/// The years that a day may lie in: another one is being typed still.
const YEARS: RangeInclusive<i32> = 1900..=9999;

/// Reads the text of a date field; empty means no day.
///
/// # Errors
/// A sentence, when it is not a day of these years.
pub fn read_day(text: &str) -> Result<Option<NaiveDate>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().ok().filter(|day: &NaiveDate| YEARS.contains(&day.year()));
    day.map(Some).ok_or_else(t::goals_not_a_day)
}
