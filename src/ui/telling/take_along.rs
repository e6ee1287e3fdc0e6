//! The ways a text leaves the page: copied, or saved as a file.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clipboard, clock, files};
use crate::exchange::{Form, text_file_name};
use crate::i18n::t;
use crate::ui::arrival_words;
use crate::ui::components::ByHand;

/// Copies a text, or shows it to be copied by hand where the browser does not
/// let the page.
pub fn copy(app: App, text: String, by_hand: RwSignal<Option<String>>) {
    leptos::task::spawn_local(async move {
        match clipboard::copy(&text).await {
            Ok(()) => app.say(t::tell_copied()),
            Err(_) => by_hand.set(Some(text)),
        }
    });
}

/// Saves a text as a file of this kind.
pub fn save(app: App, name: &str, kind: &str, text: &str) {
    let words = match files::download_as(name, kind, text) {
        Ok(()) => t::share_saved_as(name),
        Err(error) => arrival_words::file_error(app, &error),
    };
    app.say(words);
}

/// What one page is about, as a text: a quiet pair of buttons at its foot.
#[component]
pub fn TakeAlong(
    /// What it is called in the name of the file.
    #[prop(into)]
    title: Signal<String>,
    /// The text, made when it is asked for.
    text: impl Fn(Form) -> Option<String> + Copy + 'static,
) -> impl IntoView {
    let app = App::here();
    let by_hand = RwSignal::new(None::<String>);
    let to_copy = move |_| {
        if let Some(text) = text(Form::Message) {
            copy(app, text, by_hand);
        }
    };
    let to_save = move |_| {
        if let Some(text) = text(Form::Markdown) {
            save(app, &text_file_name(&title.get_untracked(), clock::today(), "md"), "text/markdown", &text);
        }
    };
    view! {
        <section class="section take-along" aria-labelledby="take-along">
            <h2 class="visually-hidden" id="take-along">{t::tell_take_along()}</h2>
            <div class="actions">
                <button class="button-text" type="button" on:click=to_copy>{t::tell_copy()}</button>
                <button class="button-text" type="button" on:click=to_save>{t::tell_save()}</button>
            </div>
            <ByHand text=by_hand />
        </section>
    }
}
