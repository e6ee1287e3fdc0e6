//! Ten sessions of two and three people who send each other nothing but updates:
//! late, out of order, twice, and some never. Each arrives, says yes to advice
//! or takes it back, writes notes, insights, commitments and patterns, answers a
//! check, and writes for themselves alone. In the end all have the same, nothing
//! that was typed is lost, and nothing of one's own has gone anywhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use turnwise::coaching::library::Mode as TalkMode;
use turnwise::coaching::{
    AnswerMode, AnswerState, Answers, Arrival, ArrivalCommand, ArrivalWords, CheckCommand, CheckItem,
    Command, CommitmentCommand, GivenAnswers, KeepAnswers, KeepCommand, NoteCommand, Outcome, OwnAnswers,
    OwnNoteCommand, PatternCommand, PatternSort, Salt, Seal, SessionCommand, WeCheck,
};
use turnwise::replica::{Id, derived_id};

use super::updates_of_several::{Circle, ROUNDS};
use crate::coaching::fixture::{id, instant, new_session, promise_words};
use crate::torture::chance::{self, Chance};

const RUNS: u64 = 300;
const SESSIONS: usize = 10;
/// Acts and updates of one session.
const STEPS: usize = 14;
/// Stands in every word of one's own.
const CANARY: &str = "for nobody else";

/// What somebody typed: the field of a record, and the words.
type Typed = BTreeMap<Id, (&'static str, String)>;

struct Term {
    circle: Circle,
    typed: Typed,
    /// What each typed for themselves.
    own: Vec<BTreeMap<Id, String>>,
    /// What is on its way: to whom, and the update.
    mail: Vec<(usize, Vec<u8>)>,
    made: usize,
    done: BTreeMap<&'static str, usize>,
}

impl Term {
    fn of(count: usize) -> Self {
        Self {
            circle: Circle::of(count),
            typed: Typed::new(),
            own: vec![BTreeMap::new(); count],
            mail: Vec::new(),
            made: 0,
            done: BTreeMap::new(),
        }
    }

    /// A name and words that nobody has used before.
    fn something_new(&mut self) -> (Id, String) {
        self.made += 1;
        (derived_id(&id("made"), &self.made.to_string()), format!("words {}", self.made))
    }

    /// Somebody does something; whether there was something to do it to.
    fn act(&mut self, who: usize, name: &'static str, command: impl Into<Command>) -> bool {
        let is_done = self.circle.sides[who].try_act(&command.into()).is_ok();
        *self.done.entry(name).or_default() += usize::from(is_done);
        is_done
    }

    fn today(number: usize) -> NaiveDate {
        let first: NaiveDate = "2026-05-10".parse().expect("a day");
        first + chrono::Days::new(14 * number as u64)
    }

    /// The session of this number, under the name that everybody gives it.
    fn session(number: usize) -> Id {
        id(&format!("session-{number}"))
    }

    fn step(&mut self, who: usize, number: usize, chance: &mut Chance) {
        self.circle.sides[who].wait();
        let (session, on) = (Self::session(number), Self::today(number));
        let me = self.circle.sides[who].me.clone();
        let author = me.clone();
        let (id, text) = self.something_new();
        match chance.below(11) {
            0 => {
                let words = ArrivalWords {
                    energy: Some(chance.below(11) as u64),
                    feelings: vec!["calm".to_owned()],
                    line: text.clone(),
                };
                let name = Arrival::id_of(&session, &me);
                let arrive = ArrivalCommand { session, person: me, author, words };
                if self.act(who, "arrival", arrive) {
                    // Said anew by the same person, the last words hold.
                    self.typed.insert(name, ("line", text));
                }
            }
            1 => {
                let (mode, is_yes) = (*chance.pick(&TalkMode::WITH_CONSENT), !chance.once_in(3));
                let _ = self.act(who, "consent", AnswerMode { session, person: me, author, mode, is_yes });
            }
            2 | 3 => {
                let add =
                    NoteCommand::Add { id: id.clone(), session, author, text: text.clone(), after: None };
                if self.act(who, "note", add) {
                    self.typed.insert(id, ("text", text));
                }
            }
            4 => {
                let keep = KeepCommand::Insight {
                    id: id.clone(),
                    session,
                    author,
                    text: text.clone(),
                    from_note: None,
                };
                if self.act(who, "insight", keep) {
                    self.typed.insert(id, ("text", text));
                }
            }
            5 => {
                let words = promise_words(me, &text);
                let make = CommitmentCommand::Make {
                    id: id.clone(),
                    words,
                    session: Some(session),
                    from_note: None,
                };
                if self.act(who, "commitment", make) {
                    self.typed.insert(id, ("what", text));
                }
            }
            6 => {
                let all = self.circle.sides[who].book.commitments();
                if !all.is_empty() {
                    let (id, outcome) =
                        (chance.pick(&all).id.clone(), *chance.pick(&[Outcome::Kept, Outcome::Partly]));
                    let _ = self.act(who, "outcome", CommitmentCommand::Review { id, outcome, on });
                }
            }
            7 => {
                let sort = *chance.pick(&PatternSort::ALL);
                let write = PatternCommand { id: id.clone(), author, sort, text: text.clone() };
                if self.act(who, "pattern", write) {
                    self.typed.insert(id, ("text", text));
                }
            }
            8 | 9 => self.answer(who, &session, on, chance),
            _ => {
                let text = format!("{CANARY}: {text}");
                if self.act(
                    who,
                    "own note",
                    OwnNoteCommand::Write { id: id.clone(), session, text: text.clone() },
                ) {
                    self.own[who].insert(id, text);
                }
            }
        }
    }

    /// Begins the check of a session, where it is not there, and answers it.
    fn answer(&mut self, who: usize, session: &Id, on: NaiveDate, chance: &mut Chance) {
        let check = derived_id(session, "the check");
        let person = self.circle.sides[who].me.clone();
        if self.circle.sides[who].book.get::<WeCheck>(&check).is_none() {
            let people = self.circle.sides.iter().map(|side| side.me.clone()).collect();
            let begin = CheckCommand::Begin { id: check.clone(), people, session: Some(session.clone()), on };
            let _ = self.act(who, "check", begin);
        }
        let standing = self.circle.sides[who].book.check_standing(&check);
        if standing.and_then(|it| it.of(&person).cloned()) != Some(AnswerState::Open) {
            return;
        }
        let value = chance.below(11) as u64;
        let all = CheckItem::ALL.into_iter();
        let values = all.fold(Answers::default(), |answers, item| answers.with(item.name(), value));
        let salt = Salt::new(u128::from(chance.bits()));
        let keep = KeepAnswers { check: check.clone(), person: person.clone(), values: values.clone(), salt };
        let seal = CheckCommand::Seal { check, person, hash: values.hash(salt) };
        assert!(self.act(who, "answers", keep) && self.act(who, "seal", seal));
    }

    /// Gives what is due, as the app does before an update is made.
    fn give(&mut self, who: usize) {
        let side = &self.circle.sides[who];
        for OwnAnswers { check, person, values, salt, .. } in side.book.answers_to_give(&side.own) {
            let (check, person) = (check.expect("a check"), person.expect("a person"));
            let _ = self.act(who, "given", CheckCommand::Give { check, person, values, salt });
        }
    }

    /// Posts an update to all others; some of it is lost.
    fn post(&mut self, who: usize, chance: &mut Chance) {
        self.give(who);
        let update = self.circle.send(who);
        assert!(!String::from_utf8_lossy(&update).contains(CANARY), "nothing of one's own is in an update");
        for to in (0..self.circle.sides.len()).filter(|to| *to != who) {
            if !chance.once_in(6) {
                self.mail.push((to, update.clone()));
            }
        }
    }

    /// Something of what is on its way arrives, whenever it was sent; now and
    /// then it will come once more.
    fn deliver(&mut self, chance: &mut Chance) {
        if self.mail.is_empty() {
            return;
        }
        let at = chance.below(self.mail.len());
        let (to, update) = self.mail[at].clone();
        if !chance.once_in(6) {
            self.mail.swap_remove(at);
        }
        self.circle.take(to, &update);
    }

    fn live(&mut self, chance: &mut Chance) {
        let count = self.circle.sides.len();
        for number in 0..SESSIONS {
            // Somebody plans it; who has not heard of it does so under the same name.
            let host = chance.below(count);
            let starts_at = instant(&format!("{}T17:30:00Z", Self::today(number)));
            let plan = |name: Id| turnwise::coaching::NewSession {
                id: name,
                starts_at,
                ..new_session("s", "2026-05-10")
            };
            let _ = self.act(host, "plan", SessionCommand::Plan(plan(Self::session(number))));
            for _ in 0..STEPS {
                let who = chance.below(count);
                match chance.below(6) {
                    0 => self.post(who, chance),
                    1 => self.deliver(chance),
                    _ => self.step(who, number, chance),
                }
            }
            let who = chance.below(count);
            let _ =
                self.act(who, "wrap", SessionCommand::Wrap { session: Self::session(number), next: None });
        }
        // What lay somewhere arrives after all, in whatever order.
        while !self.mail.is_empty() {
            let at = chance.below(self.mail.len());
            let (to, update) = self.mail.swap_remove(at);
            self.circle.take(to, &update);
        }
        // And what was lost comes with the next ones; the answers of a check need three more.
        for _ in 0..2 * ROUNDS {
            (0..count).for_each(|who| self.give(who));
            self.circle.all_to_all();
        }
    }

    fn assert_whole(&self) {
        let first = &self.circle.sides[0];
        let document = first.book.document();
        for side in &self.circle.sides {
            assert!(side.book.document().records().eq(document.records()), "all have the same");
            for number in 0..SESSIONS {
                let check = derived_id(&Self::session(number), "the check");
                let standing = side.book.check_standing(&check);
                assert_eq!(standing, first.book.check_standing(&check), "and see the same of a check");
                let Some(standing) = standing else { continue };
                let is_answered = standing.people.iter().all(|(_, state)| *state != AnswerState::Open);
                assert_eq!(standing.is_shown(), is_answered, "seen once all have answered, and not before");
            }
        }
        for (name, (field, words)) in &self.typed {
            let record = document.record(name).unwrap_or_else(|| panic!("{name} is gone"));
            assert!(record.is_kept(), "{name} is in the Trash");
            let mut held = record.entries(field);
            assert!(held.any(|entry| entry.value == words.as_str()), "{words} of {name} is lost");
        }
        let seals: Vec<Seal> = first.book.all();
        for given in first.book.all::<GivenAnswers>() {
            let hash = given.values.hash(given.salt);
            assert!(seals.iter().any(|seal| seal.hash == hash), "{given:?} was never sealed");
        }
        let all = serde_json::to_string(document).expect("JSON");
        assert!(!all.contains(CANARY), "nothing of one's own is in the notebook");
        for (side, own) in self.circle.sides.iter().zip(&self.own) {
            let kept = (0..SESSIONS).flat_map(|number| side.own.own_notes(&Self::session(number)));
            let kept: BTreeMap<Id, String> = kept.map(|note| (note.id, note.text)).collect();
            assert_eq!(kept, *own, "{} has all of their own", side.me);
        }
    }
}

fn ten_sessions(test: &str, count: usize) {
    let done = std::cell::RefCell::new(BTreeMap::<&str, usize>::new());
    chance::run(test, RUNS * chance::factor() / count as u64, |chance| {
        let mut term = Term::of(count);
        term.live(chance);
        term.assert_whole();
        for (name, many) in term.done {
            *done.borrow_mut().entry(name).or_default() += many;
        }
    });
    let done = done.into_inner();
    println!("{test}: {done:?}");
    if std::env::var_os("TURNWISE_ONE").is_none() {
        for name in
            ["arrival", "consent", "note", "commitment", "outcome", "pattern", "seal", "given", "own note"]
        {
            assert!(done.get(name).copied().unwrap_or_default() > 100, "{name} was hardly done: {done:?}");
        }
    }
}

#[test]
fn ten_sessions_of_two_end_with_everything_on_both_sides() {
    ten_sessions("exchange::ten_sessions::of_two", 2);
}

#[test]
fn ten_sessions_of_three_end_with_everything_on_all_sides() {
    ten_sessions("exchange::ten_sessions::of_three", 3);
}
