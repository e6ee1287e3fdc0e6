//! The agenda: who brings what, for how long, and to which end.

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// Carried over so many times, an item has been open for three sessions.
const LONG_OPEN: u64 = 3;

/// What became of an agenda item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaState {
    /// Not talked about yet; moves to the next session at the wrap.
    Open,
    /// Talked about.
    Discussed,
    /// Set aside on purpose; does not move on by itself.
    Parked,
}

impl AgendaState {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Discussed => "discussed",
            Self::Parked => "parked",
        }
    }
}

/// A matter someone brings to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// The record's name.
    pub id: Id,
    /// The session it is on the agenda of.
    pub session: Option<Id>,
    /// What it is about.
    pub title: String,
    /// Who brings it.
    pub brought_by: Option<Id>,
    /// How many minutes it is to take.
    pub minutes: u64,
    /// What the one who brings it wants from it.
    pub wanted_outcome: String,
    /// What became of it.
    pub state: AgendaState,
    /// The place in the agenda.
    pub order: String,
    /// The session it was carried over from.
    pub moved_from: Option<Id>,
    /// How many times it was carried over.
    pub carried: u64,
    /// Whether it comes first.
    pub is_first: bool,
    /// The session in which somebody said that it stays, after it had been
    /// open for long.
    pub still_wanted: Option<Id>,
}

impl View for AgendaItem {
    const KIND: Kind = Kind::AgendaItem;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            session: record.id(Field::Session),
            title: record.string(Field::Title),
            brought_by: record.id(Field::BroughtBy),
            minutes: record.number(Field::Minutes).unwrap_or_default(),
            wanted_outcome: record.string(Field::WantedOutcome),
            state: match record.text(Field::State.name()) {
                Some("discussed") => AgendaState::Discussed,
                Some("parked") => AgendaState::Parked,
                _ => AgendaState::Open,
            },
            order: record.string(Field::Order),
            moved_from: record.id(Field::MovedFrom),
            carried: record.number(Field::Carried).unwrap_or_default(),
            is_first: record.text(Field::Priority.name()) == Some("first"),
            still_wanted: record.id(Field::StillWanted),
        }
    }
}

impl AgendaItem {
    /// Has it been open for three sessions, and nobody has said yet that it
    /// stays? It is asked about once.
    pub fn is_stale(&self) -> bool {
        self.state == AgendaState::Open && self.carried >= LONG_OPEN && self.still_wanted.is_none()
    }
}

/// The minutes of all items together, parked ones left out.
pub fn total_minutes(items: &[AgendaItem]) -> u64 {
    items
        .iter()
        .filter(|item| item.state != AgendaState::Parked)
        .fold(0, |sum, item| sum.saturating_add(item.minutes))
}
