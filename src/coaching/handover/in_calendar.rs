//! What was put into a calendar file. Private: it says what a calendar beside
//! the notebook still shows, so that what is no more can be taken out of it.

use chrono::{DateTime, NaiveDate, Utc};

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{is_on, on_off};
use crate::replica::{Id, derived_id};

/// An entry of a calendar file, as it was saved last.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("in_calendar", private, stays, folded, label(kind_other))]
pub struct InCalendar {
    /// The notebook it came from.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// What the UID of the entry is made of.
    #[field(code, folded)]
    pub entry: Option<Id>,
    /// Its day in UTC, or the whole day that it is.
    #[field(folded)]
    pub day: Option<NaiveDate>,
    /// When it starts, if it has a time.
    #[field(folded)]
    pub starts_at: Option<DateTime<Utc>>,
    /// How long it takes, in minutes, if it has a time.
    #[field(name("minutes"), folded)]
    pub minutes: Option<u64>,
    /// The number of its last version.
    #[field(folded)]
    pub sequence: Option<u64>,
    /// Was it cancelled?
    #[field(name("cancelled"), switch, with(is_on), folded)]
    pub is_cancelled: bool,
}

impl InCalendar {
    /// The name of the record about an entry.
    pub fn id_of(entry: &Id) -> Id {
        derived_id(entry, "in calendar")
    }

    pub(super) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Some(entry) = &self.entry else { return Ok(()) };
        let id = Self::id_of(entry);
        pen.put_id(&id, Self::DOCUMENT, self.document.as_ref());
        pen.put_id(&id, Self::ENTRY, Some(entry));
        pen.put_day(&id, Self::DAY, self.day)?;
        match self.starts_at {
            Some(starts_at) => pen.put_instant(&id, Self::STARTS_AT, starts_at)?,
            None => pen.put(&id, Self::STARTS_AT, None::<String>),
        }
        pen.put(&id, Self::MINUTES, self.minutes);
        pen.put(&id, Self::SEQUENCE, self.sequence);
        pen.put(&id, Self::IS_CANCELLED, self.is_cancelled.then_some(on_off(true)));
        Ok(())
    }
}

impl Book {
    /// What was put into calendar files from a notebook; to be asked of the
    /// private document.
    pub fn in_calendar(&self, document: &Id) -> Vec<InCalendar> {
        let mut all: Vec<InCalendar> = self.all();
        all.retain(|noted| noted.document.as_ref() == Some(document));
        all
    }
}
