//! A change told as what follows an earlier one of its writer: shorter, and
//! the same wherever the earlier one is.

use serde_json::{Value, json};
use turnwise::replica::{
    Change, Clock, Device, Document, Draft, Id, Incoming, Load, TRASHED, Undo, Writer, join_what_is_ready,
};

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

fn clock(device: u64) -> Clock {
    Clock::new(Writer { device: Device::new(device), load: Load::new(1) })
}

fn with(changes: &[&Change]) -> Document {
    let mut document = Document::new(id("shared"));
    for change in changes {
        document.join(Incoming::Change(change));
    }
    document
}

/// A change of one field, made with `seen` in view.
fn write(clock: &mut Clock, seen: &Document, field: &str, value: &str) -> Change {
    let mut draft = Draft::new(seen, clock.next(1_000), None, 1_000);
    draft.settle(&id("one"), "goal", field, value);
    draft.finish()
}

fn printed(change: &Change) -> Value {
    serde_json::to_value(change).expect("a change is printed")
}

fn values(document: &Document, field: &str) -> Vec<Value> {
    let record = document.record(&id("one"));
    record.map(|record| record.entries(field).map(|entry| entry.value.clone()).collect()).unwrap_or_default()
}

#[test]
fn what_follows_is_shorter_the_same_after_it_and_too_early_without_it() {
    let mut robin = clock(1);
    let first = write(&mut robin, &with(&[]), "title", "one");
    let second = write(&mut robin, &with(&[&first]), "title", "two");
    let told = second.following(&first);
    assert!(printed(&told).to_string().len() < printed(&second).to_string().len());
    assert_eq!(printed(&told).get("over"), None, "what it follows is not named again");
    assert_eq!(with(&[&first, &told]), with(&[&first, &second]));
    let (_, early) = join_what_is_ready(&mut with(&[]), vec![told.clone()].into());
    assert_eq!(early.changes, [told]);
}

#[test]
fn what_does_not_follow_is_told_in_full() {
    let (mut robin, mut kim) = (clock(1), clock(2));
    let first = write(&mut robin, &with(&[]), "title", "one");
    let second = write(&mut robin, &with(&[&first]), "title", "two");
    let third = write(&mut robin, &with(&[&first, &second]), "title", "three");
    let kims = write(&mut kim, &with(&[&first, &second]), "title", "hers");
    assert_eq!(kims.following(&first), kims, "another writer's");
    assert_eq!(first.following(&second), first, "a later one");
    assert_eq!(second.following(&second), second, "itself");
    let told = second.following(&first);
    assert_eq!(third.following(&told), third, "one that is not told in full");
    assert_eq!(told.following(&first), told, "it follows one already");
}

#[test]
fn after_something_was_taken_away_a_change_is_told_in_full() {
    let (mut robin, mut kim) = (clock(1), clock(2));
    let kims = write(&mut kim, &with(&[]), "why", "hers");
    let first = write(&mut robin, &with(&[&kims]), "title", "one");
    // What Kim wrote came by an import that was undone.
    let second = write(&mut robin, &with(&[&first]), "title", "two");
    assert_eq!(second.following(&first), second);
}

#[test]
fn what_it_writes_over_goes_whenever_that_was_seen() {
    let (mut robin, mut kim) = (clock(1), clock(2));
    let kims = write(&mut kim, &with(&[]), "title", "hers");
    let aside = write(&mut robin, &with(&[&kims]), "why", "one");
    // Seen before the change that it follows.
    let over = write(&mut robin, &with(&[&kims, &aside]), "title", "mine").following(&aside);
    assert_eq!(values(&with(&[&kims, &aside, &over]), "title"), [json!("mine")]);
    // Seen after it.
    let second = write(&mut kim, &with(&[&kims]), "title", "hers again");
    let over = write(&mut robin, &with(&[&kims, &aside, &second]), "title", "mine").following(&aside);
    assert_eq!(values(&with(&[&kims, &aside, &second, &over]), "title"), [json!("mine")]);
    assert_eq!(printed(&over).get("over"), None, "its ground names it already");
}

#[test]
fn what_its_writer_did_between_and_did_not_see_again_stays() {
    let mut robin = clock(1);
    let first = write(&mut robin, &with(&[]), "why", "one");
    let between = write(&mut robin, &with(&[&first]), "title", "between");
    // What was between was lost before the third, and comes back from a file.
    let third = write(&mut robin, &with(&[&first]), "title", "three").following(&first);
    let values = values(&with(&[&first, &between, &third]), "title");
    assert_eq!(values, [json!("between"), json!("three")]);
}

#[test]
fn a_draft_says_what_it_holds_and_touches() {
    let mut robin = clock(1);
    let first = write(&mut robin, &with(&[]), "title", "one");
    let document = with(&[&first]);
    let mut draft = Draft::new(&document, robin.next(1_000), None, 1_000);
    assert_eq!((draft.get(&id("one"), "title"), draft.touches().count()), (Some(&json!("one")), 0));
    draft.set(&id("one"), "goal", "why", "because");
    assert_eq!(draft.get(&id("one"), "why"), Some(&json!("because")));
    let touched: Vec<_> = draft.touches().map(|(id, fields)| (id.clone(), fields.len())).collect();
    assert_eq!(touched, [(id("one"), 1)]);
    assert!(!draft.finish().is_empty());
    assert!(Draft::new(&document, robin.next(1_000), None, 1_000).finish().is_empty());
}

#[test]
fn what_was_not_known_stays_beside_what_is_written_over_what_was() {
    let (mut robin, mut kim) = (clock(1), clock(2));
    let first = write(&mut robin, &with(&[]), "title", "one");
    let second = write(&mut kim, &with(&[]), "title", "hers");
    let document = with(&[&first, &second]);
    let mut draft = Draft::new(&document, robin.next(1_000), None, 1_000);
    draft.set_over(&id("one"), "goal", "title", "mine", Some(&json!("one")));
    let values = values(&with(&[&first, &second, &draft.finish()]), "title");
    assert_eq!(values, [json!("hers"), json!("mine")]);
}

#[test]
fn only_what_was_unmade_comes_back_when_it_is_written_to() {
    let mut robin = clock(1);
    let made = write(&mut robin, &with(&[]), "title", "one");
    let mut document = with(&[&made]);
    let act = |document: &mut Document, robin: &mut Clock, act: &dyn Fn(&mut Draft<'_>)| {
        let mut draft = Draft::new(document, robin.next(1_000), None, 1_000);
        act(&mut draft);
        let change = draft.finish();
        document.join(Incoming::Change(&change));
    };
    let retitle: &dyn Fn(&mut Draft<'_>) = &|draft| draft.set(&id("one"), "goal", "title", "two");
    act(&mut document, &mut robin, &|draft| draft.trash(&id("one")));
    act(&mut document, &mut robin, retitle);
    assert!(values(&document, TRASHED).iter().any(|mark| !mark.is_null()), "it stays in the Trash");

    let mut document = with(&[&made]);
    let undo = Undo::of(&made, &Document::new(id("shared")));
    for round in 0..undo.rounds() {
        act(&mut document, &mut robin, &|draft| undo.draft(round, draft));
    }
    act(&mut document, &mut robin, retitle);
    assert!(document.record(&id("one")).is_some_and(|record| record.get("title") == Some(&json!("two"))));
    assert_eq!(values(&document, TRASHED), [Value::Null], "it is made again");
}
