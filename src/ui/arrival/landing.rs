//! Where one lands after adding what arrived: on what is new.

use super::book_of;
use crate::app::Arrival;
use crate::coaching::{Home, Session};
use crate::exchange::{Listing, Outcome, Part, Place, RecordChange};
use crate::replica::{Id, sorted_by_key};
use crate::route::Route;
use crate::ui::places;

/// The page of the latest session that something is new in; else where all of it
/// stands, or the page; else Today. One's own backup, and a notebook that was not here,
/// lead to Today.
pub fn landing(arrival: &Arrival) -> Route {
    let shared = |part: &&Part| part.place == Place::Shared;
    let is_known = |part: &&Part| !matches!(part.outcome, Outcome::NewPartnership { .. });
    let part = arrival.plan.parts.iter().find(shared).filter(is_known);
    let Some(part) = part.filter(|_| !arrival.plan.is_backup) else {
        return Route::Today;
    };
    let book = book_of(part);
    let told = part.preview.records.iter().filter(|record| {
        record.listing(Home::Shared) == Listing::Listed
            && matches!(record.change, RecordChange::New | RecordChange::Changed | RecordChange::Restored)
    });
    // One that is ahead comes after what was written elsewhere: a wrap plans the next
    // session in the same moment.
    let is_ahead = |id: &Id| book.get::<Session>(id).is_some_and(|session: Session| session.state.is_ahead());
    let places = told.filter_map(|record| {
        Some(((!is_ahead(&record.id), record.at), places::place_of(&book, &record.id)?))
    });
    let places = sorted_by_key(places.collect(), |(rank, _)| *rank);
    let session = places.iter().rev().find(|(_, place)| matches!(place, Route::Session(..)));
    if let Some((_, place)) = session {
        return place.clone();
    }
    match places.first() {
        Some((_, place)) if places.iter().all(|(_, other)| other == place) => place.clone(),
        Some((_, place)) if places.iter().all(|(_, other)| other.page() == place.page()) => place.page(),
        _ => Route::Today,
    }
}
