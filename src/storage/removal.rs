//! Removal that survives a failing store.
//!
//! The keys to remove are first written to a list (a write-ahead log). If one
//! of the two stores fails half-way, the list is found at the next start: its
//! keys are not opened, not copied back from the other store, and removed then.
//! When both stores have removed them, the list is removed too.

use std::collections::BTreeSet;

use super::key::{Key, is_ours};
use super::segment::{Damage, Setting};
use crate::checksum::Checksum;

/// What the names of the lists start with, among the settings.
const LIST: &str = "gone-";

/// Is this the key of a removal list?
pub fn is_list(key: &str) -> bool {
    matches!(key.parse(), Ok(Key::Device { name, .. }) if is_list_name(&name))
}

/// Is this the name of a removal list?
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
