//! The goals of one person: in focus, parked, done.

use leptos::prelude::*;

use super::mine::Mine;
use super::owner_of;
use super::row::GoalRow;
use crate::app::App;
use crate::coaching::{GoalState, Kind, Person};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Icon, badge, icon};

/// A person's goals. Those in focus are open; the rest is folded away.
#[component]
pub fn GoalsOfPerson(
    /// The person.
    owner: Id,
    /// Opens the form for a new goal of this person.
    add_for: Callback<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let (mine, this) = (owner.clone(), owner.clone());
    let person = Memo::new(move |_| people.with(|people| people.get(&mine).cloned()));
    let goals = goals_where(Some(owner.clone()));
    let in_focus = in_state(goals, GoalState::Focus);
    let name = Memo::new(move |_| person.get().map(|person| person.name).unwrap_or_default());
    let of = owner.clone();
    let limit = app.watch(&[Kind::Preferences], move |book| book.preferences(&of).focus_limit);
    let (me, own) = (app.me(), owner.clone());
    let mine = move || {
        let is_me = me.with(|me| me.as_ref().is_some_and(|me| me.id == own));
        is_me.then(|| view! { <Mine me=own.clone() /> })
    };
    let many = move || {
        let count = in_focus.with(Vec::len);
        let limit = limit.get();
        (count > limit).then(|| t::focus_many(name.get(), i18n::count(count), i18n::count(limit)))
    };
    let heading = format!("goals-of-{owner}");
    let add = move |_| add_for.run(Some(this.clone()));
    view! {
        <section class="section" aria-labelledby=heading.clone()>
            <h2 class="person" id=heading.clone()>
                {move || person.get().map(|person| person_heading(&person))}
            </h2>
            <Show
                when=move || in_focus.with(|list| !list.is_empty())
                fallback=move || view! { <p class="quiet">{t::goals_none_of(name.get())}</p> }
            >
                <ul>
                    <For each=move || in_focus.get() key=Id::clone let:id>
                        <GoalRow id=id list=in_focus />
                    </For>
                </ul>
            </Show>
            {move || many().map(|words| view! { <p class="hint">{words}</p> })}
            <button
                class="button-add"
                type="button"
                aria-label=move || t::goals_add_of(name.get())
                on:click=add
            >
                {icon(Icon::Plus)}
                {t::goals_add()}
            </button>
            <Folded goals=goals state=GoalState::Parked />
            <Folded goals=goals state=GoalState::Done />
            {mine}
        </section>
    }
}

fn person_heading(person: &Person) -> impl IntoView + use<> {
    view! {
        {badge(person)}
        <span class="pen-line" data-pen=person.pen.to_string() dir="auto">
            {person.name.clone()}
        </span>
    }
}

/// Goals whose owner is not among the people.
#[component]
pub fn StrayGoals() -> impl IntoView {
    let goals = goals_where(None);
    let in_focus = in_state(goals, GoalState::Focus);
    view! {
        <section class="section" aria-labelledby="goals-of-nobody">
            <h2 id="goals-of-nobody">{t::goals_no_owner()}</h2>
            <ul>
                <For each=move || in_focus.get() key=Id::clone let:id>
                    <GoalRow id=id list=in_focus />
                </For>
            </ul>
            <Folded goals=goals state=GoalState::Parked />
            <Folded goals=goals state=GoalState::Done />
        </section>
    }
}

/// Goals in one state, behind a line that counts them.
#[component]
fn Folded(goals: Memo<Vec<(Id, GoalState)>>, state: GoalState) -> impl IntoView {
    let list = in_state(goals, state);
    let count = Memo::new(move |_| list.with(Vec::len));
    let words = move || match state {
        GoalState::Done => t::goals_done(i18n::count(count.get())),
        _ => t::goals_parked(i18n::count(count.get())),
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details>
                <summary>
                    {icon(Icon::Chevron)}
                    {words}
                </summary>
                <ul>
                    <For each=move || list.get() key=Id::clone let:id>
                        <GoalRow id=id list=list />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

/// The goals of one person, or of nobody who is here, in their order.
fn goals_where(owner: Option<Id>) -> Memo<Vec<(Id, GoalState)>> {
    App::here().watch(&[Kind::Goal, Kind::Person], move |book| {
        let people = book.people();
        let goals = book.goals().into_iter();
        goals.filter(|goal| owner_of(goal, &people) == owner).map(|goal| (goal.id, goal.state)).collect()
    })
}

fn in_state(goals: Memo<Vec<(Id, GoalState)>>, wanted: GoalState) -> Memo<Vec<Id>> {
    Memo::new(move |_| {
        goals.with(|goals| {
            let goals = goals.iter().filter(|(_, state)| *state == wanted);
            goals.map(|(id, _)| id.clone()).collect()
        })
    })
}
