//! A blank sheet for a session that follows a template.

use leptos::prelude::*;

use super::super::choices::select_of;
use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{Template, TemplatePack};
use crate::i18n::{self, t};
use crate::ui::components::{BlankSheet, SheetPart};

/// The handout.
#[component]
pub fn SessionSheet() -> impl IntoView {
    let pack = App::here().library("content/templates.json", |text| TemplatePack::read(text).ok());
    let chosen = RwSignal::new(String::new());
    let fields = fetched(pack, move |pack: &TemplatePack| {
        let forms = pack.templates.iter().flat_map(Template::forms).map(|form| {
            let minutes = i18n::count(form.minutes);
            (form.slug, t::handouts_template_form(form.title, minutes))
        });
        select_of("sheet-template", t::handouts_template(), forms.collect(), chosen).into_any()
    });
    let content = move || {
        pack.with(|pack| {
            let pack = pack.as_ref()?.as_ref().ok()?;
            let mut forms = pack.templates.iter().flat_map(Template::forms);
            let form = chosen.with(|slug| forms.find(|form| form.slug == *slug));
            let form = form.or_else(|| pack.templates.first().cloned())?;
            Some(view! { <BlankSheet title=form.title.clone() people=Vec::new() parts=parts_of(&form) /> })
        })
    };
    view! { <Printed fields=fields.into_any()>{content}</Printed> }
}

/// The parts as they come. What helps is printed in the first turn alone.
fn parts_of(form: &Template) -> Vec<SheetPart> {
    let planned = form.segments_for(&[], 0).into_iter();
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
