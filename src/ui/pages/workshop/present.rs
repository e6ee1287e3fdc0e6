//! The code of a link as large as the screen, for a projector.

use leptos::html;
use leptos::prelude::*;

use crate::app::HandedLink;
use crate::browser::page;
use crate::i18n::t;
use crate::ui::components::{qr_code, while_here};

/// A dialog that fills the screen.
#[component]
pub fn Present(
    /// What is shown, if anything.
    shown: RwSignal<Option<(String, HandedLink)>>,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let is_shown = shown.with(Option::is_some);
        if let Some(dialog) = node.get() {
            if is_shown {
                page::show_dialog(&dialog);
            } else {
                page::close_dialog(&dialog);
            }
        }
    });
    let inside = move || {
        let (title, link) = shown.get()?;
        let picture = link.large.as_ref().map(|picture| qr_code(picture, t::hand_out_code_label(&title)));
        Some(view! {
            <h2 id="present-title" dir="auto">
                {title}
            </h2>
            {picture}
            <p class="present-link">{link.url}</p>
            <button class="button" type="button" on:click=move |_| shown.set(None)>
                {t::hand_out_close()}
            </button>
        })
    };
    view! {
        <dialog
            class="present"
            node_ref=node
            on:close=while_here(move |_| shown.set(None))
            aria-labelledby="present-title"
        >
            {inside}
        </dialog>
    }
}
