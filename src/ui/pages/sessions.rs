//! Sessions: the next one, those after it, and the past.

use leptos::prelude::*;

use super::series_line::SeriesLines;
use crate::app::{App, CalendarWish};
use crate::browser::{clock, intl};
use crate::coaching::{Book, Kind, Partnership, Session, SessionName, SessionNames, SessionState};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Check, Icon, Page, SampleNote, icon};
use crate::ui::standing::Standing;
use crate::ui::words;

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    session: Session,
    /// Nobody said yet what became of it.
    is_left: bool,
    name: Option<SessionName>,
    items: usize,
    commitments: usize,
    /// The day it was wrapped up on, if that is before its own.
    wrapped_early: Option<String>,
}

/// The page.
#[component]
pub fn Sessions() -> impl IntoView {
    let app = App::here();
    let kinds = &[Kind::Session, Kind::AgendaItem, Kind::AgendaPlace, Kind::Commitment, Kind::Span];
    let rows: Memo<Vec<Row>> = app.watch(kinds, move |book| rows_of(app, book));
    let partnership = app.partnership();
    let goes_on = Memo::new(move |_| partnership.with(Partnership::goes_on));
    let lists = move || {
        // "Tomorrow" becomes "today" while the page is open.
        let _ = app.today();
        let (past, mut ahead): (Vec<Row>, Vec<Row>) =
            rows.get().into_iter().partition(|row| row.is_left || row.session.state.is_over());
        if past.is_empty() && ahead.is_empty() {
            // What rests or has ended pushes nothing.
            return goes_on.get().then(empty).into_any();
        }
        let later = ahead.split_off(1.min(ahead.len()));
        let past: Vec<Row> = past.into_iter().rev().collect();
        view! {
            {list(app, "next-heading", t::sessions_next(), ahead)}
            {list(app, "later-heading", t::sessions_upcoming(), later)}
            <SeriesLines />
            <ForCalendar />
            {list(app, "past-heading", t::sessions_past(), past)}
        }
        .into_any()
    };
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let plan = move || (goes_on.get() && !is_empty.get()).then(|| plan_button("button button-main"));
    view! {
        <Page title=t::room_sessions()>
            <header class="section-head">
                <h1 tabindex="-1">{t::room_sessions()}</h1>
                {plan}
            </header>
            <SampleNote words=t::sample_note_sessions() />
            <Standing />
            {lists}
        </Page>
    }
}

/// How long before a session a reminder can come, in minutes.
const ALARMS: [(u32, fn() -> String); 3] =
    [(10, t::calendar_alarm_minutes), (60, t::calendar_alarm_hour), (1440, t::calendar_alarm_day)];

/// What is ahead, for the calendar one already has.
#[component]
fn ForCalendar() -> impl IntoView {
    let app = App::here();
    let is_wanted = app.has_calendar();
    let (with_agenda, before) = (RwSignal::new(false), RwSignal::new(None::<u32>));
    let save = move |_| {
        let wish =
            CalendarWish { with_agenda: with_agenda.get_untracked(), minutes_before: before.get_untracked() };
        arrival_words::say_saved(app, app.save_calendar(None, wish));
    };
    view! {
        <Show when=move || is_wanted.get()>
            <section class="section" aria-labelledby="calendar-heading">
                <h2 id="calendar-heading">{t::calendar_heading()}</h2>
                <p class="quiet">{t::calendar_lead()}</p>
                <Check label=t::calendar_with_agenda() value=with_agenda />
                <div class="field">
                    <label for="calendar-alarm">{t::calendar_alarm_label()}</label>
                    <select
                        class="input"
                        id="calendar-alarm"
                        on:change=move |event| before.set(event_target_value(&event).parse().ok())
                    >
                        <option value="">{t::calendar_alarm_none()}</option>
                        {ALARMS
                            .map(|(minutes, name)| {
                                view! { <option value=minutes.to_string()>{name()}</option> }
                            })
                            .collect_view()}
                    </select>
                </div>
                <div class="actions">
                    <button class="button" type="button" on:click=save>
                        {icon(Icon::FileSave)}
                        {t::calendar_save()}
                    </button>
                </div>
            </section>
        </Show>
    }
}

fn rows_of(app: App, book: &Book) -> Vec<Row> {
    let (names, left) = (SessionNames::of(book), book.sessions_left(clock::now()));
    book.sessions()
        .into_iter()
        .map(|session| {
            let agenda = names.agendas().agenda(&session.id);
            Row {
                is_left: left.iter().any(|other| other.id == session.id),
                name: names.name_with(&session, &agenda),
                items: agenda.len(),
                wrapped_early: words::wrapped_early(app, book, &session),
                commitments: book.commitments_from(&session.id).len(),
                session,
            }
        })
        .collect()
}

fn plan_button(class: &'static str) -> impl IntoView {
    view! {
        <a class=class href=Route::NewSession.to_string()>
            {t::sessions_plan()}
        </a>
    }
}

fn empty() -> impl IntoView {
    view! {
        <div class="empty">
            <p class="lead">{t::sessions_empty()}</p>
            <p class="empty-example">{t::sessions_empty_example()}</p>
            {plan_button("button button-main")}
        </div>
    }
}

fn list(app: App, heading: &'static str, name: String, rows: Vec<Row>) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        let rows = rows.into_iter().map(|row| row_view(app, row)).collect_view();
        view! {
            <section class="section" aria-labelledby=heading>
                <h2 id=heading>{name}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}

fn row_view(app: App, row: Row) -> impl IntoView {
    let start = words::session_millis(&row.session);
    let weekday =
        start.map(|start| t::sessions_when(intl::weekday(app.tag(), start), intl::time(app.tag(), start)));
    let day_words = weekday.clone().unwrap_or_else(t::session_no_time);
    let title = row.name.map(words::session_name);
    let below = title.is_some().then_some(weekday).flatten();
    let title = title.unwrap_or(day_words);
    let leaf = start.map(|start| {
        let day = clock::local_date(start);
        view! {
            <span class="date-leaf">
                <b>{i18n::number(i64::from(chrono::Datelike::day(&day)))}</b>
                {intl::month_short(app.tag(), day)}
            </span>
        }
    });
    let leaf = leaf.map_or_else(|| view! { <span class="date-leaf"></span> }.into_any(), IntoAny::into_any);
    let when = match row.session.state {
        _ if row.is_left => Some(t::sessions_left()),
        SessionState::Planned | SessionState::Prepared => start.map(words::days_from_now),
        SessionState::Live => Some(t::sessions_live()),
        SessionState::Missed if row.session.is_cancelled => Some(t::state_cancelled()),
        SessionState::Missed => Some(t::state_missed()),
        SessionState::Wrapped | SessionState::Reviewed => row.wrapped_early.map(t::sessions_wrapped_early),
    };
    let count = i18n::count::<usize>;
    let commitments = (row.commitments > 0).then(|| t::sessions_commitments(count(row.commitments)));
    let minutes = t::session_minutes(i18n::count(row.session.minutes));
    let meta = below
        .into_iter()
        .chain([minutes, t::sessions_items(count(row.items))])
        .chain(commitments)
        .chain(when);
    let meta = meta.map(|words| view! { <span>{words}</span> }).collect_view();
    view! {
        <li>
            <a class="date-row" href=Route::Session(row.session.id, None).to_string()>
                {leaf}
                <span class="row-main">
                    <span class="row-title" dir="auto">
                        {title}
                    </span>
                    <span class="meta">{meta}</span>
                </span>
                {icon(Icon::Chevron)}
            </a>
        </li>
    }
}
