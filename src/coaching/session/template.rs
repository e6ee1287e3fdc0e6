//! Session plans of one's own.
//!
//! They belong to the library. As long as the app keeps no document for the
//! library they live in the private one, and so they never leave with a
//! partner's file. Which parts come again in the turn of each person is said as
//! in the templates of the app.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::rounds::{in_rounds, minutes_for};
use super::segment::{Segment, SegmentPlan};
use crate::coaching::library::{Mode, Repeat, Role};
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
    /// The roles by seat: the first is that of the first person; in a round, of
    /// the one whose turn it is.
    pub roles: Vec<String>,
    /// Sentences that help.
    pub prompts: Vec<String>,
    /// The name of the tool it holds, if it holds one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// The role of everyone who has no seat, by name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub others: String,
    /// How often it comes, by the name of a [`Repeat`]; once where it is empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub repeat: String,
    /// How many turns its round has; 0 is one for each person.
    #[serde(skip_serializing_if = "is_nothing")]
    pub turns: u64,
    /// With fewer people than this it is left out.
    #[serde(skip_serializing_if = "is_nothing")]
    pub needs: u64,
}

fn is_nothing(number: &u64) -> bool {
    *number == 0
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
            ..Self::default()
        }
    }

    /// The same as a link brings it: with the name of a mode, and only roles
    /// and rounds that this version knows.
    pub(in crate::coaching) fn as_linked(&self) -> Self {
        let role = |role: &String| Role::parse(role).map(|role| role.name().to_owned()).unwrap_or_default();
        let repeat = Repeat::parse(&self.repeat).filter(|repeat| *repeat != Repeat::Once);
        Self {
            mode: Mode::parse(&self.mode).unwrap_or_default().name().to_owned(),
            roles: self.roles.iter().map(role).collect(),
            others: role(&self.others),
            repeat: repeat.map(|repeat| repeat.name().to_owned()).unwrap_or_default(),
            ..self.clone()
        }
    }

    /// This part, as `before` was changed to in a form that asks for the roles
    /// of so many seats, and neither for the fewest minutes nor for how many
    /// people it is: what is not asked stays as it was.
    #[must_use]
    pub fn with_unasked_of(mut self, before: &Self, seats: usize) -> Self {
        if before.roles.len() > seats {
            self.roles.resize(seats, String::new());
            self.roles.extend(before.roles.iter().skip(seats).cloned());
        }
        Self { minimum: before.minimum.min(self.minutes), needs: before.needs, ..self }
    }

    /// The plan for these people in their seats, the first of them in the first.
    pub fn plan(&self, people: &[Id]) -> SegmentPlan {
        let role = |(seat, person): (usize, &Id)| Some((person.clone(), Role::parse(self.role_at(seat))?));
        SegmentPlan {
            title: self.title.clone(),
            purpose: self.purpose.clone(),
            minutes: self.minutes,
            minimum: self.minimum,
            mode: Mode::parse(&self.mode).unwrap_or_default(),
            roles: people.iter().enumerate().filter_map(role).collect(),
            prompts: self.prompts.clone(),
            tool: self.tool.clone(),
        }
    }
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
    /// How long it takes with this many people, in minutes.
    pub fn minutes_for(&self, people: usize) -> u64 {
        minutes_for(&self.segments, people)
    }

    /// The segments of a session as a template: parked ones are left out, people
    /// become seats, and what each of them has once becomes a round.
    pub fn segments_of(segments: &[Segment], people: &[Id]) -> Vec<TemplateSegment> {
        let open = segments.iter().filter(|segment| !segment.is_parked);
        let parts: Vec<_> = open.map(|segment| TemplateSegment::of(&segment.plan, people)).collect();
        in_rounds(&parts, people.len())
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
