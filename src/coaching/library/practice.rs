//! Practice: scenes to rehearse with somebody who plays the other side, and
//! case studies to talk through.

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, all_words, entries, words};

/// The scenes and case studies of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PracticePack {
    /// The language of its words, as a tag.
    pub language: String,
    /// What can be rehearsed.
    pub scenes: Vec<Scene>,
    /// What can be talked through.
    pub cases: Vec<CaseStudy>,
}

/// A scene to try out before it counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Scene {
    /// Its name in every language.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// Who the other side is, said to whoever plays it.
    pub other: Vec<String>,
    /// The one thing to practise in it.
    pub practise: String,
    /// What the other side may do in the second run.
    pub twist: String,
}

/// What happened to two made-up people who coach each other.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CaseStudy {
    /// Its name in every language.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What happened, in paragraphs.
    pub situation: Vec<String>,
    /// What a coach might be tempted to do.
    pub tempting: Vec<String>,
    /// Questions without one answer.
    pub discuss: Vec<String>,
}

impl PracticePack {
    /// Reads the scenes and case studies of one language.
    ///
    /// # Errors
    /// When the text is damaged.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }
}

impl Pack for PracticePack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        entries("scenes", &self.scenes)?;
        entries("cases", &self.cases)?;
        let mut slugs = Slugs::default();
        for scene in &self.scenes {
            let at = &scene.slug;
            slugs.take(at, at)?;
            words(at, &scene.title)?;
            all_words(at, &scene.other)?;
            words(at, &scene.practise)?;
            words(at, &scene.twist)?;
        }
        for case in &self.cases {
            let at = &case.slug;
            slugs.take(at, at)?;
            words(at, &case.title)?;
            for texts in [&case.situation, &case.tempting, &case.discuss] {
                all_words(at, texts)?;
            }
        }
        Ok(())
    }
}
