//! The session before this one: what the two took from it, to have beside the
//! talk.

use chrono::DateTime;

use super::kept::Insight;
use super::note::Note;
use super::session::Session;
use crate::coaching::celebrations::appreciation::Appreciation;
use crate::coaching::commitments::commitment::{Commitment, Outcome};
use crate::coaching::record::book::Book;
use crate::replica::{Id, sorted_by_key};

/// What is left of the session that was held last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTime {
    /// The session.
    pub session: Session,
    /// Its notes, in order, those of each writer together: the writers in the
    /// order in which they came into the notebook, then whoever is unknown.
    pub notes: Vec<(Option<Id>, Vec<Note>)>,
    /// What was kept of it.
    pub insights: Vec<Insight>,
    /// What was said at its end.
    pub thanks: Vec<Appreciation>,
    /// The commitments made in it that are still open.
    pub commitments: Vec<Commitment>,
}

impl LastTime {
    /// Was nothing written in it, and is nothing open?
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
            && self.insights.is_empty()
            && self.thanks.is_empty()
            && self.commitments.is_empty()
    }
}

impl Book {
    /// The session that was held last before this one, with what is left of it.
    /// Before one that is to come or under way, every held one lies.
    pub fn last_time(&self, session: &Id) -> Option<LastTime> {
        let this: Session = self.get(session)?;
        let until = this.state.is_over().then(|| self.held_at(&this));
        let held = self.sessions_held().into_iter().filter(|it| it.id != *session);
        let before = held.filter(|it| until.is_none_or(|until| self.held_at(it) < until));
        let last = before.max_by_key(|it| (self.held_at(it), it.id.clone()))?;
        Some(self.left_of(last))
    }

    /// When a session was held, in milliseconds since 1970: at the time it was
    /// planned for, whatever the zone, or when it was wrapped up if that was
    /// earlier or no time was named.
    fn held_at(&self, session: &Session) -> u64 {
        let start = session.starts_at.as_ref().map(DateTime::timestamp_millis);
        let start = start.map(|start| u64::try_from(start).unwrap_or_default());
        let over = self.over_at(&session.id);
        start.into_iter().chain(over).min().unwrap_or_default()
    }

    fn left_of(&self, session: Session) -> LastTime {
        let people = self.people();
        let writer = |id: &Option<Id>| Some(people.get(id.as_ref()?)?.id.clone());
        let place = |writer: &Option<Id>| {
            people.all().iter().position(|person| Some(&person.id) == writer.as_ref()).unwrap_or(usize::MAX)
        };
        let written: Vec<Note> =
            self.notes(&session.id).into_iter().filter(|note| !note.text.trim().is_empty()).collect();
        let mut notes: Vec<(Option<Id>, Vec<Note>)> = Vec::new();
        for note in written {
            let by = writer(&note.author);
            match notes.iter_mut().find(|(writer, _)| *writer == by) {
                Some((_, of_one)) => of_one.push(note),
                None => notes.push((by, vec![note])),
            }
        }
        let mut commitments = self.commitments_from(&session.id);
        commitments.retain(|it| it.outcome == Outcome::Open);
        LastTime {
            notes: sorted_by_key(notes, |(writer, _)| place(writer)),
            insights: self.children(&session.id),
            thanks: self.children(&session.id),
            commitments,
            session,
        }
    }
}
