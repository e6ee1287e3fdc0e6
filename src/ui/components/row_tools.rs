//! The tools of a row: its place in the list, its form, the Trash.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Command, Direction, RecordCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// The button that opens a row's form.
#[derive(Debug, Clone)]
pub struct EditTool {
    /// Its accessible name.
    pub name: Signal<String>,
    /// Opens the form.
    pub open: Callback<()>,
    /// The id of the button, for the focus once the form is closed.
    pub id: Option<String>,
    /// The word on it, where there is one instead of the icon.
    pub word: Option<String>,
}

impl EditTool {
    /// An icon with this name.
    pub fn new(
        name: impl Fn() -> String + Send + Sync + 'static,
        open: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        Self { name: Signal::derive(name), open: Callback::new(move |()| open()), id: None, word: None }
    }
}

/// The button that moves a row to the Trash.
#[derive(Debug, Clone)]
pub struct TrashTool {
    /// Its accessible name.
    pub name: Signal<String>,
    /// What the line with Undo says.
    pub said: Signal<String>,
    /// What does it, for a record that is not of the notebook.
    pub command: Option<Command>,
    /// What follows; mostly the focus, whose button is gone.
    pub done: Option<Callback<()>>,
    /// The word on it, where there is one instead of the icon.
    pub word: Option<String>,
}

impl TrashTool {
    /// An icon with this name; `said` is said when it is done.
    pub fn new(
        name: impl Fn() -> String + Send + Sync + 'static,
        said: impl Fn() -> String + Send + Sync + 'static,
    ) -> Self {
        let (name, said) = (Signal::derive(name), Signal::derive(said));
        Self { name, said, command: None, done: None, word: None }
    }

    /// The same, with what follows.
    #[must_use]
    pub fn then(self, done: impl Fn() + Send + Sync + 'static) -> Self {
        Self { done: Some(Callback::new(move |()| done())), ..self }
    }
}

/// The buttons beside a record in a list: up and down, what the row adds, its
/// form, the Trash. It has those that it is given; a refusal is said in the
/// line at the bottom.
#[component]
pub fn RowTools(
    /// The record.
    id: Id,
    /// What it is called, and the list it stands in, if the list has an order.
    #[prop(optional, into)]
    order: Option<RowOrder>,
    /// Its form.
    #[prop(optional, into)]
    edit: Option<EditTool>,
    /// Whether the form's button comes before up and down.
    #[prop(optional)]
    edit_first: bool,
    /// The Trash.
    #[prop(optional, into)]
    trash: Option<TrashTool>,
    /// Tools of its own, after up and down.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let moves = order.map(|order| {
        let id = StoredValue::new(id.clone());
        let is_shown = order.is_shown();
        view! {
            <Show when=move || is_shown.get()>
                <MoveButtons id=id.get_value() order />
            </Show>
        }
    });
    let edit = edit.map(edit_button);
    let (before, after) = if edit_first { (edit, None) } else { (None, edit) };
    let trash = trash.map(|tool| trash_button(App::here(), id, tool));
    view! {
        {before}
        {moves}
        {children.map(|children| children())}
        {after}
        {trash}
    }
}

/// The place of a row in its list.
#[derive(Debug, Clone, Copy)]
pub struct RowOrder {
    /// What the row is called.
    pub title: Signal<String>,
    /// The list.
    pub list: Signal<Vec<Id>>,
    /// Whether the buttons are there also where the row is the only one.
    pub also_alone: bool,
    /// What moves it, where its list is not the only one it stands in; nothing
    /// once the row is gone.
    pub command: Option<Callback<Direction, Option<Command>>>,
}

impl RowOrder {
    /// Buttons as soon as there are two rows.
    pub fn new(title: impl Into<Signal<String>>, list: impl Into<Signal<Vec<Id>>>) -> Self {
        Self { title: title.into(), list: list.into(), also_alone: false, command: None }
    }

    /// The same, with what moves it.
    #[must_use]
    pub fn by(self, command: impl Fn(Direction) -> Option<Command> + Send + Sync + 'static) -> Self {
        Self { command: Some(Callback::new(command)), ..self }
    }

    fn is_shown(self) -> Memo<bool> {
        Memo::new(move |_| self.also_alone || self.list.with(|list| list.len() > 1))
    }
}

/// The class of a button, and what stands in it.
fn look(word: Option<String>, picture: Icon) -> (&'static str, AnyView) {
    match word {
        Some(word) => ("button-text", word.into_any()),
        None => ("button-icon", icon(picture).into_any()),
    }
}

fn edit_button(EditTool { name, open, id, word }: EditTool) -> impl IntoView {
    let (class, face) = look(word, Icon::Edit);
    view! {
        <button
            class=class
            type="button"
            id=id
            aria-label=move || name.get()
            on:click=move |_| open.run(())
        >
            {face}
        </button>
    }
}

fn trash_button(app: App, id: Id, tool: TrashTool) -> impl IntoView {
    let TrashTool { name, said, command, done, word } = tool;
    let command = command.unwrap_or_else(|| RecordCommand::Trash { id }.into());
    let trash = move |_| match app.act_and_say(&command, said.get_untracked()) {
        Ok(()) => {
            if let Some(done) = done {
                done.run(());
            }
        }
        Err(refused) => app.say(words::refusal(&refused)),
    };
    let (class, face) = look(word, Icon::Trash);
    view! {
        <button class=class type="button" aria-label=move || name.get() on:click=trash>
            {face}
        </button>
    }
}

/// Two buttons that move a record within its list. The focus stays on the
/// button that was pressed, wherever the row goes; at the end of the list it
/// passes to the other one.
#[component]
fn MoveButtons(id: Id, order: RowOrder) -> impl IntoView {
    let app = App::here();
    let RowOrder { title, list, command, .. } = order;
    let (up, down) = (NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new());
    let place = {
        let id = id.clone();
        Memo::new(move |_| {
            list.with(|list| {
                let is_first = list.first() == Some(&id);
                (is_first, list.last() == Some(&id))
            })
        })
    };
    let press = move |direction: Direction| {
        let (said, pressed, other) = match direction {
            Direction::Up => (t::order_moved_up(title.get_untracked()), up, down),
            Direction::Down => (t::order_moved_down(title.get_untracked()), down, up),
        };
        let in_its_list = || Some(RecordCommand::Move { id: id.clone(), direction }.into());
        let Some(command) = command.map_or_else(in_its_list, |it| it.run(direction)) else { return };
        if let Err(refused) = app.act_and_say(&command, said) {
            app.say(words::refusal(&refused));
        }
        page::after_paint(move || {
            // Nothing, if the page has gone by then.
            let here = |button: NodeRef<html::Button>| button.try_get_untracked().flatten();
            let is_at_end = here(pressed).is_some_and(|button| button.disabled());
            if let Some(button) = here(if is_at_end { other } else { pressed }) {
                let _ = button.focus();
            }
        });
    };
    let (press_up, press_down) = (press.clone(), press);
    view! {
        <button
            class="button-icon"
            type="button"
            node_ref=up
            aria-label=move || t::order_move_up(title.get())
            disabled=move || place.get().0
            on:click=move |_| press_up(Direction::Up)
        >
            {icon(Icon::Up)}
        </button>
        <button
            class="button-icon"
            type="button"
            node_ref=down
            aria-label=move || t::order_move_down(title.get())
            disabled=move || place.get().1
            on:click=move |_| press_down(Direction::Down)
        >
            {icon(Icon::Down)}
        </button>
    }
}
