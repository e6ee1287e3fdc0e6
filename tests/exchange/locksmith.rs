//! The second opinion on locked files: the same lock from other crates, which
//! the app does not have. It knows the app's reading of the outside only.

use std::collections::BTreeMap;
use std::sync::Mutex;

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use serde_json::{Value, json};
use turnwise::exchange::{Lock, Sealed, pack, unpack};

type Key = [u8; 32];
/// A passphrase, a salt and a number of rounds.
type Asked = (String, Vec<u8>, u32);

/// The key of a passphrase, computed once for all tests that share it.
fn key(phrase: &str, salt: &[u8], rounds: u32) -> Key {
    static KNOWN: Mutex<BTreeMap<Asked, Key>> = Mutex::new(BTreeMap::new());
    let name = (phrase.to_owned(), salt.to_vec(), rounds);
    if let Some(key) = KNOWN.lock().expect("the keys").get(&name) {
        return *key;
    }
    let key = pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(phrase.as_bytes(), salt, rounds);
    KNOWN.lock().expect("the keys").insert(name, key);
    key
}

/// What is authenticated beside the locked part, worked out from the text of
/// the file, not from the app's reading of it.
pub fn header_of(text: &str) -> String {
    let mut root: BTreeMap<String, Value> = serde_json::from_str(text).expect("JSON");
    root.remove("data");
    // Sorted keys at every level: what this crate's maps do by themselves.
    serde_json::to_string(&root).expect("it prints")
}

/// Opens a file that was read by the app.
pub fn open(sealed: &Sealed, phrase: &str) -> Option<String> {
    open_with(sealed, phrase, &sealed.lock.header())
}

/// Opens it with another thought of what is authenticated.
pub fn open_with(sealed: &Sealed, phrase: &str, header: &str) -> Option<String> {
    let lock = &sealed.lock;
    let cipher = Aes256Gcm::new(&key(phrase, lock.salt(), lock.iterations()).into());
    let payload = Payload { msg: &sealed.data, aad: header.as_bytes() };
    let packed = cipher.decrypt(Nonce::from_slice(lock.iv()), payload).ok()?;
    unpack(&packed).ok()
}

/// Locks a text, and gives the text of the file.
pub fn lock(text: &str, phrase: &str, salt: [u8; 16], iv: [u8; 12]) -> String {
    lock_bytes(&pack(text), phrase, salt, iv).print()
}

/// Locks any bytes as if they were a packed file.
pub fn lock_bytes(packed: &[u8], phrase: &str, salt: [u8; 16], iv: [u8; 12]) -> Sealed {
    let lock = Lock::new(salt, iv);
    let header = lock.header();
    let cipher = Aes256Gcm::new(&key(phrase, &salt, lock.iterations()).into());
    let payload = Payload { msg: packed, aad: header.as_bytes() };
    let data = cipher.encrypt(Nonce::from_slice(&iv), payload).expect("it locks");
    Sealed { lock, data }
}

/// The text of a locked file with one thing in it put in place of another:
/// `place` is a pointer such as `/kdf/iterations`.
pub fn with(text: &str, place: &str, value: Value) -> String {
    let mut root: Value = serde_json::from_str(text).expect("JSON");
    match root.pointer_mut(place) {
        Some(here) => *here = value,
        None => {
            let (parent, key) = place.rsplit_once('/').expect("a place");
            root.pointer_mut(parent).expect("its parent")[key] = value;
        }
    }
    root.to_string()
}

/// One letter of the locked part changed, so that it is still base64url.
pub fn tampered(text: &str) -> String {
    let root: Value = serde_json::from_str(text).expect("JSON");
    let data = root["data"].as_str().expect("the locked part");
    let at = data.len() / 2;
    let other = if &data[at..=at] == "A" { "B" } else { "A" };
    with(text, "/data", json!(format!("{}{other}{}", &data[..at], &data[at + 1..])))
}
