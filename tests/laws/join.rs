//! Join is commutative, associative and idempotent, and nothing is lost.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use turnwise::replica::{Change, Document, Incoming, clashes, join_in_causal_order};

use super::history::{World, dots, folding_steps, steps, stored};
use super::touching::fault_since;
use crate::repeat::{self, config};

/// Random histories in one run, which shrink when one fails. The large counts
/// are in `torture`.
const HISTORIES: u32 = 2_000;

fn joined(a: &Document, b: &Document) -> Document {
    let mut both = a.clone();
    both.join(Incoming::Whole(b));
    both
}

/// The first law that a world breaks, if any. Everyone ends with everything.
pub fn faults_of(world: &mut World) -> Option<&'static str> {
    if let Some(fault) = faults_of_stamps(world) {
        return Some(fault);
    }
    let parts: Vec<Document> = world.replicas.iter().map(|r| r.document.clone()).collect();
    // With two replicas the first stands for the third as well.
    let (a, b, c) = (&parts[0], &parts[1], &parts[2 % parts.len()]);
    let ab = joined(a, b);
    if joined(a, a) != *a {
        return Some("a document joined with itself is another one");
    }
    if joined(&Document::new(a.id().clone()), a) != *a {
        return Some("joined to nothing, a document is another one");
    }
    if ab != joined(b, a) {
        return Some("not commutative");
    }
    if joined(&ab, c) != joined(a, &joined(b, c)) {
        return Some("not associative");
    }
    if joined(&ab, b) != ab {
        return Some("the same once more is another one");
    }
    world.exchange_all();
    let first = &world.replicas[0].document;
    if world.replicas.iter().any(|replica| replica.document != *first) {
        return Some("not all are equal after the exchange");
    }
    loss_in(first, world)
}

/// Each act left a stamp in every field it touched, and what changed since a
/// file, or comes with another's, can be read from stamps.
pub fn faults_of_stamps(world: &World) -> Option<&'static str> {
    if world.fault.is_some() || world.was_early {
        return world.fault;
    }
    world.replicas.iter().find_map(|replica| {
        let saved = replica.saved.iter().find_map(|saved| fault_since(saved, &replica.document));
        saved.or_else(|| {
            let others = world.replicas.iter().map(|other| joined(&replica.document, &other.document));
            others.into_iter().find_map(|both| fault_since(&replica.document, &both))
        })
    })
}

/// What is lost in a document that has seen everything, if anything is.
pub fn loss_in(first: &Document, world: &World) -> Option<&'static str> {
    // No loss, by a model that knows nothing of stamps: what is there is what
    // was written, without what someone replaced while it lay before them.
    let there = dots(first);
    let expected: BTreeMap<_, _> = world
        .written
        .iter()
        .filter(|(dot, _)| !world.replaced.contains(dot))
        .map(|(dot, value)| (dot.clone(), value.clone()))
        .collect();
    if there != expected {
        return Some("something is lost, or back");
    }
    // Everything that is there and is not current is shown in Review.
    let shown = clashes(first);
    for ((id, field, stamp), value) in there {
        let record = stored(first, &id).expect("a dot has a record");
        let current = record.entry(&field).expect("a dot has a field");
        let is_shown = shown
            .iter()
            .any(|clash| clash.record == id && clash.field == field && clash.losing.value == value);
        if field != "trashed" && stamp != current.stamp && *current.value != value && !is_shown {
            return Some("a value that is not current is not in Review");
        }
    }
    None
}

fn check(world: &mut World) -> Result<(), TestCaseError> {
    match faults_of(world) {
        None => Ok(()),
        Some(fault) => Err(TestCaseError::fail(fault)),
    }
}

#[test]
fn random_histories_converge_and_lose_nothing() {
    let config = repeat::config(HISTORIES);
    let history = (3u64..=5, folding_steps(40));
    let mut runner = TestRunner::new(config);
    let outcome = runner.run(&history, |(replicas, steps)| {
        let mut world = World::new(replicas);
        world.run(&steps);
        check(&mut world)
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    /// A journal may be read in any order: the tab that reads it ends where
    /// the tab that wrote it was.
    #[test]
    fn a_journal_read_in_any_order_gives_what_was_written(
        steps in steps(30),
        order in prop::collection::vec(any::<u16>(), 60),
    ) {
        let mut world = World::new(1);
        let mut changes: Vec<Change> = world.run_recording(&steps);
        let mut keys = order.iter().cycle();
        changes.sort_by_cached_key(|_| *keys.next().expect("cycles"));
        let mut read = Document::new("shared".parse().expect("a name"));
        join_in_causal_order(&mut read, changes);
        prop_assert_eq!(&read, &world.replicas[0].document);
    }

    /// The index and the pages are told of exactly the records that a join
    /// changes: of no more, and of none too few.
    #[test]
    fn a_join_names_exactly_the_records_that_it_changes(steps in steps(30), index in any::<u16>()) {
        let mut world = World::new(3);
        let changes = world.run_recording(&steps);
        let change = changes.get(usize::from(index) % changes.len().max(1));
        let documents: Vec<Document> = world.replicas.iter().map(|replica| replica.document.clone()).collect();
        for mine in &documents {
            let incoming = documents.iter().map(Incoming::Whole).chain(change.map(Incoming::Change));
            for incoming in incoming {
                let mut after = mine.clone();
                let touched = after.join(incoming).touched;
                let ids = mine.records().chain(after.records()).map(|(id, _)| id);
                let differ: BTreeSet<_> = ids.filter(|id| stored(mine, id) != stored(&after, id)).cloned().collect();
                prop_assert_eq!(touched, differ);
            }
        }
    }

    /// Documents and changes survive being written and read.
    #[test]
    fn documents_and_changes_survive_json(steps in steps(30)) {
        let mut world = World::new(3);
        for change in world.run_recording(&steps) {
            let text = serde_json::to_string(&change).expect("a change prints");
            let read: Change = serde_json::from_str(&text).expect("a change reads");
            prop_assert_eq!(read, change);
        }
        for replica in &world.replicas {
            let text = serde_json::to_string(&replica.document).expect("a document prints");
            let read: Document = serde_json::from_str(&text).expect("a document reads");
            prop_assert_eq!(&read, &replica.document);
        }
    }
}
