//! Adding a part to the plan, or changing one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{Mode, Role};
use crate::coaching::{self, Kind, Problem, Refusal, SegmentPlan, Tool};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees, person_choices};
use crate::ui::{tools, words};

/// What a new part is given, in minutes, and the fewest.
const USUAL_MINUTES: (u64, u64) = (10, 5);

/// What the form holds.
#[derive(Clone, Copy)]
struct Draft {
    title: RwSignal<String>,
    purpose: RwSignal<String>,
    minutes: RwSignal<String>,
    minimum: RwSignal<String>,
    prompts: RwSignal<String>,
    mode: RwSignal<Mode>,
    /// The tool it holds, by name.
    tool: RwSignal<Option<String>>,
    /// Whose turn it is; nobody's where everyone talks.
    whose: RwSignal<Option<Id>>,
    form: Form,
}

/// The form; what it makes goes to `keep`.
#[component]
pub fn SegmentForm(
    /// The part to change; without it, a new one is made.
    #[prop(optional, into)]
    editing: Option<SegmentPlan>,
    /// Which part that is.
    #[prop(optional, into)]
    of: Option<String>,
    /// Keeps what was written.
    #[prop(into)]
    keep: Callback<SegmentPlan, Result<(), Refusal>>,
    /// Called when it is kept or given up.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let is_new = editing.is_none();
    let before = editing.unwrap_or_else(|| SegmentPlan {
        minutes: USUAL_MINUTES.0,
        minimum: USUAL_MINUTES.1,
        ..SegmentPlan::default()
    });
    let draft = Draft::of(&before);
    page::after_paint(|| page::focus("part-title"));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if draft.form.show(&draft.plan(app, &before).and_then(|plan| keep.run(plan))) {
            done.run(());
        }
    };
    let button = if is_new { t::sheet_plan_add() } else { t::session_form_keep() };
    view! {
        <form class="form" novalidate data-of=of on:submit=submit>
            <Inputs draft />
            <WhoSees of=Kind::Segment />
            <div class="actions">
                <button class="button" type="submit">
                    {button}
                </button>
                <button class="button-text" type="button" on:click=move |_| done.run(())>
                    {t::sheet_cancel()}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Inputs(draft: Draft) -> impl IntoView {
    view! {
        <Field
            id="part-title"
            label=t::sheet_form_title()
            example=t::sheet_form_title_example()
            value=draft.title
            of=(draft.form, SegmentPlan::TITLE)
        />
        <Field
            id="part-purpose"
            label=t::sheet_form_purpose()
            optional=true
            value=draft.purpose
            of=(draft.form, SegmentPlan::PURPOSE)
        />
        <div class="fields">
            <Field
                id="part-minutes"
                label=t::session_form_minutes()
                kind="number"
                min=1
                max=600
                value=draft.minutes
                of=(draft.form, SegmentPlan::MINUTES)
            />
            <Field
                id="part-minimum"
                label=t::sheet_form_minimum()
                kind="number"
                min=0
                max=600
                value=draft.minimum
                of=(draft.form, SegmentPlan::MINIMUM)
            />
        </div>
        <Whose draft />
        <Opens draft />
        <Field
            id="part-prompts"
            label=t::sheet_form_prompts()
            kind="area"
            optional=true
            value=draft.prompts
            of=(draft.form, SegmentPlan::PROMPTS)
        />
    }
}

/// Whose turn it is, and how they talk.
#[component]
fn Whose(draft: Draft) -> impl IntoView {
    let people = App::here().people();
    let choices =
        move || person_choices("part-whose", people.with(|people| people.all().to_vec()), draft.whose);
    let mode = |mode: Mode| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="part-mode"
                    prop:checked=move || draft.mode.get() == mode
                    on:change=move |_| draft.mode.set(mode)
                />
                {words::segment_mode(mode)}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t::sheet_form_whose()}</legend>
            <div class="choices">
                <label class="choice">
                    <input
                        type="radio"
                        name="part-whose"
                        prop:checked=move || draft.whose.with(Option::is_none)
                        on:change=move |_| draft.whose.set(None)
                    />
                    {t::sheet_form_everyone()}
                </label>
                {choices}
            </div>
        </fieldset>
        <fieldset class="field">
            <legend>{t::sheet_form_mode()}</legend>
            <div class="choices choices-small">{Mode::ALL.map(mode).collect_view()}</div>
        </fieldset>
    }
}

/// The tool that opens with the part.
#[component]
fn Opens(draft: Draft) -> impl IntoView {
    let before = draft.tool.get_untracked().filter(|name| !name.is_empty() && Tool::parse(name).is_none());
    let newer = before.map(|name| {
        let words = t::tool_other(&name);
        view! {
            <option value=name selected>
                {words}
            </option>
        }
    });
    let option = move |tool: Tool| {
        let is_chosen = move || draft.tool.with(|chosen| chosen.as_deref() == Some(tool.name()));
        view! {
            <option value=tool.name() selected=is_chosen>
                {tools::name(tool)}
            </option>
        }
    };
    let choose = move |event| {
        let name = event_target_value(&event);
        draft.tool.set((!name.is_empty()).then_some(name));
    };
    view! {
        <div class="field">
            <label for="part-tool">{t::tool_field()}</label>
            <select class="input" id="part-tool" on:change=choose>
                <option value="">{t::tool_none()}</option>
                {newer}
                {Tool::ALL.map(option).collect_view()}
            </select>
        </div>
    }
}

impl Draft {
    fn of(plan: &SegmentPlan) -> Self {
        Self {
            title: RwSignal::new(plan.title.clone()),
            purpose: RwSignal::new(plan.purpose.clone()),
            minutes: RwSignal::new(plan.minutes.to_string()),
            minimum: RwSignal::new(plan.minimum.to_string()),
            prompts: RwSignal::new(plan.prompts.join("\n")),
            mode: RwSignal::new(plan.mode),
            tool: RwSignal::new(plan.tool.clone()),
            whose: RwSignal::new(whose(plan)),
            form: Form::new(),
        }
    }

    fn plan(self, app: App, before: &SegmentPlan) -> Result<SegmentPlan, Refusal> {
        let number = |text: RwSignal<String>, field: coaching::Field| {
            let number = text.with_untracked(|text| text.trim().parse());
            number.map_err(|_| Refusal::At(field, Problem::Minutes { least: 1, most: 600 }))
        };
        let (whose_now, mode) = (self.whose.get_untracked(), self.mode.get_untracked());
        // Roles that were set apart by hand or by a swap stay, if nobody says
        // otherwise.
        let roles = if whose_now == whose(before) && mode == before.mode {
            before.roles.clone()
        } else {
            whose_now.map(|whose| roles_for(app, &whose, mode)).unwrap_or_default()
        };
        Ok(SegmentPlan {
            title: self.title.get_untracked(),
            purpose: self.purpose.get_untracked(),
            minutes: number(self.minutes, SegmentPlan::MINUTES)?,
            minimum: number(self.minimum, SegmentPlan::MINIMUM)?,
            mode,
            roles,
            prompts: self.prompts.with_untracked(|text| text.lines().map(str::to_owned).collect()),
            tool: self.tool.get_untracked(),
        })
    }
}

fn whose(plan: &SegmentPlan) -> Option<Id> {
    let first = plan.roles.iter().find(|(_, role)| matches!(role, Role::Coachee | Role::Mentee));
    first.map(|(person, _)| person.clone())
}

/// One brings something, the next coaches, the others watch.
fn roles_for(app: App, whose: &Id, mode: Mode) -> Vec<(Id, Role)> {
    let people = app.ids_from_me();
    let (brings, gives) =
        if mode == Mode::Mentoring { (Role::Mentee, Role::Mentor) } else { (Role::Coachee, Role::Coach) };
    let behind = people.iter().skip_while(|id| *id != whose).skip(1);
    let others = behind.chain(people.iter().take_while(|id| *id != whose));
    let others = others.zip(std::iter::once(gives).chain(std::iter::repeat(Role::Observer)));
    let others = others.map(|(person, role)| (person.clone(), role));
    std::iter::once((whose.clone(), brings)).chain(others).collect()
}
