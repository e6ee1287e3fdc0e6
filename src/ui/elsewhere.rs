//! What a clock shows where the other lives: both times of a session, and the
//! other day, where it is one.

use chrono::NaiveDateTime;

use crate::app::App;
use crate::browser::{clock, intl, zones};
use crate::coaching::{Person, Session};
use crate::i18n::t;
use crate::ui::words;

/// "17:00 for Kim (New York), the day before": a line for each of the others
/// whose clock shows another time then. Where nobody said where they live, the
/// clock of the zone that the session was planned in.
pub fn clocks(app: App, session: &Session) -> Vec<String> {
    use leptos::prelude::GetUntracked;
    let Some(millis) = words::session_millis(session) else {
        return Vec::new();
    };
    let here = clock::local(millis);
    let shown =
        |zone: &str| session.starts_at.and_then(|at| zones::shown(zone, at)).filter(|there| *there != here);
    let partners: Vec<Person> = app.partners().get_untracked();
    if partners.iter().all(|person| person.zone.is_empty()) {
        let planned = shown(&session.zone);
        return planned.map(|there| planned_in(app, &session.zone, here, there)).into_iter().collect();
    }
    let line = |person: Person| {
        let there = shown(&person.zone)?;
        let words = t::elsewhere_for(
            intl::clock_time(app.tag(), there.time()),
            person.name,
            words::city(&person.zone),
        );
        Some(with_day(words, here, there))
    };
    partners.into_iter().filter_map(line).collect()
}

fn planned_in(app: App, zone: &str, here: NaiveDateTime, there: NaiveDateTime) -> String {
    let words = t::elsewhere_in(intl::clock_time(app.tag(), there.time()), words::city(zone));
    with_day(words, here, there)
}

/// The words, and the shift of the date if there is one.
fn with_day(words: String, here: NaiveDateTime, there: NaiveDateTime) -> String {
    match (there.date() - here.date()).num_days() {
        0 => words,
        1.. => t::elsewhere_after(words),
        _ => t::elsewhere_before(words),
    }
}
