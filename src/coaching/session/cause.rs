//! Names that follow from their cause: what two people do without knowing of
//! each other, for the same reason, is one thing afterwards.

use super::session::{Session, SessionState};
use crate::coaching::library::PlannedSegment;
use crate::coaching::record::book::Book;
use crate::replica::{Id, derived_id};

impl Book {
    /// The name of the session after this one, whatever its day. One that was
    /// put away, called off, missed or held already leaves the name to the next.
    pub fn name_of_next(&self, session: &Id) -> Id {
        first_free(
            |count| match count {
                0 => derived_id(session, "next"),
                count => derived_id(session, &format!("next/{count}")),
            },
            |name| self.get::<Session>(name).is_some_and(|session| session.state.is_ahead()),
            |name| self.document().record(name).is_none(),
        )
    }

    /// The name of a session that somebody plans: of the one after the last, if
    /// none is ahead; otherwise one more, and nothing tells which.
    pub fn name_of_planned(&self) -> Option<Id> {
        let all = self.sessions();
        if all.iter().any(|session| session.state.is_ahead()) {
            return None;
        }
        let held = |session: &&Session| session.state != SessionState::Missed;
        let last = all.iter().rfind(held).map_or_else(|| self.document().id(), |session| &session.id);
        Some(self.name_of_next(last))
    }

    /// The name of the series that somebody starts.
    pub fn name_of_series(&self) -> Id {
        let name = |count: usize| derived_id(self.document().id(), &format!("series/{count}"));
        first_free(name, |_| false, |name| self.document().record(name).is_none())
    }

    /// The names of the segments of a plan that is laid on a session: they
    /// follow from the session, the template and the part. A plan that was laid
    /// there before, or put away, leaves its names.
    pub fn names_of_plan(&self, session: &Id, template: &Id, parts: &[String]) -> Vec<Id> {
        let names = |count: usize| -> Vec<Id> {
            let name = |part: &String| derived_id(session, &format!("part/{template}/{count}/{part}"));
            parts.iter().map(name).collect()
        };
        let is_free = |names: &Vec<Id>| names.iter().all(|name| self.document().record(name).is_none());
        first_free(names, |_| false, is_free)
    }
}

impl PlannedSegment {
    /// What names it within its template.
    pub fn part(&self) -> String {
        match self.turn {
            Some(turn) => format!("{}/{turn}", self.slug),
            None => self.slug.clone(),
        }
    }
}

/// The first of these names that nothing has, or that has what is wanted.
fn first_free<T>(
    name: impl Fn(usize) -> T,
    is_wanted: impl Fn(&T) -> bool,
    is_free: impl Fn(&T) -> bool,
) -> T {
    let mut count = 0;
    loop {
        let candidate = name(count);
        if is_free(&candidate) || is_wanted(&candidate) {
            return candidate;
        }
        count += 1;
    }
}
