//! The screen after a panic: it says what happened, and can save everything
//! that is stored as a file.

use std::cell::Cell;
use std::panic;

use serde_json::{Map, Value};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use super::local::Local;
use super::{files, page, tabs};
use crate::storage::{Kv, PREFIX};

/// The name of the file with everything that is stored.
const RESCUE: &str = "turnwise.turnwise-rescue.json";

thread_local! {
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Installs the panic hook: a panic is written to the console and shown on the
/// page.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if !SHOWN.replace(true) {
            show();
        }
    }));
}

/// Replaces the page by the panic screen. Its words are here and not in
/// `locales/`, because the strings may be what is broken.
fn show() {
    let Some(document) = page::document() else { return };
    let Some(body) = document.body() else { return };
    body.set_text_content(None);
    if let Some(main) = screen(&document) {
        let _ = body.append_child(&main);
        page::focus_heading();
    }
}

fn screen(document: &Document) -> Option<Element> {
    let main = document.create_element("main").ok()?;
    main.set_class_name("fault page");
    add(document, &main, "h1", "Turnwise has stopped")?;
    add(
        document,
        &main,
        "p",
        "Something went wrong inside the app. Nothing that is kept in this browser was changed. \
         What you typed in the last second may be missing.",
    )?;
    add(
        document,
        &main,
        "p",
        "Load the page again. If it stops again, save everything that is kept here as a file first.",
    )?;
    let again = add(document, &main, "button", "Load the page again")?;
    tabs::listen(&again, "click", |_| page::reload());
    let save = add(document, &main, "button", "Save everything as a file")?;
    let answer = add(document, &main, "p", "")?;
    answer.set_attribute("role", "status").ok()?;
    tabs::listen(&save, "click", move |_| answer.set_text_content(Some(rescue())));
    Some(main)
}

fn add(document: &Document, to: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    if tag == "button" {
        element.set_attribute("type", "button").ok()?;
    }
    to.append_child(element.unchecked_ref()).ok()?;
    Some(element)
}

/// Saves every text of ours from `localStorage` unchanged; returns the sentence
/// to show.
fn rescue() -> &'static str {
    let local = Local::open();
    let Ok(keys) = local.keys() else {
        return "This browser does not let the page read what it keeps. Nothing was changed.";
    };
    let mut kept = Map::new();
    for key in keys.into_iter().filter(|key| key.starts_with(PREFIX)) {
        if let Ok(Some(text)) = local.get(&key) {
            kept.insert(key, Value::String(text));
        }
    }
    if kept.is_empty() {
        return "Nothing is kept in this browser.";
    }
    match files::download(RESCUE, &Value::Object(kept).to_string()) {
        Ok(()) => "The file was saved with your downloads. Keep it.",
        Err(_) => "The browser did not save the file. Nothing was changed.",
    }
}
