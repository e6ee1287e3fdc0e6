//! Turnwise: a place for two people who coach each other.
//!
//! The rooms, and which arrows are allowed (each room knows only those above
//! it in this list; a test walks the files and fails on any other arrow):
//!
//! | room | what it is for | |
//! |---|---|---|
//! | [`checksum`] | what notices damage | pure |
//! | [`replica`] | what merges: records, stamps, changes, the one join | pure |
//! | [`coaching`] | the field: people, sessions, goals, as views and commands | pure |
//! | [`exchange`] | what leaves and enters: files, links, QR codes | pure |
//! | [`storage`] | what is kept: segments, loading, quarantine | pure |
//! | [`i18n`] | the strings | pure |
//! | [`route`] | every address the app has | pure |
//! | `browser` | the only room that touches the browser | |
//! | `app` | the state in signals, and the acts that change it | |
//! | `ui` | what is seen | |
//!
//! Pure rooms read no clock and draw no randomness; both are passed in. The
//! last three exist only where there is a browser to run in.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod checksum;
pub mod coaching;
pub mod exchange;
pub mod i18n;
pub mod replica;
pub mod route;
pub mod storage;
#[cfg(target_arch = "wasm32")]
mod ui;

/// Starts the app in the page it was loaded by.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    browser::panic::install();
    if browser::page::is_framed() {
        // The page says so itself, and shows nothing that could be clicked.
        return;
    }
    // Mounting sets up what runs Leptos' own tasks, and loading comes before.
    wasm_bindgen_futures::spawn_local(ui::mount());
}
