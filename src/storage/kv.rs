//! The two kinds of store, as small traits, so that tests can make them fail.

use std::future::Future;

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KvError {
    /// The browser does not let this page keep anything (private mode, a
    /// sandbox, a setting).
    #[error("this browser does not let the page keep anything")]
    Blocked,
    /// There is no room left. What was there before is as it was.
    #[error("the place this browser gives to the page is full")]
    Full,
    /// Another text lies under this key already, and is left as it is. What
    /// is kept once is never written again, so this takes damage to happen.
    #[error("something else is already kept under \"{0}\"")]
    Taken(String),
    /// What was to be replaced is not there any more: another tab was first.
    #[error("\"{0}\" is not kept any more")]
    Gone(String),
    /// Anything else, in the browser's words.
    #[error("the browser's storage failed: {0}")]
    Other(String),
}

/// A key and its text.
pub type Pair = (String, String);

/// A store that answers at once: `localStorage`.
///
/// Its answer is not durability: what it took may be gone after a crash.
pub trait Kv {
    /// The names of everything in it, other people's too.
    ///
    /// # Errors
    /// [`KvError::Blocked`] or [`KvError::Other`].
    fn keys(&self) -> Result<Vec<String>, KvError>;

    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// [`KvError::Blocked`] or [`KvError::Other`].
    fn get(&self, key: &str) -> Result<Option<String>, KvError>;

    /// Puts a text under a key. A failed put leaves what was there.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn put(&self, key: &str, text: &str) -> Result<(), KvError>;

    /// Takes a key away; one that is not there is fine.
    ///
    /// # Errors
    /// [`KvError::Blocked`] or [`KvError::Other`].
    fn remove(&self, key: &str) -> Result<(), KvError>;

    /// The length of a key's text in UTF-16 units, which the quota counts,
    /// without reading the text where the store can.
    ///
    /// # Errors
    /// [`KvError::Blocked`] or [`KvError::Other`].
    fn length(&self, key: &str) -> Result<usize, KvError> {
        Ok(self.get(key)?.map_or(0, |text| units(&text)))
    }
}

/// A store that answers later and then has it for good: `IndexedDB` with
/// strict durability.
pub trait Vault {
    /// Every key that starts with `prefix`.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn keys(&self, prefix: &str) -> impl Future<Output = Result<Vec<String>, KvError>>;

    /// Everything whose key starts with `prefix`.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn read_all(&self, prefix: &str) -> impl Future<Output = Result<Vec<Pair>, KvError>>;

    /// The same, without handing over again what is known already: of what it
    /// holds word for word as in `known` only the keys are given, second.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn read_unknown(
        &self,
        prefix: &str,
        known: &[Pair],
    ) -> impl Future<Output = Result<(Vec<Pair>, Vec<String>), KvError>> {
        async move {
            let (same, other): (Vec<Pair>, Vec<Pair>) =
                self.read_all(prefix).await?.into_iter().partition(|pair| known.contains(pair));
            Ok((other, same.into_iter().map(|(key, _)| key).collect()))
        }
    }

    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn get(&self, key: &str) -> impl Future<Output = Result<Option<String>, KvError>>;

    /// Puts all of these or none, and answers when they are on the disk. A key
    /// that exists already is left as it is; unless its text is the same, that
    /// is an error.
    ///
    /// # Errors
    /// Any [`KvError`]; [`KvError::Taken`] names the key.
    fn put(&self, batch: &[Pair]) -> impl Future<Output = Result<(), KvError>>;

    /// Replaces the text under one key, and answers when it is on the disk.
    /// Only for device settings; everything else is written once.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn replace(&self, key: &str, text: &str) -> impl Future<Output = Result<(), KvError>>;

    /// Takes these keys away, all or none, and answers when that is on the
    /// disk.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn remove(&self, keys: &[String]) -> impl Future<Output = Result<(), KvError>>;

    /// Puts these texts in the place of those keys: all or nothing, in one go
    /// that no other tab can come between, and answers when it is on the disk.
    /// Nothing is done unless every one of `old` is there and none of the new
    /// keys is.
    ///
    /// # Errors
    /// Any [`KvError`]; [`KvError::Gone`] names a key of `old` that is not
    /// there, [`KvError::Taken`] a new one that is.
    fn swap(&self, old: &[String], new: &[Pair]) -> impl Future<Output = Result<(), KvError>>;
}

/// How many UTF-16 units a text has: what the browser's quota counts.
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
