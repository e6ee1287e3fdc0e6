//! What one person answers at one of the three times of a programme, for
//! themselves alone: how far they are with an objective, and a few questions.

use chrono::NaiveDate;
use serde_json::Value;

use super::slip::{Measure, SlipOffer};
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, derived_id};

/// The most that an answer can be; the least is 0.
const MOST: u64 = 10;

/// What an answer is given to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// An objective, in the words that were before the person.
    Objective(String),
    /// One of the questions on a slip.
    Question(Measure),
}

/// One answer; a changed mind changes it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("programme_answer", private, folded, label(kind_other), refine(ProgrammeAnswer::in_bounds))]
pub struct ProgrammeAnswer {
    /// The record's name.
    pub id: Id,
    /// The notebook that is in the programme.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// At which of the three times.
    #[field(code, with(offer), folded)]
    pub offer: Option<SlipOffer>,
    /// The objective as it was worded when it was rated; empty for a question.
    #[field(line, folded)]
    pub objective: String,
    /// The question, by its name in files; empty for an objective.
    #[field(code, folded)]
    pub question: String,
    /// What was answered.
    #[field(folded)]
    pub value: Option<u64>,
    /// The day it was answered.
    #[field(folded)]
    pub on: Option<NaiveDate>,
}

impl ProgrammeAnswer {
    /// The name of the answer to this at one of the times: it follows from what
    /// was asked, so that an objective that is worded anew is a new question, and
    /// what was answered before stays beside it.
    pub fn id_of(document: &Id, offer: SlipOffer, asked: &Asked) -> Id {
        let what = match asked {
            Asked::Objective(words) => format!("answer/{}/objective/{}", offer.name(), words.trim()),
            Asked::Question(measure) => format!("answer/{}/question/{}", offer.name(), measure.name()),
        };
        derived_id(document, &what)
    }

    fn in_bounds(&mut self) {
        self.value = self.value.filter(|value| *value <= MOST);
    }
}

/// An offer as records hold it.
pub(super) fn offer(value: Option<&Value>) -> Option<SlipOffer> {
    SlipOffer::parse(value?.as_str()?)
}

/// Answers one thing at one of the three times.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct AnswerProgramme {
    pub document: Id,
    pub offer: SlipOffer,
    pub asked: Asked,
    pub value: u64,
    pub on: NaiveDate,
}

impl Act for AnswerProgramme {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self { document, offer, asked, value, on } = self;
        let id = &ProgrammeAnswer::id_of(document, *offer, asked);
        pen.put_id(id, ProgrammeAnswer::DOCUMENT, Some(document));
        pen.put(id, ProgrammeAnswer::OFFER, offer.name());
        match asked {
            Asked::Objective(words) => pen.put_words(id, ProgrammeAnswer::OBJECTIVE, words)?,
            Asked::Question(measure) => pen.put(id, ProgrammeAnswer::QUESTION, measure.name()),
        }
        pen.put(id, ProgrammeAnswer::VALUE, (*value).min(MOST));
        pen.put_day(id, ProgrammeAnswer::ON, Some(*on))
    }
}

/// How one objective was rated over the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rated {
    /// The objective, in the words that were rated.
    pub objective: String,
    /// What was said at each of the three times.
    pub values: [Option<u64>; SlipOffer::ALL.len()],
    /// Does the programme no longer have it in these words?
    pub is_former: bool,
}

impl ProgrammeAnswer {
    /// Is it the answer to this, in this notebook at this time?
    fn is_to(&self, document: &Id, offer: SlipOffer, asked: &Asked) -> bool {
        let is_asked = match asked {
            Asked::Objective(words) => self.objective.trim() == words.trim(),
            Asked::Question(measure) => self.objective.is_empty() && self.question == measure.name(),
        };
        is_asked && self.document.as_ref() == Some(document) && self.offer == Some(offer)
    }
}

impl Book {
    /// What was answered to this at one of the times; of one's own document.
    pub fn programme_answer(&self, document: &Id, offer: SlipOffer, asked: &Asked) -> Option<u64> {
        let answers: Vec<ProgrammeAnswer> = self.all();
        answers.into_iter().find(|answer| answer.is_to(document, offer, asked))?.value
    }

    /// How the objectives of a programme were rated, and then those that it had
    /// in other words when they were; of one's own document.
    pub fn rated(&self, document: &Id, objectives: &[String]) -> Vec<Rated> {
        let mut all: Vec<(String, bool)> = objectives.iter().map(|it| (it.clone(), false)).collect();
        for answer in self.all::<ProgrammeAnswer>() {
            let is_rating = !answer.objective.is_empty() && answer.value.is_some();
            let is_new = all.iter().all(|(objective, _)| objective.trim() != answer.objective.trim());
            if is_rating && is_new && answer.document.as_ref() == Some(document) {
                all.push((answer.objective, true));
            }
        }
        let of = |(objective, is_former): (String, bool)| {
            let asked = Asked::Objective(objective.clone());
            let values = SlipOffer::ALL.map(|offer| self.programme_answer(document, offer, &asked));
            Rated { objective, values, is_former }
        };
        all.into_iter().map(of).collect()
    }
}
