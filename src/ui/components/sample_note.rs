//! In the sample, what a page is for: one line under its heading, until
//! somebody has read enough of them.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::App;
use crate::browser::page;
use crate::i18n::t;

/// The line, with a way to hide those of all pages. Nothing outside of the
/// sample.
#[component]
pub fn SampleNote(
    /// What the page is for.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let app = App::here();
    let is_hidden = RwSignal::new(app.hides_sample_notes());
    let hide = move |_| {
        app.hide_sample_notes();
        is_hidden.set(true);
        page::after_paint(page::focus_heading);
    };
    move || {
        (app.is_sample() && !is_hidden.get()).then(|| {
            view! {
                <p class="sample-note">
                    <span prop:textContent=move || words.get()></span>
                    <button
                        class="button-icon"
                        type="button"
                        aria-label=t::sample_notes_hide()
                        on:click=hide
                    >
                        {icon(Icon::Close)}
                    </button>
                </p>
            }
        })
    }
}
