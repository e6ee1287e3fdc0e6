//! Sessions: planned or held conversations.

use chrono::{DateTime, TimeDelta, Utc};

use crate::coaching::library::closing_template;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// The fewest and the most minutes of a session.
pub const SESSION_MINUTES: (u64, u64) = (5, 600);

/// Where a session stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    /// Ahead: agenda and preparation.
    Planned,
    /// Ahead, and both have said what they bring.
    Prepared,
    /// The partners are talking.
    Live,
    /// Over: what was open has moved on.
    Wrapped,
    /// Over, and what was promised has been looked at since.
    Reviewed,
    /// It did not take place; its agenda waits on it.
    Missed,
}

impl SessionState {
    /// Every state, in the order of a session's life.
    pub const ALL: [Self; 6] =
        [Self::Planned, Self::Prepared, Self::Live, Self::Wrapped, Self::Reviewed, Self::Missed];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Prepared => "prepared",
            Self::Live => "live",
            Self::Wrapped => "wrapped",
            Self::Reviewed => "reviewed",
            Self::Missed => "missed",
        }
    }

    /// The state of this name; planned, if this version does not know it.
    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.name() == name).unwrap_or(Self::Planned)
    }

    /// The state of the session that a record holds.
    pub(in crate::coaching) fn of(record: &Record) -> Self {
        Self::parse(record.text(Field::State.name()).unwrap_or_default())
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The record's name.
    pub id: Id,
    /// When it starts; a session without a time sorts last.
    pub starts_at: Option<DateTime<Utc>>,
    /// The IANA zone it was planned in.
    pub zone: String,
    /// How long it is meant to take, in minutes.
    pub minutes: u64,
    /// Where it stands.
    pub state: SessionState,
    /// The template of the library that it follows, if one was laid.
    pub template: Option<Id>,
}

impl View for Session {
    const KIND: Kind = Kind::Session;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            starts_at: record.instant(Field::StartsAt),
            zone: record.string(Field::Zone),
            minutes: record.number(Field::Minutes).unwrap_or_default(),
            state: SessionState::of(record),
            template: record.id(Field::Library),
        }
    }
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
