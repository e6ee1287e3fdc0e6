//! A workshop: one dated thing that holds what its day needs.
//!
//! Who works with whom and the minutes are records of their own, each named
//! after its workshop. A browser of an earlier version kept one of each; those
//! are the first workshop's, which is there as soon as one of them is.

use chrono::NaiveDate;

use super::room_plan::RoomPlan;
use super::run_sheet::RunSheet;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::refusal::{Refusal, words};
use crate::replica::{Id, Record, sorted_by_key};

/// One workshop. Its day is the name of a day on the calendar, wherever it is.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("workshop", private, found)]
pub struct Workshop {
    /// The record's name.
    pub id: Id,
    /// What it is called.
    #[field(line)]
    pub title: String,
    /// The day it takes place, if that is known.
    pub day: Option<NaiveDate>,
    /// The kit that its pairs begin from.
    #[field(of(Kit))]
    pub kit: Option<Id>,
}

impl Workshop {
    /// The name of the first workshop, which has no record before somebody
    /// writes what it is called. What there was one of in a browser is named
    /// after it.
    pub fn first_id() -> Id {
        Id::from_bytes([0; 16])
    }

    /// Does it have a title that fits?
    ///
    /// # Errors
    /// When there is none, or it is too long.
    pub fn check(&self) -> Result<(), Refusal> {
        let title = words(&self.title, Self::TITLE.limit());
        title.map(|_| ()).map_err(|problem| Refusal::At(Self::TITLE, problem))
    }

    /// One without a title and a day.
    pub fn unnamed(id: Id) -> Self {
        Self { id, title: String::new(), day: None, kit: None }
    }
}

impl Book {
    /// A workshop; the first one also if it has no record of its own yet, as
    /// long as something of it is kept.
    pub fn workshop(&self, id: &Id) -> Option<Workshop> {
        let is_first = || {
            let is_new = self.document().record(id).is_none();
            let is_kept = |id: &Id| self.document().record(id).is_some_and(Record::is_kept);
            let has_something = || is_kept(&RoomPlan::id_of(id)) || is_kept(&RunSheet::id_of(id));
            *id == Workshop::first_id() && is_new && has_something()
        };
        self.get(id).or_else(|| is_first().then(|| Workshop::unnamed(id.clone())))
    }

    /// Is something here that a facilitator prepares?
    pub fn has_workshops(&self) -> bool {
        self.has_any(Kind::Workshop)
            || self.has_any(Kind::Kit)
            || self.workshop(&Workshop::first_id()).is_some()
    }

    /// Every workshop as seen from this day: the next one first, then those
    /// without a day, then those that are over, the latest first.
    pub fn workshops(&self, today: NaiveDate) -> Vec<Workshop> {
        let mut all: Vec<Workshop> = self.all();
        let first = Workshop::first_id();
        if all.iter().all(|workshop| workshop.id != first) {
            all.extend(self.workshop(&first));
        }
        let from_today = |day: NaiveDate| (day - today).num_days();
        sorted_by_key(all, |workshop| match workshop.day.map(from_today) {
            Some(days) if days >= 0 => (0, days),
            None => (1, 0),
            Some(days) => (2, -days),
        })
    }
}
