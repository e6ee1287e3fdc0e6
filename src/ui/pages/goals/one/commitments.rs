//! The commitments that carry a goal: those that are open, and earlier ones.

use leptos::prelude::*;

use super::Shown;
use super::more::place_of;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, Outcome, Session};
use crate::i18n::t;
use crate::replica::{Id, sorted};
use crate::route::Route;
use crate::ui::components::{CommitmentForm, CommitmentRow, Icon, icon};
use crate::ui::words;

const ADD: &str = "add-commitment";

/// The commitments linked to a goal.
#[derive(Clone, Copy)]
pub struct Linked {
    /// What was promised and is open. One that is ticked stays for this visit.
    promised: Memo<Vec<Id>>,
    /// The others.
    earlier: Memo<Vec<Id>>,
}

impl Linked {
    /// Those of the goal that is shown.
    pub fn of(app: App, shown: Shown) -> Self {
        let of = shown.id.get_value();
        let all = app.watch(&[Kind::Commitment], move |book| {
            let linked = book.commitments().into_iter().filter(|it| it.goal.as_ref() == Some(&of));
            linked.map(|it| (it.id, it.outcome == Outcome::Open)).collect::<Vec<_>>()
        });
        let promised = Memo::new(move |before: Option<&Vec<Id>>| {
            let was_here = |id: &Id| before.is_some_and(|before| before.contains(id));
            let is_here = |(id, is_open): &(Id, bool)| (*is_open || was_here(id)).then(|| id.clone());
            all.with(|all| all.iter().filter_map(is_here).collect::<Vec<Id>>())
        });
        let earlier = Memo::new(move |_| {
            promised.with(|promised| {
                let is_here = |(id, _): &(Id, bool)| (!promised.contains(id)).then(|| id.clone());
                all.with(|all| all.iter().filter_map(is_here).collect::<Vec<Id>>())
            })
        });
        Self { promised, earlier }
    }
}

/// What was promised, and a form for another commitment.
#[component]
pub fn Promised(shown: Shown, linked: Linked) -> impl IntoView {
    let list = linked.promised;
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
            <Rows list=list />
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
        </section>
    }
}

#[component]
fn Rows(list: Memo<Vec<Id>>) -> impl IntoView {
    let row = |id: Id| {
        let place = place_of(&id);
        view! { <CommitmentRow id=id attr:id=place attr:tabindex="-1" /> }
    };
    view! {
        <ul class="commitments">
            <For each=move || list.get() key=Id::clone children=row />
        </ul>
    }
}

/// The commitments that are not open, and where all of them came from; nothing
/// where there are none.
#[component]
pub fn Earlier(shown: Shown, linked: Linked) -> impl IntoView {
    let list = linked.earlier;
    let has_any = Memo::new(move |_| list.with(|list| !list.is_empty()));
    view! {
        <section class="section" aria-labelledby="earlier-heading" hidden=move || !has_any.get()>
            <h2 id="earlier-heading">{t::goal_commitments_earlier()}</h2>
            <Rows list=list />
        </section>
        <CameFrom shown=shown />
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
