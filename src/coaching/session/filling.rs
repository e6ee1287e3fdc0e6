//! One hour, one budget: which topics fill which turns of a plan.
//!
//! It follows from the plan and the agenda whenever it is shown, and is never
//! written.

use super::agenda::AgendaState;
use super::carry_over::Topic;
use super::segment::Segment;
use crate::coaching::library::{Mode, Role};
use crate::replica::Id;

/// What a topic takes of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// The topic.
    pub topic: Topic,
    /// How many of its minutes it takes there.
    pub minutes: u64,
}

/// The topics of an agenda, as they fill the parts of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filling {
    /// Every part that is not parked, in the order of the plan, with its
    /// topics in the order of the agenda.
    pub parts: Vec<(Id, Vec<Portion>)>,
    /// The topics that stand in no part: nobody's turn, or no room left in it.
    pub beside: Vec<Topic>,
}

/// A part, and the minutes in it that nothing takes yet.
struct Turn<'a> {
    segment: &'a Segment,
    free: u64,
    portions: Vec<Portion>,
}

impl Filling {
    /// Fills the turns of those who are coached with their own topics, in the
    /// order of the agenda. What does not fit goes on in their later turns.
    /// Parked topics are left out. `same` says whether two names mean one
    /// person.
    pub fn of(segments: &[Segment], topics: &[Topic], same: impl Fn(&Id, &Id) -> bool) -> Self {
        let open = segments.iter().filter(|segment| !segment.is_parked);
        let turn = |segment| Turn { segment, free: Segment::length(segment), portions: Vec::new() };
        let mut turns: Vec<Turn<'_>> = open.map(turn).collect();
        let wanted = topics.iter().filter(|topic| topic.state != AgendaState::Parked);
        let beside = wanted.filter(|topic| !put(&mut turns, topic, &same)).cloned().collect();
        let parts = turns.into_iter().map(|turn| (turn.segment.id.clone(), turn.portions)).collect();
        Self { parts, beside }
    }

    /// The topics of one part.
    pub fn topics_in(&self, part: &Id) -> &[Portion] {
        let found = self.parts.iter().find(|(id, _)| id == part);
        found.map(|(_, portions)| portions.as_slice()).unwrap_or_default()
    }
}

/// Puts a topic into the first turn of the one who brings it that has room,
/// and what is left of it into the next. False where there is none.
fn put(turns: &mut [Turn<'_>], topic: &Topic, same: &impl Fn(&Id, &Id) -> bool) -> bool {
    let Some(owner) = &topic.brought_by else { return false };
    let (mut needed, mut is_in) = (topic.minutes, false);
    for turn in turns.iter_mut().filter(|turn| turn.free > 0 && turn.segment.is_turn_of(owner, same)) {
        let minutes = needed.min(turn.free);
        turn.portions.push(Portion { topic: topic.clone(), minutes });
        turn.free -= minutes;
        needed -= minutes;
        is_in = true;
        if needed == 0 {
            break;
        }
    }
    is_in
}

impl Segment {
    /// Is this person coached in it? To hear how one coached is no turn.
    fn is_turn_of(&self, person: &Id, same: &impl Fn(&Id, &Id) -> bool) -> bool {
        let is_theirs = |(holder, role): &(Id, Role)| {
            matches!(role, Role::Coachee | Role::Mentee) && same(holder, person)
        };
        self.plan.mode != Mode::Feedback && self.plan.roles.iter().any(is_theirs)
    }
}
