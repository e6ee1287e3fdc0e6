//! Letters to oneself: out of sight until a day, a milestone or the closing
//! session. Hidden, not encrypted: who looks into the browser's store finds the
//! words.

use chrono::NaiveDate;

use super::reflection::{Occasion, Reflection, put_occasion};
use crate::coaching::goals::Milestone;
use crate::coaching::people::PartnershipState;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{is_on, on_off};
use crate::coaching::record::view::first_written;
use crate::coaching::session::{Session, SessionState};
use crate::replica::{Id, sorted_by_key};

/// A letter to oneself. It is in no search; restoring an older backup does not
/// seal it again.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("letter", private, stays, folded, variant(Letter))]
pub struct LetterToSelf {
    /// The record's name.
    pub id: Id,
    /// The words.
    #[field(text, folded)]
    pub text: String,
    /// The day it was written.
    #[field(folded)]
    pub written: Option<NaiveDate>,
    /// The day it waits for.
    #[field(folded)]
    pub until: Option<NaiveDate>,
    /// The notebook that the milestone or the closing session is of.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// The milestone it waits for.
    #[field(of(Milestone), folded)]
    pub milestone: Option<Id>,
    /// Whether it waits for the closing session.
    #[field(with(is_on), switch, folded)]
    pub at_closing: bool,
    /// The day it was opened.
    #[field(folded, earliest)]
    pub opened: Option<NaiveDate>,
    /// When it was sealed, in milliseconds since 1970.
    #[field(computed(first_written))]
    pub sealed_at: u64,
}

/// What a letter waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Until {
    /// A day.
    Day(NaiveDate),
    /// That a milestone is reached, in this notebook.
    Milestone {
        /// The notebook.
        document: Id,
        /// The milestone.
        milestone: Id,
    },
    /// The closing session of this notebook.
    Closing {
        /// The notebook.
        document: Id,
    },
}

/// How a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LetterState {
    /// What it waited for has come.
    Ready,
    /// What it waited for is gone: it will not come.
    Lost,
    /// It is not time yet.
    Waits,
    /// It was opened: its words are a reflection now.
    Opened,
}

impl LetterToSelf {
    /// What it waits for, as far as this version knows.
    pub fn until(&self) -> Option<Until> {
        if let Some(day) = self.until {
            return Some(Until::Day(day));
        }
        let document = self.document.clone()?;
        match self.milestone.clone() {
            Some(milestone) => Some(Until::Milestone { document, milestone }),
            None => self.at_closing.then_some(Until::Closing { document }),
        }
    }

    /// How it stands on a day, with the notebook that it speaks of, if that is
    /// here.
    pub fn state(&self, notebook: Option<&Book>, today: NaiveDate) -> LetterState {
        let come = |has_come: bool| if has_come { LetterState::Ready } else { LetterState::Waits };
        if self.opened.is_some() {
            return LetterState::Opened;
        }
        match (self.until(), notebook) {
            (Some(Until::Day(day)), _) => come(today >= day),
            (Some(Until::Milestone { milestone, .. }), Some(book)) => match book.get::<Milestone>(&milestone)
            {
                Some(milestone) => come(milestone.reached.is_some()),
                None => LetterState::Lost,
            },
            (Some(Until::Closing { .. }), Some(book)) => come(has_closed(book, self.sealed_at)),
            (Some(_), None) | (None, _) => LetterState::Lost,
        }
    }
}

/// Has a closing session begun since then, or has the notebook been closed
/// without one? One from before a notebook was opened again is not waited for.
fn has_closed(book: &Book, since: u64) -> bool {
    let has_begun = |session: &Session| {
        let state = session.state;
        matches!(state, SessionState::Live | SessionState::Wrapped | SessionState::Reviewed)
            && book.begun_at(&session.id).is_some_and(|begun| begun > since)
    };
    book.partnership().state == PartnershipState::Closed
        || book.sessions().iter().any(|session| session.is_closing() && has_begun(session))
}

impl Book {
    /// The letters that are not opened, the oldest first.
    pub fn letters(&self) -> Vec<LetterToSelf> {
        let mut all: Vec<LetterToSelf> = self.all();
        all.retain(|it| it.opened.is_none());
        sorted_by_key(all, |it| (it.written, it.id.clone()))
    }
}

/// What one does with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum LetterCommand {
    Seal {
        id: Id,
        text: String,
        written: NaiveDate,
        until: Until,
    },
    /// Its words become a reflection of this day. Opened twice, on two devices,
    /// it is opened once.
    Open {
        id: Id,
        on: NaiveDate,
    },
    Trash {
        id: Id,
    },
}

impl Act for LetterCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Seal { id, text, written, until } => {
                pen.put_words(id, LetterToSelf::TEXT, text)?;
                pen.put_day(id, LetterToSelf::WRITTEN, Some(*written))?;
                match until {
                    Until::Day(day) => pen.put_day(id, LetterToSelf::UNTIL, Some(*day))?,
                    Until::Milestone { document, milestone } => {
                        pen.put_id(id, LetterToSelf::DOCUMENT, Some(document));
                        pen.put_id(id, LetterToSelf::MILESTONE, Some(milestone));
                    }
                    Until::Closing { document } => {
                        pen.put_id(id, LetterToSelf::DOCUMENT, Some(document));
                        pen.put(id, LetterToSelf::AT_CLOSING, on_off(true));
                    }
                }
                Ok(())
            }
            Self::Open { id, on } => {
                let letter: LetterToSelf = pen.need(id)?;
                pen.put_day(id, LetterToSelf::OPENED, Some(*on))?;
                let entry = Reflection::id_of_letter(id);
                if pen.book.document().record(&entry).is_none() {
                    pen.put_as_typed(&entry, Reflection::TEXT, &letter.text)?;
                    let occasion =
                        Occasion { on: Some(*on), letter_of: letter.written, ..Occasion::default() };
                    put_occasion(pen, &entry, &occasion)?;
                }
                pen.bring_back(&entry);
                Ok(())
            }
            Self::Trash { id } => pen.present(id).map(|()| pen.trash(id)),
        }
    }
}
