//! One's own journal as a text file: a way out for oneself.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::Book;
use crate::exchange::{Form, Telling, text_file_name};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};
use crate::ui::{telling, words};

/// What is in the file, and the button.
#[component]
pub fn Export() -> impl IntoView {
    let app = App::here();
    let save = move |_| {
        let text = app.with_private(|private| as_text(app, private));
        let name = text_file_name(&t::room_journal(), clock::today(), "md");
        telling::save(app, &name, "text/markdown", &text);
    };
    view! {
        <p class="quiet">{t::journal_export_about()}</p>
        <div class="actions">
            <button class="button" type="button" on:click=save>
                {icon(Icon::FileSave)}
                {t::journal_export_save()}
            </button>
        </div>
    }
}

/// Everything that one wrote, the earliest first. Letters that are sealed stay
/// out of it.
fn as_text(app: App, private: &Book) -> String {
    let mut told = Telling::new(Form::Markdown);
    told.heading(1, &t::room_journal());
    for entry in private.reflections().into_iter().rev() {
        let day = entry.occasion.on.map(|on| words::day(app, on));
        told.heading(2, &day.unwrap_or_else(t::journal_no_day));
        if !entry.occasion.asked.is_empty() {
            told.heading(3, &entry.occasion.asked);
        }
        told.paragraph(&entry.text);
    }
    told.finish()
}
