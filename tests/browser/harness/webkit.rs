//! How WebKitGTK's MiniBrowser is begun, on a screen of its own.
//!
//! By itself its automated session keeps nothing when it ends. A few lines of
//! C, loaded into it, give that session a folder, and a language.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::json;

use super::engine::{Launch, program};
use super::profile::Profile;
use super::screen::Screen;

const FOLDERS: [&str; 6] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib64/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "MiniBrowser",
];

static LASTING: OnceLock<PathBuf> = OnceLock::new();

/// The few lines, made ready once by the compiler that Rust links with.
fn lasting() -> &'static PathBuf {
    LASTING.get_or_init(|| {
        let name = format!("turnwise-lasting-{}.so", std::process::id());
        let file = std::env::temp_dir().join(name);
        let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/browser/harness/lasting.c");
        let made = Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&file).arg(source).status();
        assert!(made.is_ok_and(|status| status.success()), "cc makes {}", file.display());
        file
    })
}

pub fn launch(profile: &Profile, screen: Screen) -> Launch {
    let folder = profile.folder();
    let gtk = folder.join("config/gtk-3.0");
    fs::create_dir_all(&gtk).expect("a folder for settings");
    let dark = screen.dark;
    let settings =
        format!("[Settings]\ngtk-enable-animations=false\ngtk-application-prefer-dark-theme={dark}\n");
    fs::write(gtk.join("settings.ini"), settings).expect("settings");
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.downloads().display());
    fs::write(folder.join("config/user-dirs.dirs"), downloads).expect("a folder for downloads");
    let path = |name: &str| folder.join(name).display().to_string();
    let mut arguments = vec!["--automation", "--enable-write-console-messages-to-stdout=true"];
    if profile.is_blocked {
        arguments.push("--enable-html5-local-storage=false");
    }
    Launch {
        program: program("WEBKIT_DRIVER", &["WebKitWebDriver"]),
        missing: "Run `make test`, which installs it, or name it in WEBKIT_DRIVER (and the browser in MINIBROWSER).",
        arguments: vec!["--port=PORT".to_owned()],
        variables: vec![
            ("HOME", path("")),
            ("XDG_CONFIG_HOME", path("config")),
            ("XDG_DATA_HOME", path("data")),
            ("XDG_CACHE_HOME", path("cache")),
            ("TZ", "Europe/London".to_owned()),
            ("TURNWISE_PROFILE", path("profile")),
            ("LD_PRELOAD", lasting().display().to_string()),
            // Tests may run as root, where its sandbox does not start.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
        ],
        says_port: None,
        on_screen: true,
        capabilities: json!({"webkitgtk:browserOptions": {
            "binary": program("MINIBROWSER", &FOLDERS),
            "args": arguments,
        }}),
    }
}
