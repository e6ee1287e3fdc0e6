//! The minutes of a workshop, and its clock.

mod block_form;
mod block_row;
mod blocks;
mod end_sound;
mod for_you;
mod hand;
mod now;
mod plans;
mod state;
mod time_left;
mod wall;

use blocks::Blocks;
use leptos::prelude::*;
use now::Now;
use plans::Plans;
use state::Sheet;

use crate::app::App;
use crate::browser::intl;
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};

/// The page.
#[component]
pub fn RunSheet(
    /// The workshop.
    workshop: Id,
) -> impl IntoView {
    let back = Route::Workshop(workshop.clone(), None);
    let sheet = Sheet::open(App::here(), workshop);
    let is_empty = Memo::new(move |_| sheet.kept.with(|sheet| sheet.blocks.is_empty()));
    let content = move || {
        if is_empty.get() {
            view! { <Plans sheet /> }.into_any()
        } else {
            view! {
                <div class="spread spread-room">
                    <div class="stack">
                        <Now sheet />
                    </div>
                    <Blocks sheet />
                </div>
            }
            .into_any()
        }
    };
    let lead = move || {
        if is_empty.get() { t::run_sheet_lead() } else { span(sheet) }
    };
    view! {
        <Page title=t::run_sheet_title() wide=true>
            <header class="page-head">
                <Eyebrow to=back name=t::workshop_title() />
                <h1 tabindex="-1">{t::run_sheet_title()}</h1>
                <p class="lead">{lead}</p>
            </header>
            {content}
            <p class="hint place no-print">{icon(Icon::Lock)} {t::run_sheet_place()}</p>
        </Page>
    }
}

/// From when to when, and how long.
fn span(sheet: Sheet) -> String {
    let tag = App::here().tag();
    let (from, to) = sheet.laid.with(|laid| {
        let from = laid.first().map_or(0, |first| first.from);
        (from, laid.last().map_or(from, |last| last.to))
    });
    // As the two times are shown: without their seconds.
    let minutes = (to / 60_000).saturating_sub(from / 60_000);
    t::run_sheet_span(intl::time(tag, from), intl::time(tag, to), i18n::count(minutes))
}
