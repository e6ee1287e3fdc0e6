//! How the two of the sample grow and are glad: obstacles, other words for a
//! goal, thanks, the jar, and what each one prefers.

use serde::Deserialize;

use crate::coaching::sample::script::{Player, SampleError};
use crate::coaching::{
    AppreciationCommand, GoalCommand, GoalKind, GoalWords, JarCommand, ObstacleCommand, PreferenceCommand,
    Style, read_tags,
};

/// What is added to the goals and the people of the script.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::coaching) struct ScriptGrowth {
    goals: Vec<ScriptReworded>,
    obstacles: Vec<ScriptObstacle>,
    thanks: Vec<ScriptThanks>,
    jar: Vec<ScriptSlip>,
    styles: Vec<ScriptStyle>,
}

/// The words of a goal from this day on.
#[derive(Debug, Clone, Deserialize)]
struct ScriptReworded {
    goal: String,
    owner: String,
    day: i64,
    title: String,
    why: String,
    target: Option<i64>,
    #[serde(default)]
    why_others: String,
    #[serde(default)]
    tags: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    reason: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptObstacle {
    goal: String,
    by: String,
    day: i64,
    what: String,
    then: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptThanks {
    from: String,
    to: String,
    day: i64,
    why: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptSlip {
    by: String,
    day: i64,
    text: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptStyle {
    by: String,
    day: i64,
    style: String,
}

impl Player<'_> {
    pub(in crate::coaching) fn growth(&mut self, script: &ScriptGrowth) -> Result<(), SampleError> {
        for it in &script.goals {
            let at = self.hour(it.day, 19)?;
            let (owner, version) = (self.person(&it.owner)?, self.id(at));
            let words = GoalWords {
                owner: owner.clone(),
                title: it.title.clone(),
                why: it.why.clone(),
                why_others: it.why_others.clone(),
                tags: read_tags(&it.tags),
                kind: GoalKind::parse(&it.kind),
                target: it.target.map(|day| self.day(day)).transpose()?,
            };
            let (id, on) = (Self::find(&self.goals, &it.goal)?, self.day(it.day)?);
            let author = Some(owner.clone());
            let reason = it.reason.clone();
            let command = GoalCommand::Reword { id, words, version, author, on, reason };
            self.act(at, owner, command.into());
        }
        for it in &script.obstacles {
            let at = self.hour(it.day, 20)?;
            let (id, by) = (self.id(at), self.person(&it.by)?);
            let goal = Self::find(&self.goals, &it.goal)?;
            let command = ObstacleCommand::Add { id, goal, what: it.what.clone(), then: it.then.clone() };
            self.act(at, by, command.into());
        }
        self.gladness(script)
    }

    fn gladness(&mut self, script: &ScriptGrowth) -> Result<(), SampleError> {
        for it in &script.thanks {
            let at = self.hour(it.day, 20)?;
            let (id, from, to) = (self.id(at), self.person(&it.from)?, self.person(&it.to)?);
            let by = from.clone();
            let command = AppreciationCommand::Thank { id, from, to, why: it.why.clone(), session: None };
            self.act(at, by, command.into());
        }
        for it in &script.jar {
            let at = self.hour(it.day, 21)?;
            let (id, author) = (self.id(at), self.person(&it.by)?);
            let (by, on) = (author.clone(), self.day(it.day)?);
            let command = JarCommand::PutIn { id, author, text: it.text.clone(), on };
            self.act(at, by, command.into());
        }
        for it in &script.styles {
            let at = self.hour(it.day, 21)?;
            let person = self.person(&it.by)?;
            let style = Style::CHOICES.into_iter().find(|style| style.name() == it.style);
            let style = style.ok_or_else(|| SampleError::Unknown(it.style.clone()))?;
            self.act(at, person.clone(), PreferenceCommand::Style { person, style }.into());
        }
        Ok(())
    }
}
