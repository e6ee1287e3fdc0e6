//! Whatever is in a file: a typed error or the same content, never a panic.

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::exchange::{File, ReadError, check_at_the_door};
use turnwise::replica::{Clock, Device, Document, Draft, Incoming, Load, Writer};

use super::partners::{backup_of, rich_pair};
use crate::repeat::config;

fn sample() -> (File, String) {
    let (robin, _) = rich_pair();
    let file = backup_of(&robin, "mine alone");
    let text = file.print().expect("it prints");
    (file, text)
}

/// A file with this content and a checksum that fits.
pub fn signed(mut root: Value) -> String {
    root.as_object_mut().expect("an object").remove("checksum");
    let sum = crc32fast::hash(root.to_string().as_bytes());
    root["checksum"] = json!(format!("{sum:08x}"));
    root.to_string()
}

#[test]
fn a_file_cut_at_any_byte_is_refused_or_whole() {
    let (file, text) = sample();
    let mut whole = 0;
    for length in 0..text.len() {
        match File::read(&text.as_bytes()[..length]) {
            Ok(read) => {
                assert_eq!(read.content, file.content);
                whole += 1;
            }
            Err(ReadError::Empty) => assert_eq!(length, 0),
            Err(ReadError::CutShort { bytes }) => assert_eq!(bytes, length),
            // Before the name of the format has been read, half a letter is
            // nobody's.
            Err(error) => panic!("{length}: {error:?}"),
        }
    }
    assert_eq!(whole, 1, "only the last line break may be missing");
}

#[test]
fn a_file_with_one_byte_changed_is_refused_or_the_same() {
    let (file, text) = sample();
    let mut refused = 0;
    for at in 0..text.len() {
        for flip in [0x01, 0x02, 0x20, 0x80] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= flip;
            match File::read(&bytes) {
                Ok(read) => {
                    assert_eq!(read.content, file.content, "at {at}");
                    assert_eq!(read.header, file.header_as_read());
                }
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > text.len(), "{refused} refused");
}

trait AsRead {
    fn header_as_read(&self) -> turnwise::exchange::Header;
}

impl AsRead for File {
    fn header_as_read(&self) -> turnwise::exchange::Header {
        let mut header = self.header.clone();
        header.saved_at = header.saved_at / 1000 * 1000;
        header
    }
}

/// Where, by which byte, in which way and over which length a file is edited.
pub type Edit = (u32, u8, u8, u16);

/// A few edits anywhere.
pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec((any::<u32>(), any::<u8>(), 0u8..4, any::<u16>()), 1..6)
}

/// The bytes with bytes changed, put in, taken out and doubled; pieces are
/// shorter than `most`.
pub fn edited(mut bytes: Vec<u8>, edits: Vec<Edit>, most: usize) -> Vec<u8> {
    for (at, byte, what, length) in edits {
        if bytes.is_empty() {
            break;
        }
        let at = at as usize % bytes.len();
        let end = (at + usize::from(length) % most).min(bytes.len());
        match what {
            0 => bytes[at] = byte,
            1 => bytes.insert(at, byte),
            2 => drop(bytes.drain(at..end)),
            _ => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(config(6_000))]

    #[test]
    fn mutated_files_are_refused_or_the_same(edits in edits()) {
        thread_local! {
            static SAMPLE: (File, String) = sample();
        }
        SAMPLE.with(|(file, text)| {
            let bytes = edited(text.clone().into_bytes(), edits, 400);
            if let Ok(read) = File::read(&bytes) {
                prop_assert_eq!(&read.content, &file.content);
            }
            Ok(())
        })?;
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(File::read(&bytes).is_err());
    }

    /// Any value in any place of a file whose checksum fits.
    #[test]
    fn wrong_types_anywhere_are_refused_or_read(
        path in prop::collection::vec(any::<u16>(), 0..9),
        value in super::partners::values(),
    ) {
        thread_local! {
            static ROOT: Value = serde_json::from_str(&sample().1).expect("JSON");
        }
        let mut root = ROOT.with(Clone::clone);
        replace(&mut root, &path, value);
        if root.is_object() {
            let text = signed(root);
            if let Ok(read) = File::read(text.as_bytes()) {
                let again = read.print();
                prop_assert!(again.is_ok(), "{again:?}");
            }
        } else {
            prop_assert_eq!(File::read(root.to_string().as_bytes()), Err(ReadError::NotOurs));
        }
    }
}

fn replace(root: &mut Value, path: &[u16], value: Value) {
    let mut here = root;
    for step in path {
        let count = match here {
            Value::Array(items) => items.len(),
            Value::Object(object) => object.len(),
            _ => 0,
        };
        if count == 0 {
            break;
        }
        let step = usize::from(*step) % count;
        here = match here {
            Value::Array(items) => &mut items[step],
            Value::Object(object) => object.values_mut().nth(step).expect("counted"),
            _ => unreachable!("has no parts"),
        };
    }
    *here = value;
}

#[test]
fn what_is_not_ours_is_told_apart() {
    let read = |text: &str| File::read(text.as_bytes()).expect_err("not a file of ours");
    assert_eq!(read(""), ReadError::Empty);
    assert_eq!(read(" \r\n\t"), ReadError::Empty);
    assert_eq!(read("hello"), ReadError::NotJson { line: 1, column: 1 });
    assert!(matches!(read("BEGIN:VCALENDAR\nEND:VCALENDAR"), ReadError::NotJson { .. }));
    assert_eq!(read("{}"), ReadError::NotOurs);
    assert_eq!(read("[1, 2]"), ReadError::NotOurs);
    assert_eq!(read("{\"type\": \"FeatureCollection\"}"), ReadError::NotOurs);
    assert!(matches!(File::read(b"\x89PNG\r\n\x1a\n"), Err(ReadError::NotJson { .. })));
    assert!(matches!(read("{\"format\": \"turn"), ReadError::CutShort { bytes: 16 }));
    assert_eq!(read("{\"format\": \"turnwise\" oops}"), ReadError::Damaged);
}

#[test]
fn a_byte_order_mark_in_front_is_no_harm() {
    let (file, text) = sample();
    let marked = format!("\u{feff}{text}");
    assert_eq!(File::read(marked.as_bytes()).expect("it reads").content, file.content);
}

#[test]
fn hostile_json_is_refused_at_its_cap() {
    let read = |text: String| File::read(text.as_bytes()).expect_err("hostile");
    assert_eq!(read(" ".repeat(8 * 1024 * 1024 + 1)), ReadError::TooLarge { bytes: 8 * 1024 * 1024 + 1 });
    assert_eq!(read("[".repeat(8 * 1024 * 1024)), ReadError::TooDeep);
    assert_eq!(read("{\"a\":".repeat(1_000_000)), ReadError::TooDeep);
    assert_eq!(read(format!("{}{}", "[".repeat(65), "]".repeat(65))), ReadError::TooDeep);
    assert_eq!(read(format!("{}{}", "[".repeat(64), "]".repeat(64))), ReadError::NotOurs);
    assert_eq!(read(format!("[{}0]", "0,".repeat(2_000_000))), ReadError::TooManyValues);
    let long = "y".repeat(256 * 1024 + 1);
    assert_eq!(read(format!("{{\"a\":\"{long}\"}}")), ReadError::TextTooLong { bytes: long.len() });
    assert_eq!(read(format!("{{\"{long}\":1}}")), ReadError::TextTooLong { bytes: long.len() });
    let twice = r#"{"format":"turnwise","a":{"b":1,"b":1}}"#;
    assert_eq!(read(twice.into()), ReadError::DuplicateKey { key: "b".into() });
}

#[test]
fn numbers_that_would_not_stay_the_same_are_refused() {
    let read = |number: &str| File::read(format!("{{\"a\":[\"1e400\",{number}]}}").as_bytes());
    for number in
        ["1e400", "-1e400", "1e-400", "18446744073709551616", "-9223372036854775809", "0.123456789012345678"]
    {
        assert_eq!(read(number), Err(ReadError::NumberLost { number: number.into() }), "{number}");
    }
    for number in
        ["9007199254740991", "9007199254740993", "18446744073709551615", "-1", "0", "-0", "0.0", "1e300"]
    {
        assert_eq!(read(number), Err(ReadError::NotOurs), "{number} is kept");
    }
}

#[test]
fn records_fields_and_stamps_beyond_the_caps_are_refused() {
    let (_, text) = sample();
    let root: Value = serde_json::from_str(&text).expect("JSON");
    let goals = root["documents"][0]["records"]["goal"].as_object().expect("goals");
    let goal = goals.keys().next().expect("a goal").clone();

    let mut many = root.clone();
    // Over two kinds, so that neither alone is too many.
    for name in 0..50_001 {
        let kind = if name % 2 == 0 { "goal" } else { "note" };
        many["documents"][0]["records"][kind][format!("r{name}")] = json!([]);
    }
    assert!(matches!(
        File::read(signed(many).as_bytes()),
        Err(ReadError::TooManyRecords { records }) if records > 50_000
    ));

    let mut wide = root.clone();
    let mut set = serde_json::Map::new();
    for field in 0..201 {
        set.insert(format!("f{field}"), json!(field));
    }
    wide["documents"][0]["records"]["goal"][&goal][0]["set"] = Value::Object(set);
    assert!(matches!(
        File::read(signed(wide).as_bytes()),
        Err(ReadError::TooManyFields { fields, .. }) if fields >= 201
    ));

    for millis in [7_258_204_800_000u64, u64::MAX] {
        let mut late = root.clone();
        late["documents"][0]["records"]["goal"][&goal][0]["stamp"] = json!(format!("{millis}.0.0"));
        assert_eq!(File::read(signed(late).as_bytes()), Err(ReadError::FutureStamp { millis }));
        let mut claimed = root.clone();
        claimed["documents"][0]["seen"]["singles"] = json!([format!("{millis}.0.00000000beef.00cafe")]);
        assert_eq!(File::read(signed(claimed).as_bytes()), Err(ReadError::FutureStamp { millis }));
    }
}

#[test]
fn a29_stamps_that_leave_no_room_stay_at_the_door_and_what_is_here_can_be_saved() {
    let (robin, _) = rich_pair();
    let now = 1_777_798_800_000;
    assert_eq!(check_at_the_door([&robin.document], now), Ok(()));
    assert_eq!(check_at_the_door([&robin.document], 0), Ok(()), "a clock that has lost its time");
    let text = robin.file().print().expect("it prints");
    let mut root: Value = serde_json::from_str(&text).expect("it is JSON");
    root["documents"][0]["seen"]["singles"] = json!(["7258118399999.4294967295.00000000beef.00cafe"]);
    let file = File::read(signed(root).as_bytes()).expect("it can be read");
    let (_, document) = file.documents().remove(0);
    let document = document.clone();
    let refused = check_at_the_door([&document], now);
    assert_eq!(refused, Err(ReadError::FutureStamp { millis: 7_258_118_399_999 }));
    // An earlier version of the program let it in: what follows can be saved, and read again.
    let mut clock = Clock::new(Writer { device: Device::new(1), load: Load::new(1) });
    clock.observe_tick(document.latest().expect("a tick"));
    let mut draft = Draft::new(&document, clock.next(now), None, now);
    draft.set(document.id(), "partnership", "boundary", "later");
    let change = draft.finish();
    let mut document = document;
    document.join(Incoming::Change(&change));
    let saved = File::for_partner(&document, robin.header()).expect("a partnership");
    assert!(saved.print().is_ok(), "it is read back before it is called saved");
}

/// A partner's file called its partnership "private", and would have been
/// joined into the private document.
#[test]
fn a_partners_file_cannot_name_a_document_of_ones_own() {
    let (robin, _) = rich_pair();
    for name in ["private", "sample-private", "library", "device", "quarantine", "backup"] {
        let mut forged = robin.clone();
        forged.document = robin.document.clone().renamed(super::partners::id(name));
        let own = super::partners::id(name);
        forged.act(|draft| draft.set(&own, "partnership", "state", "open"));
        let file = forged.file();
        assert!(file.print().is_err(), "{name}");
        let invitation = turnwise::exchange::Invitation::new(&forged.document, &forged.me, &[]).expect("one");
        let link = invitation.to_link().expect("it fits");
        assert!(turnwise::exchange::Invitation::from_link(&link).is_err(), "{name}");
    }
}

fn first_write(document: &mut Value) -> &mut Value {
    let goals = document["records"]["goal"].as_object_mut().expect("goals");
    &mut goals.values_mut().next().expect("a goal")[0]
}

#[test]
fn tables_that_do_not_fit_their_writes_are_refused() {
    let (_, text) = sample();
    let root: Value = serde_json::from_str(&text).expect("JSON");
    type Break = (&'static str, fn(&mut Value));
    let breaks: [Break; 5] = [
        ("points to number 4000000000 of its people", |document| {
            *first_write(document) = json!({ "stamp": "1.0.0", "by": 4_000_000_000u64, "set": { "a": 1 } });
        }),
        ("points to number 18446744073709551615 of its writers", |document| {
            *first_write(document) = json!({ "stamp": "1.0.18446744073709551615", "set": { "a": 1 } });
        }),
        ("its people are not in order", |document| {
            document["people"].as_array_mut().expect("a list").reverse();
        }),
        ("one of its people has written nothing", |document| {
            document["people"].as_array_mut().expect("a list").push(json!("zzzzzzzzzzzzzzzzzzzzzzz"));
        }),
        ("one of its writers has written nothing", |document| {
            document["writers"]["ffffffffffff"] = json!(["000000"]);
        }),
    ];
    for (why, break_it) in breaks {
        let mut root = root.clone();
        break_it(&mut root["documents"][0]);
        match File::read(signed(root).as_bytes()) {
            Err(ReadError::Malformed { reason }) => assert!(reason.contains(why), "{reason}"),
            other => panic!("{why}: {other:?}"),
        }
    }
}

#[test]
fn b14_more_people_than_a_notebook_is_for_stay_at_the_door() {
    let crowd = |count: u64| {
        let document = Document::new("shared".parse().expect("a name"));
        let mut clock = Clock::new(Writer { device: Device::new(1), load: Load::new(1) });
        let mut draft = Draft::new(&document, clock.next(9), None, 9);
        for number in 0..count {
            draft.set(&format!("p{number}").parse().expect("a name"), "person", "name", "Somebody");
        }
        let change = draft.finish();
        let mut document = document.clone();
        document.join(Incoming::Change(&change));
        document
    };
    assert_eq!(check_at_the_door([&crowd(100)], 9), Ok(()));
    assert_eq!(check_at_the_door([&crowd(101)], 9), Err(ReadError::TooManyPeople { count: 101 }));
}

#[test]
fn every_refusal_says_that_nothing_was_changed_and_what_to_do() {
    let errors = [
        ReadError::Empty,
        ReadError::NotJson { line: 1, column: 2 },
        ReadError::NotOurs,
        ReadError::CutShort { bytes: 9 },
        ReadError::Damaged,
        ReadError::UnknownKind { kind: "kit".into() },
        ReadError::TooLarge { bytes: 9 },
        ReadError::TooDeep,
        ReadError::FutureStamp { millis: 9 },
        ReadError::TooManyPeople { count: 101 },
        ReadError::DuplicateKey { key: "a".into() },
        ReadError::Malformed { reason: "it has no documents".into() },
    ];
    for error in errors {
        let text = error.to_string();
        assert!(text.starts_with("This ") && text.ends_with('.'), "{text}");
        assert!(text.contains("Nothing here was changed."), "{text}");
    }
}
