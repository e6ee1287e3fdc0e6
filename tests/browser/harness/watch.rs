//! What a browser knows of things that went wrong.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use serde_json::{Value, json};

use super::browser::{Browser, MOMENT};
use super::engine::Engine;

impl Browser {
    /// A picture and the words of the page, for those who look into a failure.
    pub fn show_failure(&self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser-failures");
        let test = thread::current().name().unwrap_or("test").replace("::", "-");
        let file: PathBuf = folder.join(format!("{test}-{}.png", self.name));
        if self.url().is_empty() {
            eprintln!("--- {} does not answer any more", self.name);
            return;
        }
        let picture = self.command("GET", "/screenshot", Value::Null).ok();
        let bytes =
            picture.and_then(|picture| data_encoding::BASE64.decode(picture.as_str()?.as_bytes()).ok());
        let drawn =
            bytes.and_then(|bytes| fs::create_dir_all(&folder).and_then(|()| fs::write(&file, bytes)).ok());
        eprintln!("--- {} at {}", self.name, self.url());
        eprintln!("{}\n--- console: {:#?}", self.text(), self.complaints());
        if drawn.is_some() {
            eprintln!("--- picture: {}", file.display());
        }
    }

    /// Errors on the console, and requests that went elsewhere.
    pub fn complaints(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => self.console(),
            Engine::Firefox => {
                let said: Vec<String> = self.terminal().collect();
                // It ends the script of a page that goes away, wherever that is,
                // and what the page is still told meets a program that was stopped.
                let is_ended = said.iter().any(|line| line.contains("Script terminated by timeout"));
                let is_of_the_end = |line: &String| is_ended && line.contains("closure invoked recursively");
                let thrown = format!("JavaScript error: {}", self.address);
                // The browser's own parts say their name in front, pages begin with a text.
                let is_ours =
                    |line: &String| line.starts_with("console.error: \"") || line.starts_with(&thrown);
                said.into_iter().filter(|line| is_ours(line) && !is_of_the_end(line)).collect()
            }
            Engine::WebKit => {
                // It does not know this directive, which holds back nothing it does.
                let unknown = "Unrecognized Content-Security-Policy directive 'manifest-src'";
                // So it says that a page was left while it asked for its worker.
                let left = "sw.js due to access control checks";
                let said = self.terminal().filter(|line| !line.contains(unknown) && !line.contains(left));
                said.filter(|line| line.contains("CONSOLE") && line.contains("ERROR")).collect()
            }
        }
    }

    /// What was written to the terminal. The last lines may still be on their way.
    fn terminal(&self) -> impl Iterator<Item = String> + use<> {
        thread::sleep(MOMENT);
        self.said().into_iter()
    }

    /// Lets refusals of the content policy be errors on the console, from now on.
    pub fn listen(&self) {
        self.script(
            "if (window.isHeard) return;
             window.isHeard = true;
             addEventListener('securitypolicyviolation', event => console.error(
                 'CONTENT POLICY: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));",
            &[],
        );
    }

    fn console(&self) -> Vec<String> {
        let entries = self.log("browser").into_iter().filter(|entry| entry["level"] == "SEVERE");
        let errors = entries.filter_map(|entry| entry["message"].as_str().map(str::to_owned));
        // The browser's own start page is not ours.
        let errors = errors.filter(|error| !error.starts_with("chrome://"));
        let errors: Vec<_> = errors.collect();
        self.events();
        errors.into_iter().chain(self.elsewhere.take()).collect()
    }

    /// What happened in the tab since the last call, as the DevTools protocol
    /// says it. Requests that went elsewhere are noted for the end.
    pub fn events(&self) -> Vec<Value> {
        let host = self.address.split_inclusive("/a/").next().unwrap_or_default();
        let ours = [host, "data:", "blob:", "about:", "chrome:"];
        let events = self.log("performance").into_iter().filter_map(|entry| {
            let mut entry: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            Some(entry["message"].take())
        });
        let events: Vec<Value> = events.collect();
        let requests = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        let urls = requests.filter_map(|event| event["params"]["request"]["url"].as_str());
        let elsewhere = urls.filter(|url| !ours.iter().any(|ours| url.starts_with(ours)));
        let said = elsewhere.map(|url| format!("a request went to {url}"));
        self.elsewhere.borrow_mut().extend(said);
        events
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.command("POST", "/se/log", json!({"type": kind}));
        entries.ok().and_then(|entries| entries.as_array().cloned()).unwrap_or_default()
    }
}
