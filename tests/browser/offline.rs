//! Without a network, and beside a newer version: the worker that keeps the
//! app, in a browser of its own at a host that really goes away.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{fs, thread};

use serde_json::{Value, json};
use turnwise::storage::Settings;

use super::harness::{Browser, Engine, Name, Profile, Screen, Site, Stage, dist, role};
use super::{pages, steps};

const NEWER: &str = "A newer Turnwise is ready.";

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A copy of the built app, served with its worker.
struct Host {
    folder: PathBuf,
    address: String,
    site: Option<Site>,
    stage: Stage,
}

impl Host {
    fn open() -> Self {
        Self::on(Stage::open())
    }

    fn on(stage: Stage) -> Self {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("turnwise-host-{}-{count}", std::process::id()));
        copy(&dist(), &folder);
        let site = Site::of(folder.clone());
        Self { folder, address: site.address(), site: Some(site), stage }
    }

    fn browser(&self, profile: Profile) -> Browser {
        let mut browser = self.stage.browser_with("robin", Screen::DESK, profile);
        browser.address.clone_from(&self.address);
        browser
    }

    /// A browser in which Robin has started with Kim, and the app is kept.
    fn robin(&self) -> Browser {
        let robin = self.browser(Profile::fresh());
        robin.visit("");
        steps::start(&robin, "Robin", "Kim");
        robin.wait_saved();
        wait_kept(&robin);
        robin
    }

    /// The host is gone: nobody listens there any more.
    fn close(&mut self) {
        self.site.take();
        let at = self.address.trim_start_matches("http://").split('/').next().expect("a host").to_owned();
        let at = at.parse().expect("an address");
        for _ in 0..100 {
            if TcpStream::connect_timeout(&at, Duration::from_secs(1)).is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("somebody still listens at {at}");
    }

    /// The worker was asked for, and then this file.
    fn gave_to_worker(&self, name: &str) -> bool {
        let asked = self.site.as_ref().map(Site::asked).unwrap_or_default();
        asked.iter().skip_while(|path| !path.ends_with("/sw.js")).any(|path| path.ends_with(name))
    }

    /// A newer version is there, and this window has heard of it.
    fn tell_of_newer(&self, browser: &Browser) {
        self.publish_newer();
        browser.reload();
        browser.see(NEWER);
    }

    /// Puts a newer version in the place of the one that is served: other
    /// content, and a style sheet under another name, as after a build.
    fn publish_newer(&self) {
        let questions = self.folder.join("content/questions.json");
        fs::write(&questions, fs::read_to_string(&questions).expect("questions") + "\n")
            .expect("it is written");
        let style = self.style();
        let newer = "style-fedcba9876543210.css";
        let css = fs::read_to_string(self.folder.join(&style)).expect("styles") + "\n.newer{}";
        fs::write(self.folder.join(newer), css).expect("it is written");
        fs::remove_file(self.folder.join(&style)).expect("it goes");
        let page = self.folder.join("index.html");
        let text = fs::read_to_string(&page).expect("the page").replace(&style, newer);
        fs::write(&page, text).expect("it is written");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/after-build/worker.mjs");
        let done = Command::new("node").arg(script).arg(&self.folder).output().expect("node runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// The name of the style sheet.
    fn style(&self) -> String {
        let names = fs::read_dir(&self.folder).expect("the folder").flatten();
        let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.find(|name| name.starts_with("style-")).expect("a style sheet")
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let missing = self.site.as_ref().map(Site::not_found).unwrap_or_default();
        let _ = fs::remove_dir_all(&self.folder);
        assert!(thread::panicking() || missing.is_empty(), "asked for what is not there: {missing:?}");
    }
}

pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}

/// What a script that waits gives.
pub(super) fn wait_script(browser: &Browser, body: &str) -> Value {
    let body = format!("const done = arguments[0]; (async () => {{{body}}})().then(done, done);");
    browser.command("POST", "/execute/async", json!({"script": body, "args": []})).expect("a script ends")
}

/// Waits until the app says that it is kept, and answers from what is kept.
fn wait_kept(browser: &Browser) {
    browser.go("#/share/copy");
    browser.see("Ready. Everything Turnwise needs is in this browser.");
    browser.until("the worker answers", || {
        browser.script("return !!navigator.serviceWorker.controller", &[]) == true
    });
}

fn version(browser: &Browser) -> String {
    let version = "return document.querySelector('meta[name=version]').content";
    browser.script(version, &[]).as_str().expect("a version").to_owned()
}

fn caches(browser: &Browser) -> usize {
    wait_script(browser, "return await caches.keys()").as_array().map_or(0, Vec::len)
}

/// Remembers that this page was not loaded anew since.
fn mark(browser: &Browser) {
    browser.script("window.isBefore = true", &[]);
}

fn is_marked(browser: &Browser) -> bool {
    browser.script("return window.isBefore === true", &[]) == true
}

/// Requests of the app that were not answered since the last call, and that
/// nobody took back: a page that is left takes back what it had asked for.
fn failed(browser: &Browser) -> Vec<Value> {
    let events = browser.events();
    let is_of_app = |request: &Value| {
        events.iter().any(|event| {
            event["method"] == "Network.requestWillBeSent"
                && event["params"]["requestId"] == *request
                && event["params"]["request"]["url"]
                    .as_str()
                    .is_some_and(|url| url.starts_with(&browser.address))
        })
    };
    let failed = events.iter().filter(|event| {
        let params = &event["params"];
        event["method"] == "Network.loadingFailed"
            && params["canceled"] != true
            && is_of_app(&params["requestId"])
    });
    failed.cloned().collect()
}

/// Somebody began here once. The host goes away, the browser is ended and
/// started again: the notebook opens, takes words, and gives them away as a
/// file.
pub fn a_notebook_opens_when_its_host_is_gone(stage: Stage) {
    let mut host = Host::on(stage);
    let profile = host.robin().quit();
    host.close();
    let robin = host.browser(profile);
    robin.visit("#/today");
    robin.wait_for(role::HEADING, "Today");
    steps::add_goal(&robin, "Speak calmly");
    for hash in ["#/questions", "#/library", "#/workshop", "#/us/agreement", "#/settings"] {
        pages::show(&robin, hash);
    }
    let (name, text) = steps::save_for(&robin, "Kim");
    assert!(name.starts_with("for-Kim-") && text.contains("Speak calmly"), "{name}");
    robin.wait_saved();
}

#[test]
fn without_a_network_a_cold_browser_opens_the_notebook_and_everything_works() {
    let mut host = Host::open();
    let robin = host.robin();
    let profile = robin.quit();
    host.close();

    let robin = host.browser(profile);
    robin.visit("#/today");
    robin.wait_for(role::HEADING, "Today");
    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.go("#/questions");
    robin.wait_for(role::BUTTON, Name::Starts("Draw"));
    let session = steps::plan(&robin, "2031-05-15");
    robin.button("Use a template");
    robin.button("Use Take turns, 60 minutes");
    robin.see("All 60 minutes planned");
    for hash in pages::ROOMS.into_iter().chain(["#/share/copy"]) {
        pages::show(&robin, hash);
    }
    pages::show(&robin, &format!("{session}/talk"));
    let (name, text) = steps::save_for(&robin, "Kim");
    assert!(name.starts_with("for-Kim-") && text.contains("Speak calmly"), "{name}");
    robin.wait_saved();

    // Another language, and a start of the page itself.
    let (setting, tag) = Settings::default().set("locale", "en-XB".to_owned()).expect("a setting");
    robin.script(
        "localStorage.setItem(arguments[0], arguments[1])",
        &[json!(setting.to_string()), json!(tag)],
    );
    robin.visit(&goal);
    assert_eq!(robin.script("return document.documentElement.dir", &[]), json!("rtl"));
    robin.see("Speak calmly");
    // With words behind the address, as some links have them.
    let address = format!("{}?from=mail{goal}", robin.address);
    robin.script("window.isBefore = true; location.href = arguments[0]", &[json!(address)]);
    robin.ready();
    robin.see("Speak calmly");
    assert_eq!(failed(&robin), Vec::<Value>::new());
    assert_eq!(robin.violations(), Vec::<String>::new());
}

#[test]
fn who_only_looked_once_can_begin_without_a_network() {
    let mut host = Host::open();
    let visitor = host.browser(Profile::fresh());
    visitor.visit("");
    visitor.until("the first visit is answered from what is kept", || {
        visitor.script("return !!navigator.serviceWorker.controller", &[]) == true
    });
    host.close();
    // The page that is open goes on, and a new one opens.
    steps::start(&visitor, "Robin", "Kim");
    visitor.wait_saved();
    visitor.reload();
    visitor.wait_for(role::HEADING, "Today");
    assert_eq!(failed(&visitor), Vec::<Value>::new());
}

#[test]
fn a_site_whose_files_do_not_fit_together_is_not_kept_and_works() {
    let host = Host::open();
    // Uploaded by half: one file is not the one of this version.
    let survey = host.folder.join("content/survey.json");
    let other = fs::read_to_string(&survey).expect("the survey") + " ";
    fs::write(&survey, other).expect("it is written");
    let robin = host.browser(Profile::fresh());
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    robin.go("#/share/copy");
    robin.until("the worker asks for that file", || host.gave_to_worker("content/survey.json"));
    robin.until("the worker gave up", || {
        let given_up = "return !(await navigator.serviceWorker.getRegistration())";
        wait_script(&robin, given_up) == true
    });
    assert_eq!(caches(&robin), 0, "nothing of it stays");
    robin.see("Not ready yet.");
    steps::add_goal(&robin, "Speak calmly");
    robin.wait_saved();
}

#[test]
fn a_newer_version_is_told_of_and_nothing_is_loaded_anew_before_it_is_wanted() {
    let host = Host::open();
    let robin = host.robin();
    let older = version(&robin);
    let goal = steps::add_goal(&robin, "Speak calmly");
    host.tell_of_newer(&robin);
    assert_eq!(version(&robin), older, "the older one opens at once");
    mark(&robin);
    robin.go("#/sessions");
    robin.go(&goal);
    robin.button("Later");
    robin.until("it says no more of it", || !robin.text().contains(NEWER));
    assert!(is_marked(&robin), "nothing was loaded anew");
    assert_eq!(version(&robin), older);
    robin.reload();
    robin.see(NEWER);
    // Words that are still on their way are kept first.
    robin.go(&goal);
    robin.fill("Why it matters", "Because they listen then");
    mark(&robin);
    robin.button("Use it now");
    robin.ready();
    assert_ne!(version(&robin), older);
    assert_eq!(robin.value(role::TEXT, "Why it matters"), "Because they listen then");
    assert!(!robin.text().contains(NEWER));
    robin.until("what the older version kept is removed", || caches(&robin) == 1);
    wait_kept(&robin);
    assert_eq!(robin.violations(), Vec::<String>::new());
}

#[test]
fn a_form_that_is_half_written_in_another_tab_is_not_lost_to_a_newer_version() {
    let host = Host::open();
    let robin = host.robin();
    let goal = steps::add_goal(&robin, "Speak calmly");
    let first = robin.tab();
    let second = robin.open_tab(Screen::DESK);
    robin.visit("#/goals");
    robin.button("Add goal");
    robin.fill("What do you want to be true?", "Half of a thought");
    mark(&robin);
    robin.to_tab(&first);
    host.tell_of_newer(&robin);
    mark(&robin);
    robin.button("Use it now");
    robin.see("Something you typed in another window isn’t saved yet.");
    robin.to_tab(&second);
    assert!(is_marked(&robin), "nothing happened there");
    assert_eq!(robin.value(role::TEXT, "What do you want to be true?"), "Half of a thought");
    // Once it is kept, both are loaded anew, and what was typed where words keep themselves is there too.
    steps::submit_goal(&robin);
    robin.wait_for(role::HEADING, "Half of a thought");
    robin.go(&goal);
    robin.fill("Why it matters", "Because they listen then");
    robin.to_tab(&first);
    assert!(is_marked(&robin), "nothing happened here either");
    robin.button("Use it now");
    robin.ready();
    let newer = version(&robin);
    robin.go("#/goals");
    robin.wait_for(role::LINK, "Half of a thought");
    robin.to_tab(&second);
    robin.ready();
    assert_eq!(version(&robin), newer, "every window is of the newer version");
    assert_eq!(robin.value(role::TEXT, "Why it matters"), "Because they listen then");
}

#[test]
fn a_session_in_another_tab_is_not_disturbed_by_a_newer_version() {
    let host = Host::open();
    let robin = host.robin();
    let session = steps::plan(&robin, "2031-05-15");
    robin.wait_saved();
    let first = robin.tab();
    let second = robin.open_tab(Screen::DESK);
    robin.visit(&format!("{session}/talk"));
    host.publish_newer();
    mark(&robin);
    robin.to_tab(&first);
    robin.go("#/today");
    robin.reload();
    robin.see(NEWER);
    mark(&robin);
    robin.button("Use it now");
    robin.see("A session is under way in another window.");
    robin.to_tab(&second);
    assert!(is_marked(&robin));
    assert!(!robin.text().contains(NEWER), "in the talk nothing is said of it");
    robin.to_tab(&first);
    assert!(is_marked(&robin));
    // In one's own window it is the same.
    robin.go(&format!("{session}/talk"));
    robin.until("nothing is said of it", || !robin.has(role::BUTTON, "Use it now"));
}

#[test]
fn a_tab_of_an_older_version_beside_a_newer_one_loses_nothing() {
    let host = Host::open();
    let robin = host.robin();
    let first = robin.tab();
    let style = host.style();
    let second = robin.open_tab(Screen::DESK);
    // This one does not hear that another version took over. Chromium asks
    // who listened first, the others who listens on the way down.
    let deaf = "navigator.serviceWorker?.addEventListener('controllerchange',
        event => event.stopImmediatePropagation(), {capture: true});";
    if robin.engine == Engine::Chromium {
        robin.before_load(deaf);
    }
    robin.visit("#/goals");
    robin.script(deaf, &[]);
    mark(&robin);
    let older = version(&robin);
    robin.to_tab(&first);
    host.tell_of_newer(&robin);
    mark(&robin);
    robin.button("Use it now");
    robin.ready();
    assert_ne!(version(&robin), older);
    wait_kept(&robin);
    steps::add_goal(&robin, "Written in the newer version");
    robin.wait_saved();
    robin.to_tab(&second);
    assert!(is_marked(&robin) && version(&robin) == older, "it goes on as it is");
    robin.wait_for(role::LINK, "Written in the newer version");
    let status = wait_script(&robin, &format!("return (await fetch('./{style}')).status"));
    assert_eq!(status, json!(200), "it still finds its files, which the host has no more");
    steps::add_goal(&robin, "Written in the older version");
    robin.wait_saved();
    robin.to_tab(&first);
    robin.go("#/goals");
    robin.wait_for(role::LINK, "Written in the older version");
    assert_eq!(caches(&robin), 2, "the older version is kept as long as a window is of it");
    robin.to_tab(&second);
    robin.close_tab(&first);
    robin.reload();
    robin.go("#/goals");
    for title in ["Written in the newer version", "Written in the older version"] {
        robin.wait_for(role::LINK, title);
    }
    robin.until("what the older version kept is removed", || caches(&robin) == 1);
}

#[test]
fn the_version_and_the_icons_are_what_the_build_says() {
    let host = Host::open();
    let robin = host.robin();
    let build = version(&robin);
    robin.see(&format!("{} {} {}", &build[..4], &build[4..8], &build[8..12]));
    let sizes = wait_script(
        &robin,
        "const manifest = await (await fetch(document.querySelector('link[rel=manifest]').href)).json();
         const icons = manifest.icons.filter(icon => icon.sizes !== 'any').map(icon => [icon.src, icon.sizes]);
         icons.push([document.querySelector('link[rel=apple-touch-icon]').getAttribute('href'), '180x180']);
         return Promise.all(icons.map(async ([src, sizes]) => {
             const image = new Image(); image.src = src; await image.decode();
             return [sizes, `${image.naturalWidth}x${image.naturalHeight}`];
         }));",
    );
    let sizes = sizes.as_array().cloned().unwrap_or_default();
    assert_eq!(sizes.len(), 4);
    for size in sizes {
        assert_eq!(size[0], size[1]);
    }
}
