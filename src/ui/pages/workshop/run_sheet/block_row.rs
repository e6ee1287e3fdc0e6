//! One block: its time, its words, and what can be done with it.

use leptos::prelude::*;

use super::block_form::BlockForm;
use super::blocks::HEADING;
use super::for_you::ForYou;
use super::state::Sheet;
use crate::app::App;
use crate::browser::{intl, page};
use crate::coaching::{Block, Direction, Laid, LaidState};
use crate::i18n::{count, t};
use crate::ui::components::{Icon, icon};

/// An `li` for `ol.blocks`.
#[component]
pub fn BlockRow(
    /// The run sheet.
    sheet: Sheet,
    /// The block.
    id: String,
    /// The block that is being changed: one at a time.
    editing: RwSignal<Option<String>>,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let block: Memo<Option<Block>> =
        Memo::new(move |_| sheet.kept.with(|sheet| id.with_value(|id| sheet.block(id).cloned())));
    let laid: Memo<Option<Laid>> = Memo::new(move |_| {
        sheet.laid.with(|laid| id.with_value(|id| laid.iter().find(|it| it.id == *id).cloned()))
    });
    let state = Memo::new(move |_| laid.with(|laid| laid.as_ref().map(|laid| laid.state)));
    let is_editing = Memo::new(move |_| editing.with(|it| id.with_value(|id| it.as_ref() == Some(id))));
    let content = move || {
        if !is_editing.get() {
            return view! { <Words sheet block laid state editing /> }.into_any();
        }
        let done = move |()| {
            editing.set(None);
            let button = id.with_value(|id| change_id(id));
            page::after_paint(move || page::focus(&button));
        };
        block.get_untracked().map(|block| view! { <BlockForm sheet editing=block done=done /> }).into_any()
    };
    let shown = move || match state.get() {
        Some(LaidState::Now) => "now",
        Some(LaidState::Done) => "done",
        Some(LaidState::Out) => "out",
        _ => "ahead",
    };
    let is_now = move || (state.get() == Some(LaidState::Now)).then_some("step");
    view! {
        <li class="item block" data-state=shown aria-current=is_now>
            {content}
        </li>
    }
}

fn change_id(id: &str) -> String {
    format!("change-block-{id}")
}

#[component]
fn Words(
    sheet: Sheet,
    block: Memo<Option<Block>>,
    laid: Memo<Option<Laid>>,
    state: Memo<Option<LaidState>>,
    editing: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = App::here();
    let read = move |part: fn(&Block) -> String| {
        move || block.with(|block| block.as_ref().map(part).unwrap_or_default())
    };
    let title = Memo::new(move |_| read(|block| block.title.clone())());
    let words = read(|block| block.words.clone());
    let linked = Memo::new(move |_| {
        block.with(|block| block.as_ref().map_or(1, |block| sheet.kept.with(|sheet| sheet.linked(block))))
    });
    let linked = move || {
        let all = Some(linked.get()).filter(|all| *all > 1)?;
        Some(view! { <span>{t::run_sheet_linked(count(all))}</span> })
    };
    let must = move || {
        let must = block.with(|block| block.as_ref().is_some_and(|it| it.must));
        must.then(|| view! { <span>{t::run_sheet_must()}</span> })
    };
    let time = move || {
        laid.with(|laid| laid.as_ref().filter(|it| it.state != LaidState::Out).map(|it| it.from))
            .map(|from| intl::time(app.tag(), from))
    };
    let minutes = move || {
        let planned = block.with(|block| block.as_ref().map_or(0, |block| block.minutes));
        let takes = laid.with(|laid| laid.as_ref().map_or(planned, Laid::minutes));
        match state.get() {
            Some(LaidState::Ahead | LaidState::Now | LaidState::Done) if takes != planned => {
                t::run_sheet_minutes_planned(count(takes), count(planned))
            }
            _ => t::session_item_minutes(count(planned)),
        }
    };
    let standing = move || match state.get()? {
        LaidState::Now => Some(t::run_sheet_now()),
        LaidState::Done => Some(t::run_sheet_done()),
        LaidState::Out if sheet.kept.with(|sheet| is_ahead(sheet, block)) => Some(t::run_sheet_out()),
        LaidState::Out => Some(t::run_sheet_skipped()),
        LaidState::Ahead => None,
    };
    view! {
        <p class="block-time tabular">{time}</p>
        <div class="item-words">
            <h3 class="item-title" dir="auto">
                {move || title.get()}
            </h3>
            <p class="item-wish" dir="auto">
                {words}
            </p>
            <p class="meta">
                <span class="tabular">{minutes}</span>
                {linked}
                {must}
                <span class="block-state">{standing}</span>
            </p>
            <ForYou block />
        </div>
        <Tools sheet block title editing />
    }
}

/// Could it still be begun?
fn is_ahead(sheet: &crate::coaching::RunSheet, block: Memo<Option<Block>>) -> bool {
    sheet.ended.is_none()
        && block.with(|block| block.as_ref().is_some_and(|it| sheet.movable().contains(&it.id.as_str())))
}

/// A minute more or less; for what is ahead also up, down, change, away.
#[component]
fn Tools(
    sheet: Sheet,
    block: Memo<Option<Block>>,
    title: Memo<String>,
    editing: RwSignal<Option<String>>,
) -> impl IntoView {
    let id =
        Memo::new(move |_| block.with(|block| block.as_ref().map(|it| it.id.clone()).unwrap_or_default()));
    let is_ahead = Memo::new(move |_| sheet.kept.with(|sheet| is_ahead(sheet, block)));
    let is_on = Memo::new(move |_| {
        sheet.current.with(|current| current.as_ref().is_some_and(|current| id.with(|id| *id == current.id)))
    });
    let adjust = move |by: i64| sheet.keep(|sheet| id.with_untracked(|id| sheet.lengthened(id, by)));
    let remove = move |_| {
        let said = t::run_sheet_said_removed(title.get_untracked());
        sheet.keep_and_say(said, |sheet| id.with_untracked(|id| sheet.without(id)));
        page::after_paint(|| page::focus(HEADING));
    };
    let minutes = move || {
        (is_ahead.get() || is_on.get()).then(|| {
            view! {
                <button
                    class="button-icon tabular"
                    type="button"
                    aria-label=move || t::run_sheet_less(title.get())
                    on:click=move |_| adjust(-1)
                >
                    "\u{2212}1"
                </button>
                <button
                    class="button-icon tabular"
                    type="button"
                    aria-label=move || t::run_sheet_more(title.get())
                    on:click=move |_| adjust(1)
                >
                    "+1"
                </button>
            }
        })
    };
    let order = move || is_ahead.get().then(|| view! { <Order sheet id title /> });
    let rest = move || {
        (is_ahead.get() || is_on.get()).then(|| {
            view! {
                <button
                    class="button-icon"
                    type="button"
                    id=move || id.with(|id| change_id(id))
                    aria-label=move || t::run_sheet_change(title.get())
                    on:click=move |_| editing.set(Some(id.get_untracked()))
                >
                    {icon(Icon::Edit)}
                </button>
            }
        })
    };
    let away = move || {
        is_ahead.get().then(|| {
            view! {
                <button
                    class="button-icon"
                    type="button"
                    aria-label=move || t::run_sheet_remove(title.get())
                    on:click=remove
                >
                    {icon(Icon::Trash)}
                </button>
            }
        })
    };
    view! { <div class="item-tools">{minutes} {order} {rest} {away}</div> }
}

/// One place up or down. The focus stays on the row.
#[component]
fn Order(sheet: Sheet, id: Memo<String>, title: Memo<String>) -> impl IntoView {
    let at_end = move |last: bool| {
        sheet.kept.with(|sheet| {
            let movable = sheet.movable();
            let end = if last { movable.last() } else { movable.first() };
            id.with(|id| end == Some(&id.as_str()))
        })
    };
    let shift = move |direction: Direction| {
        let said = match direction {
            Direction::Up => t::order_moved_up(title.get_untracked()),
            Direction::Down => t::order_moved_down(title.get_untracked()),
        };
        sheet.keep_and_say(said, |sheet| id.with_untracked(|id| sheet.moved(id, direction)));
        let (pressed, other) = match direction {
            Direction::Up => ("up", "down"),
            Direction::Down => ("down", "up"),
        };
        let id = id.get_untracked();
        page::after_paint(move || {
            // At the end of the list the button takes no focus: the other one has it then.
            page::focus(&format!("{other}-{id}"));
            page::focus(&format!("{pressed}-{id}"));
        });
    };
    view! {
        <button
            class="button-icon"
            type="button"
            id=move || format!("up-{}", id.get())
            aria-label=move || t::order_move_up(title.get())
            disabled=move || at_end(false)
            on:click=move |_| shift(Direction::Up)
        >
            {icon(Icon::Up)}
        </button>
        <button
            class="button-icon"
            type="button"
            id=move || format!("down-{}", id.get())
            aria-label=move || t::order_move_down(title.get())
            disabled=move || at_end(true)
            on:click=move |_| shift(Direction::Down)
        >
            {icon(Icon::Down)}
        </button>
    }
}
