//! The whole screen, to be read from the back of a room.

use leptos::html;
use leptos::prelude::*;

use crate::app::stay_awake;
use crate::browser::page;
use crate::ui::components::while_here;

/// A dialog over everything, on the whole screen where the browser gives it.
/// Escape and its button leave it.
#[component]
pub fn WholeScreen(
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// What it is called.
    #[prop(into)]
    name: String,
    /// What the button says that leaves it.
    #[prop(into)]
    leave: String,
    /// What is on it; made anew at each opening.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let is_open = open.get();
        let Some(dialog) = node.get() else { return };
        if is_open {
            page::show_dialog(&dialog);
            let lifted = dialog.clone();
            // In Firefox a page on the whole screen lies above its dialogs, and
            // Tab goes on behind them.
            page::take_screen(
                move || page::lift_dialog(&lifted),
                move || {
                    // The page may be gone by then.
                    let _ = open.try_set(false);
                },
            );
        } else {
            page::close_dialog(&dialog);
            page::give_screen_back();
        }
    });
    let closed = move |_: leptos::ev::Event| {
        if node.get_untracked().is_none_or(|dialog| !dialog.open()) {
            open.set(false);
        }
    };
    on_cleanup(page::give_screen_back);
    stay_awake(move || open.get());
    let leave = StoredValue::new(leave);
    view! {
        <dialog class="wall" node_ref=node on:close=while_here(closed) aria-label=name>
            <Show when=move || open.get()>
                <button class="button wall-leave" type="button" on:click=move |_| open.set(false)>
                    {leave.get_value()}
                </button>
                {children()}
            </Show>
        </dialog>
    }
}
