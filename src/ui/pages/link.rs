//! Something that arrived as a link: whose words these are, and who one is.
//! Nothing is written, and the address stays as it is, until a person says
//! "Add" or "Cancel".

use std::collections::BTreeSet;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::asked::{AskedByLink, ReplyByLink};
use super::handed::{Handed, Waiting, WhereKept};
use super::propose::Proposed;
use super::slip::HandedSlip;
use crate::app::{App, Arrival, ArrivalError, Decision};
use crate::browser::{clock, intl, page};
use crate::coaching::{Book, MembershipCommand, Person, Session, WorkshopQuestion, fold};
use crate::exchange::{LinkKind, Outcome, Part, link_kind};
use crate::i18n::{self, t};
use crate::replica::{Id, gathered};
use crate::route::Route;
use crate::ui::arrival::{ArrivalView, SampleFirst, bad_link};
use crate::ui::components::{Check, Icon, LinkBox, Page, badge, icon};
use crate::ui::{arrival_words, record_words, words};

/// The page.
#[component]
pub fn Link(
    /// The text of the address behind `#/in/`.
    payload: String,
) -> impl IntoView {
    let app = App::here();
    let address = Route::Link(payload).to_string();
    let body = move || {
        if app.is_sample() {
            return view! { <SampleFirst /> }.into_any();
        }
        match link_kind(&address) {
            Ok(LinkKind::Invitation) => invitation(app, &address),
            Ok(LinkKind::Proposal | LinkKind::Answer) => {
                view! { <Proposed address=address.clone() /> }.into_any()
            }
            Ok(LinkKind::Update) => view! { <Update address=address.clone() /> }.into_any(),
            Ok(LinkKind::Slip) => view! { <HandedSlip address=address.clone() /> }.into_any(),
            Ok(LinkKind::Ask) => view! { <AskedByLink address=address.clone() /> }.into_any(),
            Ok(LinkKind::Reply) => view! { <ReplyByLink address=address.clone() /> }.into_any(),
            Ok(LinkKind::Pair) => view! { <SecondOfPair address=address.clone() /> }.into_any(),
            Ok(_) => view! { <Handed address=address.clone() /> }.into_any(),
            Err(error) => bad_link(arrival_words::link_error(app, &error)).into_any(),
        }
    };
    view! {
        <Page title=t::open_title() alone=true>
            {body}
        </Page>
    }
}

fn invitation(app: App, address: &str) -> AnyView {
    match app.read_link(address) {
        Ok(arrival) => invited(arrival, true),
        Err(error) => bad_link(arrival_words::arrival_error(app, &error)).into_any(),
    }
}

fn invited(arrival: Arrival, is_whole: bool) -> AnyView {
    match arrival.plan.parts.first().cloned() {
        Some(part) if matches!(part.outcome, Outcome::LeftOut(_)) => {
            bad_link(t::arrival_left_out_sample()).into_any()
        }
        Some(part) => view! { <Invited arrival=arrival part=part is_whole /> }.into_any(),
        None => bad_link(t::link_not_ours()).into_any(),
    }
}

/// The second of a pair that begins from a kit: the kit is fetched first,
/// where the link only names it.
#[component]
fn SecondOfPair(address: String) -> impl IntoView {
    let app = App::here();
    let read = RwSignal::new(None::<Result<(Arrival, bool), ArrivalError>>);
    leptos::task::spawn_local(async move {
        let arrival = app.read_pair_link(&address).await;
        // The person may have gone elsewhere by now.
        let _ = read.try_set(Some(arrival));
    });
    move || match read.get() {
        None => view! { <Waiting words=t::handed_reading() /> }.into_any(),
        Some(Ok((arrival, is_whole))) => invited(arrival, is_whole),
        Some(Err(error)) => bad_link(arrival_words::arrival_error(app, &error)).into_any(),
    }
}

/// What is new in a notebook that is here.
#[component]
fn Update(address: String) -> impl IntoView {
    let app = App::here();
    let read = RwSignal::new(None::<Result<Arrival, ArrivalError>>);
    let url = format!("{}{address}", page::base_url());
    leptos::task::spawn_local(async move {
        let arrival = app.read_update_link(&address).await;
        // The person may have gone elsewhere by now.
        let _ = read.try_set(Some(arrival));
    });
    move || match read.get() {
        None => view! { <Waiting words=t::handed_reading() /> }.into_any(),
        Some(Ok(arrival)) => view! { <ArrivalView arrival /> }.into_any(),
        // It may be the wrong browser: the way to the right one is offered.
        Some(Err(error)) => view! {
            {bad_link(arrival_words::arrival_error(app, &error))}
            <LinkBox url=url.clone() label=t::update_this_link() copied=Signal::derive(t::update_copied_on) />
            <WhereKept />
        }
        .into_any(),
    }
}

#[component]
fn Invited(arrival: Arrival, part: Part, is_whole: bool) -> impl IntoView {
    let app = App::here();
    let book = Book::new(part.after.clone());
    let people = book.people().all().to_vec();
    let inviter = arrival.from.clone().unwrap_or_default();
    let is_known = arrival.plan.is_nothing_new();
    let title = match people.len() {
        ..=2 => t::invited_title(&inviter),
        count => t::invited_title_group(&inviter, i18n::count(count)),
    };
    let lead = if is_known { t::invited_known() } else { t::invited_lead() };
    let clauses = book.agreement().clauses.len();
    let agreement = (clauses > 0).then(|| t::kit_inside_agreement(i18n::count(clauses)));
    let questions = book.all::<WorkshopQuestion>().len();
    let questions = (questions > 0).then(|| t::invited_questions(i18n::count(questions)));
    let rest = (!is_whole).then(|| t::kit_pair_rest(&inviter));
    let begun = (!is_known).then(|| app.begun_too(&part.target)).flatten();
    view! {
        <header class="page-head">
            <p class="eyebrow">{t::invited_eyebrow()}</p>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{lead}</p>
        </header>
        <section class="section" aria-labelledby="invited-what">
            <h2 id="invited-what">{t::invited_what()}</h2>
            <ul class="brings">
                {people.iter().map(brings).collect_view()}
                {book.session_to_come(clock::now()).map(|session| first_session(app, &session))}
                {[agreement, questions]
                    .into_iter()
                    .flatten()
                    .map(|words| view! { <li>{icon(Icon::Notebook)} <p>{words}</p></li> })
                    .collect_view()}
            </ul>
            {rest.map(|words| view! { <p class="quiet">{words}</p> })}
        </section>
        <WhoAreYou arrival=arrival document=part.target people=people inviter=inviter is_known begun />
        <p class="hint">{t::invited_hint()}</p>
        <WhereKept />
    }
}

fn brings(person: &Person) -> impl IntoView + use<> {
    let pen = record_words::pen_name(person.pen).to_lowercase();
    view! {
        <li>
            {badge(person)}
            <p>
                <strong dir="auto">{person.name.clone()}</strong>
                " "
                {t::invited_pen(pen)}
            </p>
        </li>
    }
}

fn first_session(app: App, session: &Session) -> impl IntoView + use<> {
    let time = words::session_millis(session).map(|millis| intl::time(app.tag(), millis));
    let words = t::invited_session(words::session_day(app, session), time.unwrap_or_default());
    view! {
        <li>
            {icon(Icon::Sessions)}
            <p>{words}</p>
        </li>
    }
}

/// Are these people called the same?
fn are_the_same(some: &[Person], others: &[Person]) -> bool {
    let names = |people: &[Person]| -> BTreeSet<String> {
        gathered(people.iter().map(|person| fold(person.name.trim())))
    };
    names(some) == names(others)
}

#[component]
fn WhoAreYou(
    arrival: Arrival,
    document: Id,
    people: Vec<Person>,
    inviter: String,
    is_known: bool,
    /// A notebook that was begun here beside it, and is empty.
    begun: Option<Id>,
) -> impl IntoView {
    let app = App::here();
    // Of two, whoever opens an invitation is most likely the one who was invited.
    let invited = people.iter().find(|person| person.name != inviter).filter(|_| people.len() == 2);
    let begun_with =
        begun.as_ref().and_then(|begun| app.with_partnership(begun, |book| book.people().all().to_vec()));
    // Where its people are the same, it was begun for the same.
    let lets_go = RwSignal::new(begun_with.as_ref().is_some_and(|others| are_the_same(others, &people)));
    let instead = begun_with.map(|others| {
        view! { <Check label=t::kit_begun_too(words::names(app, &others)) value=lets_go /> }
    });
    let chosen = RwSignal::new(invited.map(|person| person.id.clone()));
    let problem = RwSignal::new(None::<String>);
    let leave = move || app.go_instead(&Route::Today);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        if is_known {
            return leave();
        }
        let Some(me) = chosen.get_untracked() else {
            return problem.set(Some(t::invited_choose()));
        };
        let decision = match begun.clone().filter(|_| lets_go.get_untracked()) {
            Some(begun) => Decision::AddInstead(begun),
            None => Decision::Add,
        };
        match app.add(&arrival, &decision, t::invited_added()) {
            Ok(()) => {
                // A private command needs nothing that could be missing.
                let _ =
                    app.act(&MembershipCommand::Enter { document: document.clone(), me: Some(me) }.into());
                leave();
            }
            Err(error) => problem.set(Some(arrival_words::arrival_error(app, &error))),
        }
    };
    let choices: Vec<_> = people
        .into_iter()
        .map(|person| {
            let (mine, this) = (person.id.clone(), person.id.clone());
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="who"
                        prop:checked=move || chosen.with(|id| id.as_ref() == Some(&mine))
                        on:change=move |_| chosen.set(Some(this.clone()))
                    />
                    {badge(&person)}
                    {t::invited_i_am(&person.name)}
                </label>
            }
        })
        .collect();
    view! {
        <form class="form" on:submit=add>
            {(!is_known)
                .then(|| {
                    view! {
                        <fieldset class="field">
                            <legend>{t::invited_who()}</legend>
                            <div class="choices">{choices}</div>
                        </fieldset>
                    }
                })}
            {instead}
            {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
            <div class="actions">
                <button class="button button-main" type="submit">
                    {if is_known { t::arrival_close() } else { t::arrival_add() }}
                </button>
                {(!is_known)
                    .then(|| {
                        view! {
                            <button class="button" type="button" on:click=move |_| leave()>
                                {t::arrival_cancel()}
                            </button>
                        }
                    })}
            </div>
        </form>
    }
}
