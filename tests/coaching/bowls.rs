//! Slips in bowls: nobody sees one, no group shows fewer than five, and nothing that can be taken away from
//! anything else does.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::json;
use turnwise::coaching::{
    Book, Bowl, BowlCommand, LEAST_SLIPS, MOST_SLIPS, Measure, NotDropped, OpenBowl, Refusal, Slip,
    SlipOffer, Totals,
};
use turnwise::replica::{Document, Id};

use super::fixture::{Side, day, id, pair};
use super::slips::any_slip;
use crate::repeat;

fn private() -> Side {
    let mut side = pair().robin;
    side.book = Book::private(Document::new(id("private")));
    side
}

fn open(name: &str) -> OpenBowl {
    OpenBowl::new(id(name), id("autumn"), SlipOffer::End, vec!["I ask before I advise".to_owned()])
}

/// The slip of a person: the number is theirs, and they answer these.
fn slip(person: u128, answers: &[(Measure, u8)]) -> Slip {
    let mut slip = Slip::new(SlipOffer::End, person);
    for (measure, value) in answers {
        slip.set(*measure, Some(*value)).expect("it is on the scale");
    }
    slip
}

fn yes(person: u128) -> Slip {
    slip(person, &[(Measure::WouldGoOn, 2)])
}

fn closed(bowl: OpenBowl, counted: &[u128]) -> Bowl {
    bowl.closed(day("2026-12-18"), counted)
}

#[test]
fn the_latest_slip_of_a_number_counts() {
    let mut bowl = open("one");
    for person in 0..6 {
        bowl.drop_in(yes(person), &[]).expect("it goes in");
    }
    bowl.drop_in(slip(3, &[(Measure::WouldGoOn, 0)]), &[]).expect("it takes the place of the first");
    assert_eq!(bowl.count(), 6);
    let bowl = closed(bowl, &[]);
    assert_eq!(bowl.count, 6);
    assert_eq!(bowl.total(Measure::WouldGoOn).unwrap().counts, Some(vec![1, 0, 5]));
}

#[test]
fn what_does_not_belong_into_a_bowl_stays_out() {
    let mut bowl = open("one");
    let early = Slip::new(SlipOffer::Half, 1);
    assert_eq!(bowl.drop_in(early, &[]), Err(NotDropped::OtherOffer));
    assert_eq!(bowl.drop_in(Slip::new(SlipOffer::End, 1), &[]), Err(NotDropped::Empty));
    assert_eq!(bowl.drop_in(yes(1), &[2, 1]), Err(NotDropped::Counted));
    assert_eq!(bowl.count(), 0);
    for person in 0..MOST_SLIPS {
        bowl.drop_in(yes(person as u128), &[]).expect("there is room");
    }
    assert_eq!(bowl.drop_in(yes(9_999), &[]), Err(NotDropped::Full));
    bowl.drop_in(yes(7), &[]).expect("one that is in it is replaced");
    assert_eq!(bowl.count(), MOST_SLIPS);
}

#[test]
fn the_order_in_an_open_bowl_says_nothing() {
    let text = |people: &[u128]| {
        let mut bowl = open("one");
        people.iter().for_each(|person| bowl.drop_in(yes(*person), &[]).expect("it goes in"));
        bowl.print()
    };
    assert_eq!(text(&[4, 1, 3, 2]), text(&[1, 2, 3, 4]));
}

#[test]
fn fewer_than_five_leave_nothing_behind() {
    let mut bowl = open("one");
    for person in 0..4 {
        bowl.drop_in(yes(person), &[]).expect("it goes in");
    }
    let bowl = closed(bowl, &[]);
    assert_eq!((bowl.count, bowl.totals.len(), bowl.numbers.len()), (0, 0, 0));
}

#[test]
fn a_slip_counts_in_one_group_alone() {
    let mut side = private();
    let mut first = open("first");
    (0..7).for_each(|person| first.drop_in(yes(person), &[]).expect("it goes in"));
    side.act(BowlCommand::Keep(closed(first, &[])).into());
    let counted = side.book.counted_slips();
    assert_eq!(counted.len(), 7);

    // The same seven and one more: who was counted stays out, and of one alone nothing is said.
    let mut second = open("second");
    let dropped = (0..8).filter(|person| second.drop_in(yes(*person), &counted).is_ok()).count();
    assert_eq!(dropped, 1);
    assert_eq!(closed(second, &counted).count, 0);

    // One that was dropped before the first was closed, in another tab.
    let mut third = open("third");
    (0..12).for_each(|person| third.drop_in(yes(person), &[]).expect("it goes in"));
    assert_eq!(closed(third, &counted).count, 5);

    // Removing what they said does not make them new again.
    let kept = side.book.bowls(&id("autumn"));
    let undo = side.act(BowlCommand::Remove { id: id("first") }.into());
    assert_eq!(side.book.bowls(&id("autumn")), []);
    assert_eq!(side.book.counted_slips(), counted);
    let record = serde_json::to_string(side.book.document()).unwrap();
    assert!(!record.contains("would_go_on"), "{record}");
    side.undo(&undo);
    assert_eq!(side.book.bowls(&id("autumn")), kept);
}

#[test]
fn a_closed_bowl_is_kept_as_it_was_closed_and_never_again() {
    let mut side = private();
    let mut bowl = open("one");
    for person in 0..9 {
        let mut slip = yes(person);
        if person < 4 {
            slip.set(Measure::GoodMatch, Some(1)).unwrap();
        }
        if person > 0 {
            slip.set(Measure::Heard, Some(15)).unwrap();
        }
        bowl.drop_in(slip, &[]).unwrap();
    }
    let bowl = closed(bowl, &[]);
    side.act(BowlCommand::Keep(bowl.clone()).into());
    assert_eq!(side.book.bowls(&id("autumn")), std::slice::from_ref(&bowl));
    assert_eq!(side.book.bowls(&id("spring")), []);
    // One left it out: the middle alone. Four answered: nothing.
    let heard = bowl.total(Measure::Heard).unwrap();
    assert_eq!((heard.median, heard.answers()), (15, None));
    assert_eq!(bowl.total(Measure::GoodMatch), None);
    let again = side.try_act(&BowlCommand::Keep(bowl).into());
    assert_eq!(again.err(), Some(Refusal::Gone));
}

#[test]
fn an_open_bowl_that_makes_no_sense_is_none() {
    let bowl = open("one");
    assert_eq!(OpenBowl::parse(&bowl.print()), Some(bowl.clone()));
    for text in ["", "{}", "[]", "null", "no JSON", r#"{"id": "one", "workshop": "w", "offer": "later"}"#] {
        assert_eq!(OpenBowl::parse(text), None, "{text}");
    }
    let mut kept: serde_json::Value = serde_json::from_str(&bowl.print()).unwrap();
    kept["slips"] = json!([1, {"offer": "end"}, yes(5).to_value(), Slip::new(SlipOffer::Half, 1).to_value()]);
    assert_eq!(OpenBowl::parse(&kept.to_string()).map(|bowl| bowl.count()), Some(1));
}

#[test]
fn the_middle_is_the_lower_of_two() {
    let slips: Vec<Slip> = [1, 2, 2, 3, 4, 5].map(|it| slip(u128::from(it), &[(Measure::Fit, it)])).into();
    assert_eq!(Totals::of(&slips).get(Measure::Fit).unwrap().median, 2);
}

/// The people a total is about, as somebody may see them who knows the room.
type Group = BTreeSet<u128>;

/// Takes every total away from every other: is there a way to fewer than five?
fn attack(totals: &[Group]) -> Option<(usize, usize)> {
    let too_few = 1..LEAST_SLIPS;
    let alone = totals.iter().position(|group| too_few.contains(&group.len())).map(|at| (at, at));
    let pairs = || {
        totals.iter().enumerate().find_map(|(large, all)| {
            let small = totals
                .iter()
                .position(|some| some.is_subset(all) && too_few.contains(&all.difference(some).count()))?;
            Some((large, small))
        })
    };
    alone.or_else(pairs)
}

/// Whom the totals of a bowl are about: all, and those who answered what is told with its counts.
fn told(bowl: &Bowl, slips: &[Slip]) -> Vec<Group> {
    let of = |is_in: &dyn Fn(&Slip) -> bool| -> Group {
        slips.iter().filter(|slip| is_in(slip)).map(|slip| slip.number).collect()
    };
    let counted = bowl.totals.iter().filter(|total| total.counts.is_some());
    let some = counted.map(|total| of(&|slip| slip.get(total.measure).is_some()));
    if bowl.count == 0 { Vec::new() } else { std::iter::once(of(&|_| true)).chain(some).collect() }
}

#[test]
fn the_attack_finds_what_a_careless_page_would_show() {
    let people = |range: std::ops::Range<u128>| range.collect::<Group>();
    assert!(attack(&[people(0..4)]).is_some());
    assert!(attack(&[people(0..7), people(0..8)]).is_some(), "the same seven, and one more");
    assert!(attack(&[people(0..7), people(0..6)]).is_some(), "one left a question out");
    assert!(attack(&[people(0..12), people(0..7)]).is_none());
    assert!(attack(&[people(0..7), people(7..12)]).is_none());
}

/// A bowl in which these people drop slips: who, which of the measures they leave out, and the values.
fn any_room() -> impl Strategy<Value = Vec<(u128, Slip, u32)>> {
    prop::collection::vec((0..20_u128, any_slip(), any::<u32>()), 0..24)
}

#[test]
fn no_series_of_bowls_shows_fewer_than_five() {
    let series = prop::collection::vec((any_room(), any::<bool>()), 1..6);
    let outcome = TestRunner::new(repeat::config(300)).run(&series, |series| {
        let mut side = private();
        let mut all: Vec<Group> = Vec::new();
        let mut before = Vec::new();
        for (at, (room, is_in_other_tab)) in series.into_iter().enumerate() {
            let mut bowl = open(&format!("bowl-{at}"));
            let counted = side.book.counted_slips();
            // A tab that did not hear of the last bowl.
            let known = if is_in_other_tab { &before } else { &counted };
            let mut inside: Vec<Slip> = Vec::new();
            for (person, from, leaves_out) in room {
                let mut slip = Slip::new(SlipOffer::End, person);
                for (at, (measure, value)) in from.values().iter().enumerate() {
                    // Most people answer most.
                    if leaves_out >> at & 1 == 0 || at % 3 == 0 {
                        slip.set(*measure, Some(*value)).unwrap();
                    }
                }
                if bowl.drop_in(slip.clone(), known).is_ok() {
                    inside.retain(|held| held.number != person);
                    inside.push(slip);
                }
            }
            inside.retain(|slip| !counted.contains(&slip.number));
            let bowl = closed(bowl, &counted);
            before = counted;
            let groups = told(&bowl, &inside);
            prop_assert_eq!(bowl.count as usize, if inside.len() < LEAST_SLIPS { 0 } else { inside.len() });
            // By their sizes alone, as they are read from the page.
            for one in &groups {
                for other in &groups {
                    let apart = one.len().abs_diff(other.len());
                    prop_assert!(apart == 0 || apart >= LEAST_SLIPS, "{apart} apart");
                }
            }
            for total in &bowl.totals {
                let answers = inside.iter().filter(|slip| slip.get(total.measure).is_some()).count();
                prop_assert!(answers >= LEAST_SLIPS, "{} of {answers}", total.measure.name());
                prop_assert!(total.answers().is_none_or(|told| told as usize == answers));
            }
            // Nobody is in two groups, so that sums of several reveal no more.
            let here: Group = inside.iter().map(|slip| slip.number).collect();
            prop_assert!(bowl.count == 0 || all.iter().all(|group| group.is_disjoint(&here)));
            all.extend(groups);
            side.act(BowlCommand::Keep(bowl.clone()).into());
            prop_assert_eq!(side.book.get::<Bowl>(&bowl.id), Some(bowl));
        }
        prop_assert_eq!(attack(&all), None);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

#[test]
fn bowls_stand_in_the_order_of_a_programme() {
    let mut side = private();
    for (name, offer) in [("a", SlipOffer::End), ("b", SlipOffer::Start), ("c", SlipOffer::Half)] {
        let bowl = OpenBowl::new(id(name), id("autumn"), offer, Vec::new());
        side.act(BowlCommand::Keep(closed(bowl, &[])).into());
    }
    let order: Vec<Id> = side.book.bowls(&id("autumn")).into_iter().map(|bowl| bowl.id).collect();
    assert_eq!(order, ["b", "c", "a"].map(id));
}
