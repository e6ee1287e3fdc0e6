//! The line at the bottom: what happened, and the way back.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::{App, Said};
use crate::browser::clock;
use crate::i18n::t;

/// How long the line outlives a change of page.
const LINGERS_MILLIS: u64 = 20_000;

/// Shows the last act until it is undone, closed, followed by another, or left
/// behind.
#[component]
pub fn UndoLine() -> impl IntoView {
    let app = App::here();
    let said = app.said();
    let since = StoredValue::new(0u64);
    Effect::new(move || {
        said.track();
        since.set_value(clock::now());
    });
    // It goes along when an act leads to another page, and stays there for a
    // while; a page that is opened later is not covered by it.
    Effect::new(move || {
        app.route().track();
        if clock::now().saturating_sub(since.get_value()) > LINGERS_MILLIS {
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
        }
    };
    view! {
        <section class="undo-line" aria-label=t::undo_label() aria-live="polite" hidden=move || said.with(Option::is_none)>
            {move || said.get().map(line)}
        </section>
    }
}
