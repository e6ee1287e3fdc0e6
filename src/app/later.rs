//! Acts whose code follows the notebook.

use super::context::App;
use super::notice::Way;

/// What is offered on the first page, and is done by a part of the program
/// that comes after it. Who presses earlier waits for that part.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// Takes something back.
    pub undo: fn(App, Way),
    /// Saves everything as a file, and says so or why not.
    pub save_backup: fn(App),
}
