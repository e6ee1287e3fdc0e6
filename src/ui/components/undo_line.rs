//! The line at the bottom: what happened, and the way back.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::{App, Said};
use crate::i18n::t;

/// Shows the last act until it is undone, closed, or followed by another.
#[component]
pub fn UndoLine() -> impl IntoView {
    let app = App::here();
    let said = app.said();
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
