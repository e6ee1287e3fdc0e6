//! Documents that were brought together: their old ids, and how a document
//! under an old id is carried over into its heir.

use std::collections::{BTreeMap, BTreeSet};

use crate::replica::{Device, Document, Id, derived_id, gathered};

/// The field of a partnership record with the id of the document that it was
/// merged into.
pub(super) const MERGED_INTO: &str = "merged_into";

/// The old ids of a document, each with what it was merged into.
pub(super) fn aliases(document: &Document) -> impl Iterator<Item = (Id, Id)> + '_ {
    document.records().filter(|(_, record)| record.kind == "partnership").filter_map(|(id, record)| {
        let heir: Id = record.text(MERGED_INTO)?.parse().ok()?;
        (heir != *id).then(|| (id.clone(), heir))
    })
}

/// The ids of all documents that are one partnership with `document`, according
/// to the partnership records in it and in the others.
pub(super) fn one_partnership(others: &[&Document], document: &Document) -> BTreeSet<Id> {
    let mut pairs: Vec<(Id, Id)> = Vec::new();
    for one in others.iter().copied().chain([document]) {
        for (id, heir) in aliases(one) {
            pairs.push((id.clone(), heir));
            // A document that contains the alias is its heir, even if it has a newer id by now.
            pairs.push((id, one.id().clone()));
        }
    }
    let mut names = BTreeSet::from([document.id().clone()]);
    loop {
        let before = names.len();
        for (one, other) in &pairs {
            if names.contains(one) || names.contains(other) {
                names.extend([one.clone(), other.clone()]);
            }
        }
        if names.len() == before {
            return names;
        }
    }
}

/// What each old id was merged into, according to all these documents.
pub(super) fn heirs<'a>(documents: impl IntoIterator<Item = &'a Document>) -> BTreeMap<Id, Id> {
    gathered(documents.into_iter().flat_map(aliases))
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
