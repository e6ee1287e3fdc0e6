//! The pages: a file each, or a folder where a page is more than one file.

mod asked;
mod bring;
mod celebrations;
mod check;
mod data_protection;
mod erase;
mod feedback;
mod get_back;
mod goals;
mod handed;
mod health;
mod invite;
mod journal;
mod link;
mod locking;
mod new_session;
mod not_found;
mod open;
mod programme;
mod propose;
mod questions;
mod restore;
mod review;
mod series_line;
mod session;
mod sessions;
mod settings;
mod share;
mod slip;
mod start;
mod today;
mod trash;
mod us;
mod welcome;
mod who;
mod workshop;

use leptos::prelude::*;
pub use welcome::{Doors, Welcome, serve};

use crate::app::App;
use crate::coaching::Reflection;
use crate::replica::Id;
use crate::route::{Route, WorkshopPage};

/// What is in the notebook itself.
pub fn of_notebook(route: &Route) -> AnyView {
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
        Route::GetBack => view! { <get_back::GetBack /> }.into_any(),
        Route::Settings => view! { <settings::Settings /> }.into_any(),
        Route::Erase => view! { <erase::Erase /> }.into_any(),
        Route::Move => view! { <share::Move /> }.into_any(),
        Route::Health => view! { <health::Health /> }.into_any(),
        Route::Restore(at) => view! { <restore::Restore at=*at /> }.into_any(),
        route => to_whom_is_known(route.clone(), exchange),
    }
}

/// The library, what a facilitator prepares with it, and what those want to
/// know who are asked to allow it: with or without a partnership.
pub fn of_workshop(route: &Route) -> AnyView {
    match route {
        Route::Library => view! { <workshop::Library /> }.into_any(),
        Route::Orientation => view! { <workshop::Orientation /> }.into_any(),
        Route::Workshops => view! { <workshop::Workshops /> }.into_any(),
        Route::Workshop(id, page) => one_workshop(id.clone(), *page),
        Route::Kit(id) => view! { <workshop::Kit id=id.clone() /> }.into_any(),
        Route::DataProtection => view! { <data_protection::DataProtection /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

fn one_workshop(id: Id, page: Option<WorkshopPage>) -> AnyView {
    match page {
        None => view! { <workshop::OneWorkshop id /> }.into_any(),
        Some(WorkshopPage::Pairs) => view! { <workshop::Pairs workshop=id /> }.into_any(),
        Some(WorkshopPage::RunSheet) => view! { <workshop::RunSheet workshop=id /> }.into_any(),
        Some(WorkshopPage::Handouts) => view! { <workshop::Handouts workshop=id /> }.into_any(),
        Some(WorkshopPage::Collect) => view! { <workshop::Collect workshop=id /> }.into_any(),
    }
}

/// Pages of a partnership: who is asking must be known first, where there is
/// one.
fn to_whom_is_known(route: Route, page: fn(&Route) -> AnyView) -> AnyView {
    let app = App::here();
    let me = app.me();
    let is_known = Memo::new(move |_| app.open_document().get().is_none() || me.with(Option::is_some));
    (move || if is_known.get() { page(&route) } else { view! { <who::Who /> }.into_any() }).into_any()
}

fn room(route: &Route) -> AnyView {
    match route {
        Route::Sessions => view! { <sessions::Sessions /> }.into_any(),
        Route::NewSession => view! { <new_session::NewSession /> }.into_any(),
        Route::ClosingSession => view! { <new_session::NewSession closing=true /> }.into_any(),
        Route::Session(id, stance) => view! { <session::Session id=id.clone() stance=*stance /> }.into_any(),
        Route::Goals => view! { <goals::Goals /> }.into_any(),
        Route::Goal(id) => view! { <goals::Goal id=id.clone() /> }.into_any(),
        Route::InGoal(id, at) => view! { <goals::Goal id=id.clone() at=at.clone() /> }.into_any(),
        Route::Celebrations => view! { <celebrations::Celebrations /> }.into_any(),
        Route::Celebration(id) => view! { <celebrations::Celebration id=id.clone() /> }.into_any(),
        Route::Questions => view! { <questions::Questions /> }.into_any(),
        Route::Us => view! { <us::Us /> }.into_any(),
        Route::Agreement => view! { <us::Agreement /> }.into_any(),
        Route::Cards => view! { <us::About /> }.into_any(),
        Route::HowWeAre => view! { <check::HowWeAre /> }.into_any(),
        Route::Journal => view! { <journal::Journal /> }.into_any(),
        Route::JournalEntry(id) => view! { <journal::Entry id=id.clone() /> }.into_any(),
        Route::JournalAbout(session) => {
            view! { <journal::Entry id=Reflection::id_about(session) about=session.clone() /> }.into_any()
        }
        Route::Feedback => view! { <feedback::Feedback /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

fn exchange(route: &Route) -> AnyView {
    match route {
        Route::Propose => view! { <propose::Propose /> }.into_any(),
        Route::Share => view! { <share::Share /> }.into_any(),
        Route::InWords => view! { <share::InWords /> }.into_any(),
        Route::Bring => view! { <bring::Bring /> }.into_any(),
        Route::CheckIn => view! { <share::CheckIn /> }.into_any(),
        Route::Programme => view! { <programme::Programme /> }.into_any(),
        Route::ProgrammeMessage => view! { <programme::Message /> }.into_any(),
        Route::Invite => view! { <invite::Invite /> }.into_any(),
        Route::Review => view! { <review::Review /> }.into_any(),
        Route::Trash => view! { <trash::Trash /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}
