//! One act for each press. After an act a list may move another button under
//! the pointer, or the same button may mean the next thing; the second press of
//! a double click is not meant for that.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::property::get;
use super::tabs::listen_first;

/// How soon a press at the same place belongs to the one before: browsers do not
/// count the taps of a finger.
const SOON_MILLIS: f64 = 400.0;
/// How far from each other two presses of a double click lie, in pixels.
const NEAR: f64 = 24.0;

/// What was pressed first.
struct First {
    control: Option<(Element, String)>,
    when: f64,
    place: (f64, f64),
}

/// Swallows the later presses of a multiple click on what is not, or does not
/// say, what the first one was on. Buttons that stay what they are (one minute
/// more, and one more) take each press, and so does a key.
pub fn one_act_for_each() {
    let first: RefCell<Option<First>> = RefCell::new(None);
    let Some(window) = web_sys::window() else { return };
    listen_first(&window, "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let pressed = target.and_then(|target| target.closest("button, a, summary, label").ok().flatten());
        let control = pressed.map(|it| (it.clone(), words_of(&it)));
        let told = |name: &str| get(&event, name);
        let number = |name: &str| told(name).and_then(|value| value.as_f64()).unwrap_or_default();
        let is_touch =
            told("pointerType").and_then(|kind| kind.as_string()).is_some_and(|kind| kind == "touch");
        let (count, when, place) =
            (number("detail"), number("timeStamp"), (number("clientX"), number("clientY")));
        let is_again = |first: &First| {
            let is_near = (first.place.0 - place.0).abs() < NEAR && (first.place.1 - place.1).abs() < NEAR;
            count >= 2.0 || is_touch && is_near && when - first.when < SOON_MILLIS
        };
        let mut first = first.borrow_mut();
        match first.as_mut().filter(|first| is_again(first)) {
            Some(first) => {
                first.when = when;
                if control.is_some() && first.control != control {
                    event.prevent_default();
                    event.stop_immediate_propagation();
                }
            }
            None => *first = Some(First { control, when, place }),
        }
    });
}

/// What a control says.
fn words_of(control: &Element) -> String {
    let label = control.get_attribute("aria-label").unwrap_or_default();
    label + &control.text_content().unwrap_or_default()
}
