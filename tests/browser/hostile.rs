//! T29: a file that is full of payloads is opened, read on every page, and
//! does nothing. The console, the content policy and the network are watched
//! by every browser of the journeys; see `harness::watch`.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};

use super::faults::times;
use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::steps;
use crate::exchange::corpus::{backup, crowded, is_typed, replace_in_records};
use crate::exchange::hostile::signed;
use crate::exchange::payloads::{dressed, payloads};

/// Whatever a payload brings about is noted here.
const WATCH: &str = "
    for (const name of ['alert', 'confirm', 'prompt', 'open']) {
        globalThis[name] = () => { globalThis.__pwned = name; return null; };
    }";

/// What a page shows of things that only markup could have brought there (the
/// page itself makes fields as high as their words, where the engine does not),
/// and links that lead anywhere but to a page of the app (or to the bill of
/// materials beside it): typed addresses stay words.
const STRANGE: &str = "
    const strange = [...document.querySelectorAll('main *, dialog *, footer *, header *')].filter(it =>
        ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'META', 'LINK', 'STYLE', 'VIDEO', 'MATH'].includes(it.tagName)
        || [...it.attributes].some(attribute => attribute.name.startsWith('on')
            || attribute.name === 'srcdoc'
            || attribute.name === 'style' && !(it.matches('textarea') && /^block-size: [0-9]+px;$/.test(attribute.value))
            || ['href', 'src', 'action', 'xlink:href'].includes(attribute.name)
                && !/^(#|blob:|data:image\\/|https:\\/\\/turnwise\\.example)/.test(attribute.value)
                && new URL(attribute.value, location.href).origin !== location.origin));
    const links = [...document.querySelectorAll('a[href], area[href]')].filter(it => {
        return !/^(#(\\/|main$)|\\.\\/sbom\\.cdx\\.json$)/.test(it.getAttribute('href'));
    });
    return [window.__pwned ?? null, [...strange, ...links].map(it => it.outerHTML.slice(0, 200))];";

/// A full backup with another payload in every text, beginning at one of them.
fn file(first: usize) -> String {
    let all: Vec<String> = payloads().iter().flat_map(|(_, payload)| dressed(payload)).collect();
    let mut next = all.iter().cycle().skip(first);
    let mut root = backup(crowded(12));
    replace_in_records(&mut root, is_typed, || next.next().expect("it cycles").clone());
    root["from"]["name"] = json!("<img src=nowhere onerror=\"window.__pwned = 1\">\u{202e}");
    signed(root)
}

fn assert_quiet(browser: &Browser, place: &str) {
    let seen = browser.script(STRANGE, &[]);
    assert_eq!(seen, json!([null, []]), "at {place}");
}

/// The addresses that the page links to.
fn links(browser: &Browser) -> Vec<String> {
    let links = "return [...document.querySelectorAll('a[href^=\"#/\"]')].map(a => a.getAttribute('href'))";
    let links = browser.script(links, &[]);
    links.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Goes everywhere that a link leads, and opens what can be opened there.
fn walk(browser: &Browser, most: usize) -> BTreeSet<String> {
    let rooms =
        ["#/today", "#/sessions", "#/goals", "#/celebrations", "#/questions", "#/us", "#/us/agreement"];
    let others =
        ["#/us/cards", "#/share", "#/share/copy", "#/review", "#/trash", "#/settings", "#/sessions/new"];
    let mut waiting: VecDeque<String> = rooms.into_iter().chain(others).map(str::to_owned).collect();
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut walked = BTreeSet::new();
    while let Some(page) = waiting.pop_front().filter(|_| walked.len() < most) {
        browser.go(&page);
        browser.until("a page with a heading", || {
            browser.script("return document.querySelectorAll('main h1').length === 1", &[]) == true
        });
        browser.script("for (const it of document.querySelectorAll('main details')) it.open = true", &[]);
        browser.settle();
        assert_quiet(browser, &page);
        for link in links(browser) {
            // Arrivals are not pages of this workspace.
            if !link.starts_with("#/in/") && seen.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
        walked.insert(page);
    }
    walked
}

#[test]
fn t29_a_file_full_of_payloads_runs_nothing_on_any_page() {
    let count = payloads().iter().flat_map(|(_, payload)| dressed(payload)).count();
    for turn in 0..times(1) {
        let stage = Stage::open();
        let text = file(turn * 97 % count);
        let browser = stage.browser("visitor", Screen::DESK);
        browser.before_load(WATCH);
        browser.visit("#/open/my-copy");
        let path = browser.profile().put("copy.turnwise.json", &text);
        browser.open_file("Choose a file", &path);
        browser.wait_for(role::BUTTON, "Add to our notebook");
        assert_quiet(&browser, "the preview");
        browser.button("Add to our notebook");
        browser.until("it is added", || browser.hash() == "#/today" || browser.has(role::HEADING, "Today"));
        browser.settle();
        assert_quiet(&browser, "the first page");
        let walked = walk(&browser, 140);
        assert!(walked.len() > 40, "{} pages: {walked:?}", walked.len());
        browser.go("#/today");
        browser.chord(key::CONTROL, "k");
        for words in ["<script", "=1+1", "javascript:", "\u{202e}", "robin"] {
            browser.until("the cursor is in the search", || {
                browser.script("return document.activeElement.id === 'find-field'", &[]) == true
            });
            browser.script("document.activeElement.select()", &[]);
            browser.insert(words);
            browser.settle();
            assert_quiet(&browser, "the search");
        }
        browser.key(key::ESCAPE);
        browser.go("#/share");
        browser.wait_for(role::HEADING, "Share");
        steps::unfold_part(&browser, "Backup");
        let (name, saved) =
            browser.saved_file(|browser| browser.press(role::BUTTON, Name::Starts("Save backup")));
        assert!(name.starts_with("PRIVATE-backup-"), "{name}");
        assert!(turnwise::exchange::File::read(saved.as_bytes()).is_ok(), "it goes out as it came in");
        browser.wait_saved();
        browser.reload();
        assert_quiet(&browser, "after a reload");
        println!("{} pages with payloads in every text, nothing ran", walked.len());
    }
}
