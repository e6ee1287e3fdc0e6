//! Random histories of what two or three people do, against a model of what
//! they must find in the end.
//!
//! Each has a device, a clock (one of them hours or days wrong) and a zone, and
//! does what one does between two files: plans, marks, writes, wraps up, takes
//! back. The model ([`facts`]) knows only what was said, by whom, and what they
//! had in front of them. When all have handed all to each other, each must find
//! what it says, and be asked what it says, and nothing else.
//!
//! Where the model cannot say what holds without a look at the clocks (taking
//! back what another one has gone on from), it allows either; how often is
//! counted. What is not part of it stands in docs/reliability.md.

mod check;
mod facts;
mod meeting;
mod person;
mod seeing;
mod steps;
mod taking_back;
mod talking;
mod world;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use check::Counted;
use world::{Planted, World};

use crate::torture::chance::{Chance, factor, run, seed};

/// Histories in an ordinary run of the tests; a million take a factor of 50.
const HISTORIES: u64 = 20_000;
/// Within so many histories a planted fault is noticed.
const PLANTED: u64 = 2_000;

/// What is to be done, and at least how often in an ordinary run.
const LEAST: [(&str, u64); 32] = [
    ("plan", 10_000),
    ("move", 2_000),
    ("start", 2_000),
    ("miss", 1_000),
    ("cancel", 1_000),
    ("wrap", 2_000),
    ("wrap with next", 2_000),
    ("reopen", 500),
    ("lay a plan", 2_000),
    ("topic", 5_000),
    ("edit topic", 2_000),
    ("mark discussed", 5_000),
    ("mark parked", 2_000),
    ("mark open", 500),
    ("note", 5_000),
    ("edit note", 500),
    ("commitment", 2_000),
    ("tick kept", 2_000),
    ("tick not", 1_000),
    ("tick open", 200),
    ("goal", 2_000),
    ("milestone", 2_000),
    ("reach", 2_000),
    ("celebrate", 300),
    ("settle", 100),
    ("undo an act", 5_000),
    ("undo an import", 1_000),
    ("bring back", 100),
    ("backup", 500),
    ("file", 10_000),
    ("file as text", 2_000),
    ("older file", 500),
];

/// One history: the world at its end, and the fault that it shows.
fn history(chance: &mut Chance, planted: Planted, counted: &mut Counted) -> (World, Option<String>) {
    let mut world = World::new(chance, planted);
    let length = 8 + chance.below(18);
    for _ in 0..length {
        let _ = world.step(chance);
    }
    world.meet();
    let fault = world.fault(counted);
    (world, fault)
}

#[test]
fn what_people_do_apart_is_found_by_all_in_the_end() {
    let (done, counted) = (RefCell::new(BTreeMap::<&str, u64>::new()), RefCell::new(Counted::default()));
    run("deeds::what_people_do", HISTORIES * factor(), |chance| {
        let (world, fault) = history(chance, Planted::Nothing, &mut counted.borrow_mut());
        if let Some(fault) = fault {
            panic!("{fault}\nafter {:#?}", world.path);
        }
        for (name, count) in world.done {
            *done.borrow_mut().entry(name).or_default() += count;
        }
    });
    let (done, counted) = (done.into_inner(), counted.into_inner());
    println!("deeds::found: {counted:?}");
    println!("deeds::done: {done:?}");
    if std::env::var_os("TURNWISE_ONE").is_none() {
        for (name, least) in LEAST {
            let count = done.get(name).copied().unwrap_or_default();
            assert!(count > least, "{name}: done {count} times");
        }
        assert!(counted.questions > 1_000, "too few questions to speak of: {counted:?}");
    }
}

/// Is a fault noticed, and by which words?
fn noticed(planted: Planted) -> Option<String> {
    (0..PLANTED).find_map(|number| {
        let mut chance = Chance::new(seed().wrapping_add(number));
        // What is planted may also stop the app itself.
        let run = || history(&mut chance, planted, &mut Counted::default()).1;
        let fault = catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Some("it stopped".to_owned()))?;
        let first = fault.lines().next().unwrap_or_default();
        Some(format!("after {} histories: {first}", number + 1))
    })
}

#[test]
fn a_wrap_that_writes_into_topics_is_noticed() {
    let fault = noticed(Planted::WrapWrites);
    println!("deeds::planted, a wrap that writes into topics: {fault:?}");
    assert!(fault.is_some_and(|fault| fault.contains("stands in")));
}

#[test]
fn an_undo_that_takes_later_words_is_noticed() {
    let fault = noticed(Planted::UndoTakesLaterWords);
    println!("deeds::planted, an undo that takes later words: {fault:?}");
    assert!(fault.is_some_and(|fault| !fault.ends_with("it stopped")));
}
