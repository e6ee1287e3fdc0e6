//! Format 1.0: what is in a file, and how it is written.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat};
use serde_json::{Map, Value, json};

use super::canonical;
use super::read_error::ReadError;
use crate::checksum::Checksum;
use crate::coaching::Home;
use crate::replica::{Document, Id, sorted};

/// The version of a file format: major.minor. A minor version only adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Files of another major version cannot be read.
    pub major: u32,
    /// Files of a newer minor version can, and what they add is kept.
    pub minor: u32,
}

impl Version {
    /// The version that this app writes.
    pub const CURRENT: Self = Self { major: 1, minor: 0 };
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl FromStr for Version {
    type Err = ReadError;

    fn from_str(text: &str) -> Result<Self, ReadError> {
        text.split_once('.')
            .and_then(|(major, minor)| Some(Self { major: major.parse().ok()?, minor: minor.parse().ok()? }))
            .filter(|version| version.to_string() == text)
            .ok_or_else(|| ReadError::malformed("its version is not two numbers"))
    }
}

/// A file: who made it and when, and what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// The format it was written in; when it is printed, it is the current one.
    pub version: Version,
    /// Who made it, and when.
    pub header: Header,
    /// What is in it.
    pub content: Content,
}

/// Who made a file, and when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// The version of the app, such as `0.1.0`.
    pub app: String,
    /// When, in milliseconds since 1970; written in whole seconds.
    pub saved_at: u64,
    /// The person who saved it, if the browser knew.
    pub from: Option<Sender>,
}

/// The person who saved a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Their id in the documents.
    pub person: Id,
    /// Their name, as they wrote it.
    pub name: String,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// For a partner: one partnership, and by construction nothing else.
    Partnership(Document),
    /// For oneself: everything.
    Backup(Backup),
}

/// Everything of one browser.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Backup {
    /// Every document, in the order of their names.
    pub documents: Vec<Held>,
    /// Settings of the device that are worth keeping, such as the language.
    pub device: Map<String, Value>,
}

/// A document, and where it belongs.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Where it belongs.
    pub place: Place,
    /// The document.
    pub document: Document,
}

/// Where a document belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// With a partner.
    Shared,
    /// With oneself alone.
    Private,
    /// Templates, questions and kits.
    Library,
    /// A place that only a newer version knows.
    Other(String),
}

impl Place {
    /// The word for it in files.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Shared => "shared",
            Self::Private => "private",
            Self::Library => "library",
            Self::Other(other) => other,
        }
    }

    /// The home of the kinds that lie there.
    pub fn home(&self) -> Home {
        if *self == Self::Private { Home::Private } else { Home::Shared }
    }
}

impl From<&str> for Place {
    fn from(text: &str) -> Self {
        match text {
            "shared" => Self::Shared,
            "private" => Self::Private,
            "library" => Self::Library,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Why a file was not made. Nothing was saved or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// A document without a partnership record of the same id is not for others.
    #[error(
        "This document is not a partnership, so no file for a partner was made. Everything is still here."
    )]
    NotAPartnership,
    /// What was written cannot be read back.
    #[error("The file could not be read back after writing, so it was not saved. Everything is still here.")]
    Unreadable(#[source] ReadError),
    /// What was read back is not what is in memory.
    #[error("The file did not hold what is here, so it was not saved. Everything is still here.")]
    Differs,
}

impl File {
    /// A file for a partner: this one document, and nothing else.
    ///
    /// # Errors
    /// [`PrintError::NotAPartnership`] when the document has no partnership record
    /// of the same id: the private document and the library never have one.
    pub fn for_partner(document: &Document, header: Header) -> Result<Self, PrintError> {
        if document.record(document.id()).is_none() {
            return Err(PrintError::NotAPartnership);
        }
        let content = Content::Partnership(document.clone());
        Ok(Self { version: Version::CURRENT, header, content })
    }

    /// A full backup, with everything private.
    pub fn full_backup(mut backup: Backup, header: Header) -> Self {
        backup.documents = by_name(backup.documents);
        Self { version: Version::CURRENT, header, content: Content::Backup(backup) }
    }

    /// The documents in it, with their places.
    pub fn documents(&self) -> Vec<(Place, &Document)> {
        match &self.content {
            Content::Partnership(document) => vec![(Place::Shared, document)],
            Content::Backup(backup) => {
                backup.documents.iter().map(|held| (held.place.clone(), &held.document)).collect()
            }
        }
    }

    /// The text of the file. It has been read back and compared with what is in
    /// memory, so it is known to be complete.
    ///
    /// # Errors
    /// If it differs: a document beyond the [`limits`](super::limits), or a bug.
    /// Then nothing was saved.
    pub fn print(&self) -> Result<String, PrintError> {
        let text = self.print_unchecked()?;
        let read = Self::read(text.as_bytes()).map_err(PrintError::Unreadable)?;
        if self.is_as_read(&read) { Ok(text) } else { Err(PrintError::Differs) }
    }

    /// Does this text, read again, give this file?
    pub fn is_in(&self, text: &str) -> bool {
        Self::read(text.as_bytes()).is_ok_and(|read| self.is_as_read(&read))
    }

    fn is_as_read(&self, read: &Self) -> bool {
        read.content == self.content
            && read.header.app == self.header.app
            && read.header.from == self.header.from
            && read.header.saved_at == whole_seconds(self.header.saved_at)
    }

    /// How many records it holds, those in the Trash too.
    pub fn records(&self) -> usize {
        self.documents().into_iter().map(|(_, document)| document.len()).sum()
    }

    /// A checksum over its documents alone, so that files of equal content that
    /// were saved at different times have the same one.
    pub fn content_print(&self) -> u32 {
        let mut checksum = Checksum::new();
        for (place, document) in self.documents() {
            // A document that cannot be printed cannot be stored either.
            let body = serde_json::to_string(document).unwrap_or_default();
            for part in [place.as_str(), "\n", &body, "\n"] {
                checksum.update(part);
            }
        }
        checksum.finish()
    }

    /// This file without a partnership, which has had these names (see
    /// [`super::names_of`]); `None` if it does not hold it.
    pub fn without(&self, names: &BTreeSet<Id>) -> Option<Self> {
        let Content::Backup(backup) = &self.content else {
            return None;
        };
        let mut rest = backup.clone();
        rest.documents.retain(|held| held.place != Place::Shared || !names.contains(held.document.id()));
        (rest.documents.len() < backup.documents.len())
            .then(|| Self { content: Content::Backup(rest), ..self.clone() })
    }

    fn print_unchecked(&self) -> Result<String, PrintError> {
        let (kind, device) = match &self.content {
            Content::Partnership(_) => (PARTNERSHIP, None),
            Content::Backup(backup) => (BACKUP, Some(&backup.device)),
        };
        let current = Version::CURRENT.to_string();
        let mut root = vec![
            ("format", json!(FORMAT)),
            ("version", json!(current)),
            ("reader", json!(current)),
            ("kind", json!(kind)),
            ("app", json!(self.header.app)),
            ("saved_at", json!(print_time(self.header.saved_at))),
        ];
        if let Some(Sender { person, name }) = &self.header.from {
            root.push(("from", json!({ "person": person, "name": name })));
        }
        if let Some(device) = device.filter(|device| !device.is_empty()) {
            root.push(("device", json!(device)));
        }
        let documents: Option<Vec<Value>> =
            self.documents().into_iter().map(|(place, document)| print_document(&place, document)).collect();
        root.push(("documents", Value::Array(documents.ok_or(PrintError::Differs)?)));
        root.push((CHECKSUM, json!(canonical::checksum(root.iter().map(|(key, value)| (*key, value))))));
        Ok(canonical::in_lines(&root))
    }
}

/// The value of `format` in every file of ours.
pub(super) const FORMAT: &str = "turnwise";
/// The value of `kind` in a file for a partner.
pub(super) const PARTNERSHIP: &str = "partnership";
/// The value of `kind` in a full backup.
pub(super) const BACKUP: &str = "backup";
/// The key of the checksum over everything else.
pub(super) const CHECKSUM: &str = "checksum";

fn print_document(place: &Place, document: &Document) -> Option<Value> {
    let mut value = serde_json::to_value(document).ok()?;
    value.as_object_mut()?.insert("place".to_owned(), json!(place.as_str()));
    Some(value)
}

/// The last second that has a four-digit year, in milliseconds since 1970.
const LAST_MILLIS: u64 = 253_402_300_799_000;

/// The time as files hold it: whole seconds, before the year 10000.
pub(super) fn whole_seconds(millis: u64) -> u64 {
    millis.min(LAST_MILLIS) / 1000 * 1000
}

/// A time as files hold it.
pub(super) fn print_time(millis: u64) -> String {
    i64::try_from(whole_seconds(millis))
        .ok()
        .and_then(DateTime::from_timestamp_millis)
        .map(|time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
        .unwrap_or_default()
}

/// Documents in the order of their names, which is the order in every file.
pub(super) fn by_name(documents: Vec<Held>) -> Vec<Held> {
    sorted(documents, |a, b| a.document.id().cmp(b.document.id()))
}
