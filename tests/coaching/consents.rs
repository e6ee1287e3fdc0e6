//! A yes to advice or mentoring: whose it is, how it is taken back, and what holds when two said it apart.

use std::collections::BTreeMap;

use proptest::prelude::*;
use turnwise::coaching::library::Mode;
use turnwise::coaching::{AnswerMode, Answered, Consent, NewPerson, PeopleCommand, RecordCommand, Refusal};
use turnwise::replica::{Document, Draft};

use super::fixture::{Side, another_device, day, id, instant, pair};
use crate::repeat::config;

fn answer(side: &Side, person: &str, mode: Mode, is_yes: bool) -> AnswerMode {
    AnswerMode { session: id("s"), person: id(person), author: side.me.clone(), mode, is_yes }
}

fn held(side: &Side, person: &str, mode: Mode) -> Option<Answered> {
    side.book.consents(&id("s")).of(&id(person), mode).cloned()
}

fn says(side: &Side, person: &str, mode: Mode) -> Option<bool> {
    held(side, person, mode).map(|it| it.is_yes)
}

/// A yes as an older version wrote it down.
fn old_yes(side: &mut Side, name: &str, person: &str) {
    let moment = side.moment();
    let author = side.me.clone();
    let mut draft = Draft::new(side.book.document(), moment.stamp, moment.by, moment.at);
    draft.set(&id(name), "consent", "session", "s");
    draft.set(&id(name), "consent", "person", person);
    draft.set(&id(name), "consent", "author", author.as_str());
    draft.set(&id(name), "consent", "on", "2026-05-02");
    let change = draft.finish();
    side.join(&change);
}

#[test]
fn a_yes_names_session_person_mode_author_and_time_and_is_taken_back() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-04");
    pair.exchange();
    // Kim is on paper: Robin ticks.
    let yes = answer(&pair.robin, "person-kim", Mode::Advice, true);
    pair.robin.act(yes.into());
    pair.exchange();
    let kims = held(&pair.kim, "person-kim", Mode::Advice).expect("Kim said yes");
    assert_eq!((kims.is_yes, kims.author, kims.on), (true, Some(id("person-robin")), None));
    assert_eq!(kims.at, Some(instant("2026-05-03T09:00:03Z")));
    assert_eq!(
        held(&pair.kim, "person-kim", Mode::Mentoring),
        None,
        "a yes to advice is no yes to mentoring"
    );
    assert_eq!(held(&pair.kim, "person-robin", Mode::Advice), None, "nor Robin’s");

    let no = answer(&pair.kim, "person-kim", Mode::Advice, false);
    let undo = pair.kim.act(no.into());
    assert_eq!(says(&pair.kim, "person-kim", Mode::Advice), Some(false));
    pair.kim.undo(&undo);
    assert_eq!(says(&pair.kim, "person-kim", Mode::Advice), Some(true), "taken back by Undo");
    pair.exchange();
    assert!(pair.robin.book.differences().is_empty(), "nobody is asked");

    pair.kim.act(RecordCommand::Trash { id: id("s") }.into());
    let late = answer(&pair.kim, "person-kim", Mode::Advice, true);
    assert_eq!(pair.kim.try_act(&late.into()).unwrap_err(), Refusal::Gone);
}

#[test]
fn the_first_answer_taken_back_by_undo_is_none() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-04");
    let yes = answer(&side, "person-kim", Mode::Mentoring, true);
    let undo = side.act(yes.clone().into());
    side.undo(&undo);
    assert_eq!(held(&side, "person-kim", Mode::Mentoring), None, "it is asked anew");
    side.act(yes.into());
    assert_eq!(says(&side, "person-kim", Mode::Mentoring), Some(true));
}

#[test]
fn a_yes_of_an_older_version_is_one_to_advice_until_something_newer_is_said() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-04");
    old_yes(&mut pair.robin, "old", "person-kim");
    pair.exchange();
    let read = held(&pair.kim, "person-kim", Mode::Advice).expect("it is read");
    assert_eq!((read.is_yes, read.at, read.on), (true, None, Some(day("2026-05-02"))));
    assert_eq!(read.author, Some(id("person-robin")));
    assert_eq!(held(&pair.kim, "person-kim", Mode::Mentoring), None);

    let no = answer(&pair.kim, "person-kim", Mode::Mentoring, false);
    pair.kim.act(no.into());
    assert_eq!(says(&pair.kim, "person-kim", Mode::Advice), Some(true), "that was another mode");
    let no = answer(&pair.kim, "person-kim", Mode::Advice, false);
    pair.kim.act(no.into());
    assert_eq!(says(&pair.kim, "person-kim", Mode::Advice), Some(false));
    assert!(pair.kim.book.children::<Consent>(&id("s")).is_empty(), "nor does an older version read a yes");
    // It comes once more, from a device that did not hear of it.
    old_yes(&mut pair.robin, "older", "person-kim");
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(says(side, "person-kim", Mode::Advice), Some(false));
    }
}

const PEOPLE: [&str; 3] = ["person-robin", "person-kim", "person-lee"];

/// On which device, about whom, about mentoring rather than advice, with which answer.
type Act = (usize, usize, bool, bool);

fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec((0usize..3, 0usize..3, any::<bool>(), any::<bool>()), 0..most)
}

fn mode(is_mentoring: bool) -> Mode {
    if is_mentoring { Mode::Mentoring } else { Mode::Advice }
}

proptest! {
    #![proptest_config(config(64))]

    /// Three people, three devices (two of them Kim’s): whatever was said apart, and in whatever order the
    /// files go round, all read the same, and a no holds over a yes that did not know of it.
    #[test]
    fn of_answers_given_apart_a_no_holds_on_every_device(
        together in acts(8),
        apart in acts(16),
        ways in prop::collection::vec((0usize..3, 0usize..3), 0..8),
    ) {
        let mut pair = pair();
        pair.robin.plan("s", "2026-05-04");
        let lee = NewPerson { id: id("person-lee"), name: "Lee Third".to_owned(), pen: 2 };
        pair.robin.act(PeopleCommand::Add(lee).into());
        pair.exchange();
        let phone = another_device(3, &pair.kim);
        let mut sides = [pair.robin, pair.kim, phone];
        let mut expected: BTreeMap<(usize, bool), bool> = BTreeMap::new();
        for (_, person, is_mentoring, is_yes) in together {
            let said = answer(&sides[0], PEOPLE[person], mode(is_mentoring), is_yes);
            sides[0].act(said.into());
            expected.insert((person, is_mentoring), is_yes);
        }
        let file = sides[0].book.document().clone();
        sides[1].take(&file);
        sides[2].take(&file);

        // What each device said last counts.
        let mut last: BTreeMap<(usize, bool), BTreeMap<usize, bool>> = BTreeMap::new();
        for (device, person, is_mentoring, is_yes) in apart {
            let side = &mut sides[device];
            let said = answer(side, PEOPLE[person], mode(is_mentoring), is_yes);
            side.act(said.into());
            last.entry((person, is_mentoring)).or_default().insert(device, is_yes);
        }
        for (key, said) in last {
            expected.insert(key, said.values().all(|is_yes| *is_yes));
        }

        let all_ways = (0..3).flat_map(|from| (0..3).map(move |to| (from, to)));
        let twice: Vec<(usize, usize)> = all_ways.clone().chain(all_ways).collect();
        for (from, to) in ways.into_iter().chain(twice) {
            let file: Document = sides[from].book.document().clone();
            sides[to].take(&file);
        }
        for side in &sides {
            prop_assert!(side.book.differences().is_empty(), "nobody is asked");
            prop_assert_eq!(side.book.consents(&id("s")), sides[0].book.consents(&id("s")));
            for (at, person) in PEOPLE.iter().enumerate() {
                for is_mentoring in [false, true] {
                    let found = says(side, person, mode(is_mentoring));
                    prop_assert_eq!(found, expected.get(&(at, is_mentoring)).copied());
                }
            }
        }
    }

    /// A yes that holds names its author and its time, and not those of another answer.
    #[test]
    fn a_yes_that_holds_was_said_by_its_author_at_its_time(apart in acts(16)) {
        let mut pair = pair();
        pair.robin.plan("s", "2026-05-04");
        pair.exchange();
        let mut said: Vec<(usize, bool, bool, Answered)> = Vec::new();
        for (device, person, is_mentoring, is_yes) in apart {
            let (person, mode) = (person % 2, mode(is_mentoring));
            let side = if device == 0 { &mut pair.robin } else { &mut pair.kim };
            let act = answer(side, PEOPLE[person], mode, is_yes);
            side.act(act.into());
            said.push((person, is_mentoring, is_yes, held(side, PEOPLE[person], mode).expect("said")));
        }
        pair.exchange();
        for (at, person) in PEOPLE.iter().take(2).enumerate() {
            for is_mentoring in [false, true] {
                let found = held(&pair.kim, person, mode(is_mentoring)).filter(|it| it.is_yes);
                let is_said = found.as_ref().is_none_or(|found| {
                    let of = |it: &&(usize, bool, bool, Answered)| it.0 == at && it.1 == is_mentoring && it.2;
                    said.iter().filter(of).any(|it| it.3 == *found)
                });
                prop_assert!(is_said, "{found:?} of {said:?}");
            }
        }
    }
}
