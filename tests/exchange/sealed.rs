//! Locked files: read and printed, refused with a reason, opened by other
//! hands. What the browser itself does with them is in `browser::locked`.

use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::exchange::{
    Content, File, Lock, PhraseError, ReadError, Sealed, check_phrase, limits, locked_file_name, pack,
    plain_phrase, unpack,
};

use super::hostile::{edited, edits};
use super::locksmith::{header_of, lock, lock_bytes, open, open_with, tampered, with};
use crate::repeat::config;

/// The passphrase of the known file, in normal form C.
const PHRASE: &str = "harbour crayon seven Zo\u{eb}";
const SALT: [u8; 16] = [7; 16];
const IV: [u8; 12] = [9; 12];

/// Made once, by OpenSSL by way of Node, from the backup beside it.
fn known() -> String {
    data("sealed/known.locked.turnwise.json")
}

fn data(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(text: &str) -> Result<Option<Sealed>, ReadError> {
    Sealed::read(text.as_bytes())
}

fn sealed(text: &str) -> Sealed {
    read(text).expect("it reads").expect("a locked file")
}

/// A short locked file.
fn short() -> String {
    lock("{\"format\":\"turnwise\"}", PHRASE, SALT, IV)
}

#[test]
fn a_file_that_openssl_locked_opens_as_it_was() {
    let text = known();
    let file = open(&sealed(&text), PHRASE).expect("it opens");
    assert_eq!(file, data("v1/PRIVATE-backup.turnwise.json"));
    let file = File::read(file.as_bytes()).expect("it reads");
    assert!(matches!(file.content, Content::Backup(_)));
    assert_eq!(open(&sealed(&text), "harbour crayon seven Zoe\u{308}"), None, "another form of one letter");
    assert_eq!(open(&sealed(&text), "harbour crayon seven"), None);
}

#[test]
fn what_is_authenticated_is_all_of_the_file_but_the_locked_part() {
    for text in [known(), short(), with(&short(), "/later", json!({ "b": [1, "x"], "a": null }))] {
        assert_eq!(sealed(&text).lock.header(), header_of(&text));
        let again = sealed(&text).print();
        assert_eq!(sealed(&again), sealed(&text), "what is not known stays");
    }
    // A word that is not known here and was put in on the way keeps it shut.
    let more = sealed(&with(&short(), "/later", json!(1)));
    assert_eq!(open(&more, PHRASE), None);
    assert!(open_with(&more, PHRASE, &sealed(&short()).lock.header()).is_some(), "only that one word did it");
}

#[test]
fn a_locked_file_says_what_it_is_and_nothing_of_what_is_in_it() {
    let text = lock(&data("v1/PRIVATE-backup.turnwise.json"), PHRASE, SALT, IV);
    assert!(text.starts_with("{\n  \"format\": \"turnwise-sealed\",\n  \"version\": \"1.0\",\n"), "{text}");
    let root: Value = serde_json::from_str(&text).expect("JSON");
    let keys: Vec<&String> = root.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["cipher", "data", "format", "kdf", "packed", "version"]);
    for word in ["Robin", "backup", "partnership", "2026"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.len() < data("v1/PRIVATE-backup.turnwise.json").len(), "it is packed");
}

#[test]
fn what_is_not_locked_is_left_to_the_ordinary_way_in() {
    assert_eq!(read("{}"), Ok(None));
    assert_eq!(read("hello"), Ok(None));
    assert_eq!(read(&data("v1/rich.turnwise.json")), Ok(None));
    assert_eq!(read("{\"format\":\"turnwise\",\"note\":\"turnwise-sealed\"}"), Ok(None));
    // The ordinary way in does not take a locked one for its own.
    assert!(File::read(known().as_bytes()).is_err());
    assert_eq!(File::read(short().as_bytes()), Err(ReadError::NotOurs));
}

#[test]
fn the_order_of_keys_and_white_space_make_no_difference() {
    let text = known();
    let root: Value = serde_json::from_str(&text).expect("JSON");
    let compact = root.to_string();
    assert!(compact.starts_with("{\"cipher\""), "sorted, the format is not first");
    assert_eq!(sealed(&compact), sealed(&text));
    assert_eq!(sealed(&format!("\u{feff}{text}")), sealed(&text));
}

#[test]
fn a_locked_file_cut_at_any_byte_is_refused() {
    let text = short();
    for length in 0..text.trim_end().len() {
        let cut = &text.as_bytes()[..length];
        match Sealed::read(cut) {
            Err(ReadError::CutShort { bytes }) => assert_eq!(bytes, length),
            // Before its name has been read it is nobody's; then the ordinary way in says what is wrong.
            Ok(None) => assert!(File::read(cut).is_err() && length < 40, "{length}"),
            other => panic!("{length}: {other:?}"),
        }
    }
}

#[test]
fn a_locked_file_with_one_byte_changed_is_refused_or_stays_shut() {
    let text = short();
    let (whole, mut shut, mut refused) = (sealed(&text), 0, 0);
    for at in 0..text.len() {
        for flip in [0x01, 0x02, 0x04, 0x20, 0x80] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= flip;
            match Sealed::read(&bytes) {
                Err(_) | Ok(None) => refused += 1,
                Ok(Some(changed)) if changed == whole => {}
                // Another salt is another key; computing it for each of them would say nothing more.
                Ok(Some(changed)) if changed.lock.salt() != whole.lock.salt() => shut += 1,
                Ok(Some(changed)) => {
                    assert_eq!(open(&changed, PHRASE), None, "at {at}");
                    shut += 1;
                }
            }
        }
    }
    assert!(shut > 100 && refused > 500, "{shut} {refused}");
    assert!(open(&whole, PHRASE).is_some());
}

#[test]
fn hostile_words_on_the_outside_are_refused_before_any_work() {
    let text = short();
    let rounds = |value: Value| read(&with(&text, "/kdf/iterations", value)).expect_err("hostile");
    for iterations in [0, 1, 1000, 599_999] {
        assert_eq!(rounds(json!(iterations)), ReadError::Weakened { iterations });
    }
    for iterations in [6_000_001, 4_294_967_295, 4_294_967_296 + 600_000, u64::MAX] {
        assert_eq!(rounds(json!(iterations)), ReadError::TooMuchWork { iterations });
    }
    for value in [json!(-600_000), json!(600_000.5), json!("600000"), json!(null), json!([600_000])] {
        assert!(matches!(rounds(value.clone()), ReadError::Malformed { .. }), "{value}");
    }
    assert!(
        read(&with(&text, "/kdf/iterations", json!(6_000_000))).is_ok(),
        "a later version may ask for more"
    );
    let newer = [
        ("/version", json!("2.0")),
        ("/kdf/name", json!("Argon2id")),
        ("/kdf/hash", json!("SHA-1")),
        ("/cipher/name", json!("AES-CBC")),
        ("/cipher/length", json!(128)),
        ("/packed", json!("none")),
    ];
    for (place, value) in newer {
        let error = read(&with(&text, place, value)).expect_err(place);
        assert!(error.is_newer(), "{place}: {error:?}");
    }
    let malformed = [
        ("/version", json!("1")),
        ("/version", json!(1.0)),
        ("/kdf", json!("PBKDF2")),
        ("/kdf/name", json!(null)),
        ("/kdf/salt", json!("")),
        ("/kdf/salt", json!("AAAAAAAAAAAAAAAAAAAAA")),
        ("/kdf/salt", json!("AAAAAAAAAAAAAAAAAAAAAA==")),
        ("/kdf/salt", json!("AAAAAAAAAAAAAAAAAAAAAB")),
        ("/kdf/salt", json!("+///////////////////AA")),
        ("/cipher/iv", json!("AAAAAAAAAAAAAAA")),
        ("/cipher/iv", json!("AAAAAAAAAAAAAAAAAAAA")),
        ("/cipher/iv", json!([0, 1, 2])),
        ("/cipher/length", json!("256 ")),
        ("/packed", json!(false)),
        ("/data", json!(["AAAA"])),
        ("/data", json!(null)),
    ];
    for (place, value) in malformed {
        let error = read(&with(&text, place, value.clone())).expect_err(place);
        let is_as_expected = matches!(error, ReadError::Malformed { .. }) || error.is_newer();
        assert!(is_as_expected, "{place} {value}: {error:?}");
    }
    for value in ["", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(read(&with(&text, "/data", json!(value))), Err(ReadError::Damaged), "{value}");
    }
    let twice = text.replacen("\"version\"", "\"packed\": \"deflate\", \"version\"", 1);
    assert_eq!(read(&twice), Err(ReadError::DuplicateKey { key: "packed".into() }));
}

#[test]
fn a_locked_file_beyond_the_caps_is_refused_at_its_cap() {
    let huge = with(&short(), "/data", json!("A".repeat(limits::FILE_BYTES)));
    assert_eq!(read(&huge), Err(ReadError::TooLarge { bytes: huge.len() }));
    let deep = format!("{{\"format\":\"turnwise-sealed\",\"a\":{}", "[".repeat(100_000));
    assert_eq!(read(&deep), Err(ReadError::TooDeep));
    let long = with(&short(), "/data", json!("A".repeat(7 * 1024 * 1024)));
    assert!(sealed(&long).data.len() > 5_000_000, "the locked part may be longer than any text in a file");
}

#[test]
fn a_bomb_behind_the_lock_is_refused_before_it_unfolds() {
    let bomb = pack(&" ".repeat(64 * 1024 * 1024));
    assert!(bomb.len() < 100_000, "{} bytes unfold to 64 MB", bomb.len());
    assert!(matches!(unpack(&bomb), Err(ReadError::TooLarge { bytes }) if bytes <= limits::FILE_BYTES));
    let exact = " ".repeat(limits::FILE_BYTES);
    assert_eq!(unpack(&pack(&exact)).map(|file| file.len()), Ok(limits::FILE_BYTES));
    assert_eq!(unpack(b"no deflate at all"), Err(ReadError::Damaged));
    assert_eq!(unpack(&[]), Err(ReadError::Damaged));
    let no_text = lock_bytes(&[1, 1, 0, 254, 255, 0xff], PHRASE, SALT, IV);
    assert_eq!(open(&no_text, PHRASE), None, "one stored byte that is no UTF-8");
}

#[test]
fn a_tampered_file_and_a_wrong_phrase_cannot_be_told_apart() {
    let text = known();
    assert_eq!(open(&sealed(&tampered(&text)), PHRASE), None);
    assert_eq!(open(&sealed(&text), "harbour crayon seven Zo\u{eb}!"), None);
    for (place, value) in
        [("/cipher/iv", json!("AAAAAAAAAAAAAAAA")), ("/kdf/salt", json!("AAAAAAAAAAAAAAAAAAAAAA"))]
    {
        assert_eq!(open(&sealed(&with(&text, place, value)), PHRASE), None, "{place}");
    }
}

#[test]
fn a_phrase_is_long_enough_and_typed_the_same_twice() {
    let long = "four little words here";
    assert_eq!(check_phrase(long, long), Ok(()));
    assert_eq!(check_phrase("elevenchars", "elevenchars"), Err(PhraseError::TooShort));
    assert_eq!(check_phrase("twelve chars", "twelve chars"), Ok(()));
    assert_eq!(
        check_phrase("ab          cd", "ab          cd"),
        Err(PhraseError::TooShort),
        "gaps count once"
    );
    assert_eq!(check_phrase(long, "four little words"), Err(PhraseError::Differ));
    assert_eq!(check_phrase(long, "Four little words here"), Err(PhraseError::Differ));
    assert_eq!(check_phrase("\u{1f600}".repeat(12).as_str(), "\u{1f600}".repeat(12).as_str()), Ok(()));
    assert_eq!(plain_phrase("  four little\u{a0}words\t here \n"), long);
}

#[test]
fn the_name_of_a_locked_file_says_so() {
    assert_eq!(
        locked_file_name("for-Kim-2026-05-03.turnwise.json"),
        "for-Kim-2026-05-03.locked.turnwise.json"
    );
    assert_eq!(
        locked_file_name("PRIVATE-backup-2026-05-03.turnwise.json"),
        "PRIVATE-backup-2026-05-03.locked.turnwise.json"
    );
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn what_is_printed_reads_the_same(
        salt in any::<[u8; 16]>(),
        iv in any::<[u8; 12]>(),
        data in prop::collection::vec(any::<u8>(), 17..400),
    ) {
        let sealed = Sealed { lock: Lock::new(salt, iv), data };
        let text = sealed.print();
        prop_assert_eq!(Sealed::read(text.as_bytes()), Ok(Some(sealed)));
    }

    #[test]
    fn mutated_locked_files_never_panic(edits in edits()) {
        let bytes = edited(short().into_bytes(), edits, 60);
        if let Ok(Some(read)) = Sealed::read(&bytes) {
            prop_assert!(read.lock.iterations() >= limits::LOCK_ITERATIONS);
            prop_assert!(read.lock.iterations() <= limits::LOCK_MOST_ITERATIONS);
        }
    }

    /// Any value in any place of the outside.
    #[test]
    fn wrong_types_anywhere_are_refused_or_read(place in 0usize..9, value in super::partners::values()) {
        let places = [
            "/format", "/version", "/kdf", "/kdf/name", "/kdf/iterations", "/kdf/salt", "/cipher", "/cipher/iv",
            "/data",
        ];
        let text = with(&short(), places[place], value);
        let _ = Sealed::read(text.as_bytes());
    }

    #[test]
    fn what_is_packed_unpacks_the_same(text in "\\PC{0,400}") {
        prop_assert_eq!(unpack(&pack(&text)), Ok(text));
    }

    #[test]
    fn any_bytes_unpack_to_a_text_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = unpack(&bytes);
    }
}
