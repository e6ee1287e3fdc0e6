//! The search: a field, and what it finds; arrows and Enter, or a press.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::{App, Everything, FoundIn};
use crate::browser::page;
use crate::coaching::{Book, Kind, Preparation, Session, SessionNames, SurveyAnswer, View, fold};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Dialog, Icon, icon};
use crate::ui::navigation::{named_pages, other_words};
use crate::ui::places::place_of;
use crate::ui::{record_words, words};

const FIELD: &str = "find-field";
const LIST: &str = "find-list";
/// How many sessions are listed by their names.
const MOST_SESSIONS: usize = 5;

/// One line of what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    to: Go,
    title: String,
    /// What kind of record it is; a page says so by its name.
    kind: Option<String>,
    /// Whose it is, if not the open partnership's.
    of: Option<String>,
    is_private: bool,
}

/// Where a line leads.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Go {
    /// To a page, in another partnership if one is named.
    To(Route, Option<Id>),
    /// To the keys.
    Keys,
}

/// The dialog.
#[component]
pub fn Palette(open: RwSignal<bool>, keys: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open=open title=t::find_title()>
            <Search open keys />
        </Dialog>
    }
}

#[component]
fn Search(open: RwSignal<bool>, keys: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let words = RwSignal::new(String::new());
    // Read once at each opening: then a key costs only the looking.
    let everything = StoredValue::new(app.everything());
    let sessions = StoredValue::new(app.with_book(|book| sessions_of(app, book)).unwrap_or_default());
    let lines = Memo::new(move |_| {
        let of = |words: &String| {
            everything.with_value(|all| sessions.with_value(|sessions| lines_of(app, all, sessions, words)))
        };
        words.with(of)
    });
    let at = RwSignal::new(0_usize);
    let count = Memo::new(move |_| lines.with(Vec::len));
    page::after_paint(|| page::focus(FIELD));
    let go = move |place: usize| {
        let Some(line) = lines.with_untracked(|lines| lines.get(place).cloned()) else { return };
        open.set(false);
        match line.to {
            Go::Keys => keys.set(true),
            Go::To(route, document) => {
                if let Some(document) = document {
                    app.switch_to(document);
                }
                app.go(&route);
            }
        }
    };
    let step = move |event: KeyboardEvent| {
        if page::is_composing(&event) {
            return;
        }
        let last = count.get_untracked().saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = if *at >= last { 0 } else { *at + 1 }),
            "ArrowUp" => at.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "Enter" => go(at.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        page::into_view(&option_id(at.get_untracked()));
    };
    let typed = move |event| {
        words.set(event_target_value(&event));
        at.set(0);
    };
    let active = move || (count.get() > 0).then(|| option_id(at.get()));
    let options = move || {
        let lines = lines.get().into_iter().enumerate();
        lines.map(|(place, line)| option(place, line, at, go)).collect_view()
    };
    let none = move || (count.get() == 0).then(|| view! { <p class="quiet">{t::find_nothing()}</p> });
    view! {
        <input
            class="input"
            id=FIELD
            type="text"
            role="combobox"
            dir="auto"
            autocomplete="off"
            aria-label=t::find_field()
            placeholder=t::find_example()
            aria-expanded="true"
            aria-controls=LIST
            aria-activedescendant=active
            prop:value=words
            on:input=typed
            on:keydown=step
        />
        <p class="visually-hidden" aria-live="polite">
            {move || t::find_count(i18n::count(count.get()))}
        </p>
        <ul class="found" id=LIST role="listbox" aria-label=t::find_title()>
            {options}
        </ul>
        {none}
    }
}

fn option_id(place: usize) -> String {
    format!("found-{place}")
}

fn option(
    place: usize,
    line: Line,
    at: RwSignal<usize>,
    go: impl Fn(usize) + Copy + Send + 'static,
) -> impl IntoView {
    let selected = move || if at.get() == place { "true" } else { "false" };
    let lock = line.is_private.then(|| view! { <span>{icon(Icon::Lock)} {t::find_private()}</span> });
    let of = line.of.map(|of| view! { <span dir="auto">{t::find_of(of)}</span> });
    view! {
        <li
            class="found-line"
            id=option_id(place)
            role="option"
            aria-selected=selected
            on:click=move |_| go(place)
        >
            <span class="found-title" dir="auto">
                {line.title}
            </span>
            <span class="meta">
                {line.kind.map(|kind| view! { <span>{kind}</span> })}
                {of}
                {lock}
            </span>
        </li>
    }
}

/// The sessions of the open notebook by name and day, the latest first.
fn sessions_of(app: App, book: &Book) -> Vec<Line> {
    let names = SessionNames::of(book);
    let line = |session: Session| Line {
        title: words::session_title_of(app, names.name(&session), &session),
        to: Go::To(Route::Session(session.id, None), None),
        kind: Some(Kind::Session.label()),
        of: None,
        is_private: false,
    };
    book.sessions().into_iter().rev().map(line).collect()
}

/// The pages whose names fit, then sessions and other records; without words,
/// the pages.
fn lines_of(app: App, everything: &Everything, sessions: &[Line], words: &str) -> Vec<Line> {
    let looked_for = fold(words.trim());
    let fits = |name: &str| fold(name).contains(&looked_for);
    let has_partnership = app.open_document().get_untracked().is_some();
    let is_meant = |route: &Route| other_words(route).is_some_and(|words| fits(&words));
    let pages = named_pages()
        .filter(|(route, name)| (fits(name) || is_meant(route)) && (has_partnership || is_for_all(route)));
    let page = |(route, title): (Route, String)| Line {
        to: Go::To(route, None),
        title,
        kind: None,
        of: None,
        is_private: false,
    };
    let keys = Line { to: Go::Keys, title: t::keys_title(), kind: None, of: None, is_private: false };
    let keys = (fits(&keys.title) || fits(&t::find_words_keys())).then_some(keys);
    let open = app.open_document().get_untracked();
    let is_asked = !looked_for.is_empty();
    let sessions = sessions.iter().filter(|line| is_asked && fits(&line.title)).take(MOST_SESSIONS).cloned();
    let found = everything.find(words, open.as_ref());
    let found = found.iter().filter_map(|found| line_of(app, found, open.as_ref()));
    pages.map(page).chain(keys).chain(sessions).chain(found).collect()
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
            | Route::Workshop
            | Route::Pairs
            | Route::RunSheet
            | Route::Handouts
    )
}

fn line_of(app: App, FoundIn { document, found }: &FoundIn, open: Option<&Id>) -> Option<Line> {
    let (title, kind, to, named) = app.with_found(document.as_ref(), |book| {
        let record = book.document().record(&found.id)?;
        let answer = (found.kind == Kind::SurveyAnswer).then(|| SurveyAnswer::of(&found.id, record));
        let draft = (found.kind == Kind::PreparationDraft).then(|| Preparation::of(&found.id, record));
        let document = answer.as_ref().and_then(|answer| answer.document.clone());
        let session = answer.and_then(|answer| answer.session).or_else(|| draft?.session);
        let title = record_words::title(app, book, &found.id);
        Some((title, record_words::kind(&record.kind), place_of(book, &found.id)?, (document, session)))
    })??;
    // A private record says itself which partnership it speaks of.
    let of = document.clone().or(named.0).or_else(|| app.partnership_of(&named.1?));
    let elsewhere = of.filter(|of| Some(of) != open);
    Some(Line {
        to: Go::To(to, elsewhere.clone()),
        title,
        kind: Some(kind),
        of: elsewhere.map(|of| app.label_of(&of)),
        is_private: document.is_none(),
    })
}
