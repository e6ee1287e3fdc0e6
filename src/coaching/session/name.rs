//! What a session is called beside its date. It follows from what stands on it
//! and is never written: so nobody has to name one, and two cannot disagree.

use super::agenda::AgendaState;
use super::carry_over::{Agendas, Topic};
use super::session::{Session, SessionState};
use crate::coaching::record::book::Book;
use crate::replica::Id;

/// What a session is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionName {
    /// The one in which these people look back and part.
    Closing,
    /// The topic that was talked about first, or else the first on its agenda.
    Topic(String),
    /// The first of this notebook, as long as it has no topic.
    First,
}

/// The names of the sessions of a book. Who asks for several takes it once.
#[derive(Debug)]
pub struct SessionNames<'a> {
    agendas: Agendas<'a>,
    /// The earliest that took place or still may.
    first: Option<Id>,
}

impl<'a> SessionNames<'a> {
    /// Reads them.
    pub fn of(book: &'a Book) -> Self {
        let is_first = |session: &Session| session.state != SessionState::Missed;
        let first = book.sessions().into_iter().find(is_first).map(|session| session.id);
        Self { agendas: Agendas::of(book), first }
    }

    /// The agendas that the names are read from.
    pub const fn agendas(&self) -> &Agendas<'a> {
        &self.agendas
    }

    /// What a session is called; one of several without topics has its date alone.
    pub fn name(&self, session: &Session) -> Option<SessionName> {
        self.name_with(session, &self.agendas.agenda(&session.id))
    }

    /// The same, for one whose agenda is at hand.
    pub fn name_with(&self, session: &Session, agenda: &[Topic]) -> Option<SessionName> {
        if session.is_closing() {
            return Some(SessionName::Closing);
        }
        let mut titled = agenda.iter().filter(|topic| !topic.title.trim().is_empty());
        let talked = titled.clone().find(|topic| topic.state == AgendaState::Discussed);
        match talked.or_else(|| titled.next()) {
            Some(topic) => Some(SessionName::Topic(topic.title.clone())),
            None => (self.first.as_ref() == Some(&session.id)).then_some(SessionName::First),
        }
    }
}

impl Book {
    /// What a session is called beside its date. Who asks for several takes
    /// [`SessionNames`] once.
    pub fn session_name(&self, session: &Session) -> Option<SessionName> {
        SessionNames::of(self).name(session)
    }
}
