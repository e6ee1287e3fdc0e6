//! What one chose of looking back: whether something of earlier comes to mind,
//! and which offers one has passed over.

use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{is_off, on_off};
use crate::replica::{Id, derived_id};

/// What one chose of looking back, in all notebooks alike.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("reflection_choices", private, folded, label(kind_other))]
pub struct ReflectionChoices {
    /// The record's name.
    pub id: Id,
    /// Whether nothing of earlier is to come to mind on Today.
    #[field(name("look_back"), constant(LOOK_BACK), with(is_off), switch, newest, folded)]
    pub is_look_back_off: bool,
    /// The week in which one has looked back last.
    #[field(folded)]
    pub looked_back: Option<u64>,
    /// The week in which the question of the week was passed over last.
    #[field(folded)]
    pub passed_week: Option<u64>,
    /// The session about which one did not want to write.
    #[field(of(Session), folded)]
    pub passed_session: Option<Id>,
}

impl ReflectionChoices {
    /// The name of the one record.
    pub fn id() -> Id {
        derived_id(&Id::from_bytes([0; 16]), "reflection choices")
    }
}

impl Book {
    /// What one chose.
    pub fn reflection_choices(&self) -> ReflectionChoices {
        let id = ReflectionChoices::id();
        self.get(&id).unwrap_or(ReflectionChoices {
            id,
            is_look_back_off: false,
            looked_back: None,
            passed_week: None,
            passed_session: None,
        })
    }
}

/// What one chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChoicesCommand {
    /// Whether something of earlier comes to mind on Today.
    LookBack(bool),
    /// One has looked back in this week.
    LookedBack(i64),
    /// One does not want the question of this week.
    PassWeek(i64),
    /// One does not want to write about this session.
    PassSession(Id),
}

impl Act for ChoicesCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let id = ReflectionChoices::id();
        match self {
            Self::LookBack(is_wanted) => pen.put(&id, ReflectionChoices::LOOK_BACK, on_off(*is_wanted)),
            Self::LookedBack(week) => pen.put(&id, ReflectionChoices::LOOKED_BACK, *week),
            Self::PassWeek(week) => pen.put(&id, ReflectionChoices::PASSED_WEEK, *week),
            Self::PassSession(session) => {
                pen.put_id(&id, ReflectionChoices::PASSED_SESSION, Some(session));
            }
        }
        Ok(())
    }
}
