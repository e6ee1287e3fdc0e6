//! The days: one that is scripted, with a fault at each operation; and random
//! ones, with a random fault.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestRng, TestRunner};

use super::sim::{FAULTS, Fault};
use super::world::{Step, World};
use crate::repeat;
use crate::torture::chance::{factor, seed};

/// A day of two tabs with every kind of step.
fn script() -> Vec<Step> {
    use Step::{
        Compact, Erase, Hear, Import, Miss, Partner, Reload, Rescan, Setting, UndoImport, Wait, Write,
    };
    let write = |tab, record| Write { tab, other: false, record };
    let other = |tab, record| Write { tab, other: true, record };
    vec![
        write(0, 0),
        write(0, 1),
        Hear { tab: 1 },
        write(1, 0),
        other(1, 0),
        Miss { tab: 0 },
        Compact { tab: 0, other: false },
        write(0, 0),
        Rescan { tab: 1 },
        Partner { record: 0, hears: true },
        Import { tab: 0 },
        write(0, 0),
        Hear { tab: 1 },
        Partner { record: 2, hears: false },
        Import { tab: 1 },
        write(1, 2),
        Compact { tab: 1, other: false },
        Hear { tab: 0 },
        UndoImport { tab: 1 },
        Hear { tab: 0 },
        write(0, 1),
        Setting { tab: 0 },
        Reload { tab: 0 },
        Erase { tab: 0 },
        Miss { tab: 1 },
        other(1, 1),
        other(0, 2),
        Wait,
        Reload { tab: 1 },
        Compact { tab: 0, other: false },
        Compact { tab: 1, other: true },
        write(1, 0),
        Rescan { tab: 0 },
        write(0, 2),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    let (tab, record) = (0..2u8, 0..3u8);
    prop_oneof![
        10 => (tab.clone(), prop::bool::weighted(0.2), record.clone())
            .prop_map(|(tab, other, record)| Step::Write { tab, other, record }),
        3 => (record, any::<bool>()).prop_map(|(record, hears)| Step::Partner { record, hears }),
        3 => tab.clone().prop_map(|tab| Step::Import { tab }),
        1 => tab.clone().prop_map(|tab| Step::UndoImport { tab }),
        4 => (tab.clone(), prop::bool::weighted(0.2)).prop_map(|(tab, other)| Step::Compact { tab, other }),
        4 => tab.clone().prop_map(|tab| Step::Hear { tab }),
        2 => tab.clone().prop_map(|tab| Step::Miss { tab }),
        2 => tab.clone().prop_map(|tab| Step::Rescan { tab }),
        2 => tab.clone().prop_map(|tab| Step::Reload { tab }),
        1 => tab.clone().prop_map(|tab| Step::Erase { tab }),
        1 => tab.prop_map(|tab| Step::Setting { tab }),
        1 => Just(Step::Wait),
    ]
}

fn live(steps: &[Step], fault: Option<(usize, Fault)>) -> World {
    let mut world = World::new(fault);
    world.run(steps);
    for (ending, sim) in world.endings(fault) {
        world.verify(&ending, &sim, &|| format!("{fault:?} in {steps:?}"));
    }
    world
}

#[test]
fn on_a_good_day_everything_that_was_written_is_saved() {
    let world = live(&script(), None);
    // Nine acts, and what the partner brought; the rest was erased or undone.
    assert_eq!(world.oracle.saved(), 10);
    assert!(world.compacted >= 3, "{} snapshots were made", world.compacted);
}

/// T1, T2, T9, T12, T13, T27, T30 and R4 to R11 of a store, for a scripted day.
#[test]
fn one_fault_at_every_operation_of_a_day_loses_nothing_that_was_saved() {
    let operations = World::new(None).sim.operations() + {
        let mut world = World::new(None);
        let before = world.sim.operations();
        world.run(&script());
        world.sim.operations() - before
    };
    assert!(operations > 200, "the day has {operations} operations");
    for at in 0..operations {
        for fault in FAULTS {
            live(&script(), Some((at, fault)));
        }
    }
    println!("torture::days: a day of {operations} operations, {} faults at each", FAULTS.len());
}

#[test]
fn random_days_with_a_random_fault_lose_nothing_that_was_saved() {
    let (cases, seed) = (400 * factor(), seed());
    let config =
        Config { rng_seed: RngSeed::Fixed(seed), ..repeat::config(u32::try_from(cases).unwrap_or(u32::MAX)) };
    let days = (prop::collection::vec(any_step(), 5..50), 0..600usize, prop::sample::select(FAULTS.to_vec()));
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let outcome = runner.run(&days, |(steps, at, fault)| {
        live(&steps, Some((at, fault)));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("To repeat: TURNWISE_TORTURE={} TURNWISE_SEED={seed}; {error}", factor());
    }
    println!("torture::days: {cases} random days from seed {seed}, each with a fault");
}
