//! A modal dialog: the platform's own.

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

use super::while_here::while_here;
use crate::browser::page;

/// A `<dialog>` that follows `open`. Escape and the browser's own ways to
/// close it are heard.
#[component]
pub fn Dialog(
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// What it holds; made anew at each opening.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let is_open = open.get();
        if let Some(dialog) = node.get() {
            if is_open {
                page::show_dialog(&dialog);
            } else {
                page::close_dialog(&dialog);
            }
        }
    });
    let on_close = move |_: Event| open.set(false);
    let title = StoredValue::new(title);
    view! {
        <dialog class="dialog" node_ref=node on:close=while_here(on_close) aria-labelledby="dialog-title">
            <Show when=move || open.get()>
                <h2 id="dialog-title">{title.get_value()}</h2>
                {children()}
            </Show>
        </dialog>
    }
}
