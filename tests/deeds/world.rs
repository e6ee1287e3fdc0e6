//! Two or three people of one notebook, and what the model says of them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{TimeZone, Utc};
use turnwise::coaching::{
    AgendaCommand, Book, Command, CommitmentCommand, MilestoneCommand, MilestoneWords, NewPerson, NewSession,
    PeopleCommand, SessionCommand, SessionState, TopicWords,
};
use turnwise::replica::{Document, Id, Undo};

use super::facts::{Aspect, Deed, Fact, Knows, Oracle, Said, Sort, Thing};
use super::person::{Done, Person};
use crate::coaching::fixture::{goal_command, promise_words};
use crate::torture::chance::Chance;

pub const HOUR: u64 = 3_600_000;
/// 2026-05-03T09:00:00Z, when every story here begins.
pub const MORNING: u64 = 1_777_798_800_000;
const ZONES: [&str; 3] = ["Europe/London", "America/New_York", "Asia/Tokyo"];
pub const NAMES: [&str; 3] = ["person-robin", "person-kim", "person-ash"];

pub fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

/// Faults that are planted, to see that they are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planted {
    Nothing,
    /// A wrap that moves what is open, as earlier versions did.
    WrapWrites,
    /// Taking an import back takes what was written since.
    UndoTakesLaterWords,
}

#[derive(Clone)]
pub struct World {
    pub people: Vec<Person>,
    pub oracle: Oracle,
    pub ids: BTreeMap<Thing, Id>,
    pub things: BTreeMap<Id, Thing>,
    pub now: u64,
    pub made: usize,
    pub planted: Planted,
    /// What was done, for a failure.
    pub path: Vec<String>,
    pub done: BTreeMap<&'static str, u64>,
}

/// A value that is said of a thing, and how.
pub struct Say {
    pub slot: (Thing, Aspect),
    pub value: Option<String>,
    pub over_all: bool,
}

pub fn say(thing: Thing, aspect: Aspect, value: impl Into<String>) -> Say {
    Say { slot: (thing, aspect), value: Some(value.into()), over_all: false }
}

pub fn say_over_all(thing: Thing, aspect: Aspect, value: Option<String>) -> Say {
    Say { slot: (thing, aspect), value, over_all: true }
}

impl World {
    /// All have the same notebook: a session with two topics, one commitment, a
    /// goal with a milestone.
    pub fn new(chance: &mut Chance, planted: Planted) -> Self {
        static START: OnceLock<World> = OnceLock::new();
        let mut world = START.get_or_init(Self::start).clone();
        world.planted = planted;
        let first = world.people.remove(0);
        let count = if chance.once_in(3) { 3 } else { 2 };
        // One of them has a clock that is hours or days wrong.
        let wrong = chance.below(count);
        let off = *chance.pick(&[-72_i64, -26, -5, -1, 1, 3, 26, 72]) * HOUR as i64;
        for number in 0..count {
            let ahead = if number == wrong { off } else { 0 };
            let (document, knows) = (first.book.document().clone(), first.knows.clone());
            let (me, zone) = (id(NAMES[number]), ZONES[number]);
            world.people.push(Person::new(11 + number as u64, me, zone, ahead, document, knows));
        }
        world
    }

    fn start() -> Self {
        let robin = Person::new(1, id(NAMES[0]), ZONES[0], 0, Document::new(id("shared")), Knows::new());
        let mut world = Self {
            people: vec![robin],
            oracle: Oracle::default(),
            ids: BTreeMap::new(),
            things: BTreeMap::new(),
            now: MORNING,
            made: 0,
            planted: Planted::Nothing,
            path: Vec::new(),
            done: BTreeMap::new(),
        };
        let people = NAMES.iter().zip(0..);
        let people = people.map(|(name, pen)| NewPerson { id: id(name), name: (*name).to_owned(), pen });
        let people = PeopleCommand::Start { document: id("shared"), people: people.collect(), key: None };
        world.people[0].act(&people.into(), MORNING);
        let session = world.plan(0, id("s"), None, 7);
        for name in ["One", "Two"] {
            world.add_topic(0, session, name);
        }
        world.promise(0, Some(session), "Write the letter");
        let goal = world.goal(0, "Speak calmly");
        world.stone(0, goal, "One meeting without notes");
        world.people[0].history.clear();
        world.done.clear();
        world.path.clear();
        world
    }

    /// A name for something that nobody has spoken of.
    pub fn new_id(&mut self) -> Id {
        self.made += 1;
        id(&format!("thing-{}", self.made))
    }

    /// The thing of this name.
    pub fn thing(&mut self, id: &Id, sort: Sort, names: Vec<Thing>) -> Thing {
        if let Some(thing) = self.things.get(id) {
            return *thing;
        }
        let thing = self.oracle.thing(sort, names, None);
        self.ids.insert(thing, id.clone());
        self.things.insert(id.clone(), thing);
        thing
    }

    pub fn id_of(&self, thing: Thing) -> Id {
        self.ids[&thing].clone()
    }

    /// Somebody does something, in the app and in the model.
    pub fn act(&mut self, who: usize, name: &'static str, command: impl Into<Command>, says: Vec<Say>) {
        let command = command.into();
        self.path.push(format!("{who} {name}: {command:?}"));
        let knows = self.people[who].knows.clone();
        let things: Vec<Thing> = says.iter().map(|say| say.slot.0).collect();
        let mut deed = self.oracle.begin(&knows, &things);
        for Say { slot, value, over_all } in says {
            if over_all {
                self.oracle.put_over_all(&mut deed, &knows, slot, value.as_deref());
            } else {
                let shown = self.people[who].shown(&self.ids[&slot.0], slot.1);
                self.oracle.put(&mut deed, &knows, slot, shown.as_deref(), &value.unwrap_or_default());
            }
        }
        // Whoever makes anew what another one took back goes on from that act.
        if deed.made.iter().any(|thing| self.oracle.was_once_taken_back(&knows, *thing)) {
            self.people[who].import.iter_mut().for_each(|import| import.is_unclear = true);
        }
        let (done, undo) = self.people[who].act(&command, self.now);
        self.close(who, name, done, undo, deed);
    }

    pub fn close(&mut self, who: usize, name: &'static str, done: Done, undo: Undo, deed: Deed) {
        if done == Done::Something {
            *self.done.entry(name).or_default() += 1;
        }
        let is_said = deed.facts.iter().any(|fact| !self.oracle.facts[*fact].is_doubtful);
        assert!(done == Done::Something || !is_said, "nothing was written: {:#?}", self.path);
        self.people[who].knows_too(deed.facts.clone());
        self.leave_unsure(who, &deed.facts);
        if done == Done::Something {
            self.people[who].history.push((undo, deed));
        }
    }

    /// What somebody says over something that they do not say they know may stand
    /// beside it.
    pub fn leave_unsure(&mut self, who: usize, facts: &[Fact]) {
        let over: Vec<Fact> = facts.iter().flat_map(|fact| self.oracle.facts[*fact].over.clone()).collect();
        for fact in over {
            if self.people[who].unsure.contains(&fact) {
                let said = self.oracle.facts[fact].clone();
                let beside = self.oracle.add(Said { over: Vec::new(), is_doubtful: true, ..said });
                self.people[who].knows_too([beside]);
            }
        }
    }

    /// Plans a session of this name, so many days from now, or moves it.
    pub fn plan(&mut self, who: usize, name: Id, cause: Option<(Thing, usize)>, days: u64) -> Thing {
        let session = self.thing(&name, Sort::Session, Vec::new());
        if cause.is_some() && self.oracle.things[session.0].cause.is_none() {
            self.oracle.things[session.0].cause = cause;
        }
        let (new, says) = self.meeting(who, session, days);
        self.act(who, "plan", SessionCommand::Plan(new), says);
        session
    }

    /// A day and time, and what saying it says.
    pub fn meeting(&self, who: usize, session: Thing, days: u64) -> (NewSession, Vec<Say>) {
        let person = &self.people[who];
        // Whole days from the true morning, at one of two hours.
        let at = MORNING / 1_000 + days * 86_400 + (days % 2) * 7_200;
        let starts_at = Utc.timestamp_opt(at as i64, 0).unwrap();
        let minutes = 30 + 15 * (days % 3);
        let zone = person.zone.to_owned();
        let says = vec![
            say(session, Aspect::When, format!("{at}|{zone}")),
            say(session, Aspect::Minutes, minutes.to_string()),
        ];
        (NewSession { id: self.id_of(session), starts_at, zone, minutes }, says)
    }

    pub fn add_topic(&mut self, who: usize, session: Thing, title: &str) {
        let id = self.new_id();
        let topic = self.thing(&id, Sort::Topic, vec![session]);
        let words = self.topic_words(who, title);
        let command = AgendaCommand::Add { id, session: self.id_of(session), words };
        self.act(who, "topic", command, vec![say(topic, Aspect::Words, title)]);
    }

    pub fn topic_words(&self, who: usize, title: &str) -> TopicWords {
        let brought_by = self.people[who].me.clone();
        TopicWords { title: title.to_owned(), brought_by, minutes: 10, wanted_outcome: String::new() }
    }

    pub fn promise(&mut self, who: usize, session: Option<Thing>, what: &str) {
        let id = self.new_id();
        let promise = self.thing(&id, Sort::Promise, session.into_iter().collect());
        let words = promise_words(self.people[who].me.clone(), what);
        let session = session.map(|session| self.id_of(session));
        let make = CommitmentCommand::Make { id, words, session, from_note: None };
        self.act(who, "commitment", make, vec![say(promise, Aspect::Words, what)]);
    }

    pub fn goal(&mut self, who: usize, title: &str) -> Thing {
        let id = self.new_id();
        let goal = self.thing(&id, Sort::Goal, Vec::new());
        let set = goal_command(id, self.people[who].me.clone(), title);
        self.act(who, "goal", set, vec![say(goal, Aspect::Words, title)]);
        goal
    }

    pub fn stone(&mut self, who: usize, goal: Thing, title: &str) {
        let id = self.new_id();
        let stone = self.thing(&id, Sort::Stone, vec![goal]);
        let words = MilestoneWords {
            title: title.to_owned(),
            evidence: String::new(),
            due: None,
            plan: String::new(),
        };
        let add = MilestoneCommand::Add { id, goal: self.id_of(goal), words };
        self.act(who, "milestone", add, vec![say(stone, Aspect::Words, title)]);
    }

    /// Says where a session stands.
    pub fn state(&self, who: usize, session: Thing, state: SessionState) -> Vec<Say> {
        let mut says = vec![say_over_all(session, Aspect::State, Some(state.name().to_owned()))];
        if self.people[who].shown(&self.ids[&session], Aspect::CalledOff).is_some() {
            says.push(say(session, Aspect::CalledOff, "off"));
        }
        says
    }

    pub fn book(&self, who: usize) -> &Book {
        &self.people[who].book
    }

    /// A file of one is added by another: the newest, or an older one.
    pub fn hand_over(&mut self, from: usize, to: usize, older: Option<usize>, as_text: bool) {
        let file = match older.and_then(|at| self.people[from].files.get(at).cloned()) {
            Some(file) => file,
            None => self.people[from].save(),
        };
        let me = self.people[from].me.clone();
        let now = self.now;
        self.path.push(format!("{from} to {to}, file {older:?}"));
        self.people[to].add(&file, &me, as_text, now);
    }
}
