//! Where feedback stands: what was given and answered, who was asked, what
//! waits for whom.

use std::cmp::Reverse;

use super::feedback::Feedback;
use super::request::FeedbackRequest;
use super::response::{FeedbackAnswer, FeedbackResponse};
use crate::coaching::goals::{Goal, GoalState};
use crate::coaching::people::person::People;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::session::{Session, SessionState};
use crate::replica::{Id, sorted_by_key};

/// So many sessions beside the last one are offered as what feedback is about.
const OTHER_SESSIONS: usize = 2;

/// A request, and how far those who are asked have answered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestStanding {
    /// The request.
    pub request: FeedbackRequest,
    /// Who was asked and has not answered.
    pub open: Vec<Id>,
    /// Who has answered.
    pub answered: Vec<Id>,
}

/// What waits for one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedbackWaiting {
    /// Requests they are asked by, the latest first.
    pub requests: Vec<FeedbackRequest>,
    /// Feedback to them of which they have said nothing, the latest first.
    pub received: Vec<Feedback>,
}

impl FeedbackWaiting {
    /// How much it is.
    pub fn count(&self) -> usize {
        self.requests.len() + self.received.len()
    }
}

/// Do these two names mean one person?
fn is_same(people: &People, one: Option<&Id>, other: &Id) -> bool {
    one.is_some_and(|one| people.same(one, other))
}

impl Book {
    /// All that was given, the latest first.
    pub fn feedback(&self) -> Vec<Feedback> {
        sorted_by_key(self.all(), |it: &Feedback| Reverse((it.at, it.id.clone())))
    }

    /// What was given about a session, about a part or a note of it, in the
    /// order in which it was given.
    pub fn feedback_on_session(&self, session: &Id) -> Vec<Feedback> {
        let mut all = self.feedback();
        let is_on = |about: &Id| self.session_of(about).is_some_and(|it: Session| it.id == *session);
        all.retain(|it| it.about.as_ref().is_some_and(is_on));
        all.reverse();
        all
    }

    /// What whoever received it said to it.
    pub fn answer_to_feedback(&self, feedback: &Feedback) -> Option<FeedbackAnswer> {
        let response = FeedbackResponse::id_of(&feedback.id, feedback.to.as_ref()?);
        self.get::<FeedbackResponse>(&response)?.answer
    }

    /// Every request, the latest first. Of those who are asked, whoever left is
    /// not waited for.
    pub fn feedback_requests(&self) -> Vec<RequestStanding> {
        let (people, given) = (self.people(), self.all::<Feedback>());
        let all = sorted_by_key(self.all(), |it: &FeedbackRequest| Reverse((it.at, it.id.clone())));
        let standing = |request: FeedbackRequest| {
            let is_asker = |id: &Id| is_same(&people, request.from.as_ref(), id);
            let is_asked = |id: &Id| request.to.is_none() || is_same(&people, request.to.as_ref(), id);
            let asked = people.all().iter().map(|person| &person.id);
            let asked = asked.filter(|id| !is_asker(id) && is_asked(id)).cloned();
            let has_answered = |id: &Id| {
                given.iter().any(|it| {
                    it.request.as_ref() == Some(&request.id) && is_same(&people, it.from.as_ref(), id)
                })
            };
            let (answered, open) = asked.partition(has_answered);
            RequestStanding { request, open, answered }
        };
        all.into_iter().map(standing).collect()
    }

    /// What waits for this person: to be answered, and to be read.
    pub fn feedback_waiting(&self, me: &Id) -> FeedbackWaiting {
        let people = self.people();
        let requests = self.feedback_requests().into_iter();
        let requests = requests.filter(|it| it.open.iter().any(|id| people.same(id, me)));
        let mut received = self.feedback();
        received.retain(|it| is_same(&people, it.to.as_ref(), me) && self.answer_to_feedback(it).is_none());
        FeedbackWaiting { requests: requests.map(|it| it.request).collect(), received }
    }

    /// What feedback can be about: the session that it is given in with its
    /// parts, other sessions of late, and goals that are not done.
    pub fn feedback_subjects(&self, session: Option<&Id>) -> Vec<Id> {
        let mut sessions = self.sessions();
        sessions.retain(|it| it.state.is_over() || it.state == SessionState::Live);
        let on = session.cloned().or_else(|| sessions.last().map(|it| it.id.clone()));
        let parts = on.iter().flat_map(|on| self.segments(on)).map(|part| part.id);
        let others = sessions.into_iter().rev().map(|it| it.id).filter(|it| Some(it) != on.as_ref());
        let goals = self.goals().into_iter().filter(|goal: &Goal| goal.state != GoalState::Done);
        let goals = goals.map(|goal| goal.id);
        on.clone().into_iter().chain(parts).chain(others.take(OTHER_SESSIONS)).chain(goals).collect()
    }

    /// The session in which feedback that was given just now can be talked
    /// about: the next one that has not begun, or else the one that is on.
    pub fn session_to_talk_in(&self) -> Option<Id> {
        let ahead = self.sessions_ahead();
        let waits = ahead.iter().find(|session| session.state != SessionState::Live);
        waits.or(ahead.first()).map(|session| session.id.clone())
    }

    /// The kinds that feedback and what waits of it, and who of the people one
    /// is oneself, are read from.
    pub const FEEDBACK_KINDS: &'static [Kind] =
        &[Kind::Feedback, Kind::FeedbackRequest, Kind::FeedbackResponse, Kind::Person, Kind::Membership];

    /// The kinds that what was given about a session is read from: its own, and
    /// all that lies in a session and that feedback can be about.
    pub const SESSION_FEEDBACK_KINDS: &'static [Kind] =
        &[Kind::Feedback, Kind::Session, Kind::Segment, Kind::AgendaItem, Kind::Note];
}
