//! Times for a session, proposed by link and answered by link.

use chrono::{DateTime, Utc};

use super::context::App;
use crate::browser::{clock, page};
use crate::coaching::{NewSession, RecordCommand, Refusal, Session, SessionCommand};
use crate::exchange::{Answer, LinkError, Proposal, Talk};
use crate::replica::Id;

/// What choosing a time does here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// The session is planned here.
    Planned,
    /// The notebook it belongs to is not in this browser: only the answer can
    /// be sent.
    NotHere,
}

impl App {
    /// The address that proposes these times for the next session.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn propose(self, minutes: u64, times: Vec<DateTime<Utc>>) -> Result<String, LinkError> {
        let partnership = self.with_book(|book| book.document().id().clone()).ok_or(LinkError::NotOurs)?;
        let name = self.my_name_in(&partnership);
        let talk = Talk { partnership, session: self.new_id(), name, minutes, zone: clock::zone() };
        Ok(format!("{}{}", page::base_url(), Proposal { talk, times }.to_link()?))
    }

    /// The name of the owner of this browser in a notebook, as far as they said
    /// it.
    pub fn my_name_in(self, partnership: &Id) -> String {
        let me = self.me_in(partnership);
        let name = me.and_then(|me| {
            self.with_partnership(partnership, |book| book.people().get(&me).map(|me| me.name.clone()))
        });
        name.flatten().unwrap_or_default()
    }

    /// The address that answers a proposal with one of its times.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn answer(self, proposal: &Proposal, at: DateTime<Utc>, name: &str) -> Result<String, LinkError> {
        Ok(format!("{}{}", page::base_url(), proposal.answer(at, name).to_link()?))
    }

    /// Is the notebook here that a link speaks of?
    pub fn has_partnership(self, document: &Id) -> bool {
        self.with_partnership(document, |_| ()).is_some()
    }

    /// The session that a link speaks of, if it is planned here.
    pub fn session_of(self, talk: &Talk) -> Option<Session> {
        self.with_partnership(&talk.partnership, |book| book.get(&talk.session)).flatten()
    }

    /// Plans the session of an answer, or moves it there; on both devices it is
    /// one session. The notebook it belongs to is open afterwards.
    ///
    /// # Errors
    /// When its minutes make no sense.
    pub fn plan_chosen(self, answer: &Answer, words: String) -> Result<Chosen, Refusal> {
        let Talk { partnership, session, minutes, zone, .. } = &answer.talk;
        if !self.has_partnership(partnership) {
            return Ok(Chosen::NotHere);
        }
        self.switch_to(partnership.clone());
        let planned =
            NewSession { id: session.clone(), starts_at: answer.at, zone: zone.clone(), minutes: *minutes };
        let is_known = self.with_book(|book| book.document().record(session).is_some()).unwrap_or_default();
        // One that was put away comes back: whoever plans it wants it.
        let commands = if self.session_of(&answer.talk).is_some() {
            vec![SessionCommand::Move(planned).into()]
        } else if is_known {
            vec![RecordCommand::Restore { id: session.clone() }.into(), SessionCommand::Move(planned).into()]
        } else {
            vec![SessionCommand::Plan(planned).into()]
        };
        self.act_all_and_say(&commands, words).map(|_| Chosen::Planned)
    }
}
