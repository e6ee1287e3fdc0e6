//! What a person does: press, type, choose, open a file.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Instant;

use serde_json::{Value, json};

use super::browser::{Browser, MOMENT, SOON};
use super::engine::Engine;
use super::find::{Name, role};

/// Keys that are no letters, as WebDriver writes them.
pub mod key {
    pub const BACKSPACE: &str = "\u{E003}";
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const SPACE: &str = " ";
    pub const SHIFT: &str = "\u{E008}";
    pub const CONTROL: &str = "\u{E009}";
    pub const PAGE_UP: &str = "\u{E00E}";
    pub const PAGE_DOWN: &str = "\u{E00F}";
    pub const LEFT: &str = "\u{E012}";
    pub const DOWN: &str = "\u{E015}";
    pub const RIGHT: &str = "\u{E014}";
}

/// The driver's name of an element.
pub fn id(element: &Value) -> String {
    let id = element.as_object().and_then(|element| element.values().next()).and_then(Value::as_str);
    id.expect("an element of the page").to_owned()
}

impl Browser {
    /// Presses something with the mouse: it must be visible and nothing may lie over it.
    pub fn press<'a>(&self, role: &str, name: impl Into<Name<'a>>) {
        let name = name.into();
        let end = Instant::now() + SOON;
        loop {
            let element = self.find(role, name);
            match self.press_element(&element) {
                Ok(()) => return self.settle(),
                Err(error) => assert!(Instant::now() < end, "{role} {name:?} cannot be pressed: {error}"),
            }
            thread::sleep(MOMENT);
        }
    }

    /// Presses an element that was found.
    pub fn press_element(&self, element: &Value) -> Result<(), String> {
        let to_middle = "arguments[0].scrollIntoView({block: 'center', inline: 'nearest'})";
        self.try_script(to_middle, std::slice::from_ref(element))?;
        self.command("POST", &format!("/element/{}/click", id(element)), json!({})).map(drop)
    }

    /// Presses something twice in quick succession, without moving the mouse.
    pub fn press_twice<'a>(&self, role: &str, name: impl Into<Name<'a>>) {
        let element = self.find(role, name);
        self.script("arguments[0].scrollIntoView({block: 'center'})", std::slice::from_ref(&element));
        let to_it = json!({"type": "pointerMove", "origin": element, "x": 0, "y": 0});
        let (down, up) =
            (json!({"type": "pointerDown", "button": 0}), json!({"type": "pointerUp", "button": 0}));
        let strokes = json!([to_it, down, up, down, up]);
        let mouse = json!({"type": "pointer", "id": "mouse", "actions": strokes});
        self.command("POST", "/actions", json!({"actions": [mouse]})).expect("a double click");
        self.settle();
    }

    /// Presses a button.
    pub fn button(&self, name: &str) {
        self.press(role::BUTTON, name);
    }

    /// Follows a link.
    pub fn link(&self, name: &str) {
        self.press(role::LINK, name);
    }

    /// Chooses one of several: presses the words beside the radio button, as most do.
    pub fn choose(&self, name: &str) {
        let radio = self.find(role::RADIO, name);
        self.press_element(&self.script("return arguments[0].closest('label')", &[radio]))
            .expect("a choice to press");
        self.settle();
    }

    /// Types into a field, in place of what is in it.
    pub fn fill(&self, name: &str, text: &str) {
        self.fill_in(role::TEXT, Name::Starts(name), text);
    }

    /// The same in a field of another role.
    pub fn fill_in(&self, role: &str, name: Name<'_>, text: &str) {
        let field = self.find(role, name);
        self.script(
            "arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus(); arguments[0].select()",
            &[field],
        );
        if text.is_empty() {
            self.key(key::BACKSPACE);
        } else {
            self.insert(text);
        }
    }

    /// Types at the cursor.
    pub fn insert(&self, text: &str) {
        if self.engine == Engine::Chromium {
            self.cdp("Input.insertText", json!({"text": text}));
        } else if text.len() > 100 || text.contains(['\n', '\t']) {
            // As if pasted: the page hears of it once.
            self.script("document.execCommand('insertText', false, arguments[0])", &[json!(text)]);
        } else {
            let strokes = text.chars().flat_map(|letter| {
                ["keyDown", "keyUp"].map(|way| json!({"type": way, "value": letter.to_string()}))
            });
            self.strokes(strokes.collect());
        }
    }

    /// One press of a key, whatever has the focus.
    pub fn key(&self, key: &str) {
        self.strokes(json!([{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]));
    }

    /// One press of a key while another is held.
    pub fn chord(&self, held: &str, key: &str) {
        self.strokes(json!([
            {"type": "keyDown", "value": held}, {"type": "keyDown", "value": key},
            {"type": "keyUp", "value": key}, {"type": "keyUp", "value": held},
        ]));
    }

    fn strokes(&self, strokes: Value) {
        let actions = json!({"actions": [{"type": "key", "id": "keys", "actions": strokes}]});
        self.command("POST", "/actions", actions).expect("a key is pressed");
    }

    /// Sets a field for days or times, as its picker would.
    pub fn set(&self, role: &str, name: &str, value: &str) {
        let field = self.find(role, Name::Starts(name));
        self.script(
            "const [field, value] = arguments;
             Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
             field.dispatchEvent(new Event('input', {bubbles: true}));
             field.dispatchEvent(new Event('change', {bubbles: true}));",
            &[field, json!(value)],
        );
    }

    /// What stands in a field.
    pub fn value(&self, role: &str, name: &str) -> String {
        let field = self.find(role, Name::Starts(name));
        self.script("return arguments[0].value", &[field]).as_str().unwrap_or_default().to_owned()
    }

    /// Opens a file with the field of that name.
    pub fn open_file(&self, name: &str, path: &Path) {
        let field = self.find(role::BUTTON, Name::Starts(name));
        let text = json!({"text": path});
        self.command("POST", &format!("/element/{}/value", id(&field)), text)
            .expect("the field takes a file");
        self.settle();
    }

    /// Presses a button that opens the file picker, and picks a file there.
    pub fn pick_file(&self, button: &str, path: &Path) {
        if self.engine != Engine::Chromium {
            return self.pick_file_in_page(button, path);
        }
        self.events();
        self.button(button);
        let mut node = None;
        self.until("the file picker opens", || {
            let opened = self.events().into_iter().find(|event| event["method"] == "Page.fileChooserOpened");
            node = opened.map(|event| event["params"]["backendNodeId"].clone());
            node.is_some()
        });
        self.cdp("DOM.setFileInputFiles", json!({"backendNodeId": node, "files": [path]}));
        self.settle();
    }

    /// The same where the picker would be a window of the desktop: the field
    /// that asks for it is caught in the page.
    fn pick_file_in_page(&self, button: &str, path: &Path) {
        self.script(
            "HTMLInputElement.prototype.click = function() {
                 window.asking = this;
                 if (!this.isConnected) document.body.append(this);
             }",
            &[],
        );
        self.button(button);
        let mut field = Value::Null;
        self.until("the file picker is asked for", || {
            field = self.script("return window.asking ?? null", &[]);
            !field.is_null()
        });
        let text = json!({"text": path});
        self.command("POST", &format!("/element/{}/value", id(&field)), text)
            .expect("the field takes a file");
        self.settle();
    }

    /// Does something that saves a file; gives its name and its text.
    pub fn saved_file(&self, act: impl FnOnce(&Self)) -> (String, String) {
        let folder = self.profile().downloads();
        let names = || -> Vec<String> {
            let all = fs::read_dir(&folder).into_iter().flatten().flatten();
            all.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
        };
        // While a file comes in, it has a name of the browser's own.
        let is_coming = |name: &String| {
            name.starts_with('.')
                || [".crdownload", ".part", ".wkdownload"].iter().any(|end| name.ends_with(end))
        };
        // One of the engines writes over a file of the same name.
        for name in names() {
            fs::remove_file(folder.join(name)).expect("an earlier file goes");
        }
        act(self);
        let mut saved = None;
        self.until("a file is saved", || {
            let name = names().into_iter().find(|name| !is_coming(name));
            saved = name.and_then(|name| Some((fs::read_to_string(folder.join(&name)).ok()?, name)));
            // The browser takes the name first, and fills the file afterwards.
            saved.as_ref().is_some_and(|(text, _)| !text.is_empty()) && !names().iter().any(is_coming)
        });
        let (text, name) = saved.expect("a file was saved");
        (name, text)
    }

    /// The saved state, as it can be read.
    pub fn saved_state(&self) -> String {
        let all = self.find_all(role::STATUS, Name::Any);
        let words = all.into_iter().filter_map(|status| {
            let words = self.try_script("return arguments[0].innerText", &[status]).ok()?;
            words.as_str().map(str::trim).filter(|words| !words.is_empty()).map(str::to_owned)
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// Leaves the field that is typed in, and waits until everything is saved.
    pub fn wait_saved(&self) {
        self.script("document.activeElement.blur()", &[]);
        self.until("the saved state is \"Saved\"", || self.saved_state() == "Saved");
    }
}
