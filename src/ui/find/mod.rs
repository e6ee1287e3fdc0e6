//! Finding anything: Ctrl or Cmd and K opens it everywhere, and so does the
//! button among the rooms. `?` shows the keys. Ctrl or Cmd and Z takes back the
//! last act, but in a field, where it takes back what was typed.

mod commands;
mod keys;
mod lines;
mod palette;
mod saved;
mod wanted;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use self::keys::Keys;
use self::palette::Palette;
use crate::app::App;
use crate::browser::page;

/// What is open of the two.
#[derive(Debug, Clone, Copy)]
pub struct Finder {
    /// The search.
    pub find: RwSignal<bool>,
    /// The list of keys.
    pub keys: RwSignal<bool>,
}

impl Finder {
    /// The one that the root provides, if there is a root.
    pub fn here() -> Option<Self> {
        use_context()
    }

    /// Is one of the two open?
    pub fn is_open(self) -> bool {
        self.find.get() || self.keys.get()
    }

    /// Makes it, and listens for the keys that open it.
    pub fn provide() -> Self {
        let finder = Self { find: RwSignal::new(false), keys: RwSignal::new(false) };
        provide_context(finder);
        let app = App::here();
        page::on_key(move |event| finder.hear(app, event));
        finder
    }

    /// Takes a key, or leaves it to whoever has the focus.
    fn hear(self, app: App, event: &KeyboardEvent) -> bool {
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        match event.key().as_str() {
            "k" | "K" if is_command => {
                self.keys.set(false);
                self.find.update(|open| *open = !*open);
                true
            }
            "z" | "Z" if is_command && !page::is_typing(event) => {
                app.undo_last();
                true
            }
            "?" if is_plain && !page::is_typing(event) => {
                self.find.set(false);
                self.keys.set(true);
                true
            }
            _ => false,
        }
    }
}

/// Both dialogs, closed until they are wanted.
#[component]
pub fn Finding(finder: Finder) -> impl IntoView {
    view! {
        <Palette open=finder.find keys=finder.keys />
        <Keys open=finder.keys />
    }
}
