//! How a part is talked: its mode, whose yes it waits for, and when to say back what one heard.

use proptest::prelude::*;
use turnwise::coaching::library::{Mode, Role};
use turnwise::coaching::{self, Book, PlayBack, SegmentCommand, SegmentPlan, Talk};
use turnwise::replica::Id;

use super::fixture::{Side, id, pair};
use crate::repeat::config;

const MINUTE: u64 = 60_000;

fn plan(minutes: u64, mode: Mode, roles: &[(&str, Role)]) -> SegmentPlan {
    SegmentPlan {
        title: "A part".to_owned(),
        minutes,
        mode,
        roles: roles.iter().map(|(person, role)| (id(person), *role)).collect(),
        ..SegmentPlan::default()
    }
}

const TURN: [(&str, Role); 3] =
    [("person-kim", Role::Coachee), ("person-robin", Role::Coach), ("person-lee", Role::Observer)];

/// Robin, with a session of these parts: `part-0` and so on.
fn laid(plans: Vec<SegmentPlan>) -> Side {
    let mut side = pair().robin;
    side.plan("s", "2026-05-14");
    let segments = plans.into_iter().enumerate().map(|(at, plan)| (id(&format!("part-{at}")), plan));
    let lay = SegmentCommand::Lay { session: id("s"), segments: segments.collect(), in_place: false };
    side.act(lay.into());
    side
}

/// Begins a part, and gives the moment.
fn begin(side: &mut Side, at: usize) -> u64 {
    let span = id(&format!("span-{}", side.now));
    side.act(SegmentCommand::Begin { segment: id(&format!("part-{at}")), span }.into());
    side.now
}

fn talk(book: &Book) -> Talk {
    book.talk(&id("s"))
}

fn everyone() -> Vec<Id> {
    ["person-robin", "person-kim", "person-lee"].map(id).to_vec()
}

fn asks(side: &Side, everyone: &[Id]) -> Option<(Mode, Vec<Id>)> {
    talk(&side.book).asks(everyone, |a, b| a == b)
}

#[test]
fn a_part_in_advice_or_mentoring_asks_whoever_brings_something_once_it_begins() {
    let mentoring = [("person-lee", Role::Mentee), ("person-robin", Role::Mentor)];
    let mut side = laid(vec![
        plan(10, Mode::Advice, &TURN),
        plan(10, Mode::Mentoring, &mentoring),
        plan(10, Mode::Coaching, &TURN),
        plan(10, Mode::Both, &TURN),
        plan(10, Mode::Advice, &[]),
    ]);
    let all = everyone();
    assert_eq!(asks(&side, &all), None, "it has not begun");
    begin(&mut side, 0);
    assert_eq!(asks(&side, &all), Some((Mode::Advice, vec![id("person-kim")])));
    begin(&mut side, 1);
    assert_eq!(asks(&side, &all), Some((Mode::Mentoring, vec![id("person-lee")])));
    for at in [2, 3] {
        begin(&mut side, at);
        assert_eq!(asks(&side, &all), None, "no yes is needed");
    }
    begin(&mut side, 4);
    assert_eq!(asks(&side, &all), Some((Mode::Advice, all.clone())), "advice for whom it may concern");
    assert_eq!(asks(&side, &all[..1]), None, "alone there is nobody who advises");
}

#[test]
fn a_part_without_a_mode_of_its_own_is_talked_as_they_agreed() {
    let side = laid(vec![plan(10, Mode::Both, &[])]);
    let without = Talk::default();
    for talk in [talk(&side.book), without] {
        assert_eq!(talk.mode_among(coaching::Mode::Coaching), Mode::Coaching);
        assert_eq!(talk.mode_among(coaching::Mode::Mentoring), Mode::Mentoring);
        assert_eq!(talk.mode_among(coaching::Mode::Mixed), Mode::Both);
    }
    let side = laid(vec![plan(10, Mode::Feedback, &[])]);
    for agreed in coaching::Mode::ALL {
        assert_eq!(talk(&side.book).mode_among(agreed), Mode::Feedback);
    }
}

#[test]
fn whoever_coached_says_back_when_a_part_is_about_to_end_and_just_after() {
    let mut side = laid(vec![plan(20, Mode::Coaching, &TURN), plan(3, Mode::Feedback, &TURN)]);
    assert_eq!(talk(&side.book).play_back(side.now), None, "nothing was said yet");
    let began = begin(&mut side, 0);
    let at = |side: &Side, now: u64| talk(&side.book).play_back(now);
    assert_eq!(at(&side, began + 17 * MINUTE), None);
    let back = PlayBack { segment: id("part-0"), nth: 0, by: vec![id("person-robin")] };
    assert_eq!(at(&side, began + 18 * MINUTE), Some(back.clone()));
    assert_eq!(at(&side, began + 25 * MINUTE), Some(back.clone()), "the end is soft");
    side.now += 10 * MINUTE;
    let next = begin(&mut side, 1);
    assert_eq!(at(&side, next + MINUTE), Some(back), "they went on before its time was up");
    assert_eq!(at(&side, next + 2 * MINUTE), None, "then it is over, and three minutes need none");
}

#[test]
fn nothing_is_said_back_after_a_part_that_was_passed_over_or_that_nobody_coached() {
    let plans =
        || vec![plan(20, Mode::Coaching, &TURN), plan(20, Mode::Both, &[]), plan(20, Mode::Both, &TURN)];
    let mut side = laid(plans());
    begin(&mut side, 0);
    side.now += 20_000;
    let next = begin(&mut side, 1);
    assert_eq!(talk(&side.book).play_back(next), None, "it was begun by mistake");
    side.now += 19 * MINUTE;
    assert_eq!(talk(&side.book).play_back(side.now), None, "nobody coached");
    let last = begin(&mut side, 2);
    assert_eq!(talk(&side.book).play_back(last), None);
}

proptest! {
    #![proptest_config(config(64))]

    /// Whatever is begun when: what is said back belongs to the part that is on or was on before, is long
    /// enough, and falls to those who coached in it.
    #[test]
    fn what_is_said_back_was_coached(
        steps in prop::collection::vec((0usize..3, 0u64..30), 1..8),
        lengths in prop::array::uniform3(1u64..30),
        later in 0u64..40,
    ) {
        let roles: [&[(&str, Role)]; 3] = [&TURN, &[], &[("person-robin", Role::Mentee)]];
        let plans = lengths.iter().zip(roles).map(|(minutes, roles)| plan(*minutes, Mode::Both, roles));
        let mut side = laid(plans.collect());
        let mut talked: Vec<usize> = Vec::new();
        for (at, minutes) in steps {
            begin(&mut side, at);
            side.now += minutes * MINUTE;
            talked.push(at);
        }
        let talk = talk(&side.book);
        if let Some(back) = talk.play_back(side.now + later * MINUTE) {
            prop_assert_eq!(&back.segment, &id("part-0"), "nobody coached in the others");
            prop_assert_eq!(back.by, vec![id("person-robin")]);
            prop_assert!(lengths[0] >= 5);
            let current = *talked.last().unwrap();
            prop_assert!(current == 0 || talked.contains(&0));
        }
    }
}
