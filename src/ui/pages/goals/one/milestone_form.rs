//! The form of a milestone: a new one, or changes to one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, Milestone, MilestoneCommand, MilestoneWords};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees, read_day};

const TITLE: &str = "milestone-title";
const EVIDENCE: &str = "milestone-evidence";
const DUE: &str = "milestone-due";
const PLAN: &str = "milestone-plan";

/// Which record the form writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writes {
    /// A new milestone of this goal; the form stays open for the next one.
    New {
        /// The goal.
        goal: Id,
    },
    /// This one.
    Existing(Milestone),
}

/// Title, evidence and day of a milestone. One such form is open at a time.
#[component]
pub fn MilestoneForm(
    /// Which record.
    writes: Writes,
    /// Called when a changed one is kept, or the form is left.
    close: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let [title, evidence, due, plan] = [(); 4].map(|()| RwSignal::new(String::new()));
    let form = Form::new();
    let is_new = matches!(writes, Writes::New { .. });
    let of = match &writes {
        Writes::New { .. } => None,
        Writes::Existing(milestone) => Some(milestone.id.to_string()),
    };
    if let Writes::Existing(milestone) = &writes {
        title.set(milestone.title.clone());
        evidence.set(milestone.evidence.clone());
        plan.set(milestone.plan.clone());
        due.set(milestone.due.map(|day| day.to_string()).unwrap_or_default());
    }
    page::after_paint(|| page::focus(TITLE));

    let command = move |due| {
        let words = MilestoneWords {
            title: title.get_untracked(),
            evidence: evidence.get_untracked(),
            plan: plan.get_untracked(),
            due,
        };
        match &writes {
            Writes::New { goal } => MilestoneCommand::Add { id: app.new_id(), goal: goal.clone(), words },
            Writes::Existing(milestone) => MilestoneCommand::Edit { id: milestone.id.clone(), words },
        }
    };
    // What would be kept if nothing was touched.
    let unedited = due.with_untracked(|text| read_day(text)).ok().filter(|_| !is_new).map(&command);
    let base = unedited.map(|unedited| app.filled_by(&unedited.into())).unwrap_or_default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let day = match due.with_untracked(|text| read_day(text)) {
            Ok(day) => day,
            Err(problem) => return form.show_at(Milestone::DUE, problem),
        };
        if !form.show(&app.keep_form(base.clone(), || app.act(&command(day).into()))) {
            return;
        }
        for field in [title, evidence, due, plan] {
            field.set(String::new());
        }
        if is_new {
            page::focus(TITLE);
        } else {
            close.run(());
        }
    };
    let (submit_name, close_name) = if is_new {
        (t::goal_add_milestone(), t::goal_close_milestones())
    } else {
        (t::goal_keep_milestone(), t::goal_cancel())
    };
    view! {
        <form class="form" novalidate data-of=of on:submit=submit>
            <Field
                id=TITLE
                label=t::goal_milestone_title()
                value=title
                example=t::goal_milestone_title_example()
                of=(form, Milestone::TITLE)
                missing=t::goal_milestone_no_title()
            />
            <Field
                id=EVIDENCE
                label=t::goal_milestone_evidence()
                value=evidence
                example=t::goal_milestone_evidence_example()
                of=(form, Milestone::EVIDENCE)
                optional=true
            />
            <div class="fields">
                <Field
                    id=DUE
                    label=t::goal_milestone_due()
                    value=due
                    kind="date"
                    of=(form, Milestone::DUE)
                    optional=true
                />
            </div>
            <Field
                id=PLAN
                label=t::milestone_plan()
                value=plan
                example=t::milestone_plan_example()
                of=(form, Milestone::PLAN)
                optional=true
            />
            <WhoSees of=Kind::Milestone />
            <div class="actions">
                <button class="button" type="submit">
                    {submit_name}
                </button>
                <button class="button-text" type="button" on:click=move |_| close.run(())>
                    {close_name}
                </button>
            </div>
        </form>
    }
}
