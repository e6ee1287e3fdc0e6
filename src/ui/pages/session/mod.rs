//! A session: one sheet, three stances.

mod agenda;
mod agenda_form;
mod agenda_item;
mod asking;
mod beside;
mod blank;
mod care;
mod change_when;
mod clock;
mod commitments;
mod consent;
mod cues;
mod head;
mod held_session;
mod how_they_work;
mod kept;
mod last_time;
mod marked;
mod next_session;
mod note_line;
mod note_list;
mod open_line;
mod own_notes;
mod part_mode;
mod plan;
mod play_back;
mod preparation;
mod prepare;
mod said_to;
mod segment_form;
mod segment_row;
mod shelf;
mod since;
mod standing;
mod survey;
mod talk;
mod talk_head;
mod talk_line;
mod templates;
mod thanks;
mod this_part;
mod time_shared;
mod topic_line;
mod topic_now;
mod turn;
mod urgent;
mod whose_turn;
mod wishes;
mod wrap;
mod wrap_steps;

use leptos::prelude::*;

pub use clock::{Spoken, spoken};
pub use head::start;
pub use templates::{named_plan, occasion_words, own_plan, template_trash};

use super::not_found::NotFound;
use crate::app::App;
use crate::coaching::{Session as SessionView, SessionState, Topic};
use crate::replica::Id;
use crate::route::Stance;
use crate::ui::components::Page;
use crate::ui::telling::{self, TakeAlong};
use crate::ui::words;

/// The session that a part of the page is about. The sheet is only there while
/// the session is, so parts read it with an empty answer and never miss it.
type Held = Memo<Option<SessionView>>;

/// The page; a calm other one while there is no such session.
#[component]
pub fn Session(
    /// The session.
    id: Id,
    /// Which side of the sheet; without one, the side that fits its state.
    stance: Option<Stance>,
) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let held: Held = app.watch_record(id.clone(), move |book| book.get(&of));
    let is_here = Memo::new(move |_| held.with(Option::is_some));
    move || {
        if is_here.get() {
            view! { <Sheet id=id.clone() held stance /> }.into_any()
        } else {
            view! { <NotFound /> }.into_any()
        }
    }
}

#[component]
fn Sheet(id: Id, held: Held, stance: Option<Stance>) -> impl IntoView {
    let app = App::here();
    let title = app.watch(Topic::KINDS, move |book| {
        held.with(|held| held.as_ref().map(|it| words::session_title(app, book, it)))
    });
    let title = Signal::derive(move || title.get().unwrap_or_default());
    let state = Memo::new(move |_| state_of(held));
    let stance = Memo::new(move |_| stance.unwrap_or_else(|| stance_for(state.get())));
    let of = StoredValue::new(id.clone());
    let page = move || {
        let id = id.clone();
        match stance.get() {
            Stance::Prepare => view! { <prepare::Prepare id held /> }.into_any(),
            Stance::Talk => view! { <talk::Talk id held /> }.into_any(),
            Stance::Wrap => view! { <wrap::Wrap id held /> }.into_any(),
        }
    };
    // A talk that is ahead is one screen: what it does not need stays away.
    let is_bare = Memo::new(move |_| stance.get() == Stance::Talk && state.get().is_ahead());
    let head = move || {
        if is_bare.get() {
            view! { <talk_head::TalkHead held stance /> }.into_any()
        } else {
            view! { <head::Head held stance /> }.into_any()
        }
    };
    let take_along = move || {
        (!is_bare.get()).then(|| {
            view! {
                <TakeAlong
                    title
                    text=move |form| {
                        app.with_book(|book| telling::session(app, book, &of.get_value(), form)).flatten()
                    }
                />
            }
        })
    };
    view! {
        <Page title=title wide=true>
            {head}
            {page}
            {take_along}
        </Page>
    }
}

fn state_of(held: Held) -> SessionState {
    held.with(|held| held.as_ref().map_or(SessionState::Planned, |it| it.state))
}

/// The side of the sheet that fits a session's state.
fn stance_for(state: SessionState) -> Stance {
    match state {
        SessionState::Planned | SessionState::Prepared | SessionState::Missed => Stance::Prepare,
        SessionState::Live => Stance::Talk,
        SessionState::Wrapped | SessionState::Reviewed => Stance::Wrap,
    }
}
