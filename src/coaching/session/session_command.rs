//! What one does with a session: plan it, move it, begin and wrap it.

use super::agenda::AgendaState;
use super::series::{Series, SeriesPlan};
use super::session::{SESSION_MINUTES, Session, SessionState};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Refusal, TITLE_LIMIT, fits};
use crate::replica::{Id, TRASHED};
use chrono::{DateTime, Utc};
use serde_json::json;

/// A session to plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// The new record's name.
    pub id: Id,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// The IANA zone it is planned in.
    pub zone: String,
    /// How long it is meant to take, in minutes.
    pub minutes: u64,
}

/// What one does with a session.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum SessionCommand {
    Plan(NewSession),
    Move(NewSession),
    SetState {
        session: Id,
        state: SessionState,
    },
    /// Ends a session: open topics move to the next one, which `next` may plan.
    Wrap {
        session: Id,
        next: Option<NewSession>,
    },
    /// Says which template of the library a session follows.
    FollowTemplate {
        session: Id,
        template: Id,
    },
    /// Says where it takes place, or nothing.
    SetPlace {
        session: Id,
        place: String,
    },
    StartSeries {
        id: Id,
        plan: SeriesPlan,
        first: NewSession,
    },
    EndSeries {
        id: Id,
    },
    /// Leaves one session of a series out: it is put away before it is there.
    SkipOccurrence {
        session: NewSession,
    },
}

impl Act for SessionCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Plan(session) => {
                pen.put_session(session)?;
                let held = pen.held_items();
                pen.carry(&held, &session.id);
                Ok(())
            }
            Self::Move(session) => {
                let held: Session = pen.need(&session.id)?;
                pen.put_session(session)?;
                if held.state == SessionState::Missed {
                    pen.put(&session.id, Session::STATE, SessionState::Planned.name());
                }
                Ok(())
            }
            Self::SetState { session, state } => {
                pen.need::<Session>(session)?;
                pen.put(session, Session::STATE, state.name());
                if *state == SessionState::Live {
                    pen.take_in_held_items(session);
                }
                Ok(())
            }
            Self::Wrap { session, next } => pen.wrap(session, next.as_ref()),
            Self::FollowTemplate { session, template } => {
                pen.need::<Session>(session)?;
                pen.put_id(session, Session::TEMPLATE, Some(template));
                Ok(())
            }
            Self::SetPlace { session, place } => {
                pen.need::<Session>(session)?;
                pen.put_text(session, Session::PLACE, place)
            }
            Self::StartSeries { id, plan, first } => {
                pen.put_series(id, plan)?;
                pen.put_session(first)?;
                let held = pen.held_items();
                pen.carry(&held, &first.id);
                Ok(())
            }
            Self::EndSeries { id } => {
                pen.need::<Series>(id)?;
                pen.put(id, Series::STATE, "ended");
                Ok(())
            }
            Self::SkipOccurrence { session } => {
                pen.put_session(session)?;
                // Whoever puts it away knows what this same act wrote of it.
                pen.draft.settle(&session.id, TRASHED, json!({ "known": [] }));
                Ok(())
            }
        }
    }
}

impl Pen<'_> {
    fn put_session(&mut self, session: &NewSession) -> Result<(), Refusal> {
        let NewSession { id, starts_at, zone, minutes } = session;
        let zone = fits(zone, TITLE_LIMIT).map_err(|problem| Refusal::At(Session::ZONE, problem))?;
        self.put_instant(id, Session::STARTS_AT, *starts_at)?;
        self.put(id, Session::ZONE, zone);
        self.put_minutes(id, Session::MINUTES, *minutes, SESSION_MINUTES)
    }

    /// What was held for the next session, while the partner, elsewhere,
    /// planned this one.
    pub(super) fn take_in_held_items(&mut self, session: &Id) {
        let mut held = self.held_items();
        held.retain(|item| item.session.as_ref() != Some(session));
        self.carry(&held, session);
    }

    fn wrap(&mut self, session: &Id, next: Option<&NewSession>) -> Result<(), Refusal> {
        let held: Session = self.need(session)?;
        let next = match next {
            Some(planned) => {
                self.put_session(planned)?;
                Some(planned.id.clone())
            }
            None => self.book.session_after(&held).map(|next| next.id),
        };
        self.put(session, Session::STATE, SessionState::Wrapped.name());
        if !matches!(held.state, SessionState::Wrapped | SessionState::Reviewed) {
            // Once more after it was reopened: the stamp is what counts.
            self.stamp(session, Session::WRAPPED, true);
        }
        self.end_spans(session);
        if let Some(next) = next {
            let mut open = self.book.agenda(session);
            open.retain(|item| item.state == AgendaState::Open);
            self.carry(&open, &next);
        }
        Ok(())
    }
}
