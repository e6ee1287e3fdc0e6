//! A language as a file that is fetched when a person chooses it. Nothing in the app does so yet: there is English alone.

use thiserror::Error;

use super::t::{FINGERPRINT, MESSAGES};

const SEPARATOR: char = '\u{1e}';
const RIGHT_TO_LEFT: [&str; 9] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "ur", "yi"];

/// The templates of one language, in the order of the English messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    tag: String,
    templates: Vec<String>,
}

/// Why a fetched language cannot be used; the app stays in the language it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// The file is not a table of strings.
    #[error("This is not a language of Turnwise. Nothing was changed.")]
    NotATable,
    /// The file belongs to another version of the app.
    #[error(
        "This language belongs to another version of Turnwise. Nothing was changed; load the page again to get both anew."
    )]
    OtherVersion,
}

impl Table {
    /// Reads a table that the build made (`strings-TAG.txt`).
    ///
    /// # Errors
    /// [`TableError`] when the text is something else, was cut short, or was made for other messages.
    pub fn parse(text: &str) -> Result<Self, TableError> {
        let (header, body) = text.split_once(SEPARATOR).ok_or(TableError::NotATable)?;
        let tag = match header.split(' ').collect::<Vec<_>>().as_slice() {
            ["turnwise-strings", "1", tag, fingerprint] => {
                if u32::from_str_radix(fingerprint, 16) != Ok(FINGERPRINT) {
                    return Err(TableError::OtherVersion);
                }
                (*tag).to_owned()
            }
            ["turnwise-strings", ..] => return Err(TableError::OtherVersion),
            _ => return Err(TableError::NotATable),
        };
        let body = body.strip_suffix(SEPARATOR).ok_or(TableError::NotATable)?;
        let templates: Vec<String> = body.split(SEPARATOR).map(str::to_owned).collect();
        if templates.len() == MESSAGES { Ok(Self { tag, templates }) } else { Err(TableError::NotATable) }
    }

    /// Its language tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        let language = self.tag.split('-').next().unwrap_or_default();
        RIGHT_TO_LEFT.contains(&language)
    }

    pub(super) fn template(&self, index: usize) -> Option<&str> {
        self.templates.get(index).map(String::as_str)
    }
}
