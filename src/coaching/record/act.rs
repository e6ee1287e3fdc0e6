//! Who acts, and in which direction.

use crate::replica::{Id, Stamp};

/// Who acts, and when.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The stamp of the act.
    pub stamp: Stamp,
    /// The person, if this browser knows who its owner is.
    pub by: Option<Id>,
    /// The wall clock in milliseconds since 1970.
    pub at: u64,
}

/// Towards the start or the end of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// One place towards the start.
    Up,
    /// One place towards the end.
    Down,
}
