//! Locking a file with a passphrase and opening it again, by WebCrypto.
//!
//! The key never reaches the program: it is derived as not extractable, used
//! once, and dropped.

use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use super::property::get;
use super::words::words;
use crate::coaching::NotebookKey;
use crate::exchange::{Lock, ReadError, Sealed, pack, plain_phrase, unpack};

/// Why a file was not locked, or not opened. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// WebCrypto exists only on https, or on localhost.
    #[error(
        "The browser locks and opens files only at an https address. Nothing was changed. Open Turnwise at \
         one, or save the file without a lock."
    )]
    NotHere,
    /// The browser failed.
    #[error("The browser could not do it. Nothing was changed. Try it again, or use another browser.")]
    Browser(String),
    /// The passphrase is wrong, or the file was changed: the two cannot be told
    /// apart.
    #[error(
        "This passphrase does not open the file, or the file was changed on its way; one cannot be told from \
         the other. Nothing was changed. Type it once more."
    )]
    StaysShut,
    /// Opening the new file again did not give the same text.
    #[error("The locked file did not open again as it was, so it was not saved. Nothing was changed.")]
    Differs,
    /// The decrypted content is not text, or too long.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// Can this browser, at this address, lock and open files?
pub fn is_possible() -> bool {
    tools().is_ok()
}

/// Locks a file with a passphrase. The result has been opened again with the
/// phrase as it was typed, and compared.
///
/// # Errors
/// [`SealError`]; then there is no locked file.
pub async fn seal(file: &str, phrase: &str) -> Result<String, SealError> {
    let (crypto, subtle) = tools()?;
    let lock = Lock::new(random(&crypto)?, random(&crypto)?);
    let key = key(&subtle, &lock, phrase).await?;
    let locked = subtle.encrypt_with_object_and_u8_array(&way(&lock), &key, &pack(file));
    let data = Uint8Array::new(&done(locked).await?).to_vec();
    let text = Sealed { lock, data }.print();
    let again = Sealed::read(text.as_bytes())?.ok_or(SealError::Differs)?;
    if open(&again, phrase).await? == file { Ok(text) } else { Err(SealError::Differs) }
}

/// Opens a locked file; its content is not parsed yet.
///
/// # Errors
/// [`SealError::StaysShut`] for another passphrase and for a changed file.
pub async fn open(sealed: &Sealed, phrase: &str) -> Result<String, SealError> {
    let (_, subtle) = tools()?;
    let key = key(&subtle, &sealed.lock, phrase).await?;
    let opened = subtle.decrypt_with_object_and_u8_array(&way(&sealed.lock), &key, &sealed.data);
    let opened = done(opened).await.map_err(|_| SealError::StaysShut)?;
    Ok(unpack(&Uint8Array::new(&opened).to_vec())?)
}

/// A new key for a notebook.
///
/// # Errors
/// When the browser has no source of randomness.
pub fn new_key() -> Result<NotebookKey, SealError> {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok()).ok_or(SealError::NotHere)?;
    Ok(NotebookKey::from_bytes(random(&crypto)?))
}

/// Seals some bytes with the key of a notebook: the start value of AES-GCM, and
/// what it gives.
///
/// # Errors
/// [`SealError`]; then there is nothing sealed.
pub async fn seal_bytes(key: NotebookKey, bytes: &[u8]) -> Result<Vec<u8>, SealError> {
    let (crypto, subtle) = tools()?;
    let iv: [u8; IV_BYTES] = random(&crypto)?;
    let key = raw_key(&subtle, key).await?;
    let sealed = subtle.encrypt_with_object_and_u8_array(&aes(&iv), &key, bytes);
    Ok([iv.as_slice(), &Uint8Array::new(&done(sealed).await?).to_vec()].concat())
}

/// Opens what [`seal_bytes`] sealed.
///
/// # Errors
/// [`SealError::StaysShut`] for another key and for changed bytes.
pub async fn open_bytes(key: NotebookKey, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (_, subtle) = tools()?;
    let (iv, data) = sealed.split_first_chunk::<IV_BYTES>().ok_or(SealError::StaysShut)?;
    let key = raw_key(&subtle, key).await?;
    let opened = subtle.decrypt_with_object_and_u8_array(&aes(iv), &key, data);
    let opened = done(opened).await.map_err(|_| SealError::StaysShut)?;
    Ok(Uint8Array::new(&opened).to_vec())
}

/// The length of a start value of AES-GCM, in bytes.
const IV_BYTES: usize = 12;

async fn raw_key(subtle: &SubtleCrypto, key: NotebookKey) -> Result<CryptoKey, SealError> {
    let raw = Uint8Array::from(key.to_bytes().as_slice());
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.import_key_with_str("raw", &raw, "AES-GCM", false, &uses);
    Ok(done(key).await?.unchecked_into())
}

fn aes(iv: &[u8; IV_BYTES]) -> Object {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(iv.as_slice()).into())])
}

/// `subtle` is undefined outside secure contexts, although web-sys says
/// otherwise.
fn tools() -> Result<(Crypto, SubtleCrypto), SealError> {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok()).ok_or(SealError::NotHere)?;
    let subtle = get(&crypto, "subtle");
    let subtle = subtle.filter(JsValue::is_object).ok_or(SealError::NotHere)?;
    Ok((crypto, subtle.unchecked_into()))
}

/// Fails without a source of randomness: then nothing is locked.
fn random<const LENGTH: usize>(crypto: &Crypto) -> Result<[u8; LENGTH], SealError> {
    let mut bytes = [0; LENGTH];
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|error| told(&error))?;
    Ok(bytes)
}

async fn key(subtle: &SubtleCrypto, lock: &Lock, phrase: &str) -> Result<CryptoKey, SealError> {
    // Keyboards differ in the bytes they produce for the same letters.
    let phrase = plain_phrase(&String::from(JsString::from(phrase).normalize("NFC")));
    let phrase = Uint8Array::from(phrase.as_bytes());
    let from = one("deriveKey");
    let base = subtle.import_key_with_str("raw", &phrase, "PBKDF2", false, &from);
    let base: CryptoKey = done(base).await?.unchecked_into();
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("iterations", lock.iterations().into()),
        ("salt", Uint8Array::from(lock.salt().as_slice()).into()),
    ]);
    let what = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let derived = subtle.derive_key_with_object_and_object(&how, &base, &what, false, &uses);
    Ok(done(derived).await?.unchecked_into())
}

fn way(lock: &Lock) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(lock.iv().as_slice()).into()),
        ("additionalData", Uint8Array::from(lock.header().as_bytes()).into()),
    ])
}

fn one(word: &str) -> Array {
    Array::of1(&word.into())
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // A new object takes any key.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

async fn done(promise: Result<Promise, JsValue>) -> Result<JsValue, SealError> {
    JsFuture::from(promise.map_err(|error| told(&error))?).await.map_err(|error| told(&error))
}

fn told(error: &JsValue) -> SealError {
    SealError::Browser(words(error))
}
