//! Reflections: what one writes for oneself, freely or to a question, after a
//! session or in a quiet week.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Home, Part};
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::Choice;
use crate::coaching::record::view::Read;
use crate::replica::{Id, Record, derived_id, sorted_by_key};

/// What led to a reflection: said when it is begun.
#[derive(Debug, Clone, PartialEq, Eq, Default, Part)]
#[part(Reflection)]
pub struct Occasion {
    /// The day it is of.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// The notebook that the session is of.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// The session it looks back on, if it does.
    #[field(of(Session), folded)]
    pub session: Option<Id>,
    /// The question it answers, by its name in the library.
    #[field(code, folded)]
    pub prompt: Option<String>,
    /// That question as it was read, which another language or version may
    /// word otherwise.
    #[field(line, folded)]
    pub asked: String,
    /// The day of the letter to oneself whose words these are.
    #[field(folded)]
    pub letter_of: Option<NaiveDate>,
}

/// What one writes for oneself.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("reflection", private, found)]
pub struct Reflection {
    /// The record's name.
    pub id: Id,
    /// The words.
    #[field(text)]
    pub text: String,
    /// The day on which words of it were shared last. The record that was made
    /// of them does not know of this one.
    #[field(folded)]
    pub shared_on: Option<NaiveDate>,
    /// What that record is.
    #[field(folded)]
    pub shared_as: Option<SharedAs>,
    /// What led to it.
    #[field(part)]
    pub occasion: Occasion,
}

/// What words of a reflection were shared as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum SharedAs {
    /// A note in a session.
    Note,
    /// An insight of a session.
    Insight,
}

impl Reflection {
    /// The name of what one writes about a session: one, in every window and on
    /// every device.
    pub fn id_about(session: &Id) -> Id {
        derived_id(session, "reflection")
    }

    /// The name of the reflection that a letter becomes when it is opened.
    pub fn id_of_letter(letter: &Id) -> Id {
        derived_id(letter, "opened")
    }

    /// Does it have no words? Then it is shown nowhere.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Book {
    /// What one wrote, the latest first.
    pub fn reflections(&self) -> Vec<Reflection> {
        let mut all: Vec<Reflection> = self.all();
        all.retain(|it| !it.is_blank());
        sorted_by_key(all, |it| Reverse((it.occasion.on, it.id.clone())))
    }

    /// The days on which one wrote, and what, the earliest first.
    pub fn days_of_reflections(&self) -> Vec<(NaiveDate, Id)> {
        let day = |(id, record): (&Id, &Record)| {
            let is_blank = record.word(Reflection::TEXT).unwrap_or_default().trim().is_empty();
            let on = record.value::<Option<NaiveDate>>(Occasion::ON).filter(|_| !is_blank)?;
            Some((on, id.clone()))
        };
        sorted_by_key(self.kept(Kind::Reflection).filter_map(day).collect(), Clone::clone)
    }

    /// Is there something that one wrote about this session?
    pub fn reflects_on(&self, session: &Id) -> bool {
        self.kept(Kind::Reflection).any(|(_, record)| {
            let is_blank = record.word(Reflection::TEXT).unwrap_or_default().trim().is_empty();
            !is_blank && record.value::<Option<Id>>(Occasion::SESSION).as_ref() == Some(session)
        })
    }

    /// Does the entry about this session lie in the Trash?
    pub fn is_entry_put_away(&self, session: &Id) -> bool {
        let entry = self.document().record(&Reflection::id_about(session));
        entry.is_some_and(|entry| !entry.is_kept())
    }

    /// Was the entry about this session begun? It may have been emptied or put
    /// away since: whoever did that is not asked again.
    pub fn has_entry_about(&self, session: &Id) -> bool {
        self.document().record(&Reflection::id_about(session)).is_some()
    }
}

/// What one does with a reflection.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum ReflectionCommand {
    /// Writes its words. The first of them begin it, with what led to it.
    Write {
        id: Id,
        text: String,
        occasion: Occasion,
    },
    /// Another question, or none: it goes on being about the same.
    Ask {
        id: Id,
        prompt: Option<String>,
        asked: String,
    },
    /// Remembers that words of it were shared.
    NoteShared {
        id: Id,
        on: NaiveDate,
        shared_as: SharedAs,
    },
    Trash {
        id: Id,
    },
}

impl Act for ReflectionCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Write { id, text, occasion } => {
                let is_new = pen.book.document().record(id).is_none();
                if is_new && text.trim().is_empty() {
                    return Ok(());
                }
                pen.put_as_typed(id, Reflection::TEXT, text)?;
                if is_new {
                    put_occasion(pen, id, occasion)?;
                }
                pen.bring_back(id);
                Ok(())
            }
            Self::Ask { id, prompt, asked } => {
                pen.need::<Reflection>(id)?;
                pen.put(id, Occasion::PROMPT, prompt.as_deref());
                pen.put_text(id, Occasion::ASKED, asked)
            }
            Self::NoteShared { id, on, shared_as } => {
                pen.need::<Reflection>(id)?;
                pen.put_day(id, Reflection::SHARED_ON, Some(*on))?;
                pen.put(id, Reflection::SHARED_AS, shared_as.name());
                Ok(())
            }
            Self::Trash { id } => pen.present(id).map(|()| pen.trash(id)),
        }
    }
}

/// Writes what led to a reflection.
pub(super) fn put_occasion(pen: &mut Pen<'_>, id: &Id, occasion: &Occasion) -> Result<(), Refusal> {
    let Occasion { on, document, session, prompt, asked, letter_of } = occasion;
    pen.put_day(id, Occasion::ON, *on)?;
    pen.put_id(id, Occasion::DOCUMENT, document.as_ref());
    pen.put_id(id, Occasion::SESSION, session.as_ref());
    pen.put(id, Occasion::PROMPT, prompt.as_deref());
    pen.put_text(id, Occasion::ASKED, asked)?;
    pen.put_day(id, Occasion::LETTER_OF, *letter_of)
}
