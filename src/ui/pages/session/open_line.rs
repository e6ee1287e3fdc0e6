//! A line that unfolds what belongs to it.

use leptos::prelude::*;

/// A title, to be pressed, and its minutes at the end.
#[component]
pub fn OpenLine(
    title: Memo<String>,
    #[prop(into)] minutes: Signal<String>,
    /// Whether what belongs to it is shown.
    is_open: RwSignal<bool>,
    /// What stands before the title.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="line">
            {children.map(|children| children())}
            <h3 class="line-title" dir="auto">
                <button
                    class="line-open"
                    type="button"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                    prop:textContent=move || title.get()
                ></button>
            </h3>
            <p class="item-minutes" prop:textContent=move || minutes.get()></p>
        </div>
    }
}
