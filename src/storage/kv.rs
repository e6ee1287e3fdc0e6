//! The two kinds of store as small traits, so that tests can inject failures.

use std::future::Future;

/// Why a store operation failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KvError {
    /// The browser does not let this page store anything (private mode, a sandbox,
    /// a setting).
    #[error("this browser does not let the page keep anything")]
    Blocked,
    /// The quota is exceeded. What was stored before is unchanged.
    #[error("the place this browser gives to the page is full")]
    Full,
    /// Another text is already stored under this key, and is left unchanged.
    /// Segments are written once, so this happens only after damage.
    #[error("something else is already kept under \"{0}\"")]
    Taken(String),
    /// A key to be replaced is missing: another tab was first.
    #[error("\"{0}\" is not kept any more")]
    Gone(String),
    /// Any other error, in the browser's words.
    #[error("the browser's storage failed: {0}")]
    Other(String),
}

/// A key and its text.
pub type Pair = (String, String);

/// A synchronous store: `localStorage`.
///
/// Success does not mean that the text is durable: it may be gone after a
/// crash.
pub trait Kv {
    /// All keys, those of other pages too.
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

    /// Removes a key; a missing one is no error.
    ///
    /// # Errors
    /// [`KvError::Blocked`] or [`KvError::Other`].
    fn remove(&self, key: &str) -> Result<(), KvError>;

    /// The length of a key's text in UTF-16 units, which the quota counts; if
    /// possible without reading the text.
    ///
    /// # Errors
    /// [`KvError::Blocked`] or [`KvError::Other`].
    fn length(&self, key: &str) -> Result<usize, KvError> {
        Ok(self.get(key)?.map_or(0, |text| units(&text)))
    }
}

/// An asynchronous, durable store: `IndexedDB` with strict durability.
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

    /// The same, without copying texts that the caller has: for entries equal to
    /// those in `known`, only the keys are returned, as the second list.
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

    /// Puts all of these or none, and resolves when they are on disk. An existing
    /// key is left unchanged; if its text differs, that is an error.
    ///
    /// # Errors
    /// Any [`KvError`]; [`KvError::Taken`] names the key.
    fn put(&self, batch: &[Pair]) -> impl Future<Output = Result<(), KvError>>;

    /// Replaces the text under one key, and resolves when it is on disk. Only for
    /// settings; everything else is written once.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn replace(&self, key: &str, text: &str) -> impl Future<Output = Result<(), KvError>>;

    /// Removes all of these keys or none, and resolves when that is on disk.
    ///
    /// # Errors
    /// Any [`KvError`].
    fn remove(&self, keys: &[String]) -> impl Future<Output = Result<(), KvError>>;

    /// Replaces the keys of `old` by the texts of `new` in one transaction, and
    /// resolves when it is on disk. Does nothing unless every key of `old` exists
    /// and no key of `new` does.
    ///
    /// # Errors
    /// Any [`KvError`]; [`KvError::Gone`] names a key of `old` that is not
    /// there, [`KvError::Taken`] a new one that is.
    fn swap(&self, old: &[String], new: &[Pair]) -> impl Future<Output = Result<(), KvError>>;
}

/// The length of a text in UTF-16 units, which the browser's quota counts.
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
