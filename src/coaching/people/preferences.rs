//! Preferences: what one person likes, so that both can act on it.

use crate::coaching::record::book::Book;
use crate::coaching::record::declaration::Field;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::{Choice, is_off};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// How many goals of one person are in focus before the app suggests to park
/// one, unless that person chose another number. A suggestion: saving is never
/// refused.
pub const FOCUS_LIMIT: usize = 3;

/// The fewest and the most goals one can choose to have in focus.
pub const FOCUS_LIMITS: (u64, u64) = (1, 9);

/// How one likes to celebrate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
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
}

/// What one person prefers. Whoever never said has the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Kind)]
#[kind(
    "preferences", shared, folded, by_hand,
    declares(
        PERSON: person owner folded,
        FOCUS_LIMIT: number newest,
        STYLE: choice newest,
        ANNIVERSARIES: switch newest folded,
        MOTION: switch newest folded,
    )
)]
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
        let limit = record.value::<Option<u64>>(Self::FOCUS_LIMIT).map(|limit| limit.clamp(least, most));
        let is_on = |field: Field| !is_off(record.get(field.name()));
        let style = record.word(Self::STYLE).map(|name| Style::parse(name).unwrap_or(Style::Any));
        Self {
            focus_limit: limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(FOCUS_LIMIT),
            style,
            anniversaries: is_on(Self::ANNIVERSARIES),
            motion: is_on(Self::MOTION),
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
