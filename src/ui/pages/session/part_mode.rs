//! How the part that is on is talked, as a word in the bar; in advice and
//! mentoring, with what was answered, which one tap changes.

use leptos::prelude::*;

use super::consent::{answer, asked_in, consents_of, row_key, said};
use crate::app::App;
use crate::coaching::library::Mode;
use crate::coaching::{Consents, Person, Talk};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// How people talk now: as the part says, else as they have agreed.
pub fn mode_now(app: App, talk: Memo<Talk>) -> Memo<Mode> {
    let partnership = app.partnership();
    Memo::new(move |_| {
        let agreed = partnership.with(|it| it.mode);
        talk.with(|talk| talk.mode_among(agreed))
    })
}

/// The word; nothing in a part without a mode of its own.
#[component]
pub fn PartMode(session: Id, talk: Memo<Talk>) -> impl IntoView {
    let app = App::here();
    let consents = consents_of(app, &session);
    let asked = asked_in(app, talk);
    let answered = Memo::new(move |_| {
        let (mode, people) = asked.get()?;
        let has_answered = |person: &Person| consents.with(|all| all.of(&person.id, mode).is_some());
        let people: Vec<Person> = people.into_iter().filter(has_answered).collect();
        (!people.is_empty()).then_some((mode, people))
    });
    let word = Memo::new(move |_| {
        let mode = talk.with(|talk| talk.current().map(|current| current.plan.mode))?;
        (mode != Mode::Both && answered.with(Option::is_none)).then_some(mode)
    });
    let rows = move || {
        let (mode, people) = answered.get().unwrap_or_default();
        people.into_iter().map(|person| (mode, person)).collect::<Vec<_>>()
    };
    let session = StoredValue::new(session);
    view! {
        <span hidden=move || word.with(Option::is_none)>
            " · " <span prop:textContent=move || word.get().map(words::segment_mode).unwrap_or_default()></span>
        </span>
        <For each=rows key=row_key let((mode, person))>
            " · "
            <Said session=session.get_value() person mode consents />
        </For>
    }
}

/// "Advice: Kim said yes". One tap takes it back, or says yes after all.
#[component]
fn Said(session: Id, person: Person, mode: Mode, consents: Memo<Consents>) -> impl IntoView {
    let app = App::here();
    let person = StoredValue::new(person);
    let is_yes = Memo::new(move |_| {
        person.with_value(|person| consents.with(|all| all.of(&person.id, mode).is_some_and(|it| it.is_yes)))
    });
    let words = move || person.with_value(|person| said(app, person, mode, is_yes.get()));
    let does = move || if is_yes.get() { t::consent_take_back() } else { t::consent_after_all() };
    let press = move |_| {
        person.with_value(|person| answer(app, session.clone(), person, mode, !is_yes.get_untracked()));
    };
    view! {
        <button class="turn-consent no-print" type="button" title=does on:click=press prop:textContent=words></button>
    }
}
