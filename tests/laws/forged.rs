//! One stamp with two values, one record with two kinds: only a damaged or
//! forged file has that. Everyone must still end with the same.

use serde_json::{Value, json};
use turnwise::replica::{Document, Incoming};

/// A document with one record of one write.
fn document(kind: &str, title: &Value) -> Document {
    let write = json!({ "stamp": "1777791600000.0.0", "set": { "title": title } });
    let document = json!({
        "id": "shared",
        "seen": { "loads": { "00000000000a.000001": "1777791600000.0" } },
        "people": [],
        "writers": { "00000000000a": ["000001"] },
        "records": { kind: { "one": [write] } },
    });
    serde_json::from_value(document).expect("a document")
}

/// What both end with, whoever joins first.
fn joined(one: &Document, other: &Document) -> Document {
    let both = |first: &Document, second: &Document| {
        let mut document = first.clone();
        let touched = document.join(Incoming::Whole(second)).touched;
        assert_eq!(!touched.is_empty(), document != *first, "it says whether something changed");
        document
    };
    let document = both(one, other);
    assert_eq!(document, both(other, one), "in any order");
    document
}

#[test]
fn of_two_values_under_one_stamp_all_keep_the_greater_text() {
    let values = [json!("a"), json!("b"), json!("\u{5d0}"), json!(1), json!(20), json!(null), json!(["a"])];
    for one in &values {
        for other in &values {
            let kept = joined(&document("goal", one), &document("goal", other));
            let texts = [one.to_string(), other.to_string()];
            let greater = if texts[0] > texts[1] { one } else { other };
            let record = kept.record(&"one".parse().expect("a name")).expect("it is there");
            let title = record.entry("title").map(|entry| entry.value);
            assert_eq!(title, Some(greater), "{one} and {other}");
        }
    }
}

#[test]
fn of_two_kinds_of_one_record_all_keep_the_later_name() {
    let title = json!("a");
    for [one, other] in [["goal", "note"], ["note", "goal"], ["goal", "goal"]] {
        let kept = joined(&document(one, &title), &document(other, &title));
        let record = kept.record(&"one".parse().expect("a name")).expect("it is there");
        assert_eq!(record.kind, one.max(other));
    }
}
