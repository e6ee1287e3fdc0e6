//! Putting a partnership away: it is erased here only after a file that holds
//! exactly what is kept has been saved, and the person has said so.

use super::ledger::RemoveError;
use crate::replica::Document;

/// A document whose file was saved. Made only when the person has said that
/// they have the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived(Document);

impl Archived {
    /// `read_back` is the document as the saved file gives it when it is read
    /// again.
    pub fn acknowledged(read_back: Document) -> Self {
        Self(read_back)
    }

    /// What the file holds.
    pub fn document(&self) -> &Document {
        &self.0
    }
}

/// Why a document was not put away. It is still here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// Something is kept that the file does not hold.
    #[error("Something was written after the file was saved. Nothing was taken away. Save a new file first.")]
    Changed,
    /// It could not be taken away.
    #[error(transparent)]
    NotErased(#[from] RemoveError),
}
