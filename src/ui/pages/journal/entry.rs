//! One entry: its words are kept while they are typed. One that is not there yet
//! begins with the first of them.

use leptos::prelude::*;

use super::question::{Asked, Question};
use super::share::Share;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{
    ChoicesCommand, Kind, Occasion, Reflection, ReflectionCommand, Session, SharedAs, look_back, week_of,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, LiveText, Page, RowTools, TrashTool, WhoSees};
use crate::ui::words;

/// The page.
#[component]
pub fn Entry(
    /// Its name, for one that is not there yet, too.
    id: Id,
    /// The session it is to be about, where it is not there yet.
    #[prop(optional, into)]
    about: Option<Id>,
) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let is_away = app.watch_private(&[Kind::Reflection], move |book| {
        book.document().record(&of).is_some_and(|record| !record.is_kept())
    });
    let of = id.clone();
    page::after_paint(move || note_looked_back(app, &of));
    let writing = StoredValue::new((id, about));
    move || {
        let (id, about) = writing.get_value();
        if is_away.get() { view! { <Away /> }.into_any() } else { view! { <Written id about /> }.into_any() }
    }
}

/// One that was put away.
#[component]
fn Away() -> impl IntoView {
    view! {
        <Page title=t::journal_away()>
            <header class="page-head">
                <Eyebrow to=Route::Journal name=t::room_journal() />
                <h1 tabindex="-1">{t::journal_away()}</h1>
                <p class="lead">{t::journal_away_lead()}</p>
            </header>
            <div class="actions">
                <a class="button" href=Route::Trash.to_string()>
                    {t::settings_trash()}
                </a>
            </div>
        </Page>
    }
}

/// Whoever reads what was pointed out this week has looked back.
fn note_looked_back(app: App, id: &Id) {
    let (today, week) = (clock::today(), week_of(clock::today()));
    let is_pointed_out = app.with_private(|book| {
        let seen = book.reflection_choices().looked_back.and_then(|seen| i64::try_from(seen).ok());
        let found = look_back(&book.days_of_reflections(), today);
        seen != Some(week) && found.is_some_and(|(_, found)| found == *id)
    });
    if is_pointed_out {
        // It needs nothing that could be missing.
        let _ = app.act_for_good(&ChoicesCommand::LookedBack(week).into());
    }
}

#[component]
fn Written(id: Id, about: Option<Id>) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let entry: Memo<Option<Reflection>> = app.watch_private(&[Kind::Reflection], move |book| book.get(&of));
    let day = Memo::new(move |_| {
        let on = entry.with(|it| it.as_ref().and_then(|it| it.occasion.on));
        words::day(app, on.unwrap_or_else(clock::today))
    });
    let session = {
        let about = about.clone();
        Memo::new(move |_| {
            entry.with(|it| it.as_ref().map_or(about.clone(), |it| it.occasion.session.clone()))
        })
    };
    let asked = Asked::of(app, &id, about.clone(), entry);
    let writer = StoredValue::new((id.clone(), about));
    let keep = move |text: String| {
        let (id, about) = writer.get_value();
        let document = about.as_ref().and_then(|session| app.partnership_of(session));
        let prompt = asked.prompt();
        let (prompt, asked) = prompt.map(|it| (Some(it.slug), it.text)).unwrap_or_default();
        let occasion =
            Occasion { on: Some(clock::today()), document, session: about, prompt, asked, letter_of: None };
        let write = ReflectionCommand::Write { id, text, occasion };
        app.act(&write.into()).err().map(|refused| words::refusal(&refused))
    };
    let has_words = Memo::new(move |_| entry.with(|it| it.as_ref().is_some_and(|it| !it.is_blank())));
    let stored = StoredValue::new(id.clone());
    view! {
        <Page title=Signal::derive(move || t::journal_entry_of(day.get()))>
            <header class="page-head">
                <Eyebrow to=Route::Journal name=t::room_journal() />
                <h1 tabindex="-1">{move || day.get()}</h1>
                <About session entry />
            </header>
            <Question asked />
            <div class="field journal-words">
                <WhoSees of=Kind::Reflection more=Signal::stored(t::journal_entry_hint()) />
                <LiveText
                    id=format!("journal-{id}")
                    name=Signal::derive(t::journal_field)
                    value=Signal::derive(move || {
                        entry.with(|it| it.as_ref().map(|it| it.text.clone()).unwrap_or_default())
                    })
                    keep=keep
                />
            </div>
            <Show when=move || has_words.get()>
                <Share entry />
                <div class="actions">{remove(app, stored.get_value())}</div>
            </Show>
        </Page>
    }
}

/// Puts it away, and goes to the others.
fn remove(app: App, id: Id) -> impl IntoView {
    let command = ReflectionCommand::Trash { id: id.clone() }.into();
    let trash = TrashTool {
        command: Some(command),
        word: Some(t::journal_delete()),
        ..TrashTool::new(t::journal_delete, t::journal_said_deleted)
    };
    view! { <RowTools id trash=trash.then(move || app.go(&Route::Journal)) /> }
}

/// What it is about, which letter it was, and whether words of it were shared.
#[component]
fn About(session: Memo<Option<Id>>, entry: Memo<Option<Reflection>>) -> impl IntoView {
    let app = App::here();
    let session = move || {
        let session = session.get()?;
        let notebook = app.partnership_of(&session)?;
        let read = |book: &crate::coaching::Book| {
            book.get::<Session>(&session).map(|it| words::session_title(app, book, &it))
        };
        let title = app.with_partnership(&notebook, read)??;
        let is_open = app.open_document().with(|open| open.as_ref() == Some(&notebook));
        let address = Route::Session(session, None).to_string();
        Some(if is_open {
            view! { <span>{t::journal_about()} " " <a href=address>{title}</a></span> }.into_any()
        } else {
            view! { <span>{t::journal_about()} " " {title}</span> }.into_any()
        })
    };
    let letter = move || {
        let written = entry.with(|it| it.as_ref()?.occasion.letter_of)?;
        Some(view! { <span>{t::letter_of(words::day(app, written))}</span> })
    };
    let shared = move || {
        let (on, shared_as) = entry.with(|it| it.as_ref().map(|it| (it.shared_on, it.shared_as)))?;
        let day = words::day(app, on?);
        let said = match shared_as {
            Some(SharedAs::Insight) => t::journal_shared_insight(day),
            _ => t::journal_shared_note(day),
        };
        Some(view! { <span>{said}</span> })
    };
    view! {
        <p class="meta">
            {session} {letter} {shared}
        </p>
    }
}
