//! Questions for looking back alone: after a session, and once a week.

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, entries, words};
use crate::replica::Id;

/// The questions of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PromptPack {
    /// The language of its words, as a tag.
    pub language: String,
    /// The questions, in the order in which they come up.
    pub prompts: Vec<Prompt>,
}

/// When a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PromptOccasion {
    /// After a session.
    Session,
    /// Once a week.
    Week,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Prompt {
    /// Its name in every language; what one writes is kept under it.
    pub slug: String,
    /// When it is asked.
    pub occasion: PromptOccasion,
    /// The question.
    pub text: String,
}

impl PromptPack {
    /// Reads the questions of one language.
    ///
    /// # Errors
    /// When the text is damaged, or an occasion has no question.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }

    /// The question of a week, and after it the others, in turn.
    pub fn of_week(&self, week: i64, further: usize) -> Option<&Prompt> {
        self.at(PromptOccasion::Week, usize::try_from(week).unwrap_or_default(), further)
    }

    /// The question after a session, and after it the others, in turn: the same
    /// in every window.
    pub fn of_session(&self, session: &Id, further: usize) -> Option<&Prompt> {
        let turn = session.as_str().bytes().map(usize::from).sum();
        self.at(PromptOccasion::Session, turn, further)
    }

    fn at(&self, occasion: PromptOccasion, turn: usize, further: usize) -> Option<&Prompt> {
        let all: Vec<&Prompt> = self.prompts.iter().filter(|it| it.occasion == occasion).collect();
        let at = turn.wrapping_add(further).checked_rem(all.len())?;
        all.get(at).copied()
    }
}

impl Pack for PromptPack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        let mut slugs = Slugs::default();
        for prompt in &self.prompts {
            slugs.take(&prompt.slug, &prompt.slug)?;
            words(&prompt.slug, &prompt.text)?;
        }
        for (at, occasion) in [("session", PromptOccasion::Session), ("week", PromptOccasion::Week)] {
            let asked: Vec<&Prompt> = self.prompts.iter().filter(|it| it.occasion == occasion).collect();
            entries(at, &asked)?;
        }
        Ok(())
    }
}
