//! Messages between the tabs of one browser.

use super::kv::Pair;
use super::load::ImportFact;
use crate::replica::{Arrived, Change, Document, Id};

/// What another tab did, ready to be joined.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// Changes to one document; see [`crate::replica::join_in_causal_order`].
    Changes {
        /// The document.
        document: Id,
        /// The changes, in any order.
        changes: Vec<Change>,
    },
    /// Something came in, to be joined.
    Import {
        /// The document.
        document: Id,
        /// What is known of the import.
        fact: ImportFact,
        /// What it held.
        what: Arrived,
    },
    /// Another tab compacted segments into a snapshot. It is joined, in case this
    /// tab missed any of them.
    Snapshot {
        /// The document.
        document: Id,
        /// What the snapshot holds.
        whole: Document,
    },
    /// Something was removed: the document is to be replaced.
    Rebuilt {
        /// The document.
        document: Id,
        /// What remains of it; `None` if nothing does.
        now: Option<Document>,
    },
    /// A document was erased.
    Erased {
        /// The document.
        document: Id,
    },
    /// A setting of this browser.
    Setting {
        /// The setting.
        name: String,
        /// What it is set to.
        value: String,
    },
}

/// What a tab sends to the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// These texts were stored. The message contains them, so that they arrive even
    /// if `localStorage` refused them.
    Put(Vec<Pair>),
    /// These keys of one document are being removed.
    Gone {
        /// The document.
        document: Id,
        /// The keys.
        keys: Vec<String>,
    },
    /// A document is being erased; these are its keys.
    Erased {
        /// The document.
        document: Id,
        /// The keys.
        keys: Vec<String>,
    },
}

impl Message {
    /// The message as text: a JSON list of its name and its content.
    pub fn print(&self) -> String {
        let mut list: Vec<&str> = Vec::new();
        match self {
            Self::Put(pairs) => {
                list.push("put");
                for (key, text) in pairs {
                    list.extend([key.as_str(), text.as_str()]);
                }
            }
            Self::Gone { document, keys } | Self::Erased { document, keys } => {
                let is_gone = matches!(self, Self::Gone { .. });
                list.extend([if is_gone { "gone" } else { "erased" }, document.as_str()]);
                list.extend(keys.iter().map(String::as_str));
            }
        }
        serde_json::to_string(&list).unwrap_or_default()
    }

    /// Parses a message; `None` for anything else, such as a message of a newer
    /// version.
    pub fn parse(text: &str) -> Option<Self> {
        let list: Vec<String> = serde_json::from_str(text).ok()?;
        let mut list = list.into_iter();
        match list.next()?.as_str() {
            "put" => {
                let mut pairs = Vec::new();
                while let Some(key) = list.next() {
                    pairs.push((key, list.next()?));
                }
                Some(Self::Put(pairs))
            }
            "gone" => Some(Self::Gone { document: list.next()?.parse().ok()?, keys: list.collect() }),
            "erased" => Some(Self::Erased { document: list.next()?.parse().ok()?, keys: list.collect() }),
            _ => None,
        }
    }
}
