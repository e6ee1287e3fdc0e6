//! The plan of a session, once more for the next one.

use super::segment::{Segment, SegmentPlan};
use crate::coaching::record::book::Book;
use crate::replica::Id;

impl Book {
    /// The parts of a session as they were planned, for the one after it. What
    /// came in while people talked was for that day alone. The names follow from
    /// both sessions, so that two who go on in the same way have one plan.
    /// Nothing where the other one has a plan already.
    pub fn plan_again(&self, session: &Id, next: &Id) -> Vec<(Id, SegmentPlan)> {
        if !self.segments(next).is_empty() {
            return Vec::new();
        }
        let talk = self.talk(session);
        let began = talk.spans.first().map_or(u64::MAX, |span| span.began);
        let planned = |segment: &Segment| self.first_written(&segment.id).is_some_and(|at| at < began);
        let parts: Vec<Segment> = self.segments(session).into_iter().filter(planned).collect();
        let names: Vec<String> = parts.iter().map(|part| part.id.to_string()).collect();
        let names = self.names_of_plan(next, session, &names);
        names.into_iter().zip(parts.into_iter().map(|part| part.plan)).collect()
    }

    /// When the first of what stands in a record was written, in milliseconds
    /// since 1970 by the clock of whoever wrote it.
    fn first_written(&self, id: &Id) -> Option<u64> {
        let record = self.document().record(id)?;
        record.writes().map(|(stamp, _)| stamp.tick.millis).min()
    }
}
