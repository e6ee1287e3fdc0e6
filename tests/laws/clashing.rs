//! What counts as a clash, and what nobody is asked about.

use serde_json::{Value, json};
use turnwise::replica::{
    Clock, Device, Document, Draft, Id, Incoming, Load, TRASHED, Writer, clashes, clashes_of,
};

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

fn clock(device: u64) -> Clock {
    Clock::new(Writer { device: Device::new(device), load: Load::new(1) })
}

/// One goal, and how each of several people, who had all seen it so, wrote one
/// field of it; joined in the order of their clocks.
fn written(field: &str, values: &[Value]) -> Document {
    let mut start = Document::new(id("shared"));
    let mut first = clock(1);
    let mut draft = Draft::new(&start, first.next(1_000), None, 1_000);
    draft.set(&id("one"), "goal", "title", "Speak calmly");
    let change = draft.finish();
    start.join(Incoming::Change(&change));
    let mut all = start.clone();
    for (number, value) in (0u64..).zip(values) {
        let (mut clock, now) = (clock(2 + number), 2_000 + number);
        let mut draft = Draft::new(&start, clock.next(now), None, now);
        draft.set(&id("one"), "goal", field, value.clone());
        let change = draft.finish();
        all.join(Incoming::Change(&change));
    }
    all
}

/// The words that lost in each clash, the shown ones first.
fn asked(field: &str, values: &[Value]) -> Vec<(Value, Value)> {
    let document = written(field, values);
    let all = clashes(&document);
    let record = document.record(&id("one")).expect("it is there");
    assert_eq!(all, clashes_of(&id("one"), record));
    assert!(
        all.iter().all(|clash| clash.field == field && clash.record == id("one") && clash.kind == "goal")
    );
    all.into_iter().map(|clash| (clash.current.value, clash.losing.value)).collect()
}

#[test]
fn what_one_wrote_or_two_wrote_alike_is_no_clash() {
    assert_eq!(asked("why", &[]), []);
    assert_eq!(asked("why", &[json!("a")]), []);
    assert_eq!(asked("why", &[json!("a"), json!("a")]), []);
}

#[test]
fn the_latest_words_are_shown_and_each_other_text_is_asked_about_once() {
    assert_eq!(asked("why", &[json!("a"), json!("b")]), [(json!("b"), json!("a"))]);
    let of_four = asked("why", &[json!("a"), json!("b"), json!("a"), json!("c")]);
    let mut losing: Vec<&Value> = of_four.iter().map(|(_, losing)| losing).collect();
    losing.sort_by_key(|value| value.to_string());
    assert_eq!(losing, [&json!("a"), &json!("b")]);
    assert!(of_four.iter().all(|(current, _)| current == &json!("c")));
    // The shown words, which an earlier writer wrote too, ask nothing.
    assert_eq!(asked("why", &[json!("c"), json!("b"), json!("c")]), [(json!("c"), json!("b"))]);
}

#[test]
fn positions_and_the_trash_never_clash() {
    assert_eq!(written("order", &[json!("a1"), json!("a2")]).records().count(), 1);
    assert_eq!(asked_anything("order", &[json!("a1"), json!("a2")]), 0);
    assert_eq!(asked_anything(TRASHED, &[json!({"known": []}), Value::Null]), 0);
}

fn asked_anything(field: &str, values: &[Value]) -> usize {
    clashes(&written(field, values)).len()
}

#[test]
fn a_clash_has_one_name_everywhere_and_another_one_for_other_words() {
    let values = [json!("a"), json!("b"), json!("c")];
    let (here, there) = (clashes(&written("why", &values)), clashes(&written("why", &values)));
    let names = |all: &[turnwise::replica::Clash]| all.iter().map(|clash| clash.id()).collect::<Vec<_>>();
    assert_eq!(names(&here), names(&there));
    assert_eq!(here.len(), 2);
    assert_ne!(here[0].id(), here[1].id());
}
