//! Lines about how people work together: what they tend to do, and what they
//! will do next time.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Kind, Pattern, PatternCommand, PatternSort};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, RowTools, TrashTool, WhoSees};

/// The lines, and a form for one more.
#[component]
pub fn Patterns() -> impl IntoView {
    let app = App::here();
    let all: Memo<Vec<Pattern>> = app.watch(&[Kind::Pattern], crate::coaching::Book::all);
    let list = move |sort: PatternSort| {
        let ids = move || -> Vec<Id> {
            all.with(|all| all.iter().filter(|it| it.sort == sort).map(|it| it.id.clone()).collect())
        };
        let is_any = Memo::new(move |_| all.with(|all| all.iter().any(|it| it.sort == sort)));
        view! {
            <Show when=move || is_any.get()>
                <h3>{heading(sort)}</h3>
                <ul class="stack">
                    <For each=ids key=Id::clone let:id>
                        <Line id all />
                    </For>
                </ul>
            </Show>
        }
    };
    view! {
        <section class="section" aria-labelledby="patterns">
            <h2 id="patterns">{t::pattern_title()}</h2>
            <p class="quiet">{t::pattern_lead()}</p>
            {PatternSort::ALL.map(list).collect_view()}
            <Add />
        </section>
    }
}

fn heading(sort: PatternSort) -> String {
    match sort {
        PatternSort::Tends => t::pattern_tends(),
        PatternSort::NextTime => t::pattern_next(),
    }
}

#[component]
fn Line(id: Id, all: Memo<Vec<Pattern>>) -> impl IntoView {
    let of = id.clone();
    let text = Memo::new(move |_| {
        all.with(|all| all.iter().find(|it| it.id == of).map(|it| it.text.clone()).unwrap_or_default())
    });
    view! {
        <li class="row-line">
            <span dir="auto" prop:textContent=move || text.get()></span>
            <RowTools
                id
                trash=TrashTool::new(
                    move || t::pattern_remove(text.get()),
                    move || t::pattern_said_removed(text.get()),
                )
            />
        </li>
    }
}

#[component]
fn Add() -> impl IntoView {
    let app = App::here();
    let text = RwSignal::new(String::new());
    let sort = RwSignal::new(PatternSort::Tends);
    let form = Form::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let Some(author) = app.my_id() else { return };
        let write = PatternCommand {
            id: app.new_id(),
            author,
            sort: sort.get_untracked(),
            text: text.get_untracked(),
        };
        if form.show(&app.act_and_say(&write.into(), t::pattern_said())) {
            text.set(String::new());
        }
    };
    let choice = move |one: PatternSort| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="pattern-sort"
                    prop:checked=move || sort.get() == one
                    on:change=move |_| sort.set(one)
                />
                {heading(one)}
            </label>
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <fieldset class="field">
                <legend class="visually-hidden">{t::pattern_title()}</legend>
                <div class="choices">{PatternSort::ALL.map(choice).collect_view()}</div>
            </fieldset>
            <Field id="pattern-text" label=t::pattern_field() kind="area" value=text of=(form, Pattern::TEXT) />
            <WhoSees of=Kind::Pattern />
            <div class="actions">
                <button class="button" type="submit">
                    {t::pattern_add()}
                </button>
            </div>
        </form>
    }
}
