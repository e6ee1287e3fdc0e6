//! What each of the two has meant, and how it went since they met last.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Book, Kind, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::CommitmentRow;

/// Mine and my partner's, beside each other where there is room.
#[component]
pub fn Promises() -> impl IntoView {
    let app = App::here();
    let any = app.watch(&[Kind::Commitment, Kind::Session], |book| !shown(book).is_empty());
    let (me, partners) = (app.me(), app.partners());
    let columns = move || {
        let mine = me.get().map(|me| column(t::today_yours(), me));
        let theirs = partners.get().into_iter().map(|person| column(t::today_theirs(&person.name), person));
        let theirs = theirs.collect_view();
        view! {
            <section class="section" aria-labelledby="commitments-heading">
                <h2 id="commitments-heading">{t::today_commitments()}</h2>
                <div class="holds">
                    <div class="pairwise">{mine} {theirs}</div>
                </div>
            </section>
        }
    };
    move || any.get().then(columns)
}

/// Open ones, and those whose outcome was said since the last session: the
/// same that the next one opens with.
fn shown(book: &Book) -> Vec<(Id, Option<Id>)> {
    book.since_last_session(None).into_iter().map(|it| (it.id, it.owner)).collect()
}

fn column(title: String, person: Person) -> impl IntoView {
    let app = App::here();
    let (owner, heading) = (person.id.clone(), format!("commitments-{}", person.id));
    let rows: Memo<Vec<Id>> = app.watch(&[Kind::Commitment, Kind::Person, Kind::Session], move |book| {
        let people = book.people();
        let is_theirs = |it: &Option<Id>| it.as_ref().is_some_and(|it| people.same(it, &owner));
        shown(book).into_iter().filter(|(_, it)| is_theirs(it)).map(|(id, _)| id).collect()
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
            <ul class="commitments">
                <For each=move || rows.get() key=Clone::clone let:id>
                    <CommitmentRow id hide_owner=true />
                </For>
            </ul>
        </section>
    }
}
