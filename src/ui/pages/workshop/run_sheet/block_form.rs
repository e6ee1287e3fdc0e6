//! Adding a block, or changing one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::state::Sheet;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{BLOCK_MINUTES, Block, Problem, Refusal, RunSheet, WorkshopCommand};
use crate::i18n::t;
use crate::ui::components::{Field, FieldProblem};
use crate::ui::words;

/// What a new block is given, in minutes, and the fewest.
const USUAL_MINUTES: (u64, u64) = (10, 5);
const TITLE: &str = "block-title";

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
    let before = editing.unwrap_or_else(|| Block {
        id: app.new_id().to_string(),
        minutes: USUAL_MINUTES.0,
        least: USUAL_MINUTES.1,
        ..Block::default()
    });
    let (title, words_for_wall) = (RwSignal::new(before.title.clone()), RwSignal::new(before.words.clone()));
    let minutes = RwSignal::new(before.minutes.to_string());
    let least = RwSignal::new(before.least.to_string());
    let (problem, minutes_problem) = (RwSignal::new(FieldProblem::None), RwSignal::new(FieldProblem::None));
    page::after_paint(|| page::focus(TITLE));
    let read = move |text: RwSignal<String>| text.with_untracked(|text| text.trim().parse::<u64>().ok());
    let kept = move || -> Result<(), Refusal> {
        let (lowest, most) = BLOCK_MINUTES;
        let is_possible = |minutes: &u64| (lowest..=most).contains(minutes);
        let out_of_bounds = Refusal::At(RunSheet::BLOCKS, Problem::Minutes { least: lowest, most });
        let minutes = read(minutes).filter(is_possible).ok_or(out_of_bounds)?;
        let block = Block {
            title: title.get_untracked().trim().to_owned(),
            words: words_for_wall.get_untracked().trim().to_owned(),
            minutes,
            least: read(least).unwrap_or(minutes),
            ..before.clone()
        };
        app.act(&WorkshopCommand::KeepSheet(sheet.kept.with_untracked(|sheet| sheet.with(block))).into())
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        problem.set(None);
        minutes_problem.set(None);
        match kept() {
            Ok(()) => done.run(()),
            Err(refused @ Refusal::At(_, Problem::Minutes { .. })) => {
                minutes_problem.set(Some(words::refusal(&refused)))
            }
            Err(refused) => problem.set(Some(words::refusal(&refused))),
        }
    };
    let keep = if is_new { t::run_sheet_add() } else { t::run_sheet_form_keep() };
    view! {
        <form class="form no-print" novalidate on:submit=submit>
            <Field
                id=TITLE
                label=t::run_sheet_form_title()
                example=t::run_sheet_form_title_example()
                value=title
                problem=problem
            />
            <div class="fields">
                <Field
                    id="block-minutes"
                    label=t::session_form_minutes()
                    kind="number"
                    min=1
                    max=600
                    value=minutes
                    problem=minutes_problem
                />
                <Field
                    id="block-least"
                    label=t::sheet_form_minimum()
                    kind="number"
                    min=1
                    max=600
                    value=least
                />
            </div>
            <Field
                id="block-words"
                label=t::run_sheet_form_words()
                example=t::run_sheet_form_words_example()
                optional=true
                value=words_for_wall
            />
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
