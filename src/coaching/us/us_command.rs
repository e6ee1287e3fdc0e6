//! What people can do about themselves: the agreement, the cards, how their
//! partnership stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::coaching::command::{Command, NewPerson, Place};
use crate::coaching::people::partnership::{Mode, Partnership, PartnershipState};
use crate::coaching::people::person::{MOST_PEOPLE, PENS, Person};
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::order::order_after;
use crate::coaching::record::pen::{Pen, day};
use crate::coaching::record::refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, TITLE_LIMIT, fits, words};
use crate::coaching::session::session::Session;
use crate::coaching::us::card::{Card, CardTopic};
use crate::coaching::us::clause::{Clause, ClauseGroup};
use crate::coaching::us::consent::Consent;
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

/// What people can do about themselves. Part of [`Command`].
///
/// `author` is who writes, `person` whom it is about: the same, unless one
/// types for a partner on paper. A card's author is whoever acts.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum UsCommand {
    /// Adds a third to sixth person.
    AddPerson(NewPerson),
    /// The IANA time zone a person lives in; empty takes it back.
    LiveIn {
        person: Id,
        zone: String,
    },
    SetMode {
        mode: Mode,
    },
    /// The day to read the agreement again, or none.
    SetReview {
        on: Option<NaiveDate>,
    },
    SetPartnershipState {
        state: PartnershipState,
        on: NaiveDate,
    },
    /// Where these people would turn for other help.
    WriteBoundary {
        text: String,
    },
    /// Whether people are asked a few questions after each session.
    AskAfterSessions {
        asks: bool,
    },
    /// Adds clauses, each at the end of its part; one that was taken from the
    /// library before comes back as the library has it.
    AddClauses(Vec<NewClause>),
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
    /// Says or takes back a yes to advice in a session.
    Consent {
        session: Id,
        person: Id,
        author: Id,
        on: NaiveDate,
        given: bool,
    },
    /// Private: writes on a card that nobody else has.
    DraftCard {
        person: Id,
        topic: CardTopic,
        text: String,
    },
    /// Private: puts a draft away, after it was shared or given up.
    DropCardDraft {
        id: Id,
    },
    /// Puts a card where the partners have it.
    ShareCard {
        person: Id,
        topic: CardTopic,
        text: String,
    },
}

impl From<UsCommand> for Command {
    fn from(command: UsCommand) -> Self {
        Self::Us(command)
    }
}

impl UsCommand {
    /// Which document this writes to.
    pub(in crate::coaching) fn place(&self) -> Place {
        match self {
            Self::DraftCard { .. } | Self::DropCardDraft { .. } => Place::Private,
            _ => Place::Shared,
        }
    }

    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::AddPerson(person) => {
                if pen.book.people().all().len() >= MOST_PEOPLE {
                    return Err(Refusal::Full { most: MOST_PEOPLE });
                }
                pen.put(&person.id, Kind::Person, Field::Name, words(&person.name, NAME_LIMIT)?);
                pen.put(&person.id, Kind::Person, Field::Pen, person.pen % PENS);
            }
            Self::AddClauses(_) | Self::EditClause { .. } | Self::Assent { .. } => {
                return self.write_agreement(pen);
            }
            Self::Consent { session, person, author, on, given } => {
                pen.need::<Session>(session)?;
                if !given {
                    let people = pen.book.people();
                    let mut all: Vec<Consent> = pen.book.children(session);
                    all.retain(|it| it.person.as_ref().is_some_and(|it| people.same(it, person)));
                    all.iter().for_each(|consent| pen.draft.trash(&consent.id));
                    return Ok(());
                }
                let (id, kind) = (Consent::id_of(session, person, author), Kind::Consent);
                pen.put(&id, kind, Field::Session, session.as_str());
                pen.put(&id, kind, Field::Person, person.as_str());
                pen.put(&id, kind, Field::Author, author.as_str());
                pen.put(&id, kind, Field::On, day(*on)?);
                pen.draft.restore(&id);
            }
            Self::DraftCard { person, topic, text } | Self::ShareCard { person, topic, text } => {
                let (id, kind) = (Card::id_of(person, *topic), Kind::Card);
                pen.put(&id, kind, Field::Person, person.as_str());
                pen.put(&id, kind, Field::Topic, topic.name());
                pen.put(&id, kind, Field::Text, fits(text, TEXT_LIMIT)?);
                pen.draft.restore(&id);
            }
            Self::DropCardDraft { id } => {
                pen.need::<Card>(id)?;
                pen.draft.trash(id);
            }
            _ => return self.write_partnership(pen),
        }
        Ok(())
    }

    fn write_agreement(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let kind = Kind::Clause;
        match self {
            Self::AddClauses(clauses) => add_clauses(pen, clauses)?,
            Self::EditClause { id, text } => {
                pen.need::<Clause>(id)?;
                pen.put(id, kind, Field::Text, fits(text, TEXT_LIMIT)?);
            }
            Self::Assent { id, person, author, on, digest } => {
                let agreement = pen.book.agreement();
                if agreement.is_empty() {
                    return Err(Refusal::Empty);
                }
                if agreement.digest() != *digest {
                    return Err(Refusal::Changed);
                }
                let kind = Kind::Assent;
                pen.put(id, kind, Field::Person, person.as_str());
                pen.put(id, kind, Field::Author, author.as_str());
                pen.put(id, kind, Field::On, day(*on)?);
                pen.put(id, kind, Field::Digest, digest.as_str());
                pen.put(id, kind, Field::Text, agreement.text());
            }
            _ => {}
        }
        Ok(())
    }

    fn write_partnership(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (id, kind) = (pen.book.document().id().clone(), Kind::Partnership);
        pen.need::<Partnership>(&id)?;
        match self {
            Self::LiveIn { person, zone } => {
                pen.need::<Person>(person)?;
                pen.put_text(person, Kind::Person, Field::Zone, fits(zone, TITLE_LIMIT)?)?;
            }
            Self::SetMode { mode } => pen.put(&id, kind, Field::Mode, mode.name()),
            Self::SetReview { on } => pen.put(&id, kind, Field::ReviewOn, on.map(day).transpose()?),
            Self::SetPartnershipState { state, on } => {
                pen.put(&id, kind, Field::State, state.name());
                pen.put(&id, kind, Field::Since, day(*on)?);
            }
            Self::AskAfterSessions { asks } => {
                pen.put(&id, kind, Field::Survey, if *asks { "on" } else { "off" });
            }
            Self::WriteBoundary { text } => pen.put(&id, kind, Field::Boundary, fits(text, TEXT_LIMIT)?),
            _ => {}
        }
        Ok(())
    }
}

fn add_clauses(pen: &mut Pen<'_>, new: &[NewClause]) -> Result<(), Refusal> {
    let (mut held, kind) = (pen.book.agreement().clauses, Kind::Clause);
    held.retain(|clause| new.iter().all(|other| other.id != clause.id));
    let mut last: BTreeMap<ClauseGroup, String> = BTreeMap::new();
    for clause in held {
        last.insert(clause.group, clause.order);
    }
    for NewClause { id, group, text, library } in new {
        let order = order_after(last.get(group).map(String::as_str));
        pen.put(id, kind, Field::Group, group.name());
        pen.put(id, kind, Field::Text, words(text, TEXT_LIMIT)?);
        pen.put(id, kind, Field::Order, order.as_str());
        pen.put(id, kind, Field::Library, library.as_ref().map(Id::as_str));
        pen.draft.restore(id);
        last.insert(*group, order);
    }
    Ok(())
}
