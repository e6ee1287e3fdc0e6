//! Updates: what changed since a state that somebody else has.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;
use turnwise::replica::{
    Change, Clock, Device, Document, Draft, Id, Incoming, Load, Pending, Seen, Update, Writer, join_pending,
};

use super::history::{Planted, Step, World, folding_steps};
use super::join::faults_of;
use crate::repeat::config;
use crate::torture::chance::{Chance, SEED};
use crate::torture::histories::step;

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

fn after(document: &Document, incoming: Incoming<'_>) -> Document {
    let mut after = document.clone();
    after.join(incoming);
    after
}

/// What the laws say of some histories with this fault in them, each begun anew.
fn histories_with(planted: Option<Planted>, count: u64) -> usize {
    let broken = (0..count).filter(|number| {
        let mut chance = Chance::new(SEED + number);
        let steps: Vec<Step> = (0..40).map(|_| step(&mut chance)).collect();
        let mut world = World::new(3);
        world.planted = planted;
        world.run(&steps);
        faults_of(&mut world).is_some()
    });
    broken.count()
}

#[test]
fn what_could_be_done_wrong_with_an_update_is_found() {
    assert_eq!(histories_with(None, 500), 0);
    for planted in [Planted::AsWhole, Planted::WithoutBase] {
        assert!(histories_with(Some(planted), 500) > 0, "{planted:?} breaks no law");
    }
}

/// Two documents after a history, and what the first had seen when the second
/// had all of it.
fn two(steps: &[Step], at: Index) -> (Document, Document, Seen) {
    // Nothing early: what goes later than it came leaves no stamp.
    let steps: Vec<Step> = steps
        .iter()
        .map(|step| match step {
            Step::Change { index, to } | Step::OldUpdate { index, to } => {
                Step::File { from: *index, to: *to }
            }
            step => step.clone(),
        })
        .collect();
    let mut world = World::new(3);
    let half = at.index(steps.len() + 1);
    world.run(&steps[..half]);
    let base = world.replicas[0].document.clone();
    world.replicas[2].document.join(Incoming::Whole(&base));
    for (now, step) in steps.iter().enumerate().skip(half) {
        world.step(now as u64, step);
    }
    let documents = [0, 2].map(|at: usize| world.replicas[at].document.clone());
    let [mine, theirs] = documents;
    (mine, theirs, base.seen().clone())
}

proptest! {
    #![proptest_config(config(2_000))]

    /// Who holds the base is, after an update, where the whole document would
    /// have brought them; once more changes nothing; as it is kept it does the same.
    #[test]
    fn an_update_is_what_the_whole_document_would_be(steps in folding_steps(40), at in any::<Index>()) {
        let (mine, theirs, base) = two(&steps, at);
        let update = Update::since(&mine, &base);
        let whole = after(&theirs, Incoming::Whole(&mine));
        let joined = after(&theirs, Incoming::Update(&update));
        prop_assert_eq!(&joined, &whole);
        prop_assert_eq!(&after(&joined, Incoming::Update(&update)), &whole);
        prop_assert_eq!(&after(&joined, Incoming::Whole(&mine)), &whole);
        prop_assert_eq!(after(&theirs, Incoming::Update(&update.received_by(&theirs))), whole);
    }

    /// Who does not have the base gets what is in it, lets go nothing but what the
    /// same act wrote and no longer holds, and is where the file brings them once
    /// it comes.
    #[test]
    fn without_its_base_an_update_only_adds(steps in folding_steps(40), at in any::<Index>()) {
        let (mine, theirs, base) = two(&steps, at);
        let update = Update::since(&mine, &base).without_base();
        let joined = after(&theirs, Incoming::Update(&update));
        let told: BTreeSet<_> = update.writes().map(|(_, stamp, _)| *stamp).collect();
        for (id, record) in theirs.records() {
            for (stamp, write) in record.writes().filter(|(stamp, _)| !told.contains(stamp)) {
                let there = joined.records().find(|(other, _)| *other == id);
                let kept = there.and_then(|(_, record)| {
                    record.writes().find(|(other, _)| *other == stamp).map(|(_, write)| write.set.clone())
                });
                let is_there = |field: &str| kept.as_ref().is_some_and(|set| set.contains_key(field));
                prop_assert!(write.set.keys().all(|field| is_there(field)), "{} lost {}", id, stamp);
            }
        }
        prop_assert_eq!(after(&joined, Incoming::Whole(&mine)), after(&theirs, Incoming::Whole(&mine)));
    }

    /// What is kept of a history with updates in it gives the same in any order.
    #[test]
    fn kept_updates_are_read_in_any_order(
        steps in folding_steps(40), at in any::<Index>(), later in folding_steps(20), order in prop::collection::vec(any::<u16>(), 40),
    ) {
        let (mine, theirs, base) = two(&steps, at);
        let update = Update::since(&mine, &base).received_by(&theirs);
        // Before it, what was written where it arrives; after it, what is written on it.
        let mut clock = Clock::new(Writer { device: Device::new(9), load: Load::new(9) });
        let mut now = theirs.clone();
        let mut changes: Vec<Change> = Vec::new();
        let mut write = |now: &mut Document, steps: &[Step]| {
            for step in steps {
                let Step::Write { record, field, value, .. } = step else { continue };
                if let Some(tick) = now.latest() {
                    clock.observe_tick(tick);
                }
                let mut draft = Draft::new(now, clock.next(1), None, 1);
                let name = ["one", "two", "three"][usize::from(*record) % 3];
                draft.set(&id(name), "goal", ["title", "why"][usize::from(*field) % 2], json!(value));
                let change = draft.finish();
                now.join(Incoming::Change(&change));
                changes.push(change);
            }
        };
        let (first, second) = later.split_at(later.len() / 2);
        write(&mut now, first);
        let update = match first.is_empty() {
            true => update,
            false => Update::since(&mine, &base).received_by(&now),
        };
        now.join(Incoming::Update(&update));
        write(&mut now, second);
        let mut keys = order.iter().cycle();
        changes.sort_by_cached_key(|_| *keys.next().expect("cycles"));
        let mut read = theirs;
        join_pending(&mut read, Pending { changes, updates: vec![update] });
        prop_assert_eq!(read, now);
    }

    /// It survives being written and read.
    #[test]
    fn updates_survive_json(steps in folding_steps(30), at in any::<Index>()) {
        let (mine, theirs, base) = two(&steps, at);
        let update = Update::since(&mine, &base);
        for update in [update.clone().received_by(&theirs), update.clone().without_base(), update] {
            let text = serde_json::to_string(&update).expect("an update prints");
            let read: Update = serde_json::from_str(&text).expect("an update reads");
            prop_assert_eq!(read, update);
        }
    }
}
