//! Time zones, by the browser's `Intl`.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::property::get;
use crate::coaching::{Zones, time_of};

/// The time zones of the browser.
#[derive(Debug, Clone, Copy)]
pub struct BrowserZones;

impl Zones for BrowserZones {
    fn instant(&self, zone: &str, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        // The offsets of a day before and a day after give two candidates, because a clock change may lie
        // between. If both match, the hour is repeated, and the earlier one is its first occurrence.
        let wanted = local.and_utc();
        if shown(zone, wanted).is_none() {
            // A zone that this browser does not know: its own clock is nearer than nothing.
            return here(local);
        }
        let ahead = |at: DateTime<Utc>| Some(shown(zone, at)?.and_utc() - at);
        let day = TimeDelta::days(1);
        let before = wanted - ahead(wanted - day)?;
        let after = wanted - ahead(wanted + day)?;
        let fits = |at: &DateTime<Utc>| shown(zone, *at) == Some(local);
        let (first, last) = if before <= after { (before, after) } else { (after, before) };
        // In a skipped hour neither matches: the result is as much later as the clock was moved.
        Some([first, last].into_iter().find(fits).unwrap_or(before))
    }
}

/// The instant of a local day and time where the browser is.
fn here(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    let (year, month) = (u32::try_from(local.year()).ok()?, i32::try_from(local.month0()).ok()?);
    let day = i32::try_from(local.day()).ok()?;
    let moment = Date::new_with_year_month_day_hr_min(
        year,
        month,
        day,
        i32::try_from(local.hour()).ok()?,
        i32::try_from(local.minute()).ok()?,
    );
    let millis = moment.get_time();
    millis.is_finite().then(|| DateTime::from_timestamp_millis(millis as i64)).flatten()
}

/// The time zones that the browser knows, if it lists them.
pub fn all() -> Vec<String> {
    let intl = get(&js_sys::global(), "Intl");
    let list =
        intl.and_then(|intl| get(&intl, "supportedValuesOf")).and_then(|it| it.dyn_into::<Function>().ok());
    let zones = list.and_then(|list| list.call1(&JsValue::NULL, &JsValue::from_str("timeZone")).ok());
    let zones = zones.and_then(|zones| zones.dyn_into::<Array>().ok());
    zones.map(|zones| zones.iter().filter_map(|zone| zone.as_string()).collect()).unwrap_or_default()
}

/// The local time in this zone, to the second; `None` for a zone that the
/// browser does not know.
pub fn shown(zone: &str, at: DateTime<Utc>) -> Option<NaiveDateTime> {
    let options = Object::new();
    let set =
        |name: &str, value: &str| Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    for (name, value) in
        [("timeZone", zone), ("hourCycle", "h23"), ("calendar", "gregory"), ("numberingSystem", "latn")]
    {
        set(name, value).ok()?;
    }
    for part in ["year", "month", "day", "hour", "minute", "second"] {
        set(part, if part == "year" { "numeric" } else { "2-digit" }).ok()?;
    }
    // The constructor throws for an unknown zone, so it is called by `Reflect`.
    let intl = get(&js_sys::global(), "Intl")?;
    let class: Function = get(&intl, "DateTimeFormat")?.dyn_into().ok()?;
    let arguments = Array::of2(&JsValue::from_str("en-US"), &options);
    let format: Intl::DateTimeFormat = Reflect::construct(&class, &arguments).ok()?.unchecked_into();
    let date = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    let text = format.format().call1(&format, &date).ok()?.as_string()?;
    // "05/14/2026, 09:00:00"
    read_date_time(&text)
}

/// Reads "05/14/2026, 09:00:00".
fn read_date_time(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once(", ")?;
    let mut date = date.split('/').map(|part| part.parse::<i32>().ok());
    let (month, day, year) = (date.next()??, date.next()??, date.next()??);
    let day = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
    Some(day.and_time(time_of(time)?))
}
