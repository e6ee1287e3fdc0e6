//! What was written between two sessions.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Book, CheckIn, Commitment, Kind, MarkRead};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::person_tag;
use crate::ui::{check_in_words, words};

/// The heading, where the focus goes when a button of the list is gone.
pub(super) const HEADING: &str = "check-ins-heading";

/// The words since the last session and those that were not read yet, the
/// newest first, each with whether it waits to be read.
pub fn check_ins(app: App) -> Memo<Vec<(CheckIn, bool)>> {
    let kinds =
        &[Kind::CheckIn, Kind::ReadMark, Kind::Session, Kind::Commitment, Kind::Person, Kind::Membership];
    app.watch(kinds, move |book| to_see(app, book))
}

fn to_see(app: App, book: &Book) -> Vec<(CheckIn, bool)> {
    let me = app.my_id();
    app.with_private(|own| book.check_ins_to_see(me.as_ref(), clock::today(), |id| own.has_read(id)))
}

/// Marks one as read, and what the same person wrote before it.
fn mark_read(app: App, it: &CheckIn) {
    let Some(document) = app.open_document().get_untracked() else { return };
    let unread = app.with_book(|book| to_see(app, book)).unwrap_or_default().into_iter();
    let up_to_it = unread.filter(|(other, waits)| *waits && other.author == it.author && other.id <= it.id);
    let records: Vec<Id> = up_to_it.map(|(other, _)| other.id).collect();
    if app.act_and_say(&MarkRead { document, records }.into(), t::check_in_said_read()).is_ok() {
        page::after_paint(|| page::focus(HEADING));
    }
}

/// One of them.
#[component]
pub fn CheckInRow(
    it: CheckIn,
    /// Whether it waits to be read.
    waits: bool,
) -> impl IntoView {
    let app = App::here();
    let (author, about) = app
        .with_book(|book| {
            let author = it.author.as_ref().and_then(|id| book.people().get(id).cloned());
            let about = it.commitment.as_ref().and_then(|id| book.get::<Commitment>(id));
            (author, about.map(|about| t::check_in_of(about.what)))
        })
        .unwrap_or_default();
    let pen = author.as_ref().map(|author| author.pen.to_string());
    let lines = check_in_words::lines(&it.text, &it.need, &it.lines).into_iter().chain(about);
    let lines = lines.map(|line| view! { <p class="pre" dir="auto">{line}</p> }).collect_view();
    let day = it.on.map(|day| words::day(app, day));
    let name = author.as_ref().map(|author| author.name.clone()).unwrap_or_default();
    let label = t::check_in_read_of(name, day.clone().unwrap_or_default());
    let read = waits.then(|| {
        let it = StoredValue::new(it);
        view! {
            <button
                class="button-text"
                type="button"
                aria-label=label
                on:click=move |_| it.with_value(|it| mark_read(app, it))
            >
                {t::check_in_read()}
            </button>
        }
    });
    view! {
        <ul class="check-ins">
            <li class="pen-rule" data-pen=pen>
                <p class="meta">{author.as_ref().map(person_tag)} <span>{day}</span> {read}</p>
                {lines}
            </li>
        </ul>
    }
}
