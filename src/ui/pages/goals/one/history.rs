//! What has happened to a goal so far, latest first.

use leptos::prelude::*;

use super::Shown;
use super::more::place_of;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Goal, GoalVersion, Kind, Milestone, Read};
use crate::exchange::word_diff;
use crate::i18n::t;
use crate::replica::{Id, sorted_by_key};
use crate::ui::arrival::pieces;
use crate::ui::words;

/// Something that happened, with its moment in milliseconds since 1970.
#[derive(Debug, Clone, PartialEq)]
struct Event {
    at: u64,
    words: String,
    /// What was worded anew: the words before, and those after.
    reworded: Option<(GoalVersion, After)>,
}

/// The words of a goal after a change.
#[derive(Debug, Clone, PartialEq)]
struct After {
    title: String,
    why: String,
    target: Option<chrono::NaiveDate>,
}

/// Milestones reached, words changed, and the day the goal was written.
#[component]
pub fn History(shown: Shown) -> impl IntoView {
    let app = App::here();
    let of = shown.id.get_value();
    let kinds = &[Kind::Goal, Kind::GoalVersion, Kind::Milestone, Kind::Person];
    let events: Memo<Vec<Event>> = app.watch(kinds, move |book| {
        let Some(goal) = book.get::<Goal>(&of) else { return Vec::new() };
        let people = book.people();
        let name = |id: Option<&Id>| id.and_then(|id| people.get(id)).map(|person| person.name.clone());
        let record = |id: &Id| book.document().record(id);
        let reached = book.milestones(&of).into_iter().filter_map(|stone: Milestone| {
            stone.reached?;
            let at = record(&stone.id)?.written_at(Milestone::REACHED)?;
            Some(Event { at, words: t::goal_history_reached(&stone.title), reworded: None })
        });
        let mut events: Vec<Event> = reached.collect();
        let written = record(&of).and_then(|record| record.origin());
        events.extend(written.map(|(stamp, write)| {
            let words = match name(write.by.as_ref()) {
                Some(name) => t::goal_history_written(name),
                None => t::goal_history_written_by_nobody(),
            };
            Event { at: write.at.unwrap_or(stamp.tick.millis), words, reworded: None }
        }));
        let mut after = After { title: goal.title, why: goal.why, target: goal.target };
        for version in book.goal_versions(&of).into_iter().rev() {
            let words = match name(version.author.as_ref()) {
                Some(name) => t::history_reworded(name),
                None => t::history_reworded_nobody(),
            };
            let before =
                After { title: version.title.clone(), why: version.why.clone(), target: version.target };
            let then = std::mem::replace(&mut after, before);
            events.push(Event { at: version.at, words, reworded: Some((version, then)) });
        }
        sorted_by_key(events, |event| std::cmp::Reverse(event.at))
    });
    let row = move |event: Event| {
        let day = clock::local_date(event.at);
        let place = event.reworded.as_ref().map(|(before, _)| place_of(&before.id));
        let changed = event.reworded.map(|(before, after)| changes(app, &before, &after));
        view! {
            <li id=place tabindex="-1">
                <time datetime=day.to_string()>{words::day_short(app, day)}</time>
                <div class="history-words">{event.words} {changed}</div>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="history-heading">
            <h2 id="history-heading">{t::goal_history()}</h2>
            <ul class="history">{move || events.get().into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

/// Why it was worded anew, and which words went and came.
fn changes(app: App, before: &GoalVersion, after: &After) -> impl IntoView + use<> {
    let reason = (!before.reason.is_empty()).then(|| {
        view! {
            <p class="serif" dir="auto">
                {t::history_reason(&before.reason)}
            </p>
        }
    });
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(t::history_no_day, |day| words::day(app, day));
    let fields = [
        (t::history_title(), before.title.clone(), after.title.clone()),
        (t::history_why(), before.why.clone(), after.why.clone()),
        (t::history_target(), day(before.target), day(after.target)),
    ];
    let changed = fields.into_iter().filter(|(_, before, after)| before.trim() != after.trim());
    let changed = changed.map(|(label, before, after)| {
        view! {
            <p class="change-kind">{label}</p>
            <p class="change-text" dir="auto">
                {pieces(&word_diff(&before, &after))}
            </p>
        }
    });
    view! {
        {reason}
        <details>
            <summary>{t::history_see()}</summary>
            {changed.collect_view()}
        </details>
    }
}
