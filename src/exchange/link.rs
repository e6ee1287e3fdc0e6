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
use crate::route::{percent_decoded, without_invisible};

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
    /// What is new in a notebook.
    Update,
    /// What one person says of a programme.
    Slip,
    /// Questions to somebody outside of a notebook.
    Ask,
    /// What they answer, sealed.
    Reply,
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
            Self::Update => b'u',
            Self::Slip => b's',
            Self::Ask => b'f',
            Self::Reply => b'g',
        }
    }

    /// The longest link of this kind, in characters after the address of the app.
    fn most_chars(self) -> usize {
        match self {
            Self::Update | Self::Reply => limits::UPDATE_CHARS,
            _ => limits::LINK_CHARS,
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
            b'u' => Some(Self::Update),
            b's' => Some(Self::Slip),
            b'f' => Some(Self::Ask),
            b'g' => Some(Self::Reply),
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
    /// An update of a notebook that is not here.
    #[error(
        "This link has news of a notebook that is not in this browser. Nothing here was changed. Open it in \
         the browser that has the notebook, or add the notebook first, from an invitation or a file."
    )]
    NotHere,
    /// A sealed update that no notebook here has the key of.
    #[error(
        "No notebook in this browser has the key to this link. Nothing here was changed. Open it in the \
         browser that has the notebook, or ask for a file."
    )]
    NoKey,
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
    let packed = deflate(&payload);
    let link = format!("{MARK}{VERSION}.{}.{}", BASE64URL_NOPAD.encode(&packed), crc(&packed));
    if link.len() > kind.most_chars() { Err(LinkError::TooLong) } else { Ok(link) }
}

/// Decodes the link in a text, as [`find_link`] finds it.
pub(super) fn decode(text: &str) -> Result<(LinkKind, Vec<u8>), LinkError> {
    decode_link(&find_link(text).ok_or(LinkError::NotOurs)?)
}

/// Decodes a link without anything around it.
fn decode_link(link: &str) -> Result<(LinkKind, Vec<u8>), LinkError> {
    if link.len() > limits::UPDATE_CHARS {
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
    let inflated = inflate(&packed)?;
    let (tag, body) = inflated.split_first().ok_or(LinkError::Damaged)?;
    let kind = LinkKind::of(*tag).ok_or(LinkError::Newer)?;
    if link.len() > kind.most_chars() { Err(LinkError::TooLong) } else { Ok((kind, body.to_vec())) }
}

/// Bytes as they go into a link.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, 9)
}

/// Bytes as they were before they were deflated.
///
/// # Errors
/// When they are damaged, or more than a link may inflate to.
pub fn inflate(bytes: &[u8]) -> Result<Vec<u8>, LinkError> {
    decompress_to_vec_with_limit(bytes, limits::LINK_INFLATED_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => LinkError::TooLong,
        _ => LinkError::Damaged,
    })
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

/// Marks of links that are looked at in one text: whoever sends a link twice
/// sends a whole one.
const MOST_MARKS: usize = 16;
/// Longer texts are files; nobody wraps a link in one.
const MOST_WRAPPED: usize = 64 * 1024;

/// The link of ours in a text, from `#/in/` on, without what surrounds it. The
/// text may be a whole address, a message around one, or the part of an address
/// from `#` on. What mail and chat do to links is undone: lines are broken,
/// quoted and indented, invisible characters put in, and the whole address
/// encoded, perhaps twice, as a part of the address of a gateway.
///
/// A whole link is found before one that is cut or damaged; if all are, it is
/// the first.
pub fn find_link(text: &str) -> Option<String> {
    let (mut whole, mut first) = (None, None);
    let mut look = |text: &str| {
        for gaps in [Gaps::Lines, Gaps::Any] {
            for link in links_in(text, gaps) {
                if whole.is_none() && decode_link(&link).is_ok() {
                    whole = Some(link.clone());
                }
                first.get_or_insert(link);
            }
        }
        whole.clone()
    };
    if let Some(link) = look(text) {
        return Some(link);
    }
    if text.len() <= MOST_WRAPPED {
        let plain = without_invisible(text);
        for unwrapped in unwrappings(&plain) {
            if let Some(link) = look(&unwrapped) {
                return Some(link);
            }
        }
    }
    first
}

/// How often an address may have been encoded, and once more.
const MOST_CODINGS: usize = 6;

/// What may stand inside a link that was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gaps {
    /// Line breaks, with what mail programs put at the start of a line.
    Lines,
    /// Blanks too: a field of one line makes them of line breaks.
    Any,
}

fn links_in(text: &str, gaps: Gaps) -> impl Iterator<Item = String> {
    text.match_indices(MARK).take(MOST_MARKS).filter_map(move |(at, mark)| {
        text.get(at + mark.len()..).map(|rest| format!("{MARK}{}", payload_of(rest, gaps)))
    })
}

/// What belongs to the link at the start of a text.
fn payload_of(rest: &str, gaps: Gaps) -> String {
    let mut payload = String::new();
    let (mut dots, mut crc_digits) = (0, 0);
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
            '\r' | '\n' | '=' => {
                if letter == '=' && !matches!(letters.peek(), Some('\r' | '\n')) {
                    break;
                }
                while letters.next_if(|next| matches!(next, '\r' | '\n' | ' ' | '\t' | '>')).is_some() {}
                continue;
            }
            ' ' | '\t' | '>' if gaps == Gaps::Any => continue,
            _ => break,
        }
        payload.push(letter);
        if crc_digits == CRC_DIGITS || payload.len() > limits::UPDATE_CHARS {
            break;
        }
    }
    payload
}

/// A text as it was before it was wrapped: lines joined, then decoded, again and
/// again; and the same without the blanks that a field makes of line breaks.
fn unwrappings(plain: &str) -> impl Iterator<Item = String> {
    // One gateway writes a star for the sign before an address of a page.
    let joined = joined(plain).replace("/*/in/", "/#/in/");
    let dense: String = joined.split_whitespace().collect();
    let decoded =
        |text: String| std::iter::successors(Some(text), |text| percent_decoded(text)).take(MOST_CODINGS);
    decoded(joined).chain(decoded(dense)).map(|text| without_invisible(&text))
}

/// A text without the breaks between its lines: a code of an encoded address may
/// have been broken too.
fn joined(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_start_matches([' ', '\t', '>']).trim_end());
    lines.map(|line| line.strip_suffix('=').unwrap_or(line)).collect()
}
