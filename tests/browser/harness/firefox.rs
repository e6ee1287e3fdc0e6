//! How Firefox is begun: headless, with a profile folder that lasts.

use serde_json::json;

use super::axe::tools;
use super::engine::{Launch, program};
use super::profile::Profile;
use super::screen::Screen;

/// What the window has above the page.
const CHROME: u32 = 86;

pub fn launch(profile: &Profile, screen: Screen) -> Launch {
    std::fs::create_dir_all(profile.data()).expect("a folder for the profile");
    let Screen { width, height, dark } = screen;
    let folder = profile.data().display().to_string();
    let mut preferences = json!({
        "browser.download.folderList": 2,
        "browser.download.dir": profile.downloads(),
        "browser.download.useDownloadDir": true,
        "intl.accept_languages": "en-GB",
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
            ("MOZ_HEADLESS_HEIGHT", (height + CHROME).to_string()),
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
