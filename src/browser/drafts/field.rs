//! One field of a form: what it is known by, what stands in it, and how words
//! are put into it again.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

use crate::browser::page::all;
use crate::browser::property::get;

/// What can hold a draft.
pub(super) const FIELDS: &str = "input:not([type=hidden], [type=password], [type=file], [type=search], [readonly], \
                      [data-live], [role=combobox]), textarea:not([data-live], [readonly]), select, \
                      button[aria-pressed]";
/// What a field was filled with, as a property of it.
pub(super) const FILLED: &str = "turnwiseFilled";

pub(super) fn is(field: &Element, selector: &str) -> bool {
    field.matches(selector).unwrap_or(false)
}

pub(super) fn text_of(element: &Element, property: &str) -> Option<String> {
    get(element, property)?.as_string()
}

pub(super) fn is_checked(field: &Element) -> bool {
    get(field, "checked").is_some_and(|checked| checked.is_truthy())
}

/// The words beside a box or a button.
pub(super) fn label_of(field: &Element) -> String {
    let label = field.closest("label").ok().flatten().unwrap_or_else(|| field.clone());
    label.text_content().unwrap_or_default().trim().to_owned()
}

/// What a field is known by in its form.
pub(super) fn name_of(field: &Element) -> String {
    let id = field.get_attribute("id").filter(|id| !id.is_empty());
    let name = field.get_attribute("name").filter(|name| !name.is_empty());
    if is(field, "[type=radio]") {
        return name.unwrap_or_default();
    }
    id.or(name).unwrap_or_else(|| label_of(field))
}

/// What stands in one field.
pub(super) fn held(field: &Element) -> String {
    if is(field, "button") {
        field.get_attribute("aria-pressed").unwrap_or_default()
    } else if is(field, "[type=radio], [type=checkbox]") {
        is_checked(field).to_string()
    } else {
        text_of(field, "value").unwrap_or_default()
    }
}

/// The radio buttons of one choice.
pub(super) fn choices(form: &Element, field: &Element) -> Vec<Element> {
    let name = field.get_attribute("name");
    all(form, "input[type=radio]").into_iter().filter(|it| it.get_attribute("name") == name).collect()
}

/// Puts words into a field, as if they were typed or chosen; true if they were
/// not there.
pub(super) fn put_back(field: &Element, words: &str) -> bool {
    let press = || {
        if let Some(field) = field.dyn_ref::<HtmlElement>() {
            field.click();
        }
    };
    if is(field, "[type=radio]") {
        let is_it = label_of(field) == words && !is_checked(field);
        if is_it {
            press();
        }
        return is_it;
    }
    if held(field) == words {
        return false;
    }
    if is(field, "button, [type=checkbox]") {
        press();
        return true;
    }
    let before = held(field);
    set(field, "value", words);
    if held(field) != words {
        // A choice that is gone.
        set(field, "value", &before);
        return false;
    }
    for name in ["input", "change"] {
        let options = Object::new();
        let _ = Reflect::set(&options, &JsValue::from_str("bubbles"), &JsValue::TRUE);
        let made = get(&js_sys::global(), "Event");
        let made = made
            .and_then(|it| it.dyn_into::<Function>().ok())
            .and_then(|it| Reflect::construct(&it, &Array::of2(&JsValue::from_str(name), &options)).ok());
        if let Some(event) = made.and_then(|it| it.dyn_into::<Event>().ok()) {
            let _ = field.dispatch_event(&event);
        }
    }
    true
}

pub(super) fn set(field: &Element, property: &str, words: &str) {
    let _ = Reflect::set(field, &JsValue::from_str(property), &JsValue::from_str(words));
}
