//! Acts whose code follows the notebook.

use super::context::App;
use super::notice::Way;

/// When taking back a file that was added is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Where words that were written since stay.
    IfWordsStay,
    /// In any case: who presses a key has not read what it would take back.
    Always,
}

/// What is offered on the first page, and is done by a part of the program
/// that comes after it. Who presses earlier waits for that part.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// Takes something back; perhaps asks first.
    pub undo: fn(App, Way, Asks),
    /// Saves everything as a file, and says so or why not.
    pub save_backup: fn(App),
}
