//! Sessions: planned or held conversations.

use chrono::{DateTime, TimeDelta, Utc};

use crate::coaching::library::closing_template;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::{Choice, chosen};
use crate::coaching::record::view::Read;
use crate::replica::{Id, Record, sorted};

/// The fewest and the most minutes of a session.
pub const SESSION_MINUTES: (u64, u64) = (5, 600);

/// Where a session stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum SessionState {
    /// Ahead: agenda and preparation.
    #[default]
    Planned,
    /// Ahead, and both have said what they bring.
    Prepared,
    /// The partners are talking.
    Live,
    /// Over: what was open has moved on.
    Wrapped,
    /// Over, and what one committed to has been looked at since.
    Reviewed,
    /// It did not take place; its agenda waits on it.
    Missed,
}

impl SessionState {
    /// The state of the session that a record holds.
    pub(in crate::coaching) fn of(record: &Record) -> Self {
        record.word(Session::STATE).and_then(Self::parse).unwrap_or_default()
    }

    /// Is it still to come, or under way?
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Planned | Self::Prepared | Self::Live)
    }

    /// Is it over, held or not?
    pub const fn is_over(self) -> bool {
        !self.is_ahead()
    }
}

/// One planned or held conversation.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("session", shared, declares(WRAPPED: switch name("wrapped") newest folded))]
pub struct Session {
    /// The record's name.
    pub id: Id,
    /// When it starts; a session without a time sorts last.
    #[field(group("when"))]
    pub starts_at: Option<DateTime<Utc>>,
    /// The IANA zone it was planned in.
    #[field(code, group("when"), folded)]
    pub zone: String,
    /// How long it is meant to take, in minutes.
    #[field(minutes)]
    pub minutes: u64,
    /// Where it stands.
    #[field(with(chosen), choice, furthest)]
    pub state: SessionState,
    /// Where it takes place: a place, or the link or number of a call.
    #[field(line)]
    pub place: String,
    /// The template of the library that it follows, if one was laid.
    #[field(name("library"), code, newest, folded)]
    pub template: Option<Id>,
}

impl Session {
    /// The order of sessions: by start, then by name; without a start, last.
    pub fn sort_key(&self) -> (bool, Option<DateTime<Utc>>, &Id) {
        (self.starts_at.is_none(), self.starts_at, &self.id)
    }

    /// Is it the one in which these people look back and part?
    pub fn is_closing(&self) -> bool {
        self.template == Some(closing_template())
    }

    /// Do the two take place at the same time, for a moment at least? One
    /// without a time, or of no length, is never in the way.
    pub fn overlaps(&self, other: &Self) -> bool {
        let end = |it: &Self, start: DateTime<Utc>| {
            let minutes = i64::try_from(it.minutes).ok().and_then(TimeDelta::try_minutes)?;
            start.checked_add_signed(minutes)
        };
        let (Some(one), Some(two)) = (self.starts_at, other.starts_at) else { return false };
        let (one_ends, two_ends) = (end(self, one), end(other, two));
        one_ends.is_none_or(|ends| two < ends)
            && two_ends.is_none_or(|ends| one < ends)
            && self.minutes > 0
            && other.minutes > 0
    }

    /// The start in milliseconds since 1970.
    pub fn starts_at_millis(&self) -> Option<i64> {
        self.starts_at.map(|instant| instant.timestamp_millis())
    }
}

impl Book {
    /// All sessions, earliest first.
    pub fn sessions(&self) -> Vec<Session> {
        self.sessions_where(|_| true)
    }

    /// The sessions that are not over, earliest first.
    pub fn sessions_ahead(&self) -> Vec<Session> {
        self.sessions_where(|record| SessionState::of(record).is_ahead())
    }

    pub(in crate::coaching) fn sessions_where(&self, is_wanted: impl Fn(&Record) -> bool) -> Vec<Session> {
        sorted(self.all_where(is_wanted), |a: &Session, b: &Session| a.sort_key().cmp(&b.sort_key()))
    }

    /// The session that comes next (or is being held): the earliest that is
    /// not over.
    pub fn next_session(&self) -> Option<Session> {
        self.sessions_ahead().into_iter().next()
    }

    /// The session that open topics of `session` move to at its wrap: the
    /// earliest other one that is not over and does not lie before it.
    pub fn session_after(&self, session: &Session) -> Option<Session> {
        let mut ahead = self.sessions_ahead().into_iter();
        ahead.find(|other| other.id != session.id && other.sort_key() > session.sort_key())
    }

    /// The first other session that is to come and takes place at the same
    /// time as this one.
    pub fn overlapping(&self, session: &Session) -> Option<Session> {
        let mut ahead = self.sessions_ahead().into_iter();
        ahead.find(|other| other.id != session.id && session.overlaps(other))
    }
}
