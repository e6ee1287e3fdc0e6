//! "Share this": words of an entry become a note or an insight of a session. It
//! is another record, made of the words one has looked at, and it knows nothing
//! of the entry.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, flush, page};
use crate::coaching::{
    Book, Command, KeepCommand, Kind, Note, NoteCommand, Problem, Reflection, ReflectionCommand, Refusal,
    SharedAs,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Dialog, Field, Form, WhoSees, choices_of};
use crate::ui::words;

/// How many sessions there are to choose from.
const MOST_SESSIONS: usize = 12;
/// The button that opens it, where the focus goes back to.
const OPEN: &str = "journal-share";

/// The button, and the form that it opens. Nothing where there is no session
/// that the words could go to.
#[component]
pub fn Share(entry: Memo<Option<Reflection>>) -> impl IntoView {
    let app = App::here();
    let sessions =
        app.watch(&[Kind::Session, Kind::AgendaItem, Kind::AgendaPlace], move |book| sessions(app, book));
    let is_open = RwSignal::new(false);
    let has_sessions = Memo::new(move |_| sessions.with(|all| !all.is_empty()));
    let open = move |_| {
        flush::now();
        is_open.set(true);
        page::after_paint(|| page::focus("share-words"));
    };
    let close = Callback::new(move |()| {
        is_open.set(false);
        page::after_paint(|| page::focus(OPEN));
    });
    view! {
        <Show when=move || has_sessions.get()>
            <Show
                when=move || is_open.get()
                fallback=move || {
                    view! {
                        <div class="actions">
                            <button class="button" type="button" id=OPEN on:click=open>
                                {t::journal_share()}
                            </button>
                        </div>
                    }
                }
            >
                <ShareForm entry sessions close />
            </Show>
        </Show>
    }
}

/// The latest sessions of a notebook by their names, and whether each is over or
/// under way.
fn sessions(app: App, book: &Book) -> Vec<(Id, String, bool)> {
    let latest = book.sessions().into_iter().rev().take(MOST_SESSIONS);
    let named = latest.map(|it| {
        let title = words::session_title(app, book, &it);
        let has_begun = book.over_at(&it.id).is_some();
        (it.id, title, has_begun)
    });
    named.collect()
}

#[component]
fn ShareForm(
    entry: Memo<Option<Reflection>>,
    sessions: Memo<Vec<(Id, String, bool)>>,
    close: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let names = app.partner_name();
    let begun = entry.get_untracked();
    let text = RwSignal::new(begun.as_ref().map(|it| it.text.clone()).unwrap_or_default());
    let shared_as = RwSignal::new(SharedAs::Note);
    let about = begun.and_then(|it| it.occasion.session);
    // The session that it is about; else the last that took place, or the only one.
    let first = sessions.with_untracked(|all| {
        let of = all.iter().find(|(id, ..)| Some(id) == about.as_ref());
        let held = || all.iter().find(|(_, _, is_over)| *is_over);
        of.or_else(held).or_else(|| all.first()).map(|(id, ..)| id.to_string())
    });
    let session = RwSignal::new(first.unwrap_or_default());
    let form = Form::new();
    let asking = RwSignal::new(false);
    let look = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        if text.with_untracked(|text| text.trim().is_empty()) {
            form.show(&Err(Refusal::At(Note::TEXT, Problem::Empty)));
            return;
        }
        asking.set(true);
    };
    let share = move |_| {
        asking.set(false);
        let commands = entry.get_untracked().zip(app.my_id()).and_then(|(entry, author)| {
            let session = session.get_untracked().parse().ok()?;
            let words = text.get_untracked();
            Some(commands(app, entry.id, author, session, shared_as.get_untracked(), words))
        });
        let Some(commands) = commands else { return };
        let said = t::journal_said_shared(shared_name(shared_as.get_untracked()));
        if form.show(&app.act_all_and_say(&commands, said)) {
            close.run(());
        }
    };
    let option = move |(id, title, _): (Id, String, bool)| {
        let value = id.to_string();
        let is_chosen = {
            let value = value.clone();
            move || session.with(|chosen| *chosen == value)
        };
        view! {
            <option value=value prop:selected=is_chosen>
                {title}
            </option>
        }
    };
    let session_title = move || {
        let chosen = session.get();
        sessions.with(|all| all.iter().find(|(id, ..)| id.as_str() == chosen).map(|it| it.1.clone()))
    };
    let lead = move || match names.get() {
        names if names.is_empty() => t::journal_share_lead_alone(),
        names => t::journal_share_lead(names),
    };
    let sure = move || {
        let (what, where_to) = (shared_name(shared_as.get()), session_title().unwrap_or_default());
        match names.get() {
            names if names.is_empty() => t::journal_share_sure_alone(what, where_to),
            names => t::journal_share_sure(names, what, where_to),
        }
    };
    let kind = Signal::derive(move || kind_of(shared_as.get()));
    let choices = Vec::from(SharedAs::ALL.map(|it| (it, kind_of(it).label())));
    view! {
        <section class="section" aria-labelledby="journal-share-heading">
            <h2 id="journal-share-heading">{t::journal_share()}</h2>
            <p class="quiet">{lead}</p>
            <form class="form" novalidate on:submit=look>
                <Field
                    id="share-words"
                    label=t::journal_share_words()
                    hint=t::journal_share_words_hint()
                    kind="area"
                    value=text
                    of=(form, Note::TEXT)
                />
                {choices_of("share-as", t::journal_share_as(), choices, shared_as)}
                <div class="field">
                    <label for="share-session">{t::journal_share_session()}</label>
                    <select
                        class="input"
                        id="share-session"
                        on:change=move |event| session.set(event_target_value(&event))
                    >
                        {move || sessions.get().into_iter().map(option).collect_view()}
                    </select>
                </div>
                <WhoSees of=kind />
                <div class="actions">
                    <button class="button" type="submit">
                        {t::journal_share_look()}
                    </button>
                    <button class="button-text" type="button" on:click=move |_| close.run(())>
                        {t::journal_share_no()}
                    </button>
                </div>
            </form>
        </section>
        <Dialog open=asking title=t::journal_share_title()>
            <p class="pre journal-shown" dir="auto" tabindex="0">{move || text.with(|text| text.trim().to_owned())}</p>
            <p>{sure}</p>
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=move |_| asking.set(false)>
                    {t::journal_share_no()}
                </button>
                <button class="button button-main" type="button" on:click=share>
                    {t::journal_share_yes()}
                </button>
            </div>
        </Dialog>
    }
}

const fn kind_of(shared_as: SharedAs) -> Kind {
    match shared_as {
        SharedAs::Note => Kind::Note,
        SharedAs::Insight => Kind::Insight,
    }
}

/// What it becomes, within a sentence.
fn shared_name(shared_as: SharedAs) -> String {
    match shared_as {
        SharedAs::Note => t::journal_as_note(),
        SharedAs::Insight => t::journal_as_insight(),
    }
}

/// First what is shared: what fails in between leaves the entry as it was.
fn commands(
    app: App,
    entry: Id,
    author: Id,
    session: Id,
    shared_as: SharedAs,
    words: String,
) -> [Command; 2] {
    let (id, text) = (app.new_id(), words.trim().to_owned());
    let shared = match shared_as {
        SharedAs::Note => NoteCommand::Add { id, session, author, text, after: None }.into(),
        SharedAs::Insight => KeepCommand::Insight { id, session, author, text, from_note: None }.into(),
    };
    [shared, ReflectionCommand::NoteShared { id: entry, on: clock::today(), shared_as }.into()]
}
