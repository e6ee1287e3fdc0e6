//! Damaged texts: listed, exported unchanged, and discarded only by an explicit
//! act.

use std::collections::BTreeMap;

use serde::Serialize;

use super::kv::Pair;
use super::load::Damaged;
use super::segment::{open, quarantine_key, read_quarantine};

/// A damaged text, in a store or in quarantine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quarantined {
    /// Its name: the same for the same damage.
    #[serde(skip)]
    pub id: String,
    /// The key it was found under.
    pub key: String,
    /// What is wrong with it, in words.
    pub why: String,
    /// The text as it was found.
    pub raw: String,
}

impl Quarantined {
    fn of(key: &str, raw: &str) -> Self {
        let why = open(key, raw).err().map_or_else(String::new, |why| why.to_string());
        let id = quarantine_key(key, raw).to_string();
        Self { id, key: key.to_owned(), why, raw: raw.to_owned() }
    }
}

/// What was found damaged now and what is in quarantine, each once.
pub fn list(damaged: &[Damaged], kept: &[Pair]) -> Vec<Quarantined> {
    let found = damaged.iter().map(|damaged| Quarantined::of(&damaged.key, &damaged.raw));
    let kept = kept.iter().map(|(key, text)| match read_quarantine(key, text) {
        Ok((of, raw)) => Quarantined::of(&of, &raw),
        // The copy itself is damaged: it is shown as it is.
        Err(why) => {
            Quarantined { id: key.clone(), key: key.clone(), why: why.to_string(), raw: text.clone() }
        }
    });
    let all: BTreeMap<String, Quarantined> = kept.chain(found).map(|one| (one.id.clone(), one)).collect();
    all.into_values().collect()
}

/// All of it as one text to save: a JSON list.
pub fn export(all: &[Quarantined]) -> String {
    // A list of strings can always be written as JSON.
    serde_json::to_string_pretty(all).unwrap_or_default()
}
