//! Up and down, beside everything that has an order.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Direction, RecordCommand};
use crate::i18n::t;
use crate::replica::Id;

/// Two buttons that move a record within its list. The focus stays on the
/// button that was pressed, wherever the row goes; at the end of the list it
/// passes to the other one.
#[component]
pub fn MoveButtons(
    /// The record.
    id: Id,
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// The list it stands in.
    #[prop(into)]
    list: Signal<Vec<Id>>,
) -> impl IntoView {
    let app = App::here();
    let (up, down) = (NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new());
    let place = {
        let id = id.clone();
        Memo::new(move |_| {
            list.with(|list| {
                let is_first = list.first() == Some(&id);
                (is_first, list.last() == Some(&id))
            })
        })
    };
    let press = move |direction: Direction| {
        let (words, pressed, other) = match direction {
            Direction::Up => (t::order_moved_up(title.get_untracked()), up, down),
            Direction::Down => (t::order_moved_down(title.get_untracked()), down, up),
        };
        // Only a row that is gone refuses to move; then this button goes too.
        let _ = app.act_and_say(&RecordCommand::Move { id: id.clone(), direction }.into(), words);
        page::after_paint(move || {
            // Nothing, if the page has gone by then.
            let here = |button: NodeRef<html::Button>| button.try_get_untracked().flatten();
            let is_at_end = here(pressed).is_some_and(|button| button.disabled());
            if let Some(button) = here(if is_at_end { other } else { pressed }) {
                let _ = button.focus();
            }
        });
    };
    let (press_up, press_down) = (press.clone(), press);
    view! {
        <button
            class="button-icon"
            type="button"
            node_ref=up
            aria-label=move || t::order_move_up(title.get())
            disabled=move || place.get().0
            on:click=move |_| press_up(Direction::Up)
        >
            {icon(Icon::Up)}
        </button>
        <button
            class="button-icon"
            type="button"
            node_ref=down
            aria-label=move || t::order_move_down(title.get())
            disabled=move || place.get().1
            on:click=move |_| press_down(Direction::Down)
        >
            {icon(Icon::Down)}
        </button>
    }
}
