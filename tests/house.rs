//! The rooms of the house stay what they are: pure ones pure, arrows pointing down, nothing that could
//! crash or inject. The lists below are the rules; ARCHITECTURE.md gives the reasons.

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use turnwise::coaching::Kind;

/// The rooms that compile and run without a browser, a clock or randomness.
const PURE: [&str; 7] = ["checksum", "replica", "coaching", "exchange", "storage", "i18n", "route"];

/// Names that a pure room may not contain.
const IMPURE: [&str; 18] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "gloo_storage",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "SystemTime",
    "Instant::now",
    "time::Instant",
    "Utc::now",
    "Local::now",
    "rand",
    "getrandom",
    "thread_rng",
    "new_v4",
    "now_v7",
    "current_dir",
];

/// The rooms above the pure ones reach the browser through the browser room only.
const BROWSER_ONLY: [&str; 4] = ["web_sys", "js_sys", "gloo", "gloo_storage"];

/// Which rooms each room may name.
const ARROWS: [(&str, &[&str]); 10] = [
    ("checksum", &[]),
    ("replica", &[]),
    ("i18n", &[]),
    ("coaching", &["replica"]),
    ("route", &["replica", "coaching"]),
    ("exchange", &["checksum", "replica", "coaching", "route"]),
    ("storage", &["checksum", "replica"]),
    ("browser", &["replica", "coaching", "exchange", "storage", "i18n"]),
    ("app", &["replica", "coaching", "exchange", "storage", "i18n", "route", "browser"]),
    ("ui", &["replica", "coaching", "exchange", "i18n", "route", "browser", "app"]),
];

/// What no code of ours contains, outside tests.
const NOWHERE: [(&str, &str); 22] = [
    ("inner_html", "text goes through text nodes only"),
    ("set_inner_html", "text goes through text nodes only"),
    ("outer_html", "text goes through text nodes only"),
    ("set_outer_html", "text goes through text nodes only"),
    ("insert_adjacent_html", "text goes through text nodes only"),
    ("create_contextual_fragment", "text goes through text nodes only"),
    ("parse_from_string", "text goes through text nodes only"),
    ("set_srcdoc", "text goes through text nodes only"),
    ("HtmlDocument", "its write takes markup"),
    ("eval", "no code is made of text"),
    ("new_no_args", "no code is made of text"),
    ("new_with_args", "no code is made of text"),
    ("WebSocket", "nothing is sent anywhere"),
    ("EventSource", "nothing is sent anywhere"),
    ("RtcPeerConnection", "nothing is sent anywhere"),
    ("XmlHttpRequest", "nothing is sent anywhere"),
    ("send_beacon", "nothing is sent anywhere"),
    ("unwrap()", "say what happens instead"),
    ("expect(", "say what happens instead"),
    ("panic!", "say what happens instead"),
    ("dbg!", "it is for a moment only"),
    ("unsafe", "it is forbidden"),
];

/// What one file may do all the same: file, word or room, reason.
const EXCEPTIONS: [(&str, &str, &str); 1] =
    [("src/app/context.rs", "expect(", "the root provides the app before any component exists")];

/// No file is longer; most are half of it.
const MOST_LINES: usize = 800;

/// What leads the browser to an address, and the files that may use it: for
/// downloads, pictures drawn here, files of the app, and its own pages.
const ADDRESSES: [(&str, &[&str]); 9] = [
    ("set_href", &["src/browser/files.rs", "src/browser/picture.rs"]),
    ("set_src", &["src/browser/picture.rs"]),
    ("fetch_with_str", &["src/browser/page.rs"]),
    ("fetch_with_str_and_init", &[]),
    ("fetch_with_request", &[]),
    ("set_action", &[]),
    ("open_with_url", &[]),
    ("open_with_url_and_target", &[]),
    ("set_location", &[]),
];

/// The same by the names that scripts have for them, which a text could hold.
const BY_NAME: [&str; 13] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "setHTMLUnsafe",
    "srcdoc",
    "document.write",
    "eval(",
    "new Function",
    "WebSocket",
    "EventSource",
    "RTCPeerConnection",
    "sendBeacon",
];

struct File {
    /// From the root of the repository, with `/`.
    path: String,
    /// The folder or file directly under `src/`; empty for `src/main.rs` and `src/lib.rs`.
    room: String,
    text: String,
}

/// Everything wrong with one file, as sentences.
fn faults(file: &File) -> Vec<String> {
    let code = code_of(&file.text);
    let mut faults = Vec::new();
    let excepted = |what: &str| EXCEPTIONS.iter().any(|(path, word, _)| *path == file.path && *word == what);
    let mut forbid = |word: &str, why: &str| {
        if excepted(word) {
            return;
        }
        if let Some(line) = line_with(&code, word) {
            faults.push(format!("{}:{line}: names `{word}`; {why}", file.path));
        }
    };
    if PURE.contains(&file.room.as_str()) {
        for word in IMPURE {
            forbid(word, "this room is pure: clock, randomness and browser are passed in");
        }
    }
    if matches!(file.room.as_str(), "app" | "ui") {
        for word in BROWSER_ONLY {
            forbid(word, "only the browser room touches the browser");
        }
    }
    for (word, why) in NOWHERE {
        forbid(word, why);
    }
    for (word, files) in ADDRESSES {
        if !files.contains(&file.path.as_str()) {
            forbid(word, "only few places lead to an address; see the list in tests/house.rs");
        }
    }
    for (line, string) in split(&file.text).1 {
        if let Some(word) = BY_NAME.iter().find(|word| string.contains(**word)) {
            faults.push(format!("{}:{line}: names `{word}` in a text", file.path));
        }
    }
    if let Some((_, allowed)) = ARROWS.iter().find(|(room, _)| *room == file.room) {
        for other in rooms_named(&code) {
            if other != file.room
                && !allowed.contains(&other.as_str())
                && is_room(&other)
                && !excepted(&other)
            {
                faults.push(format!("{}: `{}` may not know `{other}`", file.path, file.room));
            }
        }
    }
    let lines = file.text.lines().count();
    if lines > MOST_LINES {
        faults.push(format!("{}: {lines} lines; split it by concept", file.path));
    }
    faults
}

fn is_room(name: &str) -> bool {
    ARROWS.iter().any(|(room, _)| *room == name)
}

/// The line (from 1) of a word that is not part of a longer word.
fn line_with(code: &str, word: &str) -> Option<usize> {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    code.lines()
        .position(|line| {
            line.match_indices(word).any(|(start, _)| {
                let before = line[..start].chars().next_back();
                let after = line[start + word.len()..].chars().next();
                let ends_open = !word.ends_with(part_of_word);
                !before.is_some_and(part_of_word) && (ends_open || !after.is_some_and(part_of_word))
            })
        })
        .map(|line| line + 1)
}

/// The first names after `crate::`, those in braces too.
fn rooms_named(code: &str) -> Vec<String> {
    let name_of = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let mut names = Vec::new();
    for (start, found) in code.match_indices("crate::") {
        let rest = &code[start + found.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(name_of(rest));
            continue;
        };
        let mut depth = 0_u32;
        names.push(name_of(group));
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => names.push(name_of(&group[at + 1..])),
                _ => {}
            }
        }
    }
    names
}

/// The code without comments, without what stands in quotes, and without unit tests; lines stay where they are.
fn code_of(text: &str) -> String {
    let before_tests = text.find("#[cfg(test)]\nmod ").map_or(text, |at| &text[..at]);
    let (code, _) = split(before_tests);
    code
}

/// Code with the comments and strings blanked, and the strings with their lines.
fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let at = |place: usize| chars.get(place).copied().unwrap_or('\0');
    let mut code = String::new();
    let mut strings = Vec::new();
    let mut line = 1;
    let mut place = 0;
    while place < chars.len() {
        let start = place;
        let mut string = None;
        if at(place) == '/' && at(place + 1) == '/' {
            while place < chars.len() && at(place) != '\n' {
                place += 1;
            }
        } else if at(place) == '/' && at(place + 1) == '*' {
            let mut depth = 0;
            loop {
                match (at(place), at(place + 1)) {
                    ('/', '*') => {
                        depth += 1;
                        place += 2;
                    }
                    ('*', '/') => {
                        depth -= 1;
                        place += 2;
                    }
                    _ => place += 1,
                }
                if depth == 0 || place >= chars.len() {
                    break;
                }
            }
        } else if let Some(hashes) = raw_string(&chars, place) {
            let open = place + 2 + hashes;
            let mut close = open;
            while close < chars.len()
                && !(at(close) == '"' && (1..=hashes).all(|next| at(close + next) == '#'))
            {
                close += 1;
            }
            string = Some((open, close));
            place = close + 1 + hashes;
        } else if at(place) == '"' {
            let mut close = place + 1;
            while close < chars.len() && at(close) != '"' {
                close += if at(close) == '\\' { 2 } else { 1 };
            }
            string = Some((place + 1, close));
            place = close + 1;
        } else if at(place) == '\'' && (at(place + 1) == '\\' || at(place + 2) == '\'') {
            // A character; otherwise it is a lifetime.
            place += if at(place + 1) == '\\' { 3 } else { 2 };
            while place < chars.len() && at(place) != '\'' {
                place += 1;
            }
            place += 1;
        } else {
            code.push(at(place));
            place += 1;
            if at(start) == '\n' {
                line += 1;
            }
            continue;
        }
        if let Some((open, close)) = string {
            strings.push((line, chars[open..close.min(chars.len())].iter().collect()));
        }
        for skipped in &chars[start..place.min(chars.len())] {
            code.push(if *skipped == '\n' { '\n' } else { ' ' });
            line += usize::from(*skipped == '\n');
        }
    }
    (code, strings)
}

/// How many hashes a raw string that begins here has.
fn raw_string(chars: &[char], place: usize) -> Option<usize> {
    let inside_word = place > 0 && (chars[place - 1].is_alphanumeric() || chars[place - 1] == '_');
    if chars.get(place) != Some(&'r') || inside_word {
        return None;
    }
    let hashes = chars[place + 1..].iter().take_while(|c| **c == '#').count();
    (chars.get(place + 1 + hashes) == Some(&'"')).then_some(hashes)
}

/// Looks like words for a person: begins with a capital and has two words at least.
fn is_prose(string: &str) -> bool {
    let is_word = |part: &&str| {
        let letters = part.trim_matches(|c: char| c.is_ascii_punctuation());
        letters.len() > 1 && letters.chars().all(char::is_alphabetic)
    };
    string.starts_with(char::is_uppercase) && string.split_whitespace().filter(is_word).count() > 1
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, found: &mut Vec<File>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let relative = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            let mut parts = relative.split('/').skip(1);
            let room = parts.next().unwrap_or_default().trim_end_matches(".rs");
            let room = if matches!(room, "main" | "lib") { "" } else { room };
            found.push(File {
                room: room.to_owned(),
                text: fs::read_to_string(&path).unwrap(),
                path: relative,
            });
        }
    }
}

fn source_files() -> Vec<File> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    files
}

fn planted(room: &str, text: &str) -> Vec<String> {
    faults(&File { path: format!("src/{room}/planted.rs"), room: room.into(), text: text.into() })
}

#[test]
fn every_file_keeps_the_rules_of_its_room() {
    let files = source_files();
    assert!(files.len() > 30, "only {} files were found: the walk is broken", files.len());
    for room in ["replica", "coaching", "exchange", "storage", "i18n"] {
        let count = files.iter().filter(|file| file.room == room).count();
        assert!(count > 1, "{room} has {count} files: the walk is broken");
    }
    let unknown: Vec<&str> = files
        .iter()
        .filter(|file| !file.room.is_empty() && !is_room(&file.room))
        .map(|file| file.path.as_str())
        .collect();
    assert!(unknown.is_empty(), "these belong to no room: {unknown:?}");
    for (path, word, reason) in EXCEPTIONS {
        let file = files.iter().find(|file| file.path == path);
        assert!(
            file.is_some_and(|file| file.text.contains(word)),
            "{path} does not need its exception any more ({reason})"
        );
    }
    let all: Vec<String> = files.iter().flat_map(faults).collect();
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn no_test_file_is_too_long_either() {
    let mut files = Vec::new();
    rust_files(&root().join("tests"), &mut files);
    assert!(files.len() > 3);
    for file in files {
        assert!(file.text.lines().count() <= MOST_LINES, "{} is too long; split it by concept", file.path);
    }
}

#[test]
fn words_for_people_are_in_the_string_files_and_not_in_the_pages() {
    for file in source_files().iter().filter(|file| file.room == "ui") {
        for (line, string) in split(&file.text).1 {
            assert!(!is_prose(&string), "{}:{line}: {string:?} belongs in locales/en/", file.path);
        }
    }
}

#[test]
fn every_string_in_the_files_is_used() {
    let mut files = source_files();
    rust_files(&root().join("tests"), &mut files);
    let code: String =
        files.iter().filter(|file| file.room != "i18n").map(|file| code_of(&file.text)).collect();
    // What kinds and fields are called follows from their declarations.
    let kinds = Kind::ALL.iter();
    let told: BTreeSet<String> = kinds
        .flat_map(|kind| {
            std::iter::once(kind.label()).chain(kind.fields().filter_map(turnwise::coaching::Field::label))
        })
        .collect();
    let is_told = |id: &str, text: &str| {
        (id.starts_with("kind-") || id.starts_with("field-")) && told.contains(text.trim())
    };
    let paths = fs::read_dir(root().join("locales/en")).unwrap();
    let texts: Vec<String> = paths.map(|path| fs::read_to_string(path.unwrap().path()).unwrap()).collect();
    let lines =
        texts.iter().flat_map(|text| text.lines()).filter(|line| line.starts_with(char::is_alphabetic));
    let strings: BTreeMap<&str, &str> = lines.filter_map(|line| line.split_once(" =")).collect();
    // So many of a kind: its name, and "-count" behind it.
    let is_counted = |id: &str| {
        let name = id.strip_suffix("-count");
        name.is_some_and(|name| strings.get(name).is_some_and(|text| is_told(name, text)))
    };
    let is_used = |id: &str, text: &str| {
        line_with(&code, &format!("t::{}", id.replace('-', "_"))).is_some()
            || is_told(id, text)
            || is_counted(id)
    };
    let unused: Vec<&&str> =
        strings.iter().filter(|(id, text)| !is_used(id, text)).map(|(id, _)| id).collect();
    assert!(strings.len() > 100, "only {} strings were found: the walk is broken", strings.len());
    assert!(unused.is_empty(), "nobody shows these; remove them from locales/en/: {unused:?}");
}

#[test]
fn prose_is_told_from_names_and_classes() {
    assert!(is_prose("Save file for"));
    assert!(!is_prose("button primary"));
    assert!(!is_prose("Escape"));
    assert!(!is_prose("M5 5.5h14v14H5z M9 3.5v4"));
    let (_, strings) = split("a(\"one\");\nb(r#\"T \"wo\"#); // \"no\"\nlet c = '\"'; d(\"th\\\"ree\")");
    let found: Vec<(usize, &str)> = strings.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(found, [(1, "one"), (2, "T \"wo"), (3, "th\\\"ree")]);
}

#[test]
fn a_planted_clock_or_browser_is_found_in_every_pure_room() {
    for room in PURE {
        for word in IMPURE {
            let found = planted(room, &format!("fn f() {{\n    let x = {word}(1);\n}}\n"));
            assert_eq!(found.len(), 1, "{word} in {room}: {found:?}");
            assert!(found[0].contains(":2: names"), "{found:?}");
        }
    }
    assert!(planted("browser", "fn f() { web_sys::window(); }").is_empty());
    assert_eq!(planted("ui", "fn f() { web_sys::window(); }").len(), 1);
}

#[test]
fn planted_arrows_upwards_are_found_however_they_are_written() {
    assert_eq!(planted("replica", "use crate::coaching::Goal;").len(), 1);
    assert_eq!(planted("replica", "use crate::{replica::Id, storage::{self, Kv}, ui};").len(), 2);
    assert_eq!(planted("coaching", "fn f() -> crate::app::State {}").len(), 1);
    assert_eq!(planted("ui", "use crate::storage::Kv;").len(), 1);
    assert_eq!(planted("browser", "use crate::app::App;").len(), 1);
    assert!(planted("ui", "use crate::{app::State, coaching::Goal, i18n::t, route::Route};").is_empty());
    assert!(planted("storage", "use crate::replica::Document;").is_empty());
}

#[test]
fn planted_crashes_and_markup_are_found_and_quiet_cousins_are_not() {
    for text in [
        "x.unwrap();",
        "x.expect(y);",
        "panic!();",
        "e.set_inner_html(x);",
        "unsafe {}",
        "<p inner_html=x/>",
        "js_eval::eval(x);",
        "link.set_href(typed);",
        "get(e, \"innerHTML\")",
    ] {
        assert_eq!(planted("ui", text).len(), 1, "{text}");
    }
    for text in [
        "x.unwrap_or(1);",
        "x.unwrap_or_default()",
        "x.expected(1)",
        "let brand = operand;",
        "// rand, unwrap()",
    ] {
        assert!(planted("replica", text).is_empty(), "{text}");
    }
    assert!(planted("replica", "let a = \"Instant unwrap() crate::ui\";").is_empty());
    assert!(planted("replica", "fn f() {}\n#[cfg(test)]\nmod tests { fn g() { x.unwrap(); } }").is_empty());
    assert_eq!(planted("replica", &"//\n".repeat(MOST_LINES + 1)).len(), 1);
}

#[test]
fn the_scripts_beside_the_program_set_no_markup_and_make_no_code() {
    let mut scripts = vec![root().join("scripts/loader.js")];
    for entry in fs::read_dir(root().join("static")).unwrap() {
        scripts.push(entry.unwrap().path());
    }
    scripts.retain(|path| path.extension().is_some_and(|end| end == "js" || end == "svg"));
    assert!(scripts.len() > 1, "{scripts:?}");
    for path in scripts {
        let text = fs::read_to_string(&path).unwrap();
        for word in BY_NAME.into_iter().chain(["<script", "javascript:", "http-equiv"]) {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn no_way_to_send_or_to_set_markup_is_compiled_in() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let features = manifest.split("web-sys = {").nth(1).and_then(|rest| rest.split("] }").next()).unwrap();
    assert!(features.contains("\"Window\""), "the list of web-sys was not found");
    let others = [
        "DomParser",
        "EventSource",
        "HtmlDocument",
        "HtmlFormElement",
        "HtmlIFrameElement",
        "HtmlScriptElement",
        "Range",
        "RequestInit",
        "RtcPeerConnection",
        "ShadowRoot",
        "WebSocket",
        "XmlHttpRequest",
    ];
    for other in others {
        assert!(!features.contains(&format!("\"{other}\"")), "{other} is asked of web-sys");
    }
}

/// Everything that the build and the tests need, those of the tests alone
/// included. `scripts/crates.sh` counts what reaches a browser.
const MOST_CRATES: usize = 300;

#[test]
fn the_number_of_crates_stays_within_its_budget() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let crates = lock.matches("[[package]]").count();
    assert!(crates > 100, "Cargo.lock was not read");
    assert!(crates <= MOST_CRATES, "{crates} crates; what is new must be worth it, and the number here too");
}
