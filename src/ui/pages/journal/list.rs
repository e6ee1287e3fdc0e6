//! The entries by month, the latest first, and looking for one.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{intl, page};
use crate::coaching::{Kind, Reflection, Sought, WordIndex};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// How many entries are shown at first, and with each press on "Show older".
const SHOWN: usize = 60;
/// From so many on there is a field to look for one.
const SEARCHED_FROM: usize = 6;
/// How many letters of an entry stand in its line.
const TITLE: usize = 120;
/// The heading of what is shown, where the focus goes.
const LIST: &str = "journal-list";

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    id: Id,
    on: Option<NaiveDate>,
    /// Its first words.
    title: String,
    /// The question that it answers.
    asked: String,
    is_letter: bool,
}

impl Line {
    fn of(it: Reflection) -> Self {
        let first = it.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        let title = match first.char_indices().nth(TITLE) {
            Some((end, _)) => format!("{}…", first.get(..end).unwrap_or_default()),
            None => first.to_owned(),
        };
        let (on, asked) = (it.occasion.on, it.occasion.asked);
        Self { id: it.id, on, title, asked, is_letter: it.occasion.letter_of.is_some() }
    }
}

/// All entries, the latest first.
pub fn entries(app: App) -> Memo<Vec<Line>> {
    app.watch_private(&[Kind::Reflection], |book| book.reflections().into_iter().map(Line::of).collect())
}

/// The list, and the field to look for something in it.
#[component]
pub fn List(entries: Memo<Vec<Line>>) -> impl IntoView {
    let app = App::here();
    let sought = RwSignal::new(String::new());
    let most = RwSignal::new(SHOWN);
    let is_searching = Memo::new(move |_| sought.with(|words| !words.trim().is_empty()));
    // Read when one begins to look, and again when something was written.
    let index = Memo::new(move |_| {
        entries.track();
        is_searching.get().then(|| app.with_private(WordIndex::of))
    });
    let found = Memo::new(move |_| {
        let hits: Option<BTreeSet<Id>> = index.with(|index| {
            let index = index.as_ref()?;
            let sought = Sought { kinds: Some(vec![Kind::Reflection]), ..Sought::words(&sought.get()) };
            Some(index.find(&sought, index.len()).found.into_iter().map(|it| it.id).collect())
        });
        let Some(hits) = hits else { return entries.get() };
        entries.with(|all| all.iter().filter(|line| hits.contains(&line.id)).cloned().collect())
    });
    let months = move || {
        let found = found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>());
        by_month(found).into_iter().map(|(on, lines)| month(app, on, lines)).collect_view()
    };
    let has_field = Memo::new(move |_| entries.with(|all| all.len() >= SEARCHED_FROM));
    let has_more = Memo::new(move |_| found.with(|found| found.len() > most.get()));
    let is_nothing = Memo::new(move |_| is_searching.get() && found.with(Vec::is_empty));
    let more = move |_| {
        most.update(|most| *most += SHOWN);
        page::after_paint(|| page::focus(LIST));
    };
    view! {
        <Show when=move || has_field.get()>
            <div class="field">
                <label for="journal-search">{t::journal_search()}</label>
                <input
                    class="input"
                    id="journal-search"
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    prop:value=sought
                    on:input=move |event| sought.set(event_target_value(&event))
                />
            </div>
        </Show>
        <section class="stack" aria-labelledby=LIST>
            <h2 class="visually-hidden" id=LIST tabindex="-1">{t::journal_entries()}</h2>
            <p class="quiet" role="status">{move || is_nothing.get().then(t::journal_search_nothing)}</p>
            {months}
        </section>
        <Show when=move || has_more.get()>
            <div class="actions">
                <button class="button" type="button" on:click=more>
                    {t::journal_older()}
                </button>
            </div>
        </Show>
    }
}

/// The lines of each month, in their order.
fn by_month(lines: Vec<Line>) -> Vec<(Option<NaiveDate>, Vec<Line>)> {
    let month_of = |day: Option<NaiveDate>| day.map(|day| (day.year(), day.month()));
    let mut months: Vec<(Option<NaiveDate>, Vec<Line>)> = Vec::new();
    for line in lines {
        match months.last_mut().filter(|(on, _)| month_of(*on) == month_of(line.on)) {
            Some((_, lines)) => lines.push(line),
            None => months.push((line.on, vec![line])),
        }
    }
    months
}

fn month(app: App, on: Option<NaiveDate>, lines: Vec<Line>) -> impl IntoView {
    let name = on.map(|on| t::journal_month(intl::month_short(app.tag(), on), on.year().to_string()));
    let heading = on.map(|on| format!("journal-{}-{}", on.year(), on.month()));
    let labelled = heading.clone();
    view! {
        <section class="section" aria-labelledby=labelled>
            <h3 id=heading>{name}</h3>
            <ul class="rows">{lines.into_iter().map(|line| row(app, line)).collect_view()}</ul>
        </section>
    }
}

fn row(app: App, line: Line) -> impl IntoView {
    let asked = (!line.asked.is_empty()).then(|| view! { <span dir="auto">{line.asked}</span> });
    let letter = line.is_letter.then(|| view! { <span>{t::letter_was()}</span> });
    view! {
        <li class="row way">
            <div class="row-main">
                <a class="row-title way-go" href=Route::JournalEntry(line.id).to_string() dir="auto">
                    {line.title}
                </a>
                <p class="meta">
                    {line.on.map(|on| view! { <span>{words::day_short(app, on)}</span> })}
                    {letter}
                    {asked}
                </p>
            </div>
            {icon(Icon::Chevron)}
        </li>
    }
}
