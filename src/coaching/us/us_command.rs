//! What people agree on and say about themselves.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agreement::Assent;
use super::card::{Card, CardDraft, CardTopic};
use super::clause::{Clause, ClauseGroup};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::order::order_after;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::coaching::session::note::Note;
use crate::replica::Id;

/// A clause to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClause {
    /// The record's name; see [`Clause::id_of`].
    pub id: Id,
    /// Which part it belongs to.
    pub group: ClauseGroup,
    /// What it says.
    pub text: String,
    /// The clause of the library that it is taken from.
    pub library: Option<Id>,
}

/// What people do with their agreement.
///
/// `author` is who writes, `person` whom it is about: the same, unless one
/// types for a partner on paper.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum AgreementCommand {
    /// Adds clauses, each at the end of its part; one that was taken from the
    /// library before comes back as the library has it.
    AddClauses(Vec<NewClause>),
    /// Adds what was said in a note, and keeps the way back to it.
    AddFromNote {
        clause: NewClause,
        note: Id,
    },
    EditClause {
        id: Id,
        text: String,
    },
    /// Agrees to the text with this digest, which must be the text as it is.
    Assent {
        id: Id,
        person: Id,
        author: Id,
        on: NaiveDate,
        digest: Id,
    },
}

impl Act for AgreementCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::AddClauses(clauses) => add_clauses(pen, clauses),
            Self::AddFromNote { clause, note } => {
                pen.need::<Note>(note)?;
                add_clauses(pen, std::slice::from_ref(clause))?;
                pen.put_id(&clause.id, Clause::FROM_NOTE, Some(note));
                Ok(())
            }
            Self::EditClause { id, text } => {
                pen.need::<Clause>(id)?;
                pen.put_as_typed(id, Clause::TEXT, text)
            }
            Self::Assent { id, person, author, on, digest } => {
                let agreement = pen.book.agreement();
                if agreement.is_empty() {
                    return Err(Refusal::At(Assent::TEXT, Problem::Empty));
                }
                if agreement.digest() != *digest {
                    return Err(Refusal::Changed);
                }
                pen.put_id(id, Assent::PERSON, Some(person));
                pen.put_id(id, Assent::AUTHOR, Some(author));
                pen.put_day(id, Assent::ON, Some(*on))?;
                pen.put_id(id, Assent::DIGEST, Some(digest));
                pen.put(id, Assent::TEXT, agreement.text());
                Ok(())
            }
        }
    }
}

fn add_clauses(pen: &mut Pen<'_>, new: &[NewClause]) -> Result<(), Refusal> {
    let mut held = pen.book.agreement().clauses;
    held.retain(|clause| new.iter().all(|other| other.id != clause.id));
    let mut last: BTreeMap<ClauseGroup, String> = BTreeMap::new();
    for clause in held {
        last.insert(clause.group, clause.order);
    }
    for NewClause { id, group, text, library } in new {
        let order = order_after(last.get(group).map(String::as_str));
        pen.put(id, Clause::GROUP, group.name());
        pen.put_words(id, Clause::TEXT, text)?;
        pen.put(id, Clause::ORDER, order.as_str());
        pen.put_id(id, Clause::LIBRARY, library.as_ref());
        pen.draft.restore(id);
        last.insert(*group, order);
    }
    Ok(())
}

/// What people say about themselves. A card's author is whoever acts.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum CardCommand {
    /// Writes on a card that nobody else has.
    Draft { person: Id, topic: CardTopic, text: String },
    /// Puts a draft away, after it was shared or given up.
    DropDraft { id: Id },
    /// Puts a card where the partners have it.
    Share { person: Id, topic: CardTopic, text: String },
}

impl Act for CardCommand {
    fn home(&self) -> Home {
        match self {
            Self::Draft { .. } | Self::DropDraft { .. } => Home::Private,
            Self::Share { .. } => Home::Shared,
        }
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Draft { person, topic, text } => put_card(pen, Kind::CardDraft, person, *topic, text),
            Self::Share { person, topic, text } => put_card(pen, Kind::Card, person, *topic, text),
            Self::DropDraft { id } => {
                pen.need::<CardDraft>(id)?;
                pen.trash(id);
                Ok(())
            }
        }
    }
}

fn put_card(pen: &mut Pen<'_>, kind: Kind, person: &Id, topic: CardTopic, text: &str) -> Result<(), Refusal> {
    let id = Card::id_of(person, topic);
    pen.put_id(&id, Card::PERSON.of(kind), Some(person));
    pen.put(&id, Card::TOPIC.of(kind), topic.name());
    pen.put_as_typed(&id, Card::TEXT.of(kind), text)?;
    pen.draft.restore(&id);
    Ok(())
}
