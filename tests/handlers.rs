//! A browser tells of a field that loses the focus, and of a dialog that closes, also while they are
//! taken away. A handler that reads a signal then stops the app, so all of them ask first.

use std::fs;
use std::path::Path;

/// What a browser tells of things that are just being taken away.
const EVENTS: [&str; 4] = ["on:blur=", "on:focusout=", "on:close=", "on:select="];

fn planted_or_kept(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for event in EVENTS {
        for (at, _) in text.match_indices(event) {
            if !text[at + event.len()..].starts_with("while_here(") {
                faults.push(text[at..].lines().next().unwrap_or_default().to_owned());
            }
        }
    }
    faults
}

fn walk(folder: &Path, faults: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            walk(&entry, faults);
        } else {
            let found = planted_or_kept(&fs::read_to_string(&entry).expect("a text"));
            faults.extend(found.into_iter().map(|fault| format!("{}: {fault}", entry.display())));
        }
    }
}

#[test]
fn every_handler_that_may_be_called_too_late_asks_whether_its_page_is_here() {
    let mut faults = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut faults);
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(planted_or_kept("<input on:blur=keep />"), ["on:blur=keep />"]);
}
