//! One check, from its beginning to both answers.

use leptos::prelude::*;

use super::answering::Answering;
use super::change::Change;
use super::side_by_side::SideBySide;
use crate::app::App;
use crate::browser::clock;
use crate::coaching::{
    AnswerState, Book, CheckCommand, CheckStanding, Kind, OwnAnswers, Tool, ToolPlace, WeCheck,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::words;

/// The kinds a check is made of.
pub const KINDS: &[Kind] = &[Kind::WeCheck, Kind::Seal, Kind::GivenAnswers, Kind::Person];

/// What is to be seen of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// None is open.
    None,
    /// I am asked.
    Mine,
    /// I have sealed my answers on another device.
    Elsewhere,
    /// Mine are sealed; others are waited for.
    Waits,
    /// All are to be seen.
    Shown,
}

/// The check of this place: of the part of a session, or the latest.
#[component]
pub fn CheckSheet(
    /// Where it is open.
    place: ToolPlace,
) -> impl IntoView {
    let app = App::here();
    let of = place.clone();
    let id: Memo<Option<Id>> = app.watch(KINDS, move |book| check_of(book, &of));
    let standing = app.watch(KINDS, move |book| id.get().and_then(|id| book.check_standing(&id)));
    let own: Memo<Option<OwnAnswers>> = app.watch_private(&[Kind::OwnAnswers], move |own| {
        let (check, me) = (id.get()?, app.my_id()?);
        standing.track();
        app.with_book(|book| book.own_answers(own, &check, &me))?
    });
    let stage = Memo::new(move |_| {
        let me = app.my_id();
        standing.with(|standing| {
            let opens = own.with(|own| own.as_ref().is_some_and(|own| is_sealed(app, own)));
            stage_of(standing.as_ref(), me.as_ref(), opens)
        })
    });
    let content = move || {
        let Some(check) = id.get() else { return view! { <Begin place=place.clone() /> }.into_any() };
        match stage.get() {
            Stage::None => {
                let is_ended = standing.with(|it| it.as_ref().is_some_and(|it| it.check.is_ended));
                let said = is_ended.then(|| view! { <p>{t::check_was_ended()}</p> });
                view! {
                    {said}
                    <Begin place=place.clone() />
                }
                .into_any()
            }
            Stage::Mine => view! { <Answering check own standing /> }.into_any(),
            Stage::Elsewhere => view! { <Elsewhere check own standing /> }.into_any(),
            Stage::Waits => view! { <Waits check standing /> }.into_any(),
            Stage::Shown => view! {
                <SideBySide standing />
                <Change check />
                <Begin place=place.clone() again=true />
            }
            .into_any(),
        }
    };
    view! { <div class="stack">{content}</div> }
}

/// Do these answers open a seal that is here?
fn is_sealed(app: App, answers: &OwnAnswers) -> bool {
    app.with_book(|book| book.is_sealed(answers)).unwrap_or_default()
}

/// The check that is open in a place: that of the part; outside of sessions the
/// latest.
fn check_of(book: &Book, place: &ToolPlace) -> Option<Id> {
    match place {
        ToolPlace::Home => book.checks().pop().map(|check| check.id),
        ToolPlace::Part { .. } => {
            let first = Tool::WeCheck.record(book.document().id(), place);
            book.get::<WeCheck>(&book.latest_check(first)).map(|check| check.id)
        }
    }
}

/// `opens` tells whether this device has the answers that a seal of mine is for.
fn stage_of(standing: Option<&CheckStanding>, me: Option<&Id>, opens: bool) -> Stage {
    let Some(standing) = standing else { return Stage::None };
    if standing.is_shown() {
        return Stage::Shown;
    }
    if standing.check.is_ended {
        return Stage::None;
    }
    let mine = me.and_then(|me| standing.of(me));
    match (mine, opens) {
        (Some(AnswerState::Open | AnswerState::Forged), _) => Stage::Mine,
        (Some(AnswerState::Sealed), false) => Stage::Elsewhere,
        _ => Stage::Waits,
    }
}

/// What is asked, and the button that begins one.
#[component]
fn Begin(
    place: ToolPlace,
    /// One was answered before.
    #[prop(optional)]
    again: bool,
) -> impl IntoView {
    let app = App::here();
    let begin = move |_| {
        let session = match &place {
            ToolPlace::Home => None,
            ToolPlace::Part { session, .. } => Some(session.clone()),
        };
        let Some(id) = app.with_book(|book| new_check(book, &place)) else { return };
        let (people, on) = (app.ids_from_me(), clock::today());
        let begin = CheckCommand::Begin { id, people, session, on };
        // Nothing in it can be refused.
        let _ = app.act_and_say(&begin.into(), t::check_said_begun());
    };
    view! {
        {(!again).then(|| view! { <p class="quiet">{t::check_what()}</p> })}
        <div class="actions">
            <button class="button" class:button-main=!again type="button" on:click=begin>
                {if again { t::check_again() } else { t::check_begin() }}
            </button>
        </div>
    }
}

/// The name of a new check: on two devices the same in the same part of a
/// session, or on the same day.
fn new_check(book: &Book, place: &ToolPlace) -> Id {
    let (document, tool) = (book.document().id(), Tool::WeCheck);
    book.next_check(match place {
        ToolPlace::Home => tool.on_day(document, clock::today()),
        ToolPlace::Part { .. } => tool.record(document, place),
    })
}

/// My seal is here, my answers are not.
#[component]
fn Elsewhere(
    check: Id,
    own: Memo<Option<OwnAnswers>>,
    standing: Memo<Option<CheckStanding>>,
) -> impl IntoView {
    let anew = RwSignal::new(false);
    let check = StoredValue::new(check);
    move || {
        let check = check.get_value();
        if anew.get() {
            return view! { <Answering check own standing /> }.into_any();
        }
        view! {
            <p>{t::check_elsewhere()}</p>
            <div class="actions">
                <button class="button" type="button" on:click=move |_| anew.set(true)>
                    {t::check_anew()}
                </button>
                <End check />
            </div>
        }
        .into_any()
    }
}

/// Sealed; the others are waited for.
#[component]
fn Waits(check: Id, standing: Memo<Option<CheckStanding>>) -> impl IntoView {
    let app = App::here();
    let names = move |of: fn(&CheckStanding) -> Vec<Id>| {
        let ids = standing.with(|standing| standing.as_ref().map(of)).unwrap_or_default();
        words::names_of(app, &ids)
    };
    let line = move || {
        let is_forged = standing.with(|standing| {
            let people = standing.iter().flat_map(|standing| &standing.people);
            people.into_iter().any(|(_, state)| *state == AnswerState::Forged)
        });
        let (open, hidden) = (names(CheckStanding::waits_for), names(CheckStanding::hidden));
        match () {
            () if is_forged => t::check_forged(),
            () if !open.is_empty() => t::check_waits_for(open),
            () => t::check_comes_with(hidden),
        }
    };
    view! {
        <p role="status" prop:textContent=line></p>
        <div class="actions">
            <a class="button" href=Route::Share.to_string()>
                {t::check_send()}
            </a>
            <End check />
        </div>
    }
}

/// Gives a check up.
#[component]
fn End(check: Id) -> impl IntoView {
    let app = App::here();
    let end = move |_| {
        let end = CheckCommand::End { check: check.clone() }.into();
        let _: Result<(), _> = app.act_and_say(&end, t::check_said_ended());
    };
    view! {
        <button class="button-text" type="button" on:click=end>
            {t::check_end()}
        </button>
    }
}
