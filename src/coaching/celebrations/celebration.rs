//! Celebrations: progress, marked on purpose and kept.

use chrono::NaiveDate;

use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id};

/// Deliberate marking of progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Celebration {
    /// The record's name: derived from the milestone, so that two devices
    /// make one celebration of it.
    pub id: Id,
    /// The milestone it marks.
    pub milestone: Option<Id>,
    /// The goal that milestone belongs to.
    pub goal: Option<Id>,
    /// What it is called where it marks no milestone: an anniversary, say.
    pub title: String,
    /// What happened.
    pub happened: String,
    /// Why it matters.
    pub matters: String,
    /// Who helped.
    pub helpers: String,
    /// How the partners mark it.
    pub mark: String,
    /// The day of it.
    pub on: Option<NaiveDate>,
}

impl View for Celebration {
    const KIND: Kind = Kind::Celebration;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            milestone: record.id(Field::Milestone),
            goal: record.id(Field::Goal),
            title: record.string(Field::Title),
            happened: record.string(Field::Happened),
            matters: record.string(Field::Matters),
            helpers: record.string(Field::Helpers),
            mark: record.string(Field::Mark),
            on: record.date(Field::On),
        }
    }
}

impl Celebration {
    /// The name of the celebration of a milestone.
    pub fn id_of(milestone: &Id) -> Id {
        derived_id(milestone, "celebration")
    }

    /// Has anything been written into it yet?
    pub fn is_blank(&self) -> bool {
        [&self.happened, &self.matters, &self.helpers, &self.mark]
            .into_iter()
            .all(|text| text.trim().is_empty())
    }
}
