//! Whoever types sees who will have the words: each form of the app says it, in
//! the words of one component that asks the declaration of the kind.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What words are typed into.
const FIELDS: [&str; 6] = ["Field", "LiveText", "PersonFields", "PhraseField", "textarea", "input"];
/// A tag that holds one of these takes no words.
const NO_WORDS: [&str; 9] = [
    "kind=\"number\"",
    "kind=\"date\"",
    "kind=\"time\"",
    "type=\"number\"",
    "type=\"radio\"",
    "type=\"checkbox\"",
    "type=\"file\"",
    "type=\"range\"",
    "readonly",
];
/// Parts of a form, and the file in which their form says it.
const STANDS_IN: [(&str, &str); 7] = [
    ("pages/session/note_line.rs", "pages/session/note_list.rs"),
    ("pages/workshop/plan_form/mod.rs", "pages/workshop/library/plans.rs"),
    ("pages/workshop/plan_form/part_fields.rs", "pages/workshop/library/plans.rs"),
    ("pages/us/pens.rs", "pages/us/add_person.rs"),
    ("pages/workshop/kit/clauses.rs", "pages/workshop/kit/mod.rs"),
    ("pages/workshop/kit/programme.rs", "pages/workshop/kit/mod.rs"),
    ("pages/workshop/kit/questions.rs", "pages/workshop/kit/mod.rs"),
];
/// What is typed here becomes no words of a person, and why.
const NOBODYS: [(&str, &str); 11] = [
    ("components/field.rs", "the component itself"),
    ("components/live_text.rs", "the component itself"),
    ("components/live_day.rs", "a day or a time"),
    ("find/palette.rs", "looks something up"),
    ("pages/questions/filter.rs", "looks something up"),
    ("pages/journal/list.rs", "looks something up"),
    ("pages/open.rs", "a link from elsewhere"),
    ("pages/erase.rs", "a word that is given"),
    ("pages/locking/phrase.rs", "a passphrase, which is kept nowhere"),
    ("pages/locking/make.rs", "a passphrase, which is kept nowhere"),
    ("pages/locking/unlock.rs", "a passphrase, which is kept nowhere"),
];

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            files(&entry, found);
        } else {
            found.push(entry);
        }
    }
}

/// The tag of this name that begins here, up to its end.
fn tag<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let rest = text.strip_prefix('<')?.strip_prefix(name)?;
    // Not a longer name.
    rest.starts_with(char::is_whitespace).then_some(())?;
    let ends = ["/>", "></textarea>"].iter().filter_map(|end| rest.find(end)).min();
    rest.get(..ends?)
}

/// Does something in it take words?
fn takes_words(text: &str) -> bool {
    let named = |at: usize| FIELDS.iter().find_map(|name| tag(&text[at..], name));
    let mut tags = text.match_indices('<').filter_map(|(at, _)| named(at));
    tags.any(|tag| NO_WORDS.iter().all(|no| !tag.contains(no)))
}

fn says_who_sees_it(text: &str) -> bool {
    text.contains("<WhoSees") || text.contains("<SeenAs")
}

fn read(name: &str) -> String {
    fs::read_to_string(ui().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_form_in_which_one_types_says_who_sees_it() {
    let mut all = Vec::new();
    files(&ui(), &mut all);
    let named = |list: &[(&'static str, &'static str)]| -> BTreeSet<&'static str> {
        list.iter().map(|(name, _)| *name).collect()
    };
    let (parts, nobodys) = (named(&STANDS_IN), named(&NOBODYS));
    let mut silent = Vec::new();
    let mut count = 0;
    for file in all {
        let name = file.strip_prefix(ui()).expect("a file of it").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file).expect("a text");
        if !takes_words(&text) {
            continue;
        }
        count += 1;
        let is_known = parts.contains(name.as_str()) || nobodys.contains(name.as_str());
        if says_who_sees_it(&text) == is_known {
            silent.push(name);
        }
    }
    assert_eq!(silent, Vec::<String>::new(), "each says it, or stands in one of the two lists, and not both");
    assert!(count > 30, "{count} files with fields");
    for (part, form) in STANDS_IN {
        assert!(takes_words(&read(part)) && says_who_sees_it(&read(form)), "{part} stands in {form}");
    }
    for (name, _) in NOBODYS {
        assert!(takes_words(&read(name)), "{name} takes no words and needs no excuse");
    }
}

#[test]
fn a_form_that_says_nothing_is_noticed() {
    assert!(takes_words("<form><Field\n id=WHAT\n value=what /></form>"));
    assert!(takes_words("<textarea class=\"input\"></textarea>"));
    assert!(!takes_words("<Field id=WHEN kind=\"date\" value=day />"));
    assert!(!takes_words("<input type=\"radio\" /> <FieldProblem /> <fieldset>"));
    assert!(!says_who_sees_it("<Field id=WHAT value=what />"));
}
