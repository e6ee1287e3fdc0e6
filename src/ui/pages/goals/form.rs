//! The form of a goal: a new one, or changes to one.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::super::us::people_from_me;
use super::day::read_day;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Goal, Refusal, TITLE_LIMIT};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, FieldProblem, person_choices};
use crate::ui::words;

const TITLE: &str = "goal-title";
const WHY: &str = "goal-why";
const TARGET: &str = "goal-target";

/// What the form holds until it becomes a command.
#[derive(Debug, Clone, Copy)]
pub struct GoalDraft {
    /// Whose goal it is.
    pub owner: RwSignal<Option<Id>>,
    /// What is wanted.
    pub title: RwSignal<String>,
    /// Why it matters.
    pub why: RwSignal<String>,
    /// The day it is aimed at, as typed.
    pub target: RwSignal<String>,
    title_problem: RwSignal<FieldProblem>,
    why_problem: RwSignal<FieldProblem>,
    target_problem: RwSignal<FieldProblem>,
}

impl GoalDraft {
    /// An empty draft.
    pub fn new(owner: Option<Id>) -> Self {
        Self {
            owner: RwSignal::new(owner),
            title: RwSignal::default(),
            why: RwSignal::default(),
            target: RwSignal::default(),
            title_problem: RwSignal::default(),
            why_problem: RwSignal::default(),
            target_problem: RwSignal::default(),
        }
    }

    /// Fills the draft with a goal as it is.
    pub fn fill(self, goal: &Goal) {
        self.owner.set(goal.owner.clone());
        self.title.set(goal.title.clone());
        self.why.set(goal.why.clone());
        self.target.set(goal.target.map(|day| day.to_string()).unwrap_or_default());
        self.show(&Ok(()));
        self.target_problem.set(None);
    }

    /// Empties all but the owner.
    pub fn clear(self) {
        for field in [self.title, self.why, self.target] {
            field.set(String::new());
        }
        self.show(&Ok(()));
        self.target_problem.set(None);
    }

    /// The day as typed. Nothing if it is not a day; the form says so then.
    pub fn read_target(self) -> Option<Option<NaiveDate>> {
        let read = self.target.with_untracked(|text| read_day(text));
        if let Err(problem) = &read {
            self.target_problem.set(Some(problem.clone()));
            page::focus(TARGET);
        } else {
            self.target_problem.set(None);
        }
        read.ok()
    }

    /// Shows a refusal at the field it is about.
    pub fn show(self, done: &Result<(), Refusal>) {
        let (title, why) = match done {
            Ok(()) => (None, None),
            Err(Refusal::Empty) => (Some(t::goals_form_no_title()), None),
            Err(refusal @ Refusal::TooLong { limit, .. }) if *limit != TITLE_LIMIT => {
                (None, Some(words::refusal(refusal)))
            }
            Err(refusal) => (Some(words::refusal(refusal)), None),
        };
        if title.is_some() {
            page::focus(TITLE);
        } else if why.is_some() {
            page::focus(WHY);
        }
        self.title_problem.set(title);
        self.why_problem.set(why);
    }
}

/// The fields of a goal and its two buttons.
#[component]
pub fn GoalForm(
    /// What is typed.
    draft: GoalDraft,
    /// Whether it asks why the goal matters.
    #[prop(optional)]
    with_why: bool,
    /// What the button that ends it is called.
    #[prop(into)]
    submit_name: String,
    /// Ends it.
    submit: Callback<()>,
    /// Leaves it; what is typed stays.
    close: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let people = people_from_me(app);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        submit.run(());
    };
    let why = with_why.then(|| {
        view! {
            <Field
                id=WHY
                label=t::goals_form_why()
                value=draft.why
                kind="area"
                example=t::goals_form_why_example()
                problem=draft.why_problem
                optional=true
            />
        }
    });
    view! {
        <form class="form" novalidate on:submit=on_submit>
            <Field
                id=TITLE
                label=t::goals_form_title()
                value=draft.title
                example=t::goals_form_title_example()
                problem=draft.title_problem
            />
            <fieldset class="field">
                <legend>{t::goals_form_owner()}</legend>
                <div class="choices">
                    {move || person_choices("goal-owner", people.get(), draft.owner)}
                </div>
            </fieldset>
            {why}
            <Field
                id=TARGET
                label=t::goals_form_target()
                value=draft.target
                kind="date"
                problem=draft.target_problem
                optional=true
            />
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=move |_| close.run(())>
                    {t::goals_close()}
                </button>
                <button class="button button-main" type="submit">
                    {submit_name}
                </button>
            </div>
        </form>
    }
}
