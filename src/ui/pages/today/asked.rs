//! What waits for my answer: one line that unfolds to questions and requests.

use leptos::prelude::*;

use super::check_ins::HEADING;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Asking, Book};
use crate::i18n::{self, t};
use crate::ui::asking_words;
use crate::ui::components::{AskingRow, FoldRow, is_half_answered};

/// What waits.
pub fn asked_of_me(app: App) -> Memo<Vec<Asking>> {
    app.watch(Asking::KINDS, move |book: &Book| {
        app.my_id().map(|me| book.askings_for(&me)).unwrap_or_default()
    })
}

/// Nothing where nothing waits.
#[component]
pub fn AskedOfMe(open: Memo<Vec<Asking>>) -> impl IntoView {
    let people = App::here().people();
    // One is told in its own words; several are counted.
    let name = Signal::derive(move || {
        open.with(|open| match open.as_slice() {
            [one] => one.text().to_owned(),
            all => t::asking_waits_many(i18n::count(all.len())),
        })
    });
    let lead = Signal::derive(move || {
        let between = |first: &Asking| people.with(|people| asking_words::between(people, first));
        open.with(|open| open.first().map(between).unwrap_or_default())
    });
    let done = Callback::new(|()| page::after_paint(|| page::focus(HEADING)));
    let rows = move || {
        view! {
            <For each=move || open.get() key=|it| it.id().clone() let:asking>
                <AskingRow asking done />
            </For>
        }
    };
    // Half-written words are not folded away.
    let is_begun = open.with_untracked(|open| open.iter().any(is_half_answered));
    view! {
        <Show when=move || open.with(|open| !open.is_empty())>
            <ul class="rows no-print">
                <FoldRow name lead open=is_begun>
                    <ul class="kept">{rows()}</ul>
                </FoldRow>
            </ul>
        </Show>
    }
}
