//! Files: what is written is what is read.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::exchange::{
    Content, File, Header, PrintError, ReadError, Version, archive_file_name, backup_file_name,
    partner_file_name,
};
use turnwise::replica::Document;

use super::partners::{Browser, MORNING, backup_of, id, private_document, random_pair, rich_pair, steps};
use crate::repeat::config;

fn partnership(file: &File) -> &Document {
    match &file.content {
        Content::Partnership(document) => document,
        Content::Backup(_) => panic!("a backup"),
    }
}

fn rewritten(text: &str, edit: impl FnOnce(&mut serde_json::Map<String, Value>)) -> String {
    let mut value: Value = serde_json::from_str(text).expect("JSON");
    let root = value.as_object_mut().expect("an object");
    edit(root);
    root.remove("checksum");
    let sum = crc32fast::hash(value.to_string().as_bytes());
    value["checksum"] = json!(format!("{sum:08x}"));
    value.to_string()
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_file_reads_back_as_it_was(steps in steps(), saved_at in any::<u64>()) {
        let (robin, _) = random_pair(&steps);
        let header = Header { saved_at, ..robin.header() };
        let file = File::for_partner(&robin.document, header).expect("a partnership");
        let text = file.print().expect("it prints");
        let read = File::read(text.as_bytes()).expect("it reads");
        prop_assert_eq!(partnership(&read), &robin.document);
        prop_assert_eq!(&read.header.from, &file.header.from);
        prop_assert_eq!(read.print().expect("it prints again"), text);

        let backup = backup_of(&robin, "mine");
        let text = backup.print().expect("it prints");
        prop_assert_eq!(File::read(text.as_bytes()).expect("it reads").content, backup.content);
    }
}

#[test]
fn equal_documents_give_equal_bytes_in_whatever_order_they_were_joined() {
    let (mut robin, mut kim) = rich_pair();
    kim.join(&robin.document.clone());
    robin.join(&kim.document.clone());
    let header = Header { app: "0.1.0".into(), saved_at: MORNING, from: None };
    let print = |browser: &Browser| {
        File::for_partner(&browser.document, header.clone())
            .expect("a partnership")
            .print()
            .expect("it prints")
    };
    assert_eq!(print(&robin), print(&kim));
}

#[test]
fn a_file_can_be_read_by_people() {
    let (robin, _) = rich_pair();
    let text = robin.file().print().expect("it prints");
    assert!(
        text.starts_with("{\n  \"format\": \"turnwise\",\n  \"version\": \"1.0\",\n  \"reader\": \"1.0\",\n")
    );
    assert!(text.ends_with("\n}\n"));
    let records = robin.document.len();
    let lines = text.lines().filter(|line| line.contains("[{") && line.contains("\"stamp\"")).count();
    assert_eq!(lines, records, "a record is a line");
    let average = text.len() / records;
    assert!(average <= 350, "{average} bytes a record, with all that is beside them");
}

#[test]
fn nothing_private_can_be_in_a_file_for_a_partner() {
    let canary = "canary-7f3a the thing nobody may read";
    let (robin, _) = rich_pair();
    let private = private_document(&robin, canary);
    let refused = File::for_partner(&private, robin.header());
    assert_eq!(refused, Err(PrintError::NotAPartnership));
    let text = robin.file().print().expect("it prints");
    assert!(!text.contains("canary-7f3a"));
    let backup = backup_of(&robin, canary).print().expect("it prints");
    assert!(backup.contains("canary-7f3a"), "the backup holds it");
    // A backup that calls itself a file for a partner is not one.
    let forged = rewritten(&backup, |root| root["kind"] = json!("partnership"));
    assert!(matches!(File::read(forged.as_bytes()), Err(ReadError::Malformed { .. })));
}

/// T23.
#[test]
fn a_file_of_a_newer_minor_version_is_read_and_what_it_adds_survives() {
    let (robin, mut kim) = rich_pair();
    let text = robin.file().print().expect("it prints");
    let newer = rewritten(&text, |root| {
        root["version"] = json!("1.7");
        root.insert("mood".into(), json!({ "sun": 1 }));
        let stamp = "1777900000000.0.ffffffffbeef.00cafe";
        root["documents"][0]["seen"]["singles"] = json!([stamp]);
        // A device that sorts last, so that the other rows stay where they are.
        let writers = root["documents"][0]["writers"].as_object_mut().expect("writers");
        let row = writers.values().map(|loads| loads.as_array().map_or(0, Vec::len)).sum::<usize>();
        writers.insert("ffffffffbeef".into(), json!(["00cafe"]));
        let tail = json!({ "b": [1e-7, 18_446_744_073_709_551_615u64], "a": "\u{1f47b}" });
        root["documents"][0]["records"]["comet"]["zzz"] =
            json!([{ "stamp": format!("1777900000000.0.{row}"), "set": { "tail": tail } }]);
    });
    let file = File::read(newer.as_bytes()).expect("it reads");
    assert_eq!(file.version, Version { major: 1, minor: 7 });
    // Through an older app, with an edit, and out again.
    kim.join(partnership(&file));
    kim.goal("One more");
    let out = kim.file().print().expect("it prints");
    assert!(out.contains(r#""set":{"tail":{"a":"👻","b":[1e-7,18446744073709551615]}}"#));
    assert!(out.contains(r#""stars":[1,-2,2.5,9007199254740993,null]"#));
}

#[test]
fn a_newer_format_is_refused_with_its_version_so_that_the_file_is_kept() {
    let (robin, _) = rich_pair();
    let text = robin.file().print().expect("it prints");
    for (version, reader) in [("2.0", "2.0"), ("2.3", "1.0"), ("1.9", "1.4"), ("3.0", "3.0")] {
        let newer = rewritten(&text, |root| {
            root["version"] = json!(version);
            root["reader"] = json!(reader);
            root["app"] = json!("9.9.9");
            root["documents"] = json!("of another shape");
        });
        let error = File::read(newer.as_bytes()).expect_err("it is newer");
        assert_eq!(
            error,
            ReadError::Newer { version: version.parse().expect("a version"), app: "9.9.9".into() }
        );
        assert!(error.is_newer() && error.to_string().contains("Keep the file"));
    }
    let kind = rewritten(&text, |root| root["kind"] = json!("kit"));
    assert_eq!(File::read(kind.as_bytes()), Err(ReadError::UnknownKind { kind: "kit".into() }));
}

#[test]
fn times_beyond_the_calendar_are_written_as_the_last_second_of_9999() {
    let robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let header = Header { saved_at: u64::MAX, ..robin.header() };
    let file = File::for_partner(&robin.document, header).expect("a partnership");
    let text = file.print().expect("it prints");
    assert!(text.contains("\"saved_at\": \"9999-12-31T23:59:59Z\""));
}

#[test]
fn a_document_beyond_the_caps_is_never_called_saved() {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let goal = robin.goal("Too much");
    robin.act(|draft| draft.set(&goal, "goal", "why", "x".repeat(256 * 1024 + 1)));
    let error = robin.file().print().expect_err("it cannot be read back");
    assert_eq!(error, PrintError::Unreadable(ReadError::TextTooLong { bytes: 256 * 1024 + 1 }));
}

#[test]
fn file_names_say_what_is_in_them_and_steer_nothing() {
    let day = NaiveDate::from_ymd_opt(2026, 5, 3).expect("a day");
    let name = |partner: &str| partner_file_name(partner, day);
    assert_eq!(backup_file_name(day), "PRIVATE-backup-2026-05-03.turnwise.json");
    assert_eq!(archive_file_name("Kim Example", day), "notebook-with-Kim-Example-2026-05-03.turnwise.json");
    assert_eq!(archive_file_name("../", day), "notebook-2026-05-03.turnwise.json");
    assert_eq!(name("Kim"), "for-Kim-2026-05-03.turnwise.json");
    assert_eq!(name("Kim  Example"), "for-Kim-Example-2026-05-03.turnwise.json");
    assert_eq!(name("../../etc/passwd\0"), "for-etcpasswd-2026-05-03.turnwise.json");
    assert_eq!(name("C:\\a|b<c>?*\"d"), "for-Cabcd-2026-05-03.turnwise.json");
    assert_eq!(name("gnp.\u{202e}exe\u{200b}\u{2066}\n"), "for-gnp-exe-2026-05-03.turnwise.json");
    assert_eq!(name("שירה 🎉"), "for-שירה-🎉-2026-05-03.turnwise.json");
    assert_eq!(name("👩‍🚀"), "for-👩‍🚀-2026-05-03.turnwise.json");
    assert_eq!(name(" .-. "), "for-partner-2026-05-03.turnwise.json");
    let long = name(&"🎉".repeat(500));
    assert_eq!(long.chars().filter(|letter| *letter == '🎉').count(), 40);
    assert!(long.len() < 255, "{} bytes", long.len());
}

#[test]
fn one_document_cannot_be_in_a_file_twice() {
    let (robin, _) = rich_pair();
    let text = backup_of(&robin, "mine").print().expect("it prints");
    let twice = rewritten(&text, |root| {
        let first = root["documents"][0].clone();
        root["documents"].as_array_mut().expect("documents").push(first);
    });
    assert!(matches!(File::read(twice.as_bytes()), Err(ReadError::Malformed { .. })));
    assert_eq!(id("private").as_str(), "private");
}
