//! Nothing takes a document out of this browser but the page that erases, leaving the sample, and
//! putting a closed notebook away after its file was read back.

use std::fs;
use std::path::{Path, PathBuf};

/// What takes documents away, and the files that may call it.
const REMOVING: [(&str, &[&str]); 6] = [
    (".erase_document(", &["src/app/erase.rs", "src/browser/store.rs", "src/storage/ledger/taking_away.rs"]),
    (".erase_rest(", &["src/app/erase.rs", "src/browser/store.rs"]),
    (".erase_sample(", &["src/app/sample.rs"]),
    ("store.put_away(", &["src/app/archive.rs"]),
    ("ledger.put_away(", &["src/browser/store.rs"]),
    ("SampleDocument(", &["src/coaching/sample/workspace.rs"]),
];

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            files(&entry, all);
        } else if entry.extension().is_some_and(|end| end == "rs") {
            all.push(entry);
        }
    }
}

#[test]
fn a_document_is_taken_away_in_three_places_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    files(&root.join("src"), &mut all);
    for (word, allowed) in REMOVING {
        let mut callers = Vec::new();
        for file in &all {
            if fs::read_to_string(file).expect("a text").contains(word) {
                let name = file.strip_prefix(root).expect("it lies below").to_string_lossy().into_owned();
                callers.push(name);
            }
        }
        callers.sort();
        assert_eq!(callers, allowed, "who calls {word:?}");
    }
}
