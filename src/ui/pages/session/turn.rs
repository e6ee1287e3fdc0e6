//! The part of the talk that is on: its clock, who has which role, and what
//! helps.
//!
//! The clock follows from instants in records (see [`Talk`]): nothing here
//! counts, and a reload or a sleeping phone changes nothing.

use leptos::prelude::*;

use super::clock::{Spoken, spoken};
use super::part_mode::PartMode;
use super::segment_row::roles_in_words;
use crate::app::{App, ticking};
use crate::browser::clock;
use crate::coaching::{Kind, Refusal, Segment, SegmentCommand, Talk};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::{Route, Stance};

/// Where a talk stands, following every start, pause and swap.
pub fn talk_of(app: App, session: &Id) -> Memo<Talk> {
    let session = session.clone();
    app.watch(&[Kind::Segment, Kind::Span], move |book| book.talk(&session))
}

/// The bar that stays: the part that is on, its clock, and on to the next.
#[component]
pub fn Turn(session: Id) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let talk = talk_of(app, &session);
    let current: Memo<Option<Segment>> = Memo::new(move |_| talk.with(|talk| talk.current().cloned()));
    let place = move || {
        talk.with(|talk| {
            let current = talk.current()?;
            let at = talk.segments.iter().position(|segment| segment.id == current.id)? + 1;
            let count = i18n::count::<usize>;
            Some(t::sheet_turn_of(count(at), count(talk.segments.len())))
        })
    };
    let place = move || place().unwrap_or_default();
    let title = move || current.with(|it| it.as_ref().map(|it| it.plan.title.clone()).unwrap_or_default());
    let roles =
        move || current.with(|it| it.as_ref().map(|it| people.with(|people| roles_in_words(people, it))));
    view! {
        <section class="talk-bar" aria-labelledby="turn-heading">
            <div class="turn-words">
                <p class="eyebrow">
                    <span prop:textContent=place></span>
                    <PartMode session=session.clone() talk />
                </p>
                <h2 id="turn-heading" tabindex="-1" dir="auto" prop:textContent=title></h2>
                <p class="turn-roles">{roles}</p>
            </div>
            <TurnClock talk current />
            <Controls session talk current />
        </section>
    }
}

/// What the part that is on is for, in a line; in full it stands beside.
#[component]
pub fn Purpose(session: Id) -> impl IntoView {
    let talk = talk_of(App::here(), &session);
    let purpose = Memo::new(move |_| {
        talk.with(|talk| talk.current().map(|it| it.plan.purpose.clone()).unwrap_or_default())
    });
    view! {
        <p
            class="talk-purpose"
            dir="auto"
            hidden=move || purpose.with(String::is_empty)
            prop:textContent=move || purpose.get()
        ></p>
    }
}

/// What is left, large enough to read across a table. The end is soft.
#[component]
fn TurnClock(talk: Memo<Talk>, current: Memo<Option<Segment>>) -> impl IntoView {
    let now = ticking();
    let length = Memo::new(move |_| {
        current.with(|it| i64::try_from(it.as_ref().map_or(0, Segment::length) * 60).unwrap_or(i64::MAX))
    });
    // In seconds, a begun one counts as whole; below zero it is over.
    let left = Memo::new(move |_| {
        let now = now.get();
        let millis = current.with(|it| talk.with(|talk| it.as_ref().map_or(0, |it| talk.left(it, now))));
        millis.saturating_add(999).div_euclid(1_000)
    });
    let is_over = Memo::new(move |_| left.get() < 0);
    let big = Memo::new(move |_| minutes_and_seconds(left.get().max(0)));
    let small = Memo::new(move |_| {
        let minutes = length.get() / 60;
        let (begun, running) = talk.with(|talk| {
            let begun = talk.current().is_some_and(|it| talk.elapsed(&it.id, now.get()) > 0);
            (begun, talk.is_running())
        });
        if !begun && !running {
            t::sheet_turn_waits(minutes)
        } else if is_over.get() {
            t::sheet_turn_over(minutes_and_seconds(left.get().saturating_neg()))
        } else if running {
            t::sheet_turn_left(minutes)
        } else {
            t::sheet_turn_paused()
        }
    });
    let said =
        Memo::new(move |_| talk.with(Talk::is_running).then(|| spoken(left.get(), length.get())).flatten());
    let aloud = move || {
        said.get().map(|said| match said {
            Spoken::Half => t::sheet_turn_say_half(),
            Spoken::TwoMinutes => t::sheet_turn_say_two(),
            Spoken::Zero => t::sheet_turn_say_zero(),
        })
    };
    view! {
        <div class="clock" role="timer" aria-label=t::session_clock()>
            <span class="clock-time notranslate" translate="no" prop:textContent=move || big.get()></span>
            <span class="quiet" prop:textContent=move || small.get()></span>
        </div>
        <p class="visually-hidden" aria-live="polite" prop:textContent=move || aloud().unwrap_or_default()></p>
    }
}

fn minutes_and_seconds(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Start, pause, and next.
#[component]
fn Controls(session: Id, talk: Memo<Talk>, current: Memo<Option<Segment>>) -> impl IntoView {
    let app = App::here();
    let session = StoredValue::new(session);
    // A part that is gone takes its buttons along: nothing to say then.
    let begin = move |segment: Id| {
        let _ = app.act(&SegmentCommand::Begin { segment, span: app.new_id() }.into());
    };
    let pause = move |_| {
        let _ = app.act(&SegmentCommand::Pause { session: session.get_value() }.into());
    };
    let is_running = Memo::new(move |_| talk.with(Talk::is_running));
    let has_begun = Memo::new(move |_| talk.with(Talk::has_begun));
    let go = move |_| {
        if is_running.get_untracked() {
            pause(());
        } else if let Some(current) = current.get_untracked() {
            begin(current.id);
        }
    };
    let go_words = move || {
        let title = current.with(|it| it.as_ref().map(|it| it.plan.title.clone()).unwrap_or_default());
        match (is_running.get(), has_begun.get()) {
            (true, _) => t::sheet_turn_pause(),
            (false, true) => t::sheet_turn_go_on(),
            (false, false) => t::sheet_turn_start(title),
        }
    };
    view! {
        <div class="turn-actions">
            <button
                class="button"
                class:button-main=move || !is_running.get()
                type="button"
                on:click=go
                prop:textContent=go_words
            ></button>
            <Neighbour session=session.get_value() talk current forward=true />
        </div>
    }
}

/// Begins a part; says so where something urgent left minutes to the others.
fn begin_next(app: App, session: &Id, segment: Id) -> Result<(), Refusal> {
    let left = app.with_book(|book| book.unused_minutes(session, &segment, clock::now())).unwrap_or_default();
    let begin = SegmentCommand::Begin { segment, span: app.new_id() }.into();
    if left == 0 {
        return app.act(&begin);
    }
    app.act_and_say(&begin, t::sheet_said_given_back(i18n::count(left)))
}

/// On to the next part (after the last, to the wrap), or back to the one
/// before.
#[component]
pub fn Neighbour(
    session: Id,
    talk: Memo<Talk>,
    current: Memo<Option<Segment>>,
    forward: bool,
) -> impl IntoView {
    let app = App::here();
    // With the minutes that are left of one that was interrupted.
    let to: Memo<Option<(Id, String, Option<i64>)>> = Memo::new(move |_| {
        current.with(|current| {
            let current = current.as_ref()?;
            talk.with(|talk| {
                let to = if forward { talk.next(&current.id) } else { talk.previous(&current.id) }?;
                // What is not on does not run: its time stands still.
                let left = || talk.left(to, clock::now()).max(0).saturating_add(59_999) / 60_000;
                let left = (forward && talk.was_begun(&to.id)).then(left);
                Some((to.id.clone(), to.plan.title.clone(), left))
            })
        })
    });
    let has_begun = Memo::new(move |_| talk.with(Talk::has_begun));
    let is_running = Memo::new(move |_| talk.with(Talk::is_running));
    let is_there = Memo::new(move |_| to.with(Option::is_some));
    let words = move || {
        let (title, left) = to.with(|to| to.as_ref().map(|to| (to.1.clone(), to.2)).unwrap_or_default());
        match left {
            Some(left) => t::sheet_turn_resume(title, left),
            None if forward => t::sheet_turn_next(title),
            None => t::sheet_turn_back(title),
        }
    };
    let of = StoredValue::new(session.clone());
    let begin = move |_| {
        let Some((segment, ..)) = to.get_untracked() else { return };
        // A part that is gone takes this button along.
        let _ = of.with_value(|session| begin_next(app, session, segment));
    };
    let wrap = Route::Session(session, Some(Stance::Wrap)).to_string();
    move || match (is_there.get(), forward && has_begun.get()) {
        (true, is_main) if is_main || (!forward && has_begun.get()) => view! {
            <button
                class=if forward { "button" } else { "button-text" }
                class:button-main=move || is_main && is_running.get()
                type="button"
                on:click=begin
                prop:textContent=words
            ></button>
        }
        .into_any(),
        (false, true) => view! {
            <a class="button button-main" href=wrap.clone()>
                {t::talk_wrap()}
            </a>
        }
        .into_any(),
        _ => ().into_any(),
    }
}
