//! The plan of a session, once more for the next one.

use super::segment::{Segment, SegmentPlan};
use crate::coaching::record::book::Book;
use crate::replica::{Id, Stamp};

impl Book {
    /// The parts of a session, for the one after it: with the minutes that were
    /// planned, and the roles as they stand. What came in while people talked was
    /// for that day alone. The names follow from both sessions, so that two who
    /// go on in the same way have one plan. Nothing where the other one has a plan
    /// already.
    pub fn plan_again(&self, session: &Id, next: &Id) -> Vec<(Id, SegmentPlan)> {
        if !self.segments(next).is_empty() {
            return Vec::new();
        }
        // Stamps, not clocks: two devices may have been at it.
        let began = self.talk(session).spans.iter().filter_map(|span| self.first_stamp(&span.id)).min();
        let is_planned = |segment: &Segment| {
            began.is_none_or(|began| self.first_stamp(&segment.id).is_some_and(|first| first < began))
        };
        let parts: Vec<Segment> = self.segments(session).into_iter().filter(is_planned).collect();
        let names: Vec<String> = parts.iter().map(|part| part.id.to_string()).collect();
        let names = self.names_of_plan(next, session, &names);
        names.into_iter().zip(parts.into_iter().map(|part| part.plan)).collect()
    }

    /// The stamp of the first of what stands in a record.
    pub(in crate::coaching) fn first_stamp(&self, id: &Id) -> Option<Stamp> {
        self.document().record(id)?.origin().map(|(stamp, _)| *stamp)
    }
}
