//! What tabs of one browser tell each other.

use serde::{Deserialize, Serialize};

use super::kv::Pair;
use super::load::ImportFact;
use crate::replica::{Change, Document, Id};

/// What another tab did, ready to be joined.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// Changes to one document; see [`crate::replica::join_in_causal_order`].
    Changes {
        /// The document.
        document: Id,
        /// The changes, in no order.
        changes: Vec<Change>,
    },
    /// A whole document came in, to be joined.
    Import {
        /// The document.
        document: Id,
        /// What is known of the import.
        fact: ImportFact,
        /// What it held.
        whole: Document,
    },
    /// Something was taken away: the document is to be replaced.
    Rebuilt {
        /// The document.
        document: Id,
        /// What is left of it; `None` if nothing is.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Message {
    /// These texts were kept. They are in the message, so that they arrive
    /// even where `localStorage` did not take them.
    #[serde(rename = "put")]
    Put(Vec<Pair>),
    /// These keys of one document are being taken away.
    #[serde(rename = "gone")]
    Gone {
        /// The document.
        document: Id,
        /// The keys.
        keys: Vec<String>,
    },
    /// A document is being erased; these are its keys.
    #[serde(rename = "erased")]
    Erased {
        /// The document.
        document: Id,
        /// The keys.
        keys: Vec<String>,
    },
}
