//! The limits for what is read from outside. Each is far above what two people
//! write in ten years, and low enough for a phone.

use crate::replica::LATEST_MILLIS;

/// The largest file, in bytes.
pub const FILE_BYTES: usize = 8 * 1024 * 1024;

/// The deepest nesting of lists and objects in a file.
pub const DEPTH: usize = 64;

/// The most records in a file, all its documents together.
pub const RECORDS: usize = 50_000;

/// The most values (numbers, texts, lists, objects) in a file.
pub const VALUES: usize = 2_000_000;

/// The longest text in a file, in bytes of UTF-8.
pub const TEXT_BYTES: usize = 256 * 1024;

/// The most people in one document. A notebook is for two to six.
pub const PEOPLE: usize = 100;

/// The most different fields in one record.
pub const FIELDS: usize = 200;

/// The most documents in a file.
pub const DOCUMENTS: usize = 1_000;

/// Stamps from this moment on are refused: a day after 2200-01-01T00:00:00Z, in
/// milliseconds since 1970. Clocks are believed until that day, so that what
/// follows the latest stamp of any of them can still be read again.
pub const STAMP_MILLIS: u64 = LATEST_MILLIS + 86_400_000;

/// How far ahead of the reader's clock the stamps of a file or a link may lie:
/// 50 years, in milliseconds. A clock that is wrong by some years is no harm;
/// but whoever adds stamps at the very end leaves no room for those that come
/// after, and nobody could open what is saved then.
pub const AHEAD_MILLIS: u64 = 50 * 31_557_600_000;

/// A reader's clock that stands before this (2026-01-01T00:00:00Z, in
/// milliseconds since 1970) has lost its time.
pub const EARLIEST_CLOCK: u64 = 1_767_225_600_000;

/// The longest link, in characters after the address of the app.
pub const LINK_CHARS: usize = 1_800;

/// The longest link of an update or of an answer to questions, in characters after
/// the address of the app.
pub const UPDATE_CHARS: usize = 4_000;

/// The most bytes that a link may inflate to.
pub const LINK_INFLATED_BYTES: usize = 64 * 1024;

/// The deepest nesting of values in a link.
pub const LINK_DEPTH: usize = 16;

/// The longest text in a QR code, in bytes: what phones still read across a
/// table.
pub const QR_BYTES: usize = 400;

/// The longest text in a QR code for a wall or for paper, in bytes.
pub const QR_LARGE_BYTES: usize = 1_200;

/// The longest name in a file name, in characters.
pub const FILE_NAME_CHARS: usize = 40;

/// Texts with more words and gaps than this are compared as a whole where
/// they differ, not word by word.
pub const DIFF_WORDS: usize = 2_000;

/// How often a passphrase is hashed before it opens a locked file that this
/// version makes. It is what the OWASP Password Storage Cheat Sheet asks of
/// PBKDF2 with HMAC-SHA-256, and the least that is taken from a file.
pub const LOCK_ITERATIONS: u32 = 600_000;

/// The most that a locked file may ask for: ten times as much, some seconds on
/// a slow phone.
pub const LOCK_MOST_ITERATIONS: u32 = 6_000_000;

/// The shortest passphrase, in characters.
pub const PHRASE_CHARS: usize = 12;
