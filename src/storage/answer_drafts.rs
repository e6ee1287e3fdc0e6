//! Answers to somebody's questions that are not sent yet: one setting of this
//! browser, with an entry for each question that is being answered.

use serde_json::{Map, Value};

/// An answer as far as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerDraft {
    /// The name of whoever answers.
    pub name: String,
    /// An answer to each question.
    pub answers: Vec<String>,
}

impl AnswerDraft {
    /// Is nothing written?
    pub fn is_blank(&self) -> bool {
        std::iter::once(&self.name).chain(&self.answers).all(|text| text.trim().is_empty())
    }

    fn of(value: &Value) -> Option<Self> {
        let mut texts = value.as_array()?.iter().map(|text| text.as_str().unwrap_or_default().to_owned());
        Some(Self { name: texts.next()?, answers: texts.collect() })
    }
}

fn entries(setting: &str) -> Map<String, Value> {
    serde_json::from_str(setting).unwrap_or_default()
}

/// The draft that a setting holds for what was asked under this name.
pub fn answer_draft(setting: &str, ask: &str) -> Option<AnswerDraft> {
    entries(setting).get(ask).and_then(AnswerDraft::of)
}

/// The setting with another draft for what was asked under this name; one without
/// words is forgotten.
pub fn put_answer_draft(setting: &str, ask: &str, draft: AnswerDraft) -> String {
    let mut all = entries(setting);
    all.remove(ask);
    if !draft.is_blank() {
        let texts: Vec<String> = std::iter::once(draft.name).chain(draft.answers).collect();
        all.insert(ask.to_owned(), texts.into());
    }
    if all.is_empty() { String::new() } else { Value::Object(all).to_string() }
}
