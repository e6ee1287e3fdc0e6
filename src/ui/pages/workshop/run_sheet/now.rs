//! What is on, what comes, and the clock of it.

use leptos::prelude::*;

use super::state::{Sheet, minutes_and_seconds};
use super::wall::Wall;
use crate::app::{App, stay_awake};
use crate::browser::{clock, intl, page};
use crate::coaching::{Block, LaidState, RunSheet};
use crate::i18n::{count, t};
use crate::ui::components::{Icon, LiveTime, icon};

/// The heading of the block that is on.
const HEADING: &str = "now-heading";

/// The section: before the start, while it runs, or when it is over.
#[component]
pub fn Now(sheet: Sheet) -> impl IntoView {
    let is_on = Memo::new(move |_| sheet.current.with(Option::is_some));
    let has_begun = Memo::new(move |_| sheet.kept.with(RunSheet::has_begun));
    let wall = RwSignal::new(false);
    let content = move || match (is_on.get(), has_begun.get()) {
        (true, _) => view! { <Running sheet /> }.into_any(),
        (false, true) => view! {
            <p class="lead">{t::run_sheet_over()}</p>
            <Afresh sheet />
        }
        .into_any(),
        (false, false) => view! { <Waiting sheet /> }.into_any(),
    };
    view! {
        <section class="section no-print" aria-label=t::session_clock()>
            {content}
            <div class="actions">
                <button class="button" type="button" on:click=move |_| wall.set(true)>
                    {icon(Icon::Clock)}
                    {t::run_sheet_wall()}
                </button>
            </div>
            <Wall sheet open=wall />
        </section>
    }
}

/// When it starts, and the way to begin.
#[component]
fn Waiting(sheet: Sheet) -> impl IntoView {
    let time = Memo::new(move |_| sheet.kept.with(|sheet| sheet.time));
    let keep = move |time| sheet.keep(|sheet| RunSheet { time, ..sheet.clone() });
    let start = move |_| {
        sheet.begin_next();
        // The button that was pressed is gone.
        page::after_paint(|| page::focus(HEADING));
    };
    view! {
        <div class="field field-short">
            <label for="run-start">{t::run_sheet_start_time()}</label>
            <LiveTime id="run-start" value=time keep=keep />
        </div>
        <div class="actions">
            <button class="button button-main" type="button" on:click=start>
                {t::run_sheet_start()}
            </button>
        </div>
    }
}

/// The block that is on, with its clock.
#[component]
fn Running(sheet: Sheet) -> impl IntoView {
    // It is read from across the room.
    stay_awake(|| true);
    let read = move |part: fn(&Block) -> String| {
        move || sheet.current.with(|block| block.as_ref().map(part).unwrap_or_default())
    };
    let title = read(|block| block.title.clone());
    let left = Memo::new(move |_| sheet.left().unwrap_or_default());
    let length = Memo::new(move |_| sheet.current.with(|block| block.as_ref().map_or(0, |it| it.minutes)));
    let small = move || match left.get() {
        left if left < 0 => t::sheet_turn_over(minutes_and_seconds(left.saturating_neg())),
        _ => t::sheet_turn_left(count(length.get())),
    };
    view! {
        <div class="turn-words">
            <h2 id=HEADING tabindex="-1" dir="auto" prop:textContent=title></h2>
        </div>
        <div class="clock" role="timer" aria-label=t::session_clock()>
            <span
                class="clock-time notranslate"
                translate="no"
                prop:textContent=move || minutes_and_seconds(left.get().max(0))
            ></span>
            <span class="quiet tabular" prop:textContent=small></span>
        </div>
        <Steps sheet />
        <End sheet />
    }
}

/// On, and back.
#[component]
fn Steps(sheet: Sheet) -> impl IntoView {
    let has_next = Memo::new(move |_| sheet.next.with(Option::is_some));
    let words = move || {
        sheet.next.with(|next| match next {
            Some(next) => t::run_sheet_next(&next.title),
            None => t::run_sheet_end(),
        })
    };
    let go = move |_| if has_next.get_untracked() { sheet.begin_next() } else { end(sheet) };
    let before = Memo::new(move |_| {
        let now = sheet.current.with(|it| it.as_ref().map(|it| it.id.clone()));
        sheet.kept.with(|sheet| {
            let mut held =
                sheet.blocks.iter().filter(|block| block.began.is_some() && Some(&block.id) != now.as_ref());
            held.next_back().map(|block| block.title.clone())
        })
    });
    let back = move || before.get().map_or_else(t::run_sheet_back_first, t::run_sheet_back);
    view! {
        <div class="actions">
            <button class="button button-main" type="button" on:click=go>
                {words}
            </button>
            <button class="button-text" type="button" on:click=move |_| sheet.keep(RunSheet::back)>
                {back}
            </button>
        </div>
    }
}

fn end(sheet: Sheet) {
    sheet.keep_and_say(t::run_sheet_said_ended(), |sheet| sheet.ended(clock::now()));
    // The button that was pressed is gone.
    page::after_paint(page::focus_heading);
}

/// When it ends, whether everything fits, and another end.
#[component]
fn End(sheet: Sheet) -> impl IntoView {
    let app = App::here();
    let until = move || sheet.kept.with(|sheet| sheet.until.map(|until| intl::time(app.tag(), until)));
    let out = Memo::new(move |_| {
        let laid = sheet.laid.get();
        sheet.kept.with(|sheet| {
            let movable = sheet.movable();
            let is_out = |id: &str| laid.iter().any(|it| it.id == id && it.state == LaidState::Out);
            let out = sheet.blocks.iter().filter(|it| movable.contains(&it.id.as_str()) && is_out(&it.id));
            out.map(|block| block.title.clone()).collect::<Vec<_>>()
        })
    });
    let fits = move || {
        out.with(|out| match out.len() {
            0 => t::run_sheet_fits(),
            many => t::run_sheet_out_line(count(many as u64), intl::list(app.tag(), out)),
        })
    };
    let later = move |by: i64| sheet.keep(|sheet| sheet.ending_later(by));
    view! {
        <div class="stack-close">
            <p>
                <b class="tabular">{move || until().map(t::run_sheet_ends)}</b>
            </p>
            <p class="quiet" aria-live="polite">
                {fits}
            </p>
            <div class="actions">
                <button
                    class="button tabular"
                    type="button"
                    aria-label=t::run_sheet_earlier()
                    on:click=move |_| later(-5)
                >
                    "\u{2212}5"
                </button>
                <button
                    class="button tabular"
                    type="button"
                    aria-label=t::run_sheet_later()
                    on:click=move |_| later(5)
                >
                    "+5"
                </button>
                <Show when=move || sheet.next.with(Option::is_some)>
                    <button class="button-text" type="button" on:click=move |_| end(sheet)>
                        {t::run_sheet_end()}
                    </button>
                </Show>
            </div>
        </div>
    }
}

/// Everything as before the start.
#[component]
fn Afresh(sheet: Sheet) -> impl IntoView {
    let afresh = move |_| sheet.keep_and_say(t::run_sheet_said_afresh(), RunSheet::afresh);
    view! {
        <div class="actions">
            <button class="button" type="button" on:click=afresh>
                {t::run_sheet_afresh()}
            </button>
        </div>
    }
}
