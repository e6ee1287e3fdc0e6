//! What whoever hosts the app says of themselves, and the bill of materials: files beside the app, read as a whole or
//! not at all.

use proptest::prelude::*;
use serde_json::json;
use turnwise::exchange::{HostFault, HostFile, HostWords, foreign_parts};

use super::payloads::{dressed, payloads};
use crate::repeat;

fn link(to: &str, name: &str) -> Option<HostWords> {
    Some(HostWords::Link { to: to.into(), name: name.into() })
}

fn fault_of(field: &str, value: serde_json::Value) -> HostFault {
    HostFile::read(&json!({field: value}).to_string()).expect_err(field)
}

/// All links in a file.
fn links(file: HostFile) -> Vec<String> {
    let words = [file.imprint, file.privacy, file.help].into_iter().flatten();
    let links = words.filter_map(|words| match words {
        HostWords::Link { to, .. } => Some(to),
        HostWords::Text(_) => None,
    });
    links.collect()
}

#[test]
fn the_file_as_it_is_built_says_nothing() {
    let built = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/static/host.json")).unwrap();
    let file = HostFile::read(&built).unwrap();
    assert!(file.is_empty());
    assert!(HostFile::read(r#"{"name": " ", "help": ""}"#).unwrap().is_empty(), "nor do empty texts");
}

#[test]
fn texts_stay_texts_and_one_address_is_a_link() {
    let text = json!({
        "name": " Example Library ",
        "imprint": "https://host.example/imprint",
        "privacy": "We keep the log\nfor a week: https://host.example/log",
        "help": "mailto:help@host.example?subject=Turnwise",
    });
    let file = HostFile::read(&format!("\u{feff}{text}")).unwrap();
    assert_eq!(file.name.as_deref(), Some("Example Library"));
    assert_eq!(file.imprint, link("https://host.example/imprint", "https://host.example/imprint"));
    let privacy = "We keep the log\nfor a week: https://host.example/log".to_owned();
    assert_eq!(file.privacy, Some(HostWords::Text(privacy)));
    assert_eq!(file.help, link("mailto:help@host.example?subject=Turnwise", "help@host.example"));
    let phone = HostFile::read(r#"{"help": "Room 12, 555 0100"}"#).unwrap();
    assert_eq!(phone.help, Some(HostWords::Text("Room 12, 555 0100".into())));
}

#[test]
fn what_cannot_be_used_is_named() {
    let field = |name: &str| HostFault::Field(name.into());
    for address in [
        "http://host.example/",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "https:host.example",
        "https:///x",
        "https://host.example/\"><script>",
        "mailto:help",
        "tel:5550100",
    ] {
        assert_eq!(fault_of("help", json!(address)), field("help"), "{address}");
    }
    assert_eq!(
        fault_of("imprint", json!(format!("https://host.example/{}", "x".repeat(500)))),
        field("imprint")
    );
    assert_eq!(fault_of("privacy", json!("word ".repeat(1_000))), field("privacy"));
    assert_eq!(fault_of("name", json!("x".repeat(121))), field("name"));
    assert_eq!(fault_of("name", json!("two\nlines")), field("name"));
    assert_eq!(fault_of("name", json!(["x"])), field("name"));
    assert_eq!(fault_of("help", json!(null)), field("help"));
    assert_eq!(fault_of("logo", json!("https://host.example/logo.png")), field("logo"));
    assert_eq!(fault_of(&"x".repeat(500), json!("x")), field(&"x".repeat(40)));
    for text in ["", "{", "[]", "null", "\"name\"", "<!doctype html>", r#"{"name": "a", "name": "b"}"#] {
        assert_eq!(HostFile::read(text), Err(HostFault::NotAnObject), "{text}");
    }
    let large = format!("{{{}}}", " ".repeat(40_000));
    assert_eq!(HostFile::read(&large), Err(HostFault::TooLarge));
}

#[test]
fn no_payload_becomes_a_link_to_anything_but_pages_and_mail() {
    let all = payloads().into_iter().flat_map(|(_, payload)| dressed(&payload));
    let mut read = 0;
    for payload in all {
        for field in ["imprint", "privacy", "help"] {
            let Ok(file) = HostFile::read(&json!({field: payload}).to_string()) else { continue };
            read += 1;
            for to in links(file) {
                assert!(to.starts_with("https://") || to.starts_with("mailto:"), "{to}");
                assert!(!to.contains(char::is_whitespace) && !to.contains(['<', '"']), "{to}");
            }
        }
    }
    assert!(read > 100, "only {read} were read");
}

proptest! {
    #![proptest_config(repeat::config(500))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,300}", value in "[a-z:/@. <\"\n]{0,60}") {
        let _ = HostFile::read(&text);
        if let Ok(file) = HostFile::read(&json!({"help": value}).to_string()) {
            for to in links(file) {
                prop_assert!(to.starts_with("https://") || to.starts_with("mailto:"), "{to}");
            }
        }
    }
}

#[test]
fn the_parts_in_a_bill_are_read_with_version_and_licence_and_others_are_none() {
    let part = json!({"name": "one", "version": "1.2.3", "licenses": [{"expression": "MIT"}], "more": []});
    let parts = foreign_parts(&json!({"components": [part]}).to_string()).unwrap();
    assert_eq!(parts.len(), 1);
    assert_eq!((&*parts[0].name, &*parts[0].version, &*parts[0].licence), ("one", "1.2.3", "MIT"));
    for other in [
        "",
        "{}",
        "[]",
        r#"{"components": [{}]}"#,
        r#"{"components": [{"name": "a", "version": "1", "licenses": []}]}"#,
    ] {
        assert_eq!(foreign_parts(other), None, "{other}");
    }
}
