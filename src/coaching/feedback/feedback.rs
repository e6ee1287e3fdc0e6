//! Feedback in three parts: what one noticed, what it did to one, what one
//! wishes or wonders. Private until it is given; what is given is a record of
//! its own.

use chrono::NaiveDate;
use serde_json::Value;

use crate::coaching::library::FeedbackPart;
use crate::coaching::record::declaration::Part;
use crate::coaching::record::draft::draft_of;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::first_written;
use crate::replica::{Id, derived_id};

/// The three parts of feedback. Each can be left out, not all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Part)]
#[part(Feedback)]
pub struct FeedbackWords {
    /// What one saw or heard.
    #[field(text)]
    pub noticed: String,
    /// What that did to oneself.
    #[field(text)]
    pub effect: String,
    /// What one wishes or wonders.
    #[field(text)]
    pub wish: String,
}

impl FeedbackWords {
    /// A part of it.
    pub fn part(&self, part: FeedbackPart) -> &str {
        match part {
            FeedbackPart::Noticed => &self.noticed,
            FeedbackPart::Effect => &self.effect,
            FeedbackPart::Wish => &self.wish,
        }
    }

    /// The same with other words for a part.
    #[must_use]
    pub fn with(mut self, part: FeedbackPart, text: String) -> Self {
        match part {
            FeedbackPart::Noticed => self.noticed = text,
            FeedbackPart::Effect => self.effect = text,
            FeedbackPart::Wish => self.wish = text,
        }
        self
    }

    /// The parts with words in them, in order.
    pub fn said(&self) -> impl Iterator<Item = (FeedbackPart, &str)> {
        let all = FeedbackPart::ALL.into_iter().map(|part| (part, self.part(part).trim()));
        all.filter(|(_, text)| !text.is_empty())
    }

    /// Is nothing written?
    pub fn is_blank(&self) -> bool {
        self.said().next().is_none()
    }

    /// What is written, one part after the other, for a place of a line or two.
    pub fn in_short(&self) -> String {
        self.said().map(|(_, text)| text).collect::<Vec<_>>().join(" · ")
    }
}

/// Feedback from one person to another. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("feedback", shared, found)]
pub struct Feedback {
    /// The record's name; see [`Feedback::id_of`].
    pub id: Id,
    /// Who gives it.
    #[field(person, owner, folded)]
    pub from: Option<Id>,
    /// Who receives it.
    #[field(person, folded)]
    pub to: Option<Id>,
    /// Who typed it.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// Its words.
    #[field(part)]
    pub words: FeedbackWords,
    /// What it is about, if that was said: a session, a part of one, a goal, a
    /// note.
    #[field(code, folded)]
    pub about: Option<Id>,
    /// The request it answers, if it answers one.
    #[field(of(FeedbackRequest), folded)]
    pub request: Option<Id>,
    /// What was asked, as it stood when this answered it: a request can be
    /// taken back.
    #[field(line, folded)]
    pub asked: String,
    /// The day it was given.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// When it was written, in milliseconds since 1970.
    #[field(computed(first_written))]
    pub at: u64,
}

draft_of! {
    /// Feedback that only its writer has, before it is given.
    FeedbackDraft of Feedback, "feedback_draft"
}

impl Feedback {
    /// The name of what is given from a draft: the same draft given twice, on
    /// whatever device, is given once; with other words it is other feedback,
    /// and takes nothing from what was given before.
    pub fn id_of(draft: &Id, to: &Id, words: &FeedbackWords) -> Id {
        let parts: Vec<&str> = FeedbackPart::ALL.into_iter().map(|part| words.part(part).trim()).collect();
        derived_id(draft, &format!("given/{to}/{}", Value::from(parts)))
    }

    /// The name of the topic in which the two talk about it: one, whoever makes
    /// it and however often.
    pub fn topic_of(feedback: &Id) -> Id {
        derived_id(feedback, "topic")
    }

    /// The name of the commitment with which its receiver tries what it says.
    pub fn commitment_of(feedback: &Id) -> Id {
        derived_id(feedback, "try")
    }
}
