//! Both versions: where two people wrote different things, or one put away what
//! the other was changing or adding to. Both partners see the same list.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::browser::{focus, intl, page};
use crate::coaching::{Book, ClashRecord, Command, Kind, RecordCommand, Settlement, UnseenBeneath};
use crate::i18n::{self, t};
use crate::replica::{Clash, ClashSide, Id, UnseenEdit};
use crate::route::Route;
use crate::ui::arrival::{beneath_words, only_new, version};
use crate::ui::components::{Eyebrow, Page};
use crate::ui::{record_words, words};

/// The page.
#[component]
pub fn Review() -> impl IntoView {
    let app = App::here();
    let all = app.watch(Kind::ALL, Book::differences);
    let is_empty = move || all.with(|all| all.is_empty());
    let name = app.partner_name();
    go_on_with_the_next(Memo::new(move |_| {
        all.with(|all| {
            let clashes = all.clashes.iter().map(clash_heading);
            let unseen = all.unseen.iter().map(|edit| trash_heading(&edit.record));
            clashes.chain(unseen).chain(all.beneath.iter().map(|it| trash_heading(&it.record))).collect()
        })
    }));
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
                <For
                    each=move || all.with(|all| all.clashes.clone())
                    key=|clash| (clash.id(), clash.current.stamp)
                    let(clash)
                >
                    {clash_row(app, clash)}
                </For>
                <For each=move || all.with(|all| all.unseen.clone()) key=|edit| edit.record.clone() let(edit)>
                    {trashed_row(app, edit)}
                </For>
                <For each=move || all.with(|all| all.beneath.clone()) key=|it| it.record.clone() let(it)>
                    {beneath_row(app, it)}
                </For>
            </ul>
            <Settled />
        </Page>
    }
}

fn clash_heading(clash: &Clash) -> String {
    format!("clash-{}", clash.id())
}

fn trash_heading(record: &Id) -> String {
    format!("trashed-{record}")
}

/// After an answer, and after it was taken back, the focus is on the next thing
/// to decide: on what has come back, or else on the first.
fn go_on_with_the_next(headings: Memo<Vec<String>>) {
    Effect::new(move |before: Option<Vec<String>>| {
        let now = headings.get();
        if let Some(before) = before.filter(|before| *before != now) {
            let back = now.iter().find(|heading| !before.contains(heading)).or(now.first()).cloned();
            page::after_paint(move || match back {
                _ if !focus::is_focus_lost() => {}
                Some(heading) => page::focus(&heading),
                None => page::focus_heading(),
            });
        }
        now
    });
}

/// What was settled, with the words that were not kept.
#[component]
fn Settled() -> impl IntoView {
    let app = App::here();
    let settled = app.watch(Kind::ALL, Book::settled);
    let row = move |it: ClashRecord| {
        app.with_book(|book| {
            let record = it.record.as_ref().and_then(|id| book.document().record(id));
            let kind = record.map(|record| record.kind.to_string()).unwrap_or_default();
            let title = it.record.as_ref().map(|id| record_words::title(app, book, id));
            let what = t::review_what(record_words::kind(&kind), record_words::field(&kind, &it.field));
            let dropped = (!it.dropped.is_null())
                .then(|| record_words::value(app, book, &kind, &it.field, Some(&it.dropped)));
            let by = it.dropped_by.as_ref().map(|by| record_words::name(book, by));
            view! {
                <li>
                    <p class="change-title" dir="auto">{title}</p>
                    <p class="change-kind">{what}</p>
                    {match dropped {
                        Some(words) => view! {
                            <p class="change-kind">{t::review_not_kept(by.unwrap_or_else(t::review_someone))}</p>
                            <p class="change-text version-text" dir="auto">{words}</p>
                        }
                        .into_any(),
                        None => view! { <p class="change-kind">{t::review_both_kept()}</p> }.into_any(),
                    }}
                </li>
            }
        })
    };
    view! {
        <Show when=move || settled.with(|all| !all.is_empty())>
            <details class="settled">
                <summary>{move || t::review_settled(i18n::count(settled.with(Vec::len)))}</summary>
                <ul class="changes">
                    {move || settled.get().into_iter().map(row).collect_view()}
                </ul>
            </details>
        </Show>
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
    let heading_id = clash_heading(&clash);
    app.with_book(|book| {
        let words = |one: &ClashSide, other: &ClashSide| record_words::side(app, book, &clash, one, other);
        let (current, losing) = (words(&clash.current, &clash.losing), words(&clash.losing, &clash.current));
        let is_again = book.was_settled_apart(&clash);
        let again = is_again.then(|| {
            let name = |side: &ClashSide| match whose(app, book, side) {
                Whose::Mine => t::review_you_within(),
                Whose::Named(name) => name,
                Whose::Unknown => t::review_someone_within(),
            };
            view! { <p>{t::review_again(name(&clash.current), name(&clash.losing))}</p> }
        });
        let keep = [&clash.current, &clash.losing].map(|side| keep_words(&whose(app, book, side)));
        // Two of one person, as of two tabs: which is which is said by their order.
        let is_alike = keep[0] == keep[1];
        let side = |side: &ClashSide, from: &str, to: &str, shown: bool| {
            let when = t::value_instant(words::day_of(app, side.at), intl::time(app.tag(), side.at));
            let when = match shown {
                _ if !is_alike && !is_again => when,
                true => t::review_first(when),
                false => t::review_second(when),
            };
            version(book, side.by.as_ref(), when, &only_new(from, to), shown)
        };
        let [keep_current, keep_losing] =
            if is_alike { [t::review_keep_first(), t::review_keep_second()] } else { keep };
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
                    <h2 id=heading_id.clone() tabindex="-1" dir="auto">
                        {record_words::title(app, book, &clash.record)}
                    </h2>
                    <p class="change-kind">{what}</p>
                    {again}
                </div>
                <div class="holds">
                    <div class="versions">
                        {side(&clash.current, &losing, &current, true)}
                        {side(&clash.losing, &current, &losing, false)}
                    </div>
                </div>
                <div class="actions">
                    {answer(Settlement::Current, keep_current)}
                    {answer(Settlement::Losing, keep_losing)}
                    {both}
                </div>
            </li>
        }
    })
}

fn trashed_row(app: App, edit: UnseenEdit) -> Option<impl IntoView> {
    let told: BTreeSet<&str> = edit.fields.iter().map(|(field, _)| field.as_str()).collect();
    let told = told.into_iter().filter(|field| record_words::told_field(&edit.kind, field).is_some());
    let fields: Vec<String> = told.map(|field| record_words::field(&edit.kind, field)).collect();
    let changed = intl::list(app.tag(), &fields);
    let what = t::review_what(record_words::kind(&edit.kind), changed);
    let why = format!("{}. {}", t::review_trashed(), t::review_trashed_lead());
    in_trash(app, &edit.record, what, why)
}

fn beneath_row(app: App, it: UnseenBeneath) -> Option<impl IntoView> {
    let why = app.with_book(|book| beneath_words(app, book, &it))?;
    in_trash(app, &it.record, record_words::kind(&it.kind), why)
}

/// Something in the Trash, and why it is asked about.
fn in_trash(app: App, record: &Id, what: String, why: String) -> Option<impl IntoView + use<>> {
    let heading_id = trash_heading(record);
    let title = app.with_book(|book| record_words::title(app, book, record))?;
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
    let (restore, leave) = (record.clone(), record.clone());
    Some(view! {
        <li class="clash">
            <div>
                <h2 id=heading_id.clone() tabindex="-1" dir="auto">{title}</h2>
                <p class="change-kind">{what}</p>
            </div>
            <p>{why}</p>
            <div class="actions">
                {answer(RecordCommand::Restore { id: restore }.into(), t::review_restore(), t::review_restored())}
                {answer(RecordCommand::LeaveInTrash { id: leave }.into(), t::review_leave(), t::review_left())}
            </div>
        </li>
    })
}
