//! Thanks: from whom, to whom, for what. Here and on Us.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::library::CuePack;
use crate::coaching::{Appreciation, AppreciationCommand, Kind, Person};
use crate::i18n::t;
use crate::replica::{Id, sorted_by_key};
use crate::ui::components::{Field, Form, Icon, RowTools, TrashTool, WhoSees, badge, icon, person_choices};
use crate::ui::words;

const WRITE: &str = "write-thanks";
const WHY: &str = "thanks-why";

/// What was thanked for, latest first, and a form for more.
#[component]
pub fn Thanks() -> impl IntoView {
    let app = App::here();
    let all: Memo<Vec<Appreciation>> = app.watch(&[Kind::Appreciation], |book| {
        sorted_by_key(book.all(), |it: &Appreciation| std::cmp::Reverse(it.at))
    });
    let is_open = RwSignal::new(false);
    let close = Callback::new(move |()| {
        is_open.set(false);
        page::after_paint(|| page::focus(WRITE));
    });
    let cards = move || all.get().into_iter().map(|it| view! { <Card thanks=it /> }).collect_view();
    view! {
        <section class="section no-print" aria-labelledby="thanks-heading">
            <h2 id="thanks-heading">{t::thanks_heading()}</h2>
            <Show when=move || all.with(Vec::is_empty)>
                <p class="quiet">{t::thanks_lead()}</p>
            </Show>
            <ul class="thanks">{cards}</ul>
            <Show
                when=move || is_open.get()
                fallback=move || {
                    view! {
                        <button
                            class="button-add"
                            type="button"
                            id=WRITE
                            on:click=move |_| is_open.set(true)
                        >
                            {icon(Icon::Plus)}
                            {t::thanks_write()}
                        </button>
                    }
                }
            >
                <ThankForm close=close />
            </Show>
        </section>
    }
}

#[component]
fn Card(thanks: Appreciation) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let person =
        move |id: Option<&Id>| id.and_then(|id| people.with_untracked(|people| people.get(id).cloned()));
    let (from, to) = (person(thanks.from.as_ref()), person(thanks.to.as_ref()));
    let name = |person: &Option<Person>| person.as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let (from_name, to_name) = (name(&from), name(&to));
    let pen = from.as_ref().map(|from| from.pen.to_string());
    let trash_name = t::thanks_trash(&from_name, &to_name);
    let day = clock::local_date(thanks.at);
    let trash = TrashTool::new(move || trash_name.clone(), t::thanks_said_trash);
    view! {
        <li class="thank pen-rule" data-pen=pen>
            <p class="thank-words" dir="auto">
                {thanks.why}
            </p>
            <div class="section-head">
                <p class="meta">
                    {from.as_ref().map(badge)} <span>{t::thanks_from_to(from_name, to_name)}</span>
                    <time datetime=day.to_string()>{words::day_short(app, day)}</time>
                </p>
                <RowTools id=thanks.id trash />
            </div>
        </li>
    }
}

#[component]
fn ThankForm(close: Callback<()>) -> impl IntoView {
    let app = App::here();
    let partners = app.partners();
    let to = RwSignal::new(partners.with_untracked(|all| all.first().map(|person| person.id.clone())));
    let (why, form) = (RwSignal::new(String::new()), Form::new());
    page::after_paint(|| page::focus(WHY));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(from), Some(to)) = (app.my_id(), to.get_untracked()) else { return };
        let name = partners.with_untracked(|all| {
            all.iter().find(|person| person.id == to).map(|person| person.name.clone())
        });
        let said = t::thanks_said(name.unwrap_or_default());
        let why = why.get_untracked();
        let command = AppreciationCommand::Thank { id: app.new_id(), from, to, why, session: None };
        if form.show(&app.act_and_say(&command.into(), said)) {
            close.run(());
        }
    };
    let is_one = Memo::new(move |_| partners.with(|all| all.len() < 2));
    view! {
        <form class="form" novalidate on:submit=submit>
            <fieldset class="field" hidden=move || is_one.get()>
                <legend>{t::thanks_to()}</legend>
                <div class="choices">{move || person_choices("thanks-to", partners.get(), to)}</div>
            </fieldset>
            <Field
                id=WHY
                label=t::thanks_why()
                kind="area"
                value=why
                example=t::thanks_why_example()
                of=(form, Appreciation::WHY)
            />
            <Starts why=why />
            <WhoSees of=Kind::Appreciation />
            <div class="actions">
                <button class="button button-warm" type="submit">
                    {t::thanks_say()}
                </button>
                <button class="button-text" type="button" on:click=move |_| close.run(())>
                    {t::thanks_close()}
                </button>
            </div>
        </form>
    }
}

/// First words, for those who look for some.
#[component]
fn Starts(why: RwSignal<String>) -> impl IntoView {
    let starts = App::here()
        .library("content/cues.json", |text| CuePack::read(text).ok().map(|pack| pack.appreciation));
    let start = move |words: String| {
        let text = words.clone();
        let begin = move |_| {
            why.set(format!("{} ", text.trim_end_matches(['…', '.', ' '])));
            page::focus(WHY);
        };
        view! {
            <button class="button-text small" type="button" on:click=begin>
                {words}
            </button>
        }
    };
    let list = move || {
        let starts = starts.get().and_then(Result::ok).unwrap_or_default();
        starts.into_iter().map(start).collect_view()
    };
    view! {
        <details>
            <summary>{icon(Icon::Chevron)} {t::thanks_start()}</summary>
            <div class="starts">{list}</div>
        </details>
    }
}
