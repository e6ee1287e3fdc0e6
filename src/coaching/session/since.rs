//! What happened since the two met last: the commitments to look at together,
//! and what one may be glad about.

use super::session::{Session, SessionState};
use crate::coaching::celebrations::small_win::SmallWin;
use crate::coaching::commitments::commitment::{Commitment, Outcome};
use crate::coaching::goals::milestone::Milestone;
use crate::coaching::record::book::Book;
use crate::coaching::record::declaration::Field;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::Read;
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
    pub(in crate::coaching) fn last_wrap(&self) -> Option<Stamp> {
        self.last_two_wraps().0
    }

    /// The same, and when they had closed the session before that one.
    pub(in crate::coaching) fn last_two_wraps(&self) -> (Option<Stamp>, Option<Stamp>) {
        let stamps = self.kept(Kind::Session).filter_map(|(_, record)| {
            // Sessions of earlier versions have their state alone.
            let wrapped = || record.written(Session::WRAPPED).or_else(|| record.written(Session::STATE));
            is_over(record).then(wrapped).flatten()
        });
        stamps.fold((None, None), |(last, before), stamp| match last {
            Some(last) if stamp <= last => (Some(last), before.max(Some(stamp))),
            _ => (Some(stamp), last),
        })
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
        let mut list = self.commitments_where(|record| {
            Outcome::of(record) == Outcome::Open || record.written(Commitment::OUTCOME) > last
        });
        list.retain(|commitment| session.is_none() || commitment.session.as_ref() != session);
        list
    }

    /// What one person may be glad about since the last session: their own
    /// commitments that were kept, their own milestones, and what they put
    /// into the jar themselves.
    pub fn wins_since_last_session(&self, person: &Id) -> Vec<Win> {
        let (people, last) = (self.people(), self.last_wrap());
        let is_own = |who: Option<&Id>| who.is_some_and(|who| people.same(who, person));
        let is_new = |id: &Id, field: Field| {
            self.document().record(id).and_then(|record| record.written(field)) > last
        };
        let kept = self.commitments_where(|record| {
            Outcome::of(record) == Outcome::Kept && record.written(Commitment::OUTCOME) > last
        });
        let kept = kept.into_iter().filter(|it| is_own(it.owner.as_ref()));
        let goals = self.goals().into_iter().filter(|goal| is_own(goal.owner.as_ref()));
        let reached = goals.flat_map(|goal| self.milestones(&goal.id));
        let reached =
            reached.filter(|it: &Milestone| it.reached.is_some() && is_new(&it.id, Milestone::REACHED));
        let small = self.all::<SmallWin>().into_iter();
        let small = small.filter(|it| is_own(it.author.as_ref()) && is_new(&it.id, SmallWin::TEXT));
        kept.map(|it| Win::Kept(it.what))
            .chain(reached.map(|it| Win::Reached(it.title)))
            .chain(small.map(|it| Win::Small(it.text)))
            .collect()
    }

    /// The sessions that are over, in the order they were held.
    pub fn sessions_held(&self) -> Vec<Session> {
        self.sessions_where(is_over)
    }

    /// When it was said that the last of them is over, in milliseconds since
    /// 1970.
    pub fn last_session_ended_at(&self) -> Option<u64> {
        let last = self.sessions_held().pop()?;
        self.document().record(&last.id)?.written_at(Session::STATE)
    }

    /// How many sessions are over.
    pub fn count_of_sessions_held(&self) -> usize {
        self.kept(Kind::Session).filter(|(_, record)| is_over(record)).count()
    }
}

/// Is a session wrapped? Once it is looked back at, it still is.
fn is_over(record: &Record) -> bool {
    Kind::Session.is_of(record)
        && matches!(SessionState::of(record), SessionState::Wrapped | SessionState::Reviewed)
}
