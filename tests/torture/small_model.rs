//! R2: every history of three replicas and a few acts, none left out.
//!
//! A history is a row of acts, each by any of the three, with up to two files
//! handed over before each act, from anyone to anyone. What would do nothing
//! (trashing what is in the Trash, a file with nothing new) is left out; it
//! leads to the same states. After each act, every order in which the three
//! documents can be joined, also with repetition, must give the same document,
//! nothing may be lost, and every act must have left a stamp in every field it
//! touched. Where a file is handed over, an update since the one before must do
//! the same.

use turnwise::replica::{Document, Incoming, TrashState};

use super::chance::is_torture;
use crate::laws::history::{Step, World};
use crate::laws::join::{faults_of_stamps, loss_in};

/// Acts in a history, in an ordinary run and under torture.
const ACTS: (usize, usize) = (3, 4);
/// Files handed over before an act.
const FILES: usize = 2;

const WHO: [u8; 3] = [0, 1, 2];

#[derive(Default)]
struct Count {
    histories: u64,
    joins: u64,
    updates: u64,
}

#[test]
fn every_small_history_converges_and_loses_nothing() {
    let acts = if is_torture() { ACTS.1 } else { ACTS.0 };
    let (mut count, start) = (Count::default(), std::time::Instant::now());
    let mut path = Vec::new();
    go_on(&World::new(3), acts, FILES, &mut path, &mut count);
    let seconds = start.elapsed().as_secs_f64();
    let Count { histories, joins, updates } = count;
    println!(
        "torture::small_model: all {histories} histories of 3 replicas and 1 to {acts} acts, \
         {joins} joins of all orders, {updates} updates beside files, {seconds:.1} s"
    );
    assert!(histories > 1_000, "the walk is broken");
}

fn go_on(world: &World, acts: usize, files: usize, path: &mut Vec<Step>, count: &mut Count) {
    if acts == 0 {
        return;
    }
    for act in acts_of(world, path.len() as u8) {
        // One and the same time everywhere: only the clocks' logic orders.
        let mut next = world.clone();
        next.step(0, &act);
        path.push(act);
        check(&next, path, count);
        go_on(&next, acts - 1, FILES, path, count);
        path.pop();
    }
    if files == 0 {
        return;
    }
    for from in WHO {
        for to in WHO.into_iter().filter(|to| *to != from) {
            let mut next = world.clone();
            next.step(0, &Step::File { from, to });
            // What is new since the last file does the same; the step itself looks.
            let mut by_update = world.clone();
            by_update.step(0, &Step::Update { from, to, is_lost: false });
            assert_eq!(by_update.fault, None, "{path:#?}, then {from} to {to}");
            count.updates += 1;
            if next.replicas[usize::from(to)].document != world.replicas[usize::from(to)].document {
                path.push(Step::File { from, to });
                go_on(&next, acts, files - 1, path, count);
                path.pop();
            }
        }
    }
}

/// Every act that does something. One record, one field: where two people meet.
fn acts_of(world: &World, value: u8) -> Vec<Step> {
    let mut acts = Vec::new();
    for who in WHO {
        let replica = &world.replicas[usize::from(who)];
        let (record, field) = (0, 0);
        acts.push(Step::Write { who, record, field, value });
        if replica.can_undo() {
            acts.push(Step::Undo { who });
        }
        let Some((_, there)) = replica.document.records().next() else { continue };
        match there.trash_state() {
            TrashState::Kept => acts.push(Step::Trash { who, record }),
            TrashState::Trashed => {
                acts.extend([Step::Restore { who, record }, Step::Empty { who, record }]);
            }
            TrashState::Emptied => acts.push(Step::Restore { who, record }),
        }
        if there.entries("title").count() > 1 {
            // Both ways to answer: with another value, and with the current one.
            acts.extend([0, 1].map(|value| Step::Settle { who, record, field, value }));
        }
    }
    acts
}

fn check(world: &World, path: &[Step], count: &mut Count) {
    let parts: Vec<&Document> = world.replicas.iter().map(|replica| &replica.document).collect();
    let orders: [&[usize]; 8] = [
        &[0, 1, 2],
        &[0, 2, 1],
        &[1, 0, 2],
        &[1, 2, 0],
        &[2, 0, 1],
        &[2, 1, 0],
        &[0, 1, 0, 2, 1, 1],
        &[2, 2, 1, 0, 2, 0],
    ];
    let mut first: Option<Document> = None;
    for order in orders {
        let mut joined = parts[order[0]].clone();
        for part in &order[1..] {
            joined.join(Incoming::Whole(parts[*part]));
            count.joins += 1;
        }
        match &first {
            None => first = Some(joined),
            Some(first) => assert!(joined == *first, "the order {order:?} gives another document: {path:#?}"),
        }
    }
    // The other association: two that have met, and the third.
    let mut pair = parts[1].clone();
    pair.join(Incoming::Whole(parts[2]));
    let mut joined = parts[0].clone();
    joined.join(Incoming::Whole(&pair));
    count.joins += 2;
    let first = first.expect("there are orders");
    assert!(joined == first, "not associative: {path:#?}");
    if let Some(fault) = loss_in(&first, world).or_else(|| faults_of_stamps(world)) {
        panic!("{fault}: {path:#?}");
    }
    count.histories += 1;
}
