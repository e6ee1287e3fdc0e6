//! Every goal: whose each is, and how far it has been walked.

mod mine;
mod of_person;
mod row;

use leptos::prelude::*;
use of_person::GoalsOfPerson;

use super::form::{GoalDraft, GoalForm};
use crate::app::App;
use crate::coaching::{Goal, GoalCommand, Kind, People, Refusal};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Dialog, Icon, Page, SampleNote, icon};
use crate::ui::standing::Standing;

/// Every goal of the partnership, by person.
#[component]
pub fn Goals() -> impl IntoView {
    let app = App::here();
    let has_any = app.watch(&[Kind::Goal], |book| !book.goals().is_empty());
    let open = RwSignal::new(false);
    let draft = GoalDraft::new(app.my_id());
    let add_for = Callback::new(move |owner: Option<Id>| {
        if let Some(owner) = owner.or_else(|| app.my_id()) {
            draft.owner.set(Some(owner));
        }
        open.set(true);
    });
    view! {
        <Page title=t::goals_title()>
            <header class="section-head">
                <h1 tabindex="-1">{t::goals_title()}</h1>
                <Show when=move || has_any.get()>
                    <button class="button button-main" type="button" on:click=move |_| add_for.run(None)>
                        {t::goals_add()}
                    </button>
                </Show>
            </header>
            <SampleNote words=t::sample_note_goals() />
            <Standing />
            <Show when=move || has_any.get() fallback=move || view! { <NoGoals add_for=add_for /> }>
                <ByPerson add_for=add_for />
            </Show>
            <Dialog open=open title=t::goals_add_title()>
                <AddGoal open=open draft=draft />
            </Dialog>
        </Page>
    }
}

/// Before the first goal: what one is, by example.
#[component]
fn NoGoals(add_for: Callback<Option<Id>>) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="lead">{t::goals_empty()}</p>
            <p class="empty-example">{t::goals_empty_example()}</p>
            <button class="button button-main" type="button" on:click=move |_| add_for.run(None)>
                {icon(Icon::Plus)}
                {t::goals_add()}
            </button>
        </div>
    }
}

/// A section for each person, and one for goals whose owner is not here.
#[component]
fn ByPerson(add_for: Callback<Option<Id>>) -> impl IntoView {
    let app = App::here();
    let people = app.people_from_me();
    let ids =
        move || -> Vec<Id> { people.with(|people| people.iter().map(|person| person.id.clone()).collect()) };
    let has_strays = app.watch(&[Kind::Goal, Kind::Person], |book| {
        let people = book.people();
        book.goals().iter().any(|goal| owner_of(goal, &people).is_none())
    });
    view! {
        <For each=ids key=Id::clone let:id>
            <GoalsOfPerson owner=id add_for=add_for />
        </For>
        <Show when=move || has_strays.get()>
            <of_person::StrayGoals />
        </Show>
    }
}

/// Whose goal it is, as far as that person is known.
fn owner_of(goal: &Goal, people: &People) -> Option<Id> {
    let owner = goal.owner.as_ref()?;
    people.get(owner).map(|person| person.id.clone())
}

/// The form of a new goal; what is typed stays until it is added or given up.
#[component]
fn AddGoal(open: RwSignal<bool>, draft: GoalDraft) -> impl IntoView {
    let app = App::here();
    let add = move || -> Result<(), Refusal> {
        let Some(words) = draft.read_target().and_then(|target| draft.words(target)) else {
            return Ok(());
        };
        let (id, room) = (app.new_id(), draft.room.get_untracked());
        app.act(&GoalCommand::Set { id: id.clone(), words, focus: room }.into())?;
        open.set(false);
        draft.clear();
        app.go(&Route::Goal(id));
        Ok(())
    };
    let submit = Callback::new(move |()| draft.show(&add()));
    let close = Callback::new(move |()| {
        open.set(false);
        draft.clear();
    });
    view! { <GoalForm draft=draft with_why=true submit_name=t::goals_add() submit=submit close=close /> }
}
