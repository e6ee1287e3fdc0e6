//! The sample workspace: a script of what two fictional partners did, played
//! back so that it ended today.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;

use super::workspace::sample_name;
use crate::coaching::sample::feedback::ScriptFeedback;
use crate::coaching::sample::growth::ScriptGrowth;
use crate::coaching::sample::journal::ScriptEntry;
use crate::coaching::sample::sheet::ScriptSheet;
use crate::coaching::sample::us::{ScriptAgreement, ScriptCard, ScriptWorkStyle, timely};
use crate::coaching::{
    AgendaCommand, AgendaState, Book, Celebration, CelebrationCommand, Command, CommitmentCommand,
    CommitmentWords, GoalCommand, GoalState, GoalWords, MilestoneCommand, MilestoneWords, Moment, NewPerson,
    NewSession, NoteCommand, Outcome, PeopleCommand, SessionCommand, SessionState, TopicWords,
    WhenFocusIsFull,
};
use crate::replica::{Clock, Document, Id, Incoming, Mint, sorted_by_key};

/// A script: days are counted from today, earlier ones are negative.
#[derive(Debug, Clone, Deserialize)]
pub struct SampleScript {
    people: Vec<ScriptPerson>,
    goals: Vec<ScriptGoal>,
    sessions: Vec<ScriptSession>,
    #[serde(default)]
    growth: ScriptGrowth,
    #[serde(default)]
    feedback: ScriptFeedback,
    agreement: Option<ScriptAgreement>,
    #[serde(default)]
    cards: Vec<ScriptCard>,
    #[serde(default)]
    work_styles: Vec<ScriptWorkStyle>,
    journal: Vec<ScriptEntry>,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptPerson {
    key: String,
    name: String,
    pen: u64,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptGoal {
    key: String,
    owner: String,
    title: String,
    why: String,
    added: i64,
    target: Option<i64>,
    #[serde(default)]
    parked: bool,
    milestones: Vec<ScriptMilestone>,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptMilestone {
    title: String,
    evidence: String,
    due: Option<i64>,
    reached: Option<i64>,
    celebration: Option<ScriptCelebration>,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptCelebration {
    happened: String,
    matters: String,
    helpers: String,
    mark: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptSession {
    day: i64,
    time: NaiveTime,
    minutes: u64,
    held: bool,
    agenda: Vec<ScriptItem>,
    #[serde(default)]
    notes: Vec<ScriptNote>,
    #[serde(default)]
    commitments: Vec<ScriptCommitment>,
    #[serde(default)]
    sheet: ScriptSheet,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptItem {
    by: String,
    title: String,
    minutes: u64,
    #[serde(default)]
    wanted: String,
    /// `discussed`, `parked`, or `open`: it moves on, and is discussed in the
    /// session it moved to if that was held.
    #[serde(default)]
    state: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptNote {
    by: String,
    text: String,
}

#[derive(Debug, Clone, Deserialize)]
struct ScriptCommitment {
    owner: String,
    what: String,
    due: Option<i64>,
    goal: Option<String>,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    learned: String,
}

/// Why a script cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SampleError {
    /// It is not a script.
    #[error("the sample data cannot be read: {0}")]
    Unreadable(String),
    /// It speaks of someone or something that is not in it.
    #[error("the sample data speaks of \"{0}\", which is not in it")]
    Unknown(String),
    /// A day or time that no calendar has.
    #[error("the sample data has a day outside of the calendar")]
    Day,
    /// A command that the app itself would refuse.
    #[error("the sample data holds something that the app refuses: {0}")]
    Refused(#[from] crate::coaching::record::refusal::Refusal),
}

impl SampleScript {
    /// Reads a script.
    ///
    /// # Errors
    /// When the text is not one.
    pub fn parse(text: &str) -> Result<Self, SampleError> {
        serde_json::from_str(text).map_err(|error| SampleError::Unreadable(error.to_string()))
    }

    /// What its first person writes for themselves.
    pub(super) fn journal(&self) -> &[ScriptEntry] {
        &self.journal
    }
}

/// The day that lies so many days from today.
pub(super) fn day_from(today: NaiveDate, offset: i64) -> Result<NaiveDate, SampleError> {
    let days = Days::new(offset.unsigned_abs());
    let day = if offset < 0 { today.checked_sub_days(days) } else { today.checked_add_days(days) };
    day.ok_or(SampleError::Day)
}

/// Plays a script so that it ends `today`, and gives the partnership and who
/// the owner of this browser is in it: the first of the script's people.
/// `to_utc` turns a local day and time into an instant.
///
/// # Errors
/// When the script is not consistent.
pub fn sample_workspace(
    script: &SampleScript,
    today: NaiveDate,
    to_utc: &dyn Fn(NaiveDate, NaiveTime) -> Option<DateTime<Utc>>,
    zone: &str,
    mint: &mut Mint,
    clock: &mut Clock,
) -> Result<(Document, Id), SampleError> {
    let mut player = Player {
        today,
        to_utc,
        zone: zone.to_owned(),
        mint,
        people: Vec::new(),
        goals: Vec::new(),
        acts: Vec::new(),
    };
    let document = player.people(script)?;
    player.goals(script)?;
    player.sessions(script)?;
    player.growth(&script.growth)?;
    player.feedback(&script.feedback)?;
    player.agreement(script.agreement.as_ref())?;
    player.cards(&script.cards)?;
    player.work_styles(&script.work_styles)?;
    let me = player.people.first().map(|(_, id)| id.clone());
    let me = me.ok_or_else(|| SampleError::Unknown("people".to_owned()))?;
    let acts = sorted_by_key(player.acts, |act| act.at);
    let mut book = Book::new(Document::new(document));
    for act in acts {
        let at = u64::try_from(act.at.timestamp_millis()).map_err(|_| SampleError::Day)?;
        let moment = Moment { stamp: clock.next(at), by: Some(act.by), at };
        let change = timely(act.command, &book).draft(&book, moment)?;
        book.join(Incoming::Change(&change));
    }
    Ok((book.document().clone(), me))
}

pub(in crate::coaching) struct Act {
    at: DateTime<Utc>,
    by: Id,
    pub(in crate::coaching) command: Command,
}

pub(in crate::coaching) struct Player<'a> {
    today: NaiveDate,
    to_utc: &'a dyn Fn(NaiveDate, NaiveTime) -> Option<DateTime<Utc>>,
    zone: String,
    mint: &'a mut Mint,
    pub(in crate::coaching) people: Vec<(String, Id)>,
    pub(in crate::coaching) goals: Vec<(String, Id)>,
    pub(in crate::coaching) acts: Vec<Act>,
}

impl Player<'_> {
    pub(in crate::coaching) fn day(&self, offset: i64) -> Result<NaiveDate, SampleError> {
        day_from(self.today, offset)
    }

    fn instant(&self, day: i64, time: NaiveTime) -> Result<DateTime<Utc>, SampleError> {
        (self.to_utc)(self.day(day)?, time).ok_or(SampleError::Day)
    }

    pub(in crate::coaching) fn hour(&self, day: i64, hour: u32) -> Result<DateTime<Utc>, SampleError> {
        let time = NaiveTime::from_hms_opt(hour, 0, 0).ok_or(SampleError::Day)?;
        self.instant(day, time)
    }

    pub(in crate::coaching) fn id(&mut self, at: DateTime<Utc>) -> Id {
        self.mint.id(u64::try_from(at.timestamp_millis()).unwrap_or_default())
    }

    pub(in crate::coaching) fn find(list: &[(String, Id)], key: &str) -> Result<Id, SampleError> {
        list.iter()
            .find(|(other, _)| other == key)
            .map(|(_, id)| id.clone())
            .ok_or_else(|| SampleError::Unknown(key.to_owned()))
    }

    pub(in crate::coaching) fn person(&self, key: &str) -> Result<Id, SampleError> {
        Self::find(&self.people, key)
    }

    pub(in crate::coaching) fn act(&mut self, at: DateTime<Utc>, by: Id, command: Command) {
        self.acts.push(Act { at, by, command });
    }

    fn people(&mut self, script: &SampleScript) -> Result<Id, SampleError> {
        let first = script.sessions.iter().map(|session| session.day).min();
        let at = self.hour(first.unwrap_or_default() - 4, 9)?;
        let document = sample_name(&self.id(at));
        let mut people = Vec::new();
        for person in &script.people {
            let id = self.id(at);
            self.people.push((person.key.clone(), id.clone()));
            people.push(NewPerson { id, name: person.name.clone(), pen: person.pen });
        }
        if let Some(by) = people.first().map(|person| person.id.clone()) {
            let command = PeopleCommand::Start { document: document.clone(), people, key: None }.into();
            self.act(at, by, command);
        }
        Ok(document)
    }

    fn goals(&mut self, script: &SampleScript) -> Result<(), SampleError> {
        for goal in &script.goals {
            let mut at = self.hour(goal.added, 18)?;
            let (id, owner) = (self.id(at), self.person(&goal.owner)?);
            self.goals.push((goal.key.clone(), id.clone()));
            let command = GoalCommand::Set {
                id: id.clone(),
                words: GoalWords {
                    why: goal.why.clone(),
                    target: goal.target.map(|day| self.day(day)).transpose()?,
                    ..GoalWords::new(owner.clone(), goal.title.as_str())
                },
                focus: WhenFocusIsFull::Keep,
            }
            .into();
            self.act(at, owner.clone(), command);
            for milestone in &goal.milestones {
                at += TimeDelta::minutes(1);
                self.milestone(milestone, &id, &owner, at)?;
            }
            if goal.parked {
                let command = GoalCommand::SetState { id, state: GoalState::Parked }.into();
                self.act(at + TimeDelta::minutes(1), owner, command);
            }
        }
        Ok(())
    }

    fn milestone(
        &mut self,
        milestone: &ScriptMilestone,
        goal: &Id,
        owner: &Id,
        at: DateTime<Utc>,
    ) -> Result<(), SampleError> {
        let id = self.id(at);
        let command = MilestoneCommand::Add {
            id: id.clone(),
            goal: goal.clone(),
            words: MilestoneWords {
                title: milestone.title.clone(),
                evidence: milestone.evidence.clone(),
                due: milestone.due.map(|day| self.day(day)).transpose()?,
                plan: String::new(),
            },
        }
        .into();
        self.act(at, owner.clone(), command);
        let Some(day) = milestone.reached else {
            return Ok(());
        };
        let (at, on) = (self.hour(day, 20)?, self.day(day)?);
        let celebration = Celebration::id_of(&id);
        self.act(at, owner.clone(), MilestoneCommand::Reach { id, on }.into());
        if let Some(words) = &milestone.celebration {
            let command = CelebrationCommand::Write {
                id: celebration,
                happened: words.happened.clone(),
                matters: words.matters.clone(),
                helpers: words.helpers.clone(),
                mark: words.mark.clone(),
            }
            .into();
            self.act(at + TimeDelta::minutes(10), owner.clone(), command);
        }
        Ok(())
    }

    fn sessions(&mut self, script: &SampleScript) -> Result<(), SampleError> {
        let mut carried: Vec<(Id, Id)> = Vec::new();
        for (at, session) in script.sessions.iter().enumerate() {
            // Each is planned while the one before it is still going on.
            let planned = match at.checked_sub(1).and_then(|before| script.sessions.get(before)) {
                Some(before) => self.instant(before.day, before.time)? + TimeDelta::minutes(50),
                None => self.hour(session.day - 3, 12)?,
            };
            carried = self.session(session, planned, carried)?;
        }
        Ok(())
    }

    fn session(
        &mut self,
        session: &ScriptSession,
        planned: DateTime<Utc>,
        carried: Vec<(Id, Id)>,
    ) -> Result<Vec<(Id, Id)>, SampleError> {
        let start = self.instant(session.day, session.time)?;
        let after = |minutes: i64| start + TimeDelta::minutes(minutes);
        let id = self.id(planned);
        let (_, me) =
            self.people.first().cloned().ok_or_else(|| SampleError::Unknown("people".to_owned()))?;
        let new = NewSession {
            id: id.clone(),
            starts_at: start,
            zone: self.zone.clone(),
            minutes: session.minutes,
        };
        self.act(planned, me.clone(), SessionCommand::Plan(new).into());

        // What is prepared for a session to come was prepared before now.
        let mut moment = if session.held { start - TimeDelta::hours(20) } else { self.hour(-1, 19)? };
        let mut open = Vec::new();
        for item in &session.agenda {
            moment += TimeDelta::minutes(5);
            let (item_id, by) = (self.id(moment), self.person(&item.by)?);
            let command = AgendaCommand::Add {
                id: item_id.clone(),
                session: id.clone(),
                words: TopicWords {
                    title: item.title.clone(),
                    brought_by: by.clone(),
                    minutes: item.minutes,
                    wanted_outcome: item.wanted.clone(),
                },
            }
            .into();
            self.act(moment, by.clone(), command);
            let state = match item.state.as_str() {
                "open" => {
                    open.push((item_id, by));
                    continue;
                }
                "parked" => AgendaState::Parked,
                _ => AgendaState::Discussed,
            };
            if session.held {
                self.act(
                    after(35),
                    by,
                    AgendaCommand::Mark { id: item_id, session: id.clone(), state }.into(),
                );
            }
        }
        self.prepare_sheet(&session.sheet, &id, moment + TimeDelta::minutes(10))?;
        if !session.held {
            return Ok(open);
        }

        let (state, live) = (SessionState::Live, id.clone());
        self.act(start, me.clone(), SessionCommand::SetState { session: live, state }.into());
        self.talk_sheet(&session.sheet, &id, start);
        for (item, by) in carried {
            let state = AgendaState::Discussed;
            self.act(after(12), by, AgendaCommand::Mark { id: item, session: id.clone(), state }.into());
        }
        let mut moment = after(8);
        for note in &session.notes {
            moment += TimeDelta::minutes(2);
            let (note_id, author) = (self.id(moment), self.person(&note.by)?);
            let command = NoteCommand::Add {
                id: note_id,
                session: id.clone(),
                author: author.clone(),
                text: note.text.clone(),
                after: None,
            }
            .into();
            self.act(moment, author, command);
        }
        self.commitments(session, &id, after(42))?;
        self.wrap_sheet(&session.sheet, &id, after(i64::try_from(session.minutes).unwrap_or(60) - 6))?;
        let end = after(i64::try_from(session.minutes).unwrap_or(60));
        self.act(end, me, SessionCommand::Wrap { session: id, next: None }.into());
        Ok(open)
    }

    fn commitments(
        &mut self,
        session: &ScriptSession,
        session_id: &Id,
        mut at: DateTime<Utc>,
    ) -> Result<(), SampleError> {
        for commitment in &session.commitments {
            at += TimeDelta::seconds(40);
            let (id, owner) = (self.id(at), self.person(&commitment.owner)?);
            let goal = commitment.goal.as_deref();
            let goal = goal.map(|key| Self::find(&self.goals, key)).transpose()?;
            let command = CommitmentCommand::Make {
                id: id.clone(),
                session: Some(session_id.clone()),
                words: CommitmentWords {
                    due: commitment.due.map(|day| self.day(day)).transpose()?,
                    goal,
                    ..CommitmentWords::new(owner.clone(), commitment.what.clone())
                },
                from_note: None,
            }
            .into();
            self.act(at, owner.clone(), command);
            let outcome = match commitment.outcome.as_str() {
                "kept" => Outcome::Kept,
                "partly" => Outcome::Partly,
                "not" => Outcome::Not,
                _ => continue,
            };
            let reviewed = self.hour(commitment.due.unwrap_or(session.day + 7).min(-1), 21)?;
            let at = reviewed.max(at + TimeDelta::minutes(30));
            let on = at.date_naive();
            let review = CommitmentCommand::Review { id: id.clone(), outcome, on };
            self.act(at, owner.clone(), review.into());
            let learned = commitment.learned.clone();
            if !learned.is_empty() {
                self.act(at, owner, CommitmentCommand::Learn { id, learned }.into());
            }
        }
        Ok(())
    }
}
