//! Review: where two people wrote different things, or one put away what the
//! other was changing. Both partners see the same list.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::intl;
use crate::coaching::{Book, Command, Kind, RecordCommand, Settlement};
use crate::i18n::t;
use crate::replica::{Clash, ClashSide, UnseenEdit};
use crate::route::Route;
use crate::ui::arrival::{only_new, version};
use crate::ui::components::{Eyebrow, Page};
use crate::ui::{record_words, words};

/// The page.
#[component]
pub fn Review() -> impl IntoView {
    let app = App::here();
    let open = app.watch(Kind::ALL, |book| book.differences().clashes);
    let trashed = app.watch(Kind::ALL, |book| book.differences().unseen);
    let is_empty = move || open.with(Vec::is_empty) && trashed.with(Vec::is_empty);
    let name = app.partner_name();
    view! {
        <Page title=t::review_title()>
            <header class="page-head">
                <Eyebrow to=Route::Share name=t::room_share() />
                <h1 tabindex="-1">{t::review_title()}</h1>
                <Show when=move || !is_empty()>
                    <p class="lead">{t::review_lead()}</p>
                </Show>
            </header>
            <Show when=is_empty>
                <div class="empty">
                    <p class="lead">{t::review_empty()}</p>
                    <p>{move || t::review_empty_lead(name.get())}</p>
                </div>
            </Show>
            <ul>
                <For each=move || open.get() key=|clash| (clash.id(), clash.current.stamp) let(clash)>
                    {clash_row(app, clash)}
                </For>
                <For each=move || trashed.get() key=|edit| edit.record.clone() let(edit)>
                    {trashed_row(app, edit)}
                </For>
            </ul>
        </Page>
    }
}

/// Who wrote a side, for the words of the buttons.
enum Whose {
    Mine,
    Named(String),
    Unknown,
}

fn whose(app: App, book: &Book, side: &ClashSide) -> Whose {
    let people = book.people();
    match side.by.as_ref().and_then(|by| people.get(by)) {
        Some(person) if app.my_id().is_some_and(|me| people.same(&me, &person.id)) => Whose::Mine,
        Some(person) => Whose::Named(person.name.clone()),
        None => Whose::Unknown,
    }
}

fn keep_words(whose: &Whose) -> String {
    match whose {
        Whose::Mine => t::review_keep_mine(),
        Whose::Named(name) => t::review_keep_theirs(name),
        Whose::Unknown => t::review_keep_this(),
    }
}

fn clash_row(app: App, clash: Clash) -> Option<impl IntoView> {
    let heading_id = format!("clash-{}", clash.id());
    app.with_book(|book| {
        let words =
            |side: &ClashSide| record_words::value(app, book, &clash.kind, &clash.field, Some(&side.value));
        let (current, losing) = (words(&clash.current), words(&clash.losing));
        let side = |side: &ClashSide, from: &str, to: &str, shown: bool| {
            let when = t::value_instant(words::day_of(app, side.at), intl::time(app.tag(), side.at));
            version(book, side.by.as_ref(), when, &only_new(from, to), shown)
        };
        let kind = record_words::kind(&clash.kind);
        let what = t::review_what(kind, record_words::field(&clash.kind, &clash.field));
        let answer = |settlement: Settlement, words: String| {
            let (clash, heading_id) = (clash.clone(), heading_id.clone());
            let settle = move |_| {
                let command = RecordCommand::Settle { clash: clash.clone(), settlement }.into();
                if let Err(refusal) = app.act_and_say(&command, t::review_kept()) {
                    app.say(words::refusal(&refusal));
                }
            };
            view! {
                <button class="button" type="button" aria-describedby=heading_id on:click=settle>
                    {words}
                </button>
            }
        };
        let is_text = clash.current.value.is_string() && clash.losing.value.is_string();
        let both = (is_text && record_words::is_prose(&clash.kind, &clash.field))
            .then(|| answer(Settlement::Both, t::review_keep_both()));
        view! {
            <li class="clash">
                <div>
                    <h2 id=heading_id.clone() dir="auto">{record_words::title(app, book, &clash.record)}</h2>
                    <p class="change-kind">{what}</p>
                </div>
                <div class="holds">
                    <div class="versions">
                        {side(&clash.current, &losing, &current, true)}
                        {side(&clash.losing, &current, &losing, false)}
                    </div>
                </div>
                <div class="actions">
                    {answer(Settlement::Current, keep_words(&whose(app, book, &clash.current)))}
                    {answer(Settlement::Losing, keep_words(&whose(app, book, &clash.losing)))}
                    {both}
                </div>
            </li>
        }
    })
}

fn trashed_row(app: App, edit: UnseenEdit) -> Option<impl IntoView> {
    let heading_id = format!("trashed-{}", edit.record);
    let title = app.with_book(|book| record_words::title(app, book, &edit.record))?;
    let fields: Vec<String> = edit
        .fields
        .iter()
        .filter(|(field, _)| record_words::told_field(&edit.kind, field).is_some())
        .map(|(field, _)| record_words::field(&edit.kind, field))
        .collect();
    let changed = intl::list(app.tag(), &fields);
    let answer = |command: Command, words: String, said: String| {
        let answer = move |_| {
            if let Err(refusal) = app.act_and_say(&command, said.clone()) {
                app.say(words::refusal(&refusal));
            }
        };
        view! {
            <button class="button" type="button" aria-describedby=heading_id.clone() on:click=answer>
                {words}
            </button>
        }
    };
    let (restore, leave) = (edit.record.clone(), edit.record.clone());
    Some(view! {
        <li class="clash">
            <div>
                <h2 id=heading_id.clone() dir="auto">{title}</h2>
                <p class="change-kind">{t::review_what(record_words::kind(&edit.kind), changed)}</p>
            </div>
            <p>{t::review_trashed()} ". " {t::review_trashed_lead()}</p>
            <div class="actions">
                {answer(RecordCommand::Restore { id: restore }.into(), t::review_restore(), t::review_restored())}
                {answer(RecordCommand::LeaveInTrash { id: leave }.into(), t::review_leave(), t::review_left())}
            </div>
        </li>
    })
}
