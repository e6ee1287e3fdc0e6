//! What is said to those who have to allow Turnwise is so: the page and the documents say the same, and what a machine
//! can compare with the sources is compared. `browser::data_protection` compares the rest with the built app.

use std::fs;
use std::path::Path;

use turnwise::exchange::limits;
use turnwise::storage::PREFIX;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect(name)
}

/// The messages of the page, without those that count or name something.
fn messages() -> Vec<(String, String)> {
    let text = read("locales/en/data_protection.ftl");
    let lines = text.lines().filter_map(|line| line.split_once(" = "));
    let lines = lines.filter(|(id, words)| id.starts_with("data-") && !words.contains('{'));
    lines.map(|(id, words)| (id.to_owned(), words.to_owned())).collect()
}

/// What is said under this name.
fn said(id: &str) -> String {
    messages().into_iter().find(|(other, _)| other == id).unwrap_or_else(|| panic!("{id} is not said")).1
}

/// What stands on the page alone: what is pressed there, and what is wrong with a file beside it.
const ON_THE_PAGE: [&str; 7] = [
    "data-print",
    "data-host-none",
    "data-host-large",
    "data-host-broken",
    "data-parts-file",
    "data-parts-list",
    "data-parts-not-fetched",
];

#[test]
fn the_documents_say_what_the_page_says_in_its_order() {
    let messages = messages();
    assert!(messages.len() > 50, "only {} messages were found", messages.len());
    let (access, data): (Vec<_>, Vec<_>) = messages
        .iter()
        .filter(|(id, _)| !ON_THE_PAGE.contains(&id.as_str()))
        .partition(|(id, _)| id.starts_with("data-access-"));
    for (name, messages) in [("docs/accessibility.md", access), ("docs/data-protection.md", data)] {
        let document = read(name);
        let mut rest = document.as_str();
        for (id, words) in messages {
            rest = match rest.split_once(words.as_str()) {
                Some((_, rest)) => rest,
                None => panic!("{name} lacks {id}, or has it elsewhere: {words}"),
            };
        }
    }
}

#[test]
fn the_stores_have_the_names_that_are_told() {
    let words = said("data-kept-words");
    assert!(words.contains(&format!("“{PREFIX}”")), "{words}");
    let vault = read("src/browser/vault.rs");
    for name in ["DATABASE", "BACKUPS"] {
        let start = format!("const {name}: &str = \"");
        let name = vault.split(&start).nth(1).and_then(|rest| rest.split('"').next()).expect("a name");
        assert!(words.contains(&format!("“{name}”")), "{name}: {words}");
    }
}

#[test]
fn the_numbers_of_the_locks_are_those_of_the_code() {
    let thousands =
        format!("{},{:03} rounds", limits::LOCK_ITERATIONS / 1_000, limits::LOCK_ITERATIONS % 1_000);
    let words = said("data-out-lock");
    assert!(words.contains(&thousands) && words.contains("AES-256-GCM"), "{words}");
    assert!(read("src/exchange/sealed.rs").contains("KEY_BITS: u64 = 256"));
    assert!(said("data-out-link").contains("AES-128-GCM") && read("SECURITY.md").contains("AES-128-GCM"));
}

#[test]
fn the_browsers_that_are_named_are_those_that_were_run() {
    let words = said("data-works-browsers");
    let table = read("docs/engines.md");
    let version = |engine: &str| {
        let row = table.lines().find(|line| line.starts_with(&format!("| {engine} |"))).expect("its row");
        row.split('|').nth(2).expect("its version").trim().to_owned()
    };
    let major = |version: &str| version.split('.').next().unwrap_or_default().to_owned();
    assert!(words.contains(&format!("Chromium {},", major(&version("Chromium")))), "{words}");
    assert!(words.contains(&format!("Firefox {} ESR", major(&version("Firefox")))), "{words}");
    let webkit = version("WebKit");
    let webkit = webkit.split(',').next().expect("a version");
    assert!(words.contains(webkit), "{webkit}: {words}");
}

#[test]
fn the_headers_that_are_quoted_are_those_beside_the_app() {
    let headers = read("static/_headers");
    let headers: Vec<&str> = headers.lines().filter(|line| line.starts_with(' ')).map(str::trim).collect();
    assert!(headers.len() > 3, "{headers:?}");
    assert!(read("docs/data-protection.md").contains(&headers.join("\n")));
}

#[test]
fn no_cookie_and_no_device_is_asked_for_in_the_sources() {
    let manifest = read("Cargo.toml");
    for feature in ["MediaDevices", "Geolocation", "Notification", "PushManager", "Gamepad", "Bluetooth"] {
        assert!(!manifest.contains(&format!("\"{feature}\"")), "{feature}");
    }
    for name in
        ["getUserMedia", "geolocation", "document.cookie", "set_cookie", "cookieStore", "requestPermission"]
    {
        let found = with(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), name);
        assert_eq!(found, Vec::<String>::new(), "{name}");
    }
}

/// The files below a folder that hold a word.
fn with(folder: &Path, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(with(&entry, word));
        } else if fs::read_to_string(&entry).is_ok_and(|text| text.contains(word)) {
            found.push(entry.display().to_string());
        }
    }
    found
}
