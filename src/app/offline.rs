//! How the program is kept in this browser, and whether a newer one waits.

use crate::storage::Obstacle;

/// How the program is kept, and whether a newer one waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Program {
    /// Does it open without a network?
    pub offline: Offline,
    /// What is to be said of a newer version.
    pub newer: Newer,
}

/// Does the program open without a network?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offline {
    /// Not yet.
    #[default]
    NotYet,
    /// So many percent are here.
    Coming(u32),
    /// All of it is kept.
    Kept,
    /// This browser does not allow it.
    NotAllowed,
}

/// What is to be said of a newer version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Newer {
    /// There is none, or it was put aside until the next start.
    #[default]
    No,
    /// It waits.
    Waits,
    /// A person wants it, and all windows are asked.
    Asking,
    /// Not now, and why.
    Not(Obstacle),
    /// It was to take over, and did not.
    Failed,
    /// It is used in other windows, and this one was not ready.
    Elsewhere,
}
