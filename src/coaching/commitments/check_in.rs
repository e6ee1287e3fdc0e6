//! A word between two sessions: how it goes, what would help, and one promise
//! it is about.

use chrono::NaiveDate;

use crate::coaching::command::Command;
use crate::coaching::commitments::commitment::Commitment;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::{Pen, day};
use crate::coaching::record::refusal::{Refusal, TEXT_LIMIT, fits};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// Two lines by one person, on one day. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// The record's name.
    pub id: Id,
    /// Who writes.
    pub author: Option<Id>,
    /// How it goes; may be empty.
    pub text: String,
    /// What would help, or a question to the other; may be empty.
    pub need: String,
    /// The promise it is about, if it is about one.
    pub commitment: Option<Id>,
    /// The day it was written.
    pub on: Option<NaiveDate>,
}

impl View for CheckIn {
    const KIND: Kind = Kind::CheckIn;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            author: record.id(Field::Author),
            text: record.string(Field::Text),
            need: record.string(Field::Need),
            commitment: record.id(Field::Commitment),
            on: record.date(Field::On),
        }
    }
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

impl From<WriteCheckIn> for Command {
    fn from(it: WriteCheckIn) -> Self {
        Self::CheckIn(it)
    }
}

impl WriteCheckIn {
    /// # Errors
    /// When there are no words at all, or too many, or the promise is gone.
    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (text, need) = (self.text.trim(), self.need.trim());
        if text.is_empty() && need.is_empty() {
            return Err(Refusal::Empty);
        }
        let (id, kind) = (&self.id, Kind::CheckIn);
        pen.put(id, kind, Field::Author, self.author.as_str());
        pen.put(id, kind, Field::On, day(self.on)?);
        for (field, words) in [(Field::Text, text), (Field::Need, need)] {
            if !words.is_empty() {
                pen.put(id, kind, field, fits(words, TEXT_LIMIT)?);
            }
        }
        if let Some(commitment) = &self.commitment {
            pen.need::<Commitment>(commitment)?;
            pen.put(id, kind, Field::Commitment, commitment.as_str());
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
