//! The journal: what one writes for oneself. Nobody else has any of it.

mod entry;
mod export;
mod letter_form;
mod letters;
mod line;
mod list;
mod look_back;
mod question;
mod share;

use leptos::prelude::*;

pub use entry::Entry;
pub use line::{AfterSession, Line};

use self::export::Export;
use self::letters::{Letters, LettersCome, waiting};
use self::list::{List, entries};
use self::look_back::LookBack;
use crate::app::App;
use crate::coaching::Kind;
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::{FoldRow, Icon, Page, SampleNote, WhoSees, icon};

/// The page: what there is, the latest first.
#[component]
pub fn Journal() -> impl IntoView {
    let app = App::here();
    let entries = entries(app);
    let is_empty = Memo::new(move |_| entries.with(Vec::is_empty));
    let new = StoredValue::new(Route::JournalEntry(app.new_id()).to_string());
    view! {
        <Page title=t::room_journal()>
            <header class="page-head">
                <h1 tabindex="-1">{t::room_journal()}</h1>
                <WhoSees of=Kind::Reflection more=Signal::stored(t::journal_only_you_hint()) />
            </header>
            <SampleNote words=t::sample_note_journal() />
            <LettersCome />
            <Show when=move || is_empty.get()>
                <div class="empty">
                    <p class="lead">{t::journal_empty()}</p>
                    <p class="empty-example">{t::journal_empty_example()}</p>
                </div>
            </Show>
            <div class="actions">
                <a class="button button-main" href=move || new.get_value()>
                    {icon(Icon::Plus)}
                    {t::journal_new()}
                </a>
            </div>
            <Show when=move || !is_empty.get()>
                <List entries />
            </Show>
            <More is_empty />
        </Page>
    }
}

/// Letters, looking back, and the way out: a row each.
#[component]
fn More(is_empty: Memo<bool>) -> impl IntoView {
    let waiting = waiting(App::here());
    let letters = Signal::derive(move || t::letter_row(i18n::count(waiting.with(Vec::len))));
    view! {
        <section class="section" aria-labelledby="journal-more">
            <h2 class="visually-hidden" id="journal-more">{t::journal_more()}</h2>
            <ul class="rows">
                <FoldRow name=t::letter_title() lead=letters>
                    <Letters waiting />
                </FoldRow>
                <LookBack />
                <Show when=move || !is_empty.get()>
                    <FoldRow name=t::journal_export() lead=t::journal_export_row()>
                        <Export />
                    </FoldRow>
                </Show>
            </ul>
        </section>
    }
}
