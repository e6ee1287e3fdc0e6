//! What is kept of a session besides notes and commitments: insights,
//! questions, and thanks.

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Field, Home};
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::Id;

/// A realisation that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("insight", shared, found)]
pub struct Insight {
    /// The record's name.
    pub id: Id,
    /// The session it came up in.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Who says it.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The words.
    #[field(text)]
    pub text: String,
    /// The note it was made from.
    #[field(of(Note), folded)]
    pub from_note: Option<Id>,
}

/// A question that came up and is kept.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("question", shared, found)]
pub struct Question {
    /// The record's name.
    pub id: Id,
    /// The session it came up in.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Who keeps it.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The words.
    #[field(text)]
    pub text: String,
    /// The note it was made from.
    #[field(of(Note), folded)]
    pub from_note: Option<Id>,
}

/// What is kept of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum KeepCommand {
    Insight { id: Id, session: Id, author: Id, text: String, from_note: Option<Id> },
    Question { id: Id, session: Id, author: Id, text: String, from_note: Option<Id> },
}

impl Act for KeepCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (fields, id, session, author, text, from_note): ([Field; 4], _, _, _, _, _) = match self {
            Self::Insight { id, session, author, text, from_note } => {
                let fields = [Insight::SESSION, Insight::AUTHOR, Insight::TEXT, Insight::FROM_NOTE];
                (fields, id, session, author, text, from_note)
            }
            Self::Question { id, session, author, text, from_note } => {
                let fields = [Question::SESSION, Question::AUTHOR, Question::TEXT, Question::FROM_NOTE];
                (fields, id, session, author, text, from_note)
            }
        };
        let [of, by, words, note] = fields;
        pen.put_id(id, of, Some(session));
        pen.put_id(id, by, Some(author));
        pen.put_words(id, words, text)?;
        pen.put_id(id, note, from_note.as_ref());
        Ok(())
    }
}
