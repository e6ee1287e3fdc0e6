//! A topic in one line, where a session is prepared: what it is about, who
//! brings it, its minutes. The rest stands behind a tap.

use leptos::prelude::*;

use super::agenda_item::{HEADING, change_id, standing};
use super::open_line::OpenLine;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{AgendaCommand, Person, Topic};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{EditTool, RowOrder, RowTools, TrashTool, badge};

/// What stands in the row of a topic.
#[component]
pub fn TopicLine(
    id: Id,
    item: Memo<Option<Topic>>,
    owner: Memo<Option<Person>>,
    /// Whether its purpose and its tools are shown.
    is_open: RwSignal<bool>,
    order: Memo<Vec<Id>>,
    /// The topic that is being changed: one at a time.
    editing: RwSignal<Option<Id>>,
) -> impl IntoView {
    let app = App::here();
    let title = Memo::new(move |_| {
        item.with(|item| item.as_ref().map(|item| item.title.clone()).unwrap_or_default())
    });
    let minutes = move || {
        let minutes = item.with(|item| item.as_ref().map_or(0, |item| item.minutes));
        if minutes > 0 { t::session_item_minutes(i18n::count(minutes)) } else { String::new() }
    };
    let tag = move || {
        owner.with(|owner| {
            owner.as_ref().map(|owner| {
                view! {
                    {badge(owner)}
                    <span class="visually-hidden">{owner.name.clone()}</span>
                }
            })
        })
    };
    let has_standing = Memo::new(move |_| {
        let stands = |item: &Topic| item.is_first || item.from.is_some() || item.continued_in.is_some();
        item.with(|item| item.as_ref().is_some_and(stands))
    });
    let stands = move || has_standing.get().then(|| view! { <p class="meta">{standing(app, item)}</p> });
    let wish = move || {
        let wish = item.with(|item| item.as_ref().map(|item| item.wanted_outcome.clone()));
        let wish = wish.filter(|wish| !wish.is_empty())?;
        // On paper it stands there unasked.
        Some(view! { <p class="item-wish" class:is-folded=move || !is_open.get() dir="auto">{wish}</p> })
    };
    let id = StoredValue::new(id);
    let tools = move || is_open.get().then(|| view! { <Tools id=id.get_value() item title order editing /> });
    view! {
        <OpenLine title minutes=Signal::derive(minutes) is_open>
            {tag}
        </OpenLine>
        {stands}
        {wish}
        {tools}
    }
}

/// Up, down, comes first, change, trash.
#[component]
fn Tools(
    id: Id,
    item: Memo<Option<Topic>>,
    title: Memo<String>,
    order: Memo<Vec<Id>>,
    editing: RwSignal<Option<Id>>,
) -> impl IntoView {
    let moved = id.clone();
    let order = RowOrder { also_alone: true, ..RowOrder::new(title, order) }.by(move |direction| {
        let session = item.get_untracked()?.session;
        Some(AgendaCommand::Move { id: moved.clone(), session, direction }.into())
    });
    let (button_id, this, first) = (change_id(&id), id.clone(), id.clone());
    let edit = EditTool {
        id: Some(button_id),
        ..EditTool::new(move || t::session_item_change(title.get()), move || editing.set(Some(this.clone())))
    };
    let trash = TrashTool::new(
        move || t::session_item_trash(title.get()),
        move || t::session_said_item_trash(title.get()),
    )
    .then(|| page::after_paint(|| page::focus(HEADING)));
    view! {
        <div class="item-tools">
            <RowTools id order edit trash>
                <First id=first item title />
            </RowTools>
        </div>
    }
}

/// Comes first: an optional mark, on or off.
#[component]
fn First(id: Id, item: Memo<Option<Topic>>, title: Memo<String>) -> impl IntoView {
    let app = App::here();
    let is_first = Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(|item| item.is_first)));
    let press = move |_| {
        let put = !is_first.get_untracked();
        let title = title.get_untracked();
        let said = if put { t::sheet_said_item_first(title) } else { t::sheet_said_item_not_first(title) };
        // A row that is gone takes this button along.
        let _ = app.act_and_say(&AgendaCommand::PutFirst { id: id.clone(), is_first: put }.into(), said);
    };
    view! {
        <button
            class="toggle"
            type="button"
            aria-pressed=move || is_first.get().to_string()
            aria-label=move || t::sheet_item_first_of(title.get())
            on:click=press
        >
            {t::sheet_item_first()}
        </button>
    }
}
