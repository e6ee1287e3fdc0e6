//! Every small history of two people and one session, none left out: each may
//! start it, say that its topic was discussed or is open, wrap it up, open it
//! again, and hand a file over. After each step both must find the topic and
//! the state of the session where a simple model says, and nobody is asked.
//!
//! The model knows nothing of records: it keeps what was said, and what was in
//! front of those who said it.

use std::collections::BTreeSet;

use serde_json::json;
use turnwise::coaching::{
    AgendaCommand, AgendaState, Book, Command, Kind, Moment, NewSession, Policy, Session, SessionCommand,
    SessionState, Topic,
};
use turnwise::replica::{Clock, Device, Draft, Id, Incoming, Load, Writer, clashes, derived_id};

use super::fixture::{MORNING, id, new_session, pair};
use crate::torture::chance::is_torture;

/// Steps in a history, in an ordinary run and under torture.
const STEPS: (usize, usize) = (6, 7);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start(usize),
    Discuss(usize),
    Open(usize),
    Wrap(usize),
    Reopen(usize),
    /// A file of this one is added by the other.
    File(usize),
}

/// What somebody said, over what they had in front of them.
#[derive(Debug, Clone)]
struct Said {
    what: What,
    over: BTreeSet<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    State(SessionState),
    Discussed(bool),
}

#[derive(Clone)]
struct Person {
    me: Id,
    book: Book,
    clock: Clock,
    /// What they know of, as places in the list of all that was said.
    knows: BTreeSet<usize>,
}

#[derive(Clone)]
struct World {
    people: [Person; 2],
    said: Vec<Said>,
    now: u64,
    /// Planted fault: a wrap that moves what is open, as earlier versions did.
    wrap_writes: bool,
}

fn next() -> Id {
    derived_id(&id("s"), "next")
}

impl World {
    fn new(wrap_writes: bool) -> Self {
        let mut pair = pair();
        pair.robin.plan("s", "2026-05-10");
        pair.robin.bring("topic", "s", "Talk with my manager");
        pair.robin
            .act(SessionCommand::Plan(NewSession { id: next(), ..new_session("x", "2026-05-24") }).into());
        let person = |number: u64, me: &str| Person {
            me: id(me),
            book: Book::new(pair.robin.book.document().clone()),
            clock: {
                let mut clock = Clock::new(Writer { device: Device::new(number), load: Load::new(number) });
                pair.robin.book.document().latest().into_iter().for_each(|tick| clock.observe_tick(tick));
                clock
            },
            knows: BTreeSet::new(),
        };
        let people = [person(11, "person-robin"), person(12, "person-kim")];
        Self { people, said: Vec::new(), now: MORNING + 3_600_000, wrap_writes }
    }

    /// What stands for this one: what they know of, without what was said over.
    fn standing(&self, who: usize) -> Vec<(usize, What)> {
        let knows = &self.people[who].knows;
        let is_over = |at: &usize| knows.iter().any(|other| self.said[*other].over.contains(at));
        knows.iter().filter(|at| !is_over(at)).map(|at| (*at, self.said[*at].what)).collect()
    }

    fn state(&self, who: usize) -> SessionState {
        let order = [SessionState::Planned, SessionState::Live, SessionState::Wrapped];
        let rank = |state: &SessionState| order.iter().position(|other| other == state);
        let states = self.standing(who).into_iter().filter_map(|(_, what)| match what {
            What::State(state) => Some(state),
            What::Discussed(_) => None,
        });
        states.max_by_key(rank).unwrap_or_default()
    }

    fn is_discussed(&self, who: usize) -> bool {
        self.standing(who).iter().any(|(_, what)| *what == What::Discussed(true))
    }

    /// Keeps that somebody said this, unless all they know says so already.
    fn say(&mut self, who: usize, what: What) {
        let is_same_kind = |other: &What| std::mem::discriminant(other) == std::mem::discriminant(&what);
        let before: Vec<(usize, What)> =
            self.standing(who).into_iter().filter(|(_, other)| is_same_kind(other)).collect();
        let is_said = !before.is_empty() && before.iter().all(|(_, other)| *other == what);
        if !is_said {
            let over = before.into_iter().map(|(at, _)| at).collect();
            self.people[who].knows.insert(self.said.len());
            self.said.push(Said { what, over });
        }
    }

    fn act(&mut self, who: usize, command: &Command) {
        self.now += 1_000;
        let person = &mut self.people[who];
        let moment = Moment { stamp: person.clock.next(self.now), by: Some(person.me.clone()), at: self.now };
        let change = command.draft(&person.book, moment).expect("it can be done");
        person.book.join(Incoming::Change(&change));
    }

    /// What a wrap of an earlier version wrote into the topics that were open.
    fn move_open_topics(&mut self, who: usize) {
        let open: Vec<Topic> =
            self.people[who].book.agenda(&id("s")).into_iter().filter(Topic::is_waiting).collect();
        for topic in open {
            self.now += 1_000;
            let person = &mut self.people[who];
            let stamp = person.clock.next(self.now);
            let mut draft = Draft::new(person.book.document(), stamp, Some(person.me.clone()), self.now);
            draft.set(&topic.id, "agenda_item", "session", json!(next()));
            draft.set(&topic.id, "agenda_item", "moved_from", json!("s"));
            let change = draft.finish();
            person.book.join(Incoming::Change(&change));
        }
    }

    /// Takes a step, if there is something to do.
    fn step(&mut self, step: Step) -> bool {
        let session = id("s");
        let mark = |state| AgendaCommand::Mark { id: id("topic"), session: id("s"), state }.into();
        match step {
            Step::Start(who) if self.state(who) == SessionState::Planned => {
                let state = SessionState::Live;
                self.act(who, &SessionCommand::SetState { session, state }.into());
                self.say(who, What::State(state));
            }
            Step::Discuss(who) if !self.is_discussed(who) => {
                self.act(who, &mark(AgendaState::Discussed));
                self.say(who, What::Discussed(true));
            }
            Step::Open(who) if self.is_discussed(who) => {
                self.act(who, &mark(AgendaState::Open));
                self.say(who, What::Discussed(false));
            }
            Step::Wrap(who) if self.state(who) != SessionState::Wrapped => {
                if self.wrap_writes {
                    self.move_open_topics(who);
                }
                self.act(who, &SessionCommand::Wrap { session, next: None }.into());
                self.say(who, What::State(SessionState::Wrapped));
            }
            Step::Reopen(who) if self.state(who) == SessionState::Wrapped => {
                self.act(who, &SessionCommand::Reopen { session }.into());
                self.say(who, What::State(SessionState::Live));
            }
            Step::File(from) => {
                let (file, news) =
                    (self.people[from].book.document().clone(), self.people[from].knows.clone());
                let to = &mut self.people[1 - from];
                if to.knows.is_superset(&news) {
                    return false;
                }
                to.book.join(Incoming::Whole(&file));
                file.latest().into_iter().for_each(|tick| to.clock.observe_tick(tick));
                to.knows.extend(news);
            }
            _ => return false,
        }
        true
    }

    /// Does each find what the model says?
    fn fault(&self) -> Option<String> {
        for (who, person) in self.people.iter().enumerate() {
            let (state, is_discussed) = (self.state(who), self.is_discussed(who));
            let shown = person.book.get::<Session>(&id("s")).map(|session| session.state);
            if shown != Some(state) {
                return Some(format!("{who} finds the session {shown:?}, not {state:?}"));
            }
            let on = |session: &Id| {
                let all = person.book.agenda(session).into_iter();
                all.map(|topic| (topic.state, topic.continued_in)).collect::<Vec<_>>()
            };
            let (held, to_come) = (on(&id("s")), on(&next()));
            let open = AgendaState::Open;
            let wanted = match (is_discussed, state) {
                (true, _) => (vec![(AgendaState::Discussed, None)], vec![]),
                (false, SessionState::Wrapped) => (vec![(open, Some(next()))], vec![(open, None)]),
                (false, _) => (vec![(open, None)], vec![]),
            };
            if (held.clone(), to_come.clone()) != wanted {
                return Some(format!("{who} finds {held:?} and then {to_come:?}, not {wanted:?}"));
            }
            let asks = |kind: &str, field: &str| {
                let field = Kind::named(kind).and_then(|kind| kind.field(field));
                field.is_none_or(|field| field.policy() == Policy::Ask)
            };
            let mut asked = clashes(person.book.document()).into_iter();
            if let Some(clash) = asked.find(|clash| asks(&clash.kind, &clash.field)) {
                return Some(format!("{who} is asked about {}", clash.field));
            }
        }
        None
    }
}

fn steps() -> impl Iterator<Item = Step> {
    let of = |who| {
        [
            Step::Start(who),
            Step::Discuss(who),
            Step::Open(who),
            Step::Wrap(who),
            Step::Reopen(who),
            Step::File(who),
        ]
    };
    [0, 1].into_iter().flat_map(of)
}

/// Walks all histories of so many steps; gives the first fault with its path.
fn walk(world: &World, steps_left: usize, path: &mut Vec<Step>, count: &mut u64) -> Option<String> {
    if steps_left == 0 {
        return None;
    }
    for step in steps() {
        let mut next = world.clone();
        if !next.step(step) {
            continue;
        }
        path.push(step);
        *count += 1;
        if let Some(fault) = next.fault() {
            return Some(format!("{fault} after {path:?}"));
        }
        if let Some(fault) = walk(&next, steps_left - 1, path, count) {
            return Some(fault);
        }
        path.pop();
    }
    None
}

#[test]
fn every_small_history_of_a_session_leaves_topics_and_state_where_they_belong() {
    let steps = if is_torture() { STEPS.1 } else { STEPS.0 };
    let (mut count, start) = (0, std::time::Instant::now());
    let fault = walk(&World::new(false), steps, &mut Vec::new(), &mut count);
    let seconds = start.elapsed().as_secs_f64();
    println!("coaching::talk_model: all {count} histories of up to {steps} steps, {seconds:.1} s");
    assert_eq!(fault, None);
    assert!(count > 50_000, "the walk is broken");
}

#[test]
fn a_wrap_that_writes_into_topics_is_noticed() {
    let (mut path, mut count) = (Vec::new(), 0);
    let fault = walk(&World::new(true), STEPS.0, &mut path, &mut count);
    println!("coaching::talk_model, planted: {} after {count} histories", fault.clone().unwrap_or_default());
    assert!(fault.is_some_and(|fault| fault.contains("finds")));
}
