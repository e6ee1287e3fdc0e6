//! A clock one can read across a table.

use leptos::prelude::*;

use super::head::start;
use super::held_session::Wrapped;
use super::{Held, state_of};
use crate::app::{App, ticking};
use crate::coaching::{Read, Session, SessionState};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::{Route, Stance};

/// After so many minutes over, nobody sits at the table any more.
const LONG_OVER: u64 = 10 * 60;
/// How long a sentence for those who listen stays, in seconds.
const SPOKEN_FOR: i64 = 45;

/// The clock of a session under way; before, a way to start it.
#[component]
pub fn Clock(id: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let state = Memo::new(move |_| state_of(held));
    let of = id.clone();
    let started = app.watch_record(id.clone(), move |book| {
        let record = book.document().record(&of)?;
        record.written_at(Session::STATE)
    });
    move || match state.get() {
        SessionState::Planned | SessionState::Prepared => view! { <Waiting id=id.clone() /> }.into_any(),
        // A notice of its own says that nobody met.
        SessionState::Missed => ().into_any(),
        SessionState::Live => {
            let wrap = Route::Session(id.clone(), Some(Stance::Wrap)).to_string();
            view! {
                <Bar words=() clock=view! { <Running held started /> }>
                    <a class="button button-main" href=wrap>
                        {t::talk_wrap()}
                    </a>
                </Bar>
            }
            .into_any()
        }
        SessionState::Wrapped | SessionState::Reviewed => view! { <Wrapped id=id.clone() held /> }.into_any(),
    }
}

/// Starts the session.
#[component]
fn Waiting(id: Id) -> impl IntoView {
    let app = App::here();
    view! {
        <Bar words=view! { <p class="quiet">{t::session_clock_waits()}</p> } clock=()>
            <button class="button button-main" type="button" on:click=move |_| start(app, &id)>
                {t::session_start()}
            </button>
        </Bar>
    }
}

/// The bar of a session that has one clock for all of it.
#[component]
fn Bar(
    /// Below its name.
    words: impl IntoView,
    clock: impl IntoView,
    /// What can be done.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="talk-bar" aria-labelledby="turn-heading">
            <div class="turn-words">
                <h2 id="turn-heading" tabindex="-1">
                    {t::talk_whole()}
                </h2>
                {words}
            </div>
            {clock}
            <div class="turn-actions">{children()}</div>
        </section>
    }
}

/// Counts from the moment when the session was started, so that a reload or a
/// sleeping phone changes nothing.
#[component]
fn Running(held: Held, started: Memo<Option<u64>>) -> impl IntoView {
    let now = ticking();
    let length = Memo::new(move |_| {
        held.with(|held| {
            held.as_ref().map_or(0, |it| i64::try_from(it.minutes).unwrap_or_default().saturating_mul(60))
        })
    });
    // In seconds; below zero it is over. A clock that was set back counts as
    // just started.
    let left = Memo::new(move |_| {
        let since = now.get().saturating_sub(started.get().unwrap_or_default()) / 1_000;
        length.get().saturating_sub(i64::try_from(since).unwrap_or(i64::MAX))
    });
    let over = Memo::new(move |_| (left.get() <= 0).then(|| left.get().unsigned_abs() / 60));
    let big = move || match over.get() {
        None => format!("{}:{:02}", left.get() / 60, left.get() % 60),
        Some(0) => t::session_clock_up(),
        Some(minutes) if minutes > LONG_OVER => t::session_clock_long_over(),
        Some(minutes) => t::session_clock_over(i18n::count(minutes)),
    };
    let small = move || match over.get() {
        None => t::session_clock_of(length.get() / 60),
        Some(minutes) if minutes > LONG_OVER => t::session_clock_long_over_hint(),
        Some(_) => t::session_clock_over_hint(),
    };
    let big = Memo::new(move |_| big());
    let small = Memo::new(move |_| small());
    let spoken = Memo::new(move |_| spoken(left.get(), length.get()));
    view! {
        <div
            class="clock"
            class:clock-words=move || over.get().is_some()
            role="timer"
            aria-label=t::session_clock()
        >
            <span class="clock-time notranslate" translate="no" prop:textContent=move || big.get()></span>
            <span class="quiet" prop:textContent=move || small.get()></span>
        </div>
        <p
            class="visually-hidden"
            aria-live="polite"
            prop:textContent=move || spoken.get().map(Spoken::words).unwrap_or_default()
        ></p>
    }
}

/// What is said aloud, three times in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// Half of the time is left.
    Half,
    /// Two minutes are left.
    TwoMinutes,
    /// The time is up.
    Zero,
}

impl Spoken {
    fn words(self) -> String {
        match self {
            Self::Half => t::session_clock_say_half(),
            Self::TwoMinutes => t::session_clock_say_two(),
            Self::Zero => t::session_clock_say_zero(),
        }
    }
}

/// The sentence of this second, if there is one; it goes again by itself.
pub fn spoken(left: i64, length: i64) -> Option<Spoken> {
    let just_reached = |mark: i64| left <= mark && left > mark - SPOKEN_FOR;
    if just_reached(0) {
        Some(Spoken::Zero)
    } else if just_reached(120) && length > 240 {
        Some(Spoken::TwoMinutes)
    } else if just_reached(length / 2) {
        Some(Spoken::Half)
    } else {
        None
    }
}
