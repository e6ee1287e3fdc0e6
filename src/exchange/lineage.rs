//! Documents that were brought together: their old ids, and how a document
//! under an old id is carried over into its heir.

use std::collections::{BTreeMap, BTreeSet};

use super::file::Place;
use super::import::Known;
use crate::coaching::Membership;
use crate::replica::{Device, Document, Id, derived_id, gathered};

/// The field of a partnership record with the id of the document that it was
/// merged into.
pub(super) const MERGED_INTO: &str = "merged_into";

/// The old names of a document, each with what it was merged into: what it says
/// of itself, and so whoever has it may say. Nothing is brought together
/// because of it; it is a proposal.
pub(super) fn aliases(document: &Document) -> impl Iterator<Item = (Id, Id)> + '_ {
    document.records().filter(|(_, record)| record.kind == "partnership").filter_map(|(id, record)| {
        let heir: Id = record.text(MERGED_INTO)?.parse().ok()?;
        (heir != *id).then(|| (id.clone(), heir))
    })
}

/// Which names mean one notebook: pairs of an old name and what it became.
#[derive(Debug, Clone, Default)]
pub(super) struct Lineage {
    heirs: BTreeMap<Id, Id>,
    /// A document that holds an alias is what that was merged into, also where
    /// it has a newer name by now.
    holders: Vec<(Id, Id)>,
}

impl Lineage {
    /// What the owner of this browser brought together. A notebook that is here
    /// under its own name is one of its own.
    pub(super) fn agreed(known: &[Known<'_>]) -> Self {
        let private = known.iter().filter(|known| known.place == Place::Private);
        let mut heirs: BTreeMap<Id, Id> = BTreeMap::new();
        for known in private {
            heirs.extend(Membership::brought_together(known.document));
        }
        let is_here = |id: &Id| known.iter().any(|it| it.place == Place::Shared && it.document.id() == id);
        heirs.retain(|alias, _| !is_here(alias));
        Self { heirs, holders: Vec::new() }
    }

    /// The same, and what these documents say of themselves.
    pub(super) fn with_claims<'a>(&self, documents: impl IntoIterator<Item = &'a Document>) -> Self {
        let mut all = self.clone();
        for document in documents {
            for (alias, heir) in aliases(document) {
                all.holders.push((alias.clone(), document.id().clone()));
                all.heirs.entry(alias).or_insert(heir);
            }
        }
        all
    }

    /// Every name of the notebook that has this one.
    pub(super) fn names_of(&self, document: &Id) -> BTreeSet<Id> {
        let mut names = BTreeSet::from([document.clone()]);
        let pairs = self.heirs.iter().chain(self.holders.iter().map(|(alias, holder)| (alias, holder)));
        loop {
            let before = names.len();
            for (one, other) in pairs.clone() {
                if names.contains(one) || names.contains(other) {
                    names.extend([one.clone(), other.clone()]);
                }
            }
            if names.len() == before {
                return names;
            }
        }
    }

    /// What each of these names became.
    pub(super) fn heirs_of(&self, names: &BTreeSet<Id>) -> BTreeMap<Id, Id> {
        let named = self.heirs.iter().filter(|(alias, _)| names.contains(alias));
        gathered(named.map(|(alias, heir)| (alias.clone(), heir.clone())))
    }
}

/// Every name of a notebook, by what the owner of this browser brought
/// together.
pub fn names_of(known: &[Known<'_>], document: &Id) -> BTreeSet<Id> {
    Lineage::agreed(known).names_of(document)
}

/// The same records in the document `target`, step by step where it was
/// brought together more than once.
pub(super) fn carried(document: &Document, target: &Id, heirs: &BTreeMap<Id, Id>) -> Document {
    let mut document = document.clone();
    for _ in 0..=heirs.len() {
        if document.id() == target {
            break;
        }
        let heir = heirs.get(document.id()).unwrap_or(target);
        document = adopted(&document, heir);
    }
    document.renamed(target.clone())
}

/// The same records under the id `heir`, with renamed writers.
///
/// What a document has seen is stored as "everything of this writer up to
/// then". One browser may have written to both documents, so in the heir that
/// would claim too much, and a write that was seen and is not there counts as
/// deleted. So the writers of a document that loses its id are renamed, in the
/// same way on every device.
pub(super) fn adopted(document: &Document, heir: &Id) -> Document {
    document.with_devices(|device| device_in(document.id(), device)).renamed(heir.clone())
}

fn device_in(document: &Id, device: Device) -> Device {
    let name = derived_id(document, &format!("device/{device}"));
    let [a, b, c, d, e, f, ..] = name.to_bytes().unwrap_or_default();
    Device::from_bytes([a, b, c, d, e, f])
}
