//! Time given and taken, in words: no bars, no order of merit.

use leptos::prelude::*;

use super::turn::talk_of;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Person, Shared, time_shared};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::badge;

/// Less than this is not worth a word, in milliseconds.
const HALF_A_MINUTE: u64 = 30_000;

/// One sentence for each person who had a role; nothing where nobody had one.
#[component]
pub fn TimeShared(session: Id) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let talk = talk_of(app, &session);
    let rows: Memo<Vec<(Person, Shared)>> = Memo::new(move |_| {
        let everyone: Vec<Person> = people.with(|people| people.all().to_vec());
        let ids: Vec<Id> = everyone.iter().map(|person| person.id.clone()).collect();
        let now = clock::now();
        let shared = talk.with(|talk| time_shared(&ids, &talk.ended(now), now));
        everyone
            .into_iter()
            .zip(shared)
            .filter(|(_, it)| it.given.max(it.received) >= HALF_A_MINUTE)
            .collect()
    });
    let minutes = |millis: u64| {
        let minutes = millis.saturating_add(HALF_A_MINUTE) / 60_000;
        t::sheet_time_minutes(i18n::count(minutes))
    };
    let row = move |(person, shared): (Person, Shared)| {
        let words = t::sheet_time_both(&person.name, minutes(shared.given), minutes(shared.received));
        view! {
            <li class="person">
                {badge(&person)} <span>{words}</span>
            </li>
        }
    };
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="time-heading">
                    <h2 id="time-heading">{t::sheet_time()}</h2>
                    <ul class="time-shared">{rows.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    }
}
