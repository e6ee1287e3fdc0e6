//! What is on, what comes, and the clock of it.

use leptos::prelude::*;

use super::end_sound::EndSound;
use super::for_you::ForYou;
use super::hand::listen_to_clicker;
use super::state::{Sheet, planned_start};
use super::time_left::{Aloud, digits, in_words, length};
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
    listen_to_clicker(sheet, wall);
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
            <p class="hint">{t::run_sheet_clicker()}</p>
            <EndSound sheet />
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
    let length = Memo::new(move |_| sheet.current.with(|block| length(block.as_ref())));
    let small = move || match left.get() {
        left if left < 0 => t::run_sheet_past(count(length.get())),
        _ => t::sheet_turn_left(count(length.get())),
    };
    let big = move || {
        let (minutes, seconds) = digits(left.get());
        format!("{minutes}:{seconds}")
    };
    view! {
        <div class="turn-words">
            <h2 id=HEADING tabindex="-1" dir="auto" prop:textContent=title></h2>
        </div>
        <div class="clock" role="timer" aria-label=t::session_clock()>
            <span
                class="clock-time notranslate"
                translate="no"
                aria-hidden="true"
                prop:textContent=big
            ></span>
            <span class="visually-hidden" prop:textContent=move || in_words(left.get())></span>
            <span class="quiet tabular" prop:textContent=small></span>
        </div>
        <Aloud sheet />
        <ForYou block=sheet.current />
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
    let before = Memo::new(move |_| sheet.kept.with(|sheet| sheet.before().map(|block| block.title.clone())));
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
    let with_must = move |sheet: &RunSheet| sheet.with_time_for_what_must(planned_start(sheet), clock::now());
    // As often as what is laid moves.
    let must = Memo::new(move |_| {
        sheet.laid.track();
        let until = sheet.kept.with(with_must)?.until?;
        Some(intl::time(app.tag(), until))
    });
    let make_time = move |_| sheet.keep(|sheet| with_must(sheet).unwrap_or_else(|| sheet.clone()));
    view! {
        <div class="stack-close">
            <p>
                <b class="tabular">{move || until().map(t::run_sheet_ends)}</b>
            </p>
            <p class="quiet" aria-live="polite">
                {fits}
            </p>
            {move || {
                must.get()
                    .map(|time| {
                        view! {
                            <div class="actions">
                                <button class="button" type="button" on:click=make_time>
                                    {t::run_sheet_make_time(time)}
                                </button>
                            </div>
                        }
                    })
            }}
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
