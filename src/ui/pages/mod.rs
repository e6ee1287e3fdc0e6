//! The pages: a file each, or a folder where a page is more than one file.

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
pub use welcome::{Doors, Welcome, serve};

use crate::app::App;
use crate::route::Route;
use crate::ui::parts::{InPart, Part};

/// The page of an address, with a partnership open.
pub fn of(route: &Route) -> AnyView {
    match home_of(route).0 {
        None => of_notebook(route),
        Some(part) => view! { <InPart part=part route=route.clone() /> }.into_any(),
    }
}

/// The page of an address before there is any partnership: the three doors,
/// wherever one wanted to go.
pub fn without_partnership(route: &Route) -> AnyView {
    let (_, is_of_partnership) = home_of(route);
    if is_of_partnership { doors() } else { of(route) }
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

/// Does this address lead to the three doors as long as there is no
/// partnership?
pub fn has_doors(route: &Route) -> bool {
    home_of(route).1
}

/// The part of the program that the page of now is in, beside the notebook.
pub fn part_needed(app: App) -> Option<Part> {
    let (part, is_of_partnership) = home_of(&app.route().get_untracked());
    let has_partnership = app.open_document().get_untracked().is_some();
    part.filter(|_| has_partnership || !is_of_partnership)
}

fn doors() -> AnyView {
    let doors = Doors::new();
    serve(App::here(), doors);
    view! { <Welcome doors=doors open_sample=move || doors.open_sample() /> }.into_any()
}

/// Where a page is: its part of the program, if it is not in the notebook
/// itself, and whether it belongs to a partnership.
fn home_of(route: &Route) -> (Option<Part>, bool) {
    match route {
        Route::Unknown | Route::Start => (None, false),
        Route::Today => (None, true),
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

/// What is in the notebook itself.
fn of_notebook(route: &Route) -> AnyView {
    match route {
        Route::Start => view! { <start::Start /> }.into_any(),
        Route::Today => to_whom_is_known(Route::Today, |_| view! { <today::Today /> }.into_any()),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// The rooms of a partnership beside Today.
pub fn of_rooms(route: &Route) -> AnyView {
    to_whom_is_known(route.clone(), room)
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
