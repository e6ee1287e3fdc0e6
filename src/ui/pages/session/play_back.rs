//! Between two parts: say back what you heard. One line, for whoever coached in
//! the part that ends.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::PlayBack;
use crate::coaching::library::CuePack;
use crate::i18n::t;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The line, with one of the library's to go by.
#[component]
pub fn PlayBackLine(
    back: PlayBack,
    /// Takes it away.
    #[prop(into)]
    close: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let PlayBack { nth, by, .. } = back;
    let is_mine = app
        .with_book(|book| {
            let people = book.people();
            app.my_id().is_some_and(|me| by.iter().all(|person| people.same(person, &me)))
        })
        .unwrap_or_default();
    let words = if is_mine { t::play_back_me() } else { t::play_back_other(words::names_of(app, &by)) };
    let pack = app.library("content/cues.json", |text| CuePack::read(text).ok());
    // Another one in each part; without them the first words are enough.
    let how = move || {
        pack.with(|pack| {
            let lines = &pack.as_ref()?.as_ref().ok()?.play_back;
            lines.get(nth.checked_rem(lines.len())?).map(|line| line.text.clone())
        })
    };
    view! {
        <p dir="auto">
            <strong>{words}</strong>
            " "
            <span prop:textContent=move || how().unwrap_or_default()></span>
        </p>
        <button
            class="button-icon"
            type="button"
            aria-label=t::talk_line_close()
            on:click=move |_| close.run(())
        >
            {icon(Icon::Close)}
        </button>
    }
}
