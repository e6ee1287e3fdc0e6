//! The engines that the app is shown in, and what a journey may ask of each.

use std::path::PathBuf;

use serde_json::Value;

use super::profile::Profile;
use super::screen::Screen;
use super::{chromium, firefox, webkit};

/// What draws the page and keeps what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver and the DevTools protocol.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver.
    WebKit,
}

/// What a journey needs beyond pages, keys, tabs and files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A page laid out for paper.
    Paper,
    /// Requests that fail on demand.
    Refusal,
    /// A page whose scripts do not run.
    NoScripts,
    /// A browser that calls itself Safari.
    Safari,
    /// A window as narrow as a phone.
    Narrow,
    /// Words that a test pastes.
    Pasting,
    /// A command of Chromium's own: another zone.
    Tools,
}

/// How a driver is begun, and what it is to open.
pub struct Launch {
    /// The driver's program.
    pub program: PathBuf,
    /// What to install when it is missing, or which variable names it.
    pub missing: &'static str,
    /// Its arguments; `PORT` in one of them stands for a free port.
    pub arguments: Vec<String>,
    /// What it and the browser find in their environment.
    pub variables: Vec<(&'static str, String)>,
    /// The words after which it says its port itself.
    pub says_port: Option<&'static str>,
    /// Does it need a screen to draw on?
    pub on_screen: bool,
    /// The capabilities of this engine.
    pub capabilities: Value,
}

impl Engine {
    /// The one that `TURNWISE_ENGINE` names; Chromium where it names none.
    pub fn chosen() -> Self {
        match std::env::var("TURNWISE_ENGINE").unwrap_or_default().as_str() {
            "" | "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("TURNWISE_ENGINE is {other:?}; it must be chromium, firefox or webkit."),
        }
    }

    /// What the app calls a browser of it, on this system.
    pub fn called(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium on Linux",
            Self::Firefox => "Firefox on Linux",
            // So it says of itself.
            Self::WebKit => "Safari on Linux",
        }
    }

    /// How a browser with this profile is begun.
    pub fn launch(self, profile: &Profile, screen: Screen) -> Launch {
        match self {
            Self::Chromium => chromium::launch(profile),
            Self::Firefox => firefox::launch(profile, screen),
            Self::WebKit => webkit::launch(profile, screen),
        }
    }

    /// Why a journey with this need cannot run in it.
    pub fn lacks(self, need: Need) -> Option<&'static str> {
        let is_webkit = self == Self::WebKit;
        match (self, need) {
            (Self::Chromium, _) => None,
            (Self::WebKit, Need::Pasting | Need::Safari) => None,
            (_, Need::Pasting) => Some("what a test pastes arrives empty there"),
            (_, Need::Paper) if is_webkit => Some("its driver knows no command that prints"),
            (_, Need::Paper) => Some("its driver prints pages, but cannot show them as if for paper"),
            (_, Need::Tools) => Some("its driver sets no zone"),
            (_, Need::Refusal) => Some("its driver cannot let single requests fail"),
            (_, Need::NoScripts) => Some("its driver acts through scripts of the page"),
            (_, Need::Safari) => Some("it does not call itself Safari, and cannot be told to"),
            (_, Need::Narrow) if is_webkit => Some("its window is never narrower than 447 pixels"),
            (_, Need::Narrow) => Some("its window is never narrower than 500 pixels"),
        }
    }
}

/// A program by the variable that names it, or the first of these that is there.
pub fn program(variable: &str, places: &[&str]) -> PathBuf {
    if let Some(named) = std::env::var_os(variable) {
        return PathBuf::from(named);
    }
    let folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
    let here = |place: &&str| {
        if place.contains('/') {
            return Some(PathBuf::from(place)).filter(|file| file.is_file());
        }
        folders.iter().map(|folder| folder.join(place)).find(|file| file.is_file())
    };
    places.iter().find_map(here).unwrap_or_else(|| PathBuf::from(places[0]))
}
