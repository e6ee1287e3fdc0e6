//! What the two of the sample ask each other about, and tell each other.

use serde::Deserialize;

use crate::coaching::sample::script::{Player, SampleError};
use crate::coaching::{
    AskForFeedback, Feedback, FeedbackAnswer, FeedbackCommand, FeedbackWords, NewFeedback, RespondToFeedback,
};

/// Feedback of the script.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::coaching) struct ScriptFeedback {
    given: Vec<ScriptGiven>,
    asked: Vec<ScriptAsked>,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptGiven {
    from: String,
    to: String,
    day: i64,
    noticed: String,
    effect: String,
    wish: String,
    answer: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptAsked {
    by: String,
    day: i64,
    focus: String,
}

impl Player<'_> {
    pub(in crate::coaching) fn feedback(&mut self, script: &ScriptFeedback) -> Result<(), SampleError> {
        for it in &script.given {
            let at = self.hour(it.day, 20)?;
            let (draft, on) = (self.id(at), self.day(it.day)?);
            let (from, to) = (self.person(&it.from)?, self.person(&it.to)?);
            let words = FeedbackWords {
                noticed: it.noticed.clone(),
                effect: it.effect.clone(),
                wish: it.wish.clone(),
            };
            let id = Feedback::id_of(&draft, &to, &words);
            let feedback = NewFeedback { words, ..NewFeedback::new(from.clone(), to.clone()) };
            let give = FeedbackCommand::Give { draft, feedback, author: from.clone(), on };
            self.act(at, from, give.into());
            let answer = FeedbackAnswer::parse(&it.answer);
            let answer = answer.ok_or_else(|| SampleError::Unknown(it.answer.clone()))?;
            let (at, author) = (self.hour(it.day, 21)?, to.clone());
            let respond = RespondToFeedback { feedback: id, person: to.clone(), author, answer };
            self.act(at, to, respond.into());
        }
        for it in &script.asked {
            let at = self.hour(it.day, 20)?;
            let (id, from, on) = (self.id(at), self.person(&it.by)?, self.day(it.day)?);
            let ask = AskForFeedback { id, from: from.clone(), to: None, focus: it.focus.clone(), on };
            self.act(at, from, ask.into());
        }
        Ok(())
    }
}
