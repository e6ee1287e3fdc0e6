//! One's own workspace and the sample's: which documents belong to which.
//!
//! Several tabs of one browser may show different workspaces, and each hears of
//! what the others write. So a document of the sample is known by its own name,
//! never by what a tab happens to show.

use crate::coaching::people::membership::Membership;
use crate::replica::{Document, Id, derived_id};

/// What the names of the sample's documents start with. Minted names have no
/// hyphen, so no notebook of a person's is called so.
const SAMPLE: &str = "sample-";

/// One's own workspace, or the sample to look around in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkspaceKind {
    /// One's own.
    Own,
    /// The sample: documents of its own, never mixed with one's own.
    Sample,
}

impl WorkspaceKind {
    /// The name of its private document.
    pub fn private_id(self) -> Id {
        let name = match self {
            Self::Own => "private",
            Self::Sample => "sample-private",
        };
        // Both names are valid; a digest of nothing would be, too.
        name.parse().unwrap_or_else(|_| derived_id(&Id::from_bytes([0; 16]), name))
    }
}

/// Is this the name of a document of the sample?
pub fn is_sample_name(document: &Id) -> bool {
    document.as_str().starts_with(SAMPLE)
}

/// The name of a new document of the sample, by a minted one.
pub(in crate::coaching) fn sample_name(minted: &Id) -> Id {
    format!("{SAMPLE}{minted}").parse().unwrap_or_else(|_| minted.clone())
}

/// A document that leaving the sample takes away. Only [`Owners`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleDocument(Id);

impl SampleDocument {
    /// Its name.
    pub fn id(&self) -> &Id {
        &self.0
    }
}

/// The private documents of both workspaces, which say what belongs where.
#[derive(Debug, Clone, Copy)]
pub struct Owners<'a> {
    /// One's own.
    pub own: Option<&'a Document>,
    /// That of the sample.
    pub sample: Option<&'a Document>,
}

impl Owners<'_> {
    /// The workspace of a document.
    ///
    /// One that no private document speaks of (the last write before a crash)
    /// is one's own, so that nothing that is kept stays out of sight. Earlier
    /// versions gave the sample's document a minted name: such a one is the
    /// sample's if the sample has entered it and one's own private document has
    /// never heard of it.
    pub fn kind_of(&self, document: &Id) -> WorkspaceKind {
        let membership = Membership::id_of(document);
        let own_knows = self.own.is_some_and(|own| own.record(&membership).is_some());
        let sample_knows = self.sample.is_some_and(|sample| sample.record(&membership).is_some());
        if is_sample_name(document) || sample_knows && !own_knows {
            WorkspaceKind::Sample
        } else {
            WorkspaceKind::Own
        }
    }

    /// Was this notebook left: erased here, put away, or brought together with
    /// another one?
    pub fn was_left(&self, document: &Id) -> bool {
        let record = self.own.and_then(|own| own.record(&Membership::id_of(document)));
        record.is_some_and(|record| !record.is_kept())
    }

    /// Which of these documents leaving the sample takes away, with what is
    /// private to it.
    pub fn sample_among<'a>(&self, documents: impl IntoIterator<Item = &'a Id>) -> Vec<SampleDocument> {
        let private = [WorkspaceKind::Own, WorkspaceKind::Sample].map(WorkspaceKind::private_id);
        let shared = documents.into_iter().filter(|id| !private.contains(id));
        let of_sample = shared.filter(|id| self.kind_of(id) == WorkspaceKind::Sample).cloned();
        of_sample.chain([WorkspaceKind::Sample.private_id()]).map(SampleDocument).collect()
    }
}
