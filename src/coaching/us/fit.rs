//! Whether one would like to work with these people: a note for oneself alone,
//! after getting to know each other.

use crate::coaching::people::membership::Membership;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::Choice;
use crate::replica::{Id, derived_id};

/// What one would like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum FitAnswer {
    /// To begin.
    Go,
    /// To wait.
    NotNow,
    /// To work with somebody else.
    AnotherPartner,
}

/// What one thinks of working with the people of a notebook. It is private, and
/// nothing shared is ever made of it: what becomes of it one says oneself.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("fit", private, found)]
pub struct Fit {
    /// The record's name; see [`Fit::id_of`].
    pub id: Id,
    /// The notebook.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// What one would like, if one has decided.
    #[field(newest, label(field_fit_answer))]
    pub answer: Option<FitAnswer>,
    /// A note for oneself.
    #[field(text)]
    pub text: String,
}

impl Fit {
    /// The name of what one thinks of a notebook: one each, on any device.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "fit")
    }
}

impl Book {
    /// In one's own document: what one thinks of this notebook, also where it
    /// was written down under a name that the notebook had before it was
    /// brought together with another.
    pub fn fit(&self, document: &Id) -> Option<Fit> {
        let earlier = || {
            let heirs = Membership::brought_together(self.document());
            let mut became_this = heirs.keys().filter(|name| Membership::last_heir(&heirs, name) == document);
            became_this.find_map(|name| self.get(&Fit::id_of(name)))
        };
        self.get(&Fit::id_of(document)).or_else(earlier)
    }
}

/// What one does with it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum FitCommand {
    /// Writes the note.
    Note { document: Id, text: String },
    /// Says what one would like, or takes it back.
    Answer { document: Id, answer: Option<FitAnswer> },
}

impl Act for FitCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (Self::Note { document, .. } | Self::Answer { document, .. }) = self;
        let held = pen.book.fit(document).map(|fit| fit.id);
        let id = held.unwrap_or_else(|| Fit::id_of(document));
        if pen.value(&id, Fit::DOCUMENT).is_none() {
            pen.put_id(&id, Fit::DOCUMENT, Some(document));
        }
        match self {
            Self::Note { text, .. } => pen.put_as_typed(&id, Fit::TEXT, text)?,
            Self::Answer { answer, .. } => pen.put(&id, Fit::ANSWER, answer.map(FitAnswer::name)),
        }
        pen.bring_back(&id);
        Ok(())
    }
}
