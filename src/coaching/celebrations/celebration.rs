//! Celebrations: progress, marked on purpose and kept.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, derived_id, sorted};

/// Deliberate marking of progress.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("celebration", shared, found)]
pub struct Celebration {
    /// The record's name: derived from the milestone, so that two devices
    /// make one celebration of it.
    pub id: Id,
    /// The milestone it marks.
    #[field(of(Milestone), parent, folded)]
    pub milestone: Option<Id>,
    /// The goal that milestone belongs to.
    #[field(of(Goal))]
    pub goal: Option<Id>,
    /// What it is called where it marks no milestone: an anniversary, say.
    #[field(line)]
    pub title: String,
    /// What happened.
    #[field(text)]
    pub happened: String,
    /// Why it matters.
    #[field(text)]
    pub matters: String,
    /// Who helped.
    #[field(text)]
    pub helpers: String,
    /// How the partners mark it.
    #[field(text)]
    pub mark: String,
    /// The day of it.
    #[field(earliest, folded)]
    pub on: Option<NaiveDate>,
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

impl Book {
    /// All celebrations, latest first.
    pub fn celebrations(&self) -> Vec<Celebration> {
        sorted(self.all(), |a: &Celebration, b: &Celebration| (b.on, &b.id).cmp(&(a.on, &a.id)))
    }
}

/// What one does with a celebration. That of a milestone starts when the
/// milestone is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum CelebrationCommand {
    Write {
        id: Id,
        happened: String,
        matters: String,
        helpers: String,
        mark: String,
    },
    /// Starts the celebration of an anniversary, or brings it back.
    MarkAnniversary {
        id: Id,
        title: String,
        on: NaiveDate,
    },
}

impl Act for CelebrationCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Write { id, happened, matters, helpers, mark } => {
                pen.need::<Celebration>(id)?;
                pen.put_as_typed(id, Celebration::HAPPENED, happened)?;
                pen.put_as_typed(id, Celebration::MATTERS, matters)?;
                pen.put_as_typed(id, Celebration::HELPERS, helpers)?;
                pen.put_as_typed(id, Celebration::MARK, mark)
            }
            Self::MarkAnniversary { id, title, on } => {
                pen.put_words(id, Celebration::TITLE, title)?;
                pen.put_day(id, Celebration::ON, Some(*on))?;
                pen.draft.restore(id);
                Ok(())
            }
        }
    }
}
