//! What a tool is, said once: its name in plans, the kinds it writes, and who
//! reads them.
//!
//! A conversation is where these things happen. So a part of a session plan may
//! name a tool, which opens when the part begins; the same tool opens from its
//! home without a session. What it writes are records as any others.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::Choice;
use crate::replica::{Id, derived_id};

/// A small sheet that a part of a talk can hold.
///
/// A plan names it in words ([`Tool::name`]); one that only a newer version
/// knows stays in the plan and is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Choice)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// What one said one would do, and what went well since.
    Since,
    /// A question for the moment.
    Questions,
    /// The jar of small wins.
    Jar,
    /// How the people are doing with each other.
    WeCheck,
    /// How each of them arrives.
    Arrival,
}

/// Who reads what is written in a tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeenBy {
    /// Everybody in the notebook, with the next update.
    Everybody,
    /// Everybody, once all have answered.
    EverybodyAfterAll,
    /// Whoever writes it, on their own devices.
    OnlyMe,
}

/// What is declared of a tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToolDeclaration {
    /// The kinds of record it writes.
    pub kinds: &'static [Kind],
    /// Who reads them.
    pub seen_by: SeenBy,
}

impl Tool {
    /// What is declared of it.
    pub const fn declaration(self) -> ToolDeclaration {
        use SeenBy::{Everybody, EverybodyAfterAll};
        match self {
            Self::Since => ToolDeclaration { kinds: &[Kind::Commitment, Kind::SmallWin], seen_by: Everybody },
            Self::Questions => ToolDeclaration { kinds: &[Kind::QuestionUse], seen_by: Everybody },
            Self::Jar => ToolDeclaration { kinds: &[Kind::SmallWin], seen_by: Everybody },
            Self::Arrival => ToolDeclaration { kinds: &[Kind::Arrival], seen_by: Everybody },
            Self::WeCheck => ToolDeclaration {
                kinds: &[Kind::WeCheck, Kind::OwnAnswers, Kind::Seal, Kind::GivenAnswers, Kind::Pattern],
                seen_by: EverybodyAfterAll,
            },
        }
    }

    /// The name of the record it writes at a place of a notebook. Two devices
    /// that fill in the same tool write the same record, and laying the plan
    /// anew keeps it.
    pub fn record(self, document: &Id, place: &ToolPlace) -> Id {
        match place {
            ToolPlace::Home => derived_id(document, &format!("tool/{}", self.name())),
            ToolPlace::Part { session, nth } => derived_id(session, &format!("tool/{}/{nth}", self.name())),
        }
    }

    /// The name of the record it writes outside of any session, if it is begun
    /// on this day: two devices that begin on one day begin the same.
    pub fn on_day(self, document: &Id, day: NaiveDate) -> Id {
        derived_id(document, &format!("tool/{}/{day}", self.name()))
    }
}

/// Where a tool is open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ToolPlace {
    /// In its home, outside of any session.
    Home,
    /// In a part of a session.
    Part {
        /// The session.
        session: Id,
        /// Which of the session's parts with this tool, counted from 0.
        nth: usize,
    },
}
