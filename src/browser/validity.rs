//! Days, times and numbers that are typed half, or that no calendar knows: the
//! browser gives no text for them, as if the field were empty.

use super::page;
use super::property::get;
use js_sys::Function;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Does the field hold something that is not what it is for?
pub fn is_half_typed(field: &Element) -> bool {
    let validity = get(field, "validity");
    let is_bad = validity.and_then(|it| get(&it, "badInput"));
    is_bad.is_some_and(|is_bad| is_bad.is_truthy())
}

/// The same of the field that an event is about.
pub fn holds_half(event: &Event) -> bool {
    let field: Option<Element> = event.target().and_then(|field| field.dyn_into().ok());
    field.is_some_and(|field| is_half_typed(&field))
}

/// The same of any field in the form of this id.
pub fn holds_half_typed(form: &str) -> bool {
    let form = page::document().and_then(|document| document.get_element_by_id(form));
    form.is_some_and(|form| page::all(&form, "input").iter().any(is_half_typed))
}

/// Lets the field say so: it hears `invalid`.
pub(super) fn tell(field: &Element) {
    let ask = get(field, "checkValidity");
    if let Some(ask) = ask.and_then(|ask| ask.dyn_into::<Function>().ok()) {
        let _ = ask.call0(field);
    }
}
