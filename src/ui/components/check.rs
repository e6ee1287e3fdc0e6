//! A box to tick.

use leptos::prelude::*;

/// A box that is ticked or not, with its words beside it.
#[component]
pub fn Check(
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    value: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=value
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
}
