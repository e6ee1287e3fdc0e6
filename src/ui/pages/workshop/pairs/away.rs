//! What the day changes: somebody is missing, or comes late.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::super::choices::place_of;
use super::{Plan, ROUNDS};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, RoomPlan, Seat, WorkshopCommand, read_name};
use crate::i18n::{count, t};
use crate::ui::components::{Field, Form, WhoSees, choices_of};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Missing,
    Late,
}

/// The section.
#[component]
pub fn Away(plan: Plan) -> impl IntoView {
    let change = RwSignal::new(Change::Missing);
    let rounds = Memo::new(move |_| {
        let round = |number: usize| t::pairs_round(count(number));
        (1..=plan.with(|plan| plan.rounds.all().len())).map(round).collect::<Vec<_>>()
    });
    let form = move || match change.get() {
        Change::Missing => view! { <Leaving plan rounds /> }.into_any(),
        Change::Late => view! { <Coming plan rounds /> }.into_any(),
    };
    let changes = vec![(Change::Missing, t::pairs_is_missing()), (Change::Late, t::pairs_is_late())];
    view! {
        <section class="section no-print" aria-labelledby="away-heading">
            <h2 id="away-heading">{t::pairs_away()}</h2>
            <p class="quiet">{t::pairs_away_lead()}</p>
            {choices_of("day-change", t::pairs_change(), changes, change)}
            {form}
            <Missing plan />
            <Late plan />
        </section>
    }
}

#[component]
fn Leaving(plan: Plan, rounds: Memo<Vec<String>>) -> impl IntoView {
    let app = App::here();
    let who = RwSignal::new(0_usize);
    let from = RwSignal::new(0_usize);
    let leave = move |event: SubmitEvent| {
        event.prevent_default();
        let (seat, from) = (who.get_untracked(), from.get_untracked());
        let plan = plan.get_untracked();
        let Some(name) = plan.names.get(seat) else { return };
        let said = t::pairs_said_away(name, count(from + 1));
        // Only a full store refuses; the saved state says so.
        let _ = app.act_and_say(&WorkshopCommand::KeepPlan(plan.missing(seat, from)).into(), said);
    };
    let names = Memo::new(move |_| plan.with(|plan| plan.names.clone()));
    view! {
        <form class="fields" on:submit=leave>
            {place_of("away-who", t::pairs_away_who(), names, who, 0)}
            {place_of("away-from", t::pairs_away_from(), rounds, from, 0)}
            <button class="button away-button" type="submit">
                {t::pairs_away_do()}
            </button>
        </form>
    }
}

#[component]
fn Coming(plan: Plan, rounds: Memo<Vec<String>>) -> impl IntoView {
    let app = App::here();
    let name = RwSignal::new(String::new());
    // Most come after the first round has begun.
    let from = RwSignal::new(0_usize);
    let form = Form::new();
    form.join(RoomPlan::NAMES, "late-name", None);
    let come = move |event: SubmitEvent| {
        event.prevent_default();
        let (plan, first) = (plan.get_untracked(), from.get_untracked());
        let who = name.with_untracked(|name| read_name(name));
        let Some(plan) = plan.coming(&who, first) else {
            let problem = if who.is_empty() { t::pairs_late_nobody() } else { t::pairs_late_full() };
            form.show_in("late-name", problem);
            return;
        };
        let said = t::pairs_said_late(who, count(first + 1));
        if form.show(&app.act_and_say(&WorkshopCommand::KeepPlan(plan).into(), said)) {
            name.set(String::new());
        }
    };
    view! {
        <form class="fields" novalidate on:submit=come>
            <Field
                id="late-name"
                label=t::pairs_late_who()
                hint=t::pairs_late_hint()
                value=name
                problem=form.problem_of("late-name")
            />
            {place_of("late-from", t::pairs_away_from(), rounds, from, 1)}
            <button class="button away-button" type="submit">
                {t::pairs_late_do()}
            </button>
        </form>
        <WhoSees of=Kind::RoomPlan />
    }
}

/// Who is not there, each with a way back.
#[component]
fn Missing(plan: Plan) -> impl IntoView {
    let app = App::here();
    let away = Memo::new(move |_| plan.with(|plan| plan.away.clone()));
    let back = move |seat: Seat| {
        let said = t::pairs_said_here(name_of(plan, seat));
        let here = plan.with_untracked(|plan: &RoomPlan| plan.here_again(seat));
        let _ = app.act_and_say(&WorkshopCommand::KeepPlan(here).into(), said);
        page::after_paint(|| page::focus(ROUNDS));
    };
    view! {
        <ul class="rows">
            <For each=move || away.get() key=|away| *away let((seat, from))>
                <li class="row row-away">
                    <span class="row-main" dir="auto">
                        {move || t::pairs_away_line(name_of(plan, seat), count(from + 1))}
                    </span>
                    <button
                        class="button"
                        type="button"
                        aria-label=move || t::pairs_here_name(name_of(plan, seat))
                        on:click=move |_| back(seat)
                    >
                        {t::pairs_here()}
                    </button>
                </li>
            </For>
        </ul>
    }
}

/// Who comes late, each with a way to be on time.
#[component]
fn Late(plan: Plan) -> impl IntoView {
    let app = App::here();
    let late = Memo::new(move |_| plan.with(|plan| plan.late.clone()));
    let on_time = move |seat: Seat| {
        let said = t::pairs_said_on_time(name_of(plan, seat));
        let here = plan.with_untracked(|plan: &RoomPlan| plan.on_time(seat));
        let _ = app.act_and_say(&WorkshopCommand::KeepPlan(here).into(), said);
        page::after_paint(|| page::focus(ROUNDS));
    };
    view! {
        <ul class="rows">
            <For each=move || late.get() key=|late| *late let((seat, first))>
                <li class="row row-away">
                    <span class="row-main" dir="auto">
                        {move || t::pairs_late_line(name_of(plan, seat), count(first + 1))}
                    </span>
                    <button
                        class="button"
                        type="button"
                        aria-label=move || t::pairs_on_time_name(name_of(plan, seat))
                        on:click=move |_| on_time(seat)
                    >
                        {t::pairs_on_time()}
                    </button>
                </li>
            </For>
        </ul>
    }
}

fn name_of(plan: Plan, seat: Seat) -> String {
    plan.with(|plan| plan.names.get(seat).cloned().unwrap_or_default())
}
