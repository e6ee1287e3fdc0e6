//! Dates, numbers and lists as a language writes them: the browser's `Intl`.
//!
//! Formatters are made once for each language and form. English is used for a
//! language that the browser refuses.

use std::cell::{Cell, RefCell};

use chrono::{Datelike, NaiveDate, Timelike};
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::property::get;
use crate::i18n::{self, PluralCategory};

/// What a formatter writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    DateLong,
    DateShort,
    WeekdayDate,
    WeekdayYear,
    Weekday,
    Time,
    ClockTime,
    MonthShort,
    Number,
    List,
    Plural,
}

impl Form {
    /// Is it a time of day?
    fn is_time(self) -> bool {
        matches!(self, Self::Time | Self::ClockTime)
    }

    /// Is it a date or a time, which follow the region of the reader?
    fn is_of_region(self) -> bool {
        self.class() == "DateTimeFormat"
    }

    /// The class of `Intl` that writes it.
    fn class(self) -> &'static str {
        match self {
            Self::Number => "NumberFormat",
            Self::List => "ListFormat",
            Self::Plural => "PluralRules",
            _ => "DateTimeFormat",
        }
    }

    /// The method of that class.
    fn method(self) -> &'static str {
        if self == Self::Plural { "select" } else { "format" }
    }

    /// The options to make it with.
    fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::DateLong => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
            Self::DateShort => &[("day", "numeric"), ("month", "short")],
            Self::WeekdayDate => &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
            Self::WeekdayYear => {
                &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")]
            }
            Self::Weekday => &[("weekday", "long")],
            Self::Time => &[("hour", "numeric"), ("minute", "2-digit")],
            // A time without a place: formatted as UTC.
            Self::ClockTime => &[("hour", "numeric"), ("minute", "2-digit"), ("timeZone", "UTC")],
            Self::MonthShort => &[("month", "short")],
            Self::List => &[("style", "long"), ("type", "conjunction")],
            Self::Number | Self::Plural => &[],
        }
    }
}

/// A formatter and its method.
#[derive(Clone)]
struct Formatter {
    object: JsValue,
    method: Function,
}

/// A language, a form, and its formatter, if the browser has one.
type Made = (String, Form, Option<Formatter>);

thread_local! {
    static MADE: RefCell<Vec<Made>> = const { RefCell::new(Vec::new()) };
    static CYCLE: Cell<Option<&'static str>> = const { Cell::new(None) };
    static REGION: Cell<Option<Region>> = const { Cell::new(None) };
}

/// How days and times follow the region of the reader.
#[derive(Debug, Clone, Copy)]
pub(super) struct Region {
    /// The tag to write them with in a language.
    pub(super) variety: fn(&str) -> String,
    /// How the hours are counted, if not as the language does.
    pub(super) hour_cycle: fn(&str) -> Option<String>,
}

/// Writes days and times as this says.
pub(super) fn set_region(region: Region) {
    REGION.set(Some(region));
}

/// Registers plural forms and number formats with `i18n`.
pub fn install() {
    i18n::set_plural(plural);
    i18n::set_number(number);
}

/// Writes times with `12` or `24` hours; otherwise as the language does.
pub fn set_clock(hours: Option<&str>) {
    CYCLE.set(match hours {
        Some("12") => Some("h12"),
        Some("24") => Some("h23"),
        _ => None,
    });
    MADE.with_borrow_mut(|made| made.retain(|made| !made.1.is_time()));
}

/// A weekday, a day and a month: "Sunday 3 May". The moment is in milliseconds
/// since 1970, and shown in local time; so with the others.
pub fn weekday_date(tag: &str, millis: u64) -> String {
    at_moment(tag, Form::WeekdayDate, millis)
}

/// The same with its year: "Sunday 3 May 2026".
pub fn weekday_year(tag: &str, millis: u64) -> String {
    at_moment(tag, Form::WeekdayYear, millis)
}

/// A weekday: "Sunday".
pub fn weekday(tag: &str, millis: u64) -> String {
    at_moment(tag, Form::Weekday, millis)
}

/// A time of day: "14:30".
pub fn time(tag: &str, millis: u64) -> String {
    at_moment(tag, Form::Time, millis)
}

/// A time of day, wherever it is: "17:00".
pub fn clock_time(tag: &str, time: chrono::NaiveTime) -> String {
    at_moment(tag, Form::ClockTime, u64::from(time.num_seconds_from_midnight()) * 1000)
}

/// A date with its year: "3 May 2026".
pub fn day_long(tag: &str, day: NaiveDate) -> String {
    on_day(tag, Form::DateLong, day)
}

/// A date without its year: "3 May".
pub fn day_short(tag: &str, day: NaiveDate) -> String {
    on_day(tag, Form::DateShort, day)
}

/// A date with its weekday: "Sunday 3 May".
pub fn day_weekday(tag: &str, day: NaiveDate) -> String {
    on_day(tag, Form::WeekdayDate, day)
}

/// The month of a date in few letters: "May".
pub fn month_short(tag: &str, day: NaiveDate) -> String {
    on_day(tag, Form::MonthShort, day)
}

/// A whole number.
pub fn number(tag: &str, value: i64) -> String {
    format(tag, Form::Number, &JsValue::from_f64(value as f64)).unwrap_or_else(|| value.to_string())
}

/// "one, two and three".
pub fn list(tag: &str, items: &[String]) -> String {
    let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    format(tag, Form::List, &array).unwrap_or_else(|| items.join(", "))
}

/// Which plural form a number takes.
pub fn plural(tag: &str, value: i64) -> PluralCategory {
    let name = format(tag, Form::Plural, &JsValue::from_f64(value as f64));
    PluralCategory::from_name(name.as_deref().unwrap_or("other"))
}

fn at_moment(tag: &str, form: Form, millis: u64) -> String {
    let moment = Date::new(&JsValue::from_f64(millis as f64));
    format(tag, form, &moment).unwrap_or_else(|| super::clock::local(millis).to_string())
}

fn on_day(tag: &str, form: Form, day: NaiveDate) -> String {
    // Noon, so that a clock change does not shift the day.
    let moment = Date::new_with_year_month_day(2000, 0, 1);
    moment.set_full_year_with_month_date(
        u32::try_from(day.year()).unwrap_or_default(),
        i32::try_from(day.month0()).unwrap_or_default(),
        i32::try_from(day.day()).unwrap_or_default(),
    );
    moment.set_hours(12);
    format(tag, form, &moment).unwrap_or_else(|| day.to_string())
}

fn format(tag: &str, form: Form, value: &JsValue) -> Option<String> {
    let made = MADE.with_borrow(|made| {
        made.iter().find(|made| made.0 == tag && made.1 == form).map(|made| made.2.clone())
    });
    let formatter = made.unwrap_or_else(|| {
        let formatter = make(tag, form).or_else(|| make("en", form));
        MADE.with_borrow_mut(|made| made.push((tag.to_owned(), form, formatter.clone())));
        formatter
    })?;
    formatter.method.call1(&formatter.object, value).ok()?.as_string()
}

fn make(tag: &str, form: Form) -> Option<Formatter> {
    let options = Object::new();
    for (name, value) in form.options() {
        Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
    }
    let cycle = CYCLE.get().map(str::to_owned).or_else(|| (REGION.get()?.hour_cycle)(tag));
    if let Some(cycle) = cycle.filter(|_| form.is_time()) {
        Reflect::set(&options, &JsValue::from_str("hourCycle"), &JsValue::from_str(&cycle)).ok()?;
    }
    let region = REGION.get().filter(|_| form.is_of_region());
    let variety = region.map_or_else(|| tag.to_owned(), |region| (region.variety)(tag));
    let object = new_of(form.class(), &variety, &options)?;
    let method: Function = get(&object, form.method())?.dyn_into().ok()?;
    Some(Formatter { object, method })
}

/// A new object of this class of `Intl`.
pub(super) fn new_of(class: &str, tag: &str, options: &Object) -> Option<JsValue> {
    let intl = get(&js_sys::global(), "Intl")?;
    let class: Function = get(&intl, class)?.dyn_into().ok()?;
    // The constructor throws for what it does not know, so it is called by `Reflect`.
    Reflect::construct(&class, &Array::of2(&JsValue::from_str(tag), options)).ok()
}
