//! Join is commutative, associative and idempotent, and nothing is lost.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use turnwise::replica::{Change, Document, Incoming, clashes, join_in_causal_order};

use super::history::{World, dots, steps};

/// Random histories in one run of the tests, all laws together.
const HISTORIES: u32 = 20_000;

fn joined(a: &Document, b: &Document) -> Document {
    let mut both = a.clone();
    both.join(Incoming::Whole(b));
    both
}

fn check(world: &mut World) -> Result<(), TestCaseError> {
    let parts: Vec<Document> = world.replicas.iter().map(|r| r.document.clone()).collect();
    let (a, b, c) = (&parts[0], &parts[1], &parts[2]);
    prop_assert_eq!(&joined(a, a), a, "idempotent");
    prop_assert_eq!(joined(a, b), joined(b, a), "commutative");
    prop_assert_eq!(joined(&joined(a, b), c), joined(a, &joined(b, c)), "associative");
    prop_assert_eq!(joined(&joined(a, b), b), joined(a, b), "again changes nothing");

    world.exchange_all();
    let first = &world.replicas[0].document;
    for replica in &world.replicas {
        prop_assert_eq!(&replica.document, first, "all equal after the exchange");
    }

    // No loss, by a model that knows nothing of stamps: what is there is what
    // was written, without what someone replaced while it lay before them.
    let expected: BTreeMap<_, _> = world
        .written
        .iter()
        .filter(|(dot, _)| !world.replaced.contains(dot))
        .map(|(dot, value)| (dot.clone(), value.clone()))
        .collect();
    prop_assert_eq!(dots(first), expected, "no loss");

    // Everything that is there and is not current is shown in Review.
    let shown = clashes(first);
    for ((id, field, stamp), value) in dots(first) {
        let record = first.record(&id).expect("a dot has a record");
        let current = record.entry(&field).expect("a dot has a field");
        let is_shown = shown
            .iter()
            .any(|clash| clash.record == id && clash.field == field && clash.losing.value == value);
        prop_assert!(
            field == "trashed" || stamp == current.stamp || *current.value == value || is_shown,
            "a value that is not current is in Review"
        );
    }
    Ok(())
}

#[test]
fn random_histories_converge_and_lose_nothing() {
    let config = Config { cases: HISTORIES, failure_persistence: None, ..Config::default() };
    let history = (3u64..=5, steps(40));
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
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

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
