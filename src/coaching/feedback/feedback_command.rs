//! Writing feedback for oneself, and giving it.

use chrono::NaiveDate;

use super::feedback::{Feedback, FeedbackDraft, FeedbackWords};
use crate::coaching::people::person::Person;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::replica::Id;

/// Feedback as it is written and given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFeedback {
    /// Who gives it.
    pub from: Id,
    /// Who receives it.
    pub to: Id,
    /// Its words.
    pub words: FeedbackWords,
    /// What it is about, if that is said.
    pub about: Option<Id>,
    /// The request it answers, if it answers one.
    pub request: Option<Id>,
    /// What that request asks; empty without one.
    pub asked: String,
}

impl NewFeedback {
    /// Nothing written yet.
    pub fn new(from: Id, to: Id) -> Self {
        let (words, asked) = (FeedbackWords::default(), String::new());
        Self { from, to, words, about: None, request: None, asked }
    }

    /// What a draft says; nothing of one without a giver or a receiver.
    pub fn of(draft: &FeedbackDraft) -> Option<Self> {
        let FeedbackDraft(Feedback { from, to, words, about, request, asked, .. }) = draft.clone();
        Some(Self { from: from?, to: to?, words, about, request, asked })
    }
}

/// What one does with feedback.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum FeedbackCommand {
    /// Writes on a draft that nobody else has.
    Draft { id: Id, feedback: NewFeedback },
    /// Puts a draft away, after it was given or given up.
    DropDraft { id: Id },
    /// Gives what a draft says, on this day. `author` is who typed it.
    Give { draft: Id, feedback: NewFeedback, author: Id, on: NaiveDate },
}

impl Act for FeedbackCommand {
    fn home(&self) -> Home {
        match self {
            Self::Draft { .. } | Self::DropDraft { .. } => Home::Private,
            Self::Give { .. } => Home::Shared,
        }
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Draft { id, feedback } => {
                put(pen, Kind::FeedbackDraft, id, feedback)?;
                pen.bring_back(id);
                Ok(())
            }
            Self::DropDraft { id } => pen.present(id).map(|()| pen.trash(id)),
            Self::Give { draft, feedback, author, on } => {
                let NewFeedback { from, to, words, .. } = feedback;
                pen.need::<Person>(to)?;
                if pen.book.people().same(from, to) {
                    return Err(Refusal::Gone);
                }
                if words.is_blank() {
                    return Err(Refusal::At(FeedbackWords::NOTICED, Problem::Empty));
                }
                let id = Feedback::id_of(draft, to, words);
                put(pen, Kind::Feedback, &id, &trimmed(feedback))?;
                pen.put_id(&id, Feedback::AUTHOR, Some(author));
                pen.put_day(&id, Feedback::ON, Some(*on))?;
                pen.bring_back(&id);
                Ok(())
            }
        }
    }
}

fn trimmed(feedback: &NewFeedback) -> NewFeedback {
    let FeedbackWords { noticed, effect, wish } = &feedback.words;
    let [noticed, effect, wish] = [noticed, effect, wish].map(|text| text.trim().to_owned());
    NewFeedback { words: FeedbackWords { noticed, effect, wish }, ..feedback.clone() }
}

fn put(pen: &mut Pen<'_>, kind: Kind, id: &Id, feedback: &NewFeedback) -> Result<(), Refusal> {
    let NewFeedback { from, to, words, about, request, asked } = feedback;
    pen.put_id(id, Feedback::FROM.of(kind), Some(from));
    pen.put_id(id, Feedback::TO.of(kind), Some(to));
    pen.put_as_typed(id, FeedbackWords::NOTICED.of(kind), &words.noticed)?;
    pen.put_as_typed(id, FeedbackWords::EFFECT.of(kind), &words.effect)?;
    pen.put_as_typed(id, FeedbackWords::WISH.of(kind), &words.wish)?;
    pen.put_id(id, Feedback::ABOUT.of(kind), about.as_ref());
    pen.put_id(id, Feedback::REQUEST.of(kind), request.as_ref());
    pen.put_text(id, Feedback::ASKED.of(kind), asked)
}
