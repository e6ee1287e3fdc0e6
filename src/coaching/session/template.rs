//! Session plans of one's own.
//!
//! They belong to the library. As long as the app keeps no document for the
//! library they live in the private one, and so they never leave with a
//! partner's file.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::segment::{Segment, SegmentPlan};
use crate::coaching::library::{Mode, Role};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::replica::Id;

/// A segment of one's own template.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TemplateSegment {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// How many minutes it is to take.
    pub minutes: u64,
    /// The fewest it can do with.
    pub minimum: u64,
    /// How it is talked, by name.
    pub mode: String,
    /// The roles by seat: the first is that of the first person.
    pub roles: Vec<String>,
    /// Sentences that help.
    pub prompts: Vec<String>,
    /// The name of the tool it holds, if it holds one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
}

impl TemplateSegment {
    /// The plan of a segment with people turned into seats, in the order of
    /// `people`.
    pub fn of(plan: &SegmentPlan, people: &[Id]) -> Self {
        let role = |person: &Id| {
            let held = plan.roles.iter().find(|(other, _)| other == person);
            held.map(|(_, role)| role.name().to_owned()).unwrap_or_default()
        };
        Self {
            title: plan.title.clone(),
            purpose: plan.purpose.clone(),
            minutes: plan.minutes,
            minimum: plan.minimum,
            mode: plan.mode.name().to_owned(),
            roles: people.iter().map(role).collect(),
            prompts: plan.prompts.clone(),
            tool: plan.tool.clone(),
        }
    }

    /// The same as a link brings it: with the name of a mode, and only roles
    /// that this version knows.
    pub(in crate::coaching) fn as_linked(&self) -> Self {
        let role = |role: &String| Role::parse(role).map(|role| role.name().to_owned()).unwrap_or_default();
        Self {
            mode: Mode::parse(&self.mode).unwrap_or_default().name().to_owned(),
            roles: self.roles.iter().map(role).collect(),
            ..self.clone()
        }
    }

    /// The plan for these people; who has no seat has no role.
    pub fn plan(&self, people: &[Id]) -> SegmentPlan {
        let role = |(person, role): (&Id, &String)| Some((person.clone(), Role::parse(role)?));
        SegmentPlan {
            title: self.title.clone(),
            purpose: self.purpose.clone(),
            minutes: self.minutes,
            minimum: self.minimum,
            mode: Mode::parse(&self.mode).unwrap_or_default(),
            roles: people.iter().zip(&self.roles).filter_map(role).collect(),
            prompts: self.prompts.clone(),
            tool: self.tool.clone(),
        }
    }
}

/// How long such segments take together, in minutes.
pub(in crate::coaching) fn minutes_of(segments: &[TemplateSegment]) -> u64 {
    segments.iter().fold(0, |sum, segment| sum.saturating_add(segment.minutes))
}

/// A session plan of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("template", private, found)]
pub struct OwnTemplate {
    /// The record's name.
    pub id: Id,
    /// What it is called.
    #[field(line)]
    pub title: String,
    /// Its parts, in order.
    #[field(list, with(segments_in), folded)]
    pub segments: Vec<TemplateSegment>,
}

impl OwnTemplate {
    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u64 {
        minutes_of(&self.segments)
    }

    /// The segments of a session as a template: parked ones are left out, and
    /// people become seats.
    pub fn segments_of(segments: &[Segment], people: &[Id]) -> Vec<TemplateSegment> {
        let open = segments.iter().filter(|segment| !segment.is_parked);
        open.map(|segment| TemplateSegment::of(&segment.plan, people)).collect()
    }
}

pub(in crate::coaching) fn segments_in(value: Option<&Value>) -> Vec<TemplateSegment> {
    let segments = value.and_then(Value::as_array);
    let read = |segment: &Value| TemplateSegment::deserialize(segment).ok();
    segments.into_iter().flatten().filter_map(read).collect()
}

/// What one does with a session plan of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum TemplateCommand {
    Save { id: Id, title: String, segments: Vec<TemplateSegment> },
    Trash { id: Id },
}

impl Act for TemplateCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Save { id, title, segments } => {
                if segments.is_empty() {
                    return Err(Refusal::At(OwnTemplate::SEGMENTS, Problem::Empty));
                }
                pen.put_words(id, OwnTemplate::TITLE, title)?;
                let segments = serde_json::to_value(segments).unwrap_or_default();
                pen.put(id, OwnTemplate::SEGMENTS, segments);
                pen.bring_back(id);
                Ok(())
            }
            Self::Trash { id } => pen.present(id).map(|()| pen.trash(id)),
        }
    }
}
