//! Carry-over: a topic that was left open goes on in the next session.
//!
//! That is read from the sessions and what became of the topic in them, and
//! never written. So a wrap moves nothing, two wraps cannot disagree, and
//! opening a session again leaves nothing to be put back.

use std::collections::BTreeMap;

use super::agenda::{AgendaItem, AgendaState, discussed_in, is_set_aside};
use super::agenda_place::AgendaPlace;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::order::order_between;
use crate::coaching::record::view::Read;
use crate::replica::{Id, Record, sorted_by_key};

/// Left open in so many sessions, a topic is asked about.
const LONG_OPEN: u64 = 3;

/// A topic as it stands on the agenda of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The name of the topic's record.
    pub id: Id,
    /// The session whose agenda this is.
    pub session: Id,
    /// What it is about.
    pub title: String,
    /// Who brings it.
    pub brought_by: Option<Id>,
    /// How many minutes it is to take in this session.
    pub minutes: u64,
    /// What the one who brings it wants from it.
    pub wanted_outcome: String,
    /// What became of it in this session.
    pub state: AgendaState,
    /// The place on this agenda.
    pub order: String,
    /// Whether it was brought to this session.
    pub is_own: bool,
    /// Whether its place here was said, and does not only follow.
    pub is_placed: bool,
    /// Whether it comes first.
    pub is_first: bool,
    /// The session before this one in which it was left open.
    pub from: Option<Id>,
    /// In how many sessions it was left open before this one.
    pub carried: u64,
    /// The session after this one in which it goes on.
    pub continued_in: Option<Id>,
    /// The session in which somebody said that it stays, after it had been
    /// open for long.
    pub still_wanted: Option<Id>,
}

impl Topic {
    /// The kinds of record that agendas are read from.
    pub const KINDS: &'static [Kind] = &[Kind::AgendaItem, Kind::AgendaPlace, Kind::Session];

    /// Does it wait to be talked about, here and not in a later session?
    pub fn is_waiting(&self) -> bool {
        self.state == AgendaState::Open && self.continued_in.is_none()
    }

    /// Has it been open for three sessions, and nobody has said yet that it
    /// stays? It is asked about once.
    pub fn is_stale(&self) -> bool {
        self.is_waiting() && self.carried >= LONG_OPEN && self.still_wanted.is_none()
    }
}

/// The agendas of all sessions of a book.
#[derive(Debug)]
pub struct Agendas<'a> {
    book: &'a Book,
    /// The sessions in order, and whether each is over.
    sessions: Vec<(Id, bool)>,
    /// Where each of them stands in that list.
    places: BTreeMap<Id, usize>,
    /// The topics that stand elsewhere than in the session they were brought to
    /// alone, with the sessions they stand in, in order.
    ways: BTreeMap<Id, Vec<usize>>,
}

impl<'a> Agendas<'a> {
    /// Reads them.
    pub fn of(book: &'a Book) -> Self {
        let sessions: Vec<(Id, bool)> =
            book.sessions().into_iter().map(|session| (session.id, session.state.is_over())).collect();
        let places = sessions.iter().enumerate().map(|(at, (id, _))| (id.clone(), at)).collect();
        let mut agendas = Self { book, sessions, places, ways: BTreeMap::new() };
        for (id, record) in book.kept(Kind::AgendaItem) {
            if let Some(way) = agendas.way_of(id, record) {
                agendas.ways.insert(id.clone(), way);
            }
        }
        agendas
    }

    /// The sessions that a topic stands in, in order, as places in the list;
    /// nothing where that is the one it was brought to alone.
    fn way_of(&self, id: &Id, record: &Record) -> Option<Vec<usize>> {
        let home: Option<Id> = record.value(AgendaItem::SESSION);
        let home = *self.places.get(&home?)?;
        let is_over = |at: &usize| self.sessions.get(*at).is_some_and(|(_, is_over)| *is_over);
        if let Some(end) = discussed_in(record) {
            // One that is in the Trash took the topic along as far as it went.
            let end = *self.places.get(&end)?;
            return match end {
                end if end == home => None,
                // An earlier version of the program moved it on meanwhile.
                end if end < home => Some(vec![end]),
                end => {
                    let between = (home + 1..end).filter(is_over);
                    Some([home].into_iter().chain(between).chain([end]).collect())
                }
            };
        }
        if !is_over(&home) || is_set_aside(record) {
            return None;
        }
        let mut way = vec![home];
        for at in home + 1..self.sessions.len() {
            way.push(at);
            if !is_over(&at) || self.is_parked(at, id) {
                return Some(way);
            }
        }
        // Held before its day: the next one may lie before it.
        way.extend((0..home).rfind(|at| !is_over(at)));
        (way.len() > 1).then_some(way)
    }

    fn is_parked(&self, at: usize, topic: &Id) -> bool {
        let place = self.sessions.get(at).map(|(session, _)| AgendaPlace::id_of(session, topic));
        let place: Option<AgendaPlace> = place.and_then(|place| self.book.get(&place));
        place.is_some_and(|place| place.state == AgendaState::Parked)
    }

    /// The session in which a topic stands last: where it waits, was set aside,
    /// or was discussed.
    pub fn whereabouts(&self, topic: &Id) -> Option<Id> {
        if let Some((id, _)) = self.ways.get(topic).and_then(|way| self.sessions.get(*way.last()?)) {
            return Some(id.clone());
        }
        self.book.get::<AgendaItem>(topic)?.session
    }

    /// The agenda of a session, in order: what was left open before comes
    /// first, until somebody moves it.
    pub fn agenda(&self, session: &Id) -> Vec<Topic> {
        let here = self.places.get(session);
        let mut own = self.book.children::<AgendaItem>(session);
        own.retain(|item| self.ways.get(&item.id).is_none_or(|way| way.first() == here));
        let mut topics: Vec<Topic> = own.into_iter().map(|item| self.own(item, session)).collect();
        let mut unplaced = Vec::new();
        for (id, way) in &self.ways {
            let Some(step) = way.iter().position(|at| Some(at) == here) else { continue };
            let item = self.book.get::<AgendaItem>(id);
            let Some(item) = item.filter(|item| item.session.as_ref() != Some(session)) else { continue };
            let topic = self.carried(item, session, way, step);
            if topic.is_placed {
                topics.push(topic);
            } else {
                unplaced.push((self.rank(id, way, step), topic));
            }
        }
        topics = sorted_by_key(topics, |topic| (topic.order.clone(), topic.id.clone()));
        let unplaced = sorted_by_key(unplaced, |(rank, _)| rank.clone());
        let mut first = topics.first().map(|topic| topic.order.clone());
        let mut all: Vec<Topic> = Vec::new();
        for (_, mut topic) in unplaced.into_iter().rev() {
            topic.order = order_between(None, first.as_deref());
            first = Some(topic.order.clone());
            all.push(topic);
        }
        all.reverse();
        all.extend(topics);
        all
    }

    fn session_at(&self, at: Option<&usize>) -> Option<Id> {
        self.sessions.get(*at?).map(|(id, _)| id.clone())
    }

    /// A topic on the agenda of the session it was brought to.
    fn own(&self, item: AgendaItem, session: &Id) -> Topic {
        let continued_in = self.session_at(self.ways.get(&item.id).and_then(|way| way.get(1)));
        let state = match &item.discussed_in {
            Some(_) if continued_in.is_none() => AgendaState::Discussed,
            None if self.book.document().record(&item.id).is_some_and(is_set_aside) => AgendaState::Parked,
            _ => AgendaState::Open,
        };
        Topic {
            id: item.id,
            session: session.clone(),
            title: item.title,
            brought_by: item.brought_by,
            minutes: item.minutes,
            wanted_outcome: item.wanted_outcome,
            state,
            order: item.order,
            is_own: true,
            is_placed: true,
            is_first: item.is_first,
            from: item.moved_from,
            carried: item.carried,
            continued_in,
            still_wanted: item.still_wanted,
        }
    }

    /// A topic on the agenda of a session that it goes on in: the one at
    /// `step` of its way.
    fn carried(&self, item: AgendaItem, session: &Id, way: &[usize], step: usize) -> Topic {
        let place: Option<AgendaPlace> = self.book.get(&AgendaPlace::id_of(session, &item.id));
        let state = match &place {
            _ if item.discussed_in.as_ref() == Some(session) => AgendaState::Discussed,
            Some(place) => place.state,
            None => AgendaState::Open,
        };
        let order = place.as_ref().map(|place| place.order.clone()).unwrap_or_default();
        Topic {
            state,
            minutes: place.and_then(|place| place.minutes).unwrap_or(item.minutes),
            is_own: false,
            is_placed: !order.is_empty(),
            order,
            from: self.session_at(step.checked_sub(1).and_then(|before| way.get(before))),
            carried: item.carried.saturating_add(u64::try_from(step).unwrap_or_default()),
            continued_in: self.session_at(way.get(step + 1)),
            ..self.own(item, session)
        }
    }

    /// What orders topics that nobody placed: the last session before in which
    /// each had a place, and that place.
    fn rank(&self, topic: &Id, way: &[usize], step: usize) -> (usize, String, Id) {
        for at in way.iter().take(step).skip(1).rev() {
            let place = self.sessions.get(*at).map(|(session, _)| AgendaPlace::id_of(session, topic));
            let place: Option<AgendaPlace> = place.and_then(|place| self.book.get(&place));
            if let Some(place) = place.filter(|place| !place.order.is_empty()) {
                return (*at, place.order, topic.clone());
            }
        }
        let order = self.book.document().record(topic).map(|record| record.value(AgendaItem::ORDER));
        (way.first().copied().unwrap_or_default(), order.unwrap_or_default(), topic.clone())
    }
}

impl Book {
    /// The agenda of a session, in order. Who asks for several takes
    /// [`Agendas`] once.
    pub fn agenda(&self, session: &Id) -> Vec<Topic> {
        Agendas::of(self).agenda(session)
    }
}
