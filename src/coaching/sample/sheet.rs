//! The sheets of the sample's sessions: plans, preparation, insights, thanks.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use crate::coaching::sample::script::{Player, SampleError};
use crate::coaching::{
    AppreciationCommand, KeepCommand, PreparationCommand, PreparationWords, SegmentCommand, SegmentPlan,
    library::Role,
};
use crate::replica::Id;

/// What a script says of one sheet.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::coaching) struct ScriptSheet {
    #[serde(default)]
    parts: Vec<ScriptPart>,
    #[serde(default)]
    prepared: Vec<ScriptPreparation>,
    #[serde(default)]
    insights: Vec<ScriptInsight>,
    #[serde(default)]
    thanks: Vec<ScriptThanks>,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptPart {
    title: String,
    purpose: String,
    minutes: u64,
    least: u64,
    /// Whose turn it is; the other one coaches.
    turn: Option<String>,
    #[serde(default)]
    prompts: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptPreparation {
    by: String,
    since: String,
    bring: String,
    need: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptInsight {
    by: String,
    text: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptThanks {
    from: String,
    to: String,
    why: String,
}

impl Player<'_> {
    /// What was laid out and prepared before the talk.
    pub(in crate::coaching) fn prepare_sheet(
        &mut self,
        sheet: &ScriptSheet,
        session: &Id,
        mut at: DateTime<Utc>,
    ) -> Result<(), SampleError> {
        let mut segments = Vec::new();
        for part in &sheet.parts {
            let plan = self.plan(part)?;
            segments.push((self.id(at), plan));
        }
        if let Some(by) = self.people.first().map(|(_, id)| id.clone()).filter(|_| !segments.is_empty()) {
            let lay = SegmentCommand::Lay { session: session.clone(), segments, in_place: false };
            self.act(at, by, lay.into());
        }
        for prepared in &sheet.prepared {
            at += TimeDelta::minutes(20);
            let author = self.person(&prepared.by)?;
            let words = PreparationWords {
                since_last: prepared.since.clone(),
                bring: prepared.bring.clone(),
                need: prepared.need.clone(),
            };
            let share = PreparationCommand::Share { session: session.clone(), author: author.clone(), words };
            self.act(at, author, share.into());
        }
        Ok(())
    }

    fn plan(&self, part: &ScriptPart) -> Result<SegmentPlan, SampleError> {
        let whose = part.turn.as_deref().map(|whose| self.person(whose)).transpose()?;
        let role = |(_, person): &(String, Id)| {
            let role = if whose.as_ref() == Some(person) { Role::Coachee } else { Role::Coach };
            (person.clone(), role)
        };
        Ok(SegmentPlan {
            title: part.title.clone(),
            purpose: part.purpose.clone(),
            minutes: part.minutes,
            minimum: part.least,
            roles: whose.iter().flat_map(|_| self.people.iter().map(role)).collect(),
            prompts: part.prompts.clone(),
            ..SegmentPlan::default()
        })
    }

    /// The talk itself, part after part, from its start.
    pub(in crate::coaching) fn talk_sheet(
        &mut self,
        sheet: &ScriptSheet,
        session: &Id,
        start: DateTime<Utc>,
    ) {
        let laid = self.acts.iter().find_map(|act| match act.command.get() {
            Some(SegmentCommand::Lay { session: of, segments, .. }) if of == session => {
                Some(segments.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>())
            }
            _ => None,
        });
        let Some((_, by)) = self.people.first().cloned() else {
            return;
        };
        let mut at = start + TimeDelta::seconds(20);
        for (segment, part) in laid.unwrap_or_default().into_iter().zip(&sheet.parts) {
            let span = self.id(at);
            self.act(at, by.clone(), SegmentCommand::Begin { segment, span }.into());
            at += TimeDelta::minutes(i64::try_from(part.minutes).unwrap_or_default());
        }
    }

    /// What was kept and said at the end.
    pub(in crate::coaching) fn wrap_sheet(
        &mut self,
        sheet: &ScriptSheet,
        session: &Id,
        mut at: DateTime<Utc>,
    ) -> Result<(), SampleError> {
        for insight in &sheet.insights {
            at += TimeDelta::seconds(40);
            let (id, author) = (self.id(at), self.person(&insight.by)?);
            let keep = KeepCommand::Insight {
                id,
                session: session.clone(),
                author: author.clone(),
                text: insight.text.clone(),
                from_note: None,
            };
            self.act(at, author, keep.into());
        }
        for thanks in &sheet.thanks {
            at += TimeDelta::seconds(40);
            let (id, from, to) = (self.id(at), self.person(&thanks.from)?, self.person(&thanks.to)?);
            let thank = AppreciationCommand::Thank {
                id,
                session: Some(session.clone()),
                from: from.clone(),
                to,
                why: thanks.why.clone(),
            };
            self.act(at, from, thank.into());
        }
        Ok(())
    }
}
