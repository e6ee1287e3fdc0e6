//! How much room there is in `localStorage`, and what is done when there is
//! none.
//!
//! A piece of it is kept free by the ballast, a text of ours that means
//! nothing. When a change finds the store full, the ballast goes and the change
//! takes its place. From then on nothing new is written until room was made and
//! the ballast is back. Nothing of value is ever taken away to make room.

use super::key::Key;
use super::segment::seal;

/// What browsers give to all pages of one host name together, in UTF-16 units,
/// keys included (measured in Chromium, Firefox and WebKit).
pub const QUOTA: usize = 5_242_880;

/// How long the ballast is, in UTF-16 units.
pub const BALLAST: usize = 64 * 1024;

/// How full `localStorage` is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// Less than 60 % is used.
    #[default]
    Plenty,
    /// 60 % or more is used: worth a notice.
    Low,
    /// 80 % or more is used: time to put a closed partnership into a file.
    Scarce,
    /// A change did not fit any more. Nothing new is written until there is
    /// room again; everything can be read and saved to a file.
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

/// Nothing new can be kept: the store is full.
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
