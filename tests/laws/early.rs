//! Changes that arrive before what they build on.

use turnwise::replica::{
    Change, Clock, Device, Document, Draft, Id, Incoming, Load, Writer, join_in_causal_order,
    join_what_is_ready,
};

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

/// Two changes of one page load, the second made with the first in view.
fn two() -> (Change, Change) {
    let mut document = Document::new(id("shared"));
    let mut clock = Clock::new(Writer { device: Device::new(1), load: Load::new(1) });
    let mut write = |field: &str| {
        let mut draft = Draft::new(&document, clock.next(1_000), None, 1_000);
        draft.set(&id("one"), "goal", field, "words");
        let change = draft.finish();
        document.join(Incoming::Change(&change));
        change
    };
    (write("title"), write("why"))
}

#[test]
fn a_change_that_comes_too_early_is_given_back_and_not_dropped() {
    let (first, second) = two();
    let mut document = Document::new(id("shared"));
    let (joined, early) = join_what_is_ready(&mut document, vec![second.clone()].into());
    assert_eq!((joined.touched.len(), early.changes.as_slice()), (0, [second.clone()].as_slice()));
    assert!(document.is_empty());
    let (joined, early) = join_what_is_ready(&mut document, vec![second, first].into());
    assert_eq!((joined.touched.len(), early.changes.len()), (1, 0));
    assert_eq!(document.record(&id("one")).map(|record| record.fields().len()), Some(2));
}

#[test]
fn a_change_whose_ground_never_comes_is_taken_all_the_same() {
    let (_, second) = two();
    let mut document = Document::new(id("shared"));
    let joined = join_in_causal_order(&mut document, vec![second]);
    assert_eq!(joined.touched.len(), 1);
    assert!(document.record(&id("one")).is_some_and(|record| record.entry("why").is_some()));
}
