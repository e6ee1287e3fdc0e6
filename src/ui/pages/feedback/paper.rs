//! Questions on a sheet of paper, with lines to write on: useful with a pen alone.

use leptos::prelude::*;

use crate::browser::page;
use crate::coaching::AskCard;
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// What a page of A4 or Letter has for lines, all questions together.
const LINES: usize = 21;

/// The sheet in the place of the page, and the ways on.
#[component]
pub fn Paper(
    /// The card.
    card: AskCard,
    /// The card that is shown; nothing leads back to the page.
    paper: RwSignal<Option<AskCard>>,
) -> impl IntoView {
    let AskCard { asker, why, goal, questions, .. } = card;
    let lines = LINES.checked_div(questions.len()).unwrap_or(LINES);
    let about = if goal.is_empty() { t::ask_is_about_me(&asker) } else { t::ask_is_about_goal(&asker, goal) };
    let why = (!why.is_empty()).then(|| view! { <p dir="auto">{why}</p> });
    let question = move |question: String| {
        let lines = (0..lines).map(|_| view! { <div class="sheet-line"></div> }).collect_view();
        view! {
            <section>
                <h2 dir="auto">{question}</h2>
                {lines}
            </section>
        }
    };
    let back = move |_| {
        paper.set(None);
        page::after_paint(page::focus_heading);
    };
    page::after_paint(|| page::focus("ask-print"));
    view! {
        <div class="actions no-print">
            <button class="button button-main" type="button" id="ask-print" on:click=|_| page::print()>
                {icon(Icon::Print)}
                {t::ask_print()}
            </button>
            <button class="button-text" type="button" on:click=back>
                {t::ask_paper_back()}
            </button>
        </div>
        <article class="paper-page blank-sheet">
            <header class="sheet-head">
                <h1 dir="auto">{t::ask_title(&asker)}</h1>
            </header>
            <p dir="auto">{about}</p>
            {why}
            {questions.into_iter().map(question).collect_view()}
            <p class="sheet-field">
                <span>{t::ask_sheet_name()}</span>
                <span class="sheet-line"></span>
            </p>
            <p>{t::ask_sheet_foot(&asker)}</p>
        </article>
    }
}
