//! A blank sheet for a session: a plan of the kit, or a template.

use leptos::prelude::*;

use super::super::choices::select_of;
use super::source::Source;
use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{Shelf, Template};
use crate::coaching::{HandedTemplate, Kit, PlacedPart, TemplateSegment, placed};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{BlankSheet, SheetPart};

/// How many are in a session where nothing says so.
const PEOPLE: usize = 2;

/// The handout.
#[component]
pub fn SessionSheet(source: Source) -> impl IntoView {
    let shelf = App::here().shelf();
    let chosen = RwSignal::new(String::new());
    let of_kit = Memo::new(move |_| {
        source.kit.with(|kit| kit.as_ref().map(|kit| kit.templates.clone()).unwrap_or_default())
    });
    let fields = fetched(shelf, move |shelf: &Shelf| {
        let own = of_kit.with(|templates| {
            let named = |(at, template): (usize, &HandedTemplate)| {
                let minutes = i18n::count(template.minutes(shelf));
                Some((at.to_string(), t::handouts_template_form(template.title(shelf)?, minutes)))
            };
            templates.iter().enumerate().filter_map(named).collect::<Vec<_>>()
        });
        let forms = shelf.templates.templates.iter().flat_map(Template::forms).map(|form| {
            let minutes = i18n::count(form.minutes);
            (form.slug, t::handouts_template_form(form.title, minutes))
        });
        let all = own.into_iter().chain(forms).collect();
        select_of("sheet-template", t::handouts_template(), all, chosen).into_any()
    });
    let content = move || {
        shelf.with(|shelf| {
            let shelf = shelf.as_ref()?.as_ref().ok()?;
            let forms = || shelf.templates.templates.iter().flat_map(Template::forms);
            let form = chosen.with(|slug| forms().find(|form| form.slug == *slug));
            if let Some(form) = form {
                return Some(sheet(form.title.clone(), parts_of(&form, &[]), PEOPLE).into_any());
            }
            let at = chosen.with(|at| at.parse().unwrap_or(0_usize));
            Some(of_kit.with(|templates| sheet_of(templates.get(at), PEOPLE, shelf)).into_any())
        })
    };
    view! { <Printed fields=fields.into_any()>{content}</Printed> }
}

/// The first plan of a kit for so many people; without any, the first template.
pub fn sheet_for(kit: Option<&Kit>, people: usize, shelf: &Shelf) -> impl IntoView + use<> {
    sheet_of(kit.and_then(|kit| kit.templates.first()), people, shelf)
}

fn sheet_of(template: Option<&HandedTemplate>, people: usize, shelf: &Shelf) -> impl IntoView + use<> {
    let seats: Vec<Id> =
        (0..people).map(|at| Id::from_bytes([u8::try_from(at).unwrap_or_default(); 16])).collect();
    let of_library = match template {
        Some(HandedTemplate::Library(id)) => shelf.template(id),
        Some(HandedTemplate::Own { .. }) => None,
        None => shelf.templates.templates.first().cloned(),
    };
    let parts = match (&of_library, template) {
        (Some(form), _) => parts_of(form, &seats),
        (None, Some(own)) => placed(&own.segments(shelf), people).into_iter().map(part_of).collect(),
        (None, None) => Vec::new(),
    };
    let title = template.and_then(|template| template.title(shelf)).or(of_library.map(|form| form.title));
    sheet(title.unwrap_or_default(), parts, people)
}

fn sheet(title: String, parts: Vec<SheetPart>, people: usize) -> impl IntoView + use<> {
    view! { <BlankSheet title people=vec![String::new(); people] parts /> }
}

/// The parts as they come. What helps is printed in the first turn alone.
fn parts_of(form: &Template, people: &[Id]) -> Vec<SheetPart> {
    let planned = form.segments_for(people, 0).into_iter();
    let part = |segment: crate::coaching::library::PlannedSegment| {
        let turn = segment.turn.unwrap_or_default();
        let number = i18n::count(turn).saturating_add(1);
        let title = match segment.turn {
            Some(_) => t::run_sheet_turn(&segment.title, number),
            None => segment.title,
        };
        let is_first = turn == 0;
        SheetPart {
            title,
            minutes: segment.minutes,
            purpose: if is_first { segment.purpose } else { String::new() },
            who: Vec::new(),
            prompts: if is_first { segment.prompts } else { Vec::new() },
        }
    };
    planned.map(part).collect()
}

fn part_of(placed: PlacedPart<'_>) -> SheetPart {
    let TemplateSegment { title, minutes, purpose, prompts, .. } = placed.part.clone();
    let title = match placed.turn {
        Some(turn) => t::run_sheet_turn(title, i18n::count(turn).saturating_add(1)),
        None => title,
    };
    if placed.turn.unwrap_or_default() > 0 {
        return SheetPart { title, minutes, purpose: String::new(), who: Vec::new(), prompts: Vec::new() };
    }
    SheetPart { title, minutes, purpose, who: Vec::new(), prompts }
}
