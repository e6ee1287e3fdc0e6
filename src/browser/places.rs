//! Where one was in a page: going back returns there.
//!
//! Each entry of the history has a name of its own, which the browser keeps
//! with it; how far each was scrolled is noted here, and survives a reload.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollToOptions};

use super::tabs::{listen, store};
use super::{clock, page};
use crate::storage::PREFIX;

/// How often it is tried to scroll to a place that is not there yet, and how
/// long after each other, in milliseconds.
const TRIES: (u32, u32) = (12, 50);

#[derive(Default)]
struct Places {
    /// The entry that is shown.
    here: String,
    /// How far each entry was scrolled, in pixels.
    far: Vec<(String, i32)>,
    /// Where one was, after going back, until the page is shown.
    wanted: Option<i32>,
}

thread_local! {
    static PLACES: RefCell<Places> = RefCell::new(Places::default());
}

/// Installs the listeners, once per page and before those of the pages.
pub fn watch() {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    let _ = Reflect::set(&history, &JsValue::from_str("scrollRestoration"), &JsValue::from_str("manual"));
    let held = store().and_then(|store| store.get_item(&key()).ok().flatten());
    PLACES.with_borrow_mut(|places| places.far = read(&held.unwrap_or_default()));
    arrive(&history);
    listen(&window, "scroll", |_| {
        let far = scrolled();
        PLACES.with_borrow_mut(|places| {
            // Until the place is reached, the page scrolls by itself.
            if places.wanted.is_none() {
                let here = places.here.clone();
                places.far.retain(|(entry, _)| *entry != here);
                places.far.push((here, far));
            }
        });
    });
    listen(&window, "hashchange", move |_| arrive(&history));
    listen(&window, "pagehide", |_| {
        let line = |(entry, far): &(String, i32)| format!("{entry} {far}");
        let text = PLACES.with_borrow(|places| places.far.iter().map(line).collect::<Vec<_>>().join("\n"));
        if let Some(store) = store() {
            let _ = store.set_item(&key(), &text);
        }
    });
}

/// Reads lines with an entry and how far it was scrolled.
fn read(text: &str) -> Vec<(String, i32)> {
    let line = |line: &str| {
        let (entry, far) = line.split_once(' ')?;
        Some((entry.to_owned(), far.parse().ok()?))
    };
    text.lines().filter_map(line).collect()
}

/// How far the page is scrolled, in whole pixels.
fn scrolled() -> i32 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default() as i32
}

fn key() -> String {
    [PREFIX, "places"].concat()
}

/// Another entry of the history is shown; a new one gets a name.
fn arrive(history: &History) {
    let name = history.state().ok().and_then(|state| state.as_string());
    let is_new = name.is_none();
    let name = name.unwrap_or_else(|| clock::now().to_string());
    if is_new {
        let _ = history.replace_state(&JsValue::from_str(&name), "");
    }
    PLACES.with_borrow_mut(|places| {
        if places.here != name {
            let far = places.far.iter().find(|(entry, _)| *entry == name).map(|(_, far)| *far);
            places.wanted = far.filter(|far| !is_new && *far > 0);
            places.here = name;
        }
    });
}

/// Scrolls to where one was in this page, if one went back to it; tries again
/// while the page grows.
pub fn return_there() {
    if PLACES.with_borrow(|places| places.wanted.is_some()) {
        try_to(TRIES.0);
    }
}

fn try_to(left: u32) {
    let (Some(window), Some(far)) = (web_sys::window(), PLACES.with_borrow(|places| places.wanted)) else {
        return;
    };
    let options = ScrollToOptions::new();
    options.set_top(f64::from(far));
    window.scroll_to_with_scroll_to_options(&options);
    let is_there = (scrolled() - far).abs() < 2;
    if is_there || left == 0 {
        PLACES.with_borrow_mut(|places| places.wanted = None);
    } else {
        page::after(TRIES.1, move || try_to(left - 1));
    }
}
