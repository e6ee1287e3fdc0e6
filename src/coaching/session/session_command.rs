//! What one does with a session: plan it, move it, begin and wrap it.

use super::series::{Series, SeriesPlan};
use super::session::{SESSION_MINUTES, Session, SessionState};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Refusal, TITLE_LIMIT, fits};
use crate::coaching::record::value::on_off;
use crate::replica::{Id, TRASHED};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

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
    /// Ends a session; `next` plans the one after it.
    Wrap {
        session: Id,
        next: Option<NewSession>,
    },
    /// Opens a session again that was wrapped up.
    Reopen {
        session: Id,
    },
    /// Calls a session off before its time.
    Cancel {
        session: Id,
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
            Self::Plan(session) => pen.put_session(session),
            Self::Move(session) => {
                let held: Session = pen.need(&session.id)?;
                pen.put_session(session)?;
                if held.state == SessionState::Missed {
                    pen.put_state(&session.id, SessionState::Planned);
                }
                Ok(())
            }
            Self::SetState { session, state } => {
                pen.need::<Session>(session)?;
                pen.put_state(session, *state);
                Ok(())
            }
            Self::Wrap { session, next } => pen.wrap(session, next.as_ref()),
            Self::Reopen { session } => {
                pen.need::<Session>(session)?;
                pen.put_state(session, SessionState::Live);
                pen.stamp_over_all(session, Session::WRAPPED, Value::Null);
                Ok(())
            }
            Self::Cancel { session } => {
                pen.need::<Session>(session)?;
                pen.put_state(session, SessionState::Missed);
                pen.put(session, Session::IS_CANCELLED, on_off(true));
                Ok(())
            }
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
                pen.put_session(first)
            }
            Self::EndSeries { id } => {
                pen.need::<Series>(id)?;
                pen.put(id, Series::STATE, "ended");
                Ok(())
            }
            Self::SkipOccurrence { session } => {
                pen.put_session(session)?;
                // Whoever puts it away knows what this same act wrote of it.
                pen.draft.settle(&session.id, Kind::Session.name(), TRASHED, json!({ "known": [] }));
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

    /// Says where a session stands: over everything that was said of it before,
    /// as whoever says it had that in front of them.
    pub(super) fn put_state(&mut self, session: &Id, state: SessionState) {
        self.stamp_over_all(session, Session::STATE, state.name().into());
        if self.draft.get(session, Session::IS_CANCELLED.name()).is_some() {
            self.put(session, Session::IS_CANCELLED, on_off(false));
        }
    }

    /// Writes nothing into topics: what is left open is shown in the next
    /// session by itself.
    fn wrap(&mut self, session: &Id, next: Option<&NewSession>) -> Result<(), Refusal> {
        let held: Session = self.need(session)?;
        if let Some(planned) = next {
            self.put_session(planned)?;
        }
        self.put_state(session, SessionState::Wrapped);
        if !matches!(held.state, SessionState::Wrapped | SessionState::Reviewed) {
            // Once more after it was reopened: the stamp is what counts.
            self.stamp(session, Session::WRAPPED, true);
        }
        self.end_spans(session);
        Ok(())
    }
}
