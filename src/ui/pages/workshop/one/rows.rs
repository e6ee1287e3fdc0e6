//! What the day of a workshop needs, each as a row that says how it stands.

use leptos::prelude::*;

use super::Kept;
use crate::app::App;
use crate::browser::{clock, intl};
use crate::coaching::{Kind, OwnKit, RoomPlan, RunSheet, Workshop, WorkshopCommand};
use crate::i18n::{count, t};
use crate::replica::Id;
use crate::route::{Route, WorkshopPage};
use crate::ui::components::{Icon, icon};
use crate::ui::pages::workshop::as_participant::AsParticipant;
use crate::ui::pages::workshop::collect::standing;
use crate::ui::pages::workshop::home::way;

/// The section.
#[component]
pub fn Rows(id: Id, kept: Kept) -> impl IntoView {
    let app = App::here();
    let (of_plan, of_sheet) = (RoomPlan::id_of(&id), RunSheet::id_of(&id));
    let plan = app.watch_private(&[Kind::RoomPlan], move |book| book.get::<RoomPlan>(&of_plan));
    let sheet = app.watch_private(&[Kind::RunSheet], move |book| book.get::<RunSheet>(&of_sheet));
    let day = move || kept.with(|kept| kept.as_ref().and_then(|it| it.day)).unwrap_or_else(clock::today);
    let pairs = move || plan.with(|plan| plan.as_ref().map_or_else(t::workshops_no_pairs, plan_words));
    let minutes = move || match sheet.get() {
        Some(sheet) if !sheet.blocks.is_empty() => sheet_words(app, &sheet, day()),
        _ => t::workshops_no_minutes(),
    };
    let collect = standing(app, id.clone());
    let kit = app.watch_private(&[Kind::Kit, Kind::Workshop], move |book| {
        let kit = kept.with(|kept| kept.as_ref().and_then(|it| it.kit.clone()))?;
        book.get::<OwnKit>(&kit)
    });
    let to = move |page| Route::Workshop(id.clone(), Some(page));
    let pages = move || {
        view! {
            {way(to(WorkshopPage::Pairs), t::pairs_title(), pairs())}
            {way(to(WorkshopPage::RunSheet), t::run_sheet_title(), minutes())}
            {way(to(WorkshopPage::Handouts), t::handouts_title(), t::workshop_handouts_lead())}
            {way(to(WorkshopPage::Collect), t::collect_title(), collect.get())}
        }
    };
    view! {
        <section class="section" aria-labelledby="workshop-day-heading">
            <h2 id="workshop-day-heading">{t::workshop_on_day()}</h2>
            <ul class="rows">
                <KitRow kept kit />
                {pages}
            </ul>
        </section>
        <AsParticipant kit />
    }
}

/// Its kit, or the way to prepare one for it.
#[component]
fn KitRow(kept: Kept, kit: Memo<Option<OwnKit>>) -> impl IntoView {
    let app = App::here();
    let prepare = move |_| {
        let Some(workshop) = kept.get_untracked() else { return };
        // One that was begun and not saved is gone on with.
        let kit = workshop.kit.clone().unwrap_or_else(|| app.new_id());
        // Only a full store refuses; the saved state says so.
        let _ = app.act(&WorkshopCommand::Write(Workshop { kit: Some(kit.clone()), ..workshop }).into());
        app.go(&Route::Kit(kit));
    };
    move || match kit.get() {
        Some(OwnKit { id, kit }) => {
            let title = if kit.title.is_empty() { t::workshop_kit_untitled() } else { kit.title };
            way(Route::Kit(id), t::kit_title(), title).into_any()
        }
        None => view! {
            <li class="no-print">
                <button class="row row-button" type="button" on:click=prepare>
                    <span class="row-main">
                        <span class="row-title">{t::workshop_prepare()}</span>
                        <span class="meta">{t::workshops_no_kit()}</span>
                    </span>
                    {icon(Icon::Chevron)}
                </button>
            </li>
        }
        .into_any(),
    }
}

/// How many people, and how many rounds.
fn plan_words(plan: &RoomPlan) -> String {
    match plan.rounds.all().len() {
        0 => t::workshops_no_pairs(),
        rounds => t::workshops_pairs(t::pairs_count(count(plan.names.len())), count(rounds)),
    }
}

/// From when to when, or how far it is.
fn sheet_words(app: App, sheet: &RunSheet, day: chrono::NaiveDate) -> String {
    match (sheet.current(), sheet.ended) {
        (Some(block), _) => t::workshops_runs(&block.title),
        (None, Some(_)) => t::workshops_over(),
        (None, None) => {
            let (minutes, from) = (sheet.minutes(), clock::utc_millis(day, sheet.time));
            let to = from.saturating_add(minutes.saturating_mul(60_000));
            t::run_sheet_span(intl::time(app.tag(), from), intl::time(app.tag(), to), count(minutes))
        }
    }
}
