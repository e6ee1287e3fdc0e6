//! Time and randomness, to be passed to the pure modules.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use js_sys::{Date, Intl, Object};
use wasm_bindgen::JsValue;

use super::property::get;
use crate::coaching::zone_of_offset;

/// The wall clock, in milliseconds since 1970. A clock before that is 1970.
pub fn now() -> u64 {
    Date::now().max(0.0) as u64
}

/// 128 random bits.
pub fn seed() -> u128 {
    let mut bytes = [0u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn = crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_none() {
        // Every browser with WebAssembly has it; this fallback still differs from page to page.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    u128::from_le_bytes(bytes)
}

/// The name of the local time zone, such as `Europe/Madrid`; where the browser
/// names none that it knows itself, that of its offset from UTC now.
pub fn zone() -> String {
    named_zone().unwrap_or_else(|| {
        // Minutes that UTC is ahead of the local time.
        let behind = Date::new_0().get_timezone_offset();
        zone_of_offset(-(behind as i32))
    })
}

/// Does the browser name its time zone?
pub fn is_zone_known() -> bool {
    named_zone().is_some()
}

fn named_zone() -> Option<String> {
    let options = Intl::DateTimeFormat::new(&js_sys::Array::new(), &Object::new()).resolved_options();
    let zone = get(&options, "timeZone")?.as_string()?;
    // "Etc/Unknown" is what some say that cannot tell; others refuse the name.
    let is_known = zone != "Etc/Unknown" && super::zones::shown(&zone, DateTime::UNIX_EPOCH).is_some();
    is_known.then_some(zone)
}

/// Today, where the browser is.
pub fn today() -> NaiveDate {
    local_date(now())
}

/// The moment, in milliseconds since 1970, of a local date and time. In the
/// hour that a clock change skips, the hour after it; in one that it repeats,
/// the first.
pub fn utc_millis(date: NaiveDate, time: NaiveTime) -> u64 {
    let moment = Date::new_with_year_month_day(2000, 0, 1);
    // One call with all parts: set one by one, a day could overflow a shorter month; and years before
    // 100 are not taken for 19xx.
    moment.set_full_year_with_month_date(
        u32::try_from(date.year()).unwrap_or_default(),
        i32::try_from(date.month0()).unwrap_or_default(),
        i32::try_from(date.day()).unwrap_or_default(),
    );
    moment.set_hours(time.hour());
    moment.set_minutes(time.minute());
    moment.set_seconds(time.second());
    moment.set_milliseconds(0);
    let millis = moment.get_time();
    if millis.is_finite() { millis.max(0.0) as u64 } else { 0 }
}

/// The local date and time of a moment, given in milliseconds since 1970.
pub fn local(millis: u64) -> NaiveDateTime {
    let moment = Date::new(&JsValue::from_f64(millis as f64));
    let year = i32::try_from(moment.get_full_year()).unwrap_or(1970);
    let date = NaiveDate::from_ymd_opt(year, moment.get_month() + 1, moment.get_date());
    let time = NaiveTime::from_hms_milli_opt(
        moment.get_hours(),
        moment.get_minutes(),
        moment.get_seconds(),
        moment.get_milliseconds(),
    );
    match (date, time) {
        (Some(date), Some(time)) => date.and_time(time),
        // A moment outside the browser's range of dates: its date in UTC, if there is one.
        _ => instant(millis).unwrap_or(DateTime::UNIX_EPOCH).naive_utc(),
    }
}

/// A moment, given in milliseconds since 1970, if it is within the range of dates.
pub fn instant(millis: u64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(i64::try_from(millis).ok()?)
}

/// The local date of a moment, given in milliseconds since 1970.
pub fn local_date(millis: u64) -> NaiveDate {
    local(millis).date()
}

/// The local time of a moment, given in milliseconds since 1970.
pub fn local_time(millis: u64) -> NaiveTime {
    local(millis).time()
}
