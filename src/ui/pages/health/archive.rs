//! Closed notebooks: each can become a file and leave this browser.

use leptos::prelude::*;

use crate::app::{App, ArchiveError, ArchiveFile, ArchiveFileError, Closed, Room};
use crate::browser::page;
use crate::i18n::t;
use crate::ui::arrival_words;
use crate::ui::words;

const HEADING: &str = "health-archive";

/// How far putting one notebook away is.
#[derive(Clone, PartialEq)]
enum Step {
    Here,
    Busy,
    Saved(ArchiveFile),
    Failed(String),
}

/// The closed notebooks; nothing where there are none and there is room.
#[component]
pub fn Archive() -> impl IntoView {
    let app = App::here();
    let closed = app.closed_partnerships();
    let is_scarce = move || {
        let _ = app.saved().get();
        !app.is_sample() && app.with_store(|store| store.health()).room >= Room::Scarce
    };
    let is_empty = Memo::new(move |_| closed.with(Vec::is_empty));
    let is_shown = Memo::new(move |_| !is_empty.get() || is_scarce());
    view! {
        <Show when=move || is_shown.get()>
            <section class="section" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">
                    {t::archive_title()}
                </h2>
                <p class="quiet">{move || if is_empty.get() { t::archive_none() } else { t::archive_lead() }}</p>
                <ul class="rows">
                    <For each=move || closed.get() key=Clone::clone let(one)>
                        <Notebook one=one />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One closed notebook, and the step it is at.
#[component]
fn Notebook(one: Closed) -> impl IntoView {
    let app = App::here();
    let step = RwSignal::new(Step::Here);
    let (title, since) = (t::archive_of(&one.label), one.since.map(|day| words::day(app, day)));
    let save_label = t::archive_save_of(&one.label);
    let one = StoredValue::new(one);
    let save = Callback::new(move |()| {
        step.set(Step::Busy);
        leptos::task::spawn_local(async move {
            step.set(match app.save_archive(&one.get_value()).await {
                Ok(file) => Step::Saved(file),
                Err(error) => Step::Failed(file_error_words(&error)),
            });
        });
    });
    let put_away = Callback::new(move |file: ArchiveFile| {
        step.set(Step::Busy);
        leptos::task::spawn_local(async move {
            match app.put_away(&file).await {
                Ok(()) => {
                    app.say(t::archive_done(&file.name));
                    page::after_paint(page::focus_heading);
                }
                Err(error) => step.set(Step::Failed(put_away_words(&error))),
            }
        });
    });
    let is_idle = move || !matches!(step.get(), Step::Saved(_));
    view! {
        <li class="archive">
            <div>
                <p class="row-title" dir="auto">{title}</p>
                {since.map(|day| view! { <p class="meta"><span>{t::archive_since(day)}</span></p> })}
            </div>
            <Show when=is_idle>
                <button
                    class="button"
                    type="button"
                    aria-label=save_label.clone()
                    disabled=move || step.get() == Step::Busy
                    on:click=move |_| save.run(())
                >
                    {t::archive_save()}
                </button>
            </Show>
            {move || match step.get() {
                Step::Saved(file) => view! { <Confirm file=file step=step put_away=put_away /> }.into_any(),
                Step::Failed(words) => view! { <p class="problem" role="alert">{words}</p> }.into_any(),
                Step::Here | Step::Busy => ().into_any(),
            }}
        </li>
    }
}

/// The file is out: is it really there?
#[component]
fn Confirm(file: ArchiveFile, step: RwSignal<Step>, put_away: Callback<ArchiveFile>) -> impl IntoView {
    let words = t::archive_saved(&file.name);
    let id = format!("archive-{}", file.document());
    let here = id.clone();
    page::after_paint(move || page::focus(&here));
    view! {
        <div class="archive-confirm">
            <p id=id tabindex="-1">
                {words}
            </p>
            <div class="actions">
                <button class="button button-main" type="button" on:click=move |_| put_away.run(file.clone())>
                    {t::archive_put_away()}
                </button>
                <button class="button" type="button" on:click=move |_| step.set(Step::Here)>
                    {t::archive_keep()}
                </button>
            </div>
        </div>
    }
}

fn file_error_words(error: &ArchiveFileError) -> String {
    match error {
        ArchiveFileError::NotRead(_) => t::remove_not_read(),
        ArchiveFileError::NotSaved(error) => arrival_words::save_error(error),
    }
}

fn put_away_words(error: &ArchiveError) -> String {
    match error {
        ArchiveError::Changed => t::archive_changed(),
        ArchiveError::NotErased(error) => crate::app::remove_words(error),
    }
}
