//! When a moment of a programme has come: after so many sessions, or on a day.

use chrono::NaiveDate;
use serde_json::Value;

use crate::coaching::record::pen::day_text;
use crate::coaching::record::refusal::Problem;

/// The most sessions that a programme is counted in.
pub const MOST_SESSIONS: u64 = 999;

/// When a moment of a programme has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// After so many sessions were held.
    Sessions(u64),
    /// On this day.
    Day(NaiveDate),
}

impl Due {
    /// The form in files and records: a number, or a day.
    pub fn to_value(self) -> Value {
        match self {
            Self::Sessions(count) => count.into(),
            Self::Day(day) => day.to_string().into(),
        }
    }

    /// Reads the form in files; nothing for what this version does not know.
    pub fn of_value(value: &Value) -> Option<Self> {
        let due = match value {
            Value::Number(count) => Self::Sessions(count.as_u64()?),
            Value::String(day) => Self::Day(day.parse().ok()?),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
        };
        due.check().ok().map(|()| due)
    }

    /// Is it one of the days of a calendar, or a number of sessions that can be held?
    ///
    /// # Errors
    /// When it is neither.
    pub fn check(self) -> Result<(), Problem> {
        match self {
            Self::Sessions(count) if (1..=MOST_SESSIONS).contains(&count) => Ok(()),
            Self::Sessions(_) => Err(Problem::Empty),
            Self::Day(day) => day_text(day).map(|_| ()),
        }
    }
}
