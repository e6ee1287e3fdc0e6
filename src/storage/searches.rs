//! Searches that were saved under a name: one setting of this browser.

use serde::{Deserialize, Serialize};

/// A search under a name. What it narrows down to is named as whoever shows it
/// names it; empty is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedSearch {
    /// What it is called.
    pub name: String,
    /// The words that are looked for.
    pub words: String,
    /// The kind of record.
    pub kind: String,
    /// The person.
    pub who: String,
    /// The stretch of time.
    pub when: String,
}

/// The searches that a setting holds, in the order they were saved. One that
/// makes no sense holds none.
pub fn read_searches(setting: &str) -> Vec<SavedSearch> {
    serde_json::from_str(setting).unwrap_or_default()
}

/// The setting that holds these.
pub fn write_searches(searches: &[SavedSearch]) -> String {
    if searches.is_empty() { String::new() } else { serde_json::to_string(searches).unwrap_or_default() }
}

/// Adds a search at a place, or at the end; it takes the place of one of the same
/// name.
pub fn put_search(searches: &mut Vec<SavedSearch>, search: SavedSearch, place: Option<usize>) {
    if let Some(same) = searches.iter_mut().find(|other| other.name == search.name) {
        *same = search;
        return;
    }
    let place = place.unwrap_or(searches.len()).min(searches.len());
    searches.insert(place, search);
}
