//! Momentum: how a goal is being walked, in a word.
//!
//! The rule, whole:
//!
//! 1. A goal that is done, parked, or whose partnership rests says just that.
//! 2. In its first seven days, and in the first seven days after a pause, it
//!    is *begun*: nothing is expected yet.
//! 3. Otherwise its *signs* count: a milestone reached, a commitment for it
//!    made, a commitment for it closed, however it came out. Trying and
//!    missing is a sign of walking.
//!    - Two signs or more in the last fourteen days: *in stride*.
//!    - One in the last fourteen days: *moving*.
//!    - One in the last thirty days: *slow and steady*.
//!    - None: *quiet for now*.
//!
//! So a new sign never makes the word less, how a commitment came out never
//! matters, and there is nothing one could lose by a pause. The word is
//! derived, never stored, and shown to the goal's owner first. It says
//! nothing of a person.

use super::goal::{Goal, GoalState};
use super::milestone::Milestone;
use crate::coaching::commitments::commitment::{Commitment, Outcome};
use crate::coaching::people::partnership::PartnershipState;
use crate::coaching::record::book::Book;
use crate::coaching::record::declaration::Field;
use crate::coaching::record::view::{Read, first_written};
use crate::replica::Id;

/// A day, in milliseconds.
const DAY: u64 = 24 * 60 * 60 * 1_000;
/// How long nothing is expected of a new goal.
const GRACE: u64 = 7 * DAY;
const LATELY: u64 = 14 * DAY;
const SOME_TIME: u64 = 30 * DAY;

/// How a goal is being walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Momentum {
    /// No sign for a month. Goals rest, too.
    Quiet,
    /// A sign within a month.
    Steady,
    /// A sign within two weeks.
    Moving,
    /// Several signs within two weeks.
    InStride,
    /// New, or new after a pause.
    Begun,
    /// The partnership rests.
    Resting,
    /// Parked.
    Parked,
    /// Done.
    Arrived,
}

/// What the word is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Where the goal stands.
    pub state: GoalState,
    /// Whether the partnership rests.
    pub rests: bool,
    /// When the goal was written, in milliseconds since 1970.
    pub begun: u64,
    /// When the last pause ended, in milliseconds since 1970.
    pub resumed: Option<u64>,
    /// When there were signs of walking, in milliseconds since 1970, in any
    /// order.
    pub signs: Vec<u64>,
}

impl Walk {
    /// The word, `now` being in milliseconds since 1970. What lies ahead of
    /// `now`, because a clock was wrong, counts as now.
    pub fn momentum(&self, now: u64) -> Momentum {
        match self.state {
            GoalState::Done => return Momentum::Arrived,
            GoalState::Parked => return Momentum::Parked,
            GoalState::Focus if self.rests => return Momentum::Resting,
            GoalState::Focus => {}
        }
        let ago = |then: u64| now.saturating_sub(then);
        if ago(self.begun.max(self.resumed.unwrap_or_default())) < GRACE {
            return Momentum::Begun;
        }
        let within = |span: u64| self.signs.iter().filter(|sign| ago(**sign) < span).count();
        match (within(LATELY), within(SOME_TIME)) {
            (2.., _) => Momentum::InStride,
            (1, _) => Momentum::Moving,
            (0, 1..) => Momentum::Steady,
            (0, 0) => Momentum::Quiet,
        }
    }
}

impl Book {
    /// What the momentum of a goal is made from.
    pub fn walk(&self, goal: &Id) -> Option<Walk> {
        let view: Goal = self.get(goal)?;
        let record = self.document().record(goal)?;
        let mut signs = Vec::new();
        for milestone in self.milestones(goal) {
            let reached = milestone.reached.and(self.written_at(&milestone.id, Milestone::REACHED));
            signs.extend(reached);
        }
        for commitment in self.commitments() {
            if commitment.goal.as_ref() == Some(goal) {
                signs.extend(self.document().record(&commitment.id).map(first_written));
                let is_closed = commitment.outcome != Outcome::Open;
                signs.extend(self.written_at(&commitment.id, Commitment::OUTCOME).filter(|_| is_closed));
            }
        }
        Some(Walk {
            state: view.state,
            rests: self.partnership().state != PartnershipState::Open,
            begun: first_written(record),
            resumed: self.resumed_at(),
            signs,
        })
    }

    fn written_at(&self, id: &Id, field: Field) -> Option<u64> {
        self.document().record(id)?.written_at(field)
    }
}
