//! Whether the partnership rests: paused for a while, or closed.

use serde_json::Value;

use super::book::Book;
use super::kind::Field;

/// Whether the partnership rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// It goes on.
    None,
    /// It is paused.
    Paused,
    /// It is closed.
    Closed,
}

/// The field of a partnership that says that it is paused: true, or any text
/// (a day, a reason). Read leniently, so that either form means a pause.
const PAUSED: &str = "paused";
/// The field that says that it is closed; read the same way.
const CLOSED: &str = "closed";

impl Book {
    /// Whether the partnership rests.
    pub fn rest(&self) -> Rest {
        let document = self.document();
        let Some(record) = document.record(document.id()) else { return Rest::None };
        let state = record.text(Field::State.name());
        if state == Some(CLOSED) || is_said(record.get(CLOSED)) {
            Rest::Closed
        } else if state == Some(PAUSED) || is_said(record.get(PAUSED)) {
            Rest::Paused
        } else {
            Rest::None
        }
    }

    /// When the partnership was last said to go on, in milliseconds since
    /// 1970: what was before a pause does not count as silence.
    pub fn resumed_at(&self) -> Option<u64> {
        let document = self.document();
        let record = document.record(document.id())?;
        let by_state = record.entry(Field::State.name()).filter(|entry| entry.value == "open");
        let by_field = record.entry(PAUSED).filter(|entry| !is_said(Some(entry.value)));
        by_state.into_iter().chain(by_field).map(|entry| entry.at).max()
    }
}

fn is_said(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(is)) => *is,
        Some(Value::String(text)) => !matches!(text.trim(), "" | "no" | "false" | "off" | "open"),
        Some(Value::Number(number)) => number.as_f64() != Some(0.0),
        Some(Value::Array(_) | Value::Object(_)) => true,
        Some(Value::Null) | None => false,
    }
}
