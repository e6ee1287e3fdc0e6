//! The agreement and the cards of the sample.

use serde::Deserialize;

use crate::coaching::sample::script::{Player, SampleError};
use crate::coaching::{
    AgreementCommand, Book, CardCommand, CardTopic, Choice, ClauseGroup, Command, Directness, NewClause,
    Pace, PartnershipCommand, Silence, WorkStyleCommand, WorkWays,
};
use crate::replica::{Id, derived_id};

/// How the two came to their agreement.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::coaching) struct ScriptAgreement {
    review: i64,
    clauses: Vec<ScriptClause>,
    edits: Vec<ScriptEdit>,
    assents: Vec<ScriptAssent>,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptClause {
    key: String,
    by: String,
    day: i64,
    group: String,
    text: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptEdit {
    clause: String,
    by: String,
    day: i64,
    text: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptAssent {
    by: String,
    day: i64,
}

/// What one of the two says about themselves.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::coaching) struct ScriptCard {
    by: String,
    topic: String,
    text: String,
}

/// How one of the two works best.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::coaching) struct ScriptWorkStyle {
    by: String,
    #[serde(default)]
    directness: String,
    #[serde(default)]
    pace: String,
    #[serde(default)]
    silence: String,
    #[serde(default)]
    writing: bool,
    #[serde(default)]
    walking: bool,
}

/// The day on which the cards were shown: at the start of the story.
const CARDS: i64 = -54;

/// An assent is to the text as it is by then.
pub(in crate::coaching) fn timely(command: Command, book: &Book) -> Command {
    let Some(AgreementCommand::Assent { id, person, author, on, .. }) = command.get() else { return command };
    let (id, person, author, on) = (id.clone(), person.clone(), author.clone(), *on);
    AgreementCommand::Assent { id, person, author, on, digest: book.agreement().digest() }.into()
}

impl Player<'_> {
    pub(in crate::coaching) fn agreement(
        &mut self,
        script: Option<&ScriptAgreement>,
    ) -> Result<(), SampleError> {
        let Some(script) = script else {
            return Ok(());
        };
        let mut clauses: Vec<(String, Id)> = Vec::new();
        for clause in &script.clauses {
            let (at, by) = (self.hour(clause.day, 20)?, self.person(&clause.by)?);
            let id = self.id(at);
            clauses.push((clause.key.clone(), id.clone()));
            let group = ClauseGroup::parse(&clause.group).unwrap_or_default();
            let new = NewClause { id, group, text: clause.text.clone(), library: None };
            self.act(at, by, AgreementCommand::AddClauses(vec![new]).into());
        }
        for edit in &script.edits {
            let (at, by) = (self.hour(edit.day, 20)?, self.person(&edit.by)?);
            let id = Self::find(&clauses, &edit.clause)?;
            self.act(at, by, AgreementCommand::EditClause { id, text: edit.text.clone() }.into());
        }
        for assent in &script.assents {
            let (at, by) = (self.hour(assent.day, 21)?, self.person(&assent.by)?);
            let (id, on) = (self.id(at), self.day(assent.day)?);
            let digest = derived_id(&id, "as it is by then");
            let command = AgreementCommand::Assent { id, person: by.clone(), author: by.clone(), on, digest };
            self.act(at, by, command.into());
        }
        if let Some((first, by)) = script.assents.first().map(|first| (first.day, first.by.clone())) {
            let (at, by, on) = (self.hour(first, 22)?, self.person(&by)?, self.day(script.review)?);
            self.act(at, by, PartnershipCommand::SetReview { on: Some(on) }.into());
        }
        Ok(())
    }

    pub(in crate::coaching) fn cards(&mut self, script: &[ScriptCard]) -> Result<(), SampleError> {
        for card in script {
            let (at, person) = (self.hour(CARDS, 19)?, self.person(&card.by)?);
            let topic = CardTopic::ALL.into_iter().find(|topic| topic.name() == card.topic);
            let topic = topic.ok_or_else(|| SampleError::Unknown(card.topic.clone()))?;
            let (by, text) = (person.clone(), card.text.clone());
            self.act(at, by, CardCommand::Share { person, topic, text }.into());
        }
        Ok(())
    }

    pub(in crate::coaching) fn work_styles(&mut self, script: &[ScriptWorkStyle]) -> Result<(), SampleError> {
        for style in script {
            let (at, person) = (self.hour(CARDS, 20)?, self.person(&style.by)?);
            let ways = WorkWays {
                directness: Directness::named(&style.directness),
                pace: Pace::named(&style.pace),
                silence: Silence::named(&style.silence),
                writing: style.writing,
                walking: style.walking,
                ..WorkWays::default()
            };
            let (by, author) = (person.clone(), person.clone());
            self.act(at, by, WorkStyleCommand::Share { person, author, ways }.into());
        }
        Ok(())
    }
}
