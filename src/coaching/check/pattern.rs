//! Patterns that people notice in how they work together.

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{Choice, chosen};
use crate::replica::Id;

/// What is said of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum PatternSort {
    /// What they tend to do.
    #[default]
    Tends,
    /// What they will do next time.
    NextTime,
}

/// A line about how people work together.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("pattern", shared, found)]
pub struct Pattern {
    /// The record's name; later ones sort later.
    pub id: Id,
    /// Who wrote it.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// Which of the two it is.
    #[field(with(chosen), choice)]
    pub sort: PatternSort,
    /// What it says.
    #[field(text)]
    pub text: String,
}

/// Writes a line about how people work together, or changes it.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct PatternCommand {
    pub id: Id,
    pub author: Id,
    pub sort: PatternSort,
    pub text: String,
}

impl Act for PatternCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        pen.put_id(&self.id, Pattern::AUTHOR, Some(&self.author));
        pen.put(&self.id, Pattern::SORT, self.sort.name());
        pen.put_words(&self.id, Pattern::TEXT, &self.text)
    }
}
