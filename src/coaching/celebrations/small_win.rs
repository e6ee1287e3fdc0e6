//! The jar of small wins: both put in, and at the end they are drawn one by
//! one.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// A small win on a slip of paper. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallWin {
    /// The record's name.
    pub id: Id,
    /// Who put it in.
    pub author: Option<Id>,
    /// What it says.
    pub text: String,
    /// The day it was put in.
    pub on: Option<NaiveDate>,
    /// The day it was drawn, if it was.
    pub drawn: Option<NaiveDate>,
}

impl View for SmallWin {
    const KIND: Kind = Kind::SmallWin;

    fn of(id: &Id, record: &Record) -> Self {
        Self {
            id: id.clone(),
            author: record.id(Field::Author),
            text: record.string(Field::Text),
            on: record.date(Field::On),
            drawn: record.date(Field::Drawn),
        }
    }
}

impl Book {
    /// What is still in the jar, in the order it was put in.
    pub fn jar(&self) -> Vec<SmallWin> {
        let mut slips: Vec<SmallWin> = self.all();
        slips.retain(|slip| slip.drawn.is_none());
        slips
    }
}

/// Which slip is drawn next: every one has the same chance. `chance` is a
/// random number from outside.
pub fn draw(jar: &[SmallWin], chance: u64) -> Option<&SmallWin> {
    let count = u64::try_from(jar.len()).ok().filter(|count| *count > 0)?;
    jar.get(usize::try_from(chance % count).ok()?)
}
