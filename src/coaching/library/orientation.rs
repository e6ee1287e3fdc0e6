//! Orientation: what peer coaching is and how it goes, on ten short cards.

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, all_words, entries, words};

/// The cards of one language, in the order they are read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OrientationPack {
    /// The language of its words, as a tag.
    pub language: String,
    /// The cards.
    pub cards: Vec<OrientationCard>,
}

/// One card: read in half a minute, and held in the hand when printed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OrientationCard {
    /// Its name in every language.
    pub slug: String,
    /// What it is about.
    pub title: String,
    /// The one sentence that stays if nothing else does.
    pub lead: String,
    /// A round to try, minute by minute; empty on a card that only tells.
    #[serde(default)]
    pub plan: Vec<PracticeStep>,
    /// What follows from the sentence.
    pub points: Vec<String>,
}

/// A stretch of the practice round.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PracticeStep {
    /// How long it takes.
    pub minutes: u64,
    /// Who does what in it.
    pub text: String,
}

impl OrientationPack {
    /// Reads the cards of one language.
    ///
    /// # Errors
    /// When the text is damaged.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }
}

impl Pack for OrientationPack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        entries("cards", &self.cards)?;
        let mut slugs = Slugs::default();
        for card in &self.cards {
            let at = &card.slug;
            slugs.take(at, at)?;
            words(at, &card.title)?;
            words(at, &card.lead)?;
            all_words(at, &card.points)?;
            for step in &card.plan {
                words(at, &step.text)?;
                if step.minutes == 0 {
                    return Err(ContentError::Number { at: at.clone() });
                }
            }
        }
        Ok(())
    }
}
