//! What is pasted into a text and is longer than any text may be: it is refused
//! before it is there, because a browser lays out every line of it, for minutes.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

use super::clipboard::pasted;
use super::tabs::listen_first;

/// The texts that a long one can go into; `data-takes-lines` has each line
/// become something of its own.
const TEXTS: &str = "textarea:not([data-takes-lines])";

/// Refuses pastes of more than `most` characters, and tells how many there were.
pub fn refuse_beyond(most: usize, tell: impl Fn(usize) + 'static) {
    let Some(window) = web_sys::window() else { return };
    listen_first(&window, "paste", move |event| {
        let into = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(paste) = event.dyn_ref::<ClipboardEvent>() else { return };
        if !into.is_some_and(|into| into.matches(TEXTS).unwrap_or(false)) {
            return;
        }
        let count = pasted(paste).chars().count();
        if count > most {
            event.prevent_default();
            event.stop_immediate_propagation();
            tell(count);
        }
    });
}
