//! What may get in the way of a goal, and what one does then.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Shown;
use super::more::{Open, place_of};
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Command, Kind, Obstacle, ObstacleCommand};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{EditTool, Field, Form, Icon, RowTools, TrashTool, WhoSees, icon};

const ADD: &str = "add-obstacle";

/// The obstacles of a goal, shown again where a commitment slipped; while there
/// are none, the button for one.
#[component]
pub fn Obstacles(shown: Shown, open: RwSignal<Open>) -> impl IntoView {
    let app = App::here();
    let of = shown.id.get_value();
    let list: Memo<Vec<Obstacle>> = app.watch(&[Kind::Obstacle], move |book| book.children(&of));
    let close = Callback::new(move |()| {
        open.set(Open::Nothing);
        page::after_paint(|| page::focus(ADD));
    });
    let is_empty = Memo::new(move |_| list.with(Vec::is_empty));
    let is_adding = Memo::new(move |_| open.get() == Open::New);
    let goal = shown.id;
    let rows = move || {
        let row = |it: Obstacle| view! { <Row obstacle=it goal=goal open=open close=close /> };
        list.get().into_iter().map(row).collect_view()
    };
    view! {
        <section class="section" aria-labelledby="obstacles-heading">
            <h2 id="obstacles-heading" class:visually-hidden=move || is_empty.get() && !is_adding.get()>
                {t::obstacles_heading()}
            </h2>
            <Show when=move || is_empty.get() && is_adding.get()>
                <p class="quiet">{t::obstacles_empty()}</p>
            </Show>
            <ul class="obstacles">{rows}</ul>
            <Show
                when=move || is_adding.get()
                fallback=move || {
                    view! {
                        <button class="button-add" type="button" id=ADD on:click=move |_| open.set(Open::New)>
                            {icon(Icon::Plus)}
                            {t::obstacles_add()}
                        </button>
                    }
                }
            >
                <ObstacleForm editing=None goal=goal close=close />
            </Show>
        </section>
    }
}

#[component]
fn Row(
    obstacle: Obstacle,
    goal: StoredValue<Id>,
    open: RwSignal<Open>,
    close: Callback<()>,
) -> impl IntoView {
    let this = obstacle.id.clone();
    let is_changing = Memo::new(move |_| open.with(|open| *open == Open::Of(this.clone())));
    let row = {
        let obstacle = obstacle.clone();
        move || view! { <Words obstacle=obstacle.clone() open=open /> }
    };
    let place = place_of(&obstacle.id);
    view! {
        <li id=place tabindex="-1">
            {move || {
                if is_changing.get() {
                    view! { <ObstacleForm editing=Some(obstacle.clone()) goal=goal close=close /> }.into_any()
                } else {
                    row().into_any()
                }
            }}
        </li>
    }
}

#[component]
fn Words(obstacle: Obstacle, open: RwSignal<Open>) -> impl IntoView {
    let Obstacle { id, what, then, .. } = obstacle;
    let answer = (!then.is_empty()).then(|| {
        view! {
            <p dir="auto">
                <b>{t::obstacles_then_word()}</b> " " {then}
            </p>
        }
    });
    let (change_name, trash_name) = (t::obstacles_change(&what), t::obstacles_trash(&what));
    let said = t::obstacles_said_trash(&what);
    let this = id.clone();
    let edit = EditTool::new(move || change_name.clone(), move || open.set(Open::Of(this.clone())));
    let trash = TrashTool::new(move || trash_name.clone(), move || said.clone())
        .then(|| page::after_paint(|| page::focus(ADD)));
    view! {
        <div class="obstacle">
            <p dir="auto">
                <b>{t::obstacles_if()}</b> " " {what}
            </p>
            {answer}
        </div>
        <div class="item-tools">
            <RowTools id edit trash />
        </div>
    }
}

#[component]
fn ObstacleForm(editing: Option<Obstacle>, goal: StoredValue<Id>, close: Callback<()>) -> impl IntoView {
    let app = App::here();
    let (what, then) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let form = Form::new();
    if let Some(it) = &editing {
        what.set(it.what.clone());
        then.set(it.then.clone());
    }
    page::after_paint(|| page::focus("obstacle-what"));
    let of = editing.as_ref().map(|it| it.id.to_string());
    let unedited = editing.as_ref().map(|it| {
        let (what, then) = (it.what.clone(), it.then.clone());
        Command::from(ObstacleCommand::Edit { id: it.id.clone(), what, then })
    });
    let base = unedited.map(|unedited| app.filled_by(&unedited)).unwrap_or_default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (what, then) = (what.get_untracked(), then.get_untracked());
        let command = match &editing {
            Some(it) => ObstacleCommand::Edit { id: it.id.clone(), what, then },
            None => ObstacleCommand::Add { id: app.new_id(), goal: goal.get_value(), what, then },
        };
        if form.show(&app.keep_form(base.clone(), || app.act(&command.into()))) {
            close.run(());
        }
    };
    view! {
        <form class="form" novalidate data-of=of on:submit=submit>
            <Field
                id="obstacle-what"
                label=t::obstacles_what()
                example=t::obstacles_what_example()
                value=what
                of=(form, Obstacle::WHAT)
            />
            <Field
                id="obstacle-then"
                label=t::obstacles_then()
                example=t::obstacles_then_example()
                value=then
                of=(form, Obstacle::THEN)
                optional=true
            />
            <WhoSees of=Kind::Obstacle />
            <div class="actions">
                <button class="button" type="submit">
                    {t::obstacles_keep()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close.run(())>
                    {t::obstacles_cancel()}
                </button>
            </div>
        </form>
    }
}
