//! The next session, and the button that ends this one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Held;
use super::wrap::session_after;
use crate::app::App;
use crate::browser::zones::BrowserZones;
use crate::browser::{clock, page};
use crate::coaching::{Book, NewSession, Session, SessionCommand};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Check, When, WhenFields};
use crate::ui::words;

/// Shows the session that is planned next, or plans it.
#[component]
pub fn NextSession(id: Id, held: Held, will_plan: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let next = session_after(app, &id);
    let is_planned = Memo::new(move |_| next.with(Option::is_some));
    let of_series = next_of_series(app);
    let when = proposal(held, of_series.as_ref());
    let wrap = move |event: SubmitEvent| {
        event.prevent_default();
        let plans = !is_planned.get_untracked() && will_plan.get_untracked();
        let planned = if plans {
            let Some(planned) = when.read(name_of_next(app, &id, of_series.as_ref())) else {
                return;
            };
            Some(planned)
        } else {
            None
        };
        let said = said(app, &id, next.get_untracked().as_ref(), planned.as_ref());
        let command = SessionCommand::Wrap { session: id.clone(), next: planned }.into();
        if when.show(&app.act_and_say(&command, said)) {
            page::after_paint(page::focus_heading);
        }
    };
    let part = move || {
        if is_planned.get() {
            view! { <Planned next /> }.into_any()
        } else {
            view! { <Planning held when will_plan /> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="next-heading">
            <h2 id="next-heading">{t::session_next()}</h2>
            <form class="form" novalidate on:submit=wrap>
                {part}
                <div class="actions">
                    <button class="button button-main" type="submit">
                        {t::session_wrap_this()}
                    </button>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Planned(next: Memo<Option<Session>>) -> impl IntoView {
    let app = App::here();
    let link = move || {
        let next = next.get()?;
        let day = words::session_day(app, &next);
        let address = Route::Session(next.id, None).to_string();
        Some(view! { <a href=address>{day}</a> })
    };
    view! { <p>{t::session_next_planned()} " " {link}</p> }
}

#[component]
fn Planning(held: Held, when: When, will_plan: RwSignal<bool>) -> impl IntoView {
    let in_weeks = move |weeks: u64| when.weeks_after(day_to_count_from(held), weeks);
    view! {
        <Check label=t::session_plan_next() value=will_plan />
        {move || {
            will_plan
                .get()
                .then(|| {
                    view! {
                        <div class="choices">
                            <button class="button" type="button" on:click=move |_| in_weeks(1)>
                                {t::session_in_a_week()}
                            </button>
                            <button class="button" type="button" on:click=move |_| in_weeks(2)>
                                {t::session_in_two_weeks()}
                            </button>
                        </div>
                        <WhenFields when />
                    }
                })
        }}
    }
}

/// The next session of a series that has no sheet yet.
fn next_of_series(app: App) -> Option<NewSession> {
    let from = clock::today();
    app.with_book(|book| {
        let series = book.series().into_iter().next()?;
        series.occurrence(book.open_days(&series, from, 1).pop()?, &BrowserZones)
    })
    .flatten()
}

/// The next one of the series; without a series, the same hour two weeks on.
fn proposal(held: Held, of_series: Option<&NewSession>) -> When {
    if let Some(planned) = of_series {
        let start = u64::try_from(planned.starts_at.timestamp_millis()).unwrap_or_default();
        return When::at("next", start, planned.minutes);
    }
    let session = held.get_untracked();
    let minutes = session.as_ref().map_or(60, |session| session.minutes);
    let start = session.as_ref().and_then(words::session_millis).unwrap_or_else(clock::now);
    let when = When::at("next", start, minutes);
    when.weeks_after(day_to_count_from(held), 2);
    when
}

/// The session's day, or today if it was held late.
fn day_to_count_from(held: Held) -> chrono::NaiveDate {
    let start = held.get_untracked().as_ref().and_then(words::session_millis);
    start.map_or_else(clock::today, |start| clock::local_date(start).max(clock::today()))
}

/// The name that both partners' browsers give to the session after this one,
/// whatever day each of them chooses: that of the series, moved or not.
fn name_of_next(app: App, session: &Id, of_series: Option<&NewSession>) -> Id {
    if let Some(planned) = of_series {
        return planned.id.clone();
    }
    app.with_book(|book| book.name_of_next(session)).unwrap_or_else(|| app.new_id())
}

/// What the line at the bottom says.
fn said(app: App, id: &Id, next: Option<&Session>, planned: Option<&NewSession>) -> String {
    let open = |book: &Book| book.agenda(id).iter().filter(|item| item.is_waiting()).count();
    let count = app.with_book(open).unwrap_or_default();
    let planned = planned.map(|planned| planned.starts_at.timestamp_millis());
    let start = next.and_then(Session::starts_at_millis).or(planned);
    match start.and_then(|start| u64::try_from(start).ok()) {
        Some(start) if count > 0 => {
            let count = i18n::count(count);
            t::session_said_wrapped_moved(count, words::day_of(app, start))
        }
        _ => t::session_said_wrapped(),
    }
}
