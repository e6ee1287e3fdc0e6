//! How the two are doing: answers that nobody sees before all have answered, in
//! every order of answering, exchanging and giving.

use chrono::NaiveDate;
use proptest::prelude::*;
use turnwise::coaching::{
    AnswerState, Answers, CheckCommand, CheckItem, CheckStanding, GivenAnswers, KeepAnswers, NewPerson,
    OwnAnswers, Pattern, PatternCommand, PatternSort, PeopleCommand, RecordCommand, Refusal, Salt, Seal,
    WeCheck,
};
use turnwise::replica::Id;

use super::fixture::{Side, another_device, id, pair};

const CHECK: &str = "a-check";

fn day() -> NaiveDate {
    "2026-05-10".parse().expect("a day")
}

fn answers(trust: u64) -> Answers {
    let all = CheckItem::ALL.into_iter();
    all.fold(Answers::default(), |answers, item| answers.with(item.name(), trust))
}

fn begin(side: &mut Side, people: &[&str]) {
    let people = people.iter().map(|name| id(name)).collect();
    side.act(CheckCommand::Begin { id: id(CHECK), people, session: None, on: day() }.into());
}

/// Keeps answers and seals them, as the page does.
fn answer(side: &mut Side, trust: u64, salt: u128) {
    let (values, salt) = (answers(trust), Salt::new(salt));
    let (check, person) = (id(CHECK), side.me.clone());
    let keep = KeepAnswers { check: check.clone(), person: person.clone(), values: values.clone(), salt };
    side.act(keep.into());
    let seal = CheckCommand::Seal { check, person, hash: values.hash(salt) };
    let _: Result<_, Refusal> = side.try_act(&seal.into());
}

/// Gives what is due, as the app does when a notebook is open.
fn give(side: &mut Side) {
    for OwnAnswers { check, person, values, salt, .. } in side.book.answers_to_give(&side.own) {
        let (check, person) = (check.expect("a check"), person.expect("a person"));
        side.act(CheckCommand::Give { check, person, values, salt }.into());
    }
}

fn hand_over(from: &Side, to: &mut Side) {
    to.take(&from.book.document().clone());
}

fn standing(side: &Side) -> CheckStanding {
    side.book.check_standing(&id(CHECK)).expect("a check")
}

fn shown(side: &Side, person: &str) -> Option<u64> {
    match standing(side).of(&id(person)) {
        Some(AnswerState::Given { values, .. }) => values.get(CheckItem::Trust.name()),
        _ => None,
    }
}

#[test]
fn answers_are_seen_once_both_have_sealed_theirs_and_after_three_updates_by_both() {
    let mut pair = pair();
    begin(&mut pair.robin, &["person-robin", "person-kim"]);
    answer(&mut pair.robin, 7, 1);
    give(&mut pair.robin);
    assert_eq!(standing(&pair.robin).waits_for(), [id("person-kim")]);

    hand_over(&pair.robin, &mut pair.kim);
    assert_eq!(standing(&pair.kim).of(&id("person-robin")), Some(&AnswerState::Sealed));
    assert!(pair.kim.book.all::<GivenAnswers>().is_empty(), "nothing of Robin's is seen");
    answer(&mut pair.kim, 4, 2);
    give(&mut pair.kim);

    hand_over(&pair.kim, &mut pair.robin);
    assert_eq!(shown(&pair.robin, "person-kim"), Some(4), "whoever answered last shows first");
    give(&mut pair.robin);
    assert!(standing(&pair.robin).is_shown());
    assert!(!standing(&pair.kim).is_shown());
    assert_eq!(standing(&pair.kim).hidden(), [id("person-robin")]);

    hand_over(&pair.robin, &mut pair.kim);
    assert_eq!(shown(&pair.kim, "person-robin"), Some(7));
    assert!(standing(&pair.kim).is_shown() && !standing(&pair.kim).is_open());
}

#[test]
fn the_seal_is_the_hash_that_any_other_program_makes_of_salt_and_answers() {
    use sha2::Digest;
    let answers = Answers::default().with("trust", 7).with("balance", 10).with("a \"newer\" item", 3);
    let salt = Salt::new(0x0102_0304_0506_0708_090a_0b0c_0d0e_0f10);
    let mut text: Vec<u8> = (1..=16).collect();
    text.extend(br#"{"a \"newer\" item":3,"balance":10,"trust":7}"#);
    let expected: String = sha2::Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(answers.hash(salt), expected);
}

#[test]
fn a_forged_answer_fits_no_seal_and_is_not_shown() {
    let mut pair = pair();
    begin(&mut pair.robin, &["person-robin", "person-kim"]);
    answer(&mut pair.robin, 7, 1);
    hand_over(&pair.robin, &mut pair.kim);
    let (check, person) = (id(CHECK), id("person-robin"));
    let forged = CheckCommand::Give { check, person, values: answers(1), salt: Salt::new(1) };
    assert_eq!(pair.kim.try_act(&forged.into()).err(), Some(Refusal::Gone), "there is no such seal");
    assert_eq!(standing(&pair.kim).of(&id("person-robin")), Some(&AnswerState::Sealed));
}

#[test]
fn two_devices_of_one_person_that_answer_differently_are_said() {
    let mut pair = pair();
    begin(&mut pair.robin, &["person-robin", "person-kim"]);
    let mut phone = another_device(7, &pair.robin);
    answer(&mut pair.robin, 7, 1);
    answer(&mut phone, 5, 2);
    hand_over(&phone, &mut pair.robin);
    hand_over(&pair.robin, &mut pair.kim);
    answer(&mut pair.kim, 4, 3);
    give(&mut pair.kim);
    hand_over(&pair.kim, &mut pair.robin);
    give(&mut pair.robin);
    let mine = standing(&pair.robin);
    assert!(matches!(mine.of(&id("person-robin")), Some(AnswerState::Given { twice: true, .. })), "{mine:?}");
    assert_eq!(shown(&pair.robin, "person-robin"), Some(7), "what was given is that of this device");
    hand_over(&pair.robin, &mut phone);
    give(&mut phone);
    hand_over(&phone, &mut pair.kim);
    hand_over(&pair.robin, &mut pair.kim);
    assert_eq!(standing(&pair.kim).people, standing(&phone).people);
}

#[test]
fn a_check_that_was_ended_takes_nothing_more_and_shows_what_was_given() {
    let mut pair = pair();
    begin(&mut pair.robin, &["person-robin", "person-kim"]);
    answer(&mut pair.robin, 7, 1);
    hand_over(&pair.robin, &mut pair.kim);
    pair.robin.act(CheckCommand::End { check: id(CHECK) }.into());
    answer(&mut pair.kim, 4, 2);
    give(&mut pair.kim);
    hand_over(&pair.kim, &mut pair.robin);
    hand_over(&pair.robin, &mut pair.kim);
    assert!(pair.robin.book.answers_to_give(&pair.robin.own).is_empty());
    assert!(!standing(&pair.kim).is_open());
    let late = CheckCommand::Seal { check: id(CHECK), person: id("person-kim"), hash: "00".to_owned() };
    assert_eq!(pair.kim.try_act(&late.into()).err(), Some(Refusal::Gone));
    let own: Vec<OwnAnswers> = pair.robin.own.all();
    assert_eq!(own.len(), 1, "one's own words are kept");
}

#[test]
fn whoever_joins_later_is_not_waited_for_and_whoever_is_not_asked_cannot_hold_it_up() {
    let mut pair = pair();
    begin(&mut pair.robin, &["person-robin", "person-kim"]);
    let sam = NewPerson { id: id("sam"), name: "Sam".to_owned(), pen: 2 };
    pair.robin.act(PeopleCommand::Add(sam).into());
    assert_eq!(standing(&pair.robin).of(&id("sam")), None);
    answer(&mut pair.robin, 7, 1);
    hand_over(&pair.robin, &mut pair.kim);
    answer(&mut pair.kim, 4, 2);
    give(&mut pair.kim);
    assert_eq!(shown(&pair.kim, "person-kim"), Some(4));
}

#[test]
fn a_check_of_nobody_or_of_sixty_reads_as_one_that_shows_nothing() {
    let mut pair = pair();
    begin(&mut pair.robin, &[]);
    assert!(!standing(&pair.robin).is_shown());
    let many: Vec<String> = (0..60).map(|at| format!("nobody-{at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).chain(["person-robin"]).collect();
    let people: Vec<Id> = many.iter().map(|name| id(name)).collect();
    let other = CheckCommand::Begin { id: id("of-sixty"), people, session: None, on: day() };
    pair.robin.act(other.into());
    let standing = pair.robin.book.check_standing(&id("of-sixty")).expect("a check");
    assert_eq!(standing.people.len(), 1, "only those who are in the notebook are asked");
    assert_eq!(pair.robin.book.checks().len(), 2);
}

#[test]
fn a_pattern_needs_words_and_is_found() {
    let mut pair = pair();
    let write = |text: &str| PatternCommand {
        id: id("a-pattern"),
        author: id("person-robin"),
        sort: PatternSort::NextTime,
        text: text.to_owned(),
    };
    assert!(pair.robin.try_act(&write("  ").into()).is_err());
    pair.robin.act(write("We name the time before we begin").into());
    let all: Vec<Pattern> = pair.robin.book.all();
    assert_eq!(
        all.first().map(|it| (it.sort, it.text.as_str())),
        Some((PatternSort::NextTime, "We name the time before we begin"))
    );
}

#[test]
fn a_check_begun_again_in_its_place_is_the_latest_and_the_same_on_two_devices() {
    let mut pair = pair();
    let first = id("the-place");
    assert_eq!(pair.robin.book.next_check(first.clone()), first, "the first has the name of the place");
    for _ in 0..3 {
        let next = pair.robin.book.next_check(first.clone());
        assert_eq!(pair.kim.book.next_check(first.clone()), next);
        let people = vec![id("person-robin"), id("person-kim")];
        let begin = CheckCommand::Begin { id: next.clone(), people, session: None, on: day() };
        pair.robin.act(begin.into());
        assert_eq!(pair.robin.book.latest_check(first.clone()), next);
        assert_eq!(pair.robin.book.checks().pop().map(|check| check.id), Some(next));
        hand_over(&pair.robin, &mut pair.kim);
    }
    assert_eq!(pair.kim.book.checks().len(), 3);
}

#[test]
fn what_another_device_of_mine_has_half_answered_never_takes_the_place_of_what_i_sealed() {
    let mut pair = pair();
    begin(&mut pair.robin, &["person-robin", "person-kim"]);
    answer(&mut pair.robin, 7, 1);
    let me = id("person-robin");
    let half = Answers::default().with("trust", 1);
    let keep = KeepAnswers { check: id(CHECK), person: me.clone(), values: half, salt: Salt::new(2) };
    pair.robin.act(keep.into());
    let own = pair.robin.book.own_answers(&pair.robin.own, &id(CHECK), &me).expect("my answers");
    assert_eq!(own.values, answers(7));
    assert!(pair.robin.book.is_sealed(&own));
    hand_over(&pair.robin, &mut pair.kim);
    answer(&mut pair.kim, 4, 3);
    hand_over(&pair.kim, &mut pair.robin);
    give(&mut pair.robin);
    assert_eq!(shown(&pair.robin, "person-robin"), Some(7));
}

/// What happens to one of four devices: Robin's two, Kim's, Sam's.
#[derive(Debug, Clone)]
enum Step {
    Answer { at: usize, trust: u64 },
    Give { at: usize },
    HandOver { from: usize, to: usize },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (0..4_usize, 0..=10_u64).prop_map(|(at, trust)| Step::Answer { at, trust }),
        2 => (0..4_usize).prop_map(|at| Step::Give { at }),
        4 => (0..4_usize, 0..4_usize).prop_map(|(from, to)| Step::HandOver { from, to }),
    ]
}

/// Every answer that is seen anywhere was sealed, and was seen only where all
/// had sealed.
fn assert_sealed(side: &Side) {
    let Some(standing) = side.book.check_standing(&id(CHECK)) else { return };
    let given: Vec<GivenAnswers> = side.book.all();
    if given.is_empty() {
        return;
    }
    let seals: Vec<Seal> = side.book.all();
    for (person, state) in &standing.people {
        assert!(seals.iter().any(|seal| seal.person.as_ref() == Some(person)), "{person} has not answered");
        assert_ne!(*state, AnswerState::Forged);
    }
    for given in &given {
        let hash = given.values.hash(given.salt);
        assert!(seals.iter().any(|seal| seal.hash == hash), "{given:?} was never sealed");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn nobody_sees_an_answer_before_all_have_sealed_theirs(
        steps in prop::collection::vec(step(), 0..40),
    ) {
        let pair = pair();
        let mut robin = pair.robin;
        robin.act(PeopleCommand::Add(NewPerson { id: id("sam"), name: "Sam".to_owned(), pen: 2 }).into());
        begin(&mut robin, &["person-robin", "person-kim", "sam"]);
        let phone = another_device(7, &robin);
        let kim = Side { me: id("person-kim"), ..another_device(8, &robin) };
        let sam = Side { me: id("sam"), ..another_device(9, &robin) };
        let mut sides = [robin, phone, kim, sam];
        let mut salt = 0;
        for step in steps {
            match step {
                Step::Answer { at, trust } => {
                    salt += 1;
                    answer(&mut sides[at], trust, salt);
                }
                Step::Give { at } => give(&mut sides[at]),
                Step::HandOver { from, to } => {
                    let file = sides[from].book.document().clone();
                    sides[to].take(&file);
                }
            }
            sides.iter().for_each(assert_sealed);
        }
        // Whatever happened before: once all have answered and exchanged, all see the same.
        for side in &mut sides[..] {
            if standing(side).of(&side.me) == Some(&AnswerState::Open) || side.own.all::<OwnAnswers>().is_empty() {
                salt += 1;
                answer(side, 6, salt);
            }
        }
        for _ in 0..3 {
            for from in 0..sides.len() {
                let file = sides[from].book.document().clone();
                sides.iter_mut().for_each(|to| to.take(&file));
                sides.iter_mut().for_each(give);
            }
        }
        let last = standing(&sides[0]);
        prop_assert!(last.is_shown(), "{last:?}");
        for side in &sides {
            prop_assert_eq!(&standing(side), &last);
            assert_sealed(side);
        }
        let check: Option<WeCheck> = sides[0].book.get(&id(CHECK));
        prop_assert!(check.is_some());
    }
}

/// Nobody can be taken out in the app; a newer version, or a forged file, may.
#[test]
fn whoever_was_removed_is_not_waited_for_and_what_they_answered_is_kept() {
    let mut pair = pair();
    let sam = NewPerson { id: id("sam"), name: "Sam".to_owned(), pen: 2 };
    pair.robin.act(PeopleCommand::Add(sam).into());
    begin(&mut pair.robin, &["person-robin", "person-kim", "sam"]);
    answer(&mut pair.robin, 7, 1);
    hand_over(&pair.robin, &mut pair.kim);
    answer(&mut pair.kim, 4, 2);
    give(&mut pair.kim);
    assert_eq!(standing(&pair.kim).waits_for(), [id("sam")]);
    pair.kim.act(RecordCommand::Trash { id: id("sam") }.into());
    give(&mut pair.kim);
    assert_eq!(shown(&pair.kim, "person-kim"), Some(4));
    hand_over(&pair.kim, &mut pair.robin);
    give(&mut pair.robin);
    assert!(standing(&pair.robin).is_shown());
    // Back again, Sam is asked once more, and nothing of the others is taken back.
    pair.robin.act(RecordCommand::Restore { id: id("sam") }.into());
    assert!(!standing(&pair.robin).is_shown());
    assert_eq!(pair.robin.book.all::<GivenAnswers>().len(), 2);
}

#[test]
fn a_pattern_holds_twenty_thousand_letters_of_any_script_and_not_one_more() {
    let mut pair = pair();
    let write = |name: &str, text: &str| PatternCommand {
        id: id(name),
        author: id("person-robin"),
        sort: PatternSort::Tends,
        text: text.to_owned(),
    };
    let (most, more) = ("ש".repeat(20_000), "ש".repeat(20_001));
    assert!(pair.robin.try_act(&write("too-long", &more).into()).is_err());
    pair.robin.act(write("long", &most).into());
    let said = "אנחנו מדברים מהר \u{202e}(quickly)\u{202c} ואז שותקים";
    pair.robin.act(write("mixed", said).into());
    hand_over(&pair.robin, &mut pair.kim);
    let text = |name: &str| pair.kim.book.get::<Pattern>(&id(name)).map(|it| it.text);
    assert_eq!(text("long").as_deref(), Some(most.as_str()));
    assert_eq!(text("mixed").as_deref(), Some(said), "with the marks that turn it");
    assert_eq!(text("too-long"), None);
}
