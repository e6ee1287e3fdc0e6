//! A workshop as one file.

use leptos::prelude::*;

use crate::app::App;
use crate::exchange::WholeWorkshop;
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::arrival_words;
use crate::ui::components::{Icon, icon};

/// The section.
#[component]
pub fn Out(id: Id) -> impl IntoView {
    let app = App::here();
    let save = move |_| {
        let Some(whole) = app.with_private(|private| WholeWorkshop::of(private, &id)) else { return };
        let words = match app.save_workshop(&whole) {
            Ok(name) => t::share_saved_as(name),
            Err(error) => arrival_words::file_error(app, &error),
        };
        app.say(words);
    };
    view! {
        <section class="section" aria-labelledby="workshop-file">
            <h2 id="workshop-file">{t::kit_file()}</h2>
            <p class="quiet">{t::workshops_file_lead()}</p>
            <div class="actions">
                <button class="button" type="button" on:click=save>
                    {icon(Icon::FileSave)}
                    {t::workshops_file_save()}
                </button>
            </div>
        </section>
    }
}
