//! The jar of small wins.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{JarCommand, Kind, Read, SmallWin, draw};
use crate::i18n::{self, t};
use crate::replica::sorted_by_key;
use crate::ui::components::{Field, Form, Icon, WhoSees, icon};
use crate::ui::words;

const WIN: &str = "small-win";

/// A field to put something in, how much is in it, and, folded away, drawing.
#[component]
pub fn Jar() -> impl IntoView {
    let app = App::here();
    let count = app.watch(&[Kind::SmallWin], |book| i18n::count(book.jar().len()));
    let (text, form) = (RwSignal::new(String::new()), Form::new());
    let put = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(author) = app.my_id() else { return };
        let words = text.get_untracked();
        let command = JarCommand::PutIn { id: app.new_id(), author, text: words, on: clock::today() };
        if form.show(&app.act_and_say(&command.into(), t::jar_said())) {
            text.set(String::new());
            page::focus(WIN);
        }
    };
    view! {
        <section class="section no-print" aria-labelledby="jar-heading">
            <h2 id="jar-heading">{t::jar_heading()}</h2>
            <p class="quiet">{t::jar_lead()}</p>
            <form class="form" novalidate on:submit=put>
                <Field
                    id=WIN
                    label=t::jar_field()
                    example=t::jar_example()
                    value=text
                    of=(form, SmallWin::TEXT)
                />
                <WhoSees of=Kind::SmallWin />
                <div class="actions">
                    <button class="button" type="submit">
                        {t::jar_put()}
                    </button>
                    <span class="hint">{move || t::jar_count(count.get())}</span>
                </div>
            </form>
            <Drawing count=count />
        </section>
    }
}

/// The jar beside the talk of a closing session: what is in it is drawn there.
#[component]
pub fn JarInTalk() -> impl IntoView {
    let app = App::here();
    let count = app.watch(&[Kind::SmallWin], |book| i18n::count(book.jar().len()));
    let is_bare = app.watch(&[Kind::SmallWin], |book| book.all::<SmallWin>().is_empty());
    view! {
        <section class="section no-print" aria-labelledby="jar-heading">
            <h2 id="jar-heading">{t::sheet_jar()}</h2>
            {move || is_bare.get().then(|| view! { <p class="quiet">{t::sheet_jar_empty()}</p> })}
            <Drawing count=count />
        </section>
    }
}

#[component]
fn Drawing(count: Memo<i64>) -> impl IntoView {
    let app = App::here();
    let drawn: Memo<Vec<SmallWin>> = app.watch(&[Kind::SmallWin], |book| {
        let mut slips: Vec<SmallWin> = book.all();
        slips.retain(|slip| slip.drawn.is_some());
        let record = |slip: &SmallWin| {
            let record = book.document().record(&slip.id)?;
            record.written(SmallWin::DRAWN)
        };
        sorted_by_key(slips, |slip| std::cmp::Reverse(record(slip)))
    });
    let pull = move |_| {
        let next = app.with_book(|book| draw(&book.jar(), clock::seed() as u64).map(|slip| slip.id.clone()));
        if let Some(id) = next.flatten() {
            let _ = app.act(&JarCommand::Draw { id, on: clock::today() }.into());
        }
    };
    let is_empty = move || count.get() == 0;
    let has_any = Memo::new(move |_| count.get() > 0 || drawn.with(|drawn| !drawn.is_empty()));
    let people = app.people();
    let slip = move |slip: SmallWin| {
        let author = slip.author.as_ref().and_then(|id| people.with(|people| people.get(id).cloned()));
        let name = author.map(|author| author.name).unwrap_or_default();
        let by = slip.on.map(|day| t::jar_by(name, words::day_short(app, day)));
        view! {
            <li class="slip">
                <p class="slip-words" dir="auto">
                    {slip.text}
                </p>
                <p class="meta">{by}</p>
            </li>
        }
    };
    let slips = move || drawn.get().into_iter().map(slip).collect_view();
    view! {
        <Show when=move || has_any.get()>
            <details>
                <summary>{icon(Icon::Chevron)} {t::jar_open()}</summary>
                <div class="stack-close">
                    <div class="actions">
                        <button class="button button-warm" type="button" disabled=is_empty on:click=pull>
                            {t::jar_draw()}
                        </button>
                        <span class="hint">{move || t::jar_count(count.get())}</span>
                    </div>
                    <ul class="stack-close" aria-live="polite" aria-label=t::jar_drawn()>
                        {slips}
                    </ul>
                </div>
            </details>
        </Show>
    }
}
