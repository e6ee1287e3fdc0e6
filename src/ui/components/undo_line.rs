//! The line at the bottom: what happened, and the way back.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::{App, Said};
use crate::browser::{clock, focus, page, timer};
use crate::i18n::t;

/// How long the line stays on a page.
const LINGERS_MILLIS: u32 = 10_000;
/// How soon it is looked again whether it is still pointed at.
const AGAIN_MILLIS: u32 = 1_000;
/// A page that is opened this soon is where the act leads to.
const SAME_ACT_MILLIS: u64 = 1_000;
/// Its id.
const LINE: &str = "undo-line";

/// Shows the last act until it is undone, closed or followed by another, or
/// until the next page, for ten seconds at most; but never goes while it is
/// pointed at or has the focus. The history under the saved mark goes on to
/// offer the same.
///
/// The live region is there from the beginning, so that screen readers hear
/// what comes into it. Where the line would lie over a control it goes to the
/// top of the page.
#[component]
pub fn UndoLine() -> impl IntoView {
    let app = App::here();
    let said = app.said();
    let (since, number) = (StoredValue::new(0u64), StoredValue::new(0u32));
    let is_above = RwSignal::new(false);
    Effect::new(move || {
        if said.with(Option::is_none) {
            return;
        }
        since.set_value(clock::now());
        number.update_value(|number| *number = number.wrapping_add(1));
        is_above.set(false);
        page::after_paint(move || {
            if focus::covers_a_control(LINE) && is_above.try_set(true).is_none() {
                page::after_paint(move || {
                    if focus::covers_a_control(LINE) {
                        let _ = is_above.try_set(false);
                    }
                });
            }
        });
        go_when_left(said, number, number.get_value(), LINGERS_MILLIS);
    });
    Effect::new(move || {
        app.route().track();
        let is_led_here = clock::now().saturating_sub(since.get_value()) < SAME_ACT_MILLIS;
        if !is_led_here && !focus::is_held(LINE) {
            said.set(None);
        }
    });
    let line = move |Said { words, undo }: Said| {
        let button = undo.map(|way| {
            view! {
                <button class="button-text" type="button" on:click=move |_| app.undo(&way)>
                    {t::undo_undo()}
                </button>
            }
        });
        view! {
            <div class="undo-line" class:undo-above=move || is_above.get() id=LINE>
                <p>{words}</p>
                {button}
                <button
                    class="button-icon"
                    type="button"
                    aria-label=t::undo_close()
                    on:click=move |_| said.set(None)
                >
                    {icon(Icon::Close)}
                </button>
            </div>
        }
    };
    view! {
        <section class="undo-place" aria-label=t::undo_label() aria-live="polite">
            {move || said.get().map(line)}
        </section>
    }
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
