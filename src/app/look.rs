//! How this browser shows the app: settings that never travel with a
//! partner's file.

use super::context::App;
use crate::browser::{intl, page};

/// One of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// `light`, `dark` or `contrast`; usually what the device says.
    Theme,
    /// `large` or `larger`.
    Text,
    /// `12` or `24` hours; usually what the language does.
    Clock,
    /// `on`: nothing moves, and only what is needed is said.
    Calm,
}

impl Look {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Text, Self::Clock, Self::Calm];

    /// The name of the setting.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Text => "text",
            Self::Clock => "clock",
            Self::Calm => "calm",
        }
    }

    /// Makes it so; an empty value and none are what is usual.
    pub(super) fn apply(self, value: Option<&str>) {
        let value = value.filter(|value| !value.is_empty());
        match self {
            Self::Theme => page::set_look("data-theme", value),
            Self::Text => page::set_look("data-text", value),
            Self::Clock => intl::set_clock(value),
            Self::Calm => page::set_look("data-calm", value),
        }
    }
}

impl App {
    /// What is chosen; empty for what is usual.
    pub fn look(self, look: Look) -> String {
        self.with_store(|store| store.setting(look.name())).unwrap_or_default()
    }

    /// Chooses, and keeps it.
    pub fn choose_look(self, look: Look, value: &str) {
        self.with_store(|store| store.put_setting(look.name(), value));
        look.apply(Some(value));
    }
}
