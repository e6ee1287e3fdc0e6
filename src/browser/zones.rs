//! What time it is where, as the browser's calendar has it.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::coaching::Zones;

/// The browser's own calendar.
#[derive(Debug, Clone, Copy)]
pub struct BrowserZones;

impl Zones for BrowserZones {
    fn instant(&self, zone: &str, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        // What the zone shows an hour or so off tells how far it is from UTC;
        // asked again there, because a clock change may lie between. The
        // earlier of two answers is the first of a repeated hour.
        let wanted = local.and_utc();
        let ahead = |at: DateTime<Utc>| Some(shown(zone, at)?.and_utc() - at);
        let day = TimeDelta::days(1);
        let before = wanted - ahead(wanted - day)?;
        let after = wanted - ahead(wanted + day)?;
        let fits = |at: &DateTime<Utc>| shown(zone, *at) == Some(local);
        let (first, last) = if before <= after { (before, after) } else { (after, before) };
        // In a skipped hour neither fits: as far behind the change.
        Some([first, last].into_iter().find(fits).unwrap_or(before))
    }
}

/// The names of the time zones that the browser knows, if it tells.
pub fn all() -> Vec<String> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let intl = get(&js_sys::global(), "Intl");
    let list =
        intl.and_then(|intl| get(&intl, "supportedValuesOf")).and_then(|it| it.dyn_into::<Function>().ok());
    let zones = list.and_then(|list| list.call1(&JsValue::NULL, &JsValue::from_str("timeZone")).ok());
    let zones = zones.and_then(|zones| zones.dyn_into::<Array>().ok());
    zones.map(|zones| zones.iter().filter_map(|zone| zone.as_string()).collect()).unwrap_or_default()
}

/// What a clock in this zone shows, to the second; nothing for a zone that
/// the browser does not know.
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
    // An unknown zone is refused by throwing, so the class is called by hand.
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
    let class: Function = Reflect::get(&intl, &JsValue::from_str("DateTimeFormat")).ok()?.dyn_into().ok()?;
    let arguments = Array::of2(&JsValue::from_str("en-US"), &options);
    let format: Intl::DateTimeFormat = Reflect::construct(&class, &arguments).ok()?.unchecked_into();
    let date = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    let text = format.format().call1(&format, &date).ok()?.as_string()?;
    // "05/14/2026, 09:00:00"
    NaiveDateTime::parse_from_str(&text, "%m/%d/%Y, %H:%M:%S").ok()
}
