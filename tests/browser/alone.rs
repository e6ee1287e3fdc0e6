//! Nothing is sent anywhere: every request of a long walk is looked at, not
//! only those of the last page.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use turnwise::exchange::Handout;

use super::harness::{Browser, Engine, Name, Screen, Site, Stage, role};
use super::{pages, steps};
use crate::exchange::{handouts, locksmith};

/// Ways to send something that are no ordinary request: each use is noted.
const WAYS: &str = "
    globalThis.__sent = globalThis.__sent ?? [];
    for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport',
        'XMLHttpRequest', 'SharedWorker']) {
        if (name in globalThis) {
            globalThis[name] = class { constructor() { globalThis.__sent.push(name); } };
        }
    }
    navigator.sendBeacon = () => { globalThis.__sent.push('sendBeacon'); return false; };
    performance.setResourceTimingBufferSize(10_000);";

/// What the page itself can tell of its requests: the addresses since the last
/// call.
const TIMED: &str = "
    const names = performance.getEntriesByType('resource').map(entry => entry.name);
    performance.clearResourceTimings();
    return names;";

/// A walk, and what was asked for on it.
struct Walk {
    browser: Browser,
    asked: Vec<Value>,
    sent: Vec<Value>,
}

impl Walk {
    fn new(browser: Browser) -> Self {
        Self { browser, asked: Vec::new(), sent: Vec::new() }
    }

    /// Notes what was asked for since the last step, and what was sent. Where
    /// the driver does not say it, the page does.
    fn note(&mut self) {
        let mut events = self.browser.events();
        if self.browser.engine != Engine::Chromium {
            let names = self.browser.script(TIMED, &[]);
            events.extend(names.as_array().into_iter().flatten().map(|url| {
                let request = json!({"url": url, "method": "GET"});
                json!({"method": "Network.requestWillBeSent", "params": {"request": request}})
            }));
        }
        let requests = events.into_iter().filter(|event| {
            let method = event["method"].as_str().unwrap_or_default();
            method == "Network.requestWillBeSent" || method == "Network.webSocketCreated"
        });
        self.asked.extend(requests);
        let sent = self.browser.script("return globalThis.__sent ?? []", &[]);
        self.sent.extend(sent.as_array().into_iter().flatten().cloned());
    }

    fn step(&mut self, act: impl FnOnce(&Browser)) {
        act(&self.browser);
        self.note();
    }

    /// What of all that was not: a file of the app, by its name alone.
    fn elsewhere(&self) -> (usize, Vec<String>) {
        let (mut count, mut others) = (0, Vec::new());
        for event in &self.asked {
            let request = &event["params"]["request"];
            let url = request["url"].as_str().unwrap_or("a request without an address");
            if ["data:", "blob:", "about:", "chrome:"].iter().any(|own| url.starts_with(own)) {
                continue;
            }
            count += 1;
            let name = url.strip_prefix(self.browser.address.as_str());
            let is_plain = name.is_some_and(|name| !name.split('#').next().unwrap_or_default().contains('?'));
            let is_get = request["method"] == "GET" && request.get("postData").is_none();
            if !is_plain || !is_get || request["hasPostData"] == true {
                others.push(format!("{} {url}", request["method"]));
            }
        }
        others.extend(self.sent.iter().map(|way| format!("by {way}")));
        (count, others)
    }
}

#[test]
fn a_long_walk_asks_the_own_host_for_files_and_nobody_for_anything_else() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::DESK);
    browser.before_load(WAYS);
    let mut walk = Walk::new(browser);
    walk.step(|browser| {
        browser.visit("");
        pages::enter_sample(browser);
    });
    let all = pages::of_sample(&walk.browser);
    let mut walked = BTreeSet::new();
    for page in &all {
        walk.step(|browser| {
            pages::show(browser, page);
            browser.script("for (const it of document.querySelectorAll('main details')) it.open = true", &[]);
            if browser.engine != Engine::WebKit {
                browser.command("POST", "/print", json!({})).expect("the page prints");
            }
        });
        walked.insert(page.clone());
    }
    // What goes out.
    walk.step(|browser| {
        let name = "Save file for ";
        browser.go("#/share");
        let (_, text) = browser.saved_file(|browser| browser.press(role::BUTTON, Name::Starts(name)));
        steps::unfold_part(browser, "Backup");
        let (_, backup) = browser.saved_file(|browser| browser.button("Save backup"));
        assert!(text.len() > 100 && backup.len() > 100);
    });
    walk.step(|browser| {
        browser.go("#/share/words");
        browser.saved_file(|browser| browser.press(role::BUTTON, Name::Starts("Save as Markdown")));
    });
    // What comes in.
    walk.step(|browser| {
        browser.go("#/today");
        browser.press(role::BUTTON, Name::Starts("Leave the sample"));
        browser.wait_for(role::LINK, "Start with a partner");
        steps::start(browser, "Robin", "Kim");
        steps::add_goal(browser, "Speak calmly at https://elsewhere.example/?q=1");
    });
    walk.step(|browser| {
        let (name, text) = steps::save_for(browser, "Kim");
        let locked = locksmith::lock(&text, "four little words", [5; 16], [6; 12]);
        steps::open(browser, &name, &locked);
        browser.fill("Passphrase", "four little words");
        browser.button("Open the file");
        browser.wait_for(role::HEADING, "Nothing new");
        browser.button("Done");
    });
    walk.step(|browser| {
        let kit = Handout::Kit(Box::new(handouts::usual_kit()));
        pages::show(browser, &kit.to_link().expect("a link"));
    });
    walk.step(|browser| {
        browser.reload();
        browser.wait_for(role::HEADING, Name::Any);
    });
    let (count, others) = walk.elsewhere();
    assert_eq!(others, Vec::<String>::new(), "of {count} requests on {} pages", walked.len());
    assert!(count > 20, "only {count} requests were seen: nobody listened");
    assert_eq!(walk.browser.complaints(), Vec::<String>::new());
    println!("{count} requests on {} pages, all for files of the app", walked.len());
}

#[test]
fn a_request_to_another_host_is_refused_and_does_not_go_unseen() {
    let stage = Stage::open();
    // Another host, which would say if anybody came.
    let elsewhere = Site::of(std::env::temp_dir());
    let browser = stage.browser("visitor", Screen::PHONE);
    browser.visit("");
    browser.script(
        "const host = arguments[0];
         fetch(host + 'planted').catch(() => {});
         const picture = new Image(); picture.src = host + 'picture';
         navigator.sendBeacon(host + 'beacon', 'words');",
        &[json!(elsewhere.address())],
    );
    let mut complaints = Vec::new();
    browser.until("all three are refused", || {
        complaints.extend(browser.complaints());
        // Each engine has its own words around it.
        let is_told = |what: &str| {
            complaints.iter().any(|said| said.contains(what) && said.to_lowercase().contains("policy"))
        };
        ["/planted", "/picture", "/beacon"].into_iter().all(is_told)
    });
    assert_eq!(elsewhere.not_found(), Vec::<String>::new(), "nobody came");
    // What is said late belongs to the three as well.
    browser.settle();
    drop(browser.complaints());
}
