//! The stored form of records: one form for equal records, and no other.

use serde_json::{Value, json};
use turnwise::replica::{Change, Clock, Device, Document, Draft, Id, Incoming, Load, Writer};

const NOW: u64 = 1_777_791_600_000;

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

fn write(document: &mut Document, device: u64, load: u64, by: Option<&str>, title: &str) -> Change {
    let mut clock = Clock::new(Writer { device: Device::new(device), load: Load::new(load) });
    if let Some(tick) = document.latest() {
        clock.observe_tick(tick);
    }
    let mut draft = Draft::new(document, clock.next(NOW), by.map(id), NOW);
    draft.set(&id(title), "goal", "title", title);
    let change = draft.finish();
    document.join(Incoming::Change(&change));
    change
}

/// Two devices, three page loads, two people and a write by nobody.
fn sample() -> Document {
    let mut document = Document::new(id("shared"));
    write(&mut document, 0xb, 7, Some("robin"), "one");
    write(&mut document, 0xa, 9, Some("kim"), "two");
    write(&mut document, 0xb, 3, Some("robin"), "three");
    write(&mut document, 0xb, 3, None, "four");
    document
}

fn stored() -> Value {
    serde_json::to_value(sample()).expect("it prints")
}

#[test]
fn records_stand_under_their_kind_and_whoever_wrote_is_named_once() {
    let stored = stored();
    assert_eq!(stored["people"], json!(["kim", "robin"]));
    assert_eq!(
        stored["writers"],
        json!({ "00000000000a": ["000009"], "00000000000b": ["000003", "000007"] })
    );
    let write = |name: &str| &stored["records"]["goal"][name][0];
    assert_eq!(*write("one"), json!({ "stamp": format!("{NOW}.0.2"), "by": 1, "set": { "title": "one" } }));
    assert_eq!(*write("two"), json!({ "stamp": format!("{NOW}.1.0"), "by": 0, "set": { "title": "two" } }));
    assert_eq!(
        *write("three"),
        json!({ "stamp": format!("{NOW}.2.1"), "by": 1, "set": { "title": "three" } })
    );
    assert_eq!(*write("four"), json!({ "stamp": format!("{NOW}.3.1"), "set": { "title": "four" } }));
    let seen = stored["seen"]["loads"].as_object().expect("loads");
    assert!(seen.contains_key("00000000000b.000003"), "what has been seen is spelled out");
    assert_eq!(serde_json::from_value::<Document>(stored).expect("it reads"), sample());
}

#[test]
fn any_other_form_of_the_tables_is_refused() {
    type Break = (&'static str, fn(&mut Value));
    let breaks: [Break; 22] = [
        ("points to number 2 of its people", |stored| stored["records"]["goal"]["one"][0]["by"] = json!(2)),
        ("points to number 3 of its writers", |stored| {
            stored["records"]["goal"]["one"][0]["stamp"] = json!("1.0.3");
        }),
        ("people are not in order", |stored| stored["people"] = json!(["robin", "kim"])),
        ("people are not in order", |stored| stored["people"] = json!(["kim", "kim"])),
        ("writers are not in order", |stored| {
            stored["writers"]["00000000000b"] = json!(["000007", "000003"]);
        }),
        ("writers are not in order", |stored| {
            stored["writers"]["00000000000b"] = json!(["000003", "000003"]);
        }),
        ("people has written nothing", |stored| stored["people"] = json!(["kim", "robin", "zoe"])),
        ("writers has written nothing", |stored| {
            stored["writers"]["00000000000c"] = json!(["000001"]);
        }),
        ("writers has written nothing", |stored| stored["writers"]["00000000000c"] = json!([])),
        ("is not a stamp", |stored| stored["writers"]["00000000000c"] = json!(["1"])),
        ("is not a stamp", |stored| stored["writers"]["c"] = json!(["000001"])),
        ("is not a stamp", |stored| stored["writers"]["00000000000C"] = json!(["000001"])),
        ("is not a stamp", |stored| stored["records"]["goal"]["four"][0]["stamp"] = json!("1.0.01")),
        ("is not a stamp", |stored| stored["records"]["goal"]["four"][0]["stamp"] = json!("1.0.+1")),
        ("is not a stamp", |stored| stored["records"]["goal"]["four"][0]["stamp"] = json!("01.0.1")),
        ("is not a stamp", |stored| stored["records"]["goal"]["four"][0]["stamp"] = json!("1.0.")),
        ("is not a stamp", |stored| stored["records"]["goal"]["four"][0]["stamp"] = json!("1.0")),
        ("is not a stamp", |stored| stored["records"]["goal"]["four"][0]["stamp"] = json!("")),
        ("is not a stamp", |stored| {
            stored["records"]["goal"]["four"][0]["stamp"] = json!("1.0.00000000000b.000003");
        }),
        ("invalid type", |stored| stored["people"] = json!({})),
        ("missing field `people`", |stored| drop(stored.as_object_mut().expect("it").remove("people"))),
        ("missing field `writers`", |stored| drop(stored.as_object_mut().expect("it").remove("writers"))),
    ];
    for (why, break_it) in breaks {
        let mut stored = stored();
        break_it(&mut stored);
        let error = serde_json::from_value::<Document>(stored.clone()).expect_err(why);
        assert!(error.to_string().contains(why), "{why}: {error}");
    }
    let mut twice = stored();
    let write = twice["records"]["goal"]["one"][0].clone();
    twice["records"]["goal"]["one"].as_array_mut().expect("writes").push(write);
    let error = serde_json::from_value::<Document>(twice).expect_err("a stamp twice");
    assert!(error.to_string().contains("two writes with one stamp"), "{error}");
    let mut of_two_kinds = stored();
    of_two_kinds["records"]["note"]["one"] = of_two_kinds["records"]["goal"]["one"].clone();
    let error = serde_json::from_value::<Document>(of_two_kinds).expect_err("a name twice");
    assert!(error.to_string().contains("the record one is in it twice"), "{error}");
}

#[test]
fn a_change_is_written_in_the_same_form() {
    let mut document = sample();
    let change = write(&mut document, 0xc, 1, Some("kim"), "one");
    let stored = serde_json::to_value(&change).expect("it prints");
    assert_eq!(stored["people"], json!(["kim"]));
    assert_eq!(stored["writers"], json!({ "00000000000c": ["000001"] }));
    let stamp = stored["records"]["goal"]["one"][0]["stamp"].as_str().expect("a stamp");
    assert_eq!(stamp.rsplit('.').next(), Some("0"));
    assert_eq!(stored["stamp"].as_str(), Some(change.stamp().to_string().as_str()), "spelled out");
    let mut unused = stored.clone();
    unused["people"] = json!(["kim", "robin"]);
    assert!(serde_json::from_value::<Change>(unused).is_err());
    assert_eq!(serde_json::from_value::<Change>(stored).expect("it reads"), change);
}

#[test]
fn a_document_counts_its_records() {
    let (empty, four) = (Document::new(id("shared")), sample());
    assert_eq!((empty.len(), empty.is_empty()), (0, true));
    assert_eq!((four.len(), four.is_empty()), (4, false));
}

#[test]
fn a_record_reads_as_what_was_written() {
    let mut document = sample();
    let mut clock = Clock::new(Writer { device: Device::new(0xc), load: Load::new(1) });
    clock.observe_tick(document.latest().expect("something is there"));
    let mut draft = Draft::new(&document, clock.next(NOW), Some(id("kim")), NOW);
    draft.set(&id("one"), "goal", "pen", 5);
    let change = draft.finish();
    document.join(Incoming::Change(&change));
    let record = document.record(&id("one")).expect("it is there");
    assert_eq!(record.get("title"), Some(&json!("one")));
    assert_eq!((record.text("title"), record.text("pen"), record.text("why")), (Some("one"), None, None));
    assert_eq!((record.get("pen"), record.get("why")), (Some(&json!(5)), None));
    let (stamp, made) = record.origin().expect("somebody made it");
    assert_eq!((stamp.tick.millis, made.by.as_ref()), (NOW, Some(&id("robin"))));
    assert_eq!(record.writes().count(), 2);
}

/// Earlier versions of the program let go a value and left no stamp in its
/// field: the change only says so.
#[test]
fn a_record_whose_last_word_an_earlier_version_let_go_is_gone() {
    let mut document = sample();
    let earlier = document.clone();
    let change = write(&mut document.clone(), 0xc, 1, None, "one");
    let mut cleared = serde_json::to_value(&change).expect("it prints");
    cleared["clears"] = json!({ "one": ["title"] });
    for table in ["records", "writers"] {
        cleared[table] = json!({});
    }
    let change: Change = serde_json::from_value(cleared.clone()).expect("it reads");
    assert_eq!(serde_json::to_value(&change).expect("it prints"), cleared, "and stays as it was");
    document.join(Incoming::Change(&change));
    assert_eq!((document.record(&id("one")), document.len()), (None, 3));
    let mut other = earlier;
    other.join(Incoming::Whole(&document));
    assert_eq!(other, document);
    let stored = serde_json::to_value(&document).expect("it prints");
    assert_eq!(serde_json::from_value::<Document>(stored).expect("it reads"), document);
}
