//! What one can do from anywhere, once: the search finds it by name, and the
//! list of keys says what it does.

use leptos::prelude::*;

use crate::app::{App, Look};
use crate::browser::page;
use crate::i18n::t;
use crate::route::Route;

/// What a command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Opens the search.
    Find,
    /// Takes back the latest act.
    Undo,
    /// Shows the keys.
    Keys,
    /// Saves everything as a file.
    Backup,
    /// Prints the page.
    Print,
    /// Begins a workshop.
    Workshop,
    /// Begins a kit.
    Kit,
    /// Chooses a theme, by its value.
    Theme(&'static str),
}

/// Something that one can do, by its name.
#[derive(Clone, Copy)]
pub struct Command {
    /// What it is called.
    pub name: fn() -> String,
    /// What it does, in a sentence.
    pub about: fn() -> String,
    /// The keys that do it.
    pub keys: Option<fn() -> String>,
    /// Other words that people have for it.
    other: Option<fn() -> String>,
    /// Is there anything to do it with before something is kept?
    is_for_all: bool,
    /// What it does.
    pub act: Act,
}

impl Command {
    const fn new(act: Act, name: fn() -> String, about: fn() -> String) -> Self {
        Self { name, about, keys: None, other: None, is_for_all: true, act }
    }

    const fn by(self, keys: fn() -> String) -> Self {
        Self { keys: Some(keys), ..self }
    }

    const fn or(self, other: fn() -> String) -> Self {
        Self { other: Some(other), ..self }
    }

    const fn with_something(self) -> Self {
        Self { is_for_all: false, ..self }
    }

    const fn theme(value: &'static str, name: fn() -> String) -> Self {
        Self::new(Act::Theme(value), name, t::command_theme_about).or(t::find_words_settings)
    }

    /// Can it be done, and does its name or one of its other words fit?
    pub fn is_meant(self, has_something: bool, fits: impl Fn(&str) -> bool) -> bool {
        let is_named = || fits(&(self.name)()) || self.other.is_some_and(|other| fits(&other()));
        // Who looks for something is in the search already.
        self.act != Act::Find && (self.is_for_all || has_something) && is_named()
    }

    /// Does it.
    pub fn run(self, app: App, keys: RwSignal<bool>) {
        match self.act {
            Act::Find => {}
            Act::Undo => app.undo_last(),
            Act::Keys => keys.set(true),
            Act::Backup => app.save_backup_later(),
            Act::Print => page::after_paint(page::print),
            Act::Workshop => app.go(&Route::Workshop(app.new_id(), None)),
            Act::Kit => app.go(&Route::Kit(app.new_id())),
            Act::Theme(value) => app.choose_look(Look::Theme, value),
        }
    }
}

/// Every command, in the order in which they are listed.
pub const COMMANDS: &[Command] = &[
    Command::new(Act::Find, t::find_title, t::keys_find).by(t::keys_find_key),
    Command::new(Act::Undo, t::command_undo, t::keys_undo).by(t::keys_undo_key).with_something(),
    Command::new(Act::Keys, t::keys_title, t::keys_this).by(t::keys_this_key).or(t::find_words_keys),
    Command::new(Act::Backup, t::command_backup, t::command_backup_about).with_something(),
    Command::new(Act::Print, t::command_print, t::command_print_about).or(t::find_words_print),
    Command::new(Act::Workshop, t::workshops_prepare, t::command_workshop_about),
    Command::new(Act::Kit, t::workshop_prepare, t::command_kit_about),
    Command::theme("light", || t::command_theme(t::settings_theme_light())),
    Command::theme("dark", || t::command_theme(t::settings_theme_dark())),
    Command::theme("contrast", || t::command_theme(t::settings_theme_contrast())),
    Command::theme("", || t::command_theme(t::settings_theme_system())),
];
