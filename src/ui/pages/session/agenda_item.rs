//! One item of the agenda, with what can be done to it in each stance.

use leptos::prelude::*;

use super::agenda_form::AgendaForm;
use super::topic_line::TopicLine;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{AgendaCommand, AgendaState, Person, Session, Topic};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon, person_tag};
use crate::ui::words;

/// The heading that takes the focus when a row has left.
pub const HEADING: &str = "agenda-heading";

/// What can be done with an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Ordering, changing, putting away: in one line, the rest behind a tap.
    Prepare,
    /// Saying what became of it; the one that is next stands out.
    Talk,
    /// Saying what became of it.
    Wrap,
}

/// An `li` for `ol.agenda`.
#[component]
pub fn AgendaRow(
    id: Id,
    /// The topics as they stand in the session.
    items: Signal<Vec<Topic>>,
    /// The whole list, for the ends of it.
    order: Memo<Vec<Id>>,
    /// The item that is talked about.
    now: Signal<Option<Id>>,
    /// The item that is being changed: one at a time.
    editing: RwSignal<Option<Id>>,
    side: Side,
) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let item: Memo<Option<Topic>> =
        Memo::new(move |_| items.with(|items| items.iter().find(|item| item.id == of).cloned()));
    let people = app.people();
    let owner = Memo::new(move |_| {
        let owner = item.with(|item| item.as_ref()?.brought_by.clone())?;
        people.with(|people| people.get(&owner).cloned())
    });
    let id = StoredValue::new(id);
    let is_editing = Memo::new(move |_| id.with_value(|id| editing.with(|it| it.as_ref() == Some(id))));
    let is_now = Memo::new(move |_| {
        side == Side::Talk && id.with_value(|id| now.with(|now| now.as_ref() == Some(id)))
    });
    let pen = move || owner.with(|owner| owner.as_ref().map(|owner| owner.pen.to_string()));
    let state = move || state_of(item).name();
    let is_open = RwSignal::new(false);
    let content = move || {
        if is_editing.get() {
            let done = move |()| {
                editing.set(None);
                // By name, not by signal: the page may have gone by then.
                let button = id.with_value(change_id);
                page::after_paint(move || page::focus(&button));
            };
            return item
                .get_untracked()
                .map(|item| view! { <AgendaForm editing=item done=done /> })
                .into_any();
        }
        // What is on the table has its marks there.
        let has_marks = side == Side::Wrap || !is_now.get();
        let marks = has_marks.then(|| view! { <Marks id=id.get_value() item /> });
        match side {
            Side::Prepare => view! {
                <TopicLine id=id.get_value() item owner is_open order editing />
                <Stale id=id.get_value() item />
            }
            .into_any(),
            Side::Talk | Side::Wrap => view! {
                <Words item owner />
                <Stale id=id.get_value() item />
                {marks}
            }
            .into_any(),
        }
    };
    view! {
        <li class="item pen-rule" class:item-now=is_now data-pen=pen data-state=state>
            {content}
        </li>
    }
}

fn state_of(item: Memo<Option<Topic>>) -> AgendaState {
    item.with(|item| item.as_ref().map_or(AgendaState::Open, |item| item.state))
}

/// The button that opens the form of a topic.
pub fn change_id(id: &Id) -> String {
    format!("change-{id}")
}

#[component]
fn Words(item: Memo<Option<Topic>>, owner: Memo<Option<Person>>) -> impl IntoView {
    let app = App::here();
    let title = move || item.with(|item| item.as_ref().map(|item| item.title.clone()));
    let minutes = move || {
        let minutes = item.with(|item| item.as_ref().map_or(0, |item| item.minutes));
        (minutes > 0).then(|| t::session_item_minutes(i18n::count(minutes)))
    };
    let tag = move || owner.with(|owner| owner.as_ref().map(person_tag));
    view! {
        <div class="item-words">
            <h3 class="item-title" dir="auto">{title}</h3>
            <p class="meta">{tag} {standing(app, item)}</p>
        </div>
        <p class="item-minutes">{minutes}</p>
    }
}

/// Whether a topic comes first, where it comes from and where it goes on.
pub fn standing(app: App, item: Memo<Option<Topic>>) -> impl IntoView + use<> {
    let first = move || {
        let is_first = item.with(|item| item.as_ref().is_some_and(|item| item.is_first));
        is_first.then(|| view! { <strong>{t::sheet_item_first()}</strong> })
    };
    let from = move || {
        let day = day_of(app, item.with(|item| item.as_ref()?.from.clone())?)?;
        Some(view! { <span>{icon(Icon::Moved)} {t::session_item_from(day)}</span> })
    };
    let on = move || {
        let on = item.with(|item| item.as_ref()?.continued_in.clone())?;
        let day = day_of(app, on.clone())?;
        let address = Route::Session(on, None).to_string();
        Some(view! {
            <a href=address>{icon(Icon::Moved)} {t::session_item_continued(day)}</a>
        })
    };
    view! {
        {first}
        {from}
        {on}
    }
}

/// The day of a session, in few letters.
fn day_of(app: App, session: Id) -> Option<String> {
    let session: Session = app.with_book(|book| book.get(&session))??;
    Some(words::day_of(app, words::session_millis(&session)?))
}

/// Discussed, parked: pressed again, it is open again.
#[component]
pub fn Marks(id: Id, item: Memo<Option<Topic>>) -> impl IntoView {
    let app = App::here();
    let title = move || item.with(|item| item.as_ref().map(|item| item.title.clone()).unwrap_or_default());
    let mark = move |to: AgendaState| {
        let to = if state_of(item) == to { AgendaState::Open } else { to };
        let said = match to {
            AgendaState::Open => t::session_said_open(title()),
            AgendaState::Discussed => t::session_said_discussed(title()),
            AgendaState::Parked => t::session_said_parked(title()),
        };
        // A refusal, or none here, means that the row is about to leave.
        if let Some(session) = item.get_untracked().map(|item| item.session) {
            let _ = app.act_and_say(&AgendaCommand::Mark { id: id.clone(), session, state: to }.into(), said);
        }
    };
    let mark = StoredValue::new(mark);
    let is = move |state: AgendaState| move || (state_of(item) == state).to_string();
    view! {
        <div class="item-tools">
            <button
                class="toggle"
                type="button"
                aria-pressed=is(AgendaState::Discussed)
                aria-label=move || t::session_item_discussed_of(title())
                on:click=move |_| mark.with_value(|mark| mark(AgendaState::Discussed))
            >
                {move || (state_of(item) == AgendaState::Discussed).then(|| icon(Icon::Check))}
                {t::session_item_discussed()}
            </button>
            <button
                class="toggle"
                type="button"
                aria-pressed=is(AgendaState::Parked)
                aria-label=move || t::session_item_park_of(title())
                on:click=move |_| mark.with_value(|mark| mark(AgendaState::Parked))
            >
                {icon(Icon::Parked)}
                {t::session_item_park()}
            </button>
        </div>
    }
}

/// What has been open for three sessions is asked about, once.
#[component]
fn Stale(id: Id, item: Memo<Option<Topic>>) -> impl IntoView {
    let app = App::here();
    let is_stale = Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(Topic::is_stale)));
    let title = move || item.with(|item| item.as_ref().map(|item| item.title.clone()).unwrap_or_default());
    let id = StoredValue::new(id);
    // A row that is gone takes these buttons along.
    let stays = move |_| {
        if let Some(session) = item.get_untracked().map(|item| item.session) {
            let keep = AgendaCommand::Keep { id: id.get_value(), session };
            let _ = app.act_and_say(&keep.into(), t::sheet_said_item_stays(title()));
        }
    };
    let park = move |_| {
        if let Some(session) = item.get_untracked().map(|item| item.session) {
            let park = AgendaCommand::Mark { id: id.get_value(), session, state: AgendaState::Parked };
            let _ = app.act_and_say(&park.into(), t::session_said_parked(title()));
        }
    };
    move || {
        is_stale.get().then(|| {
            view! {
                <div class="stale">
                    <p class="quiet">{t::sheet_item_stale()}</p>
                    <div class="choices choices-small">
                        <button
                            class="button"
                            type="button"
                            aria-label=move || t::sheet_item_stays_of(title())
                            on:click=stays
                        >
                            {t::sheet_item_stays()}
                        </button>
                        <button
                            class="button"
                            type="button"
                            aria-label=move || t::session_item_park_of(title())
                            on:click=park
                        >
                            {t::session_item_park()}
                        </button>
                    </div>
                </div>
            }
        })
    }
}
