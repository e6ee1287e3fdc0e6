//! What a tool is: its name in plans, and the names of the records it writes.
//!
//! A conversation is where these things happen. So a part of a session plan may
//! name a tool, which opens when the part begins; the same tool opens from its
//! home without a session. What it writes are records as any others.

use chrono::NaiveDate;
use serde::Deserialize;

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
    /// Whether one would like to work together; for each alone.
    Fit,
    /// What they notice of each other.
    Feedback,
}

impl Tool {
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
