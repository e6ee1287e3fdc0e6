//! What happened since the two met last: the commitments to look at together,
//! and what one may be glad about.

use super::book::Book;
use super::commitment::{Commitment, Outcome};
use super::kind::{Field, Kind};
use super::milestone::Milestone;
use super::session::Session;
use super::small_win::SmallWin;
use crate::replica::{Id, Record, Stamp};

/// Something one person may be glad about, in their own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Win {
    /// A commitment that was kept.
    Kept(String),
    /// A milestone that was reached.
    Reached(String),
    /// Something that was put into the jar.
    Small(String),
}

impl Book {
    /// When the partners last closed a session of this partnership: the stamp
    /// of that act, whatever was said of the session later. `None` before the
    /// first time. Stamps and not clocks: who
    /// says how something went, knowing of the wrap, said it afterwards, even
    /// on a phone whose clock is behind.
    fn last_wrap(&self) -> Option<Stamp> {
        let stamps = self.sessions().into_iter().filter_map(|session| {
            let record = self.document().record(&session.id)?;
            // Sessions of earlier versions have their state alone.
            let wrapped = || written(record, Field::Wrapped).or_else(|| written(record, Field::State));
            is_over(record).then(wrapped).flatten()
        });
        stamps.max()
    }

    /// The commitments to look at when a session opens: those that are open,
    /// and those whose outcome was said since the partners of this
    /// partnership last closed a session. So what is ticked now stays until
    /// the wrap. Commitments made in `session` itself are new, and not here.
    /// A session that is over has none.
    pub fn since_last_session(&self, session: Option<&Id>) -> Vec<Commitment> {
        let record = session.and_then(|session| self.document().record(session));
        if record.is_some_and(is_over) {
            return Vec::new();
        }
        let last = self.last_wrap();
        let mut list = self.commitments();
        list.retain(|commitment| {
            let is_new = session.is_some() && commitment.session.as_ref() == session;
            !is_new && (commitment.outcome == Outcome::Open || self.is_said_after(commitment, last))
        });
        list
    }

    fn is_said_after(&self, commitment: &Commitment, last: Option<Stamp>) -> bool {
        let record = self.document().record(&commitment.id);
        record.and_then(|record| written(record, Field::Outcome)) > last
    }

    /// Was this record begun after the partners last closed a session?
    pub(super) fn is_written_after_last_wrap(&self, id: &Id) -> bool {
        let begun = self.document().record(id).and_then(|record| record.origin()).map(|(stamp, _)| *stamp);
        begun > self.last_wrap()
    }

    /// What one person may be glad about since the last session: their own
    /// commitments that were kept, their own milestones, and what they put
    /// into the jar themselves.
    pub fn wins_since_last_session(&self, person: &Id) -> Vec<Win> {
        let (people, last) = (self.people(), self.last_wrap());
        let is_own = |who: Option<&Id>| who.is_some_and(|who| people.same(who, person));
        let is_new = |id: &Id, field: Field| {
            self.document().record(id).and_then(|record| written(record, field)) > last
        };
        let kept = self.commitments().into_iter().filter(|it| {
            it.outcome == Outcome::Kept && is_own(it.owner.as_ref()) && is_new(&it.id, Field::Outcome)
        });
        let goals = self.goals().into_iter().filter(|goal| is_own(goal.owner.as_ref()));
        let reached = goals.flat_map(|goal| self.milestones(&goal.id));
        let reached = reached.filter(|it: &Milestone| it.reached.is_some() && is_new(&it.id, Field::Reached));
        let small = self.all::<SmallWin>().into_iter();
        let small = small.filter(|it| is_own(it.author.as_ref()) && is_new(&it.id, Field::Text));
        kept.map(|it| Win::Kept(it.what))
            .chain(reached.map(|it| Win::Reached(it.title)))
            .chain(small.map(|it| Win::Small(it.text)))
            .collect()
    }

    /// The sessions that are over, in the order they were held.
    pub fn sessions_held(&self) -> Vec<Session> {
        let mut held = self.sessions();
        held.retain(|session| self.document().record(&session.id).is_some_and(is_over));
        held
    }
}

/// Is a session wrapped? Once it is looked back at, it still is.
fn is_over(record: &Record) -> bool {
    record.kind == Kind::Session.name()
        && matches!(record.text(Field::State.name()), Some("wrapped" | "reviewed"))
}

fn written(record: &Record, field: Field) -> Option<Stamp> {
    record.entry(field.name()).map(|entry| entry.stamp)
}
