//! Surrogate pairs: a field gets an `input` event only when a pair is complete.

use std::ops::Range;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::page;
use super::property::get;

/// The high surrogates of UTF-16: D800 to DBFF.
const FIRST_HALVES: Range<f64> = 55_296.0..56_320.0;

/// Installs the listener, once per page.
pub fn wait_for_the_second() {
    let Some(document) = page::document() else { return };
    let hold = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        if is_first_half(&event) {
            event.stop_propagation();
        }
    });
    let hold = hold.into_js_value();
    // In the capture phase, before the event reaches the field.
    let _ = document.add_event_listener_with_callback_and_bool("input", hold.unchecked_ref(), true);
}

/// Firefox inserts an emoji from a keyboard in two steps. A field that handled
/// the first would read a lone surrogate and write U+FFFD in the place of both.
fn is_first_half(event: &Event) -> bool {
    let typed = get(event, "data");
    let typed = typed.as_ref().and_then(JsCast::dyn_ref::<JsString>);
    typed.is_some_and(|typed| typed.length() == 1 && FIRST_HALVES.contains(&typed.char_code_at(0)))
}
