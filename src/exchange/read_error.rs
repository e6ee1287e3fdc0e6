//! Why a file is not read.

use super::file::Version;
use super::limits;

/// Why a file is not read. Nothing here was changed; each kind carries what a
/// sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("This file is empty. Nothing here was changed. Ask for the file once more.")]
    Empty,
    /// It is not JSON, so not a file of ours.
    #[error(
        "This is not a file of Turnwise: it cannot be read from line {line} on. Nothing here was changed. \
         Look for a file whose name ends in .turnwise.json."
    )]
    NotJson {
        /// The line of the error, from 1.
        line: usize,
        /// The column in that line, from 1.
        column: usize,
    },
    /// It is JSON, but not a file of ours.
    #[error(
        "This file was made by another program. Nothing here was changed. Look for a file whose name ends \
         in .turnwise.json."
    )]
    NotOurs,
    /// It ends early: the file was truncated.
    #[error(
        "This file was cut short after {bytes} bytes. Nothing here was changed. Copy it again, or ask for it \
         once more."
    )]
    CutShort {
        /// How many bytes there are.
        bytes: usize,
    },
    /// It is one of ours, and something in it was changed on its way.
    #[error(
        "This file was damaged on its way, or changed by hand: its checksum does not fit. Nothing here was \
         changed. Ask for it once more."
    )]
    Damaged,
    /// A newer version wrote it, in a form that this one cannot read.
    #[error(
        "This file was written by a newer Turnwise ({app}, format {version}). Nothing here was changed. Keep \
         the file, reload this page to get the newer version, and open it again."
    )]
    Newer {
        /// The version of its format.
        version: Version,
        /// The version of the app that wrote it, as it says.
        app: String,
    },
    /// A kind of file that this version does not know.
    #[error(
        "This is a file of a kind that this Turnwise does not know yet (\"{kind}\"). Nothing here was \
         changed. Keep the file, reload this page to get the newest version, and open it again."
    )]
    UnknownKind {
        /// The kind, as the file says.
        kind: String,
    },
    /// More bytes than [`limits::FILE_BYTES`].
    #[error(
        "This file has {bytes} bytes; files of Turnwise have at most {limit}. Nothing here was changed.",
        limit = limits::FILE_BYTES
    )]
    TooLarge {
        /// How many bytes there are.
        bytes: usize,
    },
    /// Nested more deeply than [`limits::DEPTH`].
    #[error("This file is nested more deeply than any that Turnwise writes. Nothing here was changed.")]
    TooDeep,
    /// More values than [`limits::VALUES`].
    #[error("This file holds more values than any that Turnwise writes. Nothing here was changed.")]
    TooManyValues,
    /// More records than [`limits::RECORDS`], or more documents than
    /// [`limits::DOCUMENTS`].
    #[error(
        "This file holds {records} records; files of Turnwise hold at most {limit}. Nothing here was changed.",
        limit = limits::RECORDS
    )]
    TooManyRecords {
        /// How many there are.
        records: usize,
    },
    /// A record with more fields than [`limits::FIELDS`].
    #[error(
        "The record {record} in this file has {fields} fields, more than any that Turnwise writes. Nothing \
         here was changed."
    )]
    TooManyFields {
        /// The record's name.
        record: String,
        /// How many fields it has.
        fields: usize,
    },
    /// A document with more people than [`limits::PEOPLE`].
    #[error("This file names {count} people, more than a notebook is for. Nothing here was changed.")]
    TooManyPeople {
        /// How many they are.
        count: usize,
    },
    /// A text longer than [`limits::TEXT_BYTES`].
    #[error("This file holds a text of {bytes} bytes, more than Turnwise keeps. Nothing here was changed.")]
    TextTooLong {
        /// How long it is.
        bytes: usize,
    },
    /// A stamp from beyond [`limits::STAMP_MILLIS`], or too far ahead of the
    /// reader's clock, which would win over every later edit.
    #[error(
        "This file was written by a device whose clock runs far ahead, by 50 years or more. Nothing here was changed. \
         Set that device's clock, and save the file once more."
    )]
    FutureStamp {
        /// The stamp's time, in milliseconds since 1970.
        millis: u64,
    },
    /// A duplicate key in one object: parsers disagree on those.
    #[error("This file says \"{key}\" twice in one place. Nothing here was changed. Ask for it once more.")]
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A number that would change when it is read and written again.
    #[error(
        "This file holds a number that cannot be kept exactly ({number}). Nothing here was changed. Ask for \
         it once more."
    )]
    NumberLost {
        /// The number as written, at most 40 characters of it.
        number: String,
    },
    /// A locked file whose lock is weaker than any of ours.
    #[error(
        "This locked file asks for {iterations} rounds, fewer than any that Turnwise makes, so Turnwise did not \
         make it, or somebody weakened it. Nothing here was changed. Ask for it once more."
    )]
    Weakened {
        /// How many rounds it asks for.
        iterations: u64,
    },
    /// A locked file that asks for more work than any of ours.
    #[error(
        "This locked file asks for {iterations} rounds, more than any that Turnwise makes. Nothing here was \
         changed. Ask for it once more."
    )]
    TooMuchWork {
        /// How many rounds it asks for.
        iterations: u64,
    },
    /// The checksum fits, but the structure is wrong.
    #[error("This file is not built like a file of Turnwise: {reason}. Nothing here was changed.")]
    Malformed {
        /// What is wrong, for a report.
        reason: String,
    },
}

impl ReadError {
    /// Is it worth keeping the file until the app is newer?
    pub fn is_newer(&self) -> bool {
        matches!(self, Self::Newer { .. } | Self::UnknownKind { .. })
    }

    pub(super) fn malformed(reason: impl Into<String>) -> Self {
        Self::Malformed { reason: reason.into() }
    }
}
