//! The blocks, each beside its time on the wall clock.

use leptos::prelude::*;

use super::block_form::BlockForm;
use super::block_row::BlockRow;
use super::state::Sheet;
use crate::browser::page;
use crate::coaching::{MOST_BLOCKS, RunSheet};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// The heading that takes the focus when a row has left.
pub const HEADING: &str = "blocks-heading";
const ADD: &str = "blocks-add";

/// The section.
#[component]
pub fn Blocks(sheet: Sheet) -> impl IntoView {
    let ids = Memo::new(move |_| {
        sheet.kept.with(|sheet| sheet.blocks.iter().map(|block| block.id.clone()).collect::<Vec<_>>())
    });
    let editing = RwSignal::new(None::<String>);
    let adding = RwSignal::new(false);
    // One form at a time: their fields have the same names.
    let is_adding = Memo::new(move |_| adding.get() && editing.with(Option::is_none));
    let done = move |()| {
        adding.set(false);
        page::after_paint(|| page::focus(ADD));
    };
    let form = move || is_adding.get().then(|| view! { <BlockForm sheet done=done /> });
    let add = move |_| {
        editing.set(None);
        adding.set(true);
    };
    let is_full = Memo::new(move |_| ids.with(Vec::len) >= MOST_BLOCKS);
    let clear = move |_| {
        let empty = |before: &RunSheet| RunSheet { blocks: Vec::new(), ..before.afresh() };
        sheet.keep_and_say(t::run_sheet_said_cleared(), empty);
        page::after_paint(page::focus_heading);
    };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t::run_sheet_blocks()}
            </h2>
            <ol class="agenda blocks">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <BlockRow sheet id editing />
                </For>
            </ol>
            {form}
            <div class="actions">
                <button class="button" type="button" id=ADD disabled=move || is_full.get() on:click=add>
                    {t::run_sheet_add()}
                </button>
                <button class="button-text" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::run_sheet_print()}
                </button>
                <button class="button-text" type="button" on:click=clear>
                    {t::run_sheet_clear()}
                </button>
            </div>
        </section>
    }
}
