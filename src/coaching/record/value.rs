//! How the values of fields are read. What is missing or of another shape
//! reads as the empty value: reading never fails.

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};
use serde_json::Value;

use super::declaration::Shape;
use crate::replica::Id;

pub use turnwise_derive::Choice;

/// A type that a field's value is read as.
pub trait FieldValue: Sized {
    /// The shape of a field of this type, where the type alone tells it.
    const SHAPE: Shape;

    /// Reads a value.
    fn read(value: Option<&Value>) -> Self;
}

/// An enum whose variants have names in files; made by `#[derive(Choice)]`.
pub trait Choice: Sized {
    /// The one of this name, if this version knows it.
    fn named(name: &str) -> Option<Self>;
}

impl FieldValue for String {
    const SHAPE: Shape = Shape::Line;

    fn read(value: Option<&Value>) -> Self {
        value.and_then(Value::as_str).unwrap_or_default().to_owned()
    }
}

impl FieldValue for Option<String> {
    const SHAPE: Shape = Shape::Code;

    fn read(value: Option<&Value>) -> Self {
        value.and_then(Value::as_str).map(str::to_owned)
    }
}

impl FieldValue for Option<Id> {
    const SHAPE: Shape = Shape::Code;

    fn read(value: Option<&Value>) -> Self {
        value.and_then(Value::as_str)?.parse().ok()
    }
}

impl FieldValue for Option<u64> {
    const SHAPE: Shape = Shape::Number;

    fn read(value: Option<&Value>) -> Self {
        value.and_then(Value::as_u64)
    }
}

impl FieldValue for u64 {
    const SHAPE: Shape = Shape::Number;

    fn read(value: Option<&Value>) -> Self {
        value.and_then(Value::as_u64).unwrap_or_default()
    }
}

impl FieldValue for i64 {
    const SHAPE: Shape = Shape::Number;

    fn read(value: Option<&Value>) -> Self {
        value.and_then(Value::as_i64).unwrap_or_default()
    }
}

impl FieldValue for Option<NaiveDate> {
    const SHAPE: Shape = Shape::Day;

    fn read(value: Option<&Value>) -> Self {
        value.and_then(Value::as_str)?.parse().ok()
    }
}

impl FieldValue for Option<DateTime<Utc>> {
    const SHAPE: Shape = Shape::Instant;

    fn read(value: Option<&Value>) -> Self {
        let instant = DateTime::parse_from_rfc3339(value.and_then(Value::as_str)?).ok()?;
        Some(instant.with_timezone(&Utc))
    }
}

impl FieldValue for Option<NaiveTime> {
    const SHAPE: Shape = Shape::Code;

    fn read(value: Option<&Value>) -> Self {
        time_of(value.and_then(Value::as_str)?)
    }
}

/// A time of day as files and the fields of a browser hold it: `17:30`. What
/// reads and writes any form of a date is large, and each visitor would
/// download it.
pub fn time_text(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Reads a time of day: `17:30`; browsers add seconds now and then.
pub fn time_of(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split(':');
    let mut part = || {
        let digits = parts.next()?;
        let is_two = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_two { digits.parse::<u32>().ok() } else { None }
    };
    let (hour, minute) = (part()?, part()?);
    let seconds = if text.matches(':').count() > 1 { part()? } else { 0 };
    if text.matches(':').count() > 2 { None } else { NaiveTime::from_hms_opt(hour, minute, seconds) }
}

/// The texts of a list; anything else in it is left out.
impl FieldValue for Vec<String> {
    const SHAPE: Shape = Shape::List;

    fn read(value: Option<&Value>) -> Self {
        let list = value.and_then(Value::as_array);
        list.into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }
}

/// Any value as it stands.
impl FieldValue for Value {
    const SHAPE: Shape = Shape::Code;

    fn read(value: Option<&Value>) -> Self {
        value.cloned().unwrap_or_default()
    }
}

impl<T: Choice> FieldValue for Option<T> {
    const SHAPE: Shape = Shape::Choice;

    fn read(value: Option<&Value>) -> Self {
        T::named(value.and_then(Value::as_str)?)
    }
}

/// Is a switch on that is off until it was set?
pub fn is_on(value: Option<&Value>) -> bool {
    value.and_then(Value::as_str) == Some("on")
}

/// Is a switch off that is on until it was set?
pub fn is_off(value: Option<&Value>) -> bool {
    value.and_then(Value::as_str) == Some("off")
}

/// The choice in a field; the default where nothing that is known was chosen.
pub fn chosen<T: Choice + Default>(value: Option<&Value>) -> T {
    <Option<T> as FieldValue>::read(value).unwrap_or_default()
}

/// A switch, as files hold it.
pub const fn on_off(is_on: bool) -> &'static str {
    if is_on { "on" } else { "off" }
}
