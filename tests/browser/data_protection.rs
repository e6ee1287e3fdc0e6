//! What those find who have to allow Turnwise, and what whoever hosts it says of themselves.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use turnwise::exchange::kit_file;

use super::harness::{Browser, Name, Screen, Site, Stage, dist, role};
use super::{offline, pages, steps};
use crate::exchange::handouts;

const PAGE: &str = "For your IT and data protection";
const HOST: &str = "Example Library";

static COUNT: AtomicU32 = AtomicU32::new(0);

/// The built app with a kit and a file of its host beside it.
struct Hosted {
    folder: PathBuf,
    site: Site,
    stage: Stage,
}

impl Hosted {
    fn with(host: &Value) -> Self {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("turnwise-hosted-{}-{count}", std::process::id()));
        offline::copy(&dist(), &folder);
        let kits = folder.join("kits");
        fs::create_dir_all(&kits).expect("a folder");
        let kit = kit_file(&handouts::usual_kit(), "0.1.0", 1_900_000_000_000);
        fs::write(kits.join("ours.json"), kit).expect("a kit");
        let site = Site::of(folder.clone());
        let hosted = Self { folder, site, stage: Stage::open() };
        hosted.say(host);
        hosted
    }

    /// The host writes another file.
    fn say(&self, host: &Value) {
        fs::write(self.folder.join("host.json"), host.to_string()).expect("the file of the host");
    }

    fn browser(&self, screen: Screen) -> Browser {
        let mut browser = self.stage.browser("visitor", screen);
        browser.address = self.site.address();
        browser
    }
}

impl Drop for Hosted {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn texts(of: &Value) -> Vec<&str> {
    of.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn the_facts_are_found_from_the_first_page_and_the_policy_is_the_one_in_force() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::PHONE);
    browser.visit("");
    browser.link(PAGE);
    browser.wait_for(role::HEADING, PAGE);
    browser.see("Whoever hosts this site hasn’t put their details beside it.");
    let policy = browser.script(
        "return document.querySelector('meta[http-equiv=Content-Security-Policy]').getAttribute('content')",
        &[],
    );
    let quoted = browser.script(
        "return document.querySelector('section[aria-labelledby=data-policy] .told').textContent
            .trim().replaceAll(';\\n', '; ')",
        &[],
    );
    assert_eq!(quoted, policy);
    assert!(policy.as_str().is_some_and(|policy| policy.starts_with("default-src 'none'")), "{policy}");
    browser.see("parts made by others.");
    browser.script("document.querySelector('main details').open = true", &[]);
    browser.see("wasm-bindgen 0.2.");
    assert_eq!(browser.violations(), Vec::<String>::new());
    assert_eq!(browser.kept(), Vec::<String>::new(), "reading keeps nothing");
}

#[test]
fn the_facts_are_found_from_settings_and_from_a_workshop() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    for from in ["#/settings", "#/workshop"] {
        pages::show(&robin, from);
        robin.press(role::LINK, Name::Starts(PAGE));
        robin.wait_for(role::HEADING, PAGE);
    }
}

#[test]
fn what_a_browser_keeps_has_the_names_that_are_told() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    robin.wait_saved();
    let keys = robin.script("return Object.keys(localStorage).concat(Object.keys(sessionStorage))", &[]);
    let keys = texts(&keys);
    assert!(keys.len() > 1, "{keys:?}");
    assert!(keys.iter().all(|key| key.starts_with("turnwise/1/")), "{keys:?}");
    let names = offline::wait_script(&robin, "return (await indexedDB.databases()).map(it => it.name)");
    let names = texts(&names);
    assert!(names.contains(&"turnwise"), "{names:?}");
    assert!(names.iter().all(|name| ["turnwise", "turnwise-backups"].contains(name)), "{names:?}");
    assert_eq!(robin.script("return document.cookie", &[]), json!(""));
    pages::show(&robin, "#/about/data");
    for told in ["“turnwise/1/”", "“turnwise”", "“turnwise-backups”"] {
        robin.see(told);
    }
}

#[test]
fn what_the_host_says_stands_where_it_is_told_and_goes_into_no_notebook() {
    let hosted = Hosted::with(&json!({
        "name": HOST,
        "imprint": "https://host.example/imprint",
        "privacy": "We keep the log for a week.",
        "help": "mailto:help@host.example",
    }));
    let browser = hosted.browser(Screen::DESK);
    browser.visit("#/about/data");
    browser.wait_for(role::HEADING, "Who hosts this site");
    browser.see(HOST);
    browser.see("We keep the log for a week.");
    let links = "return [...document.querySelectorAll('main .host a')]
        .map(it => [it.getAttribute('href'), it.textContent, it.rel, it.target])";
    let links = browser.script(links, &[]);
    let (rel, target) = ("noopener noreferrer", "_blank");
    let agreed = json!([
        ["mailto:help@host.example", "help@host.example", rel, target],
        ["https://host.example/imprint", "https://host.example/imprint", rel, target],
    ]);
    assert_eq!(links, agreed);
    assert_eq!(browser.violations(), Vec::<String>::new());

    browser.visit("#/kit/ours");
    browser.wait_for(role::HEADING, "Peer coaching, autumn");
    browser.see("Hosted by");
    browser.see(HOST);
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.link(PAGE);
    browser.wait_for(role::HEADING, PAGE);

    browser.visit("");
    steps::start(&browser, "Robin", "Kim");
    steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    for page in ["#/today", "#/goals", "#/us", "#/share", "#/share/copy", "#/settings"] {
        pages::show(&browser, page);
        assert!(!browser.text().contains(HOST), "{page}");
    }
    let kept = browser.script("return Object.values(localStorage).join()", &[]);
    assert!(!kept.as_str().unwrap_or_default().contains(HOST), "it is in what is kept");
    let (_, file) = steps::save_for(&browser, "Kim");
    assert!(!file.contains(HOST), "it is in a file");
    assert_eq!(browser.complaints(), Vec::<String>::new());
    assert_eq!(hosted.site.not_found(), Vec::<String>::new());
}

#[test]
fn what_is_wrong_with_the_file_of_the_host_is_said_on_the_page_for_it_alone() {
    let hosted = Hosted::with(&json!({"name": HOST, "logo": "https://host.example/logo.png"}));
    let browser = hosted.browser(Screen::PHONE);
    browser.visit("#/about/data");
    browser.see("The field “logo” of the file host.json can’t be used");
    assert!(!browser.main_text().contains(HOST), "nothing of it is shown");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.visit("#/kit/ours");
    browser.wait_for(role::HEADING, "Peer coaching, autumn");
    browser.settle();
    let text = browser.main_text();
    assert!(!text.contains("host.json") && !text.contains(HOST), "{text}");
    hosted.say(&json!([]));
    browser.visit("#/about/data");
    browser.see("The file host.json beside the app can’t be read");
    // As a host that knows no such file answers.
    fs::remove_file(hosted.folder.join("host.json")).expect("it goes");
    browser.visit("#/about/data");
    browser.see("Whoever hosts this site hasn’t put their details beside it.");
    let of_the_missing = |said: &String| said.contains("host.json");
    let complaints: Vec<String> =
        browser.complaints().into_iter().filter(|said| !of_the_missing(said)).collect();
    assert_eq!(complaints, Vec::<String>::new());
}
