//! Documents that were brought together: what their old names were, and how
//! one under an old name is carried into its heir.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::replica::{Device, Document, Id, Stamp, TRASHED, Writer, derived_id};

/// The field of a partnership record that names the document which it was
/// brought together with.
pub(super) const MERGED_INTO: &str = "merged_into";

/// The old names of a document, each with what it was merged into.
pub(super) fn aliases(document: &Document) -> impl Iterator<Item = (Id, Id)> + '_ {
    document.records().filter(|(_, record)| record.kind == "partnership").filter_map(|(id, record)| {
        let heir: Id = record.text(MERGED_INTO)?.parse().ok()?;
        (heir != *id).then(|| (id.clone(), heir))
    })
}

/// The names of all documents that are one partnership with `document`, by
/// what the partnership records say, in it and in the others.
pub(super) fn one_partnership(others: &[&Document], document: &Document) -> BTreeSet<Id> {
    let mut pairs: Vec<(Id, Id)> = Vec::new();
    for one in others.iter().copied().chain([document]) {
        for (id, heir) in aliases(one) {
            pairs.push((id.clone(), heir));
            // A document that holds the alias is what it was merged into,
            // also where it has a newer name by now.
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

/// What each old name was merged into, by all these documents.
pub(super) fn heirs<'a>(documents: impl IntoIterator<Item = &'a Document>) -> BTreeMap<Id, Id> {
    documents.into_iter().flat_map(aliases).collect()
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

/// The same records under the name `heir`, each write by a writer of its own.
///
/// What a document has seen is kept as "everything of this writer up to then".
/// One browser may have written in both documents, so in the heir that would
/// claim too much, and what it claims to have seen and does not hold would be
/// taken for let go. So the writers of a document that loses its name get
/// other names, the same on every device.
pub(super) fn adopted(document: &Document, heir: &Id) -> Document {
    let old_name = document.id().clone();
    let rewritten = serde_json::to_value(document).ok().and_then(|mut value| {
        let Value::Object(seen) = value.get_mut("seen")? else {
            return None;
        };
        rename_keys(seen, "floors", |key| {
            key.parse().ok().map(|device| device_in(&old_name, device).to_string())
        });
        rename_keys(seen, "loads", |key| {
            key.parse().ok().map(|writer| writer_in(&old_name, writer).to_string())
        });
        if let Some(singles) = seen.get_mut("singles") {
            rename_stamps(&old_name, singles);
        }
        for record in value.get_mut("records")?.as_array_mut()? {
            for write in record.get_mut("writes")?.as_array_mut()? {
                rename_stamp(&old_name, write.get_mut("stamp")?);
                let known = write.get_mut("set").and_then(|set| set.get_mut(TRASHED)?.get_mut("known"));
                if let Some(known) = known {
                    rename_stamps(&old_name, known);
                }
            }
        }
        serde_json::from_value::<Document>(value).ok()
    });
    rewritten.unwrap_or_else(|| document.clone()).renamed(heir.clone())
}

fn device_in(document: &Id, device: Device) -> Device {
    let name = derived_id(document, &format!("device/{device}"));
    let bytes = name.to_bytes().unwrap_or_default();
    Device::new(bytes.iter().take(6).fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
}

fn writer_in(document: &Id, writer: Writer) -> Writer {
    Writer { device: device_in(document, writer.device), load: writer.load }
}

fn rename_keys(seen: &mut Map<String, Value>, part: &str, rename: impl Fn(&str) -> Option<String>) {
    if let Some(Value::Object(entries)) = seen.get_mut(part) {
        *entries = std::mem::take(entries)
            .into_iter()
            .map(|(key, tick)| (rename(&key).unwrap_or(key), tick))
            .collect();
    }
}

fn rename_stamps(document: &Id, stamps: &mut Value) {
    for stamp in stamps.as_array_mut().into_iter().flatten() {
        rename_stamp(document, stamp);
    }
}

fn rename_stamp(document: &Id, stamp: &mut Value) {
    let parsed = stamp.as_str().and_then(|text| text.parse::<Stamp>().ok());
    if let Some(Stamp { tick, writer }) = parsed {
        *stamp = Stamp { tick, writer: writer_in(document, writer) }.to_string().into();
    }
}
