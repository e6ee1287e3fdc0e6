//! One page, one file.

mod celebration;
mod celebrations;
mod erase;
mod folio;
mod goal;
mod goals;
mod handed;
mod health;
mod invite;
mod link;
mod locking;
mod new_session;
mod not_found;
mod open;
mod open_my_copy;
mod propose;
mod questions;
mod restore;
mod review;
mod series_line;
mod session;
mod sessions;
mod settings;
mod share;
mod start;
mod today;
mod trash;
mod us;
mod welcome;
mod who;
mod workshop;

pub use folio::Folio;
use leptos::prelude::*;
pub use share::say_saved;

use crate::app::App;
use crate::route::Route;
use crate::ui::parts::{InPart, Part};

/// The page of an address, with a partnership open.
pub fn of(route: &Route) -> AnyView {
    match home_of(route).0 {
        None => view! { <not_found::NotFound /> }.into_any(),
        Some(part) => view! { <InPart part=part route=route.clone() /> }.into_any(),
    }
}

/// The page of an address before there is any partnership: the three doors,
/// wherever one wanted to go.
pub fn without_partnership(route: &Route) -> AnyView {
    let (_, is_of_partnership) = home_of(route);
    if is_of_partnership { view! { <welcome::Welcome /> }.into_any() } else { of(route) }
}

/// Is this page on a sheet of its own, without the rooms around it?
pub fn is_alone(route: &Route, has_partnership: bool) -> bool {
    match route {
        Route::Start | Route::Link(_) | Route::HostedKit(_) | Route::Open | Route::OpenMyCopy => true,
        Route::Settings | Route::Unknown => false,
        Route::Library
        | Route::Workshop
        | Route::Kit(_)
        | Route::Pairs
        | Route::RunSheet
        | Route::Handouts => false,
        _ => !has_partnership,
    }
}

/// The parts of the program that the page of now is in, beside what is here
/// from the first.
pub fn parts_needed(app: App) -> Vec<Part> {
    let route = app.route().get_untracked();
    let has_partnership = app.open_document().get_untracked().is_some();
    let (part, is_of_partnership) = home_of(&route);
    let around = (!is_alone(&route, has_partnership)).then_some(Part::Rooms);
    let is_shown = has_partnership || !is_of_partnership;
    let page = part.filter(|part| is_shown && Some(*part) != around);
    around.into_iter().chain(page).collect()
}

/// Where a page is: the part of the program, and whether it belongs to a
/// partnership. A page without a part is here from the first.
fn home_of(route: &Route) -> (Option<Part>, bool) {
    match route {
        Route::Unknown => (None, false),
        Route::Start => (Some(Part::Rooms), false),
        Route::Link(_)
        | Route::Open
        | Route::OpenMyCopy
        | Route::HostedKit(_)
        | Route::Settings
        | Route::Erase
        | Route::Move
        | Route::Health
        | Route::Restore(_) => (Some(Part::Files), false),
        Route::Library
        | Route::Workshop
        | Route::Kit(_)
        | Route::Pairs
        | Route::RunSheet
        | Route::Handouts => (Some(Part::Workshop), false),
        Route::Propose
        | Route::Share
        | Route::InWords
        | Route::CheckIn
        | Route::Invite
        | Route::Review
        | Route::Trash => (Some(Part::Files), true),
        _ => (Some(Part::Rooms), true),
    }
}

/// The rooms of a partnership, and the door to them.
pub fn of_rooms(route: &Route) -> AnyView {
    match route {
        Route::Start => view! { <start::Start /> }.into_any(),
        route => to_whom_is_known(route.clone(), room),
    }
}

/// What enters, leaves and is kept.
pub fn of_files(route: &Route) -> AnyView {
    match route {
        Route::Link(payload) => view! { <link::Link payload=payload.clone() /> }.into_any(),
        Route::HostedKit(name) => view! { <handed::HostedKit name=name.clone() /> }.into_any(),
        Route::Open => view! { <open::Open /> }.into_any(),
        Route::OpenMyCopy => view! { <open_my_copy::OpenMyCopy /> }.into_any(),
        Route::Settings => view! { <settings::Settings /> }.into_any(),
        Route::Erase => view! { <erase::Erase /> }.into_any(),
        Route::Move => view! { <share::Move /> }.into_any(),
        Route::Health => view! { <health::Health /> }.into_any(),
        Route::Restore(at) => view! { <restore::Restore at=*at /> }.into_any(),
        route => to_whom_is_known(route.clone(), exchange),
    }
}

/// The library, and what a facilitator prepares with it: with or without a
/// partnership.
pub fn of_workshop(route: &Route) -> AnyView {
    match route {
        Route::Library => view! { <workshop::Library /> }.into_any(),
        Route::Workshop => view! { <workshop::Workshop /> }.into_any(),
        Route::Kit(id) => view! { <workshop::Kit id=id.clone() /> }.into_any(),
        Route::Pairs => view! { <workshop::Pairs /> }.into_any(),
        Route::RunSheet => view! { <workshop::RunSheet /> }.into_any(),
        Route::Handouts => view! { <workshop::Handouts /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// Pages of a partnership: who is asking must be known first.
fn to_whom_is_known(route: Route, page: fn(&Route) -> AnyView) -> AnyView {
    let me = App::here().me();
    let is_known = Memo::new(move |_| me.with(Option::is_some));
    (move || if is_known.get() { page(&route) } else { view! { <who::Who /> }.into_any() }).into_any()
}

fn room(route: &Route) -> AnyView {
    match route {
        Route::Today => view! { <today::Today /> }.into_any(),
        Route::Sessions => view! { <sessions::Sessions /> }.into_any(),
        Route::NewSession => view! { <new_session::NewSession /> }.into_any(),
        Route::ClosingSession => view! { <new_session::NewSession closing=true /> }.into_any(),
        Route::Session(id, stance) => view! { <session::Session id=id.clone() stance=*stance /> }.into_any(),
        Route::Goals => view! { <goals::Goals /> }.into_any(),
        Route::Goal(id) => view! { <goal::Goal id=id.clone() /> }.into_any(),
        Route::Celebrations => view! { <celebrations::Celebrations /> }.into_any(),
        Route::Celebration(id) => view! { <celebration::Celebration id=id.clone() /> }.into_any(),
        Route::Questions => view! { <questions::Questions /> }.into_any(),
        Route::Us => view! { <us::Us /> }.into_any(),
        Route::Agreement => view! { <us::Agreement /> }.into_any(),
        Route::Cards => view! { <us::Cards /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

fn exchange(route: &Route) -> AnyView {
    match route {
        Route::Propose => view! { <propose::Propose /> }.into_any(),
        Route::Share => view! { <share::Share /> }.into_any(),
        Route::InWords => view! { <share::InWords /> }.into_any(),
        Route::CheckIn => view! { <share::CheckIn /> }.into_any(),
        Route::Invite => view! { <invite::Invite /> }.into_any(),
        Route::Review => view! { <review::Review /> }.into_any(),
        Route::Trash => view! { <trash::Trash /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}
