//! Snapshots: a document in parts, each of which can be opened by itself.
//!
//! A part holds whole records and claims to have seen nothing: joined alone it
//! adds its records and removes nothing. What the snapshot has seen is in its
//! first part, and counts only when all parts are there and intact, in
//! whichever store. So a snapshot that lost a part, or was never finished,
//! still gives its other parts, and claims to have seen no more than they hold.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::key::Key;
use super::kv::{Pair, units};
use super::segment::{Damage, seal_json};
use crate::replica::{Document, Id, Seen};

/// The most UTF-16 units of a part. A single record that is longer is a part of
/// its own.
pub const PART_LIMIT: usize = 128 * 1024;

/// Snapshots longer than this, in UTF-16 units, are stored in the vault only.
pub const KV_LIMIT: usize = 2 * 1024 * 1024;

/// A part of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// How many parts the snapshot has.
    pub parts: u32,
    /// In the first part: what the whole snapshot has seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// Its records, as a document that has seen nothing.
    pub fragment: Document,
}

impl Part {
    /// Checks that it agrees with its key.
    ///
    /// # Errors
    /// [`Damage::Content`] where it does not.
    pub(super) fn check(&self, document: &Id, part: u32) -> Result<(), Damage> {
        let bad = |why: &str| Err(Damage::Content(why.to_owned()));
        if self.fragment.id() != document {
            return bad("the document has another name");
        }
        if part >= self.parts || self.seen.is_some() != (part == 0) || !self.fragment.seen().is_empty() {
            return bad("it is another part");
        }
        Ok(())
    }
}

/// The texts of a snapshot, each under its key.
///
/// # Errors
/// [`Damage::Content`] where JSON has no form for it, which cannot happen.
pub fn split(document: &Document, name: &Id) -> Result<Vec<Pair>, Damage> {
    let names: Vec<&Id> = document.records().map(|(id, _)| id).collect();
    let mut fragments = Vec::new();
    cut(document, &names, &mut fragments)?;
    let parts = u32::try_from(fragments.len()).map_err(|error| Damage::Content(error.to_string()))?;
    let seal = |(number, fragment)| {
        let key = Key::Snapshot { document: document.id().clone(), id: name.clone(), part: number };
        let seen = (number == 0).then(|| document.seen().clone());
        let text = seal_json(&key, &Part { parts, seen, fragment })?;
        Ok((key.to_string(), text))
    };
    (0..parts).zip(fragments).map(seal).collect()
}

/// Splits a list of records in half until each half fits or is one record.
fn cut(document: &Document, names: &[&Id], fragments: &mut Vec<Document>) -> Result<(), Damage> {
    let fragment = document.fragment(names.iter().copied());
    let text = serde_json::to_string(&fragment).map_err(|error| Damage::Content(error.to_string()))?;
    if names.len() <= 1 || units(&text) <= PART_LIMIT {
        fragments.push(fragment);
        return Ok(());
    }
    let (first, second) = names.split_at(names.len() / 2);
    cut(document, first, fragments)?;
    cut(document, second, fragments)
}

/// The parts of the snapshots of one document, by the snapshot's name.
#[derive(Debug, Clone, Default)]
pub(super) struct Snapshots(BTreeMap<Id, BTreeMap<u32, Part>>);

impl Snapshots {
    /// Adds a part. Of two different parts under one key the first counts.
    pub(super) fn take(&mut self, name: Id, number: u32, part: Part) {
        self.0.entry(name).or_default().entry(number).or_insert(part);
    }

    /// The document, if there is exactly one snapshot and it is complete.
    pub(super) fn only_whole(self) -> Option<Document> {
        let is_whole = self.0.len() == 1 && self.0.values().all(is_whole);
        if is_whole { self.documents().pop() } else { None }
    }

    /// The documents of complete snapshots, and the fragments of incomplete ones.
    pub(super) fn documents(self) -> Vec<Document> {
        let mut documents = Vec::new();
        for parts in self.0.into_values() {
            let whole = is_whole(&parts);
            let seen = parts.values().find_map(|part| part.seen.clone());
            let id = parts.values().next().map(|part| part.fragment.id().clone());
            let fragments = parts.into_values().map(|part| part.fragment);
            match (whole, seen, id) {
                (true, Some(seen), Some(id)) => documents.push(Document::whole(id, seen, fragments)),
                _ => documents.extend(fragments),
            }
        }
        documents
    }
}

fn is_whole(parts: &BTreeMap<u32, Part>) -> bool {
    parts.get(&0).is_some_and(|first| {
        let count = u32::try_from(parts.len()).ok();
        count == Some(first.parts) && parts.values().all(|part| part.parts == first.parts)
    })
}
