//! What an older or a newer app wrote, and values on the edge of what JSON
//! programs keep: it comes through unchanged, or is refused whole.

use serde_json::{Value, json};
use turnwise::exchange::{File, ReadError};
use turnwise::replica::Document;

use super::hostile::signed;
use super::partners::{Browser, rich_pair};

fn root(browser: &Browser) -> Value {
    serde_json::from_str(&browser.file().print().expect("it prints")).expect("JSON")
}

fn read(root: Value) -> Document {
    File::read(signed(root).as_bytes()).expect("it reads").documents()[0].1.clone()
}

/// Each record of a file, as its text stands there.
fn records(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| line.starts_with("          \""))
        .map(|line| line.trim_end_matches(','))
        .collect()
}

/// T23: elsewhere, an older app dropped the fields of a newer one.
#[test]
fn what_a_newer_version_wrote_comes_back_to_it_byte_by_byte() {
    let (mut newer, mut older) = rich_pair();
    older.join(&newer.document.clone());
    let star = newer.id();
    let strange = json!({ "id": "x", "set": [1e-7, -0.0, "\u{0}\u{1f47b}"], "stamp": null, "": {} });
    newer.act(|draft| draft.set(&star, "a kind of the year 2030", "field of it", strange.clone()));
    let goal = newer.goal("With a field that is new");
    newer.act(|draft| draft.set(&goal, "goal", "weather-1", json!([[[]], {}, 9_007_199_254_740_993u64])));
    let sent = newer.file().print().expect("it prints");

    let file = File::read(sent.as_bytes()).expect("it reads");
    older.join(file.documents()[0].1);
    older.act(|draft| draft.set(&goal, "goal", "title", "Edited by the older one"));
    let back = older.file().print().expect("it prints");
    newer.join(File::read(back.as_bytes()).expect("it reads").documents()[0].1);
    assert_eq!(newer.document.record(&star).and_then(|record| record.get("field of it")), Some(&strange));
    let value = |text: &str| {
        let of_star = records(text).into_iter().find(|line| line.contains(star.as_str())).expect("a line");
        of_star.split("\"set\":").nth(1).expect("fields").split(",\"stamp\"").next().map(str::to_owned)
    };
    assert_eq!(value(&sent), value(&back), "byte by byte through the older app");
    assert!(back.contains(r#""weather-1":[[[]],{},9007199254740993]"#), "in the record that it edited, too");
}

/// T28: elsewhere, what was unknown was kept beside what was known, and the
/// two met under one name.
#[test]
fn unknown_values_under_names_that_the_format_uses_itself_stay_what_they_are() {
    let (mut robin, _) = rich_pair();
    let record = robin.id();
    let names = [
        "stamp", "by", "at", "set", "id", "seen", "people", "writers", "records", "place", "checksum",
        "known", "",
    ];
    for (number, name) in names.into_iter().enumerate() {
        robin.act(|draft| draft.set(&record, "extras", name, json!({ name: number })));
    }
    let read = read(root(&robin));
    assert_eq!(read, robin.document);
    for (number, name) in names.into_iter().enumerate() {
        assert_eq!(read.record(&record).and_then(|record| record.get(name)), Some(&json!({ name: number })));
    }
}

/// T28: elsewhere, numbers came back as other numbers.
#[test]
fn numbers_at_the_edge_stay_or_the_file_is_refused_whole() {
    let (mut robin, _) = rich_pair();
    let record = robin.id();
    let edge = [
        "9007199254740991",
        "9007199254740992",
        "9007199254740993",
        "-9007199254740993",
        "18446744073709551615",
        "-9223372036854775808",
        "0.1",
        "1e-7",
        "1.7976931348623157e308",
        "5e-324",
    ];
    robin.act(|draft| draft.set(&record, "extras", "number", "@"));
    let text = root(&robin).to_string();
    for number in edge {
        let root: Value = serde_json::from_str(&text.replace("\"@\"", number)).expect("JSON");
        let document = read(root);
        let value = document.record(&record).and_then(|record| record.get("number")).cloned();
        let mut next = robin.clone();
        next.document = document;
        let printed = next.file().print().expect("it prints");
        let again = File::read(printed.as_bytes()).expect("it reads");
        let kept = again.documents()[0].1.record(&record).and_then(|record| record.get("number")).cloned();
        assert_eq!(kept, value, "{number}");
        assert_eq!(kept.map(|kept| kept.as_f64()), Some(number.parse::<f64>().ok()), "{number}");
        if number.parse::<i64>().is_ok() {
            assert!(printed.contains(&format!("\"number\":{number}")), "{number}");
        }
    }
    for number in ["1e400", "-1e400", "18446744073709551616", "-9223372036854775809", "1e-400"] {
        let refused = File::read(text.replace("\"@\"", number).as_bytes());
        assert_eq!(refused, Err(ReadError::NumberLost { number: number.to_owned() }));
    }
}

/// T28: elsewhere, of two values under one key one was dropped without a word.
#[test]
fn a_key_twice_at_any_depth_is_refused() {
    let (robin, _) = rich_pair();
    let text = root(&robin).to_string();
    let mut places = 0;
    for (at, _) in text.match_indices("{\"") {
        let key_end = at + 2 + text[at + 2..].find('"').expect("a key ends");
        let key = &text[at + 2..key_end];
        let twice = format!("{}\"{key}\":0,{}", &text[..=at], &text[at + 1..]);
        assert_eq!(File::read(twice.as_bytes()), Err(ReadError::DuplicateKey { key: key.to_owned() }));
        places += 1;
    }
    assert!(places > 20, "{places}");
}
