//! Reading a file that may come from anywhere.

use std::collections::BTreeSet;

use chrono::DateTime;
use serde_json::{Map, Value};

use super::canonical;
use super::file::{
    BACKUP, Backup, CHECKSUM, Content, FORMAT, File, Header, Held, PARTNERSHIP, Place, Sender, Version,
    by_name, whole_seconds,
};
use super::limits;
use super::parse::{ParseError, parse};
use super::read_error::ReadError;
use crate::coaching::Kind;
use crate::replica::{Document, Id};

impl File {
    /// Reads a file from the bytes that a person picked, whatever its name.
    ///
    /// A file of a newer minor version is read, and what it adds to records is
    /// kept. A refused file is refused as a whole.
    ///
    /// # Errors
    /// A [`ReadError`] for everything that is not a complete, undamaged file of
    /// ours within the [`limits`].
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        read_content(open_envelope(bytes)?)
    }
}

/// The envelope of every file of ours, with a valid checksum.
pub(super) struct Envelope {
    /// The version of its format.
    pub(super) version: Version,
    /// The version of the app that wrote it, as it says.
    pub(super) app: String,
    /// The kind of file.
    pub(super) kind: String,
    /// Everything in it but the checksum.
    pub(super) root: Map<String, Value>,
}

/// Reads a file of ours of any kind from untrusted bytes.
pub(super) fn open_envelope(bytes: &[u8]) -> Result<Envelope, ReadError> {
    check_root(object_of(bytes, limits::TEXT_BYTES)?)
}

/// Parses untrusted bytes as a JSON object; strings may be at most so many
/// bytes long.
pub(super) fn object_of(bytes: &[u8], text_bytes: usize) -> Result<Map<String, Value>, ReadError> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let text = text_of(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let value = parse(text, text_bytes).map_err(|error| match error {
        ParseError::Refused(why) => why,
        ParseError::Ends if text.trim_start().starts_with('{') => ReadError::CutShort { bytes: bytes.len() },
        ParseError::Ends => ReadError::NotJson { line: 1, column: 1 },
        ParseError::Syntax { .. } if looks_ours(text) => ReadError::Damaged,
        ParseError::Syntax { line, column } => ReadError::NotJson { line, column },
    })?;
    match value {
        Value::Object(root) => Ok(root),
        _ => Err(ReadError::NotOurs),
    }
}

/// The text of a file: UTF-8, with or without a byte order mark.
fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let good = std::str::from_utf8(good).unwrap_or_default();
            let is_ours = looks_ours(good);
            Err(match error.error_len() {
                None if is_ours => ReadError::CutShort { bytes: bytes.len() },
                Some(_) if is_ours => ReadError::Damaged,
                _ => ReadError::NotJson { line: good.matches('\n').count() + 1, column: 1 },
            })
        }
    }
}

/// Does a text that cannot be read begin as our files do?
fn looks_ours(text: &str) -> bool {
    let start = text.trim_start();
    start.starts_with('{') && start.chars().take(80).collect::<String>().contains("\"turnwise")
}

fn check_root(mut root: Map<String, Value>) -> Result<Envelope, ReadError> {
    if root.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ReadError::NotOurs);
    }
    let version: Version = text(&root, "version")?.parse()?;
    let reader: Version = match root.get("reader") {
        Some(_) => text(&root, "reader")?.parse()?,
        None => Version { minor: 0, ..version },
    };
    let app = root.get("app").and_then(Value::as_str).unwrap_or_default().to_owned();
    if version.major > Version::CURRENT.major || reader > Version::CURRENT {
        return Err(ReadError::Newer { version, app });
    }
    if version.major != Version::CURRENT.major {
        return Err(ReadError::malformed(format!("there is no format {version}")));
    }
    let claimed = root.remove(CHECKSUM);
    let found = canonical::checksum(root.iter().map(|(key, value)| (key.as_str(), value)));
    if claimed.as_ref().and_then(Value::as_str) != Some(found.as_str()) {
        return Err(ReadError::Damaged);
    }
    let kind = text(&root, "kind")?.to_owned();
    Ok(Envelope { version, app, kind, root })
}

fn read_content(envelope: Envelope) -> Result<File, ReadError> {
    let Envelope { version, app, kind, mut root } = envelope;
    // A slip has no time, and says so on purpose.
    if kind != PARTNERSHIP && kind != BACKUP {
        return Err(ReadError::UnknownKind { kind });
    }
    let header = Header { app, saved_at: read_time(&root)?, from: read_sender(&root)? };
    let documents = match root.remove("documents") {
        Some(Value::Array(documents)) => read_documents(documents)?,
        _ => return Err(ReadError::malformed("it has no list of documents")),
    };
    let content = if kind == PARTNERSHIP {
        Content::Partnership(the_partnership(documents)?)
    } else {
        let device = match root.remove("device") {
            None => Map::new(),
            Some(Value::Object(device)) => device,
            Some(_) => return Err(ReadError::malformed("its device is not an object")),
        };
        Content::Backup(Backup { documents, device })
    };
    Ok(File { version, header, content })
}

pub(super) fn text<'a>(object: &'a Map<String, Value>, key: &str) -> Result<&'a str, ReadError> {
    object
        .get(key)
        .and_then(Value::as_str)
        .ok_or_else(|| ReadError::malformed(format!("its {key} is missing or not a text")))
}

fn read_time(root: &Map<String, Value>) -> Result<u64, ReadError> {
    DateTime::parse_from_rfc3339(text(root, "saved_at")?)
        .ok()
        .and_then(|time| u64::try_from(time.timestamp_millis()).ok())
        .map(whole_seconds)
        .ok_or_else(|| ReadError::malformed("its saved_at is not a time"))
}

fn read_sender(root: &Map<String, Value>) -> Result<Option<Sender>, ReadError> {
    let from = match root.get("from") {
        None => return Ok(None),
        Some(Value::Object(from)) => from,
        Some(_) => return Err(ReadError::malformed("its from is not an object")),
    };
    let person =
        text(from, "person")?.parse().map_err(|_| ReadError::malformed("its from names no person"))?;
    Ok(Some(Sender { person, name: text(from, "name")?.to_owned() }))
}

fn read_documents(values: Vec<Value>) -> Result<Vec<Held>, ReadError> {
    let in_one = |value: &Value| {
        let kinds = value.get("records").and_then(Value::as_object).into_iter().flat_map(Map::values);
        kinds.filter_map(Value::as_object).map(Map::len).sum::<usize>()
    };
    let records = values.iter().map(in_one).sum::<usize>();
    if records > limits::RECORDS || values.len() > limits::DOCUMENTS {
        return Err(ReadError::TooManyRecords { records: records.max(values.len()) });
    }
    let mut names = BTreeSet::new();
    let mut documents = Vec::new();
    for value in values {
        let held = read_document(value)?;
        if !names.insert(held.document.id().clone()) {
            return Err(ReadError::malformed(format!("it holds the document {} twice", held.document.id())));
        }
        documents.push(held);
    }
    Ok(by_name(documents))
}

fn read_document(value: Value) -> Result<Held, ReadError> {
    let place = value
        .get("place")
        .and_then(Value::as_str)
        .map(Place::from)
        .ok_or_else(|| ReadError::malformed("a document in it does not say where it belongs"))?;
    let document: Document =
        serde_json::from_value(value).map_err(|error| ReadError::malformed(error.to_string()))?;
    check_document(&document)?;
    if place == Place::Shared {
        check_shared_name(document.id())?;
    }
    Ok(Held { place, document })
}

/// The ids of private documents, and words that are in the place of a document
/// id in the keys of the store. A shared document of such an id would be joined
/// into a private one, or stored among the settings.
const NOT_FOR_SHARED: [&str; 6] = ["private", "sample-private", "library", "device", "quarantine", "backup"];

/// May a document of this id be shared?
pub(super) fn check_shared_name(id: &Id) -> Result<(), ReadError> {
    if NOT_FOR_SHARED.contains(&id.as_str()) {
        return Err(ReadError::malformed(format!("a shared document in it is called \"{id}\"")));
    }
    Ok(())
}

/// The limits for every document, from a file or a link.
pub(super) fn check_document(document: &Document) -> Result<(), ReadError> {
    if let Some(tick) = document.latest().filter(|tick| tick.millis >= limits::STAMP_MILLIS) {
        return Err(ReadError::FutureStamp { millis: tick.millis });
    }
    match document.records().find(|(_, record)| record.has_more_fields_than(limits::FIELDS)) {
        Some((id, record)) => {
            Err(ReadError::TooManyFields { record: id.to_string(), fields: record.fields().len() })
        }
        None => Ok(()),
    }
}

/// May what was read come in, at this moment of the reader's clock (in
/// milliseconds since 1970)? What was accepted must leave room for what comes
/// after it.
///
/// # Errors
/// [`ReadError::FutureStamp`], [`ReadError::TooManyPeople`].
pub fn check_at_the_door<'a>(
    documents: impl IntoIterator<Item = &'a Document>,
    now: u64,
) -> Result<(), ReadError> {
    let latest = now.max(limits::EARLIEST_CLOCK).saturating_add(limits::AHEAD_MILLIS);
    for document in documents {
        if let Some(tick) = document.latest().filter(|tick| tick.millis >= latest) {
            return Err(ReadError::FutureStamp { millis: tick.millis });
        }
        let count =
            document.records().filter(|(_, record)| Kind::of_record(record) == Some(Kind::Person)).count();
        if count > limits::PEOPLE {
            return Err(ReadError::TooManyPeople { count });
        }
    }
    Ok(())
}

fn the_partnership(documents: Vec<Held>) -> Result<Document, ReadError> {
    let mut documents = documents.into_iter();
    match (documents.next(), documents.next()) {
        (Some(Held { place: Place::Shared, document }), None) => {
            if document.record(document.id()).is_none() {
                return Err(ReadError::malformed("it holds no partnership"));
            }
            Ok(document)
        }
        _ => Err(ReadError::malformed("it is for a partner and does not hold exactly one shared document")),
    }
}
