//! Which page an address leads to, and which part of the program it is in.

use leptos::prelude::*;

use super::parts::{InPart, Part};
use crate::app::App;
use crate::route::Route;
use crate::ui::pages::{self, Doors, Welcome, serve};

/// The page of an address, with a partnership open.
pub fn of(route: &Route) -> AnyView {
    match home_of(route).0 {
        None => pages::of_notebook(route),
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
        Route::Start | Route::Link(_) | Route::HostedKit(_) | Route::Open | Route::GetBack => true,
        Route::Library
        | Route::Orientation
        | Route::Workshops
        | Route::Workshop(..)
        | Route::Kit(_)
        | Route::Trash
        | Route::Health
        | Route::Restore(_)
        | Route::Move
        | Route::Settings
        | Route::Erase
        | Route::DataProtection
        | Route::Journal
        | Route::JournalEntry(_)
        | Route::JournalAbout(_)
        | Route::Unknown => false,
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
        | Route::GetBack
        | Route::HostedKit(_)
        | Route::Settings
        | Route::Erase
        | Route::Move
        | Route::Health
        | Route::Restore(_)
        | Route::Trash => (Some(Part::Files), false),
        Route::Library
        | Route::Orientation
        | Route::Workshops
        | Route::Workshop(..)
        | Route::Kit(_)
        | Route::DataProtection => (Some(Part::Workshop), false),
        // What one wrote for oneself is there without a notebook, too.
        Route::Journal | Route::JournalEntry(_) | Route::JournalAbout(_) => (Some(Part::Rooms), false),
        Route::Propose
        | Route::Share
        | Route::InWords
        | Route::CheckIn
        | Route::Programme
        | Route::ProgrammeMessage
        | Route::Bring
        | Route::Invite
        | Route::Review => (Some(Part::Files), true),
        _ => (Some(Part::Rooms), true),
    }
}
