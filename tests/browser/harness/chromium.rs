//! How Chromium is begun.

use serde_json::json;

use super::engine::{Launch, program};
use super::profile::Profile;

const FLAGS: [&str; 15] = [
    "--headless=new",
    // It lets go of changes of the address past 200 in ten seconds, which no person makes.
    "--disable-ipc-flooding-protection",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    // Debian's launcher asks for the opposite. Two runs with that hung, one of them
    // seen to have stopped painting; none has since, though the cause is not proven.
    "--disable-gpu-rasterization",
    "--hide-scrollbars",
    "--lang=en-GB",
    "--accept-lang=en-GB",
    // The page animates less, and nothing waits for it.
    "--force-prefers-reduced-motion",
];

/// Size, light, language and time zone are set later, for each tab.
pub fn launch(profile: &Profile) -> Launch {
    let mut options = json!({
        "args": FLAGS.map(str::to_owned).into_iter()
            .chain([format!("--user-data-dir={}", profile.data().display())])
            .collect::<Vec<_>>(),
        "perfLoggingPrefs": {"enableNetwork": true, "enablePage": true},
        "prefs": {
            "download.default_directory": profile.downloads(),
            "download.prompt_for_download": false,
        },
    });
    if profile.is_blocked {
        options["prefs"]["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if let Ok(program) = std::env::var("CHROMIUM") {
        options["binary"] = json!(program);
    }
    Launch {
        program: program("CHROMEDRIVER", &["chromedriver"]),
        missing: "Run `make test`, which installs it, or name it in CHROMEDRIVER (and the browser in CHROMIUM).",
        arguments: vec!["--port=0".to_owned()],
        variables: Vec::new(),
        says_port: Some("successfully"),
        on_screen: false,
        capabilities: json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }),
    }
}
