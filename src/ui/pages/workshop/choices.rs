//! One of many, by its name or its place.

use leptos::prelude::*;

use crate::coaching::GROUP_SIZES;
use crate::i18n::t;
use crate::ui::components::choices_of;

/// One of many, by its name.
pub fn select_of(
    id: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: RwSignal<String>,
) -> impl IntoView {
    // The first is shown as long as none is chosen.
    let first = options.first().map(|(value, _)| value.clone()).unwrap_or_default();
    let is_chosen = move |value: &str| {
        chosen.with(|chosen| if chosen.is_empty() { value == first } else { chosen == value })
    };
    let option = move |(value, words): (String, String)| {
        let (of, is_chosen) = (value.clone(), is_chosen.clone());
        view! { <option value=value prop:selected=move || is_chosen(&of)>{words}</option> }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select class="input" id=id on:change=move |event| chosen.set(event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// One of several names, by its place; where the names change, it begins with the
/// one at `first` again.
pub fn place_of(
    id: &'static str,
    label: String,
    names: Memo<Vec<String>>,
    chosen: RwSignal<usize>,
    first: usize,
) -> impl IntoView {
    let options = move || {
        let names = names.get();
        chosen.set(first.min(names.len().saturating_sub(1)));
        let option = |(at, name): (usize, String)| view! { <option value=at.to_string()>{name}</option> };
        names.into_iter().enumerate().map(option).collect_view()
    };
    let choose = move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default());
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select class="input" id=id prop:value=move || chosen.get().to_string() on:change=choose>
                {options}
            </select>
        </div>
    }
}

/// How many work together.
pub fn group_size(name: &'static str, chosen: RwSignal<usize>) -> impl IntoView {
    let words = |size: usize| match size {
        2 => t::pairs_in_pairs(),
        3 => t::pairs_in_threes(),
        _ => t::pairs_in_fours(),
    };
    choices_of(name, t::pairs_size(), GROUP_SIZES.map(|size| (size, words(size))).collect(), chosen)
}
