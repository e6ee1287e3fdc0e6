//! What each of the two has promised, and what was kept in the last week.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Book, Field, Kind, Outcome, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::CommitmentRow;

/// How long a commitment stays here after its review: seven days, in
/// milliseconds.
const STAYS_FOR: u64 = 7 * 24 * 60 * 60 * 1_000;

/// Mine and my partner's, beside each other where there is room.
#[component]
pub fn Promises() -> impl IntoView {
    let app = App::here();
    let now = clock::now();
    let any = app.watch(&[Kind::Commitment], move |book| !shown(book, now).is_empty());
    let (me, partners) = (app.me(), app.partners());
    let columns = move || {
        let mine = me.get().map(|me| column(t::today_yours(), me));
        let theirs = partners.get().into_iter().map(|person| column(t::today_theirs(&person.name), person));
        let theirs = theirs.collect_view();
        view! {
            <section class="section" aria-labelledby="promises-heading">
                <h2 id="promises-heading">{t::today_commitments()}</h2>
                <div class="holds">
                    <div class="pairwise">{mine} {theirs}</div>
                </div>
            </section>
        }
    };
    move || any.get().then(columns)
}

/// Open ones, and those whose outcome was said lately.
fn shown(book: &Book, now: u64) -> Vec<(Id, Option<Id>)> {
    let said_lately = |id: &Id| {
        let record = book.document().record(id);
        let said = record.and_then(|record| record.entry(Field::Outcome.name())).map(|entry| entry.at);
        said.is_some_and(|said| said.saturating_add(STAYS_FOR) > now)
    };
    let all = book.commitments().into_iter();
    all.filter(|it| it.outcome == Outcome::Open || said_lately(&it.id)).map(|it| (it.id, it.owner)).collect()
}

fn column(title: String, person: Person) -> impl IntoView {
    let app = App::here();
    let now = clock::now();
    let (owner, heading) = (person.id.clone(), format!("promises-{}", person.id));
    let rows: Memo<Vec<Id>> = app.watch(&[Kind::Commitment, Kind::Person], move |book| {
        let people = book.people();
        let is_theirs = |it: &Option<Id>| it.as_ref().is_some_and(|it| people.same(it, &owner));
        shown(book, now).into_iter().filter(|(_, it)| is_theirs(it)).map(|(id, _)| id).collect()
    });
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let labelled = heading.clone();
    view! {
        <section class="section" aria-labelledby=labelled>
            <h3 id=heading>
                <span class="pen-line" data-pen=person.pen.to_string() dir="auto">
                    {title}
                </span>
            </h3>
            {move || is_empty.get().then(|| view! { <p class="quiet">{t::today_none_promised()}</p> })}
            <ul class="promises">
                <For each=move || rows.get() key=Clone::clone let:id>
                    <CommitmentRow id hide_owner=true />
                </For>
            </ul>
        </section>
    }
}
