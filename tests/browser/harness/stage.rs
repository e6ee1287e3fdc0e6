//! What each journey begins with.

use std::thread;

use super::browser::Browser;
use super::profile::Profile;
use super::screen::Screen;
use super::site::Site;
use super::turn::Turn;

/// A site and the right to run browsers: what each journey begins with.
pub struct Stage {
    /// Where the app is served.
    pub site: Site,
    _turn: Turn,
}

impl Stage {
    /// Waits for its turn, and serves the app.
    pub fn open() -> Self {
        let turn = Turn::take();
        Self { site: Site::open(), _turn: turn }
    }

    /// A browser with nothing in it.
    pub fn browser(&self, name: &str, screen: Screen) -> Browser {
        self.browser_with(name, screen, Profile::fresh())
    }

    /// A browser with what it kept before.
    pub fn browser_with(&self, name: &str, screen: Screen, profile: Profile) -> Browser {
        Browser::open(name, &self.site.address(), screen, profile)
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
