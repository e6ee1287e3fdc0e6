//! How Firefox is begun: headless, with a profile folder that lasts, and
//! without bars, in which Tab would get lost behind the last thing of a page.

use std::fs;

use serde_json::json;

use super::axe::tools;
use super::engine::{Launch, program};
use super::profile::Profile;
use super::screen::Screen;

/// The style sheet of its own window.
const NO_BARS: &str = "#navigator-toolbox { display: none }";

pub fn launch(profile: &Profile, screen: Screen) -> Launch {
    let chrome = profile.data().join("chrome");
    fs::create_dir_all(&chrome).expect("a folder for the profile");
    fs::write(chrome.join("userChrome.css"), NO_BARS).expect("a style sheet for the window");
    let Screen { width, height, dark } = screen;
    let folder = profile.data().display().to_string();
    let mut preferences = json!({
        "browser.download.folderList": 2,
        "browser.download.dir": profile.downloads(),
        "browser.download.useDownloadDir": true,
        "intl.accept_languages": "en-GB",
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        "ui.prefersReducedMotion": 1,
        "ui.systemUsesDarkTheme": u8::from(dark),
        // What the page says on its console is said to us too.
        "devtools.console.stdout.content": true,
        "browser.dom.window.dump.enabled": true,
    });
    if profile.is_blocked {
        preferences["network.cookie.cookieBehavior"] = json!(2);
    }
    let geckodriver = tools().join("bin/geckodriver");
    Launch {
        program: program("GECKODRIVER", &[&geckodriver.to_string_lossy(), "geckodriver"]),
        missing: "Run `make test`, which installs it, or name it in GECKODRIVER (and the browser in FIREFOX).",
        arguments: vec!["--port=0".to_owned()],
        variables: vec![
            ("HOME", profile.folder().display().to_string()),
            ("TZ", "Europe/London".to_owned()),
            ("TURNWISE_PROFILE", folder.clone()),
            ("MOZ_HEADLESS_WIDTH", width.to_string()),
            ("MOZ_HEADLESS_HEIGHT", height.to_string()),
        ],
        says_port: Some("Listening on"),
        on_screen: false,
        capabilities: json!({"moz:firefoxOptions": {
            "binary": program("FIREFOX", &["firefox-esr", "firefox"]),
            "args": ["-headless", "-profile", folder],
            "prefs": preferences,
        }}),
    }
}
