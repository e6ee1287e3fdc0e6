//! R1: random histories of two to five replicas converge and lose nothing.

use super::chance::{Chance, factor, run};
use crate::laws::history::{Step, World};
use crate::laws::join::faults_of;

/// Histories in an ordinary run of the tests; 10 million take a factor of 500.
const HISTORIES: u64 = 20_000;

#[test]
fn seeded_histories_converge_and_lose_nothing() {
    run("torture::histories::seeded", HISTORIES * factor(), |chance| {
        let replicas = 2 + chance.below(4) as u64;
        // Mostly short ones, which find most; one in fifty is long.
        let length = if chance.once_in(50) { 40 + chance.below(161) } else { 10 + chance.below(31) };
        let steps: Vec<Step> = (0..length).map(|_| step(chance)).collect();
        if fault_of(replicas, &steps).is_some() {
            let steps = as_few_as_break_it(replicas, steps);
            panic!("{}\n{replicas} replicas, {steps:#?}", fault_of(replicas, &steps).unwrap_or_default());
        }
    });
}

fn fault_of(replicas: u64, steps: &[Step]) -> Option<&'static str> {
    let mut world = World::new(replicas);
    world.run(steps);
    faults_of(&mut world)
}

/// The same history without the steps that it breaks a law without.
fn as_few_as_break_it(replicas: u64, mut steps: Vec<Step>) -> Vec<Step> {
    for at in (0..steps.len()).rev() {
        let mut fewer = steps.clone();
        fewer.remove(at);
        if fault_of(replicas, &fewer).is_some() {
            steps = fewer;
        }
    }
    steps
}

/// One step of such a history.
pub fn step(chance: &mut Chance) -> Step {
    let (who, record, field, value) = (chance.byte(), chance.byte(), chance.byte(), chance.byte());
    let (from, to, age, index) = (chance.byte(), chance.byte(), chance.byte(), chance.byte());
    match chance.below(30) {
        0..8 => Step::Write { who, record, field, value },
        8..10 => Step::Trash { who, record },
        10 => Step::Restore { who, record },
        11 => Step::Empty { who, record },
        12..14 => Step::Settle { who, record, field, value },
        14..16 => Step::Undo { who },
        16..21 => Step::File { from, to },
        21..23 => Step::OldFile { from, age, to },
        23..26 => Step::Change { index, to },
        26..29 => Step::Update { from, to, is_lost: value % 2 == 0 },
        _ => Step::OldUpdate { index, to },
    }
}
