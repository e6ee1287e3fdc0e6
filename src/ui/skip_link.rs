//! The first stop of the keyboard.

use leptos::prelude::*;

use crate::browser::page;
use crate::i18n::t;

/// Leads past the rooms, to the page.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = move |event: leptos::ev::MouseEvent| {
        // The address behind the # is the route: it must not change.
        event.prevent_default();
        page::focus_heading();
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {t::shell_skip()}
        </a>
    }
}
