//! Finding things as people and their aids do: by role and accessible name, as
//! the browser itself computes them.

use std::thread;
use std::time::Instant;

use serde_json::{Value, json};

use super::browser::{Browser, MOMENT, SOON};
use super::engine::Engine;

/// The roles, as the browser calls them.
pub mod role {
    pub const BUTTON: &str = "button";
    pub const DAY: &str = "Date";
    pub const DIALOG: &str = "dialog";
    pub const HEADING: &str = "heading";
    pub const IMAGE: &str = "image";
    pub const LINK: &str = "link";
    pub const NUMBER: &str = "spinbutton";
    pub const RADIO: &str = "radio";
    pub const STATUS: &str = "status";
    pub const TEXT: &str = "textbox";
    pub const TIME: &str = "InputTime";
}

/// A name, or a part of it.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// Exactly this.
    Is(&'a str),
    /// It begins so.
    Starts(&'a str),
    /// Any.
    Any,
}

impl<'a> From<&'a str> for Name<'a> {
    fn from(name: &'a str) -> Self {
        Self::Is(name)
    }
}

impl Name<'_> {
    fn fits(self, name: &str) -> bool {
        match self {
            Self::Is(this) => name.trim() == this,
            Self::Starts(this) => name.trim().starts_with(this),
            Self::Any => true,
        }
    }
}

/// Something on the page, as the browser's accessibility tree has it.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its accessible name.
    pub name: String,
    place: Place,
}

/// Where it is found.
#[derive(Clone, Debug)]
enum Place {
    /// In the accessibility tree.
    Node(u64),
    /// In the page, as an argument for scripts.
    Element(Value),
}

impl Browser {
    /// Everything of this role, in the order of the page.
    pub fn all(&self, role: &str) -> Vec<Found> {
        self.try_all(role).unwrap_or_default()
    }

    fn try_all(&self, role: &str) -> Result<Vec<Found>, String> {
        if self.engine != Engine::Chromium {
            let found =
                self.labelled(role)?.map(|(name, element)| Found { name, place: Place::Element(element) });
            return Ok(found.collect());
        }
        let page = self.try_cdp("Runtime.evaluate", json!({"expression": "document"}))?;
        let object = &page["result"]["objectId"];
        let found = self.try_cdp("Accessibility.queryAXTree", json!({"objectId": object, "role": role}))?;
        let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
        let found = nodes.iter().filter(|node| node["ignored"] != true).filter_map(|node| {
            let name = node["name"]["value"].as_str().unwrap_or_default().to_owned();
            Some(Found { name, place: Place::Node(node["backendDOMNodeId"].as_u64()?) })
        });
        Ok(found.collect())
    }

    /// The names of everything of this role.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.all(role).into_iter().map(|found| found.name).collect()
    }

    /// Is it there now?
    pub fn has<'a>(&self, role: &str, name: impl Into<Name<'a>>) -> bool {
        let name = name.into();
        self.all(role).iter().any(|found| name.fits(&found.name))
    }

    /// Waits for it, and gives it as an argument for scripts.
    pub fn find<'a>(&self, role: &str, name: impl Into<Name<'a>>) -> Value {
        let name = name.into();
        let end = Instant::now() + SOON;
        loop {
            if let Some(element) = self.first(role, name) {
                return element;
            }
            assert!(Instant::now() < end, "no {role} named {name:?}; there are {:?}", self.names(role));
            thread::sleep(MOMENT);
        }
    }

    fn first(&self, role: &str, name: Name<'_>) -> Option<Value> {
        if self.engine != Engine::Chromium {
            // One after the other, as each name is a question of its own.
            let mut all = self.labelled(role).ok()?;
            return all.find(|(label, _)| name.fits(label)).map(|(_, element)| element);
        }
        let all = self.all(role);
        let found = all.iter().find(|found| name.fits(&found.name))?;
        self.element(found).ok()
    }

    /// Every one of them that is there now.
    pub fn find_all<'a>(&self, role: &str, name: impl Into<Name<'a>>) -> Vec<Value> {
        let name = name.into();
        let all = self.all(role).into_iter().filter(|found| name.fits(&found.name));
        all.filter_map(|found| self.element(&found).ok()).collect()
    }

    /// Waits until it is there.
    pub fn wait_for<'a>(&self, role: &str, name: impl Into<Name<'a>>) {
        self.find(role, name);
    }

    /// Waits until it is there no more.
    pub fn wait_gone<'a>(&self, role: &str, name: impl Into<Name<'a>>) {
        let name = name.into();
        self.until(&format!("no {role} {name:?} is there"), || !self.has(role, name));
    }

    /// Waits until these words can be read.
    pub fn see(&self, words: &str) {
        let end = Instant::now() + SOON;
        while !self.text().contains(words) {
            assert!(Instant::now() < end, "waited in vain for the words {words:?}");
            thread::sleep(MOMENT);
        }
    }

    /// The name that the browser computes for what has the focus, with its role.
    pub fn focused(&self) -> (String, String) {
        // Beyond the last thing on the page Firefox leaves it, and the page
        // still names what had the focus.
        let is_away = if self.engine == Engine::Firefox { "!document.hasFocus()" } else { "false" };
        let focus = format!(
            "const it = document.activeElement; return it === document.body || {is_away} ? null : it"
        );
        let element = self.script(&focus, &[]);
        let Some(id) = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str)
        else {
            return (String::new(), String::new());
        };
        let ask = |what: &str| {
            let answer = self.command("GET", &format!("/element/{id}/computed{what}"), Value::Null);
            answer.ok().and_then(|answer| answer.as_str().map(str::to_owned)).unwrap_or_default()
        };
        (ask("role"), ask("label"))
    }

    /// From the accessibility tree to the page: the browser hands the element
    /// over through a name in the page's own world.
    fn element(&self, found: &Found) -> Result<Value, String> {
        let node = match &found.place {
            Place::Node(node) => node,
            Place::Element(element) => return Ok(element.clone()),
        };
        let node = self.try_cdp("DOM.resolveNode", json!({"backendNodeId": node}))?;
        let object = &node["object"]["objectId"];
        let hand_over = "function() { globalThis.handedOver = this; }";
        self.try_cdp(
            "Runtime.callFunctionOn",
            json!({"objectId": object, "functionDeclaration": hand_over}),
        )?;
        let take = "const it = globalThis.handedOver; delete globalThis.handedOver; return it;";
        let element = self.try_script(take, &[])?;
        element.is_object().then_some(element).ok_or_else(|| "it is gone".to_owned())
    }
}
