//! The oracle: no loss. It knows who wrote what over what, and nothing of
//! stamps, segments or stores.

use std::collections::{BTreeMap, BTreeSet};

use turnwise::replica::{Document, Id};

/// A value, which is written once in a history: the document it is in and the
/// words.
pub type Value = (Id, String);

#[derive(Debug, Clone, Default)]
pub struct Oracle {
    /// Where each value stands: the record and the field.
    written: BTreeMap<Value, (Id, String)>,
    /// By whom each value was written over, by someone who saw it.
    over: BTreeMap<Value, BTreeSet<Value>>,
    /// What a page called saved.
    saved: BTreeSet<Value>,
    /// What a person took away: an import that was undone, an erased document.
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
    /// `value` was written where `before` lay.
    pub fn write(&mut self, value: Value, record: &Id, field: &str, before: impl IntoIterator<Item = Value>) {
        self.written.insert(value.clone(), (record.clone(), field.to_owned()));
        for old in before {
            self.over.entry(old).or_default().insert(value.clone());
        }
    }

    /// A page said that these are saved.
    pub fn save(&mut self, values: impl IntoIterator<Item = Value>) {
        // A page that has not heard goes on calling saved what was taken away.
        self.saved.extend(values.into_iter().filter(|value| !self.taken.contains(value)));
    }

    /// A person takes these away: they may be gone from now on.
    pub fn take_away(&mut self, values: impl IntoIterator<Item = Value>) {
        for value in values {
            // Should it come back, it has to be called saved again.
            self.saved.remove(&value);
            self.taken.insert(value);
        }
    }

    /// Taken away before, and there again by a person's wish.
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
