//! Whether a session comes back, as a form has it, and the rhythm that it begins.

use leptos::prelude::*;

use crate::browser::clock;
use crate::coaching::{NewSession, Rhythm, SeriesPlan};
use crate::i18n::t;

/// The rhythm that begins with a session, at its hour on this device's clock.
pub fn rhythm_from(session: &NewSession, every: Rhythm) -> SeriesPlan {
    let start = clock::local(u64::try_from(session.starts_at.timestamp_millis()).unwrap_or_default());
    let (starts_on, time) = (start.date(), start.time());
    SeriesPlan { every, starts_on, time, zone: clock::zone(), minutes: session.minutes, month_day: None }
}

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
