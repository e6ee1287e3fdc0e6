//! The form of a goal: a new one, or changes to one.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::room::{RoomChoice, full_of};
use super::smart::{SmartHelper, Typed};
use crate::app::App;
use crate::coaching::{Goal, GoalKind, GoalWords, Kind, Milestone, Refusal, WhenFocusIsFull, read_tags};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, Icon, WhoSees, icon, person_choices, read_day};
use crate::ui::record_words;

const TITLE: &str = "goal-title";
const WHY: &str = "goal-why";
const TARGET: &str = "goal-target";
const OTHERS: &str = "goal-why-others";
const TAGS: &str = "goal-tags";
const REASON: &str = "goal-reason";

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
    /// Why it matters to others.
    pub why_others: RwSignal<String>,
    /// What it fits to, as typed.
    pub tags: RwSignal<String>,
    /// What kind of goal it is.
    pub kind: RwSignal<Option<GoalKind>>,
    /// Why it is changed.
    pub reason: RwSignal<String>,
    /// How room is made for it.
    pub room: RwSignal<WhenFocusIsFull>,
    /// The milestones it has already.
    pub milestones: RwSignal<Vec<Milestone>>,
    form: Form,
}

impl GoalDraft {
    /// An empty draft.
    pub fn new(owner: Option<Id>) -> Self {
        Self {
            owner: RwSignal::new(owner),
            title: RwSignal::default(),
            why: RwSignal::default(),
            target: RwSignal::default(),
            why_others: RwSignal::default(),
            tags: RwSignal::default(),
            kind: RwSignal::default(),
            reason: RwSignal::default(),
            room: RwSignal::default(),
            milestones: RwSignal::default(),
            form: Form::new(),
        }
    }

    /// Fills the draft with a goal as it is.
    pub fn fill(self, goal: &Goal) {
        self.owner.set(goal.owner.clone());
        self.title.set(goal.title.clone());
        self.why.set(goal.why.clone());
        self.target.set(goal.target.map(|day| day.to_string()).unwrap_or_default());
        self.why_others.set(goal.why_others.clone());
        self.tags.set(goal.tags.join(", "));
        self.kind.set(goal.kind);
        self.reason.set(String::new());
        self.form.clear();
    }

    /// Empties all but the owner.
    pub fn clear(self) {
        for field in [self.title, self.why, self.target, self.why_others, self.tags, self.reason] {
            field.set(String::new());
        }
        self.kind.set(None);
        self.room.set(WhenFocusIsFull::Keep);
        self.form.clear();
    }

    /// The day as typed. Nothing if it is not a day; the form says so then.
    pub fn read_target(self) -> Option<Option<NaiveDate>> {
        let read = self.target.with_untracked(|text| read_day(text));
        if let Err(problem) = &read {
            self.form.show_at(Goal::TARGET, problem.clone());
        }
        read.ok()
    }

    /// The words as they are typed, with the day that was read. Nothing if it
    /// is nobody's.
    pub fn words(self, target: Option<NaiveDate>) -> Option<GoalWords> {
        Some(GoalWords {
            owner: self.owner.get_untracked()?,
            title: self.title.get_untracked(),
            why: self.why.get_untracked(),
            why_others: self.why_others.get_untracked(),
            tags: self.tags.with_untracked(|tags| read_tags(tags)),
            kind: self.kind.get_untracked(),
            target,
        })
    }

    fn typed(self) -> Typed {
        Typed {
            title: self.title.get(),
            why: self.why.get(),
            why_others: self.why_others.get(),
            target: self.target.with(|text| read_day(text)).ok().flatten(),
            kind: self.kind.get(),
            milestones: self.milestones.get(),
        }
    }

    /// Shows a refusal at the field it is about.
    pub fn show(self, done: &Result<(), Refusal>) {
        self.form.show(done);
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
    let people = app.people_from_me();
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
                of=(draft.form, Goal::WHY)
                optional=true
            />
        }
    });
    // A new one has to find room; a changed one has a reason.
    let room = with_why.then(|| view! { <ForRoom draft=draft /> });
    let reason = (!with_why).then(|| {
        view! {
            <Field
                id=REASON
                label=t::goal_reason()
                value=draft.reason
                example=t::goal_reason_example()
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
                of=(draft.form, Goal::TITLE)
                missing=t::goals_form_no_title()
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
                of=(draft.form, Goal::TARGET)
                optional=true
            />
            <Kinds draft=draft />
            <SmartHelper typed=Signal::derive(move || draft.typed()) />
            <More draft=draft />
            {room}
            {reason}
            <WhoSees of=Kind::Goal />
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

/// What kind of goal it is: it chooses the hints.
#[component]
fn Kinds(draft: GoalDraft) -> impl IntoView {
    let choice = move |kind: GoalKind| {
        // A second tap takes it back.
        let choose = move |_| {
            draft.kind.update(|chosen| *chosen = if *chosen == Some(kind) { None } else { Some(kind) });
        };
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || (draft.kind.get() == Some(kind)).to_string()
                on:click=choose
            >
                {record_words::goal_kind(kind)}
            </button>
        }
    };
    view! {
        <fieldset class="field">
            <legend>
                {t::kind_of_goal()} " " <span class="optional">{t::form_optional()}</span>
            </legend>
            <div class="choices choices-small">
                {GoalKind::ALL.map(choice).into_iter().collect_view()}
            </div>
        </fieldset>
    }
}

/// Whom else it matters to, and what it fits to.
#[component]
fn More(draft: GoalDraft) -> impl IntoView {
    view! {
        <details>
            <summary>{icon(Icon::Chevron)} {t::goal_form_more()}</summary>
            <div class="form">
                <Field
                    id=OTHERS
                    label=t::goal_why_others()
                    value=draft.why_others
                    kind="area"
                    example=t::goal_why_others_example()
                    optional=true
                />
                <Field
                    id=TAGS
                    label=t::goal_tags()
                    value=draft.tags
                    example=t::goal_tags_example()
                    hint=t::goal_tags_hint()
                    optional=true
                />
            </div>
        </details>
    }
}

#[component]
fn ForRoom(draft: GoalDraft) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let name = Signal::derive(move || {
        let owner = draft.owner.get();
        let person = owner.and_then(|owner| people.with(|people| people.get(&owner).cloned()));
        person.map(|person| person.name).unwrap_or_default()
    });
    let goals = full_of(app, draft.owner.into(), None);
    view! { <RoomChoice name=name goals=goals room=draft.room may_park_this=true /> }
}
