//! The quiet line that says whether what was written is safe.

use leptos::prelude::*;

use crate::app::{App, SaveState};
use crate::i18n::t;

/// The saved state, true at every moment: it says "Saved" only after both
/// stores have confirmed.
#[component]
pub fn SavedState() -> impl IntoView {
    let saved = App::here().saved();
    let state = move || match saved.get() {
        SaveState::Saved => "saved",
        SaveState::Saving => "saving",
        SaveState::KeptHere => "half",
        SaveState::NotSaved => "unsaved",
    };
    let words = move || match saved.get() {
        SaveState::Saved => t::saved_saved(),
        SaveState::Saving => t::saved_saving(),
        SaveState::KeptHere => t::saved_kept_here(),
        SaveState::NotSaved => t::saved_not_saved(),
    };
    view! {
        // Set as a whole: what a page's translation or an extension did to its
        // text is written over, and cannot go on saying what is no longer so.
        <p
            class="saved notranslate"
            translate="no"
            role="status"
            data-state=state
            prop:textContent=words
        ></p>
    }
}
