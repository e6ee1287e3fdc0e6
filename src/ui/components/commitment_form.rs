//! Making a commitment, or changing one: what, who, by when, for which goal,
//! the first step, how sure one is, and how the others hear when it slips.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::day::read_day;
use super::field::Field;
use super::form::Form;
use super::icon::{Icon, icon};
use super::person_tag::person_choices;
use super::who_sees::WhoSees;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{
    Commitment, CommitmentCommand, CommitmentWords, Goal, GoalState, Kind, MOST_CONFIDENCE, Person,
    SURE_ENOUGH,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// A form for one commitment.
#[component]
pub fn CommitmentForm(
    /// The session it is made in.
    #[prop(optional, into)]
    session: Option<Id>,
    /// The goal it serves, where that is not asked.
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
    let is_short = is_new && session.is_some();
    let place = editing.as_ref().map_or_else(|| "new".to_owned(), |it| it.id.to_string());
    let what_id = format!("commitment-what-{place}");
    let due_id = format!("commitment-due-{place}");
    let group = format!("commitment-owner-{place}");
    let asks_goal = goal.is_none();
    let of_goal = goal.clone();
    let draft = Draft::of(app, editing.as_ref(), goal);
    let unedited = editing.as_ref().and_then(|it| {
        let typed = draft.words(draft.due().ok()?)?;
        Some(CommitmentCommand::Change { id: it.id.clone(), words: typed }.into())
    });
    let base = unedited.map(|unedited| app.filled_by(&unedited)).unwrap_or_default();
    let focus_id = what_id.clone();
    if !is_new {
        let first = what_id.clone();
        page::after_paint(move || page::focus(&first));
    }
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let due = match draft.due() {
            Ok(due) => due,
            Err(problem) => return draft.form.show_at(Commitment::DUE, problem),
        };
        let Some(typed) = draft.words(due) else {
            return;
        };
        let command = match &editing {
            None => CommitmentCommand::Make {
                id: app.new_id(),
                words: typed,
                session: session.clone(),
                from_note: None,
            },
            Some(it) => CommitmentCommand::Change { id: it.id.clone(), words: typed },
        };
        if !draft.form.show(&app.keep_form(base.clone(), || app.act(&command.into()))) {
            return;
        }
        if is_new {
            draft.clear(of_goal.as_ref());
            page::focus(&focus_id);
        }
        if let Some(done) = done {
            done.run(());
        }
    };
    let people = app.people();
    let choices = move || person_choices(&group, people.with(|people| people.all().to_vec()), draft.owner);
    let button = if is_new { t::commitment_add() } else { t::commitment_keep() };
    let cancel = (!is_new).then(|| view! { <Cancel done=done /> });
    let goals = asks_goal.then(|| view! { <GoalChoice draft=draft place=place.clone() /> });
    let rest = view! {
        <div class="fields fields-wide">
            <Field
                id=due_id
                label=t::commitment_due_label()
                kind="date"
                optional=true
                value=draft.due
                of=(draft.form, Commitment::DUE)
            />
            {goals}
        </div>
        <FirstStep draft=draft place=place.clone() />
        <LetKnow draft=draft place=place />
    };
    // While people talk, one line is enough.
    let rest = if is_short {
        view! {
            <details open=draft.has_more()>
                <summary>{icon(Icon::Chevron)} {t::commitment_rest()}</summary>
                <div class="section">{rest}</div>
            </details>
        }
        .into_any()
    } else {
        rest.into_any()
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=what_id
                label=t::commitment_what_label()
                example=t::commitment_what_example()
                value=draft.what
                of=(draft.form, Commitment::WHAT)
            />
            <fieldset class="field">
                <legend>{t::commitment_who_label()}</legend>
                <div class="choices">{choices}</div>
            </fieldset>
            {rest}
            <WhoSees of=Kind::Commitment />
            <div class="actions">
                <button class="button" type="submit">
                    {button}
                </button>
                {cancel}
            </div>
        </form>
    }
}

#[component]
fn Cancel(done: Option<Callback<()>>) -> impl IntoView {
    let cancel = move |_| {
        if let Some(done) = done {
            done.run(());
        }
    };
    view! {
        <button class="button-text" type="button" on:click=cancel>
            {t::commitment_cancel()}
        </button>
    }
}

/// The goals that are not done, to choose one from.
#[component]
fn GoalChoice(draft: Draft, place: String) -> impl IntoView {
    let app = App::here();
    let goals: Memo<Vec<Goal>> = app.watch(&[Kind::Goal], |book| {
        let mut goals = book.goals();
        goals.retain(|goal| goal.state != GoalState::Done);
        goals
    });
    let id = format!("commitment-goal-{place}");
    let label = id.clone();
    let option = move |goal: Goal| {
        let value = goal.id.to_string();
        let is_chosen = {
            let value = value.clone();
            move || draft.goal.with(|chosen| *chosen == value)
        };
        view! {
            <option value=value prop:selected=is_chosen>
                {goal.title}
            </option>
        }
    };
    let has_any = Memo::new(move |_| goals.with(|goals| !goals.is_empty()));
    view! {
        <div class="field" hidden=move || !has_any.get()>
            <label for=label>
                {t::commitment_goal()} " " <span class="optional">{t::form_optional()}</span>
            </label>
            <select class="input" id=id on:change=move |event| draft.goal.set(event_target_value(&event))>
                <option value="" prop:selected=move || draft.goal.with(String::is_empty)>
                    {t::commitment_no_goal()}
                </option>
                {move || goals.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// The first step, how sure one is, and what would make it surer.
#[component]
fn FirstStep(draft: Draft, place: String) -> impl IntoView {
    let (sure_id, lifts_id) = (format!("commitment-sure-{place}"), format!("commitment-lifts-{place}"));
    let label = sure_id.clone();
    let is_low = Memo::new(move |_| draft.confidence().is_some_and(|sure| sure < SURE_ENOUGH));
    let option = move |sure: u64| {
        let value = sure.to_string();
        let words = match sure {
            0 => t::commitment_sure_0(),
            MOST_CONFIDENCE => t::commitment_sure_10(),
            _ => value.clone(),
        };
        let is_chosen = {
            let value = value.clone();
            move || draft.sure.with(|chosen| *chosen == value)
        };
        view! {
            <option value=value prop:selected=is_chosen>
                {words}
            </option>
        }
    };
    let lifts = move || {
        let id = lifts_id.clone();
        is_low.get().then(|| {
            view! {
                <Field
                    id=id
                    label=t::commitment_lifts()
                    example=t::commitment_lifts_example()
                    hint=t::commitment_lifts_hint()
                    value=draft.lifts
                    of=(draft.form, Commitment::LIFTS)
                    optional=true
                />
            }
        })
    };
    view! {
        <Field
            id=format!("commitment-step-{place}")
            label=t::commitment_first_step()
            example=t::commitment_first_step_example()
            value=draft.first_step
            of=(draft.form, Commitment::FIRST_STEP)
            optional=true
        />
        <div class="field">
            <label for=label>
                {t::commitment_sure()} " " <span class="optional">{t::form_optional()}</span>
            </label>
            <select
                class="input"
                id=sure_id
                on:change=move |event| draft.sure.set(event_target_value(&event))
            >
                <option value="" prop:selected=move || draft.sure.with(String::is_empty)>
                    {t::commitment_sure_unsaid()}
                </option>
                {(0..=MOST_CONFIDENCE).map(option).collect_view()}
            </select>
        </div>
        {lifts}
    }
}

/// How the others hear of it when it slips; nothing where there is nobody else.
#[component]
fn LetKnow(draft: Draft, place: String) -> impl IntoView {
    let app = App::here();
    let (people, me) = (app.people(), app.me());
    let label = Memo::new(move |_| {
        let (owner, me) = (draft.owner.get()?, me.get()?);
        people.with(|people| {
            let mut others = people.others(&me.id).peekable();
            others.peek()?;
            let others: Vec<Person> = others.cloned().collect();
            let owner = people.get(&owner).filter(|owner| owner.id != me.id);
            Some(match owner {
                Some(owner) => t::commitment_let_know_by(&owner.name),
                None => t::commitment_let_know(words::names(app, &others)),
            })
        })
    });
    move || {
        let label = label.get()?;
        Some(view! {
            <Field
                id=format!("commitment-let-know-{place}")
                label=label
                example=t::commitment_let_know_example()
                value=draft.let_know
                of=(draft.form, Commitment::LET_KNOW)
                optional=true
            />
        })
    }
}

/// What the form holds.
#[derive(Clone, Copy)]
struct Draft {
    what: RwSignal<String>,
    owner: RwSignal<Option<Id>>,
    due: RwSignal<String>,
    goal: RwSignal<String>,
    first_step: RwSignal<String>,
    sure: RwSignal<String>,
    lifts: RwSignal<String>,
    let_know: RwSignal<String>,
    form: Form,
}

impl Draft {
    fn of(app: App, editing: Option<&Commitment>, goal: Option<Id>) -> Self {
        let people = app.people();
        let owner = editing.and_then(|it| it.owner.clone()).or_else(|| app.my_id());
        // The one they turned out to be, so that the choice shows.
        let owner = owner.map(|id| {
            people.with_untracked(|people| people.get(&id).map_or(id.clone(), |person| person.id.clone()))
        });
        let text = |read: fn(&Commitment) -> String| RwSignal::new(editing.map(read).unwrap_or_default());
        let goal = goal.or_else(|| editing.and_then(|it| it.goal.clone()));
        Self {
            what: text(|it| it.what.clone()),
            owner: RwSignal::new(owner),
            due: text(|it| it.due.map(|due| due.to_string()).unwrap_or_default()),
            goal: RwSignal::new(goal.map(|goal| goal.to_string()).unwrap_or_default()),
            first_step: text(|it| it.first_step.clone()),
            sure: text(|it| it.confidence.map(|sure| sure.to_string()).unwrap_or_default()),
            lifts: text(|it| it.lifts.clone()),
            let_know: text(|it| it.let_know.clone()),
            form: Form::new(),
        }
    }

    /// Empty for the next commitment, but for who makes it.
    fn clear(self, goal: Option<&Id>) {
        for field in [self.what, self.due, self.first_step, self.sure, self.lifts, self.let_know] {
            field.set(String::new());
        }
        self.goal.set(goal.map(Id::to_string).unwrap_or_default());
    }

    /// Does anything stand in what is folded away?
    fn has_more(self) -> bool {
        let texts = [self.due, self.goal, self.first_step, self.sure, self.lifts, self.let_know];
        texts.into_iter().any(|text| text.with_untracked(|text| !text.is_empty()))
    }

    fn confidence(self) -> Option<u64> {
        self.sure.with(|sure| sure.parse().ok())
    }

    fn words(self, due: Option<NaiveDate>) -> Option<CommitmentWords> {
        Some(CommitmentWords {
            owner: self.owner.get_untracked()?,
            what: self.what.get_untracked(),
            due,
            goal: self.goal.with_untracked(|goal| goal.parse().ok()),
            first_step: self.first_step.get_untracked(),
            confidence: self.sure.with_untracked(|sure| sure.parse().ok()),
            lifts: self.lifts.get_untracked(),
            let_know: self.let_know.get_untracked(),
        })
    }

    /// The day, if one is named; what is wrong with it otherwise.
    fn due(self) -> Result<Option<NaiveDate>, String> {
        self.due.with_untracked(|day| read_day(day))
    }
}
