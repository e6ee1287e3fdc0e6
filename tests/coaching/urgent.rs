//! What something urgent did not use goes back to the parts that gave it.

use std::collections::BTreeMap;

use proptest::prelude::*;
use turnwise::coaching::{Segment, SegmentCommand, SegmentPlan, segment_minutes};
use turnwise::replica::Id;

use super::fixture::{Pair, Side, id, pair};
use crate::repeat::config;

const MINUTE: u64 = 60_000;

/// A session with parts of these minutes and fewest minutes.
fn laid(parts: &[(u64, u64)]) -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    let part = |(at, &(minutes, minimum)): (usize, &(u64, u64))| {
        let plan = SegmentPlan { title: format!("Part {at}"), minutes, minimum, ..SegmentPlan::default() };
        (id(&format!("part-{at}")), plan)
    };
    let segments = parts.iter().enumerate().map(part).collect();
    pair.robin.act(SegmentCommand::Lay { session: id("s"), segments, in_place: true }.into());
    pair
}

/// An hour: 6 + 22 + 22 + 3 minutes.
fn hour() -> Pair {
    laid(&[(6, 2), (22, 10), (22, 10), (3, 2)])
}

fn begin(side: &mut Side, segment: &str, span: &str) {
    side.act(SegmentCommand::Begin { segment: id(segment), span: id(span) }.into());
}

fn urgent(side: &mut Side, name: &str, minutes: u64) {
    let (id, span) = (id(name), id(&format!("span-{name}")));
    let title = "The letter that came this morning".to_owned();
    side.act(SegmentCommand::Urgent { session: super::fixture::id("s"), id, title, minutes, span }.into());
}

fn all(side: &Side) -> Vec<Segment> {
    side.book.segments(&id("s"))
}

fn minutes(side: &Side) -> u64 {
    segment_minutes(&all(side))
}

/// The lengths of the parts that are not set aside.
fn lengths(side: &Side) -> BTreeMap<Id, u64> {
    let open = all(side).into_iter().filter(|it| !it.is_parked);
    open.map(|it| (it.id.clone(), it.length())).collect()
}

#[test]
fn what_is_urgent_and_over_early_gives_back_what_it_did_not_use() {
    let mut side = hour().robin;
    begin(&mut side, "part-1", "one");
    let planned = lengths(&side);
    urgent(&mut side, "u", 15);
    assert_eq!(minutes(&side), 53, "one budget");
    side.now += 4 * MINUTE - 1_000;
    let now = side.now + 1_000;
    assert_eq!(side.book.unused_minutes(&id("s"), &id("part-1"), now), 11);
    assert_eq!(side.book.unused_minutes(&id("s"), &id("u"), now), 0, "while it goes on");
    begin(&mut side, "part-1", "two");
    let after = lengths(&side);
    assert_eq!(after[&id("u")], 4, "as long as it was");
    assert_eq!(minutes(&side), 53);
    let lost: u64 = planned.iter().map(|(part, before)| before - after[part]).sum();
    assert_eq!(lost, 4, "the others gave what it used, and no more");
    // Gone back to and left again, it gives nothing twice.
    begin(&mut side, "u", "three");
    begin(&mut side, "part-1", "four");
    assert_eq!(lengths(&side), after);
}

#[test]
fn what_was_set_aside_for_it_comes_back_when_there_is_time_again() {
    let mut side = hour().robin;
    begin(&mut side, "part-0", "one");
    urgent(&mut side, "u", 45);
    let parked =
        |side: &Side| all(side).into_iter().filter(|it| it.is_parked).map(|it| it.id).collect::<Vec<_>>();
    assert!(!parked(&side).is_empty());
    side.now += MINUTE;
    begin(&mut side, "part-0", "two");
    assert_eq!(parked(&side), [], "all of them");
    assert_eq!(minutes(&side), 53, "one budget");
}

#[test]
fn what_a_person_took_up_or_set_aside_is_not_touched() {
    let mut side = hour().robin;
    begin(&mut side, "part-0", "one");
    urgent(&mut side, "u", 45);
    let parked = all(&side).into_iter().find(|it| it.is_parked).unwrap();
    side.act(SegmentCommand::Park { id: parked.id.clone(), is_parked: false }.into());
    let taken_up = side.book.get::<Segment>(&parked.id).unwrap().length();
    side.act(SegmentCommand::Park { id: id("part-3"), is_parked: true }.into());
    side.now += MINUTE;
    begin(&mut side, "part-0", "two");
    assert_eq!(side.book.get::<Segment>(&parked.id).unwrap().length(), taken_up, "it had its minutes again");
    assert!(side.book.get::<Segment>(&id("part-3")).unwrap().is_parked, "it stays where it was put");
}

#[test]
fn something_urgent_within_something_urgent_gives_back_its_own_and_then_the_rest() {
    let mut side = hour().robin;
    begin(&mut side, "part-0", "one");
    urgent(&mut side, "u", 10);
    side.now += 2 * MINUTE;
    urgent(&mut side, "v", 10);
    assert_eq!(minutes(&side), 53);
    side.now += 3 * MINUTE;
    begin(&mut side, "u", "two");
    assert_eq!(minutes(&side), 53);
    assert_eq!(lengths(&side)[&id("v")], 4);
    begin(&mut side, "part-0", "three");
    assert_eq!(minutes(&side), 53);
    assert_eq!(lengths(&side)[&id("u")], 3);
}

#[test]
fn more_than_there_was_gives_back_only_what_the_others_gave() {
    let mut side = laid(&[(10, 5), (5, 5)]).robin;
    begin(&mut side, "part-0", "one");
    urgent(&mut side, "u", 30);
    side.now += 20 * MINUTE;
    begin(&mut side, "part-0", "two");
    let parked = all(&side).into_iter().filter(|it| it.is_parked).count();
    assert_eq!(parked, 2, "twenty minutes are more than there were");
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn the_sum_stays_and_nobody_gets_more_than_was_planned(
        parts in prop::collection::vec((1u64..30, 0u64..30), 1..7),
        at in any::<prop::sample::Index>(),
        elapsed in 0u64..40 * MINUTE,
        wanted in 1u64..60,
        used in 0u64..60 * MINUTE,
    ) {
        let parts: Vec<(u64, u64)> = parts.into_iter().map(|(most, least)| (most, least.min(most))).collect();
        let mut side = laid(&parts).robin;
        let at = format!("part-{}", at.index(parts.len()));
        begin(&mut side, &at, "one");
        side.now += elapsed;
        let (planned, before) = (lengths(&side), minutes(&side));
        urgent(&mut side, "u", wanted);
        let (squeezed, after) = (lengths(&side), minutes(&side));
        side.now += used;
        let reported = side.book.unused_minutes(&id("s"), &id(&at), side.now + 1_000);
        let undo = side.act(SegmentCommand::Begin { segment: id(&at), span: id("two") }.into());
        let (given, now) = (lengths(&side), minutes(&side));

        prop_assert!(now <= before.max(after), "{before}, {after}, then {now}");
        for (part, length) in &given {
            if *part == id("u") { continue }
            prop_assert!(*length <= planned[part], "{part} was planned with {}", planned[part]);
            prop_assert!(squeezed.get(part).is_none_or(|squeezed| squeezed <= length), "{part} gave once more");
        }
        prop_assert!(squeezed.keys().all(|part| given.contains_key(part)), "nothing is set aside by it");
        let others = |all: &BTreeMap<Id, u64>| -> u64 {
            all.iter().filter(|(part, _)| **part != id("u")).map(|(_, length)| *length).sum()
        };
        let is_whole = squeezed.len() == planned.len() + 1;
        if is_whole {
            prop_assert_eq!(others(&given) - others(&squeezed), reported);
        }
        if is_whole && after == before {
            prop_assert_eq!(now, before, "one budget");
        }
        if reported == 0 {
            prop_assert_eq!(others(&given), others(&squeezed));
        }
        side.undo(&undo);
        prop_assert_eq!(lengths(&side), squeezed);
    }

    /// Two devices at one table press Next: each part gets its minutes once.
    #[test]
    fn two_who_go_on_at_once_give_back_once(wanted in 1u64..40, used in 0u64..20 * MINUTE) {
        let Pair { mut robin, mut kim } = hour();
        begin(&mut robin, "part-1", "one");
        urgent(&mut robin, "u", wanted);
        kim.take(robin.book.document());
        robin.now += used;
        kim.now = robin.now;
        for (side, span) in [(&mut robin, "of-robin"), (&mut kim, "of-kim")] {
            begin(side, "part-1", span);
        }
        let expected = lengths(&robin);
        let (left, right) = (robin.book.document().clone(), kim.book.document().clone());
        robin.take(&right);
        kim.take(&left);
        prop_assert_eq!(robin.book.document(), kim.book.document());
        prop_assert_eq!(lengths(&robin), expected);
        prop_assert!(robin.book.differences().clashes.is_empty());
    }
}
