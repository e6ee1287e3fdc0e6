//! The lines of the search: pages, commands, and what people wrote.

use chrono::Datelike;
use leptos::prelude::*;

use super::commands::{COMMANDS, Command};
use super::wanted::Wanted;
use crate::app::{App, Everything, FoundIn};
use crate::browser::{clock, intl};
use crate::coaching::{Book, Kind, Person, Read, Run, SessionNames, SurveyAnswer, View, fold, marked};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, WorkshopPage};
use crate::ui::components::{Icon, badge, icon};
use crate::ui::navigation::{named_pages, other_words};
use crate::ui::places::place_of;
use crate::ui::{record_words, words};

/// How many sessions are listed by their names.
const MOST_SESSIONS: usize = 5;
/// How many pages of workshops are.
const MOST_OF_WORKSHOPS: usize = 6;

/// What was found: as many lines as are shown, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// Those that are shown.
    pub shown: Vec<Line>,
    /// All of them.
    pub count: usize,
}

/// One line of what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it leads.
    pub to: Go,
    title: Vec<Run>,
    /// The piece in which the words stand, where the title does not show them.
    piece: Option<Vec<Run>>,
    /// What a command does.
    about: Option<String>,
    /// Of a record; a page says what it is by its name.
    record: Option<OfRecord>,
}

/// What a line says of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
struct OfRecord {
    kind: String,
    /// Who wrote it, or whose it is.
    who: Option<(Person, String)>,
    day: String,
    /// Whose it is, if not the open partnership's.
    of: Option<String>,
    is_private: bool,
}

/// Where a line leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Go {
    /// To a page, in another partnership if one is named.
    To(Route, Option<Id>),
    /// To a command, by its place among all of them.
    Do(usize),
}

/// The pages and commands whose names fit, then the records; without words, the
/// pages and commands. Those are of no kind, of nobody and of no time.
pub fn lines_of(app: App, everything: &Everything, named: &[NamedSession], wanted: Wanted) -> Lines {
    let (sought, whose) = (wanted.sought(), wanted.whose());
    let words = sought.words.trim();
    let mut shown: Vec<Line> = Vec::new();
    if !wanted.is_narrowed() {
        shown.extend(pages(app, words));
        shown.extend(commands(app, words));
        if !words.is_empty() {
            shown.extend(of_workshops(app, words));
        }
        if !words.is_empty() {
            shown.extend(sessions(named, words));
        }
    }
    let mut count = shown.len();
    if !wanted.is_empty() {
        let open = app.open_document().get_untracked();
        let (found, more) = everything.find(&sought, &whose, open.as_ref());
        let lines = found.iter().filter_map(|found| line_of(app, found, words, open.as_ref()));
        let lines: Vec<Line> = lines.collect();
        // What has no place to be seen is not counted.
        count += more - found.len() + lines.len();
        shown.extend(lines);
    }
    Lines { shown, count }
}

fn pages(app: App, words: &str) -> impl Iterator<Item = Line> {
    let looked_for = fold(words);
    let fits = move |name: &str| has_words(name, &looked_for);
    let has_partnership = app.open_document().get_untracked().is_some();
    let pages = named_pages().filter(move |(route, name)| {
        let is_meant = || other_words(route).is_some_and(|words| fits(&words));
        (fits(name) || is_meant()) && (has_partnership || is_for_all(route))
    });
    pages.map(move |(route, name)| Line {
        to: Go::To(route, None),
        title: marked(&name, words),
        piece: None,
        about: None,
        record: None,
    })
}

/// The pages of each workshop, by its title and their names; the workshop itself
/// is found by its words.
fn of_workshops(app: App, words: &str) -> impl Iterator<Item = Line> {
    let looked_for = fold(words);
    let all = app.with_private(|private| private.workshops(clock::today())).into_iter();
    let pages = all.flat_map(|workshop| {
        let title = if workshop.title.is_empty() { t::workshops_untitled() } else { workshop.title };
        WorkshopPage::ALL.map(|page| {
            let name = match page {
                WorkshopPage::Pairs => t::pairs_title(),
                WorkshopPage::RunSheet => t::run_sheet_title(),
                WorkshopPage::Handouts => t::handouts_title(),
                WorkshopPage::Collect => t::collect_title(),
            };
            (Route::Workshop(workshop.id.clone(), Some(page)), t::find_of_workshop(&title, name))
        })
    });
    let fitting = pages.filter(move |(_, name)| has_words(name, &looked_for)).take(MOST_OF_WORKSHOPS);
    fitting.map(move |(route, name)| Line {
        to: Go::To(route, None),
        title: marked(&name, words),
        piece: None,
        about: None,
        record: None,
    })
}

fn commands(app: App, words: &str) -> impl Iterator<Item = Line> {
    let looked_for = fold(words);
    let has_something =
        app.open_document().get_untracked().is_some() || app.with_private(Book::has_workshops);
    let meant = COMMANDS.iter().enumerate().filter(move |(_, command): &(usize, &Command)| {
        command.is_meant(has_something, |name| has_words(name, &looked_for))
    });
    meant.map(move |(place, command)| Line {
        to: Go::Do(place),
        title: marked(&(command.name)(), words),
        piece: None,
        about: Some((command.about)()),
        record: None,
    })
}

/// Does a name hold every one of these folded words, in whatever order?
fn has_words(name: &str, looked_for: &str) -> bool {
    let name = fold(name);
    looked_for.split_whitespace().all(|word| name.contains(word))
}

/// A session by its name and day.
#[derive(Debug, Clone)]
pub struct NamedSession {
    id: Id,
    title: String,
}

/// The sessions of the open notebook, the latest first: a session holds no words
/// of its own that could be found. Read once at each opening of the search.
pub fn named_sessions(app: App) -> Vec<NamedSession> {
    let named = app.with_book(|book| {
        let names = SessionNames::of(book);
        let sessions = book.sessions().into_iter().rev();
        let named = sessions.map(|it| {
            let title = words::session_title_of(app, names.name(&it), &it);
            NamedSession { id: it.id, title }
        });
        named.collect()
    });
    named.unwrap_or_default()
}

/// Those whose names or days fit.
fn sessions<'a>(all: &'a [NamedSession], sought: &'a str) -> impl Iterator<Item = Line> + 'a {
    let looked_for = fold(sought);
    let fitting = all.iter().filter(move |it| has_words(&it.title, &looked_for)).take(MOST_SESSIONS);
    fitting.map(move |it| Line {
        to: Go::To(Route::Session(it.id.clone(), None), None),
        title: marked(&it.title, sought),
        piece: None,
        about: Some(Kind::Session.label()),
        record: None,
    })
}

fn is_for_all(route: &Route) -> bool {
    matches!(
        route,
        Route::Today
            | Route::Open
            | Route::Start
            | Route::Settings
            | Route::Health
            | Route::Erase
            | Route::DataProtection
            | Route::Workshops
            | Route::Library
            | Route::Trash
            | Route::GetBack
            | Route::Journal
    )
}

fn line_of(app: App, found: &FoundIn, words: &str, open: Option<&Id>) -> Option<Line> {
    let FoundIn { document, is_mine, found } = found;
    let (title, piece, kind, who, to, named) = app.with_found(document.as_ref(), |book| {
        let record = book.document().record(&found.id)?;
        let answer = (found.kind == Kind::SurveyAnswer).then(|| SurveyAnswer::of(&found.id, record));
        let parent = found.kind.parent().and_then(|field| record.value::<Option<Id>>(field));
        let named = answer.as_ref().and_then(|answer| answer.document.clone());
        let session = answer.and_then(|answer| answer.session).or(parent);
        let title = record_words::title(app, book, &found.id);
        let piece = book.excerpt(&found.id, &title, words);
        let kind = record_words::kind(&record.kind);
        let who = found.who.as_ref().and_then(|who| book.people().get(who).cloned());
        Some((title, piece, kind, who, place_of(book, &found.id)?, (named, session)))
    })??;
    // A private record says itself which partnership it speaks of.
    let of = document.clone().or(named.0).or_else(|| app.partnership_of(&named.1?));
    let elsewhere = of.filter(|of| Some(of) != open);
    let who = who.map(|person| {
        let name = if *is_mine { t::today_you() } else { person.name.clone() };
        (person, name)
    });
    let record = OfRecord {
        kind,
        who,
        day: day(app, found.at),
        of: elsewhere.as_ref().map(|of| app.label_of(of)),
        is_private: document.is_none(),
    };
    let (to, title) = (Go::To(to, elsewhere), marked(&title, words));
    Some(Line { to, title, piece, about: None, record: Some(record) })
}

/// "14 May", and with its year if that is another one.
fn day(app: App, millis: u64) -> String {
    let day = clock::local_date(millis);
    let is_this_year = day.year() == clock::today().year();
    if is_this_year { intl::day_short(app.tag(), day) } else { intl::day_long(app.tag(), day) }
}

/// The id of the line at this place.
pub fn option_id(place: usize) -> String {
    format!("found-{place}")
}

/// A line, to be chosen.
pub fn option(
    place: usize,
    line: Line,
    at: RwSignal<usize>,
    go: impl Fn(usize) + Copy + Send + 'static,
) -> impl IntoView {
    let selected = move || if at.get() == place { "true" } else { "false" };
    let piece = line.piece.map(|piece| view! { <span class="found-piece" dir="auto">{runs(piece)}</span> });
    let about = line.about.map(|about| view! { <span class="meta">{about}</span> });
    let record = line.record.map(|record| {
        let lock = record.is_private.then(|| view! { <span>{icon(Icon::Lock)} {t::find_private()}</span> });
        let of = record.of.map(|of| view! { <span dir="auto">{t::find_of(of)}</span> });
        let who = record.who.map(|(person, name)| {
            view! {
                <span class="person">
                    {badge(&person)} <span dir="auto">{name}</span>
                </span>
            }
        });
        view! {
            <span class="meta">
                <span>{record.kind}</span>
                {who}
                <span>{record.day}</span>
                {of}
                {lock}
            </span>
        }
    });
    view! {
        <li
            class="found-line"
            id=option_id(place)
            role="option"
            aria-selected=selected
            on:click=move |_| go(place)
        >
            <span class="found-title" dir="auto">
                {runs(line.title)}
            </span>
            {piece}
            {about}
            {record}
        </li>
    }
}

fn runs(runs: Vec<Run>) -> impl IntoView {
    let run = |run: Run| {
        if run.is_marked { view! { <mark>{run.text}</mark> }.into_any() } else { run.text.into_any() }
    };
    runs.into_iter().map(run).collect_view()
}
