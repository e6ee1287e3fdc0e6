//! How much space is left in `localStorage`, and what happens when it is full.
//!
//! The ballast, a meaningless text, reserves some space. When a change finds
//! the store full, the ballast is removed and the change is written in its
//! place. Then nothing new is written until there is space for the ballast
//! again. Nothing a person wrote is ever removed to free space.

use super::key::Key;
use super::segment::seal;

/// The quota that all pages of one host name share, in UTF-16 units, keys
/// included (measured in Chromium, Firefox and WebKit).
pub const QUOTA: usize = 5_242_880;

/// The length of the ballast, in UTF-16 units.
pub const BALLAST: usize = 64 * 1024;

/// How full `localStorage` is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// Less than 60 % is used.
    #[default]
    Plenty,
    /// 60 % or more is used: the person is told.
    Low,
    /// 80 % or more is used: archiving a closed partnership is suggested.
    Scarce,
    /// A change did not fit. Nothing new is written until there is space again;
    /// everything can be read and saved to a file.
    Full,
}

impl Room {
    /// The level at which so many UTF-16 units of the quota are used.
    pub fn at(used: usize) -> Self {
        match used.saturating_mul(100) / QUOTA {
            0..60 => Self::Plenty,
            60..80 => Self::Low,
            _ => Self::Scarce,
        }
    }
}

/// Nothing new can be stored: the quota is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "There is no room left in this browser's storage. Everything is still here, and nothing was changed. Save a file, then make room on the Share page."
)]
pub struct NoRoom;

/// The key and the text of the ballast.
pub(super) fn ballast() -> (String, String) {
    let key = Key::Ballast.to_string();
    let text = seal(&key, &"-".repeat(BALLAST));
    (key, text)
}
