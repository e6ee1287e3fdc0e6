//! Adding a block, or changing one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::state::Sheet;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{BLOCK_MINUTES, Block, BlockPart, Kind, Problem, RunSheet, WorkshopCommand};
use crate::i18n::t;
use crate::ui::components::{Check, Field, Form, WhoSees};
use crate::ui::words;

/// What a new block is given, in minutes, and the fewest.
const USUAL_MINUTES: (u64, u64) = (10, 5);
const TITLE: &str = "block-title";
const WORDS: &str = "block-words";
const MINUTES: &str = "block-minutes";
const LEAST: &str = "block-least";
const LINK: &str = "block-link";
const MATERIALS: &str = "block-materials";
const NOTES: &str = "block-notes";

/// The form.
#[component]
pub fn BlockForm(
    /// The run sheet.
    sheet: Sheet,
    /// The block to change; without it, a new one is made.
    #[prop(optional)]
    editing: Option<Block>,
    /// Called when it is kept or given up.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let is_new = editing.is_none();
    let of = editing.as_ref().map(|block| block.id.clone());
    let before = editing.unwrap_or_else(|| Block {
        id: app.new_id().to_string(),
        minutes: USUAL_MINUTES.0,
        least: USUAL_MINUTES.1,
        ..Block::default()
    });
    let (title, words_for_wall) = (RwSignal::new(before.title.clone()), RwSignal::new(before.words.clone()));
    let minutes = RwSignal::new(before.minutes.to_string());
    let least = RwSignal::new(before.least.to_string());
    let (materials, notes) = (RwSignal::new(before.materials.clone()), RwSignal::new(before.notes.clone()));
    let must = RwSignal::new(before.must);
    let link = sheet.kept.with_untracked(|sheet| {
        let other = sheet.blocks.iter().find(|other| before.is_linked_with(other));
        other.map(|other| other.id.clone()).unwrap_or_default()
    });
    let link = RwSignal::new(link);
    let id = before.id.clone();
    let form = Form::new();
    page::after_paint(|| page::focus(TITLE));
    let read = move |text: RwSignal<String>| text.with_untracked(|text| text.trim().parse::<u64>().ok());
    let typed = move || -> Result<Block, (BlockPart, Problem)> {
        let (lowest, most) = BLOCK_MINUTES;
        let is_possible = |minutes: &u64| (lowest..=most).contains(minutes);
        let out_of_bounds = (BlockPart::Minutes, Problem::Minutes { least: lowest, most });
        let minutes = read(minutes).filter(is_possible).ok_or(out_of_bounds)?;
        let typed_least = least.with_untracked(|text| text.trim().to_owned());
        // An empty one takes no less than it is given.
        let least = if typed_least.is_empty() { Some(minutes) } else { typed_least.parse().ok() };
        let least = least.ok_or((BlockPart::Least, Problem::Minutes { least: lowest, most }))?;
        let block = Block {
            title: title.get_untracked().trim().to_owned(),
            words: words_for_wall.get_untracked().trim().to_owned(),
            minutes,
            least,
            must: must.get_untracked(),
            materials: materials.get_untracked().trim().to_owned(),
            notes: notes.get_untracked().trim().to_owned(),
            ..before.clone()
        };
        block.check().map(|()| block)
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let block = match typed() {
            Ok(block) => block,
            Err((part, problem)) => return form.show_in(input_of(part), words::problem(problem)),
        };
        let (other, new) = (link.get_untracked(), app.new_id().to_string());
        let other = Some(other.as_str()).filter(|other| !other.is_empty());
        let sheet = sheet.kept.with_untracked(|sheet| sheet.with_linked(block, other, &new));
        if form.show(&app.act(&WorkshopCommand::KeepSheet(sheet).into())) {
            done.run(());
        }
    };
    let keep = if is_new { t::run_sheet_add() } else { t::run_sheet_form_keep() };
    view! {
        <form class="form no-print" novalidate data-of=of on:submit=submit>
            <Field
                id=TITLE
                label=t::run_sheet_form_title()
                example=t::run_sheet_form_title_example()
                value=title
                of=(form, RunSheet::BLOCKS)
            />
            <div class="fields">
                <Field
                    id=MINUTES
                    label=t::session_form_minutes()
                    kind="number"
                    min=1
                    max=600
                    value=minutes
                    of=(form, RunSheet::BLOCKS)
                />
                <Field
                    id=LEAST
                    label=t::sheet_form_minimum()
                    kind="number"
                    min=1
                    max=600
                    value=least
                    of=(form, RunSheet::BLOCKS)
                />
            </div>
            <LinkChoice sheet id link minutes least must />
            <Check label=t::run_sheet_form_must() value=must />
            <Field
                id=WORDS
                label=t::run_sheet_form_words()
                example=t::run_sheet_form_words_example()
                optional=true
                value=words_for_wall
                of=(form, RunSheet::BLOCKS)
            />
            <Field
                id=MATERIALS
                label=t::run_sheet_form_materials()
                example=t::run_sheet_form_materials_example()
                optional=true
                value=materials
                of=(form, RunSheet::BLOCKS)
            />
            <Field
                id=NOTES
                label=t::run_sheet_form_notes()
                hint=t::run_sheet_form_notes_hint()
                kind="area"
                optional=true
                value=notes
                of=(form, RunSheet::BLOCKS)
            />
            <WhoSees of=Kind::RunSheet more=t::run_sheet_form_seen() />
            <div class="actions">
                <button class="button" type="submit">
                    {keep}
                </button>
                <button class="button-text" type="button" on:click=move |_| done.run(())>
                    {t::run_sheet_cancel()}
                </button>
            </div>
        </form>
    }
}

/// The block that it stays equal to. Choosing one takes over its minutes.
#[component]
fn LinkChoice(
    sheet: Sheet,
    id: String,
    link: RwSignal<String>,
    minutes: RwSignal<String>,
    least: RwSignal<String>,
    must: RwSignal<bool>,
) -> impl IntoView {
    let others = sheet.kept.with_untracked(|sheet| sheet.linkable(&id).cloned().collect::<Vec<_>>());
    if others.is_empty() {
        return ().into_any();
    }
    let option = |block: &Block| {
        let (id, title) = (block.id.clone(), block.title.clone());
        let is_chosen = {
            let id = id.clone();
            move || link.with(|link| *link == id)
        };
        view! { <option value=id prop:selected=is_chosen>{title}</option> }
    };
    let options = others.iter().map(option).collect_view();
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some(other) = others.iter().find(|other| other.id == chosen) {
            minutes.set(other.minutes.to_string());
            least.set(other.least.to_string());
            must.set(other.must);
        }
        link.set(chosen);
    };
    view! {
        <div class="field">
            <label for=LINK>{t::run_sheet_form_link()}</label>
            <select class="input" id=LINK aria-describedby="block-link-hint" on:change=choose>
                <option value="">{t::run_sheet_form_link_none()}</option>
                {options}
            </select>
            <p class="hint" id="block-link-hint">{t::run_sheet_form_link_hint()}</p>
        </div>
    }
    .into_any()
}

fn input_of(part: BlockPart) -> &'static str {
    match part {
        BlockPart::Title => TITLE,
        BlockPart::Words => WORDS,
        BlockPart::Minutes => MINUTES,
        BlockPart::Least => LEAST,
        BlockPart::Materials => MATERIALS,
        BlockPart::Notes => NOTES,
    }
}
