//! One goal: its path, why it matters, what is next and what was promised; the
//! rest under one fold.

mod around;
mod change;
mod commitments;
mod history;
mod milestone_form;
mod milestones;
mod more;
mod next;
mod obstacles;
mod rest;
mod smart;
mod why;

use commitments::{Linked, Promised};
use leptos::prelude::*;
use more::More;
use next::Next;
use rest::Rest;
use why::Why;

use super::super::not_found::NotHere;
use super::momentum::{momentum_of, momentum_words};
use super::path::{Steps, goal_path};
use crate::app::App;
use crate::coaching::{Goal as GoalRecord, GoalState, Kind, Momentum};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{DifferenceMark, Eyebrow, Icon, Page, PathSize, SampleNote, icon, person_tag};
use crate::ui::{record_words, words};

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct Shown {
    id: StoredValue<Id>,
    goal: Memo<Option<GoalRecord>>,
    title: Memo<String>,
    steps: Memo<Steps>,
}

impl Shown {
    fn of(app: App, id: &Id) -> Self {
        let (mine, parent) = (id.clone(), id.clone());
        let goal = app.watch_record(id.clone(), move |book| book.get::<GoalRecord>(&mine));
        let title = Memo::new(move |_| {
            goal.with(|goal| goal.as_ref().map(|goal| goal.title.clone()).unwrap_or_default())
        });
        let steps = app.watch(&[Kind::Milestone], move |book| Steps(book.milestones(&parent)));
        Self { id: StoredValue::new(id.clone()), goal, title, steps }
    }

    /// The owner's pen, for everything on the page that is theirs.
    fn pen(self, app: App) -> Memo<Option<String>> {
        let people = app.people();
        Memo::new(move |_| {
            let owner = self.goal.with(|goal| goal.as_ref().and_then(|goal| goal.owner.clone()))?;
            people.with(|people| people.get(&owner).map(|person| person.pen.to_string()))
        })
    }
}

/// The page of one goal.
#[component]
pub fn Goal(
    /// The goal.
    id: Id,
    /// What of it the address leads to.
    #[prop(optional, into)]
    at: Option<Id>,
) -> impl IntoView {
    let app = App::here();
    let shown = Shown::of(app, &id);
    let more = More::of(app, &id, at.as_ref());
    if let Some(at) = &at {
        more::land(at);
    }
    let is_here = Memo::new(move |_| shown.goal.with(Option::is_some));
    move || {
        if is_here.get() {
            view! { <Sheet shown=shown more=more /> }.into_any()
        } else {
            view! { <NotHere to=Route::Goals name=t::goal_gone_back() /> }.into_any()
        }
    }
}

#[component]
fn Sheet(shown: Shown, more: More) -> impl IntoView {
    let linked = Linked::of(App::here(), shown);
    view! {
        <Page title=shown.title wide=true>
            <div class="goal">
                <Head shown=shown />
                <div class="spread">
                    <Why shown=shown />
                    <div class="stack">
                        <Next shown=shown more=more />
                        <Promised shown=shown linked=linked />
                    </div>
                </div>
                <Rest shown=shown linked=linked more=more />
            </div>
        </Page>
    }
}

#[component]
fn Head(shown: Shown) -> impl IntoView {
    let app = App::here();
    let (people, pen) = (app.people(), shown.pen(app));
    let owner = move || {
        let owner = shown.goal.with(|goal| goal.as_ref().and_then(|goal| goal.owner.clone()));
        let person = owner.and_then(|owner| people.with(|people| people.get(&owner).cloned()));
        match person {
            Some(person) => person_tag(&person).into_any(),
            None => view! { <span>{t::goal_no_owner()}</span> }.into_any(),
        }
    };
    let target = move || {
        let day = shown.goal.with(|goal| goal.as_ref().and_then(|goal| goal.target))?;
        Some(view! { <span>{icon(Icon::Clock)} {t::goal_by(words::day(app, day))}</span> })
    };
    let state = move || match shown.goal.with(|goal| goal.as_ref().map(|goal| goal.state)) {
        Some(GoalState::Parked) => t::goal_parked(),
        Some(GoalState::Done) => t::goal_is_done(),
        _ => t::goal_in_focus(),
    };
    let kind = move || {
        let kind = shown.goal.with(|goal| goal.as_ref().and_then(|goal| goal.kind))?;
        Some(view! { <span>{record_words::goal_kind(kind)}</span> })
    };
    let momentum = momentum_of(app, &shown.id.get_value());
    let pace = move || {
        let words = momentum.get().and_then(momentum_words)?;
        Some(view! { <span class="momentum">{words}</span> })
    };
    let hint = move || {
        let is_quiet = momentum.get() == Some(Momentum::Quiet);
        is_quiet.then(|| view! { <p class="hint">{t::momentum_hint_quiet()}</p> })
    };
    view! {
        <header class="goal-head" data-pen=move || pen.get()>
            <Eyebrow to=Route::Goals name=t::goals_title() />
            <h1 tabindex="-1" dir="auto">
                {move || shown.title.get()}
            </h1>
            <SampleNote words=t::sample_note_goal() />
            <p class="meta">{owner} {kind} {target} <span>{state}</span> {pace}</p>
            <DifferenceMark id=shown.id.get_value() />
            {hint}
            {move || shown.steps.with(|steps| goal_path(steps, PathSize::Header))}
        </header>
    }
}
