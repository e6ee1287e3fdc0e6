//! A file behind a passphrase: its envelope, as it is read and written.
//!
//! The encrypted part is a whole ordinary file. The envelope says how it is
//! decrypted and nothing else; it is authenticated ([`Lock::header`]), so that
//! a changed envelope cannot be opened. The reasons are in
//! `docs/decisions/0011-sealed-files.md`. Keys and randomness come from the
//! browser.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde_json::{Map, Value, json};

use super::canonical;
use super::file::Version;
use super::limits;
use super::read::{object_of, text};
use super::read_error::ReadError;

/// The value of `format` in every locked file.
const FORMAT: &str = "turnwise-sealed";
const KDF: &str = "PBKDF2";
const HASH: &str = "SHA-256";
const CIPHER: &str = "AES-GCM";
const KEY_BITS: u64 = 256;
const PACKED: &str = "deflate";
/// The key of the encrypted part, the only one outside of the authenticated
/// header.
const DATA: &str = "data";
/// The length of the tag that AES-GCM appends, in bytes.
const TAG_BYTES: usize = 16;
/// A middle compression level of `miniz_oxide`.
const LEVEL: u8 = 6;

/// How a file is locked: everything that opens it except the passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    iterations: u32,
    salt: [u8; 16],
    iv: [u8; 12],
    header: Map<String, Value>,
}

impl Lock {
    /// A lock as this version makes it. Salt and IV must be random for each file.
    pub fn new(salt: [u8; 16], iv: [u8; 12]) -> Self {
        let header = [
            ("format", json!(FORMAT)),
            ("version", json!(Version::CURRENT.to_string())),
            (
                "kdf",
                json!({
                    "name": KDF,
                    "hash": HASH,
                    "iterations": limits::LOCK_ITERATIONS,
                    "salt": BASE64URL_NOPAD.encode(&salt),
                }),
            ),
            ("cipher", json!({ "name": CIPHER, "length": KEY_BITS, "iv": BASE64URL_NOPAD.encode(&iv) })),
            ("packed", json!(PACKED)),
        ];
        let mut map = Map::new();
        for (key, value) in header {
            map.insert(key.to_owned(), value);
        }
        Self { iterations: limits::LOCK_ITERATIONS, salt, iv, header: map }
    }

    /// How often the passphrase is hashed.
    pub fn iterations(&self) -> u32 {
        self.iterations
    }

    /// The salt.
    pub fn salt(&self) -> &[u8; 16] {
        &self.salt
    }

    /// The initialization vector of AES-GCM.
    pub fn iv(&self) -> &[u8; 12] {
        &self.iv
    }

    /// The authenticated data beside the encrypted part: the envelope without it,
    /// as compact JSON with sorted keys.
    pub fn header(&self) -> String {
        canonical::compact(&self.header)
    }

    fn read(header: Map<String, Value>) -> Result<Self, ReadError> {
        let version: Version = text(&header, "version")?.parse()?;
        if version.major != Version::CURRENT.major {
            return Err(newer(version));
        }
        let kdf = object(&header, "kdf")?;
        let cipher = object(&header, "cipher")?;
        let is_known = text(kdf, "name")? == KDF
            && text(kdf, "hash")? == HASH
            && text(cipher, "name")? == CIPHER
            && cipher.get("length").and_then(Value::as_u64) == Some(KEY_BITS)
            && text(&header, "packed")? == PACKED;
        if !is_known {
            return Err(newer(version));
        }
        let rounds = kdf.get("iterations").and_then(Value::as_u64);
        let rounds = rounds.ok_or_else(|| ReadError::malformed("its iterations are not a whole number"))?;
        if rounds > u64::from(limits::LOCK_MOST_ITERATIONS) {
            return Err(ReadError::TooMuchWork { iterations: rounds });
        }
        let iterations = u32::try_from(rounds).unwrap_or_default();
        if iterations < limits::LOCK_ITERATIONS {
            return Err(ReadError::Weakened { iterations: rounds });
        }
        let (salt, iv) = (bytes(kdf, "salt")?, bytes(cipher, "iv")?);
        Ok(Self { iterations, salt, iv, header })
    }
}

/// A file behind a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// How it is locked.
    pub lock: Lock,
    /// The file: [`pack`]ed, encrypted, with its tag.
    pub data: Vec<u8>,
}

impl Sealed {
    /// Reads a locked file; `None` if it is anything else. Nothing is decrypted,
    /// and no key is derived.
    ///
    /// # Errors
    /// A [`ReadError`] for a locked file that is incomplete, beyond the [`limits`],
    /// or of another version.
    pub fn read(bytes: &[u8]) -> Result<Option<Self>, ReadError> {
        // An ordinary file may contain this word as a string; then its format decides.
        let mark = format!("\"{FORMAT}\"");
        if !bytes.windows(mark.len()).any(|here| here == mark.as_bytes()) {
            return Ok(None);
        }
        let mut root = object_of(bytes, limits::FILE_BYTES)?;
        if root.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Ok(None);
        }
        let data = match root.remove(DATA) {
            Some(Value::String(data)) => BASE64URL_NOPAD.decode(data.as_bytes()).ok(),
            _ => return Err(ReadError::malformed("its data is missing or not a text")),
        };
        let lock = Lock::read(root)?;
        let data = data.ok_or(ReadError::Damaged)?;
        if data.len() <= TAG_BYTES {
            return Err(ReadError::Damaged);
        }
        Ok(Some(Self { lock, data }))
    }

    /// The text of the file.
    pub fn print(&self) -> String {
        let order = ["format", "version", "kdf", "cipher", "packed"];
        let head = order.iter().filter_map(|key| Some((*key, self.lock.header.get(*key)?.clone())));
        let rest = self.lock.header.iter().filter(|(key, _)| !order.contains(&key.as_str()));
        let data = (DATA, json!(BASE64URL_NOPAD.encode(&self.data)));
        let rest = rest.map(|(key, value)| (key.as_str(), value.clone()));
        canonical::in_lines(&head.chain(rest).chain([data]).collect::<Vec<_>>())
    }
}

/// Compresses a file before encryption: encrypted data cannot be compressed,
/// and base64 adds a third.
pub fn pack(file: &str) -> Vec<u8> {
    compress_to_vec(file.as_bytes(), LEVEL)
}

/// Decompresses a file.
///
/// # Errors
/// [`ReadError::TooLarge`] before more than [`limits::FILE_BYTES`] are
/// inflated; [`ReadError::Damaged`].
pub fn unpack(packed: &[u8]) -> Result<String, ReadError> {
    let file = decompress_to_vec_with_limit(packed, limits::FILE_BYTES).map_err(|error| {
        if error.output.len() >= limits::FILE_BYTES {
            ReadError::TooLarge { bytes: error.output.len() }
        } else {
            ReadError::Damaged
        }
    })?;
    String::from_utf8(file).map_err(|_| ReadError::Damaged)
}

/// Why a passphrase is not accepted for a new lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// It has fewer characters than [`limits::PHRASE_CHARS`].
    #[error(
        "This passphrase is too short: it needs {limit} characters. Whoever has the file can try as many as \
         they like. Take four words or more.",
        limit = limits::PHRASE_CHARS
    )]
    TooShort,
    /// It was not typed the same twice.
    #[error("The two passphrases are not the same. Type both again.")]
    Differ,
}

/// A passphrase as it is hashed: trimmed, with one space for each gap, because
/// phones add some. Normalise it to NFC before.
pub fn plain_phrase(phrase: &str) -> String {
    phrase.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// May this passphrase, typed twice, lock a file?
///
/// # Errors
/// A [`PhraseError`].
pub fn check_phrase(phrase: &str, again: &str) -> Result<(), PhraseError> {
    let plain = plain_phrase(phrase);
    if plain.chars().count() < limits::PHRASE_CHARS {
        return Err(PhraseError::TooShort);
    }
    if plain != plain_phrase(again) {
        return Err(PhraseError::Differ);
    }
    Ok(())
}

fn newer(version: Version) -> ReadError {
    ReadError::Newer { version, app: "unknown".to_owned() }
}

fn object<'a>(of: &'a Map<String, Value>, key: &str) -> Result<&'a Map<String, Value>, ReadError> {
    let object = of.get(key).and_then(Value::as_object);
    object.ok_or_else(|| ReadError::malformed(format!("its {key} is missing or not an object")))
}

fn bytes<const LENGTH: usize>(of: &Map<String, Value>, key: &str) -> Result<[u8; LENGTH], ReadError> {
    let decoded = BASE64URL_NOPAD.decode(text(of, key)?.as_bytes()).ok();
    let exact = decoded.and_then(|decoded| decoded.try_into().ok());
    exact.ok_or_else(|| ReadError::malformed(format!("its {key} is not {LENGTH} bytes of base64url")))
}
