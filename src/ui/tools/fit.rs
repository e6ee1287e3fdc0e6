//! Whether one would like to work together: a note for oneself, an answer, and
//! what to do with it. Nothing of it goes anywhere; what is to be said is said
//! by the person.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Fit, FitAnswer, FitCommand, Kind, Programme, ToolPlace};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, LiveText, WhoSees, icon};
use crate::ui::{about_words, words};

/// The sheet. In a talk somebody else may look at the screen: there it is
/// folded until its owner opens it.
#[component]
pub fn FitSheet(
    /// Where it is open.
    place: ToolPlace,
) -> impl IntoView {
    let open = App::here().open_document();
    move || {
        let document = open.get()?;
        let sheet = match &place {
            ToolPlace::Home => view! { <Sheet document /> }.into_any(),
            ToolPlace::Part { .. } => view! {
                <details>
                    <summary>{icon(Icon::Chevron)} {t::fit_open()}</summary>
                    <Sheet document />
                </details>
            }
            .into_any(),
        };
        Some(view! {
            <div class="stack no-print">
                <WhoSees of=Kind::Fit more=Signal::stored(t::fit_place()) />
                {sheet}
            </div>
        })
    }
}

#[component]
fn Sheet(document: Id) -> impl IntoView {
    let app = App::here();
    let of = document.clone();
    let own: Memo<Option<Fit>> =
        app.watch_private(&[Kind::Fit, Kind::Membership], move |private| private.fit(&of));
    let text = Memo::new(move |_| own.with(|own| own.as_ref().map(|it| it.text.clone()).unwrap_or_default()));
    let answer = Memo::new(move |_| own.with(|own| own.as_ref().and_then(|it| it.answer)));
    let of = document.clone();
    let keep = move |text: String| {
        let note = FitCommand::Note { document: of.clone(), text };
        app.act(&note.into()).err().map(|refused| words::refusal(&refused))
    };
    let choice = move |it: FitAnswer| {
        let document = document.clone();
        let is_chosen = Memo::new(move |_| answer.get() == Some(it));
        let choose = move |_| {
            // Another tap takes it back.
            let answer = (!is_chosen.get_untracked()).then_some(it);
            let command = FitCommand::Answer { document: document.clone(), answer };
            // The line with Undo stands where others may read it.
            let _ = app.act_and_say(&command.into(), t::fit_said());
        };
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || is_chosen.get().to_string()
                on:click=choose
            >
                {about_words::fit_answer(it)}
            </button>
        }
    };
    view! {
        <div class="form">
            <div class="field">
                <label for="fit-note">
                    {t::fit_note()} " " <span class="optional">{t::form_optional()}</span>
                </label>
                <LiveText value=text keep=keep id="fit-note" example=t::fit_note_example() />
            </div>
            <fieldset class="field">
                <legend>{t::fit_answer()}</legend>
                <div class="choices">{FitAnswer::ALL.map(choice).into_iter().collect_view()}</div>
            </fieldset>
        </div>
        <div aria-live="polite">{move || answer.get().map(|answer| view! { <Next answer /> })}</div>
    }
}

/// What follows from an answer: what to do next, and a sentence one can say.
#[component]
fn Next(answer: FitAnswer) -> impl IntoView {
    let what = match answer {
        FitAnswer::Go => view! {
            <p>{t::fit_next_go()}</p>
            <Say words=t::fit_say_go() />
            <Ways to=vec![(Route::Agreement, t::fit_agreement()), (Route::NewSession, t::fit_session())] />
        }
        .into_any(),
        FitAnswer::NotNow => view! {
            <p>{t::fit_next_not_now()}</p>
            <Say words=t::fit_say_not_now() />
            <Ways to=vec![(Route::NewSession, t::fit_session())] />
        }
        .into_any(),
        FitAnswer::AnotherPartner => view! { <Another /> }.into_any(),
    };
    view! {
        <section class="stack" aria-labelledby="fit-next">
            <h3 id="fit-next">{t::fit_next()}</h3>
            {what}
        </section>
    }
}

/// Whom to tell that one would like another partner.
#[component]
fn Another() -> impl IntoView {
    let app = App::here();
    let names = app.partner_name();
    let next = move || match names.get() {
        names if names.is_empty() => t::fit_next_another_nobody(),
        names => t::fit_next_another(names),
    };
    let programme = app.watch(&[Kind::Programme], |book| book.programme());
    let whom = move || match programme.get() {
        Some(Programme { contact, .. }) => {
            let is_said = !contact.trim().is_empty();
            view! {
                {is_said.then(|| view! { <p dir="auto">{t::boundary_contact(contact)}</p> })}
                <Ways to=vec![(Route::ProgrammeMessage, t::reach_title())] />
            }
            .into_any()
        }
        None => view! {
            <p class="quiet">{t::fit_say_matcher()}</p>
            <p class="card-text">{t::fit_say_matcher_words()}</p>
        }
        .into_any(),
    };
    view! {
        <p>{next}</p>
        <Say words=t::fit_say_another() />
        {whom}
    }
}

#[component]
fn Say(words: String) -> impl IntoView {
    view! {
        <p class="quiet">{t::fit_say()}</p>
        <p class="card-text">{words}</p>
    }
}

#[component]
fn Ways(to: Vec<(Route, String)>) -> impl IntoView {
    let way = |(to, name): (Route, String)| {
        view! { <a class="button" href=to.to_string()>{name}</a> }
    };
    view! { <div class="actions">{to.into_iter().map(way).collect_view()}</div> }
}
