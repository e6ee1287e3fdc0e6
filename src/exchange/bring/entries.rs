//! What was found in a document, as acts that keep it.

use chrono::{DateTime, NaiveDate, Utc};

use super::brought::{Brought, BroughtCommitment, BroughtGoal, BroughtSession};
use crate::coaching::{
    AgendaCommand, AgendaState, Command, CommitmentCommand, CommitmentWords, GoalCommand, GoalState,
    GoalWords, MilestoneCommand, MilestoneWords, NewSession, NoteCommand, Outcome, SessionCommand,
    SessionState, TopicWords, WhenFocusIsFull,
};
use crate::replica::Id;

/// How long a topic takes that says nothing of it, in minutes.
const TOPIC_MINUTES: u64 = 15;
/// How long a session takes that says nothing of it, in minutes.
const SESSION_MINUTES: u64 = 60;

/// Where the entries of a document go.
pub struct Into<'a> {
    /// The people of the notebook, in the order in which they were named to
    /// [`bring`](super::bring).
    pub people: &'a [Id],
    /// Whose it is where the document does not say it.
    pub me: &'a Id,
    /// The day on which it is brought: also that of what stands under no day.
    pub today: NaiveDate,
    /// When a session of a day starts: the document tells the day alone.
    pub start: &'a dyn Fn(NaiveDate) -> DateTime<Utc>,
    /// The IANA zone of that.
    pub zone: &'a str,
    /// Gives a new name.
    pub name: &'a mut dyn FnMut() -> Id,
}

impl Brought {
    /// The acts that keep all of it, in the order of the document. Sessions before
    /// today have been held.
    pub fn commands(&self, into: &mut Into<'_>) -> Vec<Command> {
        let mut acts = Vec::new();
        self.sessions.iter().for_each(|session| into.session(session, &mut acts));
        self.goals.iter().for_each(|goal| into.goal(goal, &mut acts));
        self.commitments.iter().for_each(|made| into.commitment(made, None, &mut acts));
        acts
    }

    /// Was nothing found that could be kept?
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty() && self.goals.is_empty() && self.commitments.is_empty()
    }
}

impl Into<'_> {
    fn person(&self, who: Option<usize>) -> Id {
        who.and_then(|at| self.people.get(at)).unwrap_or(self.me).clone()
    }

    fn session(&mut self, found: &BroughtSession, acts: &mut Vec<Command>) {
        let session = (self.name)();
        let on = found.on.unwrap_or(self.today);
        let plan = NewSession {
            id: session.clone(),
            starts_at: (self.start)(on),
            zone: self.zone.to_owned(),
            minutes: SESSION_MINUTES,
        };
        acts.push(SessionCommand::Plan(plan).into());
        let mut discussed = Vec::new();
        for topic in &found.topics {
            let id = (self.name)();
            let words = TopicWords {
                title: topic.title.clone(),
                brought_by: self.person(topic.who),
                minutes: TOPIC_MINUTES,
                wanted_outcome: String::new(),
            };
            acts.push(AgendaCommand::Add { id: id.clone(), session: session.clone(), words }.into());
            if topic.is_discussed {
                discussed.push(id);
            }
        }
        // The name of a session is a note: sessions are called by their days.
        let title = Some((found.title.as_str(), None, 0)).filter(|(title, ..)| !title.is_empty());
        let notes = found.notes.iter().map(|note| (note.text.as_str(), note.who, note.depth));
        for (text, who, depth) in title.into_iter().chain(notes) {
            let (id, author) = ((self.name)(), self.person(who));
            let text = text.to_owned();
            acts.push(
                NoteCommand::Add { id: id.clone(), session: session.clone(), author, text, after: None }
                    .into(),
            );
            if depth > 0 {
                acts.push(NoteCommand::Indent { id, indent: u64::from(depth) }.into());
            }
        }
        for made in &found.commitments {
            self.commitment(made, Some(&session), acts);
        }
        for id in discussed {
            let state = AgendaState::Discussed;
            acts.push(AgendaCommand::Mark { id, session: session.clone(), state }.into());
        }
        // One of today may be still ahead.
        if found.on.is_none_or(|on| on < self.today) {
            acts.push(SessionCommand::SetState { session, state: SessionState::Wrapped }.into());
        }
    }

    fn commitment(&mut self, made: &BroughtCommitment, session: Option<&Id>, acts: &mut Vec<Command>) {
        let id = (self.name)();
        let owner = self.person(made.owner);
        let words = CommitmentWords { due: made.due, ..CommitmentWords::new(owner, made.what.clone()) };
        let make =
            CommitmentCommand::Make { id: id.clone(), words, session: session.cloned(), from_note: None };
        acts.push(make.into());
        if made.is_done {
            acts.push(CommitmentCommand::Review { id, outcome: Outcome::Kept, on: self.today }.into());
        }
    }

    fn goal(&mut self, found: &BroughtGoal, acts: &mut Vec<Command>) {
        let goal = (self.name)();
        let words = GoalWords {
            owner: self.person(found.owner),
            title: found.title.clone(),
            why: found.why.clone(),
            target: found.target,
            why_others: String::new(),
            tags: Vec::new(),
            kind: None,
        };
        acts.push(GoalCommand::Set { id: goal.clone(), words, focus: WhenFocusIsFull::Keep }.into());
        for step in &found.milestones {
            let id = (self.name)();
            let words = MilestoneWords {
                title: step.title.clone(),
                evidence: String::new(),
                due: step.due,
                plan: String::new(),
            };
            acts.push(MilestoneCommand::Add { id: id.clone(), goal: goal.clone(), words }.into());
            if step.is_reached {
                acts.push(
                    MilestoneCommand::Reach { id, on: step.due.unwrap_or(self.today).min(self.today) }.into(),
                );
            }
        }
        if found.is_done {
            acts.push(GoalCommand::SetState { id: goal, state: GoalState::Done }.into());
        }
    }
}
