//! Segments: texts stored under a key, written once, and checked when read.
//!
//! The text of a segment is one header line, `turnwise-segment 1 CRC LENGTH`,
//! and a JSON body. The checksum covers the key too, so that a segment copied
//! under another key is noticed.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::key::Key;
use super::kv::Pair;
use super::snapshot::Part;
use crate::checksum::Checksum;
use crate::replica::{Arrived, Change, Document, Id, Update};

/// How every header starts; the number is the version of the segment format.
const MAGIC: &str = "turnwise-segment 1";

/// Why a stored text cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// It does not begin as a segment does.
    #[error("it does not begin as a kept piece does")]
    NoHeader,
    /// It is shorter or longer than its header says.
    #[error("it has {found} bytes where its header says {said}")]
    Length {
        /// The length in bytes according to the header.
        said: usize,
        /// The actual length in bytes.
        found: usize,
    },
    /// Its checksum does not fit its content and its key.
    #[error("its checksum does not fit")]
    Checksum,
    /// The checksum fits, but the content is not what its key says.
    #[error("it does not hold what its name says: {0}")]
    Content(String),
    /// Its key is one of ours, but unknown to this version.
    #[error("its name means nothing to this version")]
    UnknownKey,
}

/// What came in: from a file, a link, an invitation, a backup, or the sample. It
/// stays a segment of its own, so that it can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "WireImport", try_from = "WireImport")]
pub struct Import {
    /// The name of the file, or what came instead of a file.
    pub file: String,
    /// When it came in, in milliseconds since 1970, by the wall clock.
    pub at: u64,
    /// The person who made the file, if it says so.
    pub by: Option<Id>,
    /// What it held.
    pub what: Arrived,
}

impl Import {
    /// The key it is kept under by this name.
    pub fn key(&self, id: &Id) -> Key {
        let (document, id) = (self.what.document_id().clone(), id.clone());
        match self.what {
            Arrived::Document(_) => Key::Import { document, id },
            Arrived::Update(_) => Key::Update { document, id },
        }
    }
}

/// How [`Import`] is written: with a document, or with an update.
#[derive(Serialize, Deserialize)]
struct WireImport {
    file: String,
    at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    document: Option<Document>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    update: Option<Update>,
}

impl From<Import> for WireImport {
    fn from(Import { file, at, by, what }: Import) -> Self {
        let (document, update) = match what {
            Arrived::Document(document) => (Some(document), None),
            Arrived::Update(update) => (None, Some(update)),
        };
        Self { file, at, by, document, update }
    }
}

impl TryFrom<WireImport> for Import {
    type Error = &'static str;

    fn try_from(wire: WireImport) -> Result<Self, Self::Error> {
        let WireImport { file, at, by, document, update } = wire;
        let what = match (document, update) {
            (Some(document), None) => Arrived::Document(document),
            (None, Some(update)) => Arrived::Update(update),
            _ => return Err("it is neither a document nor an update"),
        };
        Ok(Self { file, at, by, what })
    }
}

/// A setting of this browser. Stored as a list of its count and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// How often it was set; of two versions the higher one counts.
    pub count: u64,
    /// What it is set to.
    pub value: String,
}

impl Setting {
    /// Seals it under its key.
    pub fn seal(&self, key: &Key) -> String {
        let list = [self.count.to_string(), self.value.clone()];
        seal(&key.to_string(), &serde_json::to_string(&list).unwrap_or_default())
    }

    fn read(body: &str) -> Result<Self, Damage> {
        let mut list = read::<Vec<String>>(body)?.into_iter();
        let count = list.next().and_then(|count| count.parse().ok());
        match (count, list.next(), list.next()) {
            (Some(count), Some(value), None) => Ok(Self { count, value }),
            _ => Err(Damage::Content("it is no count and value".to_owned())),
        }
    }
}

/// What a segment holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// One change.
    Change(Change),
    /// What came in.
    Import(Box<Import>),
    /// A setting of this browser.
    Setting(Setting),
    /// A part of a snapshot.
    Part(Box<Part>),
    /// Something that is stored and not opened: the ballast, or a text in
    /// quarantine.
    Closed,
}

/// Seals a body under its key: the text to keep.
pub fn seal(key: &str, body: &str) -> String {
    format!("{MAGIC} {:08x} {}\n{body}", checksum(key, body), body.len())
}

/// Seals what can be written as JSON under its key.
///
/// # Errors
/// [`Damage::Content`] if it cannot be written as JSON, which does not happen
/// with our types.
pub fn seal_json(key: &Key, content: &impl Serialize) -> Result<String, Damage> {
    let body = serde_json::to_string(content).map_err(|error| Damage::Content(error.to_string()))?;
    Ok(seal(&key.to_string(), &body))
}

/// The body of a sealed text.
///
/// # Errors
/// Any [`Damage`] that can be found without parsing the body.
pub fn unseal<'a>(key: &str, text: &'a str) -> Result<&'a str, Damage> {
    let (header, body) = text.split_once('\n').ok_or(Damage::NoHeader)?;
    let rest = header.strip_prefix(MAGIC).and_then(|rest| rest.strip_prefix(' ')).ok_or(Damage::NoHeader)?;
    let (_, length) = rest.split_once(' ').ok_or(Damage::NoHeader)?;
    let said: usize = length.parse().map_err(|_| Damage::NoHeader)?;
    if said != body.len() {
        return Err(Damage::Length { said, found: body.len() });
    }
    if format!("{:08x} {said}", checksum(key, body)) == rest { Ok(body) } else { Err(Damage::Checksum) }
}

/// Opens the text stored under a key.
///
/// # Errors
/// Any [`Damage`].
pub fn open(key: &str, text: &str) -> Result<(Key, Content), Damage> {
    let name: Key = key.parse().map_err(|_| Damage::UnknownKey)?;
    let body = unseal(key, text)?;
    let content = match &name {
        Key::Journal { stamp, .. } => {
            let change: Change = read(body)?;
            if change.stamp() != *stamp {
                return Err(Damage::Content("the change has another stamp".to_owned()));
            }
            Content::Change(change)
        }
        Key::Import { id, .. } | Key::Update { id, .. } => {
            let import: Import = read(body)?;
            if import.key(id) != name {
                return Err(Damage::Content("it is another document, or of another sort".to_owned()));
            }
            Content::Import(Box::new(import))
        }
        Key::Device { .. } => Content::Setting(Setting::read(body)?),
        Key::Snapshot { document, part, .. } => {
            let content: Part = read(body)?;
            content.check(document, *part)?;
            Content::Part(Box::new(content))
        }
        Key::Quarantine { .. } | Key::Backup(_) | Key::Ballast => Content::Closed,
    };
    Ok((name, content))
}

fn read<T: DeserializeOwned>(body: &str) -> Result<T, Damage> {
    serde_json::from_str(body).map_err(|error| Damage::Content(error.to_string()))
}

fn checksum(key: &str, body: &str) -> u32 {
    let mut checksum = Checksum::new();
    for part in [key, "\n", body] {
        checksum.update(part);
    }
    checksum.finish()
}

/// Of two texts of one setting: is the stored one later than this one? Always
/// false for anything that is no setting.
pub(super) fn is_later(key: &str, there: &str, this: &str) -> bool {
    // Only settings are opened for this: anything else may be megabytes.
    if !matches!(key.parse(), Ok(Key::Device { .. })) {
        return false;
    }
    let count = |text: &str| match open(key, text) {
        Ok((_, Content::Setting(setting))) => Some(setting.count),
        _ => None,
    };
    count(there) > count(this)
}

/// The key under which a damaged text is copied to quarantine: the same for the
/// same text, so that it is copied once and not at every start.
pub fn quarantine_key(key: &str, raw: &str) -> Key {
    Key::Quarantine { id: format!("{:08x}-{}", checksum(key, raw), raw.len()) }
}

/// Reads a text in quarantine: the key of the damaged text, and the text as it
/// was found.
///
/// # Errors
/// Any [`Damage`]: the copy in quarantine may be damaged too.
pub fn read_quarantine(key: &str, text: &str) -> Result<Pair, Damage> {
    let mut body: BTreeMap<String, String> = read(unseal(key, text)?)?;
    match (body.remove("key"), body.remove("raw")) {
        (Some(key), Some(raw)) => Ok((key, raw)),
        _ => Err(Damage::Content("it is no key and text".to_owned())),
    }
}

/// The text to store in quarantine: the key, and the text as it was found.
pub fn quarantine_text(key: &str, raw: &str) -> String {
    let body = serde_json::json!({ "key": key, "raw": raw }).to_string();
    seal(&quarantine_key(key, raw).to_string(), &body)
}
