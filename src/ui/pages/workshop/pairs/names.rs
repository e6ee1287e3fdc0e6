//! Who is in the room, and for how many rounds.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{Plan, ROUNDS};
use crate::app::App;
use crate::browser::{clock, flush, page};
use crate::coaching::{MOST_IN_ROOM, MOST_ROUNDS, RoomPlan, WorkshopCommand, read_names};
use crate::i18n::{count, t};
use crate::ui::components::{Field, Form, Icon, LiveText, icon};
use crate::ui::words;

/// How many rounds are offered at first.
const USUAL_ROUNDS: usize = 3;
const NAMES: &str = "pairs-names";
const ROUNDS_FIELD: &str = "pairs-rounds";

/// The form.
#[component]
pub fn Names(plan: Plan) -> impl IntoView {
    let app = App::here();
    let text = Signal::derive(move || plan.with(|plan| plan.text.clone()));
    let rounds = RwSignal::new(match plan.with_untracked(|plan| plan.rounds.all().len()) {
        0 => USUAL_ROUNDS.to_string(),
        count => count.to_string(),
    });
    let form = Form::new();
    form.join(RoomPlan::NAMES, NAMES, None);
    let problem = form.problem_of(NAMES);
    let keep = move |text: String| {
        let plan = RoomPlan { text, ..plan.get_untracked() };
        app.act(&WorkshopCommand::KeepPlan(plan).into()).err().map(|refused| words::refusal(&refused))
    };
    let make = move |event: SubmitEvent| {
        event.prevent_default();
        // What was typed a moment ago is kept first.
        flush::now();
        let wanted = rounds.with_untracked(|rounds| rounds.trim().parse().ok());
        let Some(wanted) = wanted.filter(|wanted| (1..=MOST_ROUNDS).contains(wanted)) else {
            form.show_in(ROUNDS_FIELD, t::pairs_rounds_problem(count(MOST_ROUNDS)));
            return;
        };
        let made = plan.with_untracked(|plan| plan.remade(&plan.text, wanted, clock::seed()));
        if made.names.len() < 2 {
            form.show_in(NAMES, t::pairs_few());
            return;
        }
        let said = t::pairs_said_made(count(made.rounds.all().len()));
        if form.show(&app.act_and_say(&WorkshopCommand::KeepPlan(made).into(), said)) {
            page::after_paint(|| page::focus(ROUNDS));
        }
    };
    let button = move || {
        let is_same = |plan: &RoomPlan| !plan.names.is_empty() && read_names(&plan.text) == plan.names;
        if plan.with(is_same) { t::pairs_again() } else { t::pairs_make() }
    };
    let wrong = move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> });
    view! {
        <form class="form no-print" novalidate on:submit=make>
            <div class="field">
                <label for=NAMES>{t::pairs_names()}</label>
                <LiveText id=NAMES value=text keep=keep />
                <p class="hint">{t::pairs_names_hint()}</p>
                <Counted text />
                {wrong}
            </div>
            <div class="field-short">
                <Field
                    id=ROUNDS_FIELD
                    label=t::pairs_rounds_field()
                    kind="number"
                    min=1
                    max=50
                    value=rounds
                    problem=form.problem_of(ROUNDS_FIELD)
                />
            </div>
            <div class="actions">
                <button class="button button-main" type="submit">
                    {button}
                </button>
            </div>
            <p class="hint place">{icon(Icon::Lock)} {t::pairs_place()}</p>
        </form>
    }
}

/// How many names were read.
#[component]
fn Counted(text: Signal<String>) -> impl IntoView {
    let names = Memo::new(move |_| text.with(|text| read_names(text).len()));
    let words = move || t::pairs_count(count(names.get()));
    let most =
        move || (names.get() == MOST_IN_ROOM).then(|| format!(" {}", t::pairs_most(count(MOST_IN_ROOM))));
    view! { <p class="hint">{words} {most}</p> }
}
