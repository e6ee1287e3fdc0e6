//! The head of the sheet: which session, and the three stances.

use leptos::prelude::*;

use super::Held;
use super::change_when::ChangeWhen;
use super::standing::Standing;
use crate::app::{App, CalendarWish};
use crate::coaching::{Book, SegmentCommand, Session, SessionCommand, SessionState, Topic};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::{Route, Stance};
use crate::ui::arrival_words;
use crate::ui::components::{CareLinks, DifferenceMark, Eyebrow, Icon, Join, SampleNote, icon, person_tag};
use crate::ui::{elsewhere, words};

/// Day, hours, people, and the way between the stances.
#[component]
pub fn Head(held: Held, stance: Memo<Stance>) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let is_changing = RwSignal::new(false);
    let day = move || held.with(|held| held.as_ref().map(|it| words::session_day(app, it)));
    let name = app.watch(Topic::KINDS, move |book| {
        let name = held.with(|held| book.session_name(held.as_ref()?))?;
        Some(words::session_name(name))
    });
    let has_name = Memo::new(move |_| name.with(Option::is_some));
    let name = move || {
        has_name.get().then(|| {
            view! { <p class="session-name" dir="auto" prop:textContent=move || name.get().unwrap_or_default()></p> }
        })
    };
    let hours = move || {
        let hours = held.with(|held| words::session_hours(app, held.as_ref()?))?;
        Some(view! { <span>{icon(Icon::Clock)} {hours}</span> })
    };
    let elsewhere = move || {
        let lines = held.with(|held| held.as_ref().map(|it| elsewhere::clocks(app, it))).unwrap_or_default();
        lines.into_iter().map(|line| view! { <span>{line}</span> }).collect_view()
    };
    let minutes =
        move || held.with(|held| held.as_ref().map(|it| t::session_minutes(i18n::count(it.minutes))));
    let standing = move || {
        let words = match held.with(|held| held.as_ref().map(|it| it.state))? {
            SessionState::Prepared => t::state_prepared(),
            SessionState::Wrapped => t::state_wrapped(),
            SessionState::Reviewed => t::state_reviewed(),
            // A notice of its own says that nobody met.
            SessionState::Missed | SessionState::Planned | SessionState::Live => return None,
        };
        Some(view! { <span>{words}</span> })
    };
    let partnership = app.partnership();
    let mode = move || words::partnership_mode(partnership.with(|it| it.mode));
    let everyone = move || people.with(|people| people.all().iter().map(person_tag).collect_view());
    let ahead = Memo::new(move |_| {
        let ahead = |it: &Session| it.state.is_ahead() && it.starts_at.is_some();
        held.with(|held| held.as_ref().filter(|it| ahead(it)).map(|it| it.id.clone()))
    });
    let for_calendar = move || {
        let id = ahead.get()?;
        let save =
            move |_| arrival_words::say_saved(app, app.save_calendar(Some(&id), CalendarWish::default()));
        Some(view! {
            <button class="button-text" type="button" on:click=save>
                {t::calendar_add()}
            </button>
        })
    };
    let note = Signal::derive(move || match stance.get() {
        Stance::Prepare => t::sample_note_prepare(),
        Stance::Talk => t::sample_note_talk(),
        Stance::Wrap => t::sample_note_wrap(),
    });
    view! {
        <header class="page-head">
            <div class="head-line">
                <Eyebrow to=Route::Sessions name=t::room_sessions() />
                <CareLinks />
            </div>
            <h1 tabindex="-1">{day}</h1>
            {name}
            <SampleNote words=note />
            <p class="meta">
                {hours}
                {elsewhere}
                <span>{minutes}</span>
                {standing}
                <span>{mode}</span>
                {everyone}
                {move || held.with(|held| held.as_ref().map(|it| it.place.clone())).map(|place| view! { <Join place /> })}
                <button class="button-text" type="button" on:click=move |_| is_changing.set(true)>
                    {t::session_change_when()}
                </button>
                {for_calendar}
            </p>
            {held.with_untracked(|held| held.as_ref().map(|it| it.id.clone())).map(|id| view! { <DifferenceMark id /> })}
            <ChangeWhen held open=is_changing />
        </header>
        <Standing held />
        <Stances held stance />
    }
}

/// The way between the steps.
#[component]
pub fn Stances(held: Held, stance: Memo<Stance>) -> impl IntoView {
    let name = |stance| match stance {
        Stance::Prepare => t::session_prepare(),
        Stance::Talk => t::session_talk(),
        Stance::Wrap => t::session_wrap(),
    };
    let link = move |to: Stance| {
        let address = move || {
            held.with(|held| held.as_ref().map(|it| Route::Session(it.id.clone(), Some(to)).to_string()))
        };
        let current = move || (stance.get() == to).then_some("step");
        view! {
            <li>
                <a class="stance" href=address aria-current=current>
                    {name(to)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="stances" aria-label=t::session_stances()>
            <ol>{Stance::ALL.map(link).collect_view()}</ol>
        </nav>
    }
}

/// Starts a session, and with it the first part of its plan, if it has one;
/// then goes to the talk.
pub fn start(app: App, session: &Id) {
    let is_live = |book: &Book| book.is_under_way(session, false);
    if app.with_book(is_live).unwrap_or_default() {
        // The second press of a double click, or another tab was quicker.
        return app.go(&Route::Session(session.clone(), Some(Stance::Talk)));
    }
    let first = app.with_book(|book| {
        let talk = book.talk(session);
        talk.segments.first().filter(|_| !talk.has_begun()).map(|first| first.id.clone())
    });
    let command = match first.flatten() {
        Some(segment) => SegmentCommand::Begin { segment, span: app.new_id() }.into(),
        None => SessionCommand::SetState { session: session.clone(), state: SessionState::Live }.into(),
    };
    if app.act_and_say(&command, t::session_said_started()).is_ok() {
        app.go(&Route::Session(session.clone(), Some(Stance::Talk)));
    }
}
