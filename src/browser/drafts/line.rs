//! The line that says that a draft is here, and its way to start over.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, Node};

use crate::browser::page::{self, all};
use crate::i18n::t;

/// The line that says that a draft is here.
pub(super) const NOTE: &str = "draft-note";

/// Words and "Start over", as the first line in an element.
pub(super) fn put_line(within: &Element, said: &str, over: impl FnMut() + 'static) {
    let Some(document) = page::document() else { return };
    let make = |name: &str| document.create_element(name).ok();
    let (Some(line), Some(words), Some(button)) = (make("p"), make("span"), make("button")) else { return };
    line.set_class_name(NOTE);
    let _ = line.set_attribute("role", "status");
    words.set_text_content(Some(said));
    button.set_class_name("button-text");
    let _ = button.set_attribute("type", "button");
    button.set_text_content(Some(&t::form_start_over()));
    let mut over = over;
    let over = Closure::<dyn FnMut(Event)>::new(move |_| over()).into_js_value();
    let _ = button.add_event_listener_with_callback("click", over.unchecked_ref());
    let _ = line.append_child(&words);
    let _ = line.append_child(&Node::from(button));
    let _ = within.insert_before(&line, within.first_child().as_ref());
}

/// The part of the page at whose top the line may stand.
pub(super) fn main_part() -> Option<Element> {
    page::document().and_then(|document| document.query_selector("main").ok().flatten())
}

/// The line at the top of the page has said what it had to.
pub(super) fn forget_reminder() {
    if let Some(main) = main_part() {
        all(&main, &format!(":scope > .{NOTE}")).iter().for_each(Element::remove);
    }
}
