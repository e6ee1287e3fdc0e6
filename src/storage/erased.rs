//! Documents that were erased, so that a tab that did not hear of it cannot
//! bring one back.
//!
//! The mark is a setting of its own for each document. While it stands, every
//! segment of the document is a leftover: not opened, not copied, and taken
//! away at the next start. Whoever adds the document again, or writes in it
//! knowing that it was erased, lifts the mark first.

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

/// What a mark says once it was lifted: the document is back.
const BACK: &str = "back ";

/// The value of a mark that was lifted.
pub fn lifted(document: &Id) -> String {
    format!("{BACK}{document}")
}

/// The document that was erased, by the value of its mark; `None` once the
/// mark was lifted.
pub fn document_of(value: &str) -> Option<Id> {
    value.parse().ok()
}

/// The document that is back, by the value of its mark; `None` while it is
/// erased.
pub fn document_back(value: &str) -> Option<Id> {
    value.strip_prefix(BACK)?.parse().ok()
}

/// What a mark says that lies in a store under a key; `None` if it is damaged.
pub fn read(key: &str, text: &str) -> Option<Setting> {
    match open(key, text) {
        Ok((_, Content::Setting(setting))) => Some(setting),
        _ => None,
    }
}
