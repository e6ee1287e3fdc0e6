//! What the line at the bottom says: what happened, and how to take it back.

use crate::replica::{Id, Undo};

/// How an act is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// By a compensating change to this document.
    Change(Id, Undo),
    /// By taking imports away and rebuilding: nothing travels, and the file
    /// can be added again. Each is named by its document and its own name.
    Imports(Vec<(Id, Id)>),
    /// Several acts, each by a compensating change, the last one first.
    Changes(Vec<(Id, Undo)>),
}

/// One line: what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In words.
    pub words: String,
    /// How it can be taken back, if it can.
    pub undo: Option<Way>,
}
