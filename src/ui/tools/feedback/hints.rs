//! Hints while one writes. They ask, and hinder nothing.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::library::FeedbackWordPack;
use crate::coaching::{FeedbackHint, FeedbackWords, feedback_hints};
use crate::i18n::t;

/// The hints on what is written so far. Where the lists of words cannot be had,
/// there are none.
#[component]
pub fn Hints(words: Memo<FeedbackWords>) -> impl IntoView {
    let pack = App::here().library("content/feedback.json", |text| FeedbackWordPack::read(text).ok());
    let hints = Memo::new(move |_| {
        pack.with(|pack| match pack {
            Some(Ok(pack)) => words.with(|words| feedback_hints(words, pack)),
            _ => Vec::new(),
        })
    });
    let line = |hint: FeedbackHint| {
        let words = match hint {
            FeedbackHint::Judges(word) => t::feedback_hint_judges(word),
            FeedbackHint::Absolute(word) => t::feedback_hint_absolute(word),
            FeedbackHint::NoObservation => t::feedback_hint_observation(),
        };
        view! { <li class="hint">{words}</li> }
    };
    view! {
        <ul class="feedback-hints" aria-label=t::feedback_hints() aria-live="polite">
            {move || hints.get().into_iter().map(line).collect_view()}
        </ul>
    }
}
