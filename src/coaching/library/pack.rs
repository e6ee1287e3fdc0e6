//! What all packs have in common: how one is read, and what holds of every
//! text and slug.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::content_error::ContentError;
use crate::replica::{Id, derived_id};

/// The most letters of a slug.
const LONGEST_SLUG: usize = 40;

/// A pack, as it stands in one file.
pub(super) trait Pack: DeserializeOwned {
    /// Does everything in it hold together?
    fn check(&self) -> Result<(), ContentError>;
}

/// Reads a pack and checks it.
pub(super) fn read<P: Pack>(text: &str) -> Result<P, ContentError> {
    let pack: P =
        serde_json::from_str(text).map_err(|error| ContentError::Unreadable { reason: error.to_string() })?;
    pack.check()?;
    Ok(pack)
}

/// The id of something in the library: the same on every device and in every
/// language, because it follows from the slug alone.
pub(super) fn library_id(sort: &str, slug: &str) -> Id {
    derived_id(&Id::from_bytes([0; 16]), &format!("library/{sort}/{slug}"))
}

/// Checks that there are words.
pub(super) fn words(at: &str, text: &str) -> Result<(), ContentError> {
    if text.trim().is_empty() { Err(ContentError::Blank { at: at.to_owned() }) } else { Ok(()) }
}

/// Checks that a list has entries, and each of them words.
pub(super) fn all_words(at: &str, texts: &[String]) -> Result<(), ContentError> {
    entries(at, texts)?;
    texts.iter().try_for_each(|text| words(at, text))
}

/// Checks that a list has entries.
pub(super) fn entries<T>(at: &str, list: &[T]) -> Result<(), ContentError> {
    if list.is_empty() { Err(ContentError::Blank { at: at.to_owned() }) } else { Ok(()) }
}

/// The slugs of one list, each seen once.
#[derive(Debug, Default)]
pub(super) struct Slugs(BTreeSet<String>);

impl Slugs {
    /// Takes the next slug; `at` is where it stands.
    pub(super) fn take(&mut self, at: &str, slug: &str) -> Result<(), ContentError> {
        let fits = (1..=LONGEST_SLUG).contains(&slug.len())
            && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !fits {
            return Err(ContentError::Slug { slug: slug.to_owned() });
        }
        if !self.0.insert(slug.to_owned()) {
            return Err(ContentError::Twice { at: at.to_owned() });
        }
        Ok(())
    }
}
