//! Whether a session comes back, as a form has it.

use leptos::prelude::*;

use crate::coaching::Rhythm;
use crate::i18n::t;

/// Once, or in a rhythm.
#[component]
pub fn Repeat(
    /// The rhythm; nothing for once.
    every: RwSignal<Option<Rhythm>>,
    /// Tells the choice apart from others on the page.
    place: &'static str,
) -> impl IntoView {
    let group = format!("{place}-every");
    let choice = move |rhythm: Option<Rhythm>| {
        let name = match rhythm {
            None => t::sheet_series_once(),
            Some(Rhythm::Weekly) => t::sheet_series_weekly(),
            Some(Rhythm::Fortnightly) => t::sheet_series_fortnightly(),
            Some(Rhythm::Monthly) => t::sheet_series_monthly(),
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || every.get() == rhythm
                    on:change=move |_| every.set(rhythm)
                />
                {name}
            </label>
        }
    };
    let rhythms = std::iter::once(None).chain(Rhythm::ALL.map(Some));
    view! {
        <fieldset class="field">
            <legend>{t::sheet_series_every()}</legend>
            <div class="choices">{rhythms.map(choice).collect_view()}</div>
        </fieldset>
    }
}
