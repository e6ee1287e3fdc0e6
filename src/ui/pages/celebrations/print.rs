//! Keepsakes on paper.

use leptos::prelude::*;

use crate::ui::components::{Icon, icon};

/// A button that prints the page.
#[component]
pub fn PrintButton(
    /// What it is called.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let print = move |_| {
        // Without a printer there is nothing to do, and nothing to say.
        let _ = window().print();
    };
    view! {
        <button class="button-text no-print" type="button" on:click=print>
            {icon(Icon::Print)}
            {name}
        </button>
    }
}
