//! The Trash: what was put away, until a person empties it.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Command, Kind, Person, RecordCommand};
use crate::i18n::{self, t};
use crate::replica::{Id, Record, TRASHED};
use crate::ui::components::{Dialog, Eyebrow, Page, person_tag};
use crate::ui::navigation::above_kept;
use crate::ui::{record_words, words};

/// One row: what it was, who put it away, when.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    id: Id,
    title: String,
    kind: String,
    by: Option<Person>,
    at: Option<u64>,
}

/// The page.
#[component]
pub fn Trash() -> impl IntoView {
    let app = App::here();
    let rows = app.watch(Kind::ALL, move |book| {
        let people = book.people();
        book.trash()
            .into_iter()
            .map(|(id, record)| {
                let entry = record.entry(TRASHED);
                Row {
                    title: record_words::title(app, book, &id),
                    kind: record_words::kind(&record.kind),
                    by: entry.and_then(|entry| people.get(entry.by?).cloned()),
                    at: entry.map(|entry| entry.at),
                    id,
                }
            })
            .collect::<Vec<_>>()
    });
    let own = own_rows(app);
    let (above, above_name) = above_kept(app.open_document().get_untracked().is_some());
    let asking = RwSignal::new(false);
    let name = app.partner_name();
    let text = Signal::derive(move || t::trash_ask_text(i18n::count(rows.with(Vec::len)), name.get()));
    view! {
        <Page title=t::trash_title()>
            <header class="page-head">
                <Eyebrow to=above name=above_name />
                <h1 tabindex="-1">{t::trash_title()}</h1>
                <Show when=move || rows.with(|rows| !rows.is_empty())>
                    <p class="lead">{t::trash_lead()}</p>
                </Show>
            </header>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=move || {
                    // What is only one's own, below, is in the Trash as well.
                    own.with(Vec::is_empty)
                        .then(|| {
                            view! {
                                <div class="empty">
                                    <p class="lead">{t::trash_empty()}</p>
                                    <p>{t::trash_empty_lead()}</p>
                                </div>
                            }
                        })
                }
            >
                <ul class="rows">
                    <For each=move || rows.get() key=|row| row.id.clone() let(row)>
                        {shared_row(app, row)}
                    </For>
                </ul>
                <div class="actions">
                    <button class="button" type="button" on:click=move |_| asking.set(true)>
                        {t::trash_empty_button()}
                    </button>
                </div>
            </Show>
            <Own rows=own />
            <Ask
                asking=asking
                title=t::trash_ask()
                text=text
                button=t::trash_empty_button()
                command=RecordCommand::EmptyTrash
                said=t::trash_emptied()
            />
        </Page>
    }
}

/// What one put away of one's own.
fn own_rows(app: App) -> Memo<Vec<Row>> {
    app.watch_private(Kind::ALL, move |book| {
        let row = |(id, record): (Id, &Record)| Row {
            title: record_words::title(app, book, &id),
            kind: record_words::kind(&record.kind),
            by: None,
            at: record.entry(TRASHED).map(|entry| entry.at),
            id,
        };
        book.own_trash().into_iter().map(row).collect()
    })
}

/// The private part; nothing while it is empty.
#[component]
fn Own(rows: Memo<Vec<Row>>) -> impl IntoView {
    let app = App::here();
    let one = move |row: Row| {
        let back = RecordCommand::RestorePrivate { id: row.id.clone() }.into();
        row_view(app, row, back)
    };
    let asking = RwSignal::new(false);
    let text = Signal::derive(move || t::trash_own_ask_text(i18n::count(rows.with(Vec::len))));
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <section class="section" aria-labelledby="own-trash">
                <h2 id="own-trash">{t::trash_own()}</h2>
                <p class="quiet">{t::trash_own_lead()}</p>
                <ul class="rows">
                    <For each=move || rows.get() key=|row| row.id.clone() let(row)>
                        {one(row)}
                    </For>
                </ul>
                <div class="actions">
                    <button class="button" type="button" on:click=move |_| asking.set(true)>
                        {t::trash_own_empty_button()}
                    </button>
                </div>
            </section>
        </Show>
        <Ask
            asking=asking
            title=t::trash_own_ask()
            text=text
            button=t::trash_own_empty_button()
            command=RecordCommand::EmptyPrivate
            said=t::trash_own_emptied()
        />
    }
}

fn shared_row(app: App, row: Row) -> impl IntoView {
    let back = RecordCommand::Restore { id: row.id.clone() }.into();
    row_view(app, row, back)
}

fn row_view(app: App, row: Row, back: Command) -> impl IntoView {
    let Row { title, kind, by, at, .. } = row;
    let said = t::trash_restored(&title);
    let put_back = move |_| {
        if let Err(refusal) = app.act_and_say(&back, said.clone()) {
            app.say(words::refusal(&refusal));
        }
    };
    view! {
        <li class="row">
            <div class="row-main">
                <p class="row-title" dir="auto">{title.clone()}</p>
                <p class="meta">
                    <span>{kind}</span>
                    {by.as_ref().map(person_tag)}
                    {at.map(|at| view! { <span>{words::day_of(app, at)}</span> })}
                </p>
            </div>
            <button class="button" type="button" aria-label=t::trash_put_back_what(&title) on:click=put_back>
                {t::trash_put_back()}
            </button>
        </li>
    }
}

/// Asks before one part of the Trash is emptied.
#[component]
fn Ask(
    asking: RwSignal<bool>,
    title: String,
    text: Signal<String>,
    button: String,
    command: RecordCommand,
    said: String,
) -> impl IntoView {
    let app = App::here();
    let command = StoredValue::new(Command::from(command));
    let (button, said) = (StoredValue::new(button), StoredValue::new(said));
    let empty = move |_| {
        asking.set(false);
        if let Err(refusal) = command.with_value(|command| app.act_and_say(command, said.get_value())) {
            app.say(words::refusal(&refusal));
        }
    };
    view! {
        <Dialog open=asking title=title>
            <p>{move || text.get()}</p>
            <div class="actions actions-end">
                <button class="button" type="button" on:click=move |_| asking.set(false)>
                    {t::trash_keep()}
                </button>
                <button class="button button-main" type="button" on:click=empty>
                    {button.get_value()}
                </button>
            </div>
        </Dialog>
    }
}
