//! The keys of everything that is stored.

use std::fmt;
use std::str::FromStr;

use super::backup::BackupName;
use crate::replica::{Id, Stamp};

/// Every key of ours starts with this. No other key is ever read, written or
/// removed, because all pages of one host name share one store.
pub const PREFIX: &str = "turnwise/1/";

/// The prefix of the keys of every version of the app.
pub const FAMILY: &str = "turnwise/";

/// The key of one stored text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `turnwise/1/DOCUMENT/journal/LOAD/SEQ`: one change. LOAD is the writer
    /// of its stamp and SEQ the stamp's tick, so two tabs never share a key.
    Journal {
        /// The document it belongs to.
        document: Id,
        /// The stamp of the change.
        stamp: Stamp,
    },
    /// `turnwise/1/DOCUMENT/import/ID`: a whole document that came in.
    Import {
        /// The document it belongs to.
        document: Id,
        /// The name of this import.
        id: Id,
    },
    /// `turnwise/1/DOCUMENT/update/ID`: what changed in a document elsewhere. A
    /// version that knows no updates leaves it alone.
    Update {
        /// The document it belongs to.
        document: Id,
        /// The name of this import.
        id: Id,
    },
    /// `turnwise/1/DOCUMENT/snapshot/ID/PART`: a part of a snapshot.
    Snapshot {
        /// The document it belongs to.
        document: Id,
        /// The name of the snapshot.
        id: Id,
        /// Which part of it, from 0.
        part: u32,
    },
    /// `turnwise/1/quarantine/ID`: the raw text of something damaged.
    Quarantine {
        /// Made from the damaged text, so that one damage is kept once.
        id: String,
    },
    /// `turnwise/1/backup/NAME`: a whole backup, in a vault of its own. One that is
    /// found among the segments is left alone.
    Backup(BackupName),
    /// `turnwise/1/device/NAME` or `turnwise/1/device/NAME.TURN`: a setting of
    /// this browser. A damaged setting is never overwritten: its successor
    /// takes the next turn.
    Device {
        /// The setting.
        name: String,
        /// 0 unless an earlier turn was found damaged.
        turn: u32,
    },
    /// `turnwise/1/ballast`: space reserved for the change that finds the store
    /// full.
    Ballast,
}

/// A text that is not one of our keys.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a key of this app")]
pub struct KeyError(pub String);

impl Key {
    /// The document that this belongs to, if any.
    pub fn document(&self) -> Option<&Id> {
        match self {
            Self::Journal { document, .. }
            | Self::Import { document, .. }
            | Self::Update { document, .. }
            | Self::Snapshot { document, .. } => Some(document),
            Self::Quarantine { .. } | Self::Backup(_) | Self::Device { .. } | Self::Ballast => None,
        }
    }
}

/// Is this a key of ours, in this format?
pub fn is_ours(key: &str) -> bool {
    key.starts_with(PREFIX)
}

/// Is this a key of a newer format of ours (`turnwise/2/` and up)?
pub fn is_newer(key: &str) -> bool {
    key.strip_prefix(FAMILY)
        .and_then(|rest| rest.split_once('/'))
        .and_then(|(format, _)| format.parse::<u32>().ok())
        .is_some_and(|format| format > 1)
}

/// The prefix of all keys of a document.
pub fn document_prefix(document: &Id) -> String {
    format!("{PREFIX}{document}/")
}

/// Is this a valid name of a setting? 1 to 64 of `a-z`, `0-9`, `-` and `_`.
pub fn is_setting_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Journal { document, stamp } => {
                write!(f, "{document}/journal/{}/{}", stamp.writer, stamp.tick)
            }
            Self::Import { document, id } => write!(f, "{document}/import/{id}"),
            Self::Update { document, id } => write!(f, "{document}/update/{id}"),
            Self::Snapshot { document, id, part } => write!(f, "{document}/snapshot/{id}/{part}"),
            Self::Quarantine { id } => write!(f, "quarantine/{id}"),
            Self::Backup(name) => write!(f, "backup/{name}"),
            Self::Ballast => f.write_str("ballast"),
            Self::Device { name, turn: 0 } => write!(f, "device/{name}"),
            Self::Device { name, turn } => write!(f, "device/{name}.{turn}"),
        }
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        parse(text).filter(|key| key.to_string() == text).ok_or_else(|| KeyError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Key> {
    let parts: Vec<&str> = text.strip_prefix(PREFIX)?.split('/').collect();
    match parts.as_slice() {
        ["ballast"] => Some(Key::Ballast),
        ["quarantine", id] => {
            let _: Id = id.parse().ok()?;
            Some(Key::Quarantine { id: (*id).to_owned() })
        }
        ["backup", name @ ..] if name.len() == 7 => BackupName::parse(name).map(Key::Backup),
        ["device", name] => {
            let (name, turn) = match name.split_once('.') {
                Some((name, turn)) => (name, turn.parse().ok()?),
                None => (*name, 0),
            };
            is_setting_name(name).then(|| Key::Device { name: name.to_owned(), turn })
        }
        [document, "journal", writer, tick] => {
            let stamp = Stamp { tick: tick.parse().ok()?, writer: writer.parse().ok()? };
            Some(Key::Journal { document: document.parse().ok()?, stamp })
        }
        [document, "import", id] => {
            Some(Key::Import { document: document.parse().ok()?, id: id.parse().ok()? })
        }
        [document, "update", id] => {
            Some(Key::Update { document: document.parse().ok()?, id: id.parse().ok()? })
        }
        [document, "snapshot", id, part] => Some(Key::Snapshot {
            document: document.parse().ok()?,
            id: id.parse().ok()?,
            part: part.parse().ok()?,
        }),
        _ => None,
    }
}
