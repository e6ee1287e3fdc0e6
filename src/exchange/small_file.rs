//! Files of one small thing: the envelope of all files of ours, without what
//! would say when and with which version it was saved. Equal things have equal
//! files.

use serde_json::{Value, json};

use super::canonical;
use super::file::{CHECKSUM, FORMAT, Version};
use super::read::{Envelope, open_envelope};
use super::read_error::ReadError;

/// The text of the file of a thing. `kind` is the value of `kind` in it, and the
/// key of its content.
pub(super) fn print(kind: &str, content: Value) -> String {
    let current = Version::CURRENT.to_string();
    let mut root = vec![
        ("format", json!(FORMAT)),
        ("version", json!(current)),
        ("reader", json!(current)),
        ("kind", json!(kind)),
        (kind, content),
    ];
    root.push((CHECKSUM, json!(canonical::checksum(root.iter().map(|(key, value)| (*key, value))))));
    canonical::in_lines(&root)
}

/// What is in the file of a thing of this kind, with the version of the file and
/// of the app behind it; `None` if it is another kind of file of ours.
///
/// # Errors
/// A [`ReadError`] for everything that is not a complete, undamaged file of ours.
pub(super) fn read(kind: &str, bytes: &[u8]) -> Result<Option<(Value, Version, String)>, ReadError> {
    let Envelope { version, app, kind: found, mut root } = open_envelope(bytes)?;
    if found != kind {
        return Ok(None);
    }
    let content = root.remove(kind).ok_or_else(|| ReadError::malformed(format!("it holds no {kind}")))?;
    Ok(Some((content, version, app)))
}
