//! Keys and segments: what is printed is read back, and what was touched is
//! noticed.

use proptest::prelude::*;
use turnwise::storage::{
    Content, Damage, Key, KeyError, is_newer, is_ours, open, quarantine_key, quarantine_text,
    read_quarantine, seal, seal_json,
};

use super::fakes::{Page, id};
use crate::repeat::config;

fn any_key() -> impl Strategy<Value = Key> {
    let name = "[A-Za-z0-9_-]{1,64}".prop_map(|text| id(&text));
    let setting = "[a-z0-9_-]{1,64}";
    prop_oneof![
        (name.clone(), 0..u64::MAX, any::<u32>(), any::<u64>()).prop_map(
            |(document, millis, count, bits)| {
                let stamp =
                    format!("{millis}.{count}.{:012x}.{:06x}", bits & 0xffff_ffff_ffff, bits & 0xff_ffff);
                Key::Journal { document, stamp: stamp.parse().unwrap() }
            }
        ),
        (name.clone(), name.clone()).prop_map(|(document, id)| Key::Import { document, id }),
        (name.clone(), name, any::<u32>()).prop_map(|(document, id, part)| Key::Snapshot {
            document,
            id,
            part
        }),
        "[0-9a-f]{8}-[0-9]{1,7}".prop_map(|id| Key::Quarantine { id }),
        (setting, 0..9u32).prop_map(|(name, turn)| Key::Device { name, turn }),
        Just(Key::Ballast),
    ]
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn every_key_is_read_as_it_was_printed(key in any_key()) {
        let text = key.to_string();
        prop_assert!(is_ours(&text));
        prop_assert_eq!(text.parse::<Key>(), Ok(key));
    }

    #[test]
    fn no_text_makes_the_key_parser_stumble(text in "(turnwise/1/)?[a-z0-9/._-]{0,40}") {
        match text.parse::<Key>() {
            Ok(key) => prop_assert_eq!(key.to_string(), text),
            Err(KeyError(said)) => prop_assert_eq!(said, text),
        }
    }

    #[test]
    fn a_segment_is_opened_as_it_was_sealed(title in any::<String>()) {
        let mut page = Page::new("shared", 1);
        let change = page.write("one", &title);
        let key = Key::Journal { document: id("shared"), stamp: change.stamp() };
        let text = seal_json(&key, &change).unwrap();
        prop_assert_eq!(open(&key.to_string(), &text), Ok((key, Content::Change(change))));

        let import = page.file(&title);
        let key = Key::Import { document: id("shared"), id: id("i") };
        let text = seal_json(&key, &import).unwrap();
        prop_assert_eq!(open(&key.to_string(), &text), Ok((key, Content::Import(Box::new(import)))));
    }

    #[test]
    fn any_other_text_under_a_key_is_damage_and_no_panic(text in any::<String>()) {
        let key = "turnwise/1/shared/import/i";
        prop_assert!(open(key, &text).is_err());
        let headed = format!("turnwise-segment 1 {text}");
        prop_assert!(open(key, &headed).is_err());
    }
}

fn sample() -> (Key, String) {
    let mut page = Page::new("shared", 1);
    let change = page.write("one", "A walk – each day 🌱");
    let key = Key::Journal { document: id("shared"), stamp: change.stamp() };
    let text = seal_json(&key, &change).unwrap();
    (key, text)
}

#[test]
fn every_flipped_bit_of_every_unit_is_noticed() {
    let (key, text) = sample();
    let key = key.to_string();
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut tried = 0;
    for at in 0..units.len() {
        for bit in 0..16 {
            let mut flipped = units.clone();
            flipped[at] ^= 1 << bit;
            // As a browser passes it on: lone surrogates become U+FFFD.
            let flipped = String::from_utf16_lossy(&flipped);
            assert!(open(&key, &flipped).is_err(), "bit {bit} of unit {at} went unnoticed");
            tried += 1;
        }
    }
    assert_eq!(tried, units.len() * 16);
}

#[test]
fn every_truncation_and_every_appended_text_is_noticed() {
    let (key, text) = sample();
    let key = key.to_string();
    for (at, _) in text.char_indices() {
        assert!(open(&key, &text[..at]).is_err(), "cut at {at}");
    }
    assert!(matches!(open(&key, &format!("{text} ")), Err(Damage::Length { .. })));
}

#[test]
fn a_segment_copied_under_another_key_is_noticed() {
    let (key, text) = sample();
    let other = key.to_string().replace("shared", "private");
    assert_eq!(open(&other, &text), Err(Damage::Checksum));
    assert_eq!(open("turnwise/1/shared/nonsense", &text), Err(Damage::UnknownKey));
}

#[test]
fn a_well_sealed_text_that_belongs_elsewhere_is_noticed() {
    let mut page = Page::new("shared", 1);
    let first = page.write("one", "a");
    let second = page.write("one", "b");
    let key = Key::Journal { document: id("shared"), stamp: first.stamp() };
    let wrong = seal_json(&key, &second).unwrap();
    assert!(matches!(open(&key.to_string(), &wrong), Err(Damage::Content(_))));
    let key = Key::Import { document: id("private"), id: id("i") };
    let wrong = seal_json(&key, &page.file("f")).unwrap();
    assert!(matches!(open(&key.to_string(), &wrong), Err(Damage::Content(_))));
}

#[test]
fn a_newer_format_is_told_from_ours_and_from_strangers() {
    assert!(is_newer("turnwise/2/private/journal/x/1"));
    assert!(is_newer("turnwise/12/x"));
    for key in ["turnwise/1/x", "turnwise/0/x", "turnwise/two/x", "turnwise", "other/2/x", ""] {
        assert!(!is_newer(key), "{key}");
    }
}

#[test]
fn what_lies_in_quarantine_is_read_back_with_where_it_lay() {
    let (key, raw) = ("turnwise/1/shared/journal/nonsense", "what a \"fault\" left\n\u{0}");
    let here = quarantine_key(key, raw).to_string();
    let text = quarantine_text(key, raw);
    assert_eq!(read_quarantine(&here, &text), Ok((key.to_owned(), raw.to_owned())));
    let elsewhere = quarantine_key(key, "something else").to_string();
    assert_eq!(read_quarantine(&elsewhere, &text), Err(Damage::Checksum));
    let half = seal(&here, "{\"key\":\"turnwise/1/x\"}");
    assert!(matches!(read_quarantine(&here, &half), Err(Damage::Content(_))));
}
