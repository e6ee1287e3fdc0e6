//! The commitments that carry a goal.

use leptos::prelude::*;

use super::Shown;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, Outcome, Session};
use crate::i18n::t;
use crate::replica::{Id, sorted, sorted_by_key};
use crate::route::Route;
use crate::ui::components::{CommitmentForm, CommitmentRow, Icon, icon};
use crate::ui::words;

const ADD: &str = "add-commitment";

/// The commitments linked to a goal, open ones first, and a form for another.
#[component]
pub fn Commitments(shown: Shown) -> impl IntoView {
    let app = App::here();
    let of = shown.id.get_value();
    let list = app.watch(&[Kind::Commitment], move |book| {
        let mut linked = book.commitments();
        linked.retain(|commitment| commitment.goal.as_ref() == Some(&of));
        let linked = sorted_by_key(linked, |commitment| commitment.outcome != Outcome::Open);
        linked.into_iter().map(|commitment| commitment.id).collect::<Vec<Id>>()
    });
    let is_empty = Memo::new(move |_| list.with(Vec::is_empty));
    let is_adding = RwSignal::new(false);
    let close = move |_| {
        is_adding.set(false);
        page::after_paint(|| page::focus(ADD));
    };
    view! {
        <section class="section" aria-labelledby="commitments-heading">
            <h2 id="commitments-heading">{t::goal_commitments()}</h2>
            <Show when=move || is_empty.get()>
                <p class="quiet">{t::goal_commitments_empty()}</p>
            </Show>
            <ul class="commitments">
                <For each=move || list.get() key=Id::clone let:id>
                    <CommitmentRow id=id />
                </For>
            </ul>
            <Show
                when=move || is_adding.get()
                fallback=move || {
                    view! {
                        <button class="button-add" type="button" id=ADD on:click=move |_| is_adding.set(true)>
                            {icon(Icon::Plus)}
                            {t::goal_add_commitment()}
                        </button>
                    }
                }
            >
                <CommitmentForm goal=shown.id.get_value() />
                <button class="button-text" type="button" on:click=close>
                    {t::goal_close_commitments()}
                </button>
            </Show>
            <CameFrom shown=shown />
        </section>
    }
}

/// The sessions in which commitments of this goal were made.
#[component]
fn CameFrom(shown: Shown) -> impl IntoView {
    let app = App::here();
    let of = shown.id.get_value();
    let sessions = app.watch(&[Kind::Commitment, Kind::Session], move |book| {
        let sessions: Vec<Session> = book
            .commitments()
            .into_iter()
            .filter(|commitment| commitment.goal.as_ref() == Some(&of))
            .filter_map(|commitment| book.get::<Session>(&commitment.session?))
            .collect();
        let mut sessions = sorted(sessions, |a, b| b.sort_key().cmp(&a.sort_key()));
        sessions.dedup();
        sessions
    });
    let link = move |session: Session| {
        let address = Route::Session(session.id.clone(), None).to_string();
        let day = words::session_day(app, &session);
        view! {
            <li>
                <a class="button-text" href=address>
                    {t::goal_from_session(day)}
                </a>
            </li>
        }
    };
    view! {
        <Show when=move || sessions.with(|sessions| !sessions.is_empty())>
            <details>
                <summary>
                    {icon(Icon::Chevron)}
                    {t::goal_came_from()}
                </summary>
                <ul class="small">{move || sessions.get().into_iter().map(link).collect_view()}</ul>
            </details>
        </Show>
    }
}
