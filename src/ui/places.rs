//! Where a record is to be seen: every one that can be found has an address.

use crate::coaching::{
    Agendas, Arrival, Book, CoachingWish, Commitment, Field, GoalVersion, Inquiry, Insight, Kind, Milestone,
    Note, Obstacle, Outcome, OwnNote, Preparation, Question, Read, Request, Surroundings, SurveyAnswer,
};
use crate::replica::{Id, Record};
use crate::route::{Route, Stance};

/// The address of a record, as far as it has a page.
pub fn place_of(book: &Book, id: &Id) -> Option<Route> {
    let record = book.document().record(id)?;
    let named = |field: Field| record.value::<Option<Id>>(field);
    let sheet = |session: Field, stance: Stance| Some(Route::Session(named(session)?, Some(stance)));
    let in_goal = |goal: Field| Some(Route::InGoal(named(goal)?, id.clone()));
    match book.kind_of(id)? {
        Kind::Session => Some(Route::Session(id.clone(), None)),
        Kind::CheckIn => Some(Route::Today),
        Kind::AgendaItem => Some(Route::Session(Agendas::of(book).whereabouts(id)?, None)),
        Kind::Note => sheet(Note::SESSION, Stance::Talk),
        // On whichever side of the sheet fits its state: each has them.
        Kind::OwnNote => Some(Route::Session(named(OwnNote::SESSION)?, None)),
        Kind::Inquiry => sheet(Inquiry::SESSION, Stance::Wrap),
        Kind::Request => sheet(Request::SESSION, Stance::Wrap),
        Kind::CoachingWish => sheet(CoachingWish::SESSION, Stance::Wrap),
        Kind::Insight => sheet(Insight::SESSION, Stance::Talk),
        Kind::Question => sheet(Question::SESSION, Stance::Talk),
        Kind::Preparation | Kind::PreparationDraft => sheet(Preparation::SESSION, Stance::Prepare),
        Kind::Arrival => sheet(Arrival::SESSION, Stance::Talk),
        Kind::SurveyAnswer => sheet(SurveyAnswer::SESSION, Stance::Wrap),
        Kind::Commitment => Some(of_commitment(record, id)),
        Kind::Goal => Some(Route::Goal(id.clone())),
        Kind::Milestone => in_goal(Milestone::GOAL),
        Kind::GoalVersion => in_goal(GoalVersion::GOAL),
        Kind::Obstacle => in_goal(Obstacle::GOAL),
        Kind::Surroundings => in_goal(Surroundings::GOAL),
        Kind::Celebration => Some(Route::Celebration(id.clone())),
        Kind::Appreciation | Kind::SmallWin => Some(Route::Celebrations),
        Kind::Reflection => Some(Route::JournalEntry(id.clone())),
        Kind::Letter => Some(Route::Journal),
        Kind::Clause => Some(Route::Agreement),
        Kind::Card | Kind::CardDraft | Kind::WorkStyle | Kind::WorkStyleDraft => Some(Route::Cards),
        Kind::Feedback
        | Kind::FeedbackDraft
        | Kind::FeedbackRequest
        | Kind::FeedbackResponse
        | Kind::Ask
        | Kind::AskReply => Some(Route::Feedback),
        Kind::Pattern | Kind::WeCheck | Kind::Seal | Kind::GivenAnswers => Some(Route::HowWeAre),
        Kind::Person | Kind::Partnership | Kind::Fit => Some(Route::Us),
        Kind::Programme => Some(Route::Programme),
        Kind::OwnQuestion | Kind::WorkshopQuestion => Some(Route::Questions),
        Kind::OwnTemplate => Some(Route::Library),
        Kind::WorkshopPlan => Some(Route::NewSession),
        Kind::Kit => Some(Route::Kit(id.clone())),
        Kind::Workshop => Some(Route::Workshop(id.clone(), None)),
        // None of these is found by search; each is shown within something else, or nowhere.
        Kind::Clash
        | Kind::AgendaPlace
        | Kind::Assent
        | Kind::Consent
        | Kind::ModeConsent
        | Kind::Membership
        | Kind::Given
        | Kind::Taken
        | Kind::InCalendar
        | Kind::Transfer
        | Kind::Preferences
        | Kind::Segment
        | Kind::Series
        | Kind::Span
        | Kind::QuestionUse
        | Kind::QuestionMark
        | Kind::WorkshopChoice
        | Kind::OwnAnswers
        | Kind::ReadMark
        | Kind::ReflectionChoices
        | Kind::RoomPlan
        | Kind::RunSheet
        | Kind::ProgrammeAnswer
        | Kind::OwnSlip
        | Kind::Bowl => None,
    }
}

/// The page on which a kind of record is at home.
pub const fn room_of(kind: Kind) -> Route {
    match kind {
        Kind::Session
        | Kind::Arrival
        | Kind::AgendaItem
        | Kind::AgendaPlace
        | Kind::Note
        | Kind::Commitment
        | Kind::Insight
        | Kind::Preparation
        | Kind::PreparationDraft
        | Kind::OwnNote
        | Kind::Question
        | Kind::Segment
        | Kind::Series
        | Kind::Span
        | Kind::SurveyAnswer
        | Kind::QuestionUse
        | Kind::WorkshopQuestion
        | Kind::WorkshopChoice
        | Kind::WorkshopPlan
        | Kind::CheckIn
        | Kind::Inquiry
        | Kind::Request
        | Kind::CoachingWish
        | Kind::Consent
        | Kind::ModeConsent => Route::Sessions,
        Kind::Goal | Kind::Milestone | Kind::GoalVersion | Kind::Obstacle | Kind::Surroundings => {
            Route::Goals
        }
        Kind::Celebration | Kind::Appreciation | Kind::SmallWin => Route::Celebrations,
        Kind::Partnership
        | Kind::Person
        | Kind::Clause
        | Kind::Assent
        | Kind::Card
        | Kind::CardDraft
        | Kind::WorkStyle
        | Kind::WorkStyleDraft
        | Kind::Fit
        | Kind::Feedback
        | Kind::FeedbackDraft
        | Kind::FeedbackRequest
        | Kind::FeedbackResponse
        | Kind::Ask
        | Kind::AskReply
        | Kind::WeCheck
        | Kind::OwnAnswers
        | Kind::Seal
        | Kind::GivenAnswers
        | Kind::Pattern
        | Kind::Preferences => Route::Us,
        Kind::Programme | Kind::ProgrammeAnswer | Kind::OwnSlip => Route::Programme,
        Kind::Reflection | Kind::Letter | Kind::ReflectionChoices => Route::Journal,
        Kind::Clash => Route::Review,
        Kind::Membership
        | Kind::Given
        | Kind::Taken
        | Kind::InCalendar
        | Kind::Transfer
        | Kind::ReadMark
        | Kind::OwnTemplate
        | Kind::QuestionMark
        | Kind::OwnQuestion => Route::Today,
        Kind::Kit | Kind::RoomPlan | Kind::RunSheet | Kind::Workshop | Kind::Bowl => Route::Workshops,
    }
}

/// On its goal, or where it was made, or among all commitments.
fn of_commitment(record: &Record, id: &Id) -> Route {
    let outcome = record.word(Commitment::OUTCOME).and_then(Outcome::parse).unwrap_or_default();
    match (record.value(Commitment::GOAL), record.value(Commitment::SESSION)) {
        (Some(goal), _) => Route::InGoal(goal, id.clone()),
        (None, Some(session)) => Route::Session(session, Some(Stance::Wrap)),
        (None, None) if outcome == Outcome::Open => Route::Today,
        (None, None) => Route::Goals,
    }
}
