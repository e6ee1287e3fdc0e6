//! A link with times, or with the one that was chosen. Nothing is written
//! before a person chooses.

use chrono::{DateTime, Utc};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::times::moment;
use crate::app::{App, Chosen};
use crate::browser::clock;
use crate::exchange::{Answer, LinkError, LinkKind, Proposal, Talk, link_kind};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::arrival::bad_link;
use crate::ui::arrival_words;
use crate::ui::components::{Field, Icon, SeenAs, SendUpdate, icon};
use crate::ui::telling::HandOn;
use crate::ui::words;

/// What a link about times shows.
#[component]
pub fn Proposed(
    /// The link, from `#/in/` on.
    address: String,
) -> impl IntoView {
    let app = App::here();
    let bad = |error: &LinkError| bad_link(arrival_words::link_error(app, error)).into_any();
    match link_kind(&address) {
        Ok(LinkKind::Proposal) => match Proposal::from_link(&address) {
            Ok(proposal) => view! { <Choose proposal=proposal /> }.into_any(),
            Err(error) => bad(&error),
        },
        Ok(LinkKind::Answer) => match Answer::from_link(&address) {
            Ok(answer) => view! { <Answered answer=answer /> }.into_any(),
            Err(error) => bad(&error),
        },
        Ok(_) => bad(&LinkError::NotOurs),
        Err(error) => bad(&error),
    }
}

/// Who made a link, or somebody.
fn from(talk: &Talk) -> String {
    if talk.name.trim().is_empty() { t::arrive_your_partner() } else { talk.name.clone() }
}

fn head(talk: &Talk, title: String, lead: String) -> impl IntoView {
    let minutes = t::session_minutes(i18n::count(talk.minutes));
    view! {
        <header class="page-head">
            <p class="eyebrow">{t::proposed_eyebrow()}</p>
            <h1 tabindex="-1" dir="auto">{title}</h1>
            <p class="lead">{lead}</p>
            <p class="quiet">{minutes}</p>
        </header>
    }
}

#[component]
fn Choose(proposal: Proposal) -> impl IntoView {
    let app = App::here();
    let chosen = RwSignal::new(None::<DateTime<Utc>>);
    let mine = app.my_name_in(&proposal.talk.partnership);
    let asks_name = mine.is_empty();
    let name = RwSignal::new(mine);
    let answer = RwSignal::new(None::<(Answer, String, Chosen)>);
    let problem = RwSignal::new(None::<String>);
    let is_held = app.session_of(&proposal.talk).is_some_and(|session| session.state.is_over());
    let title = t::proposed_title(from(&proposal.talk));
    let top = head(&proposal.talk, title, t::proposed_lead(words::city(&clock::zone())));
    let held = StoredValue::new(proposal.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(at) = chosen.get_untracked() else { return problem.set(Some(t::proposed_none())) };
        let made = held.with_value(|proposal| {
            let name = name.get_untracked().trim().to_owned();
            app.answer(proposal, at, &name).map(|url| (proposal.answer(at, &name), url))
        });
        match made {
            Ok((it, url)) => match app.plan_chosen(&it, t::proposed_planned(moment(app, at))) {
                Ok(done) => answer.set(Some((it, url, done))),
                Err(refusal) => problem.set(Some(words::refusal(&refusal))),
            },
            Err(error) => problem.set(Some(arrival_words::link_error(app, &error))),
        }
    };
    let times = proposal.times;
    let choices = move || times.iter().map(|at| choice(app, *at, chosen)).collect_view();
    let form = move || {
        view! {
            <form class="form" novalidate on:submit=submit>
                <fieldset class="choices choices-wide">
                    <legend class="visually-hidden">{t::proposed_which()}</legend>
                    {choices.clone()}
                </fieldset>
                {asks_name.then(|| view! { <Field id="answer-name" label=t::proposed_name() value=name /> })}
                {move || problem.get().map(|words| view! { <p class="problem" role="alert">{icon(Icon::Warning)}<span>{words}</span></p> })}
                <SeenAs who=t::seen_link() />
                <div class="actions">
                    <button class="button button-main" type="submit">{t::proposed_choose()}</button>
                    <button class="button-text" type="button" on:click=move |_| app.go_instead(&Route::Today)>
                        {t::arrival_cancel()}
                    </button>
                </div>
            </form>
        }
    };
    view! {
        {top}
        {move || match answer.get() {
            None if is_held => has_taken_place(app).into_any(),
            None => form().into_any(),
            Some((it, url, done)) => view! { <SendBack answer=it url=url done=done /> }.into_any(),
        }}
    }
}

/// The session of a link has taken place: there is nothing to plan.
fn has_taken_place(app: App) -> impl IntoView {
    view! {
        <p>{t::proposed_held()}</p>
        <div class="actions">
            <button class="button button-main" type="button" on:click=move |_| app.go_instead(&Route::Today)>
                {t::arrival_close()}
            </button>
        </div>
    }
}

fn choice(app: App, at: DateTime<Utc>, chosen: RwSignal<Option<DateTime<Utc>>>) -> AnyView {
    view! {
        <label class="choice">
            <input
                type="radio"
                name="proposed-time"
                prop:checked=move || chosen.get() == Some(at)
                on:change=move |_| chosen.set(Some(at))
            />
            <span>{moment(app, at)}</span>
        </label>
    }
    .into_any()
}

/// The answer goes back with everything else that is new, as far as the session
/// is planned here; alone, the way the proposal came.
#[component]
fn SendBack(answer: Answer, url: String, done: Chosen) -> impl IntoView {
    let app = App::here();
    let at = moment(app, answer.at);
    let text = t::proposed_message(&at, words::city(&clock::zone()), url);
    let close = move || {
        view! {
            <button class="button-text" type="button" on:click=move |_| app.go_instead(&Route::Today)>
                {t::check_in_done()}
            </button>
        }
    };
    let alone = view! { <div class="told" dir="auto">{text.clone()}</div> };
    let ways = match done {
        Chosen::Planned => view! {
            <p>{t::proposed_done(at)}</p>
            <SendUpdate />
            <details>
                <summary>{icon(Icon::Chevron)} {t::proposed_alone()}</summary>
                <div class="section">{alone} <HandOn text=Signal::stored(text) /></div>
            </details>
            <div class="actions">{close()}</div>
        }
        .into_any(),
        Chosen::NotHere => view! {
            <p>{t::proposed_not_here()}</p>
            {alone}
            <HandOn text=Signal::stored(text)>{close()}</HandOn>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="answer-hand">
            <h2 id="answer-hand">{t::proposed_send()}</h2>
            {ways}
        </section>
    }
}

#[component]
fn Answered(answer: Answer) -> impl IntoView {
    let app = App::here();
    let at = moment(app, answer.at);
    let talk = answer.talk.clone();
    let is_here = app.has_partnership(&talk.partnership);
    let session = app.session_of(&talk);
    let is_over = session.as_ref().is_some_and(|session| session.state.is_over());
    let planned_for = session.and_then(|session| session.starts_at);
    let can_plan = is_here && !is_over && planned_for != Some(answer.at);
    let lead = match planned_for {
        _ if !is_here => t::answered_not_here(),
        _ if is_over => t::proposed_held(),
        None => t::answered_lead(),
        Some(_) if !can_plan => t::answered_known(),
        Some(other) => t::answered_other(moment(app, other)),
    };
    let go = if planned_for.is_some() { t::answered_move() } else { t::answered_plan() };
    let plan = move |_| match app.plan_chosen(&answer, t::proposed_planned(moment(app, answer.at))) {
        Ok(_) => app.go_instead(&Route::Session(answer.talk.session.clone(), None)),
        Err(refusal) => app.say(words::refusal(&refusal)),
    };
    view! {
        {head(&talk, t::answered_title(from(&talk), at), lead)}
        <div class="actions">
            {can_plan
                .then(|| view! { <button class="button button-main" type="button" on:click=plan>{go}</button> })}
            <button class="button" type="button" on:click=move |_| app.go_instead(&Route::Today)>
                {if can_plan { t::arrival_cancel() } else { t::arrival_close() }}
            </button>
        </div>
    }
}
