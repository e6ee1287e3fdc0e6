//! A word between two sessions: how it goes, what would help, and one commitment
//! it is about.

use chrono::NaiveDate;

use super::commitment::Commitment;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::replica::Id;

/// Two lines by one person, on one day. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("check_in", shared, found)]
pub struct CheckIn {
    /// The record's name.
    pub id: Id,
    /// Who writes.
    #[field(person, owner, folded)]
    pub author: Option<Id>,
    /// How it goes; may be empty.
    #[field(text)]
    pub text: String,
    /// What would help, or a question to the other; may be empty.
    #[field(text)]
    pub need: String,
    /// The commitment it is about, if it is about one.
    #[field(of(Commitment), folded)]
    pub commitment: Option<Id>,
    /// The day it was written.
    #[field(folded)]
    pub on: Option<NaiveDate>,
}

/// Writes a word between two sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct WriteCheckIn {
    pub id: Id,
    pub author: Id,
    pub text: String,
    pub need: String,
    pub commitment: Option<Id>,
    pub on: NaiveDate,
}

impl Act for WriteCheckIn {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (text, need) = (self.text.trim(), self.need.trim());
        if text.is_empty() && need.is_empty() {
            return Err(Refusal::At(CheckIn::TEXT, Problem::Empty));
        }
        let id = &self.id;
        pen.put_id(id, CheckIn::AUTHOR, Some(&self.author));
        pen.put_day(id, CheckIn::ON, Some(self.on))?;
        pen.put_text(id, CheckIn::TEXT, text)?;
        pen.put_text(id, CheckIn::NEED, need)?;
        if let Some(commitment) = &self.commitment {
            pen.need::<Commitment>(commitment)?;
            pen.put_id(id, CheckIn::COMMITMENT, Some(commitment));
        }
        Ok(())
    }
}

impl Book {
    /// The words that were written since the last session, the newest first.
    pub fn check_ins_since_last_session(&self) -> Vec<CheckIn> {
        let last = self.last_wrap();
        let mut new: Vec<CheckIn> = self.all_where(|record| record.origin().map(|(stamp, _)| *stamp) > last);
        new.reverse();
        new
    }
}
