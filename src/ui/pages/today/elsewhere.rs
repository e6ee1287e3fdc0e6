//! The other partnerships, one line each: nothing of theirs is mixed in here,
//! and one step leads over.

use leptos::prelude::*;

use crate::app::{App, Standing};
use crate::browser::{clock, intl};
use crate::coaching::{Book, Commitment, Kind};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// What one line says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    document: Id,
    name: String,
    next: String,
    /// How many commitments of one's own ask for an answer.
    due: i64,
}

/// A line for every other partnership that goes on.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let app = App::here();
    let (standings, open) = (app.standings(), app.open_document());
    let kinds = &[Kind::Session, Kind::Commitment, Kind::Partnership, Kind::Person];
    let lines = app.watch(kinds, move |_| {
        let others = standings.get().into_iter().filter(|it| open.with(|open| *open != it.document));
        others.filter_map(|it| line_of(app, &it)).collect::<Vec<Line>>()
    });
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let rows = lines.into_iter().map(|line| row(app, line)).collect_view();
            view! {
                <section class="section" aria-labelledby="elsewhere-heading">
                    <h2 id="elsewhere-heading">{t::elsewhere_title()}</h2>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    }
}

fn line_of(app: App, standing: &Standing) -> Option<Line> {
    let document = standing.document.clone()?;
    let (next, due) = app.with_partnership(&document, |book| {
        book.partnership().goes_on().then(|| (next_words(app, book), due_of(book, standing.me.as_ref())))
    })??;
    Some(Line { name: app.label_of(&document), document, next, due })
}

fn next_words(app: App, book: &Book) -> String {
    let next = book.session_to_come(clock::now()).and_then(|session| words::session_millis(&session));
    match next {
        Some(millis) => t::elsewhere_next(words::days_from_now(millis), intl::time(app.tag(), millis)),
        None => t::elsewhere_nothing(),
    }
}

fn due_of(book: &Book, me: Option<&Id>) -> i64 {
    let (partnership, today) = (book.partnership(), clock::today());
    let open = me.map(|me| book.open_commitments_of(me)).unwrap_or_default();
    let asks = |it: &&Commitment| it.due.is_some_and(|due| partnership.asks_about(due, today));
    i18n::count(open.iter().filter(asks).count())
}

fn row(app: App, line: Line) -> impl IntoView {
    let Line { document, name, next, due } = line;
    let due = (due > 0).then(|| view! { <span>{t::elsewhere_due(due)}</span> });
    view! {
        <li>
            <button class="row row-button" type="button" on:click=move |_| app.switch_to(document.clone())>
                <span class="row-main">
                    <span class="row-title" dir="auto">
                        {t::elsewhere_with(name)}
                    </span>
                    <span class="meta">
                        <span>{next}</span>
                        {due}
                    </span>
                </span>
                {icon(Icon::Chevron)}
            </button>
        </li>
    }
}
