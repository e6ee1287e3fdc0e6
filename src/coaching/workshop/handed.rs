//! Things that can be handed out one by one or in a kit: a session plan, a
//! question, a clause. What comes with the app goes by its id, what is one's
//! own with its words.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::coaching::library::{DEEPEST, MOST_PEOPLE, Phase, Repeat, Shelf, Sort};
use crate::coaching::record::refusal::{Problem, TEXT_LIMIT, TITLE_LIMIT, fits, words};
use crate::coaching::session::rounds::{MOST_TURNS, minutes_for, plans_for};
use crate::coaching::session::segment::SegmentPlan;
use crate::coaching::session::template::TemplateSegment;
use crate::coaching::us::clause::{Clause, ClauseGroup};
use crate::replica::{Id, derived_id};

/// The most parts of a plan that is handed out.
pub const MOST_SEGMENTS: usize = 40;
/// The longest part of a session, in minutes.
const MOST_MINUTES: u64 = 600;

/// A session plan that is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandedTemplate {
    /// One that comes with the app, or a short form of one.
    Library(Id),
    /// One's own.
    Own {
        /// What it is called.
        title: String,
        /// Its parts, in order.
        segments: Vec<TemplateSegment>,
    },
}

/// A question that is handed out, or all of one matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandedQuestion {
    /// One that comes with the app.
    Library(Id),
    /// All questions of the app about one matter.
    Topic(Id),
    /// One's own.
    Own {
        /// The question.
        text: String,
        /// What it is about: the name of a pack of the library, or nothing.
        topic: String,
        /// Where in a talk it belongs.
        phase: Phase,
        /// 1 opens, 2 explores, 3 challenges.
        depth: u64,
    },
}

/// A clause that is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandedClause {
    /// One that comes with the app.
    Library(Id),
    /// One's own.
    Own {
        /// Which part of an agreement it belongs to.
        group: ClauseGroup,
        /// What it says.
        text: String,
    },
}

/// Something that can stand in a list of things handed out.
pub trait Handed: Sized {
    /// The form in files and records.
    fn to_value(&self) -> Value;

    /// Reads the form in files; nothing for what this version does not know.
    fn of_value(value: &Value) -> Option<Self>;

    /// Do its words and numbers fit where they will live?
    ///
    /// # Errors
    /// When words are missing or too long, or minutes make no sense.
    fn check(&self) -> Result<(), Problem>;

    /// What of the library it names, if it does.
    fn library(&self) -> Option<(Sort, &Id)>;
}

impl Handed for HandedTemplate {
    fn to_value(&self) -> Value {
        match self {
            Self::Library(id) => json!({ "library": id }),
            // A version without rounds must not read half of it: everyone who
            // begins from a kit is to begin alike.
            Self::Own { title, segments } if segments.iter().any(TemplateSegment::says_more) => {
                json!({ "title": title, "parts": segments })
            }
            Self::Own { title, segments } => json!({ "title": title, "segments": segments }),
        }
    }

    fn of_value(value: &Value) -> Option<Self> {
        if let Some(id) = named(value, "library") {
            return Some(Self::Library(id));
        }
        let segments = value.get("parts").or_else(|| value.get("segments"))?.as_array()?.iter();
        // A round of a kind that only a newer version knows is none of ours.
        let is_known = |it: &TemplateSegment| it.repeat.is_empty() || Repeat::parse(&it.repeat).is_some();
        let segment = |segment| TemplateSegment::deserialize(segment).ok().filter(is_known);
        let segments: Option<Vec<TemplateSegment>> = segments.map(segment).collect();
        Some(Self::Own { title: value.get("title")?.as_str()?.to_owned(), segments: segments? })
    }

    fn check(&self) -> Result<(), Problem> {
        let Self::Own { title, segments } = self else { return Ok(()) };
        words(title, TITLE_LIMIT)?;
        if segments.is_empty() || segments.len() > MOST_SEGMENTS {
            return Err(Problem::Empty);
        }
        for segment in segments {
            words(&segment.title, TITLE_LIMIT)?;
            fits(&segment.purpose, TEXT_LIMIT)?;
            if !(1..=MOST_MINUTES).contains(&segment.minutes) || segment.minimum > segment.minutes {
                return Err(Problem::Minutes { least: 1, most: MOST_MINUTES });
            }
            if segment.turns > MOST_TURNS || segment.needs > MOST_PEOPLE as u64 {
                return Err(Problem::Empty);
            }
            for prompt in &segment.prompts {
                fits(prompt, TITLE_LIMIT)?;
            }
        }
        Ok(())
    }

    fn library(&self) -> Option<(Sort, &Id)> {
        if let Self::Library(id) = self { Some((Sort::Template, id)) } else { None }
    }
}

impl HandedTemplate {
    /// What it is called; nothing if it is not on the shelf.
    pub fn title(&self, shelf: &Shelf) -> Option<String> {
        match self {
            Self::Library(id) => shelf.template(id).map(|template| template.title),
            Self::Own { title, .. } => Some(title.clone()),
        }
    }

    /// How long it takes with as many people as it is made for, in minutes; one's
    /// own, with two.
    pub fn minutes(&self, shelf: &Shelf) -> u64 {
        match self {
            Self::Library(id) => {
                shelf.template(id).map(|template| template.minutes_for(0)).unwrap_or_default()
            }
            Self::Own { segments, .. } => minutes_for(segments, 0),
        }
    }

    /// The same as a link brings it, so that what follows from it is the same on
    /// every device.
    pub(in crate::coaching) fn as_linked(&self) -> Self {
        match self {
            Self::Library(id) => Self::Library(id.clone()),
            Self::Own { title, segments } => {
                let segments = segments.iter().map(TemplateSegment::as_linked).collect();
                Self::Own { title: title.clone(), segments }
            }
        }
    }

    /// Its parts for these people.
    pub fn plans(&self, people: &[Id], shelf: &Shelf) -> Vec<SegmentPlan> {
        match self {
            Self::Library(id) => {
                let planned = shelf.template(id).map(|template| template.segments_for(people, 0));
                planned.into_iter().flatten().map(SegmentPlan::from).collect()
            }
            Self::Own { segments, .. } => {
                plans_for(segments, people).into_iter().map(|(_, plan)| plan).collect()
            }
        }
    }

    /// Its parts with seats in place of people and with its rounds: what a
    /// template of one's own is made of.
    pub fn segments(&self, shelf: &Shelf) -> Vec<TemplateSegment> {
        match self {
            Self::Library(id) => {
                let template = shelf.template(id);
                template.iter().flat_map(|it| &it.segments).map(TemplateSegment::from).collect()
            }
            Self::Own { segments, .. } => segments.clone(),
        }
    }

    /// The name it gets where it is taken in: the same each time.
    pub fn own_id(&self) -> Id {
        kept_as("template", &self.to_value())
    }
}

/// The name under which something handed out is kept: it follows from what it
/// is, so that the same thing taken twice is there once.
fn kept_as(sort: &str, value: &Value) -> Id {
    derived_id(&Id::from_bytes([0; 16]), &format!("handed/{sort}/{value}"))
}

impl Handed for HandedQuestion {
    fn to_value(&self) -> Value {
        match self {
            Self::Library(id) => json!({ "library": id }),
            Self::Topic(id) => json!({ "topic_of": id }),
            Self::Own { text, topic, phase, depth } => {
                json!({ "text": text, "topic": topic, "phase": phase.name(), "depth": depth })
            }
        }
    }

    fn of_value(value: &Value) -> Option<Self> {
        if let Some(id) = named(value, "library") {
            return Some(Self::Library(id));
        }
        if let Some(id) = named(value, "topic_of") {
            return Some(Self::Topic(id));
        }
        Some(Self::Own {
            text: value.get("text")?.as_str()?.to_owned(),
            topic: value.get("topic")?.as_str()?.to_owned(),
            phase: Phase::parse(value.get("phase")?.as_str()?)?,
            depth: value.get("depth")?.as_u64()?,
        })
    }

    fn check(&self) -> Result<(), Problem> {
        let Self::Own { text, topic, depth, .. } = self else { return Ok(()) };
        words(text, TITLE_LIMIT)?;
        fits(topic, TITLE_LIMIT)?;
        if (1..=DEEPEST).contains(depth) { Ok(()) } else { Err(Problem::Empty) }
    }

    fn library(&self) -> Option<(Sort, &Id)> {
        match self {
            Self::Library(id) => Some((Sort::Question, id)),
            Self::Topic(id) => Some((Sort::Topic, id)),
            Self::Own { .. } => None,
        }
    }
}

impl HandedQuestion {
    /// The name it gets where it is taken in: the same each time.
    pub fn own_id(&self) -> Id {
        kept_as("question", &self.to_value())
    }
}

impl Handed for HandedClause {
    fn to_value(&self) -> Value {
        match self {
            Self::Library(id) => json!({ "library": id }),
            Self::Own { group, text } => json!({ "group": group.name(), "text": text }),
        }
    }

    fn of_value(value: &Value) -> Option<Self> {
        if let Some(id) = named(value, "library") {
            return Some(Self::Library(id));
        }
        let name = value.get("group")?.as_str()?;
        let group = ClauseGroup::ALL.into_iter().find(|group| group.name() == name)?;
        Some(Self::Own { group, text: value.get("text")?.as_str()?.to_owned() })
    }

    fn check(&self) -> Result<(), Problem> {
        match self {
            Self::Library(_) => Ok(()),
            Self::Own { text, .. } => words(text, TEXT_LIMIT).map(|_| ()),
        }
    }

    fn library(&self) -> Option<(Sort, &Id)> {
        if let Self::Library(id) = self { Some((Sort::Clause, id)) } else { None }
    }
}

impl HandedClause {
    /// Its part of the agreement and its words; nothing if it is not on the
    /// shelf.
    pub fn words(&self, shelf: &Shelf) -> Option<(ClauseGroup, String)> {
        match self {
            Self::Library(id) => {
                let (group, clause) = shelf.clause(id)?;
                Some((ClauseGroup::parse(&group.slug).unwrap_or_default(), clause.text.clone()))
            }
            Self::Own { group, text } => Some((*group, text.clone())),
        }
    }

    /// The name it has in the agreement of a partnership, the same on every
    /// device.
    pub fn id_in(&self, document: &Id) -> Id {
        match self {
            Self::Library(library) => Clause::id_of(document, library),
            Self::Own { .. } => derived_id(document, &format!("clause/{}", self.to_value())),
        }
    }
}

fn named(value: &Value, key: &str) -> Option<Id> {
    value.get(key)?.as_str()?.parse().ok()
}
