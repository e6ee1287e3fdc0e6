//! Text that was typed into a form and not submitted: it would be lost by a
//! reload.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::page;
use super::property::get;
use super::tabs::listen;

/// Fields that do not count: those stored while one types, and search fields.
const PASSING: &str = "[data-live], [role=combobox], [type=search], [readonly]";
/// Outside of a form only text fields wait for a button; everything else acts
/// at once.
const WORDS: &str = "textarea, input:not([type]), input[type=text]";
/// A field with an error was not stored either.
const REFUSED: &str = "[aria-invalid=true]";
/// A closed dialog: its text was given up.
const GIVEN_UP: &str = "dialog:not([open])";
thread_local! {
    static TYPED: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Installs the listener, once per page.
pub fn watch() {
    let Some(document) = page::document() else { return };
    listen(&document, "input", |event| {
        if let Some(field) = target(&event).filter(waits_for_a_button) {
            TYPED.with_borrow_mut(|typed| {
                typed.retain(|other| other.is_connected() && *other != field);
                typed.push(field);
            });
        }
    });
    listen(&document, "submit", |event| {
        if let Some(form) = target(&event) {
            TYPED.with_borrow_mut(|typed| typed.retain(|field| !form.contains(Some(field))));
        }
    });
}

/// Is there text on the page that was typed and is not stored?
pub fn has_unkept() -> bool {
    let is_there = |field: &Element| field.is_connected() && field.closest(GIVEN_UP).ok().flatten().is_none();
    let is_typed = TYPED.with_borrow(|typed| typed.iter().any(|field| is_there(field) && !is_empty(field)));
    is_typed || refused().is_some_and(|field| is_there(&field))
}

fn refused() -> Option<Element> {
    page::document()?.query_selector(REFUSED).ok().flatten()
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

fn waits_for_a_button(field: &Element) -> bool {
    let is = |selector: &str| field.matches(selector).unwrap_or(false);
    !is(PASSING) && (is(WORDS) || field.closest("form").ok().flatten().is_some())
}

fn is_empty(field: &Element) -> bool {
    let value = get(field, "value");
    value.and_then(|value| value.as_string()).is_none_or(|value| value.trim().is_empty())
}
