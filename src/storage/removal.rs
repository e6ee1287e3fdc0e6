//! Taking things away so that they stay away.
//!
//! What is taken away is first written on a list. If one of the two stores
//! fails half-way, the list is still there at the next start: what it names is
//! not opened, not copied back from the other store, and taken away then. When
//! both stores have let go, the list goes too.

use std::collections::BTreeSet;

use super::key::{Key, is_ours};
use super::segment::{Damage, Setting};
use crate::checksum::Checksum;

/// What the names of the lists start with, among the settings.
const LIST: &str = "gone-";

/// Is this the key of a list of things to be taken away?
pub fn is_list(key: &str) -> bool {
    matches!(key.parse(), Ok(Key::Device { name, .. }) if is_list_name(&name))
}

/// Is this the name of such a list?
pub fn is_list_name(name: &str) -> bool {
    name.starts_with(LIST)
}

/// The key and the text of a list of these keys.
///
/// # Errors
/// [`Damage::Content`] where JSON has no form for it, which cannot happen.
pub fn list(keys: &BTreeSet<String>) -> Result<(String, String), Damage> {
    let value = serde_json::to_string(keys).map_err(|error| Damage::Content(error.to_string()))?;
    let name = format!("{LIST}{:08x}-{}", Checksum::of(&value), keys.len());
    let key = Key::Device { name, turn: 0 };
    let text = Setting { count: 0, value }.seal(&key);
    Ok((key.to_string(), text))
}

/// The keys that a list names; only ours.
pub fn read(list: &Setting) -> Vec<String> {
    let keys: Vec<String> = serde_json::from_str(&list.value).unwrap_or_default();
    keys.into_iter().filter(|key| is_ours(key)).collect()
}
