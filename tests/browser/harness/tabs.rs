//! Several tabs of one browser.

use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;
use super::screen::Screen;

/// A tab, to come back to.
#[derive(Clone)]
pub struct Tab(String);

impl Browser {
    /// The tab that is driven now.
    pub fn tab(&self) -> Tab {
        let handle = self.command("GET", "/window", Value::Null).expect("a tab");
        Tab(handle.as_str().unwrap_or_default().to_owned())
    }

    /// Opens another tab, and drives that one from now on.
    pub fn open_tab(&self, screen: Screen) -> Tab {
        // MiniBrowser shows the tab that it opened last, whichever is driven:
        // there each has a window.
        let kind = if self.engine == Engine::WebKit { "window" } else { "tab" };
        let made = self.command("POST", "/window/new", json!({"type": kind})).expect("another tab");
        let tab = Tab(made["handle"].as_str().unwrap_or_default().to_owned());
        self.to_tab(&tab);
        self.prepare(screen);
        tab
    }

    /// Closes the tab that is driven now, without asking it, and drives `next`.
    pub fn close_tab(&self, next: &Tab) {
        self.command("DELETE", "/window", Value::Null).expect("the tab closes");
        self.to_tab(next);
    }

    /// Drives this tab from now on, in front of the others.
    pub fn to_tab(&self, tab: &Tab) {
        self.command("POST", "/window", json!({"handle": tab.0})).expect("the tab is there");
        // The others put it there with the command before.
        if self.engine == Engine::Chromium {
            self.cdp("Page.bringToFront", json!({}));
        }
    }
}
