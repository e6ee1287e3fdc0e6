//! One of a few, in a row of buttons.

use leptos::prelude::*;

/// One of a few.
pub fn choices_of<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: String,
    choices: Vec<(T, String)>,
    chosen: RwSignal<T>,
) -> impl IntoView {
    let choice = move |(value, words): (T, String)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| chosen.set(value)
                />
                {words}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{legend}</legend>
            <div class="choices">{choices.into_iter().map(choice).collect_view()}</div>
        </fieldset>
    }
}
