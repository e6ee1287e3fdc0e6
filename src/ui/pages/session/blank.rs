//! A sheet of paper for this session: its plan, and lines to write on.

use leptos::prelude::*;

use super::Held;
use super::agenda::items_of;
use super::plan::segments_of;
use super::segment_row::role_words;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{People, Segment, Topic};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{BlankSheet, Icon, SheetPart, icon};
use crate::ui::words;

/// The way to print it, behind what else is done with the session; not there as
/// long as nothing is planned. The sheet is a part of the page itself.
#[component]
pub fn Blank(id: Id, held: Held, children: Children) -> impl IntoView {
    let app = App::here();
    let (people, segments, items) = (app.people(), segments_of(app, &id), items_of(app, &id));
    let is_printing = RwSignal::new(false);
    let parts = Memo::new(move |_| people.with(|people| parts_of(people, &segments.get(), &items.get())));
    let has_parts = Memo::new(move |_| parts.with(|parts| !parts.is_empty()));
    let print = move |_| {
        is_printing.set(true);
        page::after_paint(move || {
            page::print_and_then(move || {
                // The page may be gone by then.
                let _ = is_printing.try_set(false);
            });
        });
    };
    let button = move || {
        has_parts.get().then(|| {
            view! {
                <button class="button-text" type="button" on:click=print>
                    {icon(Icon::Print)}
                    {t::paper_blank()}
                </button>
            }
        })
    };
    let sheet = move || {
        is_printing.get().then(|| {
            let day = held.with(|held| held.as_ref().map(|it| words::session_day(app, it)));
            let length = held.with(|held| held.as_ref().map(|it| it.minutes));
            let names = people.with(|people| people.all().iter().map(|it| it.name.clone()).collect());
            view! {
                <div class="paper paper-alone">
                    <BlankSheet title=t::paper_session() when=day people=names parts=parts.get() length />
                </div>
            }
        })
    };
    view! {
        <div class="actions actions-close">
            {children()}
            {button}
        </div>
        {sheet}
    }
}

/// The parts of the plan; without a plan, what is on the agenda.
fn parts_of(people: &People, segments: &[Segment], items: &[Topic]) -> Vec<SheetPart> {
    let name = |id: &Id| people.get(id).map(|person| person.name.clone()).unwrap_or_default();
    let of_plan = segments.iter().filter(|segment| !segment.is_parked).map(|segment| SheetPart {
        title: segment.plan.title.clone(),
        minutes: segment.length(),
        purpose: segment.plan.purpose.clone(),
        who: segment
            .plan
            .roles
            .iter()
            .map(|(person, role)| role_words(*role, segment.plan.mode, &name(person)))
            .collect(),
        prompts: segment.plan.prompts.clone(),
    });
    let of_agenda = items.iter().map(|item| SheetPart {
        title: item.title.clone(),
        minutes: item.minutes,
        purpose: item.wanted_outcome.clone(),
        who: item.brought_by.iter().map(name).collect(),
        prompts: Vec::new(),
    });
    let of_plan: Vec<SheetPart> = of_plan.collect();
    if of_plan.is_empty() { of_agenda.collect() } else { of_plan }
}
