//! Kits: what a facilitator prepares once and hands out to every pair.

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use crate::coaching::command::{Command, Place};
use crate::coaching::people::membership::Membership;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::{Pen, day};
use crate::coaching::record::refusal::{Refusal, TEXT_LIMIT, TITLE_LIMIT, fits, words};
use crate::coaching::record::view::{Read, View};
use crate::coaching::session::series::Rhythm;
use crate::coaching::session::session::SESSION_MINUTES;
use crate::coaching::workshop::handed::{Handed, HandedClause, HandedQuestion, HandedTemplate};
use crate::replica::{Id, Record};

/// The most things of one sort in a kit.
pub const MOST_IN_KIT: usize = 200;

/// What a pair begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kit {
    /// What it is called.
    pub title: String,
    /// What its facilitator says to those who open it.
    pub welcome: String,
    /// Whom to ask, and where.
    pub contact: String,
    /// The draft of the agreement.
    pub clauses: Vec<HandedClause>,
    /// Session plans; the first is laid into the first session.
    pub templates: Vec<HandedTemplate>,
    /// Questions.
    pub questions: Vec<HandedQuestion>,
    /// When they meet.
    pub schedule: Option<Schedule>,
    /// Whether they are asked a few questions after each session.
    pub survey: bool,
}

impl Default for Kit {
    fn default() -> Self {
        Self {
            title: String::new(),
            welcome: String::new(),
            contact: String::new(),
            clauses: Vec::new(),
            templates: Vec::new(),
            questions: Vec::new(),
            schedule: None,
            survey: true,
        }
    }
}

/// When the pairs of a kit meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// The first day, where the zone is.
    pub first: NaiveDate,
    /// The time of day, where the zone is.
    pub time: NaiveTime,
    /// The IANA zone.
    pub zone: String,
    /// How long a session is meant to take, in minutes.
    pub minutes: u64,
    /// How often it comes back, if it does.
    pub every: Option<Rhythm>,
}

impl Schedule {
    /// The form in files and records.
    pub fn to_value(&self) -> Value {
        json!({
            "first": self.first.to_string(),
            "time": self.time.format("%H:%M").to_string(),
            "zone": self.zone,
            "minutes": self.minutes,
            "every": self.every.map(Rhythm::name),
        })
    }

    /// Reads the form in files; nothing for what this version does not know.
    pub fn of_value(value: &Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let every = match text("every") {
            None => None,
            Some(name) => Some(Rhythm::parse(name)?),
        };
        let first: NaiveDate = text("first")?.parse().ok()?;
        // A day that no calendar of a browser holds is none.
        day(first).ok()?;
        Some(Self {
            first,
            time: NaiveTime::parse_from_str(text("time")?, "%H:%M").ok()?,
            zone: text("zone")?.to_owned(),
            minutes: value.get("minutes")?.as_u64()?,
            every,
        })
    }
}

impl Kit {
    /// Do its words and numbers fit where they will live?
    ///
    /// # Errors
    /// When the title or other words are missing or too long, or there is too
    /// much of something.
    pub fn check(&self) -> Result<(), Refusal> {
        words(&self.title, TITLE_LIMIT)?;
        self.check_rest()
    }

    /// The same for a kit that may have no title yet.
    pub(crate) fn check_rest(&self) -> Result<(), Refusal> {
        fits(&self.title, TITLE_LIMIT)?;
        fits(&self.welcome, TEXT_LIMIT)?;
        fits(&self.contact, TEXT_LIMIT)?;
        let most = [self.clauses.len(), self.templates.len(), self.questions.len()].into_iter().max();
        if most.is_some_and(|most| most > MOST_IN_KIT) {
            return Err(Refusal::Full { most: MOST_IN_KIT });
        }
        self.clauses.iter().try_for_each(Handed::check)?;
        self.templates.iter().try_for_each(Handed::check)?;
        self.questions.iter().try_for_each(Handed::check)?;
        if let Some(schedule) = &self.schedule {
            let (least, most) = SESSION_MINUTES;
            fits(&schedule.zone, TITLE_LIMIT)?;
            if !(least..=most).contains(&schedule.minutes) {
                return Err(Refusal::Minutes { least, most });
            }
            day(schedule.first)?;
        }
        Ok(())
    }

    /// What the shared document of a pair follows from, and nothing else.
    #[must_use]
    pub fn seed(&self) -> Self {
        Self {
            title: String::new(),
            welcome: String::new(),
            contact: String::new(),
            questions: Vec::new(),
            templates: self.templates.iter().take(1).cloned().collect(),
            ..self.clone()
        }
    }
}

/// A kit of one's own, as it lies in the private document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnKit {
    /// The record's name.
    pub id: Id,
    /// What is in it.
    pub kit: Kit,
}

impl View for OwnKit {
    const KIND: Kind = Kind::Kit;

    fn of(id: &Id, record: &Record) -> Self {
        let kit = Kit {
            title: record.string(Field::Title),
            welcome: record.string(Field::Welcome),
            contact: record.string(Field::Contact),
            clauses: list(record, Field::Clauses),
            templates: list(record, Field::Templates),
            questions: list(record, Field::Questions),
            schedule: record.get(Field::Schedule.name()).and_then(Schedule::of_value),
            survey: record.text(Field::Survey.name()) != Some("off"),
        };
        Self { id: id.clone(), kit }
    }
}

/// What of a list this version knows.
fn list<T: Handed>(record: &Record, field: Field) -> Vec<T> {
    let all = record.get(field.name()).and_then(Value::as_array);
    all.into_iter().flatten().filter_map(T::of_value).collect()
}

/// The form of a list in files and records.
pub fn list_value<T: Handed>(list: &[T]) -> Value {
    Value::Array(list.iter().map(Handed::to_value).collect())
}

/// What can be done with kits. Part of [`Command`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum KitCommand {
    /// Private: writes a kit, or changes it.
    Write { id: Id, kit: Kit },
    /// Private: puts a kit away.
    Trash { id: Id },
    /// Private: keeps the link that brings the second of a pair to the same
    /// beginning.
    KeepInvitation { document: Id, link: String },
}

impl From<KitCommand> for Command {
    fn from(command: KitCommand) -> Self {
        Self::Kit(command)
    }
}

impl KitCommand {
    /// Which document this writes to.
    pub(in crate::coaching) fn place(&self) -> Place {
        Place::Private
    }

    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Write { id, kit } => {
                kit.check_rest()?;
                let kind = Kind::Kit;
                pen.put(id, kind, Field::Title, kit.title.trim());
                pen.put_text(id, kind, Field::Welcome, &kit.welcome)?;
                pen.put_text(id, kind, Field::Contact, &kit.contact)?;
                pen.put(id, kind, Field::Clauses, list_value(&kit.clauses));
                pen.put(id, kind, Field::Templates, list_value(&kit.templates));
                pen.put(id, kind, Field::Questions, list_value(&kit.questions));
                pen.put(id, kind, Field::Schedule, kit.schedule.as_ref().map(Schedule::to_value));
                pen.put(id, kind, Field::Survey, if kit.survey { "on" } else { "off" });
                pen.bring_back(id);
            }
            Self::Trash { id } => {
                pen.need::<OwnKit>(id)?;
                pen.draft.trash(id);
            }
            Self::KeepInvitation { document, link } => {
                let id = Membership::id_of(document);
                pen.put(&id, Kind::Membership, Field::Invitation, link.as_str());
            }
        }
        Ok(())
    }
}
