//! Going on and back from where one stands: by a clicker, or by its keys.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::state::Sheet;
use crate::browser::clicker::{Click, click_of};
use crate::coaching::RunSheet;

/// The clock on the wall, as the style sheet calls it.
const WALL: &str = ".wall";

/// Listens to a clicker as long as this part of the page is there. It goes from
/// block to block of a workshop that runs; it begins one only from the clock on
/// the wall, and ends none. A key that is held down goes one step.
pub fn listen_to_clicker(sheet: Sheet, wall: RwSignal<bool>) {
    let step = move |click: Click| {
        let is_on = sheet.current.with_untracked(Option::is_some);
        match click {
            Click::On if is_on || !sheet.kept.with_untracked(RunSheet::has_begun) => sheet.begin_next(),
            Click::Back if is_on && sheet.kept.with_untracked(|it| it.before().is_some()) => {
                sheet.keep(RunSheet::back);
            }
            Click::On | Click::Back => {}
        }
    };
    let hear = move |event: KeyboardEvent| {
        // The page may be gone by then.
        let Some(is_open) = wall.try_get_untracked() else { return };
        let is_running = sheet.current.with_untracked(Option::is_some);
        if let Some(click) = click_of(&event, WALL).filter(|_| is_open || is_running) {
            event.prevent_default();
            if !event.repeat() {
                step(click);
            }
        }
    };
    let heard = window_event_listener(keydown, hear);
    on_cleanup(move || heard.remove());
}
