//! Making a commitment, or changing one: what, who, by when.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::field::{Field, FieldProblem};
use super::person_tag::person_choices;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Command, Commitment};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// A form for one commitment.
#[component]
pub fn CommitmentForm(
    /// The session it is made in.
    #[prop(optional, into)]
    session: Option<Id>,
    /// The goal it serves.
    #[prop(optional, into)]
    goal: Option<Id>,
    /// The one to change; without it, a new one is made.
    #[prop(optional, into)]
    editing: Option<Commitment>,
    /// Called when a change is kept or given up.
    #[prop(optional, into)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::here();
    let is_new = editing.is_none();
    let place = editing.as_ref().map_or_else(|| "new".to_owned(), |it| it.id.to_string());
    let what_id = format!("commitment-what-{place}");
    let due_id = format!("commitment-due-{place}");
    let group = format!("commitment-owner-{place}");
    let draft = Draft::of(app, editing.as_ref());
    let what_problem = RwSignal::new(FieldProblem::None);
    let due_problem = RwSignal::new(FieldProblem::None);

    let focus_id = what_id.clone();
    if !is_new {
        let first = what_id.clone();
        page::after_paint(move || page::focus(&first));
    }
    let due_focus = due_id.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        what_problem.set(None);
        due_problem.set(None);
        let Ok(due) = draft.due() else {
            due_problem.set(Some(t::commitment_due_problem()));
            page::focus(&due_focus);
            return;
        };
        let Some(owner) = draft.owner.get_untracked() else {
            return;
        };
        let what = draft.what.get_untracked();
        let command = match &editing {
            None => Command::MakeCommitment {
                id: app.new_id(),
                owner,
                what,
                due,
                session: session.clone(),
                goal: goal.clone(),
            },
            Some(it) => {
                Command::EditCommitment { id: it.id.clone(), owner, what, due, goal: it.goal.clone() }
            }
        };
        match app.act(&command) {
            Err(refused) => {
                what_problem.set(Some(words::refusal(&refused)));
                page::focus(&focus_id);
            }
            Ok(()) => {
                if is_new {
                    draft.what.set(String::new());
                    page::focus(&focus_id);
                }
                if let Some(done) = done {
                    done.run(());
                }
            }
        }
    };
    let people = app.people();
    let choices = move || person_choices(&group, people.with(|people| people.all().to_vec()), draft.owner);
    let button = if is_new { t::commitment_add() } else { t::commitment_keep() };
    let cancel = (!is_new).then(|| {
        view! {
            <button
                class="button-text"
                type="button"
                on:click=move |_| {
                    if let Some(done) = done {
                        done.run(());
                    }
                }
            >
                {t::commitment_cancel()}
            </button>
        }
    });
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=what_id
                label=t::commitment_what_label()
                example=t::commitment_what_example()
                value=draft.what
                problem=what_problem
            />
            <fieldset class="field">
                <legend>{t::commitment_who_label()}</legend>
                <div class="choices">{choices}</div>
            </fieldset>
            <div class="fields">
                <Field
                    id=due_id
                    label=t::commitment_due_label()
                    kind="date"
                    optional=true
                    value=draft.due
                    problem=due_problem
                />
            </div>
            <div class="actions">
                <button class="button" type="submit">
                    {button}
                </button>
                {cancel}
            </div>
        </form>
    }
}

/// What the form holds.
#[derive(Clone, Copy)]
struct Draft {
    what: RwSignal<String>,
    owner: RwSignal<Option<Id>>,
    due: RwSignal<String>,
}

impl Draft {
    fn of(app: App, editing: Option<&Commitment>) -> Self {
        let people = app.people();
        let owner = editing.and_then(|it| it.owner.clone()).or_else(|| app.my_id());
        // The one they turned out to be, so that the choice shows.
        let owner = owner.map(|id| {
            people.with_untracked(|people| people.get(&id).map_or(id.clone(), |person| person.id.clone()))
        });
        let due = editing.and_then(|it| it.due).map(|due| due.to_string());
        Self {
            what: RwSignal::new(editing.map(|it| it.what.clone()).unwrap_or_default()),
            owner: RwSignal::new(owner),
            due: RwSignal::new(due.unwrap_or_default()),
        }
    }

    /// The day, if one is named.
    fn due(self) -> Result<Option<NaiveDate>, chrono::ParseError> {
        match self.due.get_untracked().as_str() {
            "" => Ok(None),
            day => day.parse().map(Some),
        }
    }
}
