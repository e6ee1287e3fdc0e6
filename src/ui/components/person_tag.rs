//! People on screen: a badge in their pen, always with their name.

use leptos::prelude::*;

use crate::coaching::{MOST_PEOPLE, Person};
use crate::replica::Id;

/// The badge alone; the name must stand beside it.
pub fn badge(person: &Person) -> impl IntoView + use<> {
    view! {
        <span class="badge" data-pen=person.pen.to_string() aria-hidden="true">
            {person.initials()}
        </span>
    }
}

/// Several badges, overlapping; the names must stand beside them.
pub fn badges(people: &[Person]) -> impl IntoView + use<> {
    let badges: Vec<_> = people.iter().take(MOST_PEOPLE).map(badge).collect();
    view! {
        <span class="badges" aria-hidden="true">
            {badges}
        </span>
    }
}

/// A badge with its name.
pub fn person_tag(person: &Person) -> impl IntoView + use<> {
    view! {
        <span class="person">
            {badge(person)}
            <span>{person.name.clone()}</span>
        </span>
    }
}

/// Radio buttons to choose one of some people.
pub fn person_choices(
    name: &str,
    people: Vec<Person>,
    chosen: RwSignal<Option<Id>>,
) -> impl IntoView + use<> {
    let name = name.to_owned();
    people
        .into_iter()
        .map(move |person| {
            let (mine, this) = (person.id.clone(), person.id.clone());
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=name.clone()
                        prop:checked=move || chosen.with(|id| id.as_ref() == Some(&mine))
                        on:change=move |_| chosen.set(Some(this.clone()))
                    />
                    {badge(&person)}
                    <span>{person.name.clone()}</span>
                </label>
            }
        })
        .collect_view()
}
