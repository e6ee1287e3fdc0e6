//! Sessions: planned or held conversations.

use chrono::{DateTime, TimeDelta, Utc};

use crate::coaching::library::closing_template;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::policy::held_value;
use crate::coaching::record::value::{Choice, chosen, is_on};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Entry, Id, Record, sorted};

/// The fewest and the most minutes of a session.
pub const SESSION_MINUTES: (u64, u64) = (5, 600);
/// What a first session is given, in minutes.
pub const FIRST_MINUTES: u64 = 45;

/// What a preview calls the state of a session that was called off before its
/// time.
pub const CANCELLED: &str = "cancelled";

/// So many milliseconds after its length is over, one that was started and
/// never wrapped up was left: nobody sits together any more.
const LEFT_AFTER: u64 = 3 * 3_600_000;
/// So many milliseconds after its time is over, one that was never started was
/// left.
const MISSED_AFTER: u64 = 12 * 3_600_000;

/// Where a session stands in its life. In the order of the stages: of two that
/// were written apart, the later stage holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum SessionState {
    /// Ahead: agenda and preparation.
    #[default]
    Planned,
    /// Ahead, and both have said what they bring.
    Prepared,
    /// It did not take place, or was cancelled before its time; what was on
    /// its agenda goes on in the next one.
    Missed,
    /// The partners are talking.
    Live,
    /// Over: what was left open goes on in the next one.
    Wrapped,
    /// Over, and what one committed to has been looked at since.
    Reviewed,
}

impl SessionState {
    /// The state of the session that a record holds: of several that were said
    /// apart, the one furthest on.
    pub(in crate::coaching) fn of(record: &Record) -> Self {
        chosen(held_value(record, Session::STATE.name()))
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
    /// Whether it was called off before its time: then it counts as one that
    /// did not take place.
    #[field(name("cancelled"), with(is_on), switch, newest, folded)]
    pub is_cancelled: bool,
    /// The template of the library that it follows, if one was laid.
    #[field(name("library"), code, newest, folded)]
    pub template: Option<Id>,
}

/// What moving a session changed of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// It takes place at another time, or again.
    ToAnotherTime,
    /// Only its length is another one.
    ToAnotherLength,
}

impl Session {
    /// What is another than it was before; nothing where it was left as it was.
    pub fn moved_since(&self, before: &Self) -> Option<Moved> {
        if self.starts_at != before.starts_at || self.state != before.state {
            return Some(Moved::ToAnotherTime);
        }
        (self.minutes != before.minutes).then_some(Moved::ToAnotherLength)
    }

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

/// Was a session called off before its time, and nothing came of it?
pub fn is_cancelled(record: &Record) -> bool {
    SessionState::of(record) == SessionState::Missed
        && is_on(held_value(record, Session::IS_CANCELLED.name()))
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

    /// The session that a record is, or belongs to, in the Trash too.
    pub fn session_of(&self, id: &Id) -> Option<Session> {
        let is_session = |id: &Id| self.kind_of(id) == Some(Kind::Session);
        let session = self.with_all_above(id).into_iter().find(is_session)?;
        Some(Session::of(&session, self.document().record(&session)?))
    }

    /// The length that is proposed for one more, in minutes: that of the latest
    /// session.
    pub fn usual_minutes(&self) -> u64 {
        let (least, most) = SESSION_MINUTES;
        let mut lengths = self.sessions().into_iter().rev().map(|session| session.minutes);
        lengths.find(|minutes| (least..=most).contains(minutes)).unwrap_or(FIRST_MINUTES)
    }

    /// The templates of the library that the other sessions follow, that of
    /// the latest session first.
    pub fn templates_used_beside(&self, session: &Id) -> Vec<Id> {
        let others = self.sessions().into_iter().rev().filter(|other| other.id != *session);
        others.filter_map(|other| other.template).collect()
    }

    pub(in crate::coaching) fn sessions_where(&self, is_wanted: impl Fn(&Record) -> bool) -> Vec<Session> {
        sorted(self.all_where(is_wanted), |a: &Session, b: &Session| a.sort_key().cmp(&b.sort_key()))
    }

    /// The session that comes next (or is being held): the earliest that is
    /// not over.
    pub fn next_session(&self) -> Option<Session> {
        self.sessions_ahead().into_iter().next()
    }

    /// The sessions that were started, or whose time has come, so long ago that
    /// nobody sits together any more, and of which nobody said what became of
    /// them; earliest first. `now` is in milliseconds since 1970.
    pub fn sessions_left(&self, now: u64) -> Vec<Session> {
        let mut ahead = self.sessions_ahead();
        ahead.retain(|session| self.is_left(session, now));
        ahead
    }

    /// The session that comes next, or is being held, without those that were
    /// [left](Book::sessions_left).
    pub fn session_to_come(&self, now: u64) -> Option<Session> {
        self.sessions_ahead().into_iter().find(|session| !self.is_left(session, now))
    }

    fn is_left(&self, session: &Session, now: u64) -> bool {
        let started = || self.document().record(&session.id)?.written_at(Session::STATE);
        let planned = session.starts_at_millis().and_then(|start| u64::try_from(start).ok());
        let (begin, grace) = match session.state {
            SessionState::Live => (started(), LEFT_AFTER),
            _ => (planned, MISSED_AFTER),
        };
        let length = session.minutes.saturating_mul(60_000);
        let is_over = begin.is_some_and(|begin| begin.saturating_add(length).saturating_add(grace) <= now);
        is_over && !self.is_talked(&session.id, now)
    }

    /// Who wrapped a session up, or marked it as reviewed, while somebody, who
    /// did not know, opened it again, and which of the two it was: the session
    /// stays over, and they are told.
    pub fn over_meanwhile(&self, session: &Id) -> Option<(Id, SessionState)> {
        let (record, wrap) = self.over(session)?;
        let mut marks = record.entries(Session::WRAPPED.name());
        let is_taken_back = marks.any(|mark| mark.value.is_null());
        let is_opened = record
            .entries(Session::STATE.name())
            .any(|entry| chosen::<SessionState>(Some(entry.value)).is_ahead());
        Some((wrap.by.filter(|_| is_taken_back && is_opened)?.clone(), chosen(Some(wrap.value))))
    }

    /// When it was said that a session took place, by wrapping it up or marking it
    /// as reviewed, in milliseconds since 1970. Before the day it stands on, it
    /// was moved by somebody who did not know.
    pub fn over_at(&self, session: &Id) -> Option<u64> {
        self.over(session).map(|(_, wrap)| wrap.at)
    }

    /// When a session that is on or over began, in milliseconds since 1970: with
    /// the first stretch that was talked, or else when it was first said.
    pub fn begun_at(&self, session: &Id) -> Option<u64> {
        let talked = self.talk(session).spans.into_iter().map(|span| span.began).min();
        talked.or_else(|| {
            let record = self.document().record(session)?;
            let said = [Session::STATE, Session::WRAPPED].into_iter();
            said.filter_map(|field| record.written_at(field)).min()
        })
    }

    /// Is it the one of which it was said last that it took place?
    pub fn is_last_over(&self, session: &Id) -> bool {
        let at = self.over_at(session);
        at.is_some() && self.sessions_held().iter().all(|other| self.over_at(&other.id) <= at)
    }

    /// A session that took place, and what was said last of those things that say
    /// so.
    fn over(&self, session: &Id) -> Option<(&Record, Entry<'_>)> {
        let record = self.document().record(session).filter(|record| record.is_kept())?;
        let is_over = matches!(SessionState::of(record), SessionState::Wrapped | SessionState::Reviewed);
        let mut said = record.entries(Session::STATE.name());
        let wrap =
            said.rfind(|entry| !chosen::<SessionState>(Some(entry.value)).is_ahead()).filter(|_| is_over)?;
        Some((record, wrap))
    }

    /// The session after this one: the earliest other one that is not over and
    /// does not lie before it.
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
