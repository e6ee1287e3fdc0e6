//! What has happened to a goal so far, latest first.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::Shown;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::Kind;
use crate::i18n::t;
use crate::replica::sorted_by_key;
use crate::ui::words;

/// When and by whom a goal was written, in milliseconds since 1970.
type Written = Option<(u64, Option<String>)>;

/// Milestones reached, and the day the goal was written.
#[component]
pub fn History(shown: Shown) -> impl IntoView {
    let app = App::here();
    let of = shown.id.get_value();
    let written: Memo<Written> = app.watch(&[Kind::Goal, Kind::Person], move |book| {
        let (stamp, write) = book.document().record(&of)?.origin()?;
        let people = book.people();
        let by = write.by.as_ref().and_then(|by| people.get(by)).map(|person| person.name.clone());
        Some((write.at.unwrap_or(stamp.tick.millis), by))
    });
    let events = move || {
        let reached = shown.steps.with(|steps| {
            let reached =
                steps.0.iter().filter_map(|step| Some((step.reached?, t::goal_history_reached(&step.title))));
            reached.collect::<Vec<(NaiveDate, String)>>()
        });
        let mut events = sorted_by_key(reached, |event| std::cmp::Reverse(event.0));
        events.extend(written.get().map(|(at, by)| {
            let words = match by {
                Some(name) => t::goal_history_written(name),
                None => t::goal_history_written_by_nobody(),
            };
            (clock::local_date(at), words)
        }));
        events
    };
    let row = move |(day, what): (NaiveDate, String)| {
        view! {
            <li>
                <time datetime=day.to_string()>{words::day_short(app, day)}</time>
                <span>{what}</span>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="history-heading">
            <h2 id="history-heading">{t::goal_history()}</h2>
            <ul class="history">{move || events().into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
