//! What comes next on the way to a goal: one milestone, with its tick.

use leptos::prelude::*;

use super::Shown;
use super::milestones::{FIRST, reach};
use super::more::More;
use crate::app::App;
use crate::coaching::Milestone;
use crate::i18n::t;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The next milestone; the way to a first one, or to another, where none is
/// ahead.
#[component]
pub fn Next(shown: Shown, more: More) -> impl IntoView {
    let app = App::here();
    let pen = shown.pen(app);
    let next = Memo::new(move |_| shown.steps.with(|steps| steps.next().cloned()));
    let is_empty = Memo::new(move |_| shown.steps.with(|steps| steps.0.is_empty()));
    let stone = move |stone: Milestone| {
        let (name, due) = (t::goal_mark_reached_of(&stone.title), stone.due);
        let (id, title) = (stone.id, stone.title.clone());
        let due = due.map(|day| view! { <p class="meta">{t::goal_by(words::day_short(app, day))}</p> });
        view! {
            <div class="commitment" data-pen=move || pen.get()>
                <button
                    class="commitment-mark"
                    type="button"
                    aria-label=name
                    on:click=move |_| reach(app, &id, &title)
                ></button>
                <p class="commitment-text" dir="auto">
                    {stone.title}
                </p>
                {due}
            </div>
        }
    };
    let none = move || {
        let words = if is_empty.get() {
            view! {
                <p class="quiet">{t::goal_milestones_empty()}</p>
                <p class="empty-example">{t::goal_milestones_example()}</p>
            }
            .into_any()
        } else {
            view! { <p class="quiet">{t::goals_all_reached()}</p> }.into_any()
        };
        view! {
            {words}
            <AddFirst more=more />
        }
    };
    view! {
        <section class="section" aria-labelledby="next-heading">
            <h2 id="next-heading">{t::goal_next()}</h2>
            {move || match next.get() {
                Some(next) => stone(next).into_any(),
                None => none().into_any(),
            }}
        </section>
    }
}

/// Opens the form of a milestone, below; not while it is open.
#[component]
fn AddFirst(more: More) -> impl IntoView {
    let is_adding = more.is_adding_milestone();
    view! {
        <Show when=move || !is_adding.get()>
            <button class="button-add" type="button" id=FIRST on:click=move |_| more.add_milestone()>
                {icon(Icon::Plus)}
                {t::goal_add_milestone()}
            </button>
        </Show>
    }
}
