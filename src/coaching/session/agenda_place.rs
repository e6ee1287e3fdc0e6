//! Where a topic stands on the agenda of a session it was not brought to, as
//! far as somebody has said so.

use super::agenda::AgendaState;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::chosen;
use crate::replica::{Id, derived_id};

/// The place of a topic on the agenda of a session that it goes on in. There is
/// none until somebody moves it there, gives it other minutes, or sets it aside.
/// In the session it was brought to, the topic itself says so.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("agenda_place", shared, folded)]
pub struct AgendaPlace {
    /// The record's name.
    pub id: Id,
    /// The session.
    #[field(of(Session), parent, folded)]
    pub session: Option<Id>,
    /// The topic.
    #[field(of(AgendaItem), folded)]
    pub topic: Option<Id>,
    /// The place in the agenda; empty where nobody moved it.
    #[field(order, newest)]
    pub order: String,
    /// How many minutes it is to take there, if others than the topic says.
    #[field(minutes, newest, folded)]
    pub minutes: Option<u64>,
    /// Whether it was set aside there.
    #[field(with(chosen), choice, newest, folded)]
    pub state: AgendaState,
}

impl AgendaPlace {
    /// The name of the place of this topic in this session.
    pub fn id_of(session: &Id, topic: &Id) -> Id {
        derived_id(session, &format!("place/{topic}"))
    }
}
