//! What a kit gave to a notebook for all of its people: its questions and its
//! plans. They lie in the shared document, so that a device has them by
//! whatever way the notebook reached it.

use std::collections::BTreeSet;

use super::handed::{Handed, HandedQuestion, HandedTemplate};
use crate::coaching::library::{DEEPEST, Phase, QuestionPack};
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::coaching::record::value::chosen;
use crate::coaching::session::rounds::minutes_for;
use crate::coaching::session::template::{TemplateSegment, segments_in};
use crate::replica::{Id, derived_id, gathered};

/// A question in the facilitator's words.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("workshop_question", shared, found, refine(WorkshopQuestion::in_bounds))]
pub struct WorkshopQuestion {
    /// The record's name.
    pub id: Id,
    /// The question.
    #[field(line)]
    pub text: String,
    /// What it is about: the name of a pack of the library.
    #[field(code, folded)]
    pub topic: String,
    /// Where in a talk it belongs.
    #[field(with(chosen), choice, folded)]
    pub phase: Phase,
    /// 1 opens, 2 explores, 3 challenges.
    #[field(folded)]
    pub depth: u64,
}

impl WorkshopQuestion {
    fn in_bounds(&mut self) {
        self.depth = self.depth.clamp(1, DEEPEST);
    }
}

/// A question of the library that the facilitator chose, or all about one topic:
/// it has a star for everybody who does not take it away.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("workshop_choice", shared, folded)]
pub struct WorkshopChoice {
    /// The question.
    #[field(code, folded)]
    pub question: Option<Id>,
    /// The topic.
    #[field(code, folded)]
    pub topic: Option<Id>,
}

/// A session plan in the facilitator's words.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("workshop_plan", shared, found)]
pub struct WorkshopPlan {
    /// The record's name.
    pub id: Id,
    /// What it is called.
    #[field(line)]
    pub title: String,
    /// Its parts, in order.
    #[field(list, with(segments_in), folded)]
    pub segments: Vec<TemplateSegment>,
}

impl WorkshopPlan {
    /// How long it takes with this many people, in minutes.
    pub fn minutes_for(&self, people: usize) -> u64 {
        minutes_for(&self.segments, people)
    }
}

/// What a notebook is given as it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkshopGift {
    /// Questions, the facilitator's own and those of the library.
    Questions(Vec<HandedQuestion>),
    /// Session plans; those of the library are everywhere already.
    Plans(Vec<HandedTemplate>),
}

impl Act for WorkshopGift {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Questions(questions) => questions.iter().try_for_each(|it| put_question(pen, it)),
            Self::Plans(plans) => plans.iter().try_for_each(|it| put_plan(pen, it)),
        }
    }
}

/// The name follows from what it is: the same on every device, and once.
fn name_in(pen: &Pen<'_>, sort: &str, handed: &impl Handed) -> Id {
    derived_id(pen.book.document().id(), &format!("kit/{sort}/{}", handed.to_value()))
}

fn put_question(pen: &mut Pen<'_>, handed: &HandedQuestion) -> Result<(), Refusal> {
    let id = name_in(pen, "question", handed);
    match handed {
        HandedQuestion::Library(question) => pen.put_id(&id, WorkshopChoice::QUESTION, Some(question)),
        HandedQuestion::Topic(topic) => pen.put_id(&id, WorkshopChoice::TOPIC, Some(topic)),
        HandedQuestion::Own { text, topic, phase, depth } => {
            pen.put_words(&id, WorkshopQuestion::TEXT, text)?;
            pen.put(&id, WorkshopQuestion::TOPIC, topic.as_str());
            pen.put(&id, WorkshopQuestion::PHASE, Phase::name(*phase));
            pen.put(&id, WorkshopQuestion::DEPTH, (*depth).clamp(1, DEEPEST));
        }
    }
    Ok(())
}

fn put_plan(pen: &mut Pen<'_>, handed: &HandedTemplate) -> Result<(), Refusal> {
    let HandedTemplate::Own { title, segments } = handed else { return Ok(()) };
    if segments.is_empty() {
        return Err(Refusal::At(WorkshopPlan::SEGMENTS, Problem::Empty));
    }
    let id = name_in(pen, "plan", handed);
    pen.put_words(&id, WorkshopPlan::TITLE, title)?;
    pen.put(&id, WorkshopPlan::SEGMENTS, serde_json::to_value(segments).unwrap_or_default());
    Ok(())
}

impl Book {
    /// The questions of the library that the facilitator chose for this notebook.
    pub fn workshop_choices(&self, packs: &QuestionPack) -> BTreeSet<Id> {
        let chosen = self.all::<WorkshopChoice>();
        let is_chosen = |topic: &Id, question: &Id| {
            chosen.iter().any(|it| it.topic.as_ref() == Some(topic) || it.question.as_ref() == Some(question))
        };
        let all = packs.all().map(|(topic, question)| (topic.id(), question.id()));
        gathered(all.filter(|(topic, question)| is_chosen(topic, question)).map(|(_, question)| question))
    }
}
