//! Archiving a partnership: it is erased from this browser only after a file
//! with exactly the same content was saved and the person has confirmed that
//! they have it.

use super::ledger::RemoveError;
use crate::replica::Document;

/// A document whose file was saved. Made only after the person has confirmed
/// that they have the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived(Document);

impl Archived {
    /// `read_back` is the document as parsed from the saved file.
    pub fn acknowledged(read_back: Document) -> Self {
        Self(read_back)
    }

    /// The document in the file.
    pub fn document(&self) -> &Document {
        &self.0
    }
}

/// Why a document was not archived. It is still stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// Something is stored that the file does not contain.
    #[error("Something was written after the file was saved. Nothing was taken away. Save a new file first.")]
    Changed,
    /// It could not be removed.
    #[error(transparent)]
    NotErased(#[from] RemoveError),
}
