//! What looks after the people in a talk: the boundary card, a yes to advice,
//! the agreement, and how each likes to work.

use leptos::prelude::*;

use super::how_they_work::HowTheyWork;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{AgreementCommand, Consent, Kind, Mode, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{BoundaryCard, badge};
use crate::ui::words;

/// The card, the yes, the way to the agreement, and how the others like to work.
#[component]
pub fn Care(session: Id) -> impl IntoView {
    let partnership = App::here().partnership();
    let is_coaching = Memo::new(move |_| partnership.with(|it| it.mode == Mode::Coaching));
    let advice = move || is_coaching.get().then(|| view! { <Advice session=session.clone() /> });
    view! {
        <section class="section" aria-labelledby="care-heading">
            <h2 id="care-heading">{t::talk_care()}</h2>
            <div class="actions">
                <BoundaryCard />
                <a class="button-text small" href=Route::Agreement.to_string()>
                    {t::talk_agreement()}
                </a>
            </div>
            <HowTheyWork />
            {advice}
        </section>
    }
}

/// In a coaching partnership: who would like advice in this session.
#[component]
fn Advice(session: Id) -> impl IntoView {
    let everyone = App::here().people_from_me();
    let rows = move || {
        let people = everyone.get().into_iter();
        people.map(|person| view! { <Yes session=session.clone() person /> }).collect_view()
    };
    view! {
        <section class="section" aria-labelledby="advice-heading">
            <h3 id="advice-heading">{t::consent_title()}</h3>
            <p class="hint">{t::consent_lead()}</p>
            <div>{rows}</div>
        </section>
    }
}

#[component]
fn Yes(session: Id, person: Person) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let is_me = app.my_id().is_some_and(|me| people.with_untracked(|people| people.same(&me, &person.id)));
    let (of, whose) = (session.clone(), person.id.clone());
    let given = app.watch(&[Kind::Consent, Kind::Person], move |book| {
        let people = book.people();
        let all: Vec<Consent> = book.children(&of);
        all.into_iter().find(|it| it.person.as_ref().is_some_and(|it| people.same(it, &whose)))
    });
    let (name, canonical) = (person.name.clone(), person.id.clone());
    let tick = move |event| {
        let is_given = event_target_checked(&event);
        let Some(author) = app.my_id() else {
            return;
        };
        let held = given.with_untracked(|given| given.as_ref().and_then(|it| it.person.clone()));
        let command = AgreementCommand::Consent {
            session: session.clone(),
            person: held.unwrap_or_else(|| canonical.clone()),
            author,
            on: clock::today(),
            given: is_given,
        };
        let said = if is_given { t::consent_said_yes(&name) } else { t::consent_said_no(&name) };
        let _ = app.act_and_say(&command.into(), said);
    };
    let noted = move || {
        let consent = given.get()?;
        let day = words::day(app, consent.on?);
        let author = people.with(|people| {
            let (author, person) = (consent.author.as_ref()?, consent.person.as_ref()?);
            (!people.same(author, person)).then(|| people.get(author).map(|it| it.name.clone()))?
        });
        let words = match author {
            Some(author) => t::consent_noted_by(day, author),
            None => t::consent_noted(day),
        };
        Some(view! { <span class="hint">{words}</span> })
    };
    let words = if is_me { t::consent_me() } else { t::consent_other(&person.name) };
    let mark = badge(&person);
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || given.with(Option::is_some) on:change=tick />
            {mark}
            <span>{words} " " {noted}</span>
        </label>
    }
}
