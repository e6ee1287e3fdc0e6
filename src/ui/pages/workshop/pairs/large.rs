//! One round after the other on the whole screen, to be read from the back.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::Plan;
use super::rounds::together;
use crate::app::stay_awake;
use crate::browser::page;
use crate::coaching::{Group, Pairing};
use crate::i18n::{count, t};
use crate::ui::components::while_here;

/// A dialog over everything, on the whole screen where the browser gives it.
/// Escape and its button leave it; the page keys turn to the next round.
#[component]
pub fn Large(
    /// The plan.
    plan: Plan,
    /// The rounds with those who are here.
    here: Memo<Pairing>,
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let is_open = open.get();
        let Some(dialog) = node.get() else { return };
        if is_open {
            page::show_dialog(&dialog);
            let lifted = dialog.clone();
            // As the clock for the wall does it.
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
    // Stays where it was, for the next round after a talk.
    let at = RwSignal::new(0_usize);
    let last = Memo::new(move |_| here.with(|here| here.all().len().saturating_sub(1)));
    let turn = move |forth: bool| {
        at.update(|at| *at = if forth { (*at + 1).min(last.get_untracked()) } else { at.saturating_sub(1) });
    };
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        "PageDown" => turn(true),
        "PageUp" => turn(false),
        _ => {}
    };
    view! {
        <dialog
            class="wall"
            node_ref=node
            on:close=while_here(closed)
            on:keydown=keys
            aria-label=t::pairs_rounds()
        >
            <Show when=move || open.get()>
                <button class="button wall-leave" type="button" on:click=move |_| open.set(false)>
                    {t::pairs_large_leave()}
                </button>
                <Round plan here at=Signal::derive(move || at.get().min(last.get())) />
                <div class="wall-foot">
                    <button class="button" type="button" aria-disabled=move || (at.get() == 0).to_string()on:click=move |_| turn(false)>
                        {t::pairs_large_back()}
                    </button>
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || (at.get() >= last.get()).to_string()
                        on:click=move |_| turn(true)
                    >
                        {t::pairs_large_next()}
                    </button>
                </div>
            </Show>
        </dialog>
    }
}

#[component]
fn Round(plan: Plan, here: Memo<Pairing>, at: Signal<usize>) -> impl IntoView {
    // It is read from across the room.
    stay_awake(|| true);
    let groups = Memo::new(move |_| {
        let names = plan.with(|plan| plan.names.clone());
        let words =
            |groups: &Vec<Group>| groups.iter().map(|group| together(&names, group)).collect::<Vec<_>>();
        here.with(|here| here.all().get(at.get()).map(words).unwrap_or_default())
    });
    // How large they can be.
    let many = move || match groups.with(Vec::len) {
        0..=7 => "few",
        8..=20 => "some",
        21..=45 => "many",
        _ => "most",
    };
    let lines =
        move || groups.get().into_iter().map(|words| view! { <li dir="auto">{words}</li> }).collect_view();
    view! {
        <div class="wall-face">
            <h2 class="wall-title" aria-live="polite">
                {move || t::pairs_round(count(at.get() + 1))}
            </h2>
            <ul class="wall-groups" data-many=many tabindex="0">
                {lines}
            </ul>
        </div>
    }
}
