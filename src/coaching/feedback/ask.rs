//! Questions to somebody outside of the notebook, a supervisor or a colleague,
//! and what they answer. Private: what of it is shared is shared by an act of
//! its own, in chosen words.

use chrono::NaiveDate;
use serde_json::Value;

use crate::coaching::people::notebook_key::NotebookKey;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::refusal::NAME_LIMIT;
use crate::coaching::record::value::is_on;
use crate::coaching::record::view::first_written;
use crate::replica::{Id, derived_id};

/// The fewest and the most questions of one card.
pub const ASKED_QUESTIONS: (usize, usize) = (1, 3);
/// The most characters of one question: a card fits a link for messengers.
pub const QUESTION_LIMIT: usize = 200;
/// The most characters of the word on why one asks.
pub const WHY_LIMIT: usize = 300;
/// The most characters of one answer.
pub const ANSWER_LIMIT: usize = 4_000;
/// All the questions of a card in one text, with a line for each.
const QUESTIONS_LIMIT: usize = ASKED_QUESTIONS.1 * (QUESTION_LIMIT + 1);

/// What one person asks somebody outside.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("ask", private, found)]
pub struct Ask {
    /// The record's name.
    pub id: Id,
    /// Whom they ask, in words of their own.
    #[field(line)]
    pub whom: String,
    /// The questions, a line each.
    #[field(text, with(lines), limit(QUESTIONS_LIMIT))]
    pub questions: Vec<String>,
    /// Why they ask.
    #[field(text, limit(WHY_LIMIT), label(field_why_asked))]
    pub why: String,
    /// The title of the goal that it is about, if it is about one.
    #[field(line)]
    pub goal: String,
    /// The name under which they ask.
    #[field(line, limit(NAME_LIMIT), label(field_name))]
    pub asker: String,
    /// The notebook in which they asked.
    #[field(code, folded, newest)]
    pub document: Option<Id>,
    /// What answers are sealed with on their way.
    #[field(code, with(key), folded, newest)]
    pub key: Option<NotebookKey>,
    /// The day they asked.
    #[field(folded, newest)]
    pub on: Option<NaiveDate>,
    /// The day they took it back, if they did.
    #[field(earliest)]
    pub taken_back: Option<NaiveDate>,
    /// When it was written, in milliseconds since 1970.
    #[field(computed(first_written))]
    pub at: u64,
}

/// An answer to it, as it came or as it was written down. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("ask_reply", private, found)]
pub struct AskReply {
    /// The record's name; see [`AskReply::id_of`].
    pub id: Id,
    /// What was asked.
    #[field(of(Ask), parent, folded)]
    pub ask: Option<Id>,
    /// Who answered, as they call themselves; may be empty.
    #[field(line, limit(NAME_LIMIT))]
    pub name: String,
    /// What they answered to the first question.
    #[field(text, limit(ANSWER_LIMIT), label(field_answer))]
    pub first: String,
    /// To the second one.
    #[field(text, limit(ANSWER_LIMIT), label(field_answer))]
    pub second: String,
    /// To the third one.
    #[field(text, limit(ANSWER_LIMIT), label(field_answer))]
    pub third: String,
    /// The day it was added.
    #[field(folded, earliest)]
    pub on: Option<NaiveDate>,
    /// Was it written down by whoever asked, from paper or from a talk?
    #[field(name("by_hand"), switch, with(is_on), folded, newest)]
    pub is_by_hand: bool,
    /// When it was written, in milliseconds since 1970.
    #[field(computed(first_written))]
    pub at: u64,
}

fn lines(value: Option<&Value>) -> Vec<String> {
    let lines = value.and_then(Value::as_str).into_iter().flat_map(str::lines);
    lines.filter(|line| !line.trim().is_empty()).take(ASKED_QUESTIONS.1).map(str::to_owned).collect()
}

fn key(value: Option<&Value>) -> Option<NotebookKey> {
    value?.as_str()?.parse().ok()
}

impl Ask {
    /// The card that goes to whom is asked. Nothing of what only its owner knows
    /// is on it: neither whom they ask beside, nor the notebook.
    pub fn card(&self) -> Option<AskCard> {
        let Self { id, questions, why, goal, asker, .. } = self.clone();
        Some(AskCard { id, key: self.key?, asker, why, goal, questions }).filter(AskCard::is_whole)
    }
}

impl AskReply {
    /// The name of an answer: the same words that come twice, on whatever device,
    /// are added once.
    pub fn id_of(ask: &Id, reply: &Reply) -> Id {
        let Reply { name, answers } = reply.trimmed();
        derived_id(ask, &format!("reply/{}", Value::from(vec![Value::from(name), Value::from(answers)])))
    }

    /// Its words.
    pub fn reply(&self) -> Reply {
        let Self { name, first, second, third, .. } = self.clone();
        Reply { name, answers: vec![first, second, third] }
    }
}

/// What goes to whom is asked: all that they read, and the key that seals their
/// answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskCard {
    /// The name of the record that it is made from.
    pub id: Id,
    /// What an answer is sealed with, for this card alone.
    pub key: NotebookKey,
    /// The name of whoever asks.
    pub asker: String,
    /// Why they ask; may be empty.
    pub why: String,
    /// The title of the goal that it is about; empty where it is about the person.
    pub goal: String,
    /// The questions.
    pub questions: Vec<String>,
}

impl AskCard {
    /// Can it be asked: is all of it there, and no more than fits?
    pub fn is_whole(&self) -> bool {
        let fits = |text: &str, limit: usize| text.chars().count() <= limit;
        let is_asked =
            |text: &String| !text.trim().is_empty() && fits(text, QUESTION_LIMIT) && !text.contains('\n');
        let (least, most) = ASKED_QUESTIONS;
        (least..=most).contains(&self.questions.len())
            && self.questions.iter().all(is_asked)
            && !self.asker.trim().is_empty()
            && fits(&self.asker, NAME_LIMIT)
            && fits(&self.why, WHY_LIMIT)
            && fits(&self.goal, Ask::GOAL.limit())
    }
}

/// The words of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reply {
    /// Who answers, as they call themselves; may be empty.
    pub name: String,
    /// An answer to each question, in their order; some may be empty.
    pub answers: Vec<String>,
}

impl Reply {
    /// Without the blanks around its words, with a place for each question that a
    /// card can have.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let answer = |at: usize| self.answers.get(at).map(|it| it.trim().to_owned()).unwrap_or_default();
        Self { name: self.name.trim().to_owned(), answers: (0..ASKED_QUESTIONS.1).map(answer).collect() }
    }

    /// Is nothing answered?
    pub fn is_blank(&self) -> bool {
        self.answers.iter().all(|answer| answer.trim().is_empty())
    }

    /// Is it no more than a record takes?
    pub fn fits(&self) -> bool {
        let fits = |text: &String, limit: usize| text.chars().count() <= limit;
        self.answers.len() <= ASKED_QUESTIONS.1
            && fits(&self.name, NAME_LIMIT)
            && self.answers.iter().all(|answer| fits(answer, ANSWER_LIMIT))
    }
}
