//! WhenFocusIsFull for a goal: how many are in focus, and the offer to park one.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Goal, GoalState, Kind, WhenFocusIsFull};
use crate::i18n::{self, t};
use crate::replica::Id;

/// The goals of one person that are in focus, if there is no room for one
/// more: how many they want at a time is theirs to say. `apart` is left out.
pub fn full_of(app: App, owner: Signal<Option<Id>>, apart: Option<Id>) -> Memo<Vec<Goal>> {
    app.watch(&[Kind::Goal, Kind::Person, Kind::Preferences], move |book| {
        let Some(owner) = owner.get() else { return Vec::new() };
        let people = book.people();
        let owner = people.get(&owner).map_or(owner, |person| person.id.clone());
        let mut goals = book.goals();
        goals.retain(|goal| {
            let is_theirs = goal.owner.as_ref().is_some_and(|it| people.same(it, &owner));
            is_theirs && goal.state == GoalState::Focus && Some(&goal.id) != apart.as_ref()
        });
        if goals.len() < book.preferences(&owner).focus_limit { Vec::new() } else { goals }
    })
}

/// Offers to park the new one, or another one instead. Keeping all is as good
/// an answer.
#[component]
pub fn RoomChoice(
    /// Whose goals.
    #[prop(into)]
    name: Signal<String>,
    /// Those in focus, if there is no room.
    goals: Memo<Vec<Goal>>,
    /// The answer.
    room: RwSignal<WhenFocusIsFull>,
    /// Whether the one that comes may be parked: not if it just was.
    #[prop(optional)]
    may_park_this: bool,
) -> impl IntoView {
    let choice = move |value: WhenFocusIsFull, words: String| {
        let this = value.clone();
        view! {
            <label class="choice choice-line">
                <input
                    type="radio"
                    name="goal-room"
                    prop:checked=move || room.with(|room| *room == value)
                    on:change=move |_| room.set(this.clone())
                />
                {words}
            </label>
        }
    };
    let question = move || goals.with(|goals| t::room_question(name.get(), i18n::count(goals.len())));
    let swaps = move || {
        let goals = goals.get().into_iter();
        goals.map(|goal| choice(WhenFocusIsFull::Swap(goal.id), t::room_park_that(goal.title))).collect_view()
    };
    view! {
        <Show when=move || goals.with(|goals| !goals.is_empty())>
            <fieldset class="field">
                <legend>{question}</legend>
                <div class="choices choices-lines">
                    {choice(WhenFocusIsFull::Keep, t::room_keep())}
                    {may_park_this.then(|| choice(WhenFocusIsFull::ParkThis, t::room_park_this()))} {swaps}
                </div>
            </fieldset>
        </Show>
    }
}
