//! Kits: what a facilitator prepares once and hands out to every pair.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};

use super::due::Due;
use super::handed::{Handed, HandedClause, HandedQuestion, HandedTemplate};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Field, Home, Part};
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::{Pen, day_text};
use crate::coaching::record::refusal::{Problem, Refusal, TITLE_LIMIT, fits, minutes, words};
use crate::coaching::record::value::{is_off, on_off, time_of, time_text};
use crate::coaching::session::series::{Rhythm, SeriesPlan, Zones, occurrences};
use crate::coaching::session::session::SESSION_MINUTES;
use crate::replica::Id;

/// The most things of one sort in a kit.
pub const MOST_IN_KIT: usize = 200;
/// The most objectives of a programme.
pub const MOST_OBJECTIVES: usize = 3;

/// What a pair begins with.
#[derive(Debug, Clone, PartialEq, Eq, Part)]
#[part(Kit)]
pub struct Kit {
    /// What it is called.
    #[field(line)]
    pub title: String,
    /// What its facilitator says to those who open it.
    #[field(text, label(field_text))]
    pub welcome: String,
    /// Whom to ask, and where.
    #[field(text, label(field_text))]
    pub contact: String,
    /// The draft of the agreement.
    #[field(list, with(list), folded)]
    pub clauses: Vec<HandedClause>,
    /// Session plans; the first is laid into the first session.
    #[field(list, with(list), folded)]
    pub templates: Vec<HandedTemplate>,
    /// Questions.
    #[field(list, with(list), folded)]
    pub questions: Vec<HandedQuestion>,
    /// When they meet.
    #[field(list, with(schedule), folded)]
    pub schedule: Option<Schedule>,
    /// Whether they are asked a few questions after each session.
    #[field(switch, with(is_asked), folded)]
    pub survey: bool,
    /// Where there is help nearby that coaching cannot give.
    #[field(text, label(field_text))]
    pub help: String,
    /// What each person is to get better at, a line each.
    #[field(list, folded)]
    pub objectives: Vec<String>,
    /// When half of the programme is over.
    #[field(code, with(due), folded)]
    pub half: Option<Due>,
    /// When it ends.
    #[field(code, with(due), folded)]
    pub end: Option<Due>,
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
            help: String::new(),
            objectives: Vec::new(),
            half: None,
            end: None,
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
            "time": time_text(self.time),
            "zone": self.zone,
            "minutes": self.minutes,
            "every": self.every.map(Rhythm::name),
        })
    }

    /// The day of the first session for those who begin at this moment, and when
    /// it starts: a day that is over comes back with the rhythm, or not at all.
    pub fn begins(&self, now: DateTime<Utc>, zones: &dyn Zones) -> Option<(NaiveDate, DateTime<Utc>)> {
        let today = self.today(now, zones);
        let day = match self.every {
            None => Some(self.first).filter(|first| *first >= today),
            Some(_) => occurrences(&self.plan()?, today.max(self.first)).next(),
        }?;
        Some((day, zones.instant(&self.zone, day.and_time(self.time))?))
    }

    /// The rhythm it comes back in, if it does.
    pub fn plan(&self) -> Option<SeriesPlan> {
        let Self { first, time, zone, minutes, every } = self.clone();
        Some(SeriesPlan { every: every?, starts_on: first, time, zone, minutes, month_day: None })
    }

    /// The day it is in its zone at this moment.
    fn today(&self, now: DateTime<Utc>, zones: &dyn Zones) -> NaiveDate {
        let in_utc = now.date_naive();
        let has_begun = |day: &NaiveDate| {
            zones.instant(&self.zone, day.and_time(NaiveTime::MIN)).is_some_and(|start| start <= now)
        };
        // The latest of the three days it can be anywhere that has begun there.
        let days = [in_utc.succ_opt(), Some(in_utc), in_utc.pred_opt()];
        days.into_iter().flatten().find(has_begun).unwrap_or(in_utc)
    }

    fn check(&self) -> Result<(), Problem> {
        fits(&self.zone, TITLE_LIMIT)?;
        minutes(self.minutes, SESSION_MINUTES)?;
        day_text(self.first).map(|_| ())
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
        day_text(first).ok()?;
        Some(Self {
            first,
            time: time_of(text("time")?)?,
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
        words(&self.title, Self::TITLE.limit()).map_err(at(Self::TITLE))?;
        self.check_rest()
    }

    /// The same for a kit that may have no title yet.
    pub(crate) fn check_rest(&self) -> Result<(), Refusal> {
        let texts = [
            (Self::TITLE, &self.title),
            (Self::WELCOME, &self.welcome),
            (Self::CONTACT, &self.contact),
            (Self::HELP, &self.help),
        ];
        for (field, text) in texts {
            fits(text, field.limit()).map_err(at(field))?;
        }
        check_objectives(&self.objectives, Self::OBJECTIVES)?;
        for (field, due) in [(Self::HALF, self.half), (Self::END, self.end)] {
            due.map_or(Ok(()), Due::check).map_err(at(field))?;
        }
        let most = [self.clauses.len(), self.templates.len(), self.questions.len()].into_iter().max();
        if most.is_some_and(|most| most > MOST_IN_KIT) {
            return Err(Refusal::Full { most: MOST_IN_KIT });
        }
        self.clauses.iter().try_for_each(Handed::check).map_err(at(Self::CLAUSES))?;
        self.templates.iter().try_for_each(Handed::check).map_err(at(Self::TEMPLATES))?;
        self.questions.iter().try_for_each(Handed::check).map_err(at(Self::QUESTIONS))?;
        self.schedule.as_ref().map_or(Ok(()), Schedule::check).map_err(at(Self::SCHEDULE))
    }

    /// What the shared document of a group follows from, and nothing else.
    #[must_use]
    pub fn seed(&self) -> Self {
        Self { welcome: String::new(), ..self.clone() }
    }

    /// The first part of that: the draft of the agreement and the first session,
    /// and what is said of the programme.
    #[must_use]
    pub fn first_part(&self) -> Self {
        let first = self.templates.iter().take(1).cloned().collect();
        Self { templates: first, questions: Vec::new(), ..self.seed() }
    }

    /// The draft of the agreement and the first session alone.
    #[must_use]
    pub fn first_session(&self) -> Self {
        Self {
            title: String::new(),
            contact: String::new(),
            help: String::new(),
            objectives: Vec::new(),
            half: None,
            end: None,
            ..self.first_part()
        }
    }
}

/// A kit of one's own, as it lies in the private document.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("kit", private, found, variant(Kit))]
pub struct OwnKit {
    /// The record's name.
    pub id: Id,
    /// What is in it.
    #[field(part)]
    pub kit: Kit,
    /// The kit as it was handed out last, if it was.
    #[field(code, with(handed_out), folded)]
    pub handed_out: Option<Kit>,
}

fn at(field: Field) -> impl Fn(Problem) -> Refusal {
    move |problem| Refusal::At(field, problem)
}

/// What of a list this version knows.
fn list<T: Handed>(value: Option<&Value>) -> Vec<T> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(T::of_value).collect()
}

fn handed_out(value: Option<&Value>) -> Option<Kit> {
    value.and_then(Kit::of_value)
}

fn schedule(value: Option<&Value>) -> Option<Schedule> {
    value.and_then(Schedule::of_value)
}

fn due(value: Option<&Value>) -> Option<Due> {
    value.and_then(Due::of_value)
}

/// Are these objectives few, and each a line?
pub(super) fn check_objectives(objectives: &[String], field: Field) -> Result<(), Refusal> {
    if objectives.len() > MOST_OBJECTIVES {
        return Err(Refusal::Full { most: MOST_OBJECTIVES });
    }
    objectives.iter().try_for_each(|line| words(line, TITLE_LIMIT).map(|_| ())).map_err(at(field))
}

/// Asked after each session, unless it was switched off.
fn is_asked(value: Option<&Value>) -> bool {
    !is_off(value)
}

/// Writes objectives, where there are or were some.
pub(super) fn put_objectives(pen: &mut Pen<'_>, id: &Id, field: Field, objectives: &[String]) {
    if !objectives.is_empty() || pen.value(id, field).is_some() {
        pen.put(id, field, objectives.to_vec());
    }
}

/// The form of a list in files and records.
pub fn list_value<T: Handed>(list: &[T]) -> Value {
    Value::Array(list.iter().map(Handed::to_value).collect())
}

/// What one does with kits.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
#[allow(clippy::large_enum_variant, reason = "one is made for an act, and never kept in numbers")]
pub enum KitCommand {
    /// Writes a kit, or changes it.
    Write { id: Id, kit: Kit },
    /// Notes that a kit was handed out as it is.
    NoteHandedOut { id: Id },
    /// Puts a kit away.
    Trash { id: Id },
}

impl Act for KitCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Write { id, kit } => {
                kit.check_rest()?;
                pen.put(id, Kit::TITLE, kit.title.trim());
                pen.put_text(id, Kit::WELCOME, &kit.welcome)?;
                pen.put_text(id, Kit::CONTACT, &kit.contact)?;
                pen.put(id, Kit::CLAUSES, list_value(&kit.clauses));
                pen.put(id, Kit::TEMPLATES, list_value(&kit.templates));
                pen.put(id, Kit::QUESTIONS, list_value(&kit.questions));
                pen.put(id, Kit::SCHEDULE, kit.schedule.as_ref().map(Schedule::to_value));
                pen.put(id, Kit::SURVEY, on_off(kit.survey));
                pen.put_text(id, Kit::HELP, &kit.help)?;
                put_objectives(pen, id, Kit::OBJECTIVES, &kit.objectives);
                pen.put(id, Kit::HALF, kit.half.map(Due::to_value));
                pen.put(id, Kit::END, kit.end.map(Due::to_value));
                pen.bring_back(id);
            }
            Self::NoteHandedOut { id } => {
                let OwnKit { kit, .. } = pen.need(id)?;
                pen.put(id, OwnKit::HANDED_OUT, kit.to_value());
            }
            Self::Trash { id } => {
                pen.need::<OwnKit>(id)?;
                pen.trash(id);
            }
        }
        Ok(())
    }
}
