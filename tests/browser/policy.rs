//! The built page: its policy word for word, its hashes worked out anew, and
//! nothing in it that the policy would have to forgive. And inside another
//! page, nothing at all.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use sha2::{Digest, Sha256};

use super::harness::{Browser, Engine, Profile, Screen, Site, Stage};
use super::steps;

/// Everything between two marks, each time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

#[test]
fn the_built_page_has_the_agreed_policy_word_for_word() {
    let stage = Stage::open();
    let page = stage.site.raw("index.html");
    let styles = between(&page, "<style>", "</style>");
    assert_eq!(styles.len(), 1, "one style in the page: what is needed before the style sheet");
    let hash = data_encoding::BASE64.encode(&Sha256::digest(styles[0].as_bytes()));
    let policies = between(&page, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">");
    assert_eq!(
        policies,
        [format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{hash}'; \
             img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
             base-uri 'none'; form-action 'none'; object-src 'none'"
        )]
    );
    let told = include_str!("../../docs/data-protection.md");
    let told = between(told, "```\ndefault-src", "\n```").concat().replace(";\n", "; ").replace('…', &hash);
    assert_eq!(policies, [format!("default-src{told}")], "and the one in docs/data-protection.md");
    let policy = page.find("Content-Security-Policy").expect("the policy");
    for first in ["<script", "<style", "<link"] {
        assert!(policy < page.find(first).expect(first), "the policy stands before the first {first}");
    }
}

#[test]
fn no_script_style_or_handler_stands_in_the_built_page() {
    let stage = Stage::open();
    let page = stage.site.raw("index.html");
    let scripts = between(&page, "<script", "</script>");
    assert!(!scripts.is_empty());
    for script in scripts {
        let (tag, inside) = script.split_once('>').expect("a whole tag");
        assert_eq!(inside, "", "a script in the page itself: {script}");
        assert_eq!(between(tag, " src=\"", "\"").len(), 1, "{tag}");
    }
    for tag in between(&page, "<", ">") {
        for attribute in tag.split_whitespace().skip(1).filter(|part| part.contains('=')) {
            let name = attribute.split('=').next().unwrap_or_default().to_lowercase();
            assert!(!name.starts_with("on") && name != "style", "{tag}");
        }
        for address in [between(tag, " src=\"", "\""), between(tag, " href=\"", "\"")].concat() {
            assert!(address.is_empty() || address.starts_with("./") || address.starts_with('#'), "{tag}");
        }
    }
}

/// Every script of the built app, with its name.
fn scripts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in files(&dist()) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".js") {
            found.push((name, fs::read_to_string(&file).expect("a script")));
        }
    }
    assert!(found.len() > 1, "a loader, and what speaks to the browser");
    found
}

#[test]
fn no_script_of_the_built_app_makes_code_of_text() {
    for (name, script) in scripts() {
        for word in
            ["eval(", "new Function", "document.write", "importScripts", "insertAdjacentHTML", "outerHTML"]
        {
            assert!(!script.contains(word), "{name} names {word}");
        }
        // Leptos writes the fixed parts of its views this way; they were compiled in.
        let markup = script.matches("innerHTML").count();
        assert!(markup <= 2, "{name} sets markup at {markup} places");
    }
}

#[test]
fn the_headers_for_hosts_that_read_them_are_the_agreed_ones() {
    let stage = Stage::open();
    let headers = stage.site.raw("_headers");
    let lines: Vec<&str> = headers.lines().filter(|line| !line.starts_with('#')).collect();
    let agreed = [
        "/*",
        "  Content-Security-Policy: frame-ancestors 'none'",
        "  Content-Security-Policy-Report-Only: require-trusted-types-for 'script'",
        "  X-Frame-Options: DENY",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: no-referrer",
        "  Cross-Origin-Opener-Policy: same-origin",
    ];
    assert_eq!(lines, agreed);
}

/// The built app with one more page beside it, which has the app in it twice:
/// as it is, and in a sandbox.
struct Framed {
    folder: PathBuf,
    site: Site,
}

impl Framed {
    fn open() -> Self {
        let folder = std::env::temp_dir().join(format!("turnwise-framed-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for file in files(&dist()) {
            let to = folder.join(file.strip_prefix(dist()).expect("a file of it"));
            fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
            fs::copy(&file, to).expect("a copy");
        }
        let outer = "<!doctype html><html lang=en><title>Outer</title>
            <link rel=icon href=./icon.svg>
            <iframe title=plain src=./#/today></iframe>
            <iframe title=boxed sandbox=allow-scripts src=./#/today></iframe>";
        fs::write(folder.join("outer.html"), outer).expect("the outer page");
        Self { site: Site::of(folder.clone()), folder }
    }
}

impl Drop for Framed {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn dist() -> PathBuf {
    match std::env::var_os("TURNWISE_DIST") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the built app") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// Looks into one of the frames, and comes back out.
fn in_frame(browser: &Browser, title: &str, look: impl FnOnce(&Browser)) {
    let frame =
        browser.script("return document.querySelector(`iframe[title=${arguments[0]}]`)", &[json!(title)]);
    browser.command("POST", "/frame", json!({"id": frame})).expect("into the frame");
    look(browser);
    browser.command("POST", "/frame", json!({"id": null})).expect("out of the frame");
}

/// What a frame shows: the partner's name, things to press, the page as it was
/// before the program, and whether the program has started.
const SEEN: &str = "return [
    document.body.innerText.includes('Kim'),
    document.querySelectorAll('button, input, textarea').length,
    document.getElementById('skeleton') !== null,
    performance.getEntriesByName('turnwise:ready').length,
]";

#[test]
fn inside_another_page_nothing_is_shown_and_nothing_starts_in_an_old_browser_too() {
    let _turn = Stage::open();
    let framed = Framed::open();
    for is_old in [false, true] {
        let browser = Browser::open(
            Engine::Chromium,
            "robin",
            framed.site.place(false),
            Screen::DESK,
            Profile::fresh(),
        );
        browser.visit("");
        steps::start(&browser, "Robin", "Kim");
        browser.wait_saved();
        if is_old {
            browser.before_load("delete globalThis.TransformStream; delete globalThis.WebAssembly;");
        }
        browser.load("outer.html");
        browser.until("both frames are there", || {
            browser.try_script("return document.querySelectorAll('iframe').length", &[]) == Ok(json!(2))
        });
        in_frame(&browser, "plain", |browser| {
            browser.see("Turnwise does not open inside another page");
            assert_eq!(browser.script(SEEN, &[]), json!([false, 0, true, 0]), "old: {is_old}");
        });
        // A sandbox does not even get the scripts, and has no store to show.
        in_frame(&browser, "boxed", |browser| {
            browser.see("A notebook for two people who coach each other");
            assert_eq!(browser.script(SEEN, &[]), json!([false, 0, true, 0]), "old: {is_old}");
        });
        let of_sandbox = |said: &String| said.contains("origin 'null'") || said.contains("ERR_FAILED");
        let complaints: Vec<String> = browser.complaints().into_iter().filter(|it| !of_sandbox(it)).collect();
        assert_eq!(complaints, Vec::<String>::new());
    }
    assert_eq!(framed.site.not_found(), Vec::<String>::new());
}
