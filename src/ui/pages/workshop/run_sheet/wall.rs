//! A clock for the wall: the whole screen, readable from the last row.
//!
//! It is still: nothing blinks, and no colour changes. The digits take the
//! width of the screen (see `style/workshop.css`).

use chrono::Timelike;
use leptos::prelude::*;

use super::super::whole_screen::WholeScreen;
use super::state::Sheet;
use super::time_left::{Aloud, digits, in_words};
use crate::app::App;
use crate::browser::{clock, intl};
use crate::coaching::RunSheet;
use crate::i18n::t;

/// The clock, over everything.
#[component]
pub fn Wall(
    /// The run sheet.
    sheet: Sheet,
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <WholeScreen open name=t::run_sheet_wall() leave=t::run_sheet_wall_leave()>
            <Face sheet />
            <Foot sheet />
        </WholeScreen>
    }
}

/// What is on, and the digits.
#[component]
fn Face(sheet: Sheet) -> impl IntoView {
    let app = App::here();
    let left = Memo::new(move |_| sheet.left());
    let has_begun = Memo::new(move |_| sheet.kept.with(RunSheet::has_begun));
    let title = move || match sheet.current.with(|it| it.as_ref().map(|it| it.title.clone())) {
        Some(title) => title,
        None if has_begun.get() => t::run_sheet_over(),
        None => {
            let start = sheet.laid.with(|laid| laid.first().map_or(0, |first| first.from));
            t::run_sheet_wall_starts(intl::time(app.tag(), start))
        }
    };
    let on_wall = move || sheet.current.with(|it| it.as_ref().map(|it| it.words.clone()));
    // Minutes and seconds; while nothing is on, the time of day.
    let digits = Memo::new(move |_| match left.get() {
        Some(left) => digits(left),
        None => {
            let time = clock::local_time(sheet.now.get());
            (time.hour().to_string(), format!("{:02}", time.minute()))
        }
    });
    let words = move || match left.get() {
        Some(left) => in_words(left),
        None => intl::time(app.tag(), sheet.now.get()),
    };
    let is_long = move |length: usize| digits.with(|(first, _)| first.len() > length);
    view! {
        <div class="wall-face">
            <p class="wall-title" dir="auto">{title}</p>
            <div role="timer" aria-label=t::session_clock()>
                <p
                    class="wall-digits notranslate"
                    class:wall-long=move || is_long(2)
                    class:wall-longer=move || is_long(3)
                    translate="no"
                    aria-hidden="true"
                    dir="ltr"
                >
                    <span prop:textContent=move || digits.get().0></span>
                    <span class="wall-colon">":"</span>
                    <span prop:textContent=move || digits.get().1></span>
                </p>
                <p class="visually-hidden" prop:textContent=words></p>
            </div>
            <p class="wall-words" dir="auto">{on_wall}</p>
            <Aloud sheet />
        </div>
    }
}

/// What comes next, and the way there.
#[component]
fn Foot(sheet: Sheet) -> impl IntoView {
    let app = App::here();
    let is_on = Memo::new(move |_| sheet.current.with(Option::is_some));
    let then = move || match sheet.next.get() {
        Some(next) => {
            let at = intl::time(app.tag(), sheet.begins(&next.id).unwrap_or_default());
            Some(t::run_sheet_wall_then(next.title, at))
        }
        None if is_on.get() => {
            let end = sheet.laid.with(|laid| laid.last().map_or(0, |last| last.to));
            Some(t::run_sheet_wall_end(intl::time(app.tag(), end)))
        }
        None => None,
    };
    let has_begun = Memo::new(move |_| sheet.kept.with(RunSheet::has_begun));
    let has_next = Memo::new(move |_| (is_on.get() || !has_begun.get()) && sheet.next.with(Option::is_some));
    let next = move || {
        if !has_begun.get() {
            return t::run_sheet_start();
        }
        let title = sheet.next.with(|next| next.as_ref().map(|next| next.title.clone()));
        t::run_sheet_next(title.unwrap_or_default())
    };
    view! {
        <div class="wall-foot">
            <p class="wall-then" dir="auto">{then}</p>
            <Show when=move || has_next.get()>
                <button class="button" type="button" on:click=move |_| sheet.begin_next()>
                    {next}
                </button>
            </Show>
        </div>
    }
}
