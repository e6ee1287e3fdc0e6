//! The agenda: who brings what, for how long, and to which end.

use super::agenda_place::AgendaPlace;
use super::carry_over::Topic;
use super::session::Session;
use crate::coaching::record::act::Direction;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Field, Home};
use crate::coaching::record::kind::Kind;
use crate::coaching::record::order::{has_room, order_after, order_between};
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{Choice, chosen};
use crate::coaching::record::view::Read;
use crate::replica::{Entry, Id, Record};
use serde_json::Value;

/// What became of a topic in one session. In the order of the stages: of two
/// that were written apart, the later stage holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum AgendaState {
    /// Not talked about yet; once the session is over it goes on in the next.
    #[default]
    Open,
    /// Set aside on purpose; does not go on by itself.
    Parked,
    /// Talked about.
    Discussed,
}

/// A matter someone brings to a session. It belongs to that session for good:
/// where else it stands follows from what became of it ([`Topic`]), and is
/// never written.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("agenda_item", shared, found, declares(DISCUSSED_IN: of(Session) newest folded))]
pub struct AgendaItem {
    /// The record's name.
    pub id: Id,
    /// The session it was brought to. Earlier versions of the program move a
    /// topic by writing another one here.
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
    /// What became of it in the session it was brought to. Whether it was
    /// discussed, `discussed_in` decides; it is written here, too, for earlier
    /// versions of the program.
    #[field(with(chosen), choice, furthest)]
    pub state: AgendaState,
    /// The session in which it was discussed.
    #[field(computed(discussed_in))]
    pub discussed_in: Option<Id>,
    /// The place in the agenda of the session it was brought to.
    #[field(order, newest)]
    pub order: String,
    /// The session from which an earlier version of the program moved it.
    #[field(of(Session), folded)]
    pub moved_from: Option<Id>,
    /// How many times an earlier version of the program moved it.
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

/// The session in which a topic was discussed: a yes beats a no that did not
/// know of it. Who took a yes back since leaves it in the state where another
/// one said something else meanwhile.
pub(super) fn discussed_in(record: &Record) -> Option<Id> {
    let is_taken_back = |yes: &Entry<'_>| {
        let mut nos = record.entries(AgendaItem::DISCUSSED_IN.name()).filter(|entry| entry.value.is_null());
        nos.any(|no| no.stamp > yes.stamp && no.by == yes.by)
    };
    let yes = || {
        let states = record.entries(AgendaItem::STATE.name());
        states.filter(|entry| *entry.value == AgendaState::Discussed.name())
    };
    let said = record.entries(AgendaItem::DISCUSSED_IN.name()).rfind(|entry| !entry.value.is_null());
    let Some(said) = said else {
        // What earlier versions of the program wrote.
        let is_discussed = yes().any(|yes| !is_taken_back(&yes));
        return is_discussed.then(|| record.value(AgendaItem::SESSION)).flatten();
    };
    // They also open it again by its state alone.
    let is_opened = yes().next().is_none() && record.written(AgendaItem::STATE) > Some(said.stamp);
    said.value.as_str().filter(|_| !is_opened)?.parse().ok()
}

/// Was a topic that is not discussed set aside in the session it was brought
/// to? A yes that was taken back may still stand beside that.
pub(super) fn is_set_aside(record: &Record) -> bool {
    record.entries(AgendaItem::STATE.name()).any(|entry| *entry.value == AgendaState::Parked.name())
}

/// The minutes of all topics together, without those that were set aside.
pub fn total_minutes(topics: &[Topic]) -> u64 {
    topics
        .iter()
        .filter(|topic| topic.state != AgendaState::Parked)
        .fold(0, |sum, topic| sum.saturating_add(topic.minutes))
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

/// What one does with a topic. `session` is the one on whose agenda it is done.
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
        session: Id,
        words: TopicWords,
    },
    Mark {
        id: Id,
        session: Id,
        state: AgendaState,
    },
    /// Moves a topic one place within an agenda.
    Move {
        id: Id,
        session: Id,
        direction: Direction,
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
                let last = pen.book.agenda(session).pop().map(|topic| topic.order);
                pen.put_id(id, AgendaItem::SESSION, Some(session));
                pen.put_last(id, AgendaItem::ORDER, last.as_deref());
                put_words(pen, id, words)?;
                pen.put_minutes(id, AgendaItem::MINUTES, words.minutes, TOPIC_MINUTES)?;
            }
            Self::Edit { id, session, words } => {
                let item: AgendaItem = pen.need(id)?;
                put_words(pen, id, words)?;
                if item.session.as_ref() == Some(session) {
                    pen.put_minutes(id, AgendaItem::MINUTES, words.minutes, TOPIC_MINUTES)?;
                } else if pen.minutes_before(id, session) != words.minutes {
                    let place = pen.agenda_place(id, session);
                    pen.put_minutes(&place, AgendaPlace::MINUTES, words.minutes, TOPIC_MINUTES)?;
                }
            }
            Self::Mark { id, session, state } => {
                let item: AgendaItem = pen.need(id)?;
                pen.need::<Session>(session)?;
                pen.mark(&item, session, *state);
            }
            Self::Move { id, session, direction } => pen.move_topic(id, session, *direction)?,
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
    pen.put_as_typed(id, AgendaItem::WANTED_OUTCOME, &words.wanted_outcome)
}

impl Pen<'_> {
    /// Says what became of a topic in a session.
    fn mark(&mut self, item: &AgendaItem, session: &Id, state: AgendaState) {
        let (is_own, is_parked) = (item.session.as_ref() == Some(session), state == AgendaState::Parked);
        let discussed = (state == AgendaState::Discussed).then_some(session.as_str());
        self.stamp_over_all(&item.id, AgendaItem::DISCUSSED_IN, discussed.into());
        let of_topic = if is_parked && !is_own { AgendaState::Open } else { state };
        self.stamp_over_all(&item.id, AgendaItem::STATE, of_topic.name().into());
        let place = AgendaPlace::id_of(session, &item.id);
        if !is_own && (is_parked || self.book.document().record(&place).is_some()) {
            let state = if is_parked { AgendaState::Parked } else { AgendaState::Open };
            let place = self.agenda_place(&item.id, session);
            self.put(&place, AgendaPlace::STATE, state.name());
        }
    }

    /// The record of a topic's place in a session it was not brought to.
    fn agenda_place(&mut self, topic: &Id, session: &Id) -> Id {
        let place = AgendaPlace::id_of(session, topic);
        self.bring_back(&place);
        self.put_id(&place, AgendaPlace::SESSION, Some(session));
        self.put_id(&place, AgendaPlace::TOPIC, Some(topic));
        place
    }

    /// The minutes that a topic had in a session it was not brought to, as far
    /// as the writer knew.
    fn minutes_before(&self, topic: &Id, session: &Id) -> u64 {
        let known = self.base.shown().unwrap_or_else(|| self.book.document());
        let minutes = |id: &Id, field: Field| known.record(id)?.value::<Option<u64>>(field);
        let place = AgendaPlace::id_of(session, topic);
        let minutes = minutes(&place, AgendaPlace::MINUTES).or_else(|| minutes(topic, AgendaItem::MINUTES));
        minutes.unwrap_or_default()
    }

    /// Moves a topic one place within the agenda of a session.
    ///
    /// # Errors
    /// When it does not stand there.
    pub(in crate::coaching) fn move_topic(
        &mut self,
        id: &Id,
        session: &Id,
        direction: Direction,
    ) -> Result<(), Refusal> {
        let mut list = self.book.agenda(session);
        let at = list.iter().position(|topic| topic.id == *id).ok_or(Refusal::Gone)?;
        let to = match direction {
            Direction::Up => at.checked_sub(1),
            Direction::Down => Some(at + 1).filter(|to| *to < list.len()),
        };
        let Some(to) = to else { return Ok(()) };
        // Those that nobody placed yet stay where they are shown.
        for topic in &list {
            if !topic.is_placed && topic.id != *id {
                self.put_in_agenda(topic, session, &topic.order);
            }
        }
        let moved = list.remove(at);
        let order = |at: Option<usize>| Some(list.get(at?)?.order.as_str());
        let (before, after) = (order(to.checked_sub(1)), order(Some(to)));
        if has_room(before, after) {
            let place = order_between(before, after);
            self.put_in_agenda(&moved, session, &place);
        } else {
            list.insert(to, moved);
            let mut last: Option<String> = None;
            for topic in &list {
                let place = order_after(last.as_deref());
                self.put_in_agenda(topic, session, &place);
                last = Some(place);
            }
        }
        Ok(())
    }

    fn put_in_agenda(&mut self, topic: &Topic, session: &Id, order: &str) {
        if topic.is_own {
            self.put(&topic.id, AgendaItem::ORDER, order);
        } else {
            let place = self.agenda_place(&topic.id, session);
            self.put(&place, AgendaPlace::ORDER, order);
        }
    }
}
