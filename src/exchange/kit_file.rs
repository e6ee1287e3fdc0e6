//! A kit as a file: for those that do not fit a link, and for those who put
//! it beside the app.

use serde_json::{Value, json};

use super::canonical;
use super::file::{CHECKSUM, FORMAT, Version, print_time};
use super::read::{Envelope, open_envelope};
use super::read_error::ReadError;
use crate::coaching::library::Shelf;
use crate::coaching::{Handed, Kit};

/// The value of `kind` in the file of a kit.
const KIT: &str = "kit";

/// The text of a kit's file. `app` is the version of the app, `saved_at` the
/// wall clock in milliseconds since 1970.
pub fn kit_file(kit: &Kit, app: &str, saved_at: u64) -> String {
    let current = Version::CURRENT.to_string();
    let mut root = vec![
        ("format", json!(FORMAT)),
        ("version", json!(current)),
        ("reader", json!(current)),
        ("kind", json!(KIT)),
        ("app", json!(app)),
        ("saved_at", json!(print_time(saved_at))),
        ("kit", kit.to_value()),
    ];
    root.push((CHECKSUM, json!(canonical::checksum(root.iter().map(|(key, value)| (*key, value))))));
    canonical::in_lines(&root)
}

/// Reads the kit in a file; `None` if it is another kind of file of ours.
/// `shelf` is the library of this version.
///
/// # Errors
/// A [`ReadError`] for everything that is not a complete, undamaged file of
/// ours; [`ReadError::Newer`] also if it names a library entry that is not on
/// the shelf.
pub fn read_kit_file(bytes: &[u8], shelf: &Shelf) -> Result<Option<Kit>, ReadError> {
    let Envelope { version, app, kind, mut root } = open_envelope(bytes)?;
    if kind != KIT {
        return Ok(None);
    }
    let Some(content @ Value::Object(_)) = root.remove("kit") else {
        return Err(ReadError::malformed("it holds no kit"));
    };
    read_kit_content(&content, shelf, version, &app).map(Some)
}

/// Reads what a file of this version, written by this version of the app, says
/// of a kit.
///
/// # Errors
/// As [`read_kit_file`].
pub(super) fn read_kit_content(
    content: &Value,
    shelf: &Shelf,
    version: Version,
    app: &str,
) -> Result<Kit, ReadError> {
    let newer = || ReadError::Newer { version, app: app.to_owned() };
    let kit = Kit::of_value(content).ok_or_else(newer)?;
    kit.check().map_err(|_| ReadError::malformed("something in its kit is missing or too long"))?;
    let clauses = kit.clauses.iter().filter_map(Handed::library);
    let templates = kit.templates.iter().filter_map(Handed::library);
    let questions = kit.questions.iter().filter_map(Handed::library);
    let mut named = clauses.chain(templates).chain(questions);
    if named.any(|(sort, id)| !shelf.holds(sort, id)) {
        return Err(newer());
    }
    Ok(kit)
}
