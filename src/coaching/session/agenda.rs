//! The agenda: who brings what, for how long, and to which end.

use super::session::SessionState;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::order::order_after;
use crate::coaching::record::pen::{Pen, Places};
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{Choice, chosen};
use crate::replica::{Id, sorted};
use serde_json::Value;

/// Carried over so many times, an item has been open for three sessions.
const LONG_OPEN: u64 = 3;

/// What became of an agenda item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum AgendaState {
    /// Not talked about yet; moves to the next session at the wrap.
    #[default]
    Open,
    /// Talked about.
    Discussed,
    /// Set aside on purpose; does not move on by itself.
    Parked,
}

/// A matter someone brings to a session.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("agenda_item", shared, found)]
pub struct AgendaItem {
    /// The record's name.
    pub id: Id,
    /// The session it is on the agenda of.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// What it is about.
    #[field(line)]
    pub title: String,
    /// Who brings it.
    #[field(person, owner)]
    pub brought_by: Option<Id>,
    /// How many minutes it is to take.
    #[field(minutes)]
    pub minutes: u64,
    /// What the one who brings it wants from it.
    #[field(text)]
    pub wanted_outcome: String,
    /// What became of it.
    #[field(with(chosen), choice, furthest)]
    pub state: AgendaState,
    /// The place in the agenda.
    #[field(order, newest)]
    pub order: String,
    /// The session it was carried over from.
    #[field(of(Session), folded)]
    pub moved_from: Option<Id>,
    /// How many times it was carried over.
    #[field(folded)]
    pub carried: u64,
    /// Whether it comes first.
    #[field(name("priority"), with(is_first), switch, newest, folded)]
    pub is_first: bool,
    /// The session in which somebody said that it stays, after it had been
    /// open for long.
    #[field(of(Session), folded)]
    pub still_wanted: Option<Id>,
}

fn is_first(value: Option<&Value>) -> bool {
    value.and_then(Value::as_str) == Some("first")
}

impl AgendaItem {
    /// The topics of its session, in order.
    pub(in crate::coaching) fn places_beside(&self, book: &Book) -> Places {
        let items = self.session.as_ref().map(|session| book.agenda(session)).unwrap_or_default();
        items.into_iter().map(|item| (item.id, item.order)).collect()
    }

    /// Has it been open for three sessions, and nobody has said yet that it
    /// stays? It is asked about once.
    pub fn is_stale(&self) -> bool {
        self.state == AgendaState::Open && self.carried >= LONG_OPEN && self.still_wanted.is_none()
    }
}

impl Book {
    /// The agenda of a session, in order.
    pub fn agenda(&self, session: &Id) -> Vec<AgendaItem> {
        sorted(self.children(session), |a: &AgendaItem, b: &AgendaItem| {
            (&a.order, &a.id).cmp(&(&b.order, &b.id))
        })
    }
}

/// The minutes of all items together, parked ones left out.
pub fn total_minutes(items: &[AgendaItem]) -> u64 {
    items
        .iter()
        .filter(|item| item.state != AgendaState::Parked)
        .fold(0, |sum, item| sum.saturating_add(item.minutes))
}

/// The fewest and the most minutes of a topic; none is allowed.
pub const TOPIC_MINUTES: (u64, u64) = (0, 600);

/// What one types of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicWords {
    /// What it is about.
    pub title: String,
    /// Who brings it.
    pub brought_by: Id,
    /// How many minutes it is to take.
    pub minutes: u64,
    /// What they want from it; may be empty.
    pub wanted_outcome: String,
}

/// What one does with a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum AgendaCommand {
    Add {
        id: Id,
        session: Id,
        words: TopicWords,
    },
    Edit {
        id: Id,
        words: TopicWords,
    },
    Mark {
        id: Id,
        state: AgendaState,
    },
    /// Says that a topic comes first, or does no longer.
    PutFirst {
        id: Id,
        is_first: bool,
    },
    /// A topic that has been open for long stays, says who brought it.
    Keep {
        id: Id,
        session: Id,
    },
}

impl Act for AgendaCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Add { id, session, words } => {
                let last = pen.book.agenda(session).pop().map(|item| item.order);
                pen.put_id(id, AgendaItem::SESSION, Some(session));
                pen.put_last(id, AgendaItem::ORDER, last.as_deref());
                put_words(pen, id, words)?;
            }
            Self::Edit { id, words } => {
                pen.need::<AgendaItem>(id)?;
                put_words(pen, id, words)?;
            }
            Self::Mark { id, state } => {
                pen.need::<AgendaItem>(id)?;
                pen.put(id, AgendaItem::STATE, state.name());
            }
            Self::PutFirst { id, is_first } => {
                pen.need::<AgendaItem>(id)?;
                pen.put(id, AgendaItem::IS_FIRST, is_first.then_some("first"));
            }
            Self::Keep { id, session } => {
                pen.need::<AgendaItem>(id)?;
                pen.put_id(id, AgendaItem::STILL_WANTED, Some(session));
            }
        }
        Ok(())
    }
}

fn put_words(pen: &mut Pen<'_>, id: &Id, words: &TopicWords) -> Result<(), Refusal> {
    pen.put_words(id, AgendaItem::TITLE, &words.title)?;
    pen.put_id(id, AgendaItem::BROUGHT_BY, Some(&words.brought_by));
    pen.put_minutes(id, AgendaItem::MINUTES, words.minutes, TOPIC_MINUTES)?;
    pen.put_as_typed(id, AgendaItem::WANTED_OUTCOME, &words.wanted_outcome)
}

impl Pen<'_> {
    /// The open topics of sessions that are over: they wait for the next one.
    pub(super) fn held_items(&self) -> Vec<AgendaItem> {
        self.book
            .sessions_where(|record| SessionState::of(record).is_over())
            .into_iter()
            .flat_map(|session| self.book.agenda(&session.id))
            .filter(|item| item.state == AgendaState::Open)
            .collect()
    }

    /// Moves topics to the end of another session's agenda, in the order they
    /// had, and says where they came from.
    pub(super) fn carry(&mut self, items: &[AgendaItem], to: &Id) {
        let mut last = self.book.agenda(to).pop().map(|last| last.order);
        for item in items {
            let order = order_after(last.as_deref());
            self.put_id(&item.id, AgendaItem::MOVED_FROM, item.session.as_ref());
            self.put(&item.id, AgendaItem::CARRIED, item.carried.saturating_add(1));
            self.put_id(&item.id, AgendaItem::SESSION, Some(to));
            self.put(&item.id, AgendaItem::ORDER, order.as_str());
            last = Some(order);
        }
    }
}
