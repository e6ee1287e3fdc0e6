//! What one does with the people of a notebook, and with how it stands.

use chrono::NaiveDate;

use super::notebook_key::NotebookKey;
use super::partnership::{Mode, Partnership, PartnershipState};
use super::person::{MOST_PEOPLE, PENS, Person};
use super::preferences::{FOCUS_LIMITS, Preferences, Style};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Field, Home};
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::on_off;
use crate::replica::Id;

/// A person to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// The new record's name.
    pub id: Id,
    /// What the person is called.
    pub name: String,
    /// The pen, 0 to 5.
    pub pen: u64,
}

/// What one does with people.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum PeopleCommand {
    /// Starts a notebook.
    Start {
        document: Id,
        people: Vec<NewPerson>,
        /// What its updates are sealed with.
        key: Option<NotebookKey>,
    },
    /// Adds a third to sixth person.
    Add(NewPerson),
    Rename {
        person: Id,
        name: String,
    },
    ChoosePen {
        person: Id,
        pen: u64,
    },
    /// The IANA time zone a person lives in; empty takes it back.
    LiveIn {
        person: Id,
        zone: String,
    },
}

impl Act for PeopleCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Start { document, people, key } => {
                pen.put(document, Partnership::STATE, PartnershipState::Open.name());
                if let Some(key) = key {
                    pen.put(document, Partnership::KEY, key.to_string());
                }
                people.iter().try_for_each(|person| put_person(pen, person))
            }
            Self::Add(person) => {
                if pen.book.people().all().len() >= MOST_PEOPLE {
                    return Err(Refusal::Full { most: MOST_PEOPLE });
                }
                put_person(pen, person)
            }
            Self::Rename { person, name } => {
                pen.need::<Person>(person)?;
                pen.put_words(person, Person::NAME, name)
            }
            Self::ChoosePen { person, pen: colour } => {
                pen.need::<Person>(person)?;
                pen.put(person, Person::PEN, colour % PENS);
                Ok(())
            }
            Self::LiveIn { person, zone } => {
                pen.need::<Person>(person)?;
                pen.put_text(person, Person::ZONE, zone)
            }
        }
    }
}

fn put_person(pen: &mut Pen<'_>, person: &NewPerson) -> Result<(), Refusal> {
    pen.put_words(&person.id, Person::NAME, &person.name)?;
    pen.put(&person.id, Person::PEN, person.pen % PENS);
    Ok(())
}

/// How a notebook stands, and what its people do with each other.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum PartnershipCommand {
    SetMode {
        mode: Mode,
    },
    /// The day to read the agreement again, or none.
    SetReview {
        on: Option<NaiveDate>,
    },
    SetState {
        state: PartnershipState,
        on: NaiveDate,
    },
    /// Gives the notebook a key, if it has none.
    GiveKey {
        key: NotebookKey,
    },
    /// Where these people would turn for other help.
    WriteBoundary {
        text: String,
    },
    /// Whether people are asked a few questions after each session.
    AskAfterSessions {
        asks: bool,
    },
}

impl Act for PartnershipCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let id = pen.book.document().id().clone();
        pen.need::<Partnership>(&id)?;
        match self {
            Self::SetMode { mode } => pen.put(&id, Partnership::MODE, mode.name()),
            Self::SetReview { on } => pen.put_day(&id, Partnership::REVIEW_ON, *on)?,
            Self::SetState { state, on } => {
                pen.put(&id, Partnership::STATE, state.name());
                pen.put_day(&id, Partnership::SINCE, Some(*on))?;
            }
            Self::GiveKey { key } => {
                if pen.book.keys().is_empty() {
                    pen.put(&id, Partnership::KEY, key.to_string());
                }
            }
            Self::AskAfterSessions { asks } => pen.put(&id, Partnership::SKIPS_SURVEY, on_off(*asks)),
            Self::WriteBoundary { text } => pen.put_as_typed(&id, Partnership::BOUNDARY, text)?,
        }
        Ok(())
    }
}

/// What one person prefers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum PreferenceCommand {
    /// How one likes to celebrate.
    Style {
        person: Id,
        style: Style,
    },
    /// How many goals in focus; a number out of bounds counts as the nearest.
    LimitFocus {
        person: Id,
        goals: u64,
    },
    PointOutAnniversaries {
        person: Id,
        wanted: bool,
    },
    AllowMotion {
        person: Id,
        wanted: bool,
    },
}

impl Act for PreferenceCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (least, most) = FOCUS_LIMITS;
        match self {
            Self::Style { person, style } => prefer(pen, person, Preferences::STYLE, style.name().into()),
            Self::LimitFocus { person, goals } => {
                prefer(pen, person, Preferences::FOCUS_LIMIT, (*goals).clamp(least, most).into());
            }
            Self::PointOutAnniversaries { person, wanted } => {
                prefer(pen, person, Preferences::ANNIVERSARIES, on_off(*wanted).into());
            }
            Self::AllowMotion { person, wanted } => {
                prefer(pen, person, Preferences::MOTION, on_off(*wanted).into());
            }
        }
        Ok(())
    }
}

fn prefer(pen: &mut Pen<'_>, person: &Id, field: Field, value: serde_json::Value) {
    let id = Preferences::id_of(person);
    pen.put_id(&id, Preferences::PERSON, Some(person));
    pen.put(&id, field, value);
}
