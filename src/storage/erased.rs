//! Marks of erased documents (tombstones), so that a tab that missed the
//! erasure cannot bring one back.
//!
//! Each document has its own mark, which is a setting. While it is set, every
//! segment of the document is a leftover: not opened, not copied, and removed
//! at the next start. Adding the document again, or writing to it knowing that
//! it was erased, clears the mark first.

use super::key::{Key, is_setting_name};
use super::segment::{Content, Setting, open};
use crate::replica::{Id, derived_id};

/// What the names of the marks start with, among the settings.
const MARK: &str = "erased-";

/// The name of the setting that says whether a document was erased. The same
/// in every tab; settings have small letters only, names of documents do not.
pub fn name(document: &Id) -> String {
    let bytes = derived_id(document, "erased").to_bytes().unwrap_or_default();
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{MARK}{digits}")
}

/// Is this the name of such a setting?
pub fn is_mark(name: &str) -> bool {
    name.starts_with(MARK) && is_setting_name(name)
}

/// Is this the key of such a setting?
pub fn is_mark_key(key: &str) -> bool {
    matches!(key.parse(), Ok(Key::Device { name, .. }) if is_mark(&name))
}

/// How the value of a cleared mark begins: the document is back.
const BACK: &str = "back ";

/// The value of a cleared mark.
pub fn lifted(document: &Id) -> String {
    format!("{BACK}{document}")
}

/// The erased document that the value of a mark names; `None` for a cleared
/// mark.
pub fn document_of(value: &str) -> Option<Id> {
    value.parse().ok()
}

/// The document that the value of a cleared mark names; `None` while it is
/// erased.
pub fn document_back(value: &str) -> Option<Id> {
    value.strip_prefix(BACK)?.parse().ok()
}

/// Reads a stored mark; `None` if it is damaged.
pub fn read(key: &str, text: &str) -> Option<Setting> {
    match open(key, text) {
        Ok((_, Content::Setting(setting))) => Some(setting),
        _ => None,
    }
}
