//! The jar of small wins: both put in, and at the end they are drawn one by
//! one.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::Id;

/// A small win on a slip of paper. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("small_win", shared, found)]
pub struct SmallWin {
    /// The record's name.
    pub id: Id,
    /// Who put it in.
    #[field(person, owner, folded)]
    pub author: Option<Id>,
    /// What it says.
    #[field(text)]
    pub text: String,
    /// The day it was put in.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// The day it was drawn, if it was.
    #[field(earliest, folded)]
    pub drawn: Option<NaiveDate>,
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

/// What one does with the jar.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum JarCommand {
    PutIn { id: Id, author: Id, text: String, on: NaiveDate },
    Draw { id: Id, on: NaiveDate },
}

impl Act for JarCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::PutIn { id, author, text, on } => {
                pen.put_words(id, SmallWin::TEXT, text)?;
                pen.put_id(id, SmallWin::AUTHOR, Some(author));
                pen.put_day(id, SmallWin::ON, Some(*on))
            }
            Self::Draw { id, on } => {
                pen.need::<SmallWin>(id)?;
                pen.put_day(id, SmallWin::DRAWN, Some(*on))
            }
        }
    }
}
