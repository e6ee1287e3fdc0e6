//! One act for each press. After an act a list may move another button under
//! the pointer, or the same button may mean the next thing; the second press of
//! a double click is not meant for that.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// Swallows the later presses of a multiple click on what is not, or does not
/// say, what the first one was on. Buttons that stay what they are (one minute
/// more, and one more) take each press.
pub fn one_act_for_each() {
    let first: RefCell<Option<(Element, String)>> = RefCell::new(None);
    let hear = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let pressed = target.and_then(|target| target.closest("button, a, summary, label").ok().flatten());
        let count = js_sys::Reflect::get(&event, &"detail".into()).ok().and_then(|it| it.as_f64());
        if count.is_none_or(|count| count < 2.0) {
            *first.borrow_mut() = pressed.map(|it| (it.clone(), words_of(&it)));
            return;
        }
        let is_first = pressed.is_none_or(|it| {
            first.borrow().as_ref().is_some_and(|(first, words)| *first == it && *words == words_of(&it))
        });
        if !is_first {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    if let Some(window) = web_sys::window() {
        let heard = hear.as_ref().unchecked_ref();
        // If it fails, a double click counts twice.
        let _ = window.add_event_listener_with_callback_and_bool("click", heard, true);
    }
    hear.forget();
}

/// What a control says.
fn words_of(control: &Element) -> String {
    let label = control.get_attribute("aria-label").unwrap_or_default();
    label + &control.text_content().unwrap_or_default()
}
