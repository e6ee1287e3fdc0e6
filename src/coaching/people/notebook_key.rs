//! The key that updates of a notebook are sealed with on their way.
//!
//! Whoever has the notebook has the key: it comes with the invitation and with
//! every file. It keeps words from whoever sees a link, not from whoever was
//! invited.

use std::fmt;
use std::str::FromStr;

use super::partnership::Partnership;
use crate::coaching::record::book::Book;
use crate::replica::{Record, Stamp, sorted_by_key};

/// A key of a notebook: 128 bits of chance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotebookKey([u8; 16]);

impl NotebookKey {
    /// A key of these bytes, which must be drawn at random.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn to_bytes(self) -> [u8; 16] {
        self.0
    }
}

/// Without its digits: it stands in no log.
impl fmt::Debug for NotebookKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NotebookKey")
    }
}

impl fmt::Display for NotebookKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

/// A text that is not 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no key of a notebook")]
pub struct NotAKey;

impl FromStr for NotebookKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let number = u128::from_str_radix(text, 16).map_err(|_| NotAKey)?;
        let key = Self(number.to_be_bytes());
        if key.to_string() == text { Ok(key) } else { Err(NotAKey) }
    }
}

/// A key that stands in a notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldKey {
    /// The key.
    pub key: NotebookKey,
    /// The act that wrote it.
    pub stamp: Stamp,
    /// Was it there from the first act of the notebook on? Then everybody who has
    /// the notebook has it.
    pub is_first: bool,
}

impl Book {
    /// The keys of this notebook, the newest first. There are several where two
    /// made one without knowing of each other: any opens, the newest seals.
    pub fn keys(&self) -> Vec<HeldKey> {
        let record = self.document().record(self.document().id());
        let first = record.and_then(Record::origin).map(|(stamp, _)| *stamp);
        let entries = record.into_iter().flat_map(|record| record.entries(Partnership::KEY.name()));
        let held = entries.filter_map(|entry| {
            let key = entry.value.as_str()?.parse().ok()?;
            Some(HeldKey { key, stamp: entry.stamp, is_first: first == Some(entry.stamp) })
        });
        sorted_by_key(held.collect(), |held| std::cmp::Reverse(held.stamp))
    }
}
