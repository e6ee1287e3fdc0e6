//! Before the talk: what each brings, and whether it fits.

use leptos::prelude::*;

use super::agenda::{AgendaList, Total, items_of};
use super::agenda_form::{AgendaForm, focus_new, new_waits};
use super::agenda_item::{HEADING, Side};
use super::blank::Blank;
use super::head::start;
use super::last_time::LastTime;
use super::own_notes::OwnNotesFolded;
use super::plan::{Plan, segments_of};
use super::preparation::{Preparations, open_mine};
use super::since::SinceLastTime;
use super::standing::Marks;
use super::wishes::WishesForMe;
use super::{Held, state_of};
use crate::app::{App, ticking};
use crate::browser::page;
use crate::coaching::{Book, Kind, Session, SessionState, Topic, segment_minutes};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, Stance};
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// So many milliseconds before its start, to start a session is what comes
/// first.
const NEAR: u64 = 60 * 60_000;

/// What to do on top; then the agenda and the plan on the left page, what one
/// prepares on the right one.
#[component]
pub fn Prepare(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let items = items_of(app, &id);
    let segments = segments_of(app, &id);
    let plan = Memo::new(move |_| segments.with(|segments| segment_minutes(segments)));
    // For one that does not take place nothing is prepared.
    let is_off = Memo::new(move |_| state_of(held) == SessionState::Missed);
    let is_near = is_near(held);
    let (adding, preparing) = (RwSignal::new(new_waits()), RwSignal::new(false));
    let of = StoredValue::new(id.clone());
    let to_do = move || {
        let start = move || is_near.get().then(|| view! { <Start id=of.get_value() held /> });
        (!is_off.get()).then(|| {
            view! {
                <div class="actions">
                    {start}
                    <button
                        class="button"
                        class:button-main=move || state_of(held).is_ahead() && !is_near.get() && !adding.get()
                        type="button"
                        on:click=move |_| add(adding)
                    >
                        {t::session_bring()}
                    </button>
                    <button class="button-text" type="button" on:click=move |_| open_mine(preparing)>
                        {t::sheet_prepare_yours()}
                    </button>
                </div>
            }
        })
    };
    let adding_one = move || {
        let main = Signal::derive(move || !is_near.get() && state_of(held).is_ahead());
        (!is_off.get()).then(|| view! { <Adding session=of.get_value() adding main /> })
    };
    let parts =
        move || (!is_off.get()).then(|| view! { <Plan session=of.get_value() held items segments /> });
    let since = move || {
        (!is_off.get()).then(|| {
            view! {
                <WishesForMe session=of.get_value() />
                <details>
                    <summary>{icon(Icon::Chevron)} {t::session_since()}</summary>
                    <SinceLastTime id=of.get_value() />
                </details>
                <LastTime session=of.get_value() folded=true />
            }
        })
    };
    let foot = move || {
        let start = move || (!is_near.get()).then(|| view! { <Start id=of.get_value() held quiet=true /> });
        (!is_off.get()).then(|| {
            view! {
                <Blank id=of.get_value() held>
                    {start}
                    <Marks id=of.get_value() held />
                </Blank>
            }
        })
    };
    view! {
        <Overlap held />
        {to_do}
        <div class="spread spread-lines">
            <div class="stack">
                <section class="section section-lines" aria-labelledby=HEADING>
                    <h2 id=HEADING tabindex="-1">
                        {t::session_agenda()}
                    </h2>
                    <Agenda held items plan is_off />
                    // Beside the form, where it is of use: the page stays short.
                    {move || adding.get().then(|| view! { <Authorship session=of.get_value() is_off /> })}
                    {adding_one}
                </section>
                {parts}
            </div>
            <div class="stack">
                <Preparations session=id is_off opened=preparing />
                <OwnNotesFolded session=of.get_value() />
                {since}
            </div>
        </div>
        {foot}
    }
}

/// Is it under way, or about to begin? Before that, to prepare it is what
/// comes first.
fn is_near(held: Held) -> Memo<bool> {
    let now = ticking();
    Memo::new(move |_| match state_of(held) {
        SessionState::Live => true,
        SessionState::Planned | SessionState::Prepared => {
            let start = held.with(|held| held.as_ref().and_then(words::session_millis));
            start.is_some_and(|start| start <= now.get().saturating_add(NEAR))
        }
        SessionState::Wrapped | SessionState::Reviewed | SessionState::Missed => false,
    })
}

/// The topics, and how they stand against the time there is.
#[component]
fn Agenda(held: Held, items: Memo<Vec<Topic>>, plan: Memo<u64>, is_off: Memo<bool>) -> impl IntoView {
    let is_empty = Memo::new(move |_| items.with(Vec::is_empty));
    move || {
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
                <Total held items plan />
                <AgendaList items side=Side::Prepare />
            }
            .into_any()
        }
    }
}

/// A hint where one person brought most of the topics lately.
#[component]
fn Authorship(session: Id, is_off: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let kinds = &[Kind::AgendaItem, Kind::AgendaPlace, Kind::Session, Kind::Person];
    let most = app.watch(kinds, move |book: &Book| {
        let is_ahead = book.get::<Session>(&session).is_some_and(|it| it.state.is_ahead());
        book.brings_most_topics(&session).filter(|_| is_ahead)
    });
    let (me, names) = (app.me(), app.partner_name());
    let words = move || {
        let (most, me) = (most.get()?, me.get()?);
        let is_me = most.id == me.id;
        Some(if is_me { t::authorship_yours(names.get()) } else { t::authorship_theirs(most.name) })
    };
    move || {
        let words = words().filter(|_| !is_off.get())?;
        Some(view! { <p class="quiet small no-print">{words}</p> })
    }
}

/// Opens the form of a new topic, and goes there.
fn add(adding: RwSignal<bool>) {
    adding.set(true);
    page::after_paint(focus_new);
}

/// Under the list: a line that opens the form of a new topic, or the form.
#[component]
fn Adding(
    session: Id,
    adding: RwSignal<bool>,
    /// Whether adding is what the page is for at the moment.
    main: Signal<bool>,
) -> impl IntoView {
    let close = move |()| {
        adding.set(false);
        page::after_paint(|| page::focus(HEADING));
    };
    move || {
        if adding.get() {
            return view! { <AgendaForm session=session.clone() main done=close /> }.into_any();
        }
        view! {
            <button class="button-add" type="button" on:click=move |_| add(adding)>
                {icon(Icon::Plus)}
                {t::session_bring()}
            </button>
        }
        .into_any()
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

/// The button that starts the session; while it is under way, a link to it.
#[component]
fn Start(
    id: Id,
    held: Held,
    /// Whether something else comes first.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let app = App::here();
    let state = Memo::new(move |_| state_of(held));
    move || {
        let id = id.clone();
        match state.get() {
            SessionState::Planned | SessionState::Prepared => Some(
                view! {
                    <button
                        class="button"
                        class:button-main=!quiet
                        type="button"
                        on:click=move |_| start(app, &id)
                    >
                        {t::session_start()}
                    </button>
                }
                .into_any(),
            ),
            SessionState::Live => {
                let talk = Route::Session(id, Some(Stance::Talk)).to_string();
                Some(
                    view! {
                        <a class="button button-main" href=talk>
                            {t::session_go_on()}
                        </a>
                    }
                    .into_any(),
                )
            }
            SessionState::Wrapped | SessionState::Reviewed | SessionState::Missed => None,
        }
    }
}
