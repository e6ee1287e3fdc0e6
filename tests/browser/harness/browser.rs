//! A browser with a profile of its own, driven from here.

use std::cell::RefCell;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::driver::Driver;
use super::engine::Engine;
use super::profile::Profile;
use super::screen::Screen;
use super::site::Place;

/// How long anything on a page may take to appear, even beside builds that
/// want the same cores.
pub const SOON: Duration = Duration::from_secs(60);
/// How often it is looked for.
pub const MOMENT: Duration = Duration::from_millis(40);

/// One browser. When it is dropped it ends, with all its processes; unless its
/// test has failed already, it then demands that nothing went wrong unseen.
pub struct Browser {
    /// What it is.
    pub engine: Engine,
    driver: Driver,
    session: String,
    process: u64,
    profile: Option<Profile>,
    place: Place,
    /// The address of the app.
    pub address: String,
    /// Who sits at it, for pictures of failures.
    pub name: String,
    /// Requests that went elsewhere, in words.
    pub elsewhere: RefCell<Vec<String>>,
}

impl Browser {
    /// Opens a browser with this profile. Nothing is loaded yet.
    pub fn open(engine: Engine, name: &str, place: Place, screen: Screen, profile: Profile) -> Self {
        let mut launch = engine.launch(&profile, screen);
        let driver = Driver::start(&launch);
        let mut wanted = launch.capabilities.take();
        // The journeys wait for what they want to see, so that no command
        // waits for a load of its own accord.
        wanted["pageLoadStrategy"] = json!("none");
        wanted["timeouts"] = json!({"script": 60_000});
        let wanted = json!({"capabilities": {"alwaysMatch": wanted}});
        let opened = driver
            .call("POST", "/session", Some(&wanted))
            .unwrap_or_else(|error| panic!("{engine:?} could not be started: {error} {}", launch.missing));
        let browser = Self {
            engine,
            driver,
            session: format!("/session/{}", opened["sessionId"].as_str().expect("a session")),
            process: opened["capabilities"]["goog:processID"].as_u64().unwrap_or_default(),
            profile: Some(profile),
            address: place.address.clone(),
            place,
            name: name.to_owned(),
            elsewhere: RefCell::default(),
        };
        browser.prepare(screen);
        browser
    }

    /// Makes the tab that is driven now like all others: language, time zone,
    /// size, and an ear for refusals of the content policy. In other engines
    /// than Chromium most of it came with the start.
    pub fn prepare(&self, screen: Screen) {
        if self.engine != Engine::Chromium {
            return self.resize(screen);
        }
        self.cdp("Emulation.setTimezoneOverride", json!({"timezoneId": "Europe/London"}));
        self.cdp("Emulation.setLocaleOverride", json!({"locale": "en-GB"}));
        self.cdp("Page.setInterceptFileChooserDialog", json!({"enabled": true}));
        self.before_load(
            "addEventListener('securitypolicyviolation', event => console.error(
                'CONTENT POLICY: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));",
        );
        self.resize(screen);
    }

    /// Changes the window and the light.
    pub fn resize(&self, screen: Screen) {
        let Screen { width, height, dark } = screen;
        if self.engine != Engine::Chromium {
            return self.resize_window(screen);
        }
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}),
        );
        let scheme = if dark { "dark" } else { "light" };
        let features = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")];
        let features = features.map(|(name, value)| json!({"name": name, "value": value}));
        self.cdp("Emulation.setEmulatedMedia", json!({"features": features}));
    }

    /// The same where only the window can be changed. There is a least width,
    /// and the light stays as it was at the start.
    fn resize_window(&self, Screen { width, height, .. }: Screen) {
        let sizes = "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
        let sizes = self.script(sizes, &[]);
        let size = |at: usize| sizes[at].as_i64().unwrap_or_default();
        let (width, height) = (i64::from(width), i64::from(height));
        if (size(0), size(1)) != (width, height) {
            let rect = json!({"width": width + size(2), "height": height + size(3)});
            self.command("POST", "/window/rect", rect).expect("the window changes");
        }
    }

    /// Runs a script in each page before its own ones. Where the driver has no
    /// way to do that, the site serves this browser a page that begins with it.
    pub fn before_load(&self, script: &str) {
        if self.engine != Engine::Chromium {
            return self.place.begin_with(script);
        }
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": script}));
    }

    /// A command of WebDriver for this session.
    pub fn command(&self, method: &str, path: &str, body: Value) -> Result<Value, String> {
        let body = (method == "POST").then_some(&body);
        self.driver.call(method, &format!("{}{path}", self.session), body)
    }

    /// A command of the DevTools protocol.
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.try_cdp(command, parameters).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// The same, for those that may fail while a page changes.
    pub fn try_cdp(&self, command: &str, parameters: Value) -> Result<Value, String> {
        self.command("POST", "/goog/cdp/execute", json!({"cmd": command, "params": parameters}))
    }

    /// Runs the body of a function in the page.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.try_script(body, arguments).unwrap_or_else(|error| panic!("a script in the page: {error}"))
    }

    /// The same, for those that may fail while a page changes.
    pub fn try_script(&self, body: &str, arguments: &[Value]) -> Result<Value, String> {
        self.command("POST", "/execute/sync", json!({"script": body, "args": arguments}))
    }

    /// Loads the app at an address behind the `#`, and waits for its first page.
    pub fn visit(&self, hash: &str) {
        self.load(hash);
        self.ready();
    }

    /// Loads the app without waiting for it.
    pub fn load(&self, hash: &str) {
        self.load_from(&self.address, hash);
    }

    /// The same from another address, such as that of an older build.
    pub fn load_from(&self, address: &str, hash: &str) {
        const EMPTY: &str = "about:blank";
        let go = |url: &str| self.command("POST", "/url", json!({"url": url})).expect("the page loads");
        // From the app to itself it would only be a change of the address.
        if self.url() != EMPTY {
            go(EMPTY);
            self.until("the empty page is there", || self.url() == EMPTY);
        }
        let url = format!("{address}{hash}");
        go(&url);
        // Firefox may still be busy with the empty page of its start, and then
        // forgets where it was sent.
        let sent = Instant::now();
        while self.engine == Engine::Firefox && self.url() == EMPTY {
            if sent.elapsed() > SOON / 6 {
                go(&url);
                return;
            }
            thread::sleep(MOMENT);
        }
    }

    /// Goes to another address of the app, as a link does.
    pub fn go(&self, hash: &str) {
        self.script("location.hash = arguments[0]", &[json!(hash)]);
        self.settle();
    }

    /// Goes back by one page, which a browser does some time after it is told.
    pub fn back(&self) {
        let before = self.hash();
        self.script("history.back()", &[]);
        self.until("the page before is there", || self.hash() != before);
        self.settle();
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.script("window.isBefore = true", &[]);
        if self.engine == Engine::Firefox {
            // Its driver goes past everything that is kept, the worker too.
            self.script("setTimeout(() => location.reload())", &[]);
        } else {
            self.command("POST", "/refresh", json!({})).expect("the page loads again");
        }
        self.ready();
    }

    /// Waits until the app says that its page can be used.
    pub fn ready(&self) {
        let mark = "return !window.isBefore && !document.getElementById('skeleton')
            && performance.getEntriesByName('turnwise:ready').length > 0";
        self.until("the app says that it is ready", || self.try_script(mark, &[]) == Ok(json!(true)));
        if self.engine != Engine::Chromium {
            self.listen();
        }
        self.settle();
    }

    /// Waits until what was done has been painted.
    pub fn settle(&self) {
        let painted = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));
            setTimeout(done, 2000);";
        let _ = self.command("POST", "/execute/async", json!({"script": painted, "args": []}));
    }

    /// The whole address.
    pub fn url(&self) -> String {
        self.command("GET", "/url", Value::Null)
            .ok()
            .and_then(|url| url.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The address behind the `#`, with it.
    pub fn hash(&self) -> String {
        self.script("return location.hash", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// What the tab is called.
    pub fn title(&self) -> String {
        self.script("return document.title", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Everything that can be read on the page.
    pub fn text(&self) -> String {
        let text = self.try_script("return document.body ? document.body.innerText : ''", &[]);
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// What can be read in the part that is the page's own. One of the engines
    /// ends it with a new line while something is said below it, such as a way
    /// back: that is not a part of it.
    pub fn main_text(&self) -> String {
        let text = self.script("return document.querySelector('main').innerText", &[]);
        text.as_str().unwrap_or_default().trim_end().to_owned()
    }

    /// Waits for something; fails with what it was waiting for.
    pub fn until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let end = Instant::now() + SOON;
        while !is_so() {
            assert!(Instant::now() < end, "{}: waited in vain until {what}", self.name);
            thread::sleep(MOMENT);
        }
    }

    /// The keys that the app keeps here, without settings of this browser and
    /// the ballast, which holds nothing.
    pub fn kept(&self) -> Vec<String> {
        let keys =
            self.script("return Object.keys(localStorage).filter(key => key.startsWith('turnwise'))", &[]);
        let keys = keys.as_array().cloned().unwrap_or_default();
        let keys = keys.iter().filter_map(|key| key.as_str().map(str::to_owned));
        let is_kept = |key: &String| !key.starts_with("turnwise/1/device/") && key != "turnwise/1/ballast";
        keys.filter(is_kept).collect()
    }

    /// Its profile.
    pub fn profile(&self) -> &Profile {
        self.profile.as_ref().expect("a browser has a profile")
    }

    /// Ends the browser as a crash does, and gives its profile.
    pub fn crash(mut self) -> Profile {
        self.kill();
        self.profile.take().expect("a browser has a profile")
    }

    /// Ends the browser as a person does, who closes its window, and gives its
    /// profile.
    pub fn quit(mut self) -> Profile {
        let complaints = self.complaints();
        let _ = self.command("DELETE", "", Value::Null);
        if self.engine == Engine::WebKit {
            // It puts localStorage on the disk half a second after a write, also when it is closed.
            thread::sleep(Duration::from_secs(2));
        }
        self.kill();
        assert!(complaints.is_empty(), "{}: something went wrong unseen: {complaints:#?}", self.name);
        self.profile.take().expect("a browser has a profile")
    }

    /// What the driver and the browser wrote to the terminal since the last call.
    pub fn said(&self) -> Vec<String> {
        self.driver.said()
    }

    /// All at once: the browser with all its processes.
    fn kill(&self) {
        let profile = self.profile.as_ref();
        let of_profile = || profile.map(Profile::processes).unwrap_or_default();
        let mut ids = of_profile();
        ids.extend(u32::try_from(self.process).ok().filter(|id| *id > 1));
        for _ in 0..50 {
            let all = ids.iter().map(u32::to_string);
            let _ = std::process::Command::new("kill").arg("-9").args(all).output();
            ids = of_profile();
            if ids.is_empty() {
                return;
            }
            thread::sleep(MOMENT);
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if self.profile.is_none() {
            return;
        }
        let complaints = if thread::panicking() {
            self.show_failure();
            Vec::new()
        } else {
            self.complaints()
        };
        let _ = self.command("DELETE", "", Value::Null);
        self.kill();
        assert!(complaints.is_empty(), "{}: something went wrong unseen: {complaints:#?}", self.name);
    }
}
