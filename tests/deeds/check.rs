//! Does each find what the model says?

use std::collections::{BTreeMap, BTreeSet};

use turnwise::coaching::{AgendaState, Agendas, Session};
use turnwise::replica::Id;

use super::facts::{Aspect, Fact, Sort, Standing, Thing};
use super::seeing::is_read;
use super::world::World;

const ASPECTS: [Aspect; 12] = [
    Aspect::When,
    Aspect::Minutes,
    Aspect::State,
    Aspect::CalledOff,
    Aspect::Discussed,
    Aspect::Mark,
    Aspect::Aside,
    Aspect::Words,
    Aspect::Happened,
    Aspect::Outcome,
    Aspect::Reached,
    Aspect::On,
];

/// How much a check had to leave open.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counted {
    pub things: u64,
    pub questions: u64,
    /// Aspects of which the model does not say which of several holds.
    pub open: u64,
    /// Things that stand in something whose making was taken back unseen.
    pub without_parent: u64,
}

impl World {
    /// All hand over to all, until nobody learns anything.
    pub fn meet(&mut self) {
        let all = self.people.len();
        for _ in 0..2 {
            for from in 0..all {
                for to in (0..all).filter(|to| *to != from) {
                    self.hand_over(from, to, None, false);
                }
            }
        }
    }

    /// What somebody does not find as the model says, if anything, when all know
    /// the same.
    pub fn fault(&self, counted: &mut Counted) -> Option<String> {
        let first = &self.people[0];
        for other in &self.people[1..] {
            if other.book.document() != first.book.document() {
                return Some(format!("{} and {} have different notebooks", first.me, other.me));
            }
            assert_eq!(other.knows, first.knows, "the model is broken");
        }
        self.fault_for(0, counted)
    }

    /// What this person does not find as the model says.
    pub fn fault_for(&self, who: usize, counted: &mut Counted) -> Option<String> {
        let first = &self.people[who];
        let queue = first.book.differences();
        if !queue.unseen.is_empty() || !queue.beneath.is_empty() {
            return Some(format!("asked about the Trash, where nothing is: {queue:?}"));
        }
        let mut asked = first.asked();
        for thing in (0..self.oracle.things.len()).map(Thing) {
            if let Some(fault) = self.fault_of(who, thing, &mut asked, counted) {
                return Some(fault);
            }
        }
        if let Some(((id, aspect), values)) = asked.into_iter().next() {
            return Some(format!("{id}: {aspect:?} is asked about, {values:?}, and nobody knows why"));
        }
        let shown: BTreeSet<Id> = first.book.sessions().into_iter().map(|session| session.id).collect();
        let known = self.ids.iter().filter(|(thing, _)| self.oracle.things[thing.0].sort == Sort::Session);
        let known: BTreeSet<Id> = known.map(|(_, id)| id.clone()).collect();
        if let Some(id) = shown.difference(&known).next() {
            return Some(format!("there is a session {id} that nobody planned"));
        }
        self.fault_of_agendas(who, counted)
    }

    fn fault_of(
        &self,
        who: usize,
        thing: Thing,
        asked: &mut BTreeMap<(Id, Aspect), Vec<Option<String>>>,
        counted: &mut Counted,
    ) -> Option<String> {
        let person = &self.people[who];
        let (id, knows) = (&self.ids[&thing], &person.knows);
        let sort = self.oracle.things[thing.0].sort;
        let is_there = is_read(&person.book, id);
        if self.oracle.is_there(knows, thing).is_some_and(|expected| expected != is_there) {
            let not = if is_there { "" } else { "not " };
            return Some(format!("{id}, a {sort:?}, is {not}there"));
        }
        counted.things += 1;
        for aspect in ASPECTS {
            let standing = self.oracle.standing(knows, (thing, aspect));
            let values = asked.remove(&(id.clone(), aspect)).unwrap_or_default();
            if standing.is_empty() && values.is_empty() {
                continue;
            }
            let shown = person.shown(id, aspect);
            if let Some(fault) = self.fault_of_aspect(aspect, &standing, shown.as_deref(), &values) {
                let said: Vec<_> = standing.all().map(|fact| &self.oracle.facts[fact]).collect();
                return Some(format!(
                    "{id}, a {sort:?}: {aspect:?} {fault}\nshown {shown:?}, asked {values:?}\n{said:#?}"
                ));
            }
            counted.questions += values.len() as u64;
            counted.open += u64::from(!standing.maybe.is_empty());
        }
        None
    }

    fn fault_of_aspect(
        &self,
        aspect: Aspect,
        standing: &Standing,
        shown: Option<&str>,
        asked: &[Option<String>],
    ) -> Option<String> {
        let value = |fact: Fact| self.oracle.value(fact);
        let head = |fact: Fact| aspect.head(value(fact));
        if let Some(stages) = aspect.stages() {
            if aspect == Aspect::Mark {
                // Where it was discussed says the rest.
                return None;
            }
            let rank = |head: &str| stages.iter().position(|stage| *stage == head);
            let least = standing.certain.iter().map(|fact| rank(head(*fact))).max().flatten();
            let now = rank(aspect.head(shown));
            let is_said = standing.all().any(|fact| rank(head(fact)) == now) || standing.certain.is_empty();
            return (now < least || !is_said).then(|| "is not the furthest".to_owned());
        }
        if matches!(aspect, Aspect::Reached | Aspect::On) {
            let earliest = standing.certain.iter().filter_map(|fact| value(*fact)).min();
            let is_late = earliest.is_some_and(|day| shown.is_none_or(|shown| shown > day));
            let is_said = standing.all().any(|fact| value(fact) == shown) || standing.certain.is_empty();
            return (is_late || !is_said).then(|| "is not the earliest".to_owned());
        }
        if aspect == Aspect::Discussed {
            return None;
        }
        // A whole value of somebody, never the time of one and the zone of another.
        let is_nothing = shown.is_none() && standing.certain.is_empty();
        let is_shown = |fact: Fact| {
            value(fact) == shown
                || ((aspect.head(shown) == head(fact)) && !matches!(aspect, Aspect::When | Aspect::Outcome))
        };
        if !is_nothing && !standing.all().any(is_shown) {
            return Some("is what nobody said".to_owned());
        }
        let now = aspect.head(shown);
        let asks = |head: &str| asked.iter().any(|it| aspect.head(it.as_deref()) == head);
        if !aspect.is_asked() {
            return (!asked.is_empty()).then(|| "is asked about".to_owned());
        }
        let lost = standing.certain.iter().map(|fact| head(*fact)).find(|head| *head != now && !asks(head));
        if let Some(lost) = lost {
            return Some(format!("has lost {lost:?}: it is neither shown nor asked"));
        }
        let said: BTreeSet<&str> = standing.all().map(head).collect();
        let mut asked = asked.iter().map(|it| aspect.head(it.as_deref()));
        let odd = asked.find(|head| *head == now || !said.contains(head));
        odd.map(|odd| format!("is asked about {odd:?} for no reason"))
    }

    /// Where each topic stands, and what became of it there: by the sessions as
    /// they are shown, and what was said of the topic.
    fn fault_of_agendas(&self, who: usize, counted: &mut Counted) -> Option<String> {
        let book = &self.people[who].book;
        let sessions = book.sessions();
        let agendas = Agendas::of(book);
        let mut found: BTreeMap<Id, Vec<(usize, AgendaState)>> = BTreeMap::new();
        for (at, session) in sessions.iter().enumerate() {
            for topic in agendas.agenda(&session.id) {
                found.entry(topic.id).or_default().push((at, topic.state));
            }
        }
        for topic in self.oracle.of_sort(Sort::Topic) {
            let id = &self.ids[&topic];
            let knows = &self.people[who].knows;
            if self.oracle.is_there(knows, topic) != Some(true) {
                continue;
            }
            if self.oracle.was_taken_back(knows, topic) {
                counted.without_parent += 1;
                continue;
            }
            let found = found.remove(id).unwrap_or_default();
            let home = self.oracle.things[topic.0].names[0];
            let Some(home) = sessions.iter().position(|session| session.id == self.ids[&home]) else {
                counted.without_parent += 1;
                continue;
            };
            let ways = self.ways(who, topic, home, &sessions);
            if !ways.contains(&found) {
                return Some(format!("{id}, brought to {home}, stands in {found:?} and not in {ways:?}"));
            }
        }
        for note in self.oracle.of_sort(Sort::Note) {
            let knows = &self.people[who].knows;
            if self.oracle.is_there(knows, note) != Some(true) {
                continue;
            }
            let session = &self.ids[&self.oracle.things[note.0].names[0]];
            if book.get::<Session>(session).is_none() || self.oracle.was_taken_back(knows, note) {
                counted.without_parent += 1;
            } else if book.notes(session).iter().all(|shown| shown.id != self.ids[&note]) {
                return Some(format!("{} is not among the notes of {session}", self.ids[&note]));
            }
        }
        None
    }

    /// The ways that a topic may have gone: usually one.
    fn ways(
        &self,
        who: usize,
        topic: Thing,
        home: usize,
        sessions: &[Session],
    ) -> Vec<Vec<(usize, AgendaState)>> {
        let knows = &self.people[who].knows;
        let of = |aspect| self.oracle.standing(knows, (topic, aspect));
        let discussed = of(Aspect::Discussed);
        let at = |fact: Fact| {
            let thing = Thing(self.oracle.value(fact)?.parse().ok()?);
            let name = &self.ids[&thing];
            Some(sessions.iter().position(|session| session.id == *name))
        };
        let mut ways: Vec<Vec<(usize, AgendaState)>> = Vec::new();
        // A yes beats a no that did not know of it.
        for held in discussed.all().filter_map(at) {
            ways.push(match held {
                Some(held) if held > home => {
                    // Set aside on the way by one, discussed later by another.
                    let aside = |at: usize| match self.is_aside(who, topic, &sessions[at]) {
                        (true, _) => AgendaState::Parked,
                        (false, _) => AgendaState::Open,
                    };
                    let between = (home + 1..held).filter(|at| sessions[*at].state.is_over());
                    let between = between.map(|at| (at, aside(at)));
                    let open = std::iter::once((home, AgendaState::Open)).chain(between);
                    open.chain([(held, AgendaState::Discussed)]).collect()
                }
                Some(held) => vec![(held, AgendaState::Discussed)],
                None => vec![(home, AgendaState::Discussed)],
            });
        }
        // A yes that came back, because somebody took back what they had said over
        // it, may hold no more where whoever said it has taken it back, too.
        let is_first_hand = |fact: &Fact| self.oracle.facts[*fact].root == *fact;
        if discussed.certain.iter().any(|fact| at(*fact).is_some() && is_first_hand(fact)) {
            return ways;
        }
        let mark = of(Aspect::Mark);
        let is_parked = |fact: &Fact| self.oracle.value(*fact) == Some("parked");
        let may_be_parked = mark.all().any(|fact| is_parked(&fact));
        let is_certain = mark.certain.iter().any(is_parked);
        if may_be_parked {
            ways.push(vec![(home, AgendaState::Parked)]);
        }
        if !is_certain {
            self.open_ways(who, topic, home, sessions, vec![], &mut ways);
        }
        ways
    }

    fn open_ways(
        &self,
        who: usize,
        topic: Thing,
        home: usize,
        sessions: &[Session],
        mut way: Vec<(usize, AgendaState)>,
        ways: &mut Vec<Vec<(usize, AgendaState)>>,
    ) {
        way.push((home, AgendaState::Open));
        if !sessions[home].state.is_over() {
            return ways.push(way);
        }
        for (at, session) in sessions.iter().enumerate().skip(home + 1) {
            let (may_be, certain) = self.is_aside(who, topic, session);
            if may_be {
                let aside = way.iter().copied().chain([(at, AgendaState::Parked)]);
                ways.push(aside.collect());
                if certain {
                    return;
                }
            }
            way.push((at, AgendaState::Open));
            if !session.state.is_over() {
                return ways.push(way);
            }
        }
        // Held before its day: the latest of those to come that lie before it.
        if let Some(before) = (0..home).rfind(|at| !sessions[*at].state.is_over()) {
            let state = match self.is_aside(who, topic, &sessions[before]) {
                (true, true) => vec![AgendaState::Parked],
                (true, false) => vec![AgendaState::Parked, AgendaState::Open],
                _ => vec![AgendaState::Open],
            };
            for state in state {
                let all: BTreeSet<(usize, bool)> = way
                    .iter()
                    .map(|(at, state)| (*at, *state == AgendaState::Parked))
                    .chain([(before, state == AgendaState::Parked)])
                    .collect();
                let named =
                    |(at, is_parked)| (at, if is_parked { AgendaState::Parked } else { AgendaState::Open });
                ways.push(all.into_iter().map(named).collect());
            }
            return;
        }
        ways.push(way);
    }

    /// Was the topic set aside in this session it was not brought to? May it be,
    /// and is it certain?
    fn is_aside(&self, who: usize, topic: Thing, session: &Session) -> (bool, bool) {
        let place = turnwise::coaching::AgendaPlace::id_of(&session.id, &self.ids[&topic]);
        let Some(place) = self.things.get(&place) else { return (false, false) };
        let standing = self.oracle.standing(&self.people[who].knows, (*place, Aspect::Aside));
        let is_parked = |fact: &Fact| self.oracle.value(*fact) == Some("parked");
        let may_be = standing.all().any(|fact| is_parked(&fact));
        let certain = may_be && standing.all().all(|fact| is_parked(&fact)) && standing.maybe.is_empty();
        (may_be, certain)
    }
}
