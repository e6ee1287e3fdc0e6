//! The keys of a clicker, which a presenter holds in the hand: Page Down and
//! Page Up, and of some the arrows. The same keys on a keyboard do the same.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::page::is_composing;

/// What a clicker asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Click {
    /// What comes next.
    On,
    /// What was before.
    Back,
}

/// What a key that is pressed asks for, if it is one of a clicker's. Nobody
/// clicks while typing, while another dialog than `over` lies over the page, or
/// with Shift, Control and their like held. Up and down move the page, so they
/// are keys of a clicker over a page that does not move alone.
pub fn click_of(event: &KeyboardEvent, over: &str) -> Option<Click> {
    let has_more = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    if has_more || event.default_prevented() || is_composing(event) {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let lies_in =
        |selector: &str| target.as_ref().is_some_and(|it| matches!(it.closest(selector), Ok(Some(_))));
    let is_over = lies_in(over);
    if lies_in(TYPED) || (!is_over && lies_in("dialog, [popover]")) {
        return None;
    }
    let is_in_field = lies_in(FIELDS);
    match event.key().as_str() {
        "PageDown" => Some(Click::On),
        "PageUp" => Some(Click::Back),
        "ArrowRight" if !is_in_field => Some(Click::On),
        "ArrowLeft" if !is_in_field => Some(Click::Back),
        "ArrowDown" if is_over && !is_in_field => Some(Click::On),
        "ArrowUp" if is_over && !is_in_field => Some(Click::Back),
        _ => None,
    }
}

/// Fields in which Page keys move the cursor or choose.
const TYPED: &str = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
/// Fields in which arrows do.
const FIELDS: &str = "input, textarea, select, [contenteditable]";
