//! Last time beside now: what is left of the session before this one.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Appreciation, Commitment, Insight, Kind, LastTime as Left, Note, People};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon, person_tag};
use crate::ui::words;

/// The notes of the session that was held last, by writer, what was kept of it
/// and said at its end, and what is still open from it. Nothing, before there
/// was one.
#[component]
pub fn LastTime(
    /// The session that one is in now.
    session: Id,
    /// Whether it waits behind a line.
    #[prop(optional)]
    folded: bool,
) -> impl IntoView {
    let app = App::here();
    let kinds =
        &[Kind::Session, Kind::Note, Kind::Insight, Kind::Appreciation, Kind::Commitment, Kind::Person];
    let left: Memo<Option<(Left, People)>> =
        app.watch(kinds, move |book| Some((book.last_time(&session)?, book.people())));
    // The fold stays as it is while what lies in it changes.
    let is_there = Memo::new(move |_| left.with(Option::is_some));
    let heading = move || {
        left.with(|left| left.as_ref().map(|(left, _)| t::last_time(words::session_day(app, &left.session))))
    };
    let inside = move || left.get().map(|(left, people)| inside(app, left, &people));
    move || {
        is_there.get().then(|| {
            if folded {
                view! {
                    <details class="last-time">
                        <summary class="button-add">{icon(Icon::Chevron)} {heading}</summary>
                        {inside}
                    </details>
                }
                .into_any()
            } else {
                view! {
                    <section class="section last-time" aria-labelledby="last-time-heading">
                        <h2 id="last-time-heading">{heading}</h2>
                        {inside}
                    </section>
                }
                .into_any()
            }
        })
    }
}

fn inside(app: App, left: Left, people: &People) -> impl IntoView + use<> {
    let nothing = left.is_empty().then(|| view! { <p class="quiet">{t::last_time_empty()}</p> });
    let notes = left.notes.into_iter().map(|(writer, notes)| of_writer(writer, notes, people)).collect_view();
    let insights = left.insights.into_iter().map(|it| insight(it, people)).collect::<Vec<_>>();
    let commitments = left.commitments.into_iter().map(|it| commitment(app, it, people)).collect::<Vec<_>>();
    let thanks = left.thanks.into_iter().map(|it| thanks(it, people)).collect::<Vec<_>>();
    view! {
        <div class="stack-close">
            {nothing}
            {notes}
            {list(t::tell_insights(), insights)}
            {list(t::last_time_open(), commitments)}
            {list(t::tell_thanks(), thanks)}
            <p>
                <a href=Route::Session(left.session.id, None).to_string()>{t::last_time_record()}</a>
            </p>
        </div>
    }
}

/// Lines under a heading; nothing where there is none.
fn list(heading: String, lines: Vec<impl IntoView + 'static>) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        view! {
            <div>
                <h3>{heading}</h3>
                <ul class="kept">{lines}</ul>
            </div>
        }
    })
}

fn of_writer(writer: Option<Id>, notes: Vec<Note>, people: &People) -> impl IntoView + use<> {
    let writer = writer.and_then(|writer| people.get(&writer).map(person_tag));
    let line = |note: Note| {
        view! {
            <li class="kept-text" data-depth=note.indent.to_string() dir="auto">
                {note.text}
            </li>
        }
    };
    view! {
        <div>
            <h3>{t::tell_notes()} {writer.map(|writer| view! { " " {writer} })}</h3>
            <ul class="last-notes">{notes.into_iter().map(line).collect_view()}</ul>
        </div>
    }
}

fn insight(it: Insight, people: &People) -> impl IntoView + use<> {
    let author = it.author.and_then(|author| people.get(&author).map(person_tag));
    kept(it.text, author)
}

fn commitment(app: App, it: Commitment, people: &People) -> impl IntoView + use<> {
    let owner = it.owner.and_then(|owner| people.get(&owner).map(person_tag));
    let due = it.due.map(|due| view! { <span>{t::commitment_by(words::day(app, due))}</span> });
    kept(it.what, view! { {owner} {due} })
}

fn thanks(it: Appreciation, people: &People) -> impl IntoView + use<> {
    let names =
        || Some((people.get(it.from.as_ref()?)?.name.clone(), people.get(it.to.as_ref()?)?.name.clone()));
    let who = names().map(|(from, to)| view! { <span>{t::sheet_thanks_line(from, to)}</span> });
    kept(it.why, who)
}

fn kept(words: String, about: impl IntoView + 'static) -> impl IntoView {
    view! {
        <li class="kept-line">
            <div class="row-main">
                <p class="kept-text" dir="auto">{words}</p>
                <p class="meta">{about}</p>
            </div>
        </li>
    }
}
