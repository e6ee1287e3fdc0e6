//! What people are asked after a session, and what partners ask themselves
//! about their work together. All answers go from 0 to 10.

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, entries, library_id, words};
use crate::replica::Id;

/// The most items that one person is asked after a session.
pub const MOST_ITEMS: usize = 6;

/// The questions of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SurveyPack {
    /// The language of its words, as a tag.
    pub language: String,
    /// Everything that can be asked after a session.
    pub items: Vec<SurveyItem>,
    /// Who is asked which of them.
    pub asked: Asked,
    /// The line to write on, after the items.
    pub open: OpenLine,
    /// What each partner answers about the work together.
    pub we_check: Vec<SurveyItem>,
}

/// A question with an answer from 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SurveyItem {
    /// Its name in every language; answers are kept under it.
    pub slug: String,
    /// The question.
    pub text: String,
    /// What 0 means.
    pub low: String,
    /// What 10 means.
    pub high: String,
}

/// Who is asked which items, as slugs in order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Asked {
    /// Who was coached and did not coach.
    pub coachee: Vec<String>,
    /// Who coached and was not coached.
    pub coach: Vec<String>,
    /// Who did both.
    pub both: Vec<String>,
}

/// A line to write on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OpenLine {
    /// Its name in every language.
    pub slug: String,
    /// The question.
    pub text: String,
}

/// Which side of a session someone was on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Was coached.
    Coachee,
    /// Coached.
    Coach,
    /// Both, in turns.
    Both,
}

impl Side {
    /// The side of someone who was coached, or coached, or both; none for
    /// someone who only watched.
    pub fn of(was_coached: bool, coached: bool) -> Option<Self> {
        match (was_coached, coached) {
            (true, true) => Some(Self::Both),
            (true, false) => Some(Self::Coachee),
            (false, true) => Some(Self::Coach),
            (false, false) => None,
        }
    }
}

impl SurveyPack {
    /// Reads the questions of one language.
    ///
    /// # Errors
    /// When the text is damaged, or a side is asked too much.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }

    /// What someone on this side is asked: at most [`MOST_ITEMS`], in order.
    pub fn items_for(&self, side: Side) -> Vec<&SurveyItem> {
        let slugs = match side {
            Side::Coachee => &self.asked.coachee,
            Side::Coach => &self.asked.coach,
            Side::Both => &self.asked.both,
        };
        slugs.iter().filter_map(|slug| self.items.iter().find(|item| item.slug == *slug)).collect()
    }
}

impl SurveyItem {
    /// Its id: the same on every device and in every language.
    pub fn id(&self) -> Id {
        library_id("survey", &self.slug)
    }

    fn check(&self, slugs: &mut Slugs) -> Result<(), ContentError> {
        slugs.take(&self.slug, &self.slug)?;
        [&self.text, &self.low, &self.high].into_iter().try_for_each(|text| words(&self.slug, text))
    }
}

impl Pack for SurveyPack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        entries("we_check", &self.we_check)?;
        let mut slugs = Slugs::default();
        self.items.iter().chain(&self.we_check).try_for_each(|item| item.check(&mut slugs))?;
        slugs.take(&self.open.slug, &self.open.slug)?;
        words(&self.open.slug, &self.open.text)?;
        let sides = [
            ("asked/coachee", &self.asked.coachee),
            ("asked/coach", &self.asked.coach),
            ("asked/both", &self.asked.both),
        ];
        for (side, asked) in sides {
            entries(side, asked)?;
            if asked.len() > MOST_ITEMS {
                return Err(ContentError::TooMany {
                    at: side.to_owned(),
                    count: asked.len(),
                    most: MOST_ITEMS,
                });
            }
            let mut once = Slugs::default();
            for slug in asked {
                let at = format!("{side}/{slug}");
                once.take(&at, slug)?;
                if !self.items.iter().any(|item| item.slug == *slug) {
                    return Err(ContentError::Unknown { at });
                }
            }
        }
        Ok(())
    }
}
