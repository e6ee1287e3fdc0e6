//! Proposing several times by link.

use chrono::{DateTime, Utc};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::times::moment;
use crate::app::App;
use crate::browser::{clock, drafts, page};
use crate::coaching::{Book, FIRST_MINUTES, Problem, SESSION_MINUTES, time_of};
use crate::exchange::PROPOSED_TIMES;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::arrival_words;
use crate::ui::components::{Eyebrow, Field, Icon, Page, SeenAs, icon, read_day};
use crate::ui::telling::HandOn;
use crate::ui::words;

/// How many rows there are at first.
const AT_FIRST: usize = 3;

/// The first field of the form.
const FIRST: &str = "slot-0-day";

fn slot_id(at: usize, of: &str) -> String {
    format!("slot-{at}-{of}")
}

/// One day and time, as typed.
#[derive(Clone, Copy)]
struct Slot {
    day: RwSignal<String>,
    time: RwSignal<String>,
}

impl Slot {
    fn new() -> Self {
        Self { day: RwSignal::new(String::new()), time: RwSignal::new(String::new()) }
    }

    /// The moment, if both fields are filled.
    fn read(self) -> Option<DateTime<Utc>> {
        let day = self.day.with_untracked(|day| read_day(day)).ok().flatten()?;
        let time = self.time.with_untracked(|time| time_of(time))?;
        clock::instant(clock::utc_millis(day, time))
    }

    fn is_blank(self) -> bool {
        self.day.with_untracked(String::is_empty) && self.time.with_untracked(String::is_empty)
    }
}

/// What is typed; it stays when one goes back to it from the message.
#[derive(Clone, Copy)]
struct Typed {
    slots: RwSignal<Vec<Slot>>,
    minutes: RwSignal<String>,
}

/// The page.
#[component]
pub fn Propose() -> impl IntoView {
    let app = App::here();
    let name = app.partner_name();
    let made = RwSignal::new(None::<(String, Vec<DateTime<Utc>>)>);
    // A draft may have had more of them.
    let is_typed =
        |at: &usize| ["day", "time"].iter().any(|of| drafts::get(FIRST, &slot_id(*at, of)).is_some());
    let rows = (AT_FIRST..PROPOSED_TIMES.1).filter(is_typed).max().map_or(AT_FIRST, |at| at + 1);
    let minutes = app.with_book(Book::usual_minutes).unwrap_or(FIRST_MINUTES);
    let typed = Typed {
        slots: RwSignal::new((0..rows).map(|_| Slot::new()).collect()),
        minutes: RwSignal::new(minutes.to_string()),
    };
    view! {
        <Page title=t::propose_title()>
            <header class="page-head">
                <Eyebrow to=Route::Sessions name=t::room_sessions() />
                <h1 tabindex="-1">{t::propose_title()}</h1>
                <p class="lead">{move || t::propose_lead(name.get())}</p>
            </header>
            {move || match made.get() {
                None => view! { <Times typed=typed made=made /> }.into_any(),
                Some((url, times)) => view! { <Hand url=url times=times made=made /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Times(typed: Typed, made: RwSignal<Option<(String, Vec<DateTime<Utc>>)>>) -> impl IntoView {
    let app = App::here();
    let Typed { slots, minutes } = typed;
    let (problem, minutes_problem) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        problem.set(None);
        minutes_problem.set(None);
        match read(slots, minutes) {
            Ok((minutes, times)) => match app.propose(minutes, times.clone()) {
                Ok(url) => made.set(Some((url, times))),
                Err(error) => problem.set(Some(arrival_words::link_error(app, &error))),
            },
            Err(Missing::Times(words)) => problem.set(Some(words)),
            Err(Missing::Minutes(words)) => {
                minutes_problem.set(Some(words));
                page::focus("slot-minutes");
            }
        }
    };
    let rows = move || {
        let row = |(at, slot): (usize, Slot)| {
            let number = crate::i18n::number(i64::try_from(at + 1).unwrap_or_default());
            view! {
                <fieldset class="fields">
                    <legend>{t::propose_time(number)}</legend>
                    <Field id=slot_id(at, "day") label=t::when_day() kind="date" value=slot.day />
                    <Field id=slot_id(at, "time") label=t::when_time() kind="time" value=slot.time />
                </fieldset>
            }
        };
        slots.get().into_iter().enumerate().map(row).collect_view()
    };
    let is_full = move || slots.with(Vec::len) >= PROPOSED_TIMES.1;
    view! {
        <form class="form" novalidate on:submit=submit>
            {rows}
            <Show when=move || !is_full()>
                <div class="actions">
                    <button
                        class="button-text"
                        type="button"
                        on:click=move |_| slots.update(|slots| slots.push(Slot::new()))
                    >
                        {t::propose_more()}
                    </button>
                </div>
            </Show>
            <Field id="slot-minutes" label=t::when_length() kind="number" value=minutes min=SESSION_MINUTES.0 max=SESSION_MINUTES.1 problem=minutes_problem />
            {move || problem.get().map(|words| view! { <p class="problem" role="alert">{icon(Icon::Warning)}<span>{words}</span></p> })}
            <SeenAs who=t::seen_link() />
            <div class="actions">
                <button class="button button-main" type="submit">{t::propose_make()}</button>
                <a class="button-text" data-give-up="" href=Route::Sessions.to_string()>{t::sessions_new_cancel()}</a>
            </div>
        </form>
    }
}

/// What is missing, in words, and where.
enum Missing {
    Times(String),
    Minutes(String),
}

/// The times in order, each once; or what is missing.
fn read(slots: RwSignal<Vec<Slot>>, minutes: RwSignal<String>) -> Result<(u64, Vec<DateTime<Utc>>), Missing> {
    let filled: Vec<Slot> = slots.get_untracked().into_iter().filter(|slot| !slot.is_blank()).collect();
    let mut times: Vec<DateTime<Utc>> = filled.iter().filter_map(|slot| slot.read()).collect();
    if times.len() < filled.len() {
        return Err(Missing::Times(t::propose_half()));
    }
    times = crate::replica::sorted(times, Ord::cmp);
    times.dedup();
    if times.len() < PROPOSED_TIMES.0 {
        return Err(Missing::Times(t::propose_few()));
    }
    let minutes = minutes.with_untracked(|minutes| minutes.trim().parse().ok());
    let (least, most) = SESSION_MINUTES;
    let minutes = minutes.filter(|minutes| (least..=most).contains(minutes));
    minutes
        .map(|minutes| (minutes, times))
        .ok_or_else(|| Missing::Minutes(words::problem(Problem::Minutes { least, most })))
}

/// The message with the link.
#[component]
fn Hand(
    url: String,
    times: Vec<DateTime<Utc>>,
    made: RwSignal<Option<(String, Vec<DateTime<Utc>>)>>,
) -> impl IntoView {
    let app = App::here();
    let lines: Vec<String> = times.into_iter().map(|at| format!("- {}", moment(app, at))).collect();
    let text = t::propose_message(lines.join("\n"), words::city(&clock::zone()), url);
    view! {
        <section class="section" aria-labelledby="propose-hand">
            <h2 id="propose-hand">{t::propose_hand()}</h2>
            <div class="told" dir="auto">{text.clone()}</div>
            <HandOn text=Signal::stored(text)>
                <button class="button-text" type="button" on:click=move |_| made.set(None)>
                    {t::propose_again()}
                </button>
            </HandOn>
            <p class="hint">{t::propose_hint()}</p>
        </section>
    }
}
