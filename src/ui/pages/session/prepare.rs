//! Before the talk: what each brings, and whether it fits.

use leptos::prelude::*;

use super::agenda::{AgendaList, Total, items_of};
use super::agenda_form::AgendaForm;
use super::agenda_item::{HEADING, Side};
use super::head::start;
use super::plan::Plan;
use super::preparation::Preparations;
use super::since::SinceLastTime;
use super::standing::Marks;
use super::{Held, state_of};
use crate::app::App;
use crate::coaching::{Book, Kind, SessionState};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, Stance};
use crate::ui::words;

/// The agenda on the left page, bringing something on the right one.
#[component]
pub fn Prepare(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &id);
    let is_empty = Memo::new(move |_| items.with(Vec::is_empty));
    // For one that does not take place nothing is prepared.
    let is_off = Memo::new(move |_| state_of(held) == SessionState::Missed);
    let agenda = move || {
        if is_empty.get() && is_off.get() {
            view! { <p class="quiet">{t::session_agenda_none()}</p> }.into_any()
        } else if is_empty.get() {
            view! {
                <div class="empty">
                    <p>{t::session_agenda_empty()}</p>
                    <p class="empty-example">{t::session_agenda_example()}</p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <Total held items />
                <AgendaList items side=Side::Prepare />
            }
            .into_any()
        }
    };
    let of = StoredValue::new(id.clone());
    let plan = move || (!is_off.get()).then(|| view! { <Plan session=of.get_value() held /> });
    let bring = move || {
        (!is_off.get()).then(|| {
            view! {
                <section class="section" aria-labelledby="bring-heading">
                    <h2 id="bring-heading">{t::session_bring()}</h2>
                    <AgendaForm session=of.get_value() main=is_empty />
                </section>
                <SinceLastTime id=of.get_value() />
            }
        })
    };
    view! {
        <Overlap held />
        <div class="spread">
            <div class="stack">
            <section class="section" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">
                    {t::session_agenda()}
                </h2>
                {agenda}
                <OnToTalk id=id.clone() held quiet=is_empty />
            </section>
            {plan}
            </div>
            <div class="stack">
                <Preparations session=id is_off />
                {bring}
            </div>
        </div>
    }
}

/// Says that another session is planned for the same time.
#[component]
fn Overlap(held: Held) -> impl IntoView {
    let app = App::here();
    let other = app.watch(&[Kind::Session], move |book: &Book| {
        let this = held.get().filter(|it| it.state.is_ahead())?;
        book.overlapping(&this)
    });
    move || {
        let other = other.get()?;
        let when = words::session_day(app, &other);
        let when = words::session_hours(app, &other).map_or(when.clone(), |hours| format!("{when}, {hours}"));
        Some(view! { <p class="quiet">{t::sheet_overlaps(when)}</p> })
    }
}

/// Starts the session, or goes on with it.
#[component]
pub fn OnToTalk(
    id: Id,
    held: Held,
    /// Whether something else comes first at the moment.
    #[prop(optional, into)]
    quiet: Signal<bool>,
) -> impl IntoView {
    let app = App::here();
    let state = Memo::new(move |_| state_of(held));
    move || {
        let (id, marked) = (id.clone(), id.clone());
        match state.get() {
            SessionState::Planned | SessionState::Prepared => Some(
                view! {
                    <div class="actions">
                        <button
                            class="button"
                            class:button-main=move || !quiet.get()
                            type="button"
                            on:click=move |_| start(app, &id)
                        >
                            {t::session_start()}
                        </button>
                        <Marks id=marked held />
                    </div>
                }
                .into_any(),
            ),
            SessionState::Live => {
                let talk = Route::Session(id, Some(Stance::Talk)).to_string();
                Some(
                    view! {
                        <div class="actions">
                            <a class="button button-main" href=talk>
                                {t::session_go_on()}
                            </a>
                        </div>
                    }
                    .into_any(),
                )
            }
            SessionState::Wrapped | SessionState::Reviewed | SessionState::Missed => None,
        }
    }
}
