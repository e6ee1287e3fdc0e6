//! Words that tell how feedback is put, in one language: for gentle hints
//! while it is written.

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, all_words, words};

/// The words of one language. Each list holds words or short phrases, as they
/// are typed in a hurry: small letters, plain apostrophes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FeedbackWordPack {
    /// The language of its words, as a tag.
    pub language: String,
    /// What judges a person rather than telling what they did.
    pub judging: Vec<String>,
    /// What leaves no exception.
    pub absolute: Vec<String>,
    /// What tells of something seen or heard, or of a moment.
    pub observing: Vec<String>,
    /// Frequent short words: by them one knows that a text is in this language.
    pub common: Vec<String>,
}

impl FeedbackWordPack {
    /// Reads the words of one language.
    ///
    /// # Errors
    /// When the text is damaged.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }
}

impl Pack for FeedbackWordPack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        all_words("judging", &self.judging)?;
        all_words("absolute", &self.absolute)?;
        all_words("observing", &self.observing)?;
        all_words("common", &self.common)
    }
}
