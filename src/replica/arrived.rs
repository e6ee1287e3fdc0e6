//! What came in: a whole document, or what changed in one.

use std::borrow::Cow;

use super::document::{Document, Incoming};
use super::id::Id;
use super::seen::Seen;
use super::update::Update;

/// What came in from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrived {
    /// A whole document.
    Document(Document),
    /// What changed in one.
    Update(Update),
}

impl Arrived {
    /// The name of the document it belongs to.
    pub fn document_id(&self) -> &Id {
        match self {
            Self::Document(document) => document.id(),
            Self::Update(update) => update.document(),
        }
    }

    /// To be joined.
    pub fn incoming(&self) -> Incoming<'_> {
        match self {
            Self::Document(document) => Incoming::Whole(document),
            Self::Update(update) => Incoming::Update(update),
        }
    }

    /// The same for a tab that may not have everything that was there yet.
    #[must_use]
    pub fn as_far_as_ready(self, seen: &Seen) -> Self {
        match self {
            Self::Document(_) => self,
            Self::Update(update) => Self::Update(update.as_far_as_ready(seen)),
        }
    }

    /// What it holds, to read and to compare.
    pub fn held(&self) -> Cow<'_, Document> {
        match self {
            Self::Document(document) => Cow::Borrowed(document),
            Self::Update(update) => Cow::Owned(update.as_document()),
        }
    }
}
