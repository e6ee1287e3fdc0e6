//! Who is in the room, in how many groups they work, and for how many rounds.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::super::choices::group_size;
use super::{Plan, ROUNDS};
use crate::app::App;
use crate::browser::{clock, flush, page};
use crate::coaching::{Kind, Listed, MOST_IN_ROOM, MOST_ROUNDS, Meet, RoomPlan, WorkshopCommand, read_list};
use crate::i18n::{count, t};
use crate::ui::components::{Field, Form, LiveText, WhoSees, choices_of};
use crate::ui::words;

/// How many rounds are offered at first.
const USUAL_ROUNDS: usize = 3;
const NAMES: &str = "pairs-names";
const ROUNDS_FIELD: &str = "pairs-rounds";

/// The form.
#[component]
pub fn Names(
    /// The plan.
    plan: Plan,
    /// Who should meet, as it is chosen.
    meet: RwSignal<Meet>,
) -> impl IntoView {
    let app = App::here();
    let text = Signal::derive(move || plan.with(|plan| plan.text.clone()));
    let rounds = RwSignal::new(match plan.with_untracked(|plan| plan.rounds.all().len()) {
        0 => USUAL_ROUNDS.to_string(),
        count => count.to_string(),
    });
    let size = RwSignal::new(plan.with_untracked(|plan| plan.size));
    let has_themes = Signal::derive(move || meet.get() != Meet::Anyone);
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
        let (size, meet) = (size.get_untracked(), meet.get_untracked());
        let asked = RoomPlan { size, meet, ..plan.get_untracked() };
        let made = asked.remade(&asked.text, wanted, clock::seed());
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
        let is_same = |plan: &RoomPlan| {
            let listed = read_list(&plan.text, has_themes.get());
            let has_names = !listed.is_empty() && listed.iter().map(|it| &it.name).eq(&plan.names);
            has_names && (plan.size, plan.meet) == (size.get(), meet.get())
        };
        if plan.with(is_same) { t::pairs_again() } else { t::pairs_make() }
    };
    let wrong = move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> });
    view! {
        <form class="form no-print" novalidate on:submit=make>
            <div class="field">
                <label for=NAMES>{t::pairs_names()}</label>
                <LiveText id=NAMES value=text keep=keep />
                <p class="hint">{t::pairs_names_hint()}</p>
                <Counted text has_themes />
                {wrong}
            </div>
            {group_size("group-size", size)}
            {choices_of("meet", t::pairs_meet(), Meet::ALL.map(|it| (it, meet_name(it))).into(), meet)}
            <Show when=move || has_themes.get()>
                <p class="hint">{t::pairs_theme_hint()}</p>
            </Show>
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
            <WhoSees of=Kind::RoomPlan more=t::pairs_place() />
        </form>
    }
}

fn meet_name(meet: Meet) -> String {
    match meet {
        Meet::Anyone => t::pairs_meet_anyone(),
        Meet::Like => t::pairs_meet_like(),
        Meet::Unlike => t::pairs_meet_unlike(),
    }
}

/// How many names were read, and how many have a theme.
#[component]
fn Counted(text: Signal<String>, has_themes: Signal<bool>) -> impl IntoView {
    let listed = Memo::new(move |_| text.with(|text| read_list(text, has_themes.get())));
    let words = move || t::pairs_count(count(listed.with(Vec::len)));
    let most = move || {
        (listed.with(Vec::len) == MOST_IN_ROOM).then(|| format!(" {}", t::pairs_most(count(MOST_IN_ROOM))))
    };
    let themed = move || {
        let has_theme = |it: &&Listed| !it.theme.is_empty();
        let themed = listed.with(|listed| listed.iter().filter(has_theme).count());
        has_themes.get().then(|| format!(" {}", t::pairs_themed(count(themed))))
    };
    view! { <p class="hint">{words} {most} {themed}</p> }
}
