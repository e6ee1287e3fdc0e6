//! How one works best, as choices. Another tap takes a choice back.

use leptos::prelude::*;

use crate::coaching::{Way, WorkWays};
use crate::i18n::t;
use crate::ui::about_words;

/// The choices; each is kept as it is made.
#[component]
pub fn Ways(
    /// What is chosen.
    ways: Memo<WorkWays>,
    /// Keeps it.
    keep: Callback<WorkWays>,
    /// The id of the whole, for the focus.
    id: String,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let choice = move |way: Way| {
        let is_chosen = Memo::new(move |_| ways.with(|ways| ways.has(way)));
        let choose = move |_| {
            let mut ways = ways.get_untracked();
            ways.choose(way, !is_chosen.get_untracked());
            keep.run(ways);
        };
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || is_chosen.get().to_string()
                on:click=choose
            >
                {about_words::way(way)}
            </button>
        }
    };
    let question = move |(legend, all): (String, Vec<Way>)| {
        view! {
            <fieldset class="field">
                <legend>{legend}</legend>
                <div class="choices choices-small">{all.into_iter().map(choice).collect_view()}</div>
            </fieldset>
        }
    };
    view! {
        <div class="form" role="group" id=id tabindex="-1" aria-label=name>
            <p class="hint">{t::work_lead()}</p>
            {about_words::questions().map(question).into_iter().collect_view()}
        </div>
    }
}
