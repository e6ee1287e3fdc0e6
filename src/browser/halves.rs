//! Letters that come in two halves: a field hears of them when they are whole.

use std::ops::Range;

use js_sys::{JsString, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::page;

/// What UTF-16 writes first of a letter that takes two numbers: D800 to DBFF.
const FIRST_HALVES: Range<f64> = 55_296.0..56_320.0;

/// Lets letters arrive whole from now on. Once for the page.
pub fn wait_for_the_second() {
    let Some(document) = page::document() else { return };
    let hold = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        if is_first_half(&event) {
            event.stop_propagation();
        }
    });
    let hold = hold.into_js_value();
    // On the way down to the field, before it hears of anything.
    let _ = document.add_event_listener_with_callback_and_bool("input", hold.unchecked_ref(), true);
}

/// Firefox types an emoji that comes from a key in two steps. A field that
/// heard of the first would read it as damaged, and write that into the place
/// of both.
fn is_first_half(event: &Event) -> bool {
    let typed = Reflect::get(event, &JsValue::from_str("data")).ok();
    let typed = typed.as_ref().and_then(JsCast::dyn_ref::<JsString>);
    typed.is_some_and(|typed| typed.length() == 1 && FIRST_HALVES.contains(&typed.char_code_at(0)))
}
