//! Preferences: what one person likes, so that both can act on it.

use super::book::Book;
use super::goal::FOCUS_LIMIT;
use super::kind::{Field, Kind};
use super::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// The fewest and the most goals one can choose to have in focus.
pub const FOCUS_LIMITS: (u64, u64) = (1, 9);

/// How one likes to celebrate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// By oneself, without a word more than needed.
    Quiet,
    /// With others.
    Shared,
    /// With something silly.
    Playful,
    /// With something of use.
    Practical,
    /// Asked, and glad not to choose.
    Any,
}

impl Style {
    /// The styles one can choose.
    pub const CHOICES: [Self; 4] = [Self::Quiet, Self::Shared, Self::Playful, Self::Practical];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Shared => "shared",
            Self::Playful => "playful",
            Self::Practical => "practical",
            Self::Any => "any",
        }
    }

    fn parse(name: &str) -> Self {
        let known = Self::CHOICES.into_iter().find(|style| style.name() == name);
        known.unwrap_or(Self::Any)
    }
}

/// What one person prefers. Whoever never said has the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// How many goals in focus at a time, before the app suggests to park one.
    pub focus_limit: usize,
    /// How they like to celebrate; `None` if they were never asked.
    pub style: Option<Style>,
    /// Whether anniversaries are pointed out to them.
    pub anniversaries: bool,
    /// Whether a celebration may move on their screen.
    pub motion: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { focus_limit: FOCUS_LIMIT, style: None, anniversaries: true, motion: true }
    }
}

impl View for Preferences {
    const KIND: Kind = Kind::Preferences;

    fn of(_: &Id, record: &Record) -> Self {
        let (least, most) = FOCUS_LIMITS;
        let limit = record.number(Field::FocusLimit).map(|limit| limit.clamp(least, most));
        let is_off = |field: Field| record.text(field.name()) == Some("off");
        Self {
            focus_limit: limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(FOCUS_LIMIT),
            style: record.text(Field::Style.name()).map(Style::parse),
            anniversaries: !is_off(Field::Anniversaries),
            motion: !is_off(Field::Motion),
        }
    }
}

impl Book {
    /// What one person prefers.
    pub fn preferences(&self, person: &Id) -> Preferences {
        self.get(&Preferences::id_of(person)).unwrap_or_default()
    }
}

impl Preferences {
    /// The name of one person's preferences.
    pub fn id_of(person: &Id) -> Id {
        derived_id(person, "preferences")
    }
}
