//! A programme slip as a file: the envelope of all files of ours, without what
//! would say when and with which version it was saved.

use serde_json::json;

use super::canonical;
use super::file::{CHECKSUM, FORMAT, Version};
use super::read::{Envelope, open_envelope};
use super::read_error::ReadError;
use crate::coaching::{Slip, SlipError};

/// The value of `kind` in the file of a slip, and the key of its content.
const SLIP: &str = "slip";

/// The text of a slip's file. Equal slips have equal files.
pub fn slip_file(slip: &Slip) -> String {
    let current = Version::CURRENT.to_string();
    let mut root = vec![
        ("format", json!(FORMAT)),
        ("version", json!(current)),
        ("reader", json!(current)),
        ("kind", json!(SLIP)),
        (SLIP, slip.to_value()),
    ];
    root.push((CHECKSUM, json!(canonical::checksum(root.iter().map(|(key, value)| (*key, value))))));
    canonical::in_lines(&root)
}

/// Reads the slip in a file; `None` if it is another kind of file of ours.
///
/// # Errors
/// A [`ReadError`] for everything that is not a complete, undamaged file of
/// ours, and for a slip that this version does not know all of.
pub fn read_slip_file(bytes: &[u8]) -> Result<Option<Slip>, ReadError> {
    let Envelope { version, app, kind, root } = open_envelope(bytes)?;
    if kind != SLIP {
        return Ok(None);
    }
    let content = root.get(SLIP).ok_or_else(|| ReadError::malformed("it holds no slip"))?;
    Slip::of_value(content).map(Some).map_err(|error| match error {
        SlipError::Damaged => ReadError::malformed("a number in its slip is missing or not one"),
        SlipError::Newer => ReadError::Newer { version, app },
    })
}
