//! A word between two sessions: how it goes and what would help, or five lines,
//! and one commitment it is about.

use chrono::{Days, NaiveDate};

use super::commitment::Commitment;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Home, Part};
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::replica::{Id, Stamp};

/// Before there were two sessions, so many of the newest check-ins wait to be
/// read, and none that is older than so many days.
const NEWEST: (usize, Days) = (10, Days::new(30));

/// The second form of a check-in: five lines, each of which may stay empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Part)]
#[part(CheckIn)]
pub struct CheckInLines {
    /// What was done.
    #[field(text)]
    pub done: String,
    /// What is in the way.
    #[field(text)]
    pub in_the_way: String,
    /// What comes next.
    #[field(text)]
    pub next: String,
    /// What the other one is asked.
    #[field(text)]
    pub ask: String,
    /// How whoever writes is.
    #[field(text)]
    pub how_i_am: String,
}

impl CheckInLines {
    /// Is nothing written?
    pub fn is_blank(&self) -> bool {
        let all = [&self.done, &self.in_the_way, &self.next, &self.ask, &self.how_i_am];
        all.into_iter().all(|line| line.trim().is_empty())
    }
}

/// What one person writes on one day, in two lines or in five. Only ever added.
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
    /// The same in five lines; may be empty.
    #[field(part)]
    pub lines: CheckInLines,
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
    pub lines: CheckInLines,
    pub commitment: Option<Id>,
    pub on: NaiveDate,
}

impl Act for WriteCheckIn {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (text, need) = (self.text.trim(), self.need.trim());
        if text.is_empty() && need.is_empty() && self.lines.is_blank() {
            return Err(Refusal::At(CheckIn::TEXT, Problem::Empty));
        }
        let id = &self.id;
        pen.put_id(id, CheckIn::AUTHOR, Some(&self.author));
        pen.put_day(id, CheckIn::ON, Some(self.on))?;
        pen.put_text(id, CheckIn::TEXT, text)?;
        pen.put_text(id, CheckIn::NEED, need)?;
        let lines = &self.lines;
        pen.put_text(id, CheckInLines::DONE, &lines.done)?;
        pen.put_text(id, CheckInLines::IN_THE_WAY, &lines.in_the_way)?;
        pen.put_text(id, CheckInLines::NEXT, &lines.next)?;
        pen.put_text(id, CheckInLines::ASK, &lines.ask)?;
        pen.put_text(id, CheckInLines::HOW_I_AM, &lines.how_i_am)?;
        if let Some(commitment) = &self.commitment {
            pen.need::<Commitment>(commitment)?;
            pen.put_id(id, CheckIn::COMMITMENT, Some(commitment));
        }
        Ok(())
    }
}

impl Book {
    /// The words that were written since the last session, and those of others
    /// that were not read yet, the newest first; with each, whether it waits to
    /// be read. What was written before the last but one session waits no more:
    /// it is long talked about, and is not even looked at here.
    pub fn check_ins_to_see(
        &self,
        me: Option<&Id>,
        today: NaiveDate,
        is_read: impl Fn(&Id) -> bool,
    ) -> Vec<(CheckIn, bool)> {
        let ((last, before), people) = (self.last_two_wraps(), self.people());
        let is_by_another = |author: &Id| me.is_some_and(|me| !people.same(author, me));
        let (most, days) = NEWEST;
        let first_day = today.checked_sub_days(days);
        let all: Vec<(&Id, Option<Stamp>)> = self
            .kept(Kind::CheckIn)
            .map(|(id, record)| (id, record.origin().map(|(stamp, _)| *stamp)))
            .collect();
        let all = all.into_iter().rev().enumerate().filter_map(|(place, (id, written))| {
            let is_new = written > last;
            let is_late = before.map_or(place < most, |_| written > before);
            if !is_new && !is_late {
                return None;
            }
            let it: CheckIn = self.get(id)?;
            let is_late = is_late && (before.is_some() || it.on >= first_day);
            let waits = is_late && it.author.as_ref().is_some_and(is_by_another) && !is_read(&it.id);
            (waits || is_new).then_some((it, waits))
        });
        all.collect()
    }
}
