//! Day, time and length of a session, as a form has them.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, Timelike};
use leptos::prelude::*;

use super::day::read_day;
use super::field::Field;
use super::form::Form;
use crate::browser::clock;
use crate::coaching::{NewSession, Problem, Refusal, SESSION_MINUTES, Session, time_of};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// Lengths that one tap chooses, in minutes.
const LENGTHS: [u64; 4] = [30, 45, 60, 90];

/// What the fields hold until it becomes a command.
#[derive(Clone, Copy)]
pub struct When {
    place: &'static str,
    /// The start that it was filled with, in milliseconds since 1970.
    filled_at: u64,
    day: RwSignal<String>,
    time: RwSignal<String>,
    minutes: RwSignal<String>,
    form: Form,
}

impl When {
    /// Filled with a start (milliseconds since 1970) and a length. `place`
    /// tells the fields apart from others on the page.
    pub fn at(place: &'static str, start: u64, minutes: u64) -> Self {
        let local = clock::local(start);
        Self {
            place,
            filled_at: start,
            day: RwSignal::new(local.date().to_string()),
            time: RwSignal::new(format!("{:02}:{:02}", local.hour(), local.minute())),
            minutes: RwSignal::new(minutes.to_string()),
            form: Form::new(),
        }
    }

    /// Filled with the next whole hour tomorrow.
    pub fn tomorrow(place: &'static str, minutes: u64) -> Self {
        let soon = clock::local(clock::now()) + TimeDelta::hours(25);
        let hour = NaiveTime::from_hms_opt(soon.hour(), 0, 0).unwrap_or_default();
        Self::at(place, clock::utc_millis(soon.date(), hour), minutes)
    }

    /// Moves the day to some weeks after `day`.
    pub fn weeks_after(self, day: NaiveDate, weeks: u64) {
        let day = day.checked_add_days(Days::new(7 * weeks)).unwrap_or(day);
        self.day.set(day.to_string());
    }

    /// Takes another length, in minutes.
    pub fn last(self, minutes: u64) {
        self.minutes.set(minutes.to_string());
    }

    /// The day that stands in its field.
    pub fn day(self) -> Option<NaiveDate> {
        self.day.with(|day| read_day(day)).ok().flatten()
    }

    /// What the fields hold, if they hold a session.
    pub fn filled(self, id: Id) -> Option<NewSession> {
        self.typed(id).ok()
    }

    /// Reads the fields; says at the field what is missing, and goes there.
    pub fn read(self, id: Id) -> Option<NewSession> {
        self.form.clear();
        match self.typed(id) {
            Ok(session) => Some(session),
            Err((part, problem)) => {
                self.form.show_in(&self.id(part), problem);
                None
            }
        }
    }

    /// The session, or the part that is missing and what is said there.
    fn typed(self, id: Id) -> Result<NewSession, (&'static str, String)> {
        let day = self.day.with_untracked(|day| read_day(day)).ok().flatten();
        let time: Option<NaiveTime> = self.time.with_untracked(|time| time_of(time));
        let (least, most) = SESSION_MINUTES;
        let minutes: Option<u64> = self.minutes.with_untracked(|minutes| minutes.trim().parse().ok());
        let minutes = minutes.filter(|minutes| (least..=most).contains(minutes));
        let no_day = || ("day", t::when_day_problem());
        let day = day.ok_or_else(no_day)?;
        let time = time.ok_or_else(|| ("time", t::when_time_problem()))?;
        let minutes = minutes.ok_or_else(|| ("minutes", words::problem(Problem::Minutes { least, most })))?;
        let starts_at = clock::instant(self.start_of(day, time)).ok_or_else(no_day)?;
        Ok(NewSession { id, starts_at, zone: clock::zone(), minutes })
    }

    /// The start of what the fields hold. While they show what they were filled
    /// with it is that very moment: in an hour that comes twice, day and time
    /// alone would be the first one.
    fn start_of(self, day: NaiveDate, time: NaiveTime) -> u64 {
        let was = clock::local(self.filled_at);
        let is_same = was.date() == day && (was.hour(), was.minute()) == (time.hour(), time.minute());
        if is_same { self.filled_at } else { clock::utc_millis(day, time) }
    }

    /// The form that the fields are in, for a field more.
    pub const fn form(self) -> Form {
        self.form
    }

    /// Says what came of the command, a refusal at the field it is about. True
    /// if it was done.
    pub fn show(self, done: &Result<(), Refusal>) -> bool {
        self.form.show(done)
    }

    fn id(self, field: &str) -> String {
        format!("{}-{field}", self.place)
    }
}

/// The fields, for inside a form.
#[component]
pub fn WhenFields(
    /// What they hold.
    when: When,
) -> impl IntoView {
    let group = when.id("length");
    let quick = LENGTHS
        .into_iter()
        .map(|length| {
            let is_chosen = move || when.minutes.with(|minutes| *minutes == length.to_string());
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=group.clone()
                        prop:checked=is_chosen
                        on:change=move |_| when.minutes.set(length.to_string())
                    />
                    {t::when_minutes_choice(i64::try_from(length).unwrap_or_default())}
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="fields">
            <Field
                id=when.id("day")
                label=t::when_day()
                kind="date"
                value=when.day
                of=(when.form, Session::STARTS_AT)
            />
            <Field
                id=when.id("time")
                label=t::when_time()
                kind="time"
                value=when.time
                of=(when.form, Session::STARTS_AT)
            />
        </div>
        {(!clock::is_zone_known())
            .then(|| view! { <p class="hint">{t::when_zone_unknown(words::city(&clock::zone()))}</p> })}
        <fieldset class="field">
            <legend>{t::when_length()}</legend>
            <div class="choices">{quick}</div>
        </fieldset>
        <div class="fields">
            <Field
                id=when.id("minutes")
                label=t::when_other_minutes()
                kind="number"
                min=SESSION_MINUTES.0
                max=SESSION_MINUTES.1
                value=when.minutes
                of=(when.form, Session::MINUTES)
            />
        </div>
    }
}
