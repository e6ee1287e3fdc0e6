//! Asking somebody outside, and keeping what they answer.

use chrono::NaiveDate;

use super::ask::{ASKED_QUESTIONS, Ask, AskReply, QUESTION_LIMIT, Reply};
use crate::coaching::people::membership::Membership;
use crate::coaching::people::notebook_key::NotebookKey;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::coaching::record::value::on_off;
use crate::coaching::record::view::View;
use crate::replica::{Id, sorted_by_key};

/// What is asked, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewAsk {
    /// Whom one asks, in words of one's own.
    pub whom: String,
    /// The name under which one asks.
    pub asker: String,
    /// Why one asks; may be empty.
    pub why: String,
    /// The title of the goal that it is about; may be empty.
    pub goal: String,
    /// The questions; empty ones are left out.
    pub questions: Vec<String>,
}

/// What one does with questions to somebody outside.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum AskCommand {
    /// Asks. `key` is a fresh one, for this card alone.
    Make { id: Id, ask: NewAsk, document: Option<Id>, key: NotebookKey, on: NaiveDate },
    /// Takes the question back: answers that are on their way can still be kept.
    TakeBack { id: Id, on: NaiveDate },
    /// Keeps an answer, also of a question that was taken back or put away.
    Keep { ask: Id, reply: Reply, is_by_hand: bool, on: NaiveDate },
    /// Puts a question with its answers away, or one answer.
    Drop { id: Id },
}

impl Act for AskCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Make { id, ask, document, key, on } => {
                pen.put_words(id, Ask::WHOM, &ask.whom)?;
                pen.put_words(id, Ask::QUESTIONS, &one_a_line(&ask.questions)?)?;
                pen.put_words(id, Ask::ASKER, &ask.asker)?;
                pen.put_text(id, Ask::WHY, &ask.why)?;
                pen.put_text(id, Ask::GOAL, &ask.goal)?;
                pen.put_id(id, Ask::DOCUMENT, document.as_ref());
                pen.put(id, Ask::KEY, key.to_string());
                pen.put_day(id, Ask::ON, Some(*on))
            }
            Self::TakeBack { id, on } => {
                pen.need::<Ask>(id)?;
                pen.put_day(id, Ask::TAKEN_BACK, Some(*on))
            }
            Self::Keep { ask, reply, is_by_hand, on } => keep(pen, ask, reply, *is_by_hand, *on),
            Self::Drop { id } => pen.present(id).map(|()| pen.trash(id)),
        }
    }
}

/// The questions in one text.
fn one_a_line(questions: &[String]) -> Result<String, Refusal> {
    let line = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = questions.iter().map(line).filter(|line| !line.is_empty()).collect();
    let refused = |problem| Err(Refusal::At(Ask::QUESTIONS, problem));
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    if longest > QUESTION_LIMIT {
        return refused(Problem::TooLong { length: longest, limit: QUESTION_LIMIT });
    }
    let lines: Vec<String> = lines.into_iter().take(ASKED_QUESTIONS.1).collect();
    if lines.is_empty() { refused(Problem::Empty) } else { Ok(lines.join("\n")) }
}

fn keep(pen: &mut Pen<'_>, ask: &Id, reply: &Reply, is_by_hand: bool, on: NaiveDate) -> Result<(), Refusal> {
    if pen.book.asked(ask).is_none() {
        return Err(Refusal::Gone);
    }
    if reply.is_blank() {
        return Err(Refusal::At(AskReply::FIRST, Problem::Empty));
    }
    let id = AskReply::id_of(ask, reply);
    let Reply { name, answers } = reply.trimmed();
    pen.put_id(&id, AskReply::ASK, Some(ask));
    pen.put_text(&id, AskReply::NAME, &name)?;
    for (field, answer) in [AskReply::FIRST, AskReply::SECOND, AskReply::THIRD].into_iter().zip(answers) {
        pen.put_text(&id, field, &answer)?;
    }
    pen.put(&id, AskReply::IS_BY_HAND, on_off(is_by_hand));
    pen.put_day(&id, AskReply::ON, Some(on))?;
    // What it answers comes back with it: an answer without its question says little.
    pen.bring_back(ask);
    pen.bring_back(&id);
    Ok(())
}

impl Book {
    /// A question to somebody outside, also one that was put away.
    pub fn asked(&self, id: &Id) -> Option<Ask> {
        let record = self.document().record(id)?;
        (self.kind_of(id) == Some(Kind::Ask)).then(|| Ask::of(id, record))
    }

    /// The questions that were asked in a notebook, or in one that became it,
    /// the latest first.
    pub fn asks_of(&self, document: &Id) -> Vec<Ask> {
        let mut all: Vec<Ask> = self.all();
        let heirs = Membership::brought_together(self.document());
        let is_here = |of: &Id| of == document || Membership::last_heir(&heirs, of) == document;
        all.retain(|ask| ask.document.as_ref().is_none_or(is_here));
        sorted_by_key(all, |ask| std::cmp::Reverse((ask.at, ask.id.clone())))
    }

    /// The answers to a question, in the order they came.
    pub fn replies_to(&self, ask: &Id) -> Vec<AskReply> {
        sorted_by_key(self.children::<AskReply>(ask), |reply| (reply.at, reply.id.clone()))
    }
}
