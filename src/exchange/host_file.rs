//! What whoever hosts the app says of themselves: a small file beside it, which
//! goes into no notebook.

use serde_json::Value;

use super::read::object_of;

/// Where it lies.
pub const HOST_FILE: &str = "host.json";

/// The largest file, in bytes.
const FILE_BYTES: usize = 32 * 1024;
/// The longest name, in characters.
const NAME_CHARS: usize = 120;
/// The longest text of the others, in characters.
const WORDS_CHARS: usize = 4_000;
/// The longest link, in characters.
const LINK_CHARS: usize = 500;
/// How much of the name of an unknown field is repeated, in characters.
const FIELD_CHARS: usize = 40;

/// Who hosts the app, as far as they say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostFile {
    /// What they are called.
    pub name: Option<String>,
    /// Who is responsible.
    pub imprint: Option<HostWords>,
    /// What they say on privacy.
    pub privacy: Option<HostWords>,
    /// Whom to ask for help.
    pub help: Option<HostWords>,
}

/// Words of the host: a text, or the way to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostWords {
    /// As it was written.
    Text(String),
    /// A page, or an address to write to.
    Link {
        /// What it leads to: `https:` or `mailto:`.
        to: String,
        /// What is read: the address itself.
        name: String,
    },
}

/// Why nothing of the file is shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HostFault {
    /// It is larger than such a file may be.
    #[error("host.json is larger than {} kB", FILE_BYTES / 1024)]
    TooLarge,
    /// It is no JSON object, or has a field twice.
    #[error("host.json is no JSON object")]
    NotAnObject,
    /// A field that is unknown, no text, too long, or a link to elsewhere than
    /// `https:` and `mailto:`.
    #[error("\"{0}\" in host.json cannot be used")]
    Field(String),
}

impl HostFile {
    /// Reads the file, which is used as a whole or not at all. An empty text is
    /// as good as none.
    ///
    /// # Errors
    /// [`HostFault`].
    pub fn read(text: &str) -> Result<Self, HostFault> {
        if text.len() > FILE_BYTES {
            return Err(HostFault::TooLarge);
        }
        let root = object_of(text.as_bytes(), FILE_BYTES).map_err(|_| HostFault::NotAnObject)?;
        let mut file = Self::default();
        for (field, value) in root {
            let fault = || HostFault::Field(field.chars().take(FIELD_CHARS).collect());
            let Value::String(text) = value else { return Err(fault()) };
            let text = text.trim();
            let words = || (!text.is_empty()).then(|| words_of(text).ok_or_else(fault)).transpose();
            match field.as_str() {
                "name" if is_name(text) => file.name = (!text.is_empty()).then(|| text.to_owned()),
                "imprint" => file.imprint = words()?,
                "privacy" => file.privacy = words()?,
                "help" => file.help = words()?,
                _ => return Err(fault()),
            }
        }
        Ok(file)
    }

    /// Do they say nothing?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn is_name(text: &str) -> bool {
    text.chars().count() <= NAME_CHARS && !text.contains(char::is_control)
}

/// A text, or a link where it is one; `None` if it is neither.
fn words_of(text: &str) -> Option<HostWords> {
    if !is_address(text) {
        return (text.chars().count() <= WORDS_CHARS).then(|| HostWords::Text(text.to_owned()));
    }
    let is_plain = |letter: char| !letter.is_control() && !matches!(letter, '<' | '>' | '"' | '\\');
    if text.chars().count() > LINK_CHARS || !text.chars().all(is_plain) {
        return None;
    }
    let name = match text.split_once(':')? {
        ("https", rest) => {
            rest.strip_prefix("//")?.starts_with(char::is_alphanumeric).then(|| text.to_owned())?
        }
        ("mailto", rest) => {
            let address = rest.split('?').next()?;
            address.contains('@').then(|| address.to_owned())?
        }
        _ => return None,
    };
    Some(HostWords::Link { to: text.to_owned(), name })
}

/// Is it one word that begins as addresses do, `https:` or `javascript:`?
fn is_address(text: &str) -> bool {
    let is_of_scheme = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.');
    !text.contains(char::is_whitespace)
        && text.split_once(':').is_some_and(|(scheme, rest)| {
            !rest.is_empty()
                && scheme.starts_with(|it: char| it.is_ascii_alphabetic())
                && scheme.chars().all(is_of_scheme)
        })
}
