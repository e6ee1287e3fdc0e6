//! Searches that were saved under a name: one setting of this browser.

use serde_json::{Map, Value};

/// A search under a name. What it narrows down to is named as whoever shows it
/// names it; empty is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
    /// What a newer version wrote beside it.
    pub rest: Map<String, Value>,
}

impl SavedSearch {
    /// Reads one; nothing where this version cannot.
    fn of(value: &Value) -> Option<Self> {
        let mut rest = value.as_object()?.clone();
        let mut take = |member: &str| match rest.remove(member) {
            None => Some(String::new()),
            Some(Value::String(text)) => Some(text),
            Some(_) => None,
        };
        let (name, words) = (take("name")?, take("words")?);
        let (kind, who, when) = (take("kind")?, take("who")?, take("when")?);
        Some(Self { name, words, kind, who, when, rest })
    }

    fn into_value(self) -> Value {
        let Self { name, words, kind, who, when, mut rest } = self;
        let members = [("name", name), ("words", words), ("kind", kind), ("who", who), ("when", when)];
        rest.extend(members.map(|(member, text)| (member.to_owned(), Value::String(text))));
        Value::Object(rest)
    }
}

fn entries(setting: &str) -> Vec<Value> {
    serde_json::from_str(setting).unwrap_or_default()
}

/// The searches that a setting holds, in the order they were saved. One that
/// makes no sense holds none.
pub fn read_searches(setting: &str) -> Vec<SavedSearch> {
    entries(setting).iter().filter_map(SavedSearch::of).collect()
}

/// The setting after its searches were changed. Those that only a newer version
/// can read stay, behind the others.
pub fn change_searches(setting: &str, change: impl FnOnce(&mut Vec<SavedSearch>)) -> String {
    let mut searches = read_searches(setting);
    change(&mut searches);
    let unread = entries(setting).into_iter().filter(|entry| SavedSearch::of(entry).is_none());
    let all: Vec<Value> = searches.into_iter().map(SavedSearch::into_value).chain(unread).collect();
    if all.is_empty() { String::new() } else { Value::Array(all).to_string() }
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
