//! Who works with whom in a workshop.

use std::collections::BTreeMap;

use proptest::prelude::*;
use turnwise::coaching::{Group, Pairing};

fn plan(people: usize, rounds: usize, seed: u64) -> Pairing {
    let mut state = seed;
    Pairing::plan(people, rounds, |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    })
}

/// How often each two meet.
fn meetings(rounds: &Pairing) -> BTreeMap<(usize, usize), usize> {
    let mut times = BTreeMap::new();
    for group in rounds.all().iter().flatten() {
        for (at, one) in group.places().iter().enumerate() {
            for other in &group.places()[at + 1..] {
                *times.entry((*one, *other)).or_default() += 1;
            }
        }
    }
    times
}

fn everybody(groups: &[Group]) -> Vec<usize> {
    let mut all: Vec<usize> = groups.iter().flat_map(Group::places).copied().collect();
    all.sort_unstable();
    all
}

proptest! {
    #[test]
    fn in_each_round_everybody_is_in_one_group_of_two_or_one_of_three(
        people in 2usize..61, rounds in 0usize..20, seed: u64
    ) {
        let planned = plan(people, rounds, seed);
        prop_assert_eq!(planned.all().len(), rounds);
        for groups in planned.all() {
            prop_assert_eq!(everybody(groups), (0..people).collect::<Vec<_>>());
            let threes = groups.iter().filter(|group| group.places().len() == 3).count();
            prop_assert!(groups.iter().all(|group| matches!(group.places().len(), 2 | 3)));
            prop_assert_eq!(threes, people % 2);
        }
    }

    #[test]
    fn nobody_meets_anybody_twice_while_that_can_be_had(people in 2usize..61, seed: u64) {
        let rounds = match people {
            5 | 13 => people / 2 - 1,
            odd if odd % 2 == 1 => odd / 2,
            even => even - 1,
        };
        let most = meetings(&plan(people, rounds.min(20), seed)).into_values().max();
        prop_assert!(most.is_none_or(|most| most == 1), "{} people", people);
    }

    #[test]
    fn who_is_absent_changes_only_the_groups_that_must_change(
        people in 3usize..40, rounds in 1usize..8, absent: prop::sample::Index, from in 0usize..8, seed: u64
    ) {
        let before = plan(people, rounds, seed);
        let (absent, from) = (absent.index(people), from.min(rounds - 1));
        let after = before.clone().without(absent, from);
        for (round, (old, new)) in before.all().iter().zip(after.all()).enumerate() {
            if round < from {
                prop_assert_eq!(old, new);
                continue;
            }
            let rest: Vec<usize> = (0..people).filter(|place| *place != absent).collect();
            prop_assert_eq!(everybody(new), rest);
            // Theirs, and at most one that takes in who is left.
            let changed = old.iter().filter(|group| !new.contains(group)).count();
            prop_assert!(changed <= 2, "{} groups changed", changed);
            let is_fine = |group: &Group| matches!(group.places().len(), 2 | 3) || people == 2;
            prop_assert!(new.iter().all(is_fine));
        }
    }
}

#[test]
fn with_one_person_there_is_no_round() {
    assert!(plan(1, 5, 1).all().is_empty());
    assert!(plan(0, 5, 1).all().is_empty());
}

#[test]
fn the_shuffle_decides_who_meets_whom() {
    assert_ne!(plan(12, 3, 1), plan(12, 3, 2));
    assert_eq!(plan(12, 3, 1), plan(12, 3, 1));
}
