//! What was written between two sessions, and what waits for an answer.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::asked::AskedOfMe;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Book, CheckIn, Commitment, Kind, MarkRead, PartnershipState};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::person_tag;
use crate::ui::{check_in_words, words};

/// As many as are shown; older ones are found by searching.
const SHOWN: usize = 3;
/// The heading, where the focus goes when a button of the list is gone.
pub(super) const HEADING: &str = "check-ins-heading";

/// The words since the last session and those that were not read yet, the
/// newest first, and the way to write some.
#[component]
pub fn CheckIns() -> impl IntoView {
    let app = App::here();
    let kinds = &[Kind::CheckIn, Kind::ReadMark, Kind::Session, Kind::Commitment, Kind::Person];
    let all: Memo<Vec<(CheckIn, bool)>> = app.watch(kinds, move |book| to_see(app, app.today(), book));
    let begun = &[Kind::Session, Kind::Commitment];
    let has_begun = app.watch(begun, |book: &Book| begun.iter().any(|kind| book.has_any(*kind)));
    let waits = Memo::new(move |_| all.with(|all| all.iter().any(|(_, waits)| *waits)));
    let partnership = app.partnership();
    let is_wanted =
        move || (has_begun.get() || waits.get()) && partnership.with(|it| it.state == PartnershipState::Open);
    let name = app.partner_name();
    let rows = move || all.get().into_iter().take(SHOWN).map(|it| row(app, it)).collect_view();
    view! {
        <Show when=move || is_wanted()>
            <section class="section" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">
                    {t::check_ins_heading()}
                </h2>
                <AskedOfMe />
                <ul class="check-ins">{rows}</ul>
                <div class="actions">
                    <a class="button-text" href=Route::CheckIn.to_string()>
                        {move || t::check_in_title(name.get())}
                    </a>
                </div>
            </section>
        </Show>
    }
}

fn to_see(app: App, today: NaiveDate, book: &Book) -> Vec<(CheckIn, bool)> {
    let me = app.my_id();
    app.with_private(|own| book.check_ins_to_see(me.as_ref(), today, |id| own.has_read(id)))
}

/// Marks one as read, and what the same person wrote before it.
fn mark_read(app: App, it: &CheckIn) {
    let Some(document) = app.open_document().get_untracked() else { return };
    let unread = app.with_book(|book| to_see(app, clock::today(), book)).unwrap_or_default().into_iter();
    let up_to_it = unread.filter(|(other, waits)| *waits && other.author == it.author && other.id <= it.id);
    let records: Vec<Id> = up_to_it.map(|(other, _)| other.id).collect();
    if app.act_and_say(&MarkRead { document, records }.into(), t::check_in_said_read()).is_ok() {
        page::after_paint(|| page::focus(HEADING));
    }
}

fn row(app: App, (it, waits): (CheckIn, bool)) -> impl IntoView {
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
        <li class="pen-rule" data-pen=pen>
            <p class="meta">{author.as_ref().map(person_tag)} <span>{day}</span> {read}</p>
            {lines}
        </li>
    }
}
