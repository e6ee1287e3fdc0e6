//! A text that the browser does not let the page copy.

use leptos::prelude::*;

use crate::i18n::t;

/// What could not be copied, to be marked and copied by hand.
#[component]
pub fn ByHand(text: RwSignal<Option<String>>) -> impl IntoView {
    move || {
        text.get().map(|text| {
            view! {
                <label class="field">
                    <span>{t::tell_by_hand()}</span>
                    <textarea class="input" rows="8" readonly prop:value=text></textarea>
                </label>
            }
        })
    }
}
