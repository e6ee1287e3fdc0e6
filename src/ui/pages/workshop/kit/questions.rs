//! The questions of a kit: matters of the library, and one's own.

use leptos::prelude::*;

use super::draft::{Draft, check};
use crate::app::App;
use crate::coaching::library::Shelf;
use crate::coaching::{Book, HandedQuestion, OwnQuestion};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};
use crate::ui::pages::workshop::library::handed;

/// The fieldset.
#[component]
pub fn Questions(draft: Draft, shelf: StoredValue<Shelf>) -> impl IntoView {
    let app = App::here();
    let topics = shelf.with_value(|shelf| {
        let topics = shelf.questions.packs.iter();
        let boxes = topics
            .map(|topic| check(draft.questions, HandedQuestion::Topic(topic.id()), topic.title.clone()));
        boxes.collect_view()
    });
    let own: Vec<OwnQuestion> = app.with_private(Book::all);
    let mut own: Vec<HandedQuestion> = own.into_iter().map(handed).collect();
    // One that was changed or put away since stays in the kit as it was.
    for question in draft.questions.get_untracked() {
        let is_own = matches!(question, HandedQuestion::Own { .. });
        if is_own && !own.contains(&question) {
            own.push(question);
        }
    }
    let own = own.into_iter().filter_map(|question| match &question {
        HandedQuestion::Own { text, .. } => {
            let words = text.clone();
            Some(check(draft.questions, question, words))
        }
        _ => None,
    });
    let own = own.collect_view();
    let has_own = !own.is_empty();
    view! {
        <fieldset class="field kit-part">
            <legend>{t::kit_questions()}</legend>
            <p class="hint">{t::kit_questions_hint()}</p>
            {has_own.then(|| view! { <ul>{own}</ul> })}
            <details>
                <summary>{icon(Icon::Chevron)} <span>{t::library_questions()}</span></summary>
                <ul>{topics}</ul>
            </details>
        </fieldset>
    }
}
