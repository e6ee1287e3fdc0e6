//! When to say back what one heard: between two parts, for whoever coached in
//! the one that ends.

use super::segment::Segment;
use super::talk::Talk;
use crate::coaching::library::Role;
use crate::replica::Id;

const MINUTE: u64 = 60_000;
/// In a shorter part, in minutes, there is little to say back.
const LEAST_LENGTH: u64 = 5;
/// So long before its end a part begins to end.
const BEFORE_THE_END: i64 = 2 * 60_000;
/// So long into the next part it can still be done.
const INTO_THE_NEXT: u64 = 90_000;

/// A part that ends, and who coached in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlayBack {
    /// The part.
    pub segment: Id,
    /// Its place among the parts of the talk, counted from 0.
    pub nth: usize,
    /// Who coached, or was the mentor.
    pub by: Vec<Id>,
}

impl Talk {
    /// The part whose coach says back now what they heard: the one that is on,
    /// when it is about to end; after it the one before, for a moment.
    pub fn play_back(&self, now: u64) -> Option<PlayBack> {
        let current = self.current().filter(|current| self.was_begun(&current.id))?;
        if is_worth_it(current) && self.left(current, now) <= BEFORE_THE_END {
            return self.said_back(current);
        }
        if self.elapsed(&current.id, now) > INTO_THE_NEXT {
            return None;
        }
        let mut before = self.spans.iter().rev().filter_map(|span| self.segment(span.segment.as_ref()?));
        let before = before.find(|segment| segment.id != current.id)?;
        let was_talked = self.elapsed(&before.id, now) >= MINUTE;
        if is_worth_it(before) && was_talked { self.said_back(before) } else { None }
    }

    fn said_back(&self, segment: &Segment) -> Option<PlayBack> {
        let nth = self.segments.iter().position(|other| other.id == segment.id)?;
        let coaches =
            segment.plan.roles.iter().filter(|(_, role)| matches!(role, Role::Coach | Role::Mentor));
        let by: Vec<Id> = coaches.map(|(person, _)| person.clone()).collect();
        (!by.is_empty()).then(|| PlayBack { segment: segment.id.clone(), nth, by })
    }
}

fn is_worth_it(segment: &Segment) -> bool {
    segment.length() >= LEAST_LENGTH
}
