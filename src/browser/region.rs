//! The region of the reader, for days and times: whatever the language of the
//! words, a device that is set to German writes 24 hours and the day before the
//! month.
//!
//! The first language that a device asks for says where it is at home; what
//! follows is what its reader can read, and American English is on nearly every
//! list.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::intl::{Region, new_of, set_region};
use super::property::get;

/// From now on days and times follow the region of the reader. A first visit
/// writes none, so it does not wait for this.
pub fn follow() {
    set_region(Region { variety, hour_cycle });
}

/// The tag to write days and times with in the language `tag`: its variety where
/// the reader is, or the nearest that the browser knows.
fn variety(tag: &str) -> String {
    let Some(first) = first_language().filter(|_| is_plain(tag)) else { return tag.to_owned() };
    if language(&first) == language(tag) {
        return first;
    }
    let there = region_of(&first).map(|region| format!("{}-{region}", language(tag)));
    if let Some(there) = there.filter(|there| resolved(there, "locale").as_ref() == Some(there)) {
        return there;
    }
    match (language(tag).as_str(), is_day_first(&first)) {
        ("en", true) => "en-GB".to_owned(),
        ("en", false) => "en-US".to_owned(),
        _ => tag.to_owned(),
    }
}

/// How the hours are counted where the reader is, if they read another language
/// first than `tag`.
fn hour_cycle(tag: &str) -> Option<String> {
    let first = first_language().filter(|first| is_plain(tag) && language(first) != language(tag))?;
    resolved(&first, "hourCycle")
}

/// Does the reader put the day before the month?
pub fn reads_day_first() -> bool {
    first_language().is_none_or(|first| is_day_first(&first))
}

/// One that is written for a region already, as the languages of tests are not.
fn is_plain(tag: &str) -> bool {
    !tag.contains('-') || tag.starts_with("en-X")
}

fn language(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

fn first_language() -> Option<String> {
    let languages = web_sys::window()?.navigator().languages();
    languages.iter().find_map(|tag| tag.as_string()).filter(|tag| !tag.is_empty())
}

/// The region of a tag, or the likeliest one of its language.
fn region_of(tag: &str) -> Option<String> {
    let locale = new_of("Locale", tag, &Object::new())?;
    let maximize: Function = get(&locale, "maximize")?.dyn_into().ok()?;
    get(&maximize.call0(&locale).ok()?, "region")?.as_string()
}

/// What a format of times resolves to.
fn resolved(tag: &str, name: &str) -> Option<String> {
    let options = options("hour");
    let format = new_of("DateTimeFormat", tag, &options)?;
    let resolve: Function = get(&format, "resolvedOptions")?.dyn_into().ok()?;
    get(&resolve.call0(&format).ok()?, name)?.as_string()
}

/// Does the day stand before the month there?
fn is_day_first(tag: &str) -> bool {
    let parts = || {
        let options = options("day");
        Reflect::set(&options, &"month".into(), &"numeric".into()).ok()?;
        let format = new_of("DateTimeFormat", tag, &options)?;
        let to_parts: Function = get(&format, "formatToParts")?.dyn_into().ok()?;
        let parts: Array = to_parts.call1(&format, &JsValue::from_f64(0.0)).ok()?.dyn_into().ok()?;
        let kinds = parts.iter().filter_map(|part| get(&part, "type")?.as_string());
        Some(kinds.filter(|kind| kind == "day" || kind == "month").collect::<Vec<String>>())
    };
    parts().is_some_and(|parts: Vec<String>| parts.first().is_some_and(|first| first == "day"))
}

fn options(part: &str) -> Object {
    let options = Object::new();
    // A plain object takes any field.
    let _ = Reflect::set(&options, &part.into(), &"numeric".into());
    options
}
