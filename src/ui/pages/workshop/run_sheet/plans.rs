//! Ready plans to begin with.

use leptos::prelude::*;

use super::block_form::BlockForm;
use super::state::Sheet;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{PlannedSegment, Template, TemplatePack};
use crate::coaching::{Block, Kind, OwnTemplate, PlacedPart, RunSheet, placed};
use crate::i18n::{count, t};

/// The plan that is made for a room of people.
const FOR_WORKSHOPS: &str = "workshop";

/// What an empty run sheet offers.
#[component]
pub fn Plans(sheet: Sheet) -> impl IntoView {
    let app = App::here();
    let pack = app.library("content/templates.json", |text| TemplatePack::read(text).ok());
    let own: Memo<Vec<OwnTemplate>> = app.watch_private(&[Kind::OwnTemplate], |book| book.all());
    let own = move || own.get().into_iter().map(|template| own_row(app, sheet, template)).collect_view();
    let ready = move || {
        pack.with(|pack| match pack {
            None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => {
                let (first, others): (Vec<_>, Vec<_>) =
                    pack.templates.iter().partition(|template| template.slug == FOR_WORKSHOPS);
                let rows = |all: Vec<&Template>| {
                    all.into_iter().map(|template| row(app, sheet, template)).collect_view()
                };
                view! {
                    <h2>{t::run_sheet_for_workshops()}</h2>
                    <ul class="rows">{rows(first)}</ul>
                    <details>
                        <summary>{t::run_sheet_others()}</summary>
                        <ul class="rows">{own} {rows(others)}</ul>
                    </details>
                }
                .into_any()
            }
        })
    };
    let adding = RwSignal::new(false);
    let form = move || {
        if adding.get() {
            view! { <BlockForm sheet done=move |()| adding.set(false) /> }.into_any()
        } else {
            view! {
                <div class="actions">
                    <button class="button" type="button" on:click=move |_| adding.set(true)>
                        {t::run_sheet_add()}
                    </button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <div class="section">
            <p>{t::run_sheet_empty()}</p>
            {ready}
            {form}
        </div>
    }
}

/// A plan of the library, with a button for each of its lengths.
fn row(app: App, sheet: Sheet, template: &Template) -> impl IntoView + use<> {
    let forms = template.forms().into_iter().map(|form| {
        let (title, minutes) = (form.title.clone(), form.minutes);
        let blocks = move || {
            let parts = form.segments_for(&[], 0).into_iter().map(|segment| {
                let PlannedSegment { slug, turn, title, minutes, least, must, .. } = segment;
                match turn {
                    // What everyone has once is the same for everyone.
                    Some(turn) => {
                        let title = t::run_sheet_turn(title, count(turn as u64 + 1));
                        Block { title, minutes, least, must, link: slug, ..Block::default() }
                    }
                    None => Block { title, minutes, least, must, ..Block::default() },
                }
            });
            parts.collect::<Vec<_>>()
        };
        choice(app, sheet, title, minutes, blocks)
    });
    let forms = forms.collect_view();
    view! {
        <li class="row-template">
            <p class="row-title">{template.title.clone()}</p>
            <p class="quiet">{template.purpose.clone()}</p>
            <div class="choices choices-small">{forms}</div>
        </li>
    }
}

/// A plan of one's own.
fn own_row(app: App, sheet: Sheet, template: OwnTemplate) -> impl IntoView + use<> {
    let (title, minutes) = (template.title.clone(), template.minutes_for(0));
    let blocks = move || {
        let parts = placed(&template.segments, 0).into_iter().map(|PlacedPart { at, turn, part }| {
            let (title, minutes, least) = (part.title.clone(), part.minutes, part.minimum);
            match turn {
                Some(turn) => {
                    let title = t::run_sheet_turn(title, count(turn as u64 + 1));
                    Block { title, minutes, least, link: at.to_string(), ..Block::default() }
                }
                None => Block { title, minutes, least, ..Block::default() },
            }
        });
        parts.collect::<Vec<_>>()
    };
    view! {
        <li class="row-template">
            <p class="row-title" dir="auto">{title.clone()}</p>
            <div class="choices choices-small">{choice(app, sheet, title, minutes, blocks)}</div>
        </li>
    }
}

/// A button that lays blocks, which have no names yet.
fn choice(
    app: App,
    sheet: Sheet,
    title: String,
    minutes: u64,
    blocks: impl Fn() -> Vec<Block> + Send + 'static,
) -> impl IntoView {
    let said = t::run_sheet_said_laid(&title);
    let lay = move |_| {
        sheet.keep_and_say(said.clone(), |before| {
            let empty = RunSheet { blocks: Vec::new(), ..before.afresh() };
            let named = |block: Block| Block { id: app.new_id().to_string(), ..block };
            blocks().into_iter().map(named).fold(empty, |laid, block| laid.with(block))
        });
        // The list of plans is gone.
        page::after_paint(page::focus_heading);
    };
    view! {
        <button
            class="button"
            type="button"
            aria-label=t::run_sheet_use(title, count(minutes))
            on:click=lay
        >
            {t::session_minutes(count(minutes))}
        </button>
    }
}
