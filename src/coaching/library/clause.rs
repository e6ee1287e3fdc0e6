//! Clauses that an agreement can be made of.

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, entries, library_id, words};
use crate::replica::Id;

/// The clauses of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ClausePack {
    /// The language of its words, as a tag.
    pub language: String,
    /// What an agreement speaks of, in order.
    pub groups: Vec<ClauseGroup>,
}

/// One matter that an agreement speaks of, and what can be said about it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ClauseGroup {
    /// Its name in every language.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What it is about, in a line.
    pub about: String,
    /// The clauses to choose from: none, one or several may be taken.
    pub clauses: Vec<ClauseOption>,
}

/// A clause that is offered. Once taken, its text is the partners' own, to be
/// changed as they like.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ClauseOption {
    /// Its name in every language; [`ClauseOption::id`] follows from it.
    pub slug: String,
    /// What it is called, in a few words.
    pub title: String,
    /// The clause, as the partners would say it.
    pub text: String,
    /// Every agreement has it, in these or other words.
    #[serde(default)]
    pub required: bool,
}

impl ClausePack {
    /// Reads the clauses of one language.
    ///
    /// # Errors
    /// When the text is damaged.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }

    /// Every clause, with its group.
    pub fn all(&self) -> impl Iterator<Item = (&ClauseGroup, &ClauseOption)> {
        self.groups.iter().flat_map(|group| group.clauses.iter().map(move |clause| (group, clause)))
    }

    /// The clauses that every agreement has.
    pub fn required(&self) -> impl Iterator<Item = &ClauseOption> {
        self.all().map(|(_, clause)| clause).filter(|clause| clause.required)
    }
}

impl ClauseOption {
    /// Its id: the same on every device and in every language.
    pub fn id(&self) -> Id {
        library_id("clause", &self.slug)
    }
}

impl Pack for ClausePack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        entries("groups", &self.groups)?;
        let (mut groups, mut clauses) = (Slugs::default(), Slugs::default());
        for group in &self.groups {
            groups.take(&group.slug, &group.slug)?;
            words(&group.slug, &group.title)?;
            words(&group.slug, &group.about)?;
            entries(&group.slug, &group.clauses)?;
            for clause in &group.clauses {
                let at = format!("{}/{}", group.slug, clause.slug);
                clauses.take(&at, &clause.slug)?;
                words(&at, &clause.title)?;
                words(&at, &clause.text)?;
            }
        }
        Ok(())
    }
}
