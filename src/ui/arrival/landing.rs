//! Where one lands after adding what arrived: on what is new.

use super::book_of;
use crate::app::Arrival;
use crate::coaching::Home;
use crate::exchange::{Listing, Outcome, Part, Place, RecordChange};
use crate::route::Route;
use crate::ui::places;

/// The page of the latest session that something is new in; else the page that all
/// of it stands on; else Today. One's own backup, and a notebook that was not here,
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
    let mut places: Vec<(Option<u64>, Route)> =
        told.filter_map(|record| Some((record.at, places::place_of(&book, &record.id)?))).collect();
    places.sort_by_key(|(at, _)| *at);
    let session = places.iter().rev().find(|(_, place)| matches!(place, Route::Session(..)));
    if let Some((_, place)) = session {
        return place.clone();
    }
    match places.first() {
        Some((_, place)) if places.iter().all(|(_, other)| other == place) => place.clone(),
        _ => Route::Today,
    }
}
