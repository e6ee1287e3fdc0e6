//! Links: `#/in/1.<base64url of deflate>.<crc>`.
//!
//! The checksum is last and has a fixed length, so that a link cut at any place
//! is noticed: the checksum is missing, too short, or does not fit. It consists
//! of hex digits, because chat apps take other characters at the end of a link
//! for punctuation.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::limits;
use crate::checksum::Checksum;

/// What a link carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// An invitation to a partnership.
    Invitation,
    /// An invitation for the second of a pair that begins from a kit.
    Pair,
    /// A session plan.
    Template,
    /// A choice of questions.
    Questions,
    /// The draft of an agreement.
    Agreement,
    /// A kit.
    Kit,
    /// Times for a session, to choose from.
    Proposal,
    /// The time that was chosen.
    Answer,
}

impl LinkKind {
    fn tag(self) -> u8 {
        match self {
            Self::Invitation => b'i',
            Self::Pair => b'p',
            Self::Template => b't',
            Self::Questions => b'q',
            Self::Agreement => b'a',
            Self::Kit => b'k',
            Self::Proposal => b'd',
            Self::Answer => b'r',
        }
    }

    fn of(tag: u8) -> Option<Self> {
        match tag {
            b'i' => Some(Self::Invitation),
            b'p' => Some(Self::Pair),
            b't' => Some(Self::Template),
            b'q' => Some(Self::Questions),
            b'a' => Some(Self::Agreement),
            b'k' => Some(Self::Kit),
            b'd' => Some(Self::Proposal),
            b'r' => Some(Self::Answer),
            _ => None,
        }
    }
}

/// Why a link is not opened. Nothing here was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// There is no link of ours in the text.
    #[error("There is no link of Turnwise in this text. Nothing here was changed. Copy the whole link.")]
    NotOurs,
    /// The end is missing.
    #[error(
        "This link was cut short on its way. Nothing here was changed. Copy the whole link, or ask for a file \
         instead."
    )]
    CutShort,
    /// Something in it was changed.
    #[error(
        "This link was damaged on its way. Nothing here was changed. Copy it once more, or ask for a file \
         instead."
    )]
    Damaged,
    /// A newer version made it, or it carries something that this one does
    /// not know.
    #[error(
        "This link was made by a newer Turnwise. Nothing here was changed. Reload this page to get the newest \
         version, and open the link again."
    )]
    Newer,
    /// It is longer than links may be, or inflates to more.
    #[error(
        "This is too much for a link of {limit} characters. Nothing here was changed. Use a file instead.",
        limit = limits::LINK_CHARS
    )]
    TooLong,
}

/// The prefix of every link, after the address of the app.
const MARK: &str = "#/in/";
const VERSION: &str = "1";
const CRC_DIGITS: usize = 8;

/// The part of a link after the address of the app, from `#/in/` on.
pub(super) fn encode(kind: LinkKind, body: &[u8]) -> Result<String, LinkError> {
    let mut payload = Vec::with_capacity(body.len() + 1);
    payload.push(kind.tag());
    payload.extend_from_slice(body);
    if payload.len() > limits::LINK_INFLATED_BYTES {
        return Err(LinkError::TooLong);
    }
    let packed = compress_to_vec(&payload, 9);
    let link = format!("{MARK}{VERSION}.{}.{}", BASE64URL_NOPAD.encode(&packed), crc(&packed));
    if link.len() > limits::LINK_CHARS { Err(LinkError::TooLong) } else { Ok(link) }
}

/// Decodes the first link in a text. The text may be a whole address, a message
/// around one, or the part of an address from `#` on; mail programs may have
/// broken the link over several lines.
pub(super) fn decode(text: &str) -> Result<(LinkKind, Vec<u8>), LinkError> {
    let link = find_link(text).ok_or(LinkError::NotOurs)?;
    if link.len() > limits::LINK_CHARS {
        return Err(LinkError::TooLong);
    }
    let payload = link.strip_prefix(MARK).unwrap_or_default();
    let mut parts = payload.split('.');
    let version = parts.next().unwrap_or_default();
    let (packed, crc_text) = match (parts.next(), parts.next(), parts.next()) {
        _ if version.is_empty() => return Err(LinkError::CutShort),
        _ if !version.bytes().all(|byte| byte.is_ascii_digit()) => return Err(LinkError::Damaged),
        (None, ..) | (_, None, _) => return Err(LinkError::CutShort),
        _ if version != VERSION => return Err(LinkError::Newer),
        (Some(packed), Some(crc_text), None) => (packed, crc_text),
        _ => return Err(LinkError::Damaged),
    };
    if crc_text.len() < CRC_DIGITS {
        return Err(LinkError::CutShort);
    }
    let packed = BASE64URL_NOPAD.decode(packed.as_bytes()).map_err(|_| LinkError::Damaged)?;
    if crc(&packed) != crc_text {
        return Err(LinkError::Damaged);
    }
    let inflated = decompress_to_vec_with_limit(&packed, limits::LINK_INFLATED_BYTES).map_err(|error| {
        match error.status {
            TINFLStatus::HasMoreOutput => LinkError::TooLong,
            _ => LinkError::Damaged,
        }
    })?;
    let (tag, body) = inflated.split_first().ok_or(LinkError::Damaged)?;
    let kind = LinkKind::of(*tag).ok_or(LinkError::Newer)?;
    Ok((kind, body.to_vec()))
}

/// What the first link in a text carries.
///
/// # Errors
/// A [`LinkError`] for a text without a whole link of a kind that is known.
pub fn link_kind(text: &str) -> Result<LinkKind, LinkError> {
    decode(text).map(|(kind, _)| kind)
}

fn crc(packed: &[u8]) -> String {
    format!("{:08x}", Checksum::of(packed))
}

/// The first link of ours in a text, from `#/in/` on, without what surrounds
/// it and without line breaks that a mail program put in. It may still be cut
/// or damaged.
pub fn find_link(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(MARK)?;
    let mut link = String::from(MARK);
    let mut dots = 0;
    let mut crc_digits = 0;
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '.' if dots < 2 => dots += 1,
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => {
                if dots == 2 {
                    crc_digits += 1;
                }
            }
            // A line break inside, and the quote marks that mail programs add.
            '\r' | '\n' | '=' if crc_digits < CRC_DIGITS => {
                if letter == '=' && !matches!(letters.peek(), Some('\r' | '\n')) {
                    break;
                }
                while letters.next_if(|next| matches!(next, '\r' | '\n' | ' ' | '\t' | '>')).is_some() {}
                continue;
            }
            _ => break,
        }
        link.push(letter);
        if crc_digits == CRC_DIGITS || link.len() > limits::LINK_CHARS {
            break;
        }
    }
    Some(link)
}
