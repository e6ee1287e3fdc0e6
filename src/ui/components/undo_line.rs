//! The line at the bottom: what happened, and the way back.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::{App, Said};
use crate::browser::{clock, focus, page, timer};
use crate::i18n::t;

/// How long the line stays on a page.
const LINGERS_MILLIS: u32 = 10_000;
/// How soon it is looked again whether it is still pointed at, and what it lies
/// over.
const AGAIN_MILLIS: u32 = 500;
/// A page that is opened this soon is where the act leads to.
const SAME_ACT_MILLIS: u64 = 1_000;
/// Its id.
const LINE: &str = "undo-line";
/// Its classes at the bottom of a page, at its top, and where both are taken.
const LOOKS: [&str; 7] = [
    "undo-line",
    "undo-line undo-above",
    "undo-line undo-at undo-at-70",
    "undo-line undo-at undo-at-60",
    "undo-line undo-at undo-at-50",
    "undo-line undo-at undo-at-40",
    "undo-line undo-at undo-at-30",
];

/// Shows the last act until it is undone, closed or followed by another, or
/// until the next page, for ten seconds at most; but never goes while it is
/// pointed at or has the focus. The history under the saved mark goes on to
/// offer the same.
///
/// The live region is there from the beginning, so that screen readers hear
/// what comes into it. Where the line would lie over a control it goes where it
/// lies over fewer.
#[component]
pub fn UndoLine() -> impl IntoView {
    let app = App::here();
    let said = app.said();
    let (since, number) = (StoredValue::new(0u64), StoredValue::new(0u32));
    let place = RwSignal::new(0);
    Effect::new(move || {
        if said.with(Option::is_none) {
            return;
        }
        since.set_value(clock::now());
        number.update_value(|number| *number = number.wrapping_add(1));
        place.set(0);
        let this = number.get_value();
        page::after_paint(move || find_room(place, said, number, this));
        // A question stays until it is answered.
        if asks(said) {
            return;
        }
        go_when_left(said, number, this, LINGERS_MILLIS);
    });
    Effect::new(move || {
        app.route().track();
        let is_led_here = clock::now().saturating_sub(since.get_value()) < SAME_ACT_MILLIS;
        if !is_led_here && !asks(said) && !focus::is_held(LINE) {
            said.set(None);
        }
    });
    let line = move |shown: Said| {
        let asks = shown.is_question();
        let Said { words, undo } = shown;
        let button = undo.map(|way| {
            let words = if asks { t::undo_take_back() } else { t::undo_undo() };
            view! {
                <button class="button-text" type="button" on:click=move |_| app.undo(&way)>
                    {words}
                </button>
            }
        });
        let close = move |_| said.set(None);
        let close = if asks {
            view! {
                <button class="button-text" type="button" on:click=close>
                    {t::undo_keep()}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button class="button-icon" type="button" aria-label=t::undo_close() on:click=close>
                    {icon(Icon::Close)}
                </button>
            }
            .into_any()
        };
        view! {
            <div class=move || LOOKS.get(place.get()).copied() id=LINE>
                <p>{words}</p>
                {button}
                {close}
            </div>
        }
    };
    view! {
        <section class="undo-place" aria-label=t::undo_label() aria-live="polite">
            {move || said.get().map(line)}
        </section>
    }
}

/// Puts the line where it lies over the fewest controls; looks again as long as
/// it stays, because pages are scrolled and grow.
fn find_room(place: RwSignal<usize>, said: RwSignal<Option<Said>>, number: StoredValue<u32>, this: u32) {
    let is_there =
        number.try_get_value() == Some(this) && said.try_with_untracked(Option::is_some) == Some(true);
    let Some(now) = place.try_get_untracked().filter(|_| is_there) else { return };
    let best = focus::covers_least(LINE, &LOOKS, now);
    if best != now {
        place.set(best);
    }
    timer::after(AGAIN_MILLIS, move || find_room(place, said, number, this));
}

/// Does the line ask something?
fn asks(said: RwSignal<Option<Said>>) -> bool {
    said.with_untracked(|said| said.as_ref().is_some_and(Said::is_question))
}

/// Takes the line away after so many milliseconds, unless another one has come
/// or it is held.
fn go_when_left(said: RwSignal<Option<Said>>, number: StoredValue<u32>, this: u32, millis: u32) {
    timer::after(millis, move || {
        if number.try_get_value() != Some(this) {
            return;
        }
        if focus::is_held(LINE) {
            go_when_left(said, number, this, AGAIN_MILLIS);
        } else {
            said.set(None);
        }
    });
}
