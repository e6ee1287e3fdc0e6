//! A link as a QR code for a phone across the table.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use super::limits;

/// Modules of quiet zone on each side, as the standard asks.
const QUIET: i32 = 4;

/// A QR code, ready to be drawn as one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrPicture {
    /// The `d` of an SVG path over all dark modules, one unit a module, dark
    /// on light in both themes.
    pub path: String,
    /// The width and height in modules, quiet zone included: the view box is
    /// `0 0 SIZE SIZE`.
    pub size: u32,
}

/// Why there is no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QrError {
    /// More than a phone reads well.
    #[error(
        "This link has {bytes} bytes; a code that phones read well holds {limit}. Copy the link or save a file \
         instead."
    )]
    TooLong {
        /// How many bytes there are.
        bytes: usize,
        /// How many there may be.
        limit: usize,
    },
}

impl QrPicture {
    /// Does this text fit a code that a phone reads across a table?
    pub fn fits(text: &str) -> bool {
        text.len() <= limits::QR_BYTES
    }

    /// The code of a text, usually a whole address. A seventh of it may be
    /// covered and it still reads (level M).
    ///
    /// # Errors
    /// When the text has more than [`limits::QR_BYTES`] bytes.
    pub fn of(text: &str) -> Result<Self, QrError> {
        Self::drawn(text, limits::QR_BYTES, QrCodeEcc::Medium)
    }

    /// The code of a longer text, for a wall or for paper, where a phone comes
    /// near and the light is good (level L).
    ///
    /// # Errors
    /// When the text has more than [`limits::QR_LARGE_BYTES`] bytes.
    pub fn large(text: &str) -> Result<Self, QrError> {
        Self::drawn(text, limits::QR_LARGE_BYTES, QrCodeEcc::Low)
    }

    fn drawn(text: &str, limit: usize, level: QrCodeEcc) -> Result<Self, QrError> {
        let too_long = || QrError::TooLong { bytes: text.len(), limit };
        if text.len() > limit {
            return Err(too_long());
        }
        let code = QrCode::encode_text(text, level).map_err(|_| too_long())?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
                let run = i32::try_from(run).unwrap_or_default();
                if run > 0 {
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        let size = u32::try_from(code.size() + 2 * QUIET).unwrap_or_default();
        Ok(Self { path, size })
    }
}
