//! Questions to ask in a talk: open ones, one thing at a time, by topic,
//! phase, depth and mode.

use serde::Deserialize;

use crate::coaching::record::value::Choice;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, entries, library_id, words};
use super::role::Mode;
use crate::replica::Id;

/// How deep a question can go: 1 opens, 2 explores, 3 challenges.
pub const DEEPEST: u64 = 3;

/// The questions of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct QuestionPack {
    /// The language of its words, as a tag.
    pub language: String,
    /// Who wrote them.
    pub author: String,
    /// What the questions are about, in order.
    pub packs: Vec<QuestionTopic>,
}

/// The questions about one matter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct QuestionTopic {
    /// Its name in every language.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What it is about, in a line.
    pub about: String,
    /// Whether it is for a setting of its own, as a group: drawn only by those
    /// who choose it.
    #[serde(default)]
    pub apart: bool,
    /// The questions.
    pub questions: Vec<LibraryQuestion>,
}

/// A question that is offered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LibraryQuestion {
    /// Its name in every language; [`LibraryQuestion::id`] follows from it.
    pub slug: String,
    /// The question.
    pub text: String,
    /// Where in a talk it belongs.
    pub phase: Phase,
    /// 1 opens, 2 explores, 3 challenges.
    pub depth: u64,
    /// The way of talking it is made for.
    #[serde(default)]
    pub mode: Mode,
    /// What can be asked next.
    #[serde(default)]
    pub follow_ups: Vec<String>,
    /// When it is better left out.
    #[serde(default)]
    pub avoid_when: Option<String>,
}

/// Where in a talk a question belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Default, Choice)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Coming in.
    Arrive,
    /// What is wanted.
    #[default]
    Goal,
    /// What is there.
    Reality,
    /// What could be done.
    Options,
    /// What will be done.
    Will,
    /// What became of it.
    Review,
    /// Going out.
    Close,
}

impl QuestionPack {
    /// Reads the questions of one language.
    ///
    /// # Errors
    /// When the text is damaged.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }

    /// Every question, with what it is about.
    pub fn all(&self) -> impl Iterator<Item = (&QuestionTopic, &LibraryQuestion)> {
        self.packs.iter().flat_map(|topic| topic.questions.iter().map(move |question| (topic, question)))
    }
}

impl LibraryQuestion {
    /// Its id: the same on every device and in every language.
    pub fn id(&self) -> Id {
        library_id("question", &self.slug)
    }

    fn check(&self, at: &str) -> Result<(), ContentError> {
        words(at, &self.text)?;
        self.follow_ups.iter().chain(&self.avoid_when).try_for_each(|text| words(at, text))?;
        if !(1..=DEEPEST).contains(&self.depth) {
            return Err(ContentError::Number { at: at.to_owned() });
        }
        Ok(())
    }
}

impl Pack for QuestionPack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        words("author", &self.author)?;
        entries("packs", &self.packs)?;
        let (mut topics, mut questions) = (Slugs::default(), Slugs::default());
        for topic in &self.packs {
            topics.take(&topic.slug, &topic.slug)?;
            words(&topic.slug, &topic.title)?;
            words(&topic.slug, &topic.about)?;
            entries(&topic.slug, &topic.questions)?;
            for question in &topic.questions {
                let at = format!("{}/{}", topic.slug, question.slug);
                questions.take(&at, &question.slug)?;
                question.check(&at)?;
            }
        }
        Ok(())
    }
}
