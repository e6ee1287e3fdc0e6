//! Where a record is to be seen: every one that can be found has an address.

use crate::coaching::{Book, Field, Kind};
use crate::replica::{Id, Record};
use crate::route::{Route, Stance};

/// The address of a record, as far as it has a page.
pub fn place_of(book: &Book, id: &Id) -> Option<Route> {
    let record = book.document().record(id)?;
    let named = |field: Field| record.text(field.name()).and_then(|id| id.parse::<Id>().ok());
    let sheet = |stance: Stance| named(Field::Session).map(|session| Route::Session(session, Some(stance)));
    match Kind::parse(&record.kind)? {
        Kind::Session => Some(Route::Session(id.clone(), None)),
        Kind::CheckIn => Some(Route::Today),
        Kind::AgendaItem => named(Field::Session).map(|session| Route::Session(session, None)),
        Kind::Note | Kind::Insight | Kind::Question => sheet(Stance::Talk),
        Kind::Preparation => sheet(Stance::Prepare),
        Kind::SurveyAnswer => sheet(Stance::Wrap),
        Kind::Commitment => Some(of_commitment(record, &named)),
        Kind::Goal => Some(Route::Goal(id.clone())),
        Kind::Milestone | Kind::GoalVersion | Kind::Obstacle => named(Field::Goal).map(Route::Goal),
        Kind::Celebration => Some(Route::Celebration(id.clone())),
        Kind::Appreciation | Kind::SmallWin => Some(Route::Celebrations),
        Kind::Clause => Some(Route::Agreement),
        Kind::Card => Some(Route::Cards),
        Kind::Person | Kind::Partnership => Some(Route::Us),
        Kind::OwnQuestion => Some(Route::Questions),
        Kind::OwnTemplate => Some(Route::NewSession),
        Kind::Kit => Some(Route::Kit(id.clone())),
        _ => None,
    }
}

/// The room in which a kind of record is at home.
pub const fn room_of(kind: Kind) -> Route {
    match kind {
        Kind::Session
        | Kind::AgendaItem
        | Kind::Note
        | Kind::Commitment
        | Kind::Insight
        | Kind::Preparation
        | Kind::Question
        | Kind::Segment
        | Kind::Series
        | Kind::Span
        | Kind::SurveyAnswer
        | Kind::QuestionUse
        | Kind::CheckIn
        | Kind::Consent => Route::Sessions,
        Kind::Goal | Kind::Milestone | Kind::GoalVersion | Kind::Obstacle => Route::Goals,
        Kind::Celebration | Kind::Appreciation | Kind::SmallWin => Route::Celebrations,
        Kind::Partnership | Kind::Person | Kind::Clause | Kind::Assent | Kind::Card | Kind::Preferences => {
            Route::Us
        }
        Kind::Clash => Route::Review,
        _ => Route::Today,
    }
}

/// On its goal, or where it was promised, or among what was promised.
fn of_commitment(record: &Record, named: &dyn Fn(Field) -> Option<Id>) -> Route {
    let is_open = matches!(record.text(Field::Outcome.name()), None | Some("open"));
    match (named(Field::Goal), named(Field::Session)) {
        (Some(goal), _) => Route::Goal(goal),
        (None, Some(session)) => Route::Session(session, Some(Stance::Wrap)),
        (None, None) if is_open => Route::Today,
        (None, None) => Route::Goals,
    }
}
