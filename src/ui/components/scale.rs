//! A number from 0 to 10, with words at both ends.

use leptos::prelude::*;

use crate::i18n;

/// The most one can choose.
const MOST: u64 = 10;

/// The eleven numbers in a row.
#[component]
pub fn Scale(
    /// Tells it from others on the page.
    group: String,
    /// What is asked.
    legend: String,
    /// What 0 means.
    low: String,
    /// What 10 means.
    high: String,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Option<u64>>,
    /// Called with what one chooses.
    #[prop(into)]
    choose: Callback<u64>,
) -> impl IntoView {
    let mark = |number: u64| {
        view! {
            <label class="choice mark">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || value.get() == Some(number)
                    on:change=move |_| choose.run(number)
                />
                {i18n::number(i18n::count(number))}
            </label>
        }
    };
    let marks = (0..=MOST).map(mark).collect_view();
    view! {
        <fieldset class="field">
            <legend dir="auto">{legend}</legend>
            <div class="marks">{marks}</div>
            <p class="anchors">
                <span>{format!("0: {low}")}</span>
                <span>{format!("{MOST}: {high}")}</span>
            </p>
        </fieldset>
    }
}
