//! A programme slip as a file.

use super::read_error::ReadError;
use super::small_file;
use crate::coaching::{Slip, SlipError};

/// The value of `kind` in the file of a slip, and the key of its content.
const SLIP: &str = "slip";

/// The text of a slip's file. Equal slips have equal files.
pub fn slip_file(slip: &Slip) -> String {
    small_file::print(SLIP, slip.to_value())
}

/// Reads the slip in a file; `None` if it is another kind of file of ours.
///
/// # Errors
/// A [`ReadError`] for everything that is not a complete, undamaged file of
/// ours, and for a slip that this version does not know all of.
pub fn read_slip_file(bytes: &[u8]) -> Result<Option<Slip>, ReadError> {
    let Some((content, version, app)) = small_file::read(SLIP, bytes)? else { return Ok(None) };
    Slip::of_value(&content).map(Some).map_err(|error| match error {
        SlipError::Damaged => ReadError::malformed("a number in its slip is missing or not one"),
        SlipError::Newer => ReadError::Newer { version, app },
    })
}
