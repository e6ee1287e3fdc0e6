//! What each journey begins with.

use std::thread;

use super::browser::Browser;
use super::engine::{Engine, Need};
use super::profile::Profile;
use super::screen::Screen;
use super::site::Site;
use super::turn::Turn;

/// A site and the right to run browsers: what each journey begins with.
pub struct Stage {
    /// Where the app is served.
    pub site: Site,
    /// What its browsers are.
    pub engine: Engine,
    _turn: Turn,
}

impl Stage {
    /// Waits for its turn, and serves the app to the chosen engine.
    pub fn open() -> Self {
        Self::of(Engine::chosen())
    }

    /// The same for this engine.
    pub fn of(engine: Engine) -> Self {
        let turn = Turn::take();
        Self { site: Site::open(), engine, _turn: turn }
    }

    /// The same, unless the chosen engine lacks what the journey needs: then
    /// it says why, and the journey ends.
    pub fn with(need: Need) -> Option<Self> {
        let engine = Engine::chosen();
        if let Some(why) = engine.lacks(need) {
            let test = thread::current().name().unwrap_or("test").to_owned();
            println!("not run in {engine:?}: {test}: {why}");
            return None;
        }
        Some(Self::of(engine))
    }

    /// The requests so far that could not be answered, which are as they should be.
    pub fn asked_in_vain(&self) -> Vec<String> {
        self.site.take_not_found()
    }

    /// A browser with nothing in it.
    pub fn browser(&self, name: &str, screen: Screen) -> Browser {
        self.browser_with(name, screen, Profile::fresh())
    }

    /// A browser with what it kept before.
    pub fn browser_with(&self, name: &str, screen: Screen, profile: Profile) -> Browser {
        Browser::open(self.engine, name, self.site.place(self.engine != Engine::Chromium), screen, profile)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let missing = self.site.not_found();
        assert!(
            thread::panicking() || missing.is_empty(),
            "the app asked for what is not there: {missing:?}"
        );
    }
}
