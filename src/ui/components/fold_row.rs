//! A row of a list that unfolds to what belongs to it.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// What is in it, and a few words on how it stands: an `li` for `ul.rows`.
#[component]
pub fn FoldRow(
    /// What is in it.
    #[prop(into)]
    name: Signal<String>,
    /// How it stands.
    #[prop(into)]
    lead: Signal<String>,
    /// Whether it lies open at first.
    #[prop(optional)]
    open: bool,
    /// What is folded away.
    children: Children,
) -> impl IntoView {
    view! {
        <li>
            <details class="fold" open=open>
                <summary class="row">
                    <span class="row-main">
                        <span class="row-title">{move || name.get()}</span>
                        <span class="quiet small" prop:textContent=lead></span>
                    </span>
                    {icon(Icon::Chevron)}
                </summary>
                <div class="fold-in">{children()}</div>
            </details>
        </li>
    }
}
