//! Those who must not meet: a manager and their report, for one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::super::choices::place_of;
use super::Plan;
use crate::app::App;
use crate::coaching::{Meet, RoomPlan, WorkshopCommand, read_list};
use crate::i18n::{count, t};
use crate::ui::components::{Form, Icon, icon};

const OTHER: &str = "apart-other";

/// A line that unfolds.
#[component]
pub fn Apart(
    /// The plan.
    plan: Plan,
    /// Who should meet, as it is chosen.
    meet: RwSignal<Meet>,
) -> impl IntoView {
    let app = App::here();
    let names = Memo::new(move |_| {
        let has_themes = meet.get() != Meet::Anyone;
        plan.with(|plan| read_list(&plan.text, has_themes))
            .into_iter()
            .map(|listed| listed.name)
            .collect::<Vec<_>>()
    });
    let (one, other) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    let form = Form::new();
    form.join(RoomPlan::APART, OTHER, None);
    let problem = form.problem_of(OTHER);
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let name = |at: RwSignal<usize>| names.with_untracked(|names| names.get(at.get_untracked()).cloned());
        let Some((one, other)) = name(one).zip(name(other)).filter(|(one, other)| one != other) else {
            form.show_in(OTHER, t::pairs_apart_same());
            return;
        };
        let said = t::pairs_said_apart(&one, &other);
        let plan = plan.with_untracked(|plan| plan.keeping_apart(&one, &other));
        form.show(&app.act_and_say(&WorkshopCommand::KeepPlan(plan).into(), said));
    };
    let content = move || {
        if names.with(Vec::len) < 2 {
            return view! { <p class="quiet">{t::pairs_apart_first()}</p> }.into_any();
        }
        let wrong = move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> });
        view! {
            <form class="fields" on:submit=keep>
                {place_of("apart-one", t::pairs_apart_one(), names, one, 0)}
                {place_of(OTHER, t::pairs_apart_other(), names, other, 1)}
                <button class="button away-button" type="submit">
                    {t::pairs_apart_do()}
                </button>
            </form>
            {wrong}
        }
        .into_any()
    };
    let many = move || {
        plan.with(|plan| (!plan.apart.is_empty()).then(|| t::pairs_apart_count(count(plan.apart.len()))))
    };
    view! {
        <details class="no-print">
            <summary>
                {icon(Icon::Chevron)} <span>{t::pairs_apart()}</span> " " <span class="quiet">{many}</span>
            </summary>
            <div class="stack-close">
                <p class="quiet">{t::pairs_apart_lead()}</p>
                {content}
                <Listed plan />
            </div>
        </details>
    }
}

#[component]
fn Listed(plan: Plan) -> impl IntoView {
    let app = App::here();
    let apart = Memo::new(move |_| plan.with(|plan| plan.apart.clone()));
    let meet = move |one: &str, other: &str| {
        let said = t::pairs_said_together(one, other);
        let plan = plan.with_untracked(|plan| plan.meeting_again(one, other));
        let _ = app.act_and_say(&WorkshopCommand::KeepPlan(plan).into(), said);
    };
    view! {
        <ul class="rows">
            <For each=move || apart.get() key=|two| two.clone() let((one, other))>
                <li class="row row-away">
                    <span class="row-main" dir="auto">
                        {t::pairs_apart_line(&one, &other)}
                    </span>
                    <button
                        class="button"
                        type="button"
                        aria-label=t::pairs_together_names(&one, &other)
                        on:click=move |_| meet(&one, &other)
                    >
                        {t::pairs_together()}
                    </button>
                </li>
            </For>
        </ul>
    }
}
