//! The next session: when, with whom, and what each has brought.

use leptos::prelude::*;

use crate::app::{App, ticking};
use crate::browser::{clock, intl};
use crate::coaching::{
    Book, Kind, Partnership, PartnershipState, Person, Session, SessionName, SessionState, Topic,
};
use crate::i18n::{self, t};
use crate::route::{Route, Stance};
use crate::ui::components::{Icon, Join, badge, icon};
use crate::ui::pages::session::start;
use crate::ui::words;

/// What one person has brought: the first title, and how many more there are.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Brought {
    person: Person,
    title: String,
    more: usize,
}

/// The session that is next, what it is called, and what is brought to it.
type Upcoming = (Session, Option<SessionName>, Vec<Brought>);

/// What the page says about the sessions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Ahead {
    next: Option<Upcoming>,
    any_before: bool,
}

/// The session that matters now, or the way to a first one.
#[component]
pub fn Next() -> impl IntoView {
    let app = App::here();
    let kinds = &[Kind::Session, Kind::AgendaItem, Kind::AgendaPlace, Kind::Person, Kind::Span];
    let minute = minute();
    let ahead: Memo<Ahead> = app.watch(kinds, move |book| ahead_of(book, minute.get()));
    let partnership = app.partnership();
    let is_closed = Memo::new(move |_| partnership.with(|it| it.state == PartnershipState::Closed));
    let goes_on = Memo::new(move |_| partnership.with(Partnership::goes_on));
    move || {
        // "Tomorrow" becomes "today" while the page is open.
        let _ = app.today();
        let Ahead { next, any_before } = ahead.get();
        match next {
            // What has ended pushes nothing.
            _ if is_closed.get() => ().into_any(),
            Some((session, name, brought)) => view! { <Planned session name brought /> }.into_any(),
            None => goes_on.get().then(|| nothing_planned(any_before)).into_any(),
        }
    }
}

/// The time, in milliseconds since 1970, as it was when the last minute began.
pub(super) fn minute() -> Memo<u64> {
    let now = ticking();
    Memo::new(move |_| now.get() / 60_000 * 60_000)
}

fn ahead_of(book: &Book, now: u64) -> Ahead {
    let any_before = book.has_any(Kind::Session);
    let next = book.session_to_come(now).map(|session| {
        let people = book.people();
        let mut items = book.agenda(&session.id);
        items.retain(Topic::is_waiting);
        let brought = people.all().iter().filter_map(|person| {
            let is_theirs = |owner: &crate::replica::Id| people.same(owner, &person.id);
            let mut theirs = items.iter().filter(|item| item.brought_by.as_ref().is_some_and(is_theirs));
            let title = theirs.next()?.title.clone();
            Some(Brought { person: person.clone(), title, more: theirs.count() })
        });
        let brought = brought.collect();
        let name = book.session_name(&session);
        (session, name, brought)
    });
    Ahead { next, any_before }
}

fn nothing_planned(any_before: bool) -> impl IntoView {
    let (question, lead) = if any_before {
        (t::today_again_when(), t::today_again_lead())
    } else {
        (t::today_first_when(), t::today_first_lead())
    };
    let example = (!any_before).then(|| view! { <p class="empty-example">{t::today_first_example()}</p> });
    view! {
        <section class="next" aria-labelledby="next-heading">
            <div class="page-head">
                <h2 class="next-when" id="next-heading">
                    {question}
                </h2>
                <p class="lead">{lead}</p>
            </div>
            {example}
            <div class="actions">
                <a class="button button-main" href=Route::NewSession.to_string()>
                    {t::today_plan()}
                </a>
            </div>
        </section>
    }
}

#[component]
fn Planned(session: Session, name: Option<SessionName>, brought: Vec<Brought>) -> impl IntoView {
    let app = App::here();
    let partners = app.partners();
    let millis = words::session_millis(&session);
    let partnership = app.partnership().get_untracked();
    let heading = heading(&session, millis, &partnership);
    let day = words::session_day(app, &session);
    let when = millis.map_or(day.clone(), |millis| t::today_day_time(&day, intl::time(app.tag(), millis)));
    let with = move || {
        let names = partners.with(|partners| words::names(app, partners));
        (!names.is_empty()).then(|| view! { <span>{t::today_with(names)}</span> })
    };
    let name = name.map(words::session_name);
    let name = name.map(|name| view! { <p class="session-name" dir="auto">{name}</p> });
    let minutes = t::session_minutes(i18n::count(session.minutes));
    let me = app.my_id();
    let brings = if brought.is_empty() {
        view! { <p class="quiet">{t::today_brings_nothing()}</p> }.into_any()
    } else {
        let (mine, theirs): (Vec<Brought>, Vec<Brought>) =
            brought.into_iter().partition(|it| me.as_ref() == Some(&it.person.id));
        let mine = mine.iter().map(|it| brought_view(it, true)).collect::<Vec<_>>();
        let rows = mine.into_iter().chain(theirs.iter().map(|it| brought_view(it, false)));
        view! { <ul class="brings">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="next" aria-labelledby="next-heading">
            <div class="page-head">
                <h2 class="eyebrow" id="next-heading">
                    {heading}
                </h2>
                <p class="next-when">
                    <a href=Route::Session(session.id.clone(), None).to_string()>{when}</a>
                </p>
                {name}
                <p class="meta">
                    <span>{icon(Icon::Clock)} {minutes}</span>
                    {with}
                    <Join place=session.place.clone() />
                </p>
            </div>
            {brings}
            <Doors session millis />
        </section>
    }
}

fn heading(session: &Session, millis: Option<u64>, partnership: &Partnership) -> String {
    let Some(millis) = millis else {
        return t::today_next_someday();
    };
    if session.state == SessionState::Live {
        return t::today_live();
    }
    let (when, day, today) = (words::days_from_now(millis), clock::local_date(millis), clock::today());
    match day < today {
        true if partnership.asks_about(day, today) => t::today_waiting(when),
        true => t::today_rests(when),
        false => t::today_next(when),
    }
}

fn brought_view(it: &Brought, is_me: bool) -> impl IntoView + use<> {
    let name = if is_me { t::today_you() } else { it.person.name.clone() };
    let verb = if is_me { t::today_you_bring() } else { t::today_they_bring() };
    let more = (it.more > 0).then(|| t::today_and_more(i18n::count(it.more)));
    view! {
        <li>
            {badge(&it.person)}
            <p>
                <strong dir="auto">{name}</strong> " " {verb} " "
                <span class="serif" dir="auto">
                    {it.title.clone()}
                </span> " " {more}
            </p>
        </li>
    }
}

/// Prepare or start; on the day itself, starting comes first.
#[component]
fn Doors(session: Session, millis: Option<u64>) -> impl IntoView {
    let app = App::here();
    let id = session.id;
    if session.state == SessionState::Live {
        let talk = Route::Session(id, Some(Stance::Talk)).to_string();
        return view! {
            <div class="actions">
                <a class="button button-main" href=talk>
                    {t::session_go_on()}
                </a>
            </div>
        }
        .into_any();
    }
    let is_now = millis.is_some_and(|millis| clock::local_date(millis) <= clock::today());
    let prepare = Route::Session(id.clone(), Some(Stance::Prepare)).to_string();
    view! {
        <div class="actions">
            <a class="button" class:button-main=!is_now href=prepare>
                {t::today_prepare()}
            </a>
            <button
                class="button"
                class:button-main=is_now
                type="button"
                on:click=move |_| start(app, &id)
            >
                {t::today_start()}
            </button>
        </div>
    }
    .into_any()
}
