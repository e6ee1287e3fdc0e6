//! A yes to advice or mentoring: whose the part that is on waits for, and how
//! it is given and taken back.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::library::Mode;
use crate::coaching::{AnswerMode, Consents, Kind, Person, Talk};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// What was answered in a session.
pub fn consents_of(app: App, session: &Id) -> Memo<Consents> {
    let session = session.clone();
    app.watch(&[Kind::ModeConsent, Kind::Consent, Kind::Person], move |book| book.consents(&session))
}

/// Whose yes the part that is on waits for, answered or not.
pub fn asked_in(app: App, talk: Memo<Talk>) -> Memo<Option<(Mode, Vec<Person>)>> {
    let (everyone, people) = (app.people_from_me(), app.people());
    Memo::new(move |_| {
        let everyone = everyone.get();
        let ids: Vec<Id> = everyone.iter().map(|person| person.id.clone()).collect();
        let (mode, asked) =
            people.with(|people| talk.with(|talk| talk.asks(&ids, |a, b| people.same(a, b))))?;
        Some((mode, everyone.into_iter().filter(|person| asked.contains(&person.id)).collect()))
    })
}

/// What a row of one person's answer is known by: under another name it is
/// another row.
pub fn row_key((mode, person): &(Mode, Person)) -> String {
    format!("{}/{}/{}", mode.name(), person.id, person.name)
}

/// Is this the owner of this browser?
pub fn is_me(app: App, person: &Person) -> bool {
    let me = app.my_id();
    app.with_book(|book| me.is_some_and(|me| book.people().same(&me, &person.id))).unwrap_or_default()
}

/// Keeps an answer, and says so.
pub fn answer(app: App, session: Id, person: &Person, mode: Mode, is_yes: bool) {
    let Some(author) = app.my_id() else { return };
    let command = AnswerMode { session, person: person.id.clone(), author, mode, is_yes };
    // A session that is gone takes these buttons along.
    let _ = app.act_and_say(&command.into(), said(app, person, mode, is_yes));
}

/// "Advice: Kim said yes".
pub fn said(app: App, person: &Person, mode: Mode, is_yes: bool) -> String {
    let mode = words::segment_mode(mode);
    match (is_me(app, person), is_yes) {
        (true, true) => t::consent_said_yes_me(mode),
        (true, false) => t::consent_said_no_me(mode),
        (false, true) => t::consent_said_yes(mode, &person.name),
        (false, false) => t::consent_said_no(mode, &person.name),
    }
}

/// The question, asked in the place where the part begins. It stops nothing:
/// the clock runs, and a part can be talked without an answer.
#[component]
pub fn AskConsent(
    session: Id,
    /// Whose yes it is.
    person: Person,
    mode: Mode,
    /// Called when it was answered.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let words = match (is_me(app, &person), mode) {
        (true, Mode::Mentoring) => t::consent_ask_me_mentoring(),
        (false, Mode::Mentoring) => t::consent_ask_mentoring(&person.name),
        (true, _) => t::consent_ask_me_advice(),
        (false, _) => t::consent_ask_advice(&person.name),
    };
    let button = move |is_yes: bool, words: String| {
        let (session, person) = (session.clone(), person.clone());
        let press = move |_| {
            answer(app, session.clone(), &person, mode, is_yes);
            done.run(());
        };
        view! {
            <button class="button" type="button" on:click=press>
                {words}
            </button>
        }
    };
    view! {
        <p dir="auto">{words}</p>
        {button(true, t::consent_yes())}
        {button(false, t::consent_not_now())}
    }
}
