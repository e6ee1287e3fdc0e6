//! Days, times and numbers that are typed half, or that no calendar knows: the
//! browser gives no text for them, as if the field were empty.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// Does the field hold something that is not what it is for?
pub fn is_half_typed(field: &Element) -> bool {
    let validity = Reflect::get(field, &JsValue::from_str("validity")).ok();
    let is_bad = validity.and_then(|it| Reflect::get(&it, &JsValue::from_str("badInput")).ok());
    is_bad.is_some_and(|is_bad| is_bad.is_truthy())
}

/// The same of the field that an event is about.
pub fn holds_half(event: &Event) -> bool {
    let field: Option<Element> = event.target().and_then(|field| field.dyn_into().ok());
    field.is_some_and(|field| is_half_typed(&field))
}

/// Lets the field say so: it hears `invalid`.
pub(super) fn tell(field: &Element) {
    let ask = Reflect::get(field, &JsValue::from_str("checkValidity")).ok();
    if let Some(ask) = ask.and_then(|ask| ask.dyn_into::<Function>().ok()) {
        let _ = ask.call0(field);
    }
}
