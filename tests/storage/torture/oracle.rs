//! The oracle: no loss. It knows which value replaced which, and nothing of
//! stamps, segments or stores.

use std::collections::{BTreeMap, BTreeSet};

use turnwise::replica::{Document, Id};

/// A value, unique in a history: the document it is in and the words.
pub type Value = (Id, String);

#[derive(Debug, Clone, Default)]
pub struct Oracle {
    /// The record and the field of each value.
    written: BTreeMap<Value, (Id, String)>,
    /// The values that replaced each value, written by someone who had seen it.
    over: BTreeMap<Value, BTreeSet<Value>>,
    /// Values that a page called saved.
    saved: BTreeSet<Value>,
    /// Values that a person removed: by undoing an import or erasing a document.
    taken: BTreeSet<Value>,
}

/// All values of a document.
pub fn values(document: &Document) -> BTreeSet<Value> {
    let texts = document.records().flat_map(|(_, record)| {
        record.writes().flat_map(|(_, write)| write.set.values().filter_map(|value| value.as_str()))
    });
    texts.map(|text| (document.id().clone(), text.to_owned())).collect()
}

impl Oracle {
    /// `value` was written over `before`.
    pub fn write(&mut self, value: Value, record: &Id, field: &str, before: impl IntoIterator<Item = Value>) {
        self.written.insert(value.clone(), (record.clone(), field.to_owned()));
        for old in before {
            self.over.entry(old).or_default().insert(value.clone());
        }
    }

    /// A page said that these are saved.
    pub fn save(&mut self, values: impl IntoIterator<Item = Value>) {
        // A page that missed a removal goes on calling removed values saved.
        self.saved.extend(values.into_iter().filter(|value| !self.taken.contains(value)));
    }

    /// A person removes these: they may be missing from now on.
    pub fn remove(&mut self, values: impl IntoIterator<Item = Value>) {
        for value in values {
            // If it comes back, it has to be called saved again.
            self.saved.remove(&value);
            self.taken.insert(value);
        }
    }

    /// Removed before, and brought back by a person.
    pub fn bring_back(&mut self, values: &BTreeSet<Value>) {
        self.taken.retain(|value| !values.contains(value));
    }

    pub fn saved(&self) -> usize {
        self.saved.len()
    }

    /// The saved values that are nowhere: neither there (current or a question
    /// in Review), nor written over by something that is there, nor in the
    /// texts of quarantine.
    pub fn lost(&self, there: &BTreeSet<Value>, quarantine: &str) -> Vec<&Value> {
        self.saved
            .iter()
            .filter(|value| !self.taken.contains(*value))
            .filter(|value| !self.is_alive(value, there, quarantine, &mut BTreeSet::new()))
            .collect()
    }

    fn is_alive<'a>(
        &'a self,
        value: &'a Value,
        there: &BTreeSet<Value>,
        quarantine: &str,
        passed: &mut BTreeSet<&'a Value>,
    ) -> bool {
        if !passed.insert(value) {
            return false;
        }
        there.contains(value)
            || quarantine.contains(&format!("\"{}\"", value.1))
            || self
                .over
                .get(value)
                .is_some_and(|over| over.iter().any(|next| self.is_alive(next, there, quarantine, passed)))
    }
}
