//! Somebody is not there after all, or is.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{Plan, ROUNDS};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{RoomPlan, Seat, WorkshopCommand};
use crate::i18n::{count, t};

/// The section.
#[component]
pub fn Away(plan: Plan) -> impl IntoView {
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
    let rounds = Memo::new(move |_| {
        let round = |number: usize| t::pairs_round(count(number));
        (1..=plan.with(|plan| plan.rounds.all().len())).map(round).collect::<Vec<_>>()
    });
    view! {
        <section class="section no-print" aria-labelledby="away-heading">
            <h2 id="away-heading">{t::pairs_away()}</h2>
            <p class="quiet">{t::pairs_away_lead()}</p>
            <form class="fields" on:submit=leave>
                {select("away-who", t::pairs_away_who(), names, who)}
                {select("away-from", t::pairs_away_from(), rounds, from)}
                <button class="button away-button" type="submit">
                    {t::pairs_away_do()}
                </button>
            </form>
            <Missing plan />
        </section>
    }
}

/// One of several names, by its place.
fn select(
    id: &'static str,
    label: String,
    names: Memo<Vec<String>>,
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let options = move || {
        // Others, in another order: it begins with the first again.
        chosen.set(0);
        let option = |(at, name): (usize, String)| view! { <option value=at.to_string()>{name}</option> };
        names.get().into_iter().enumerate().map(option).collect_view()
    };
    let choose = move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default());
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select class="input" id=id prop:value=move || chosen.get().to_string() on:change=choose>
                {options}
            </select>
        </div>
    }
}

/// Who is not there, each with a way back.
#[component]
fn Missing(plan: Plan) -> impl IntoView {
    let app = App::here();
    let away = Memo::new(move |_| plan.with(|plan| plan.away.clone()));
    let name = move |seat: Seat| plan.with(|plan| plan.names.get(seat).cloned().unwrap_or_default());
    let back = move |seat: Seat| {
        let said = t::pairs_said_here(name(seat));
        let here = plan.with_untracked(|plan: &RoomPlan| plan.here_again(seat));
        let _ = app.act_and_say(&WorkshopCommand::KeepPlan(here).into(), said);
        page::after_paint(|| page::focus(ROUNDS));
    };
    view! {
        <ul class="rows">
            <For each=move || away.get() key=|away| *away let((seat, from))>
                <li class="row row-away">
                    <span class="row-main" dir="auto">
                        {move || t::pairs_away_line(name(seat), count(from + 1))}
                    </span>
                    <button
                        class="button"
                        type="button"
                        aria-label=move || t::pairs_here_name(name(seat))
                        on:click=move |_| back(seat)
                    >
                        {t::pairs_here()}
                    </button>
                </li>
            </For>
        </ul>
    }
}
