//! One round after the other on the whole screen, to be read from the back.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::super::whole_screen::WholeScreen;
use super::Plan;
use super::rounds::together;
use crate::browser::clicker::{Click, click_of};
use crate::coaching::{Group, Pairing};
use crate::i18n::{count, t};

/// The whole screen, as the style sheet calls it.
const WALL: &str = ".wall";

/// The rounds over everything. A clicker turns to the next one, too.
#[component]
pub fn Large(
    /// The plan.
    plan: Plan,
    /// The rounds with those who are here.
    here: Memo<Pairing>,
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    // Stays where it was, for the next round after a talk.
    let at = RwSignal::new(0_usize);
    let last = Memo::new(move |_| here.with(|here| here.all().len().saturating_sub(1)));
    let turn = move |forth: bool| {
        at.update(|at| *at = if forth { (*at + 1).min(last.get_untracked()) } else { at.saturating_sub(1) });
    };
    let hear = move |event: KeyboardEvent| {
        // The page may be gone by then.
        let Some(true) = open.try_get_untracked() else { return };
        if let Some(click) = click_of(&event, WALL) {
            event.prevent_default();
            if !event.repeat() {
                turn(click == Click::On);
            }
        }
    };
    let heard = window_event_listener(keydown, hear);
    on_cleanup(move || heard.remove());
    view! {
        <WholeScreen open name=t::pairs_rounds() leave=t::pairs_large_leave()>
            <Round plan here at=Signal::derive(move || at.get().min(last.get())) />
            <div class="wall-foot">
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || (at.get() == 0).to_string()
                    on:click=move |_| turn(false)
                >
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
        </WholeScreen>
    }
}

#[component]
fn Round(plan: Plan, here: Memo<Pairing>, at: Signal<usize>) -> impl IntoView {
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
