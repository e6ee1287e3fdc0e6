//! How a partnership stands: its mode, its review date, and whether it rests.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::value::{Choice, chosen, is_off};

/// What these people do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum Mode {
    /// Questions; advice only after a yes of the person who is coached.
    #[default]
    Coaching,
    /// Experience is shared.
    Mentoring,
    /// Both, as it fits.
    Mixed,
}

/// Whether a partnership goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum PartnershipState {
    /// It goes on.
    #[default]
    Open,
    /// It rests: nothing is overdue.
    Paused,
    /// It has ended; everything can still be read, and it can be reopened.
    Closed,
}

/// The durable relation of two to six people.
#[derive(Debug, Clone, PartialEq, Eq, Default, Kind)]
#[kind("partnership", shared, stays, found, declares(MERGED_INTO: code name("merged_into") folded, KEY: code name("key") newest folded))]
pub struct Partnership {
    /// What they do with each other; coaching, until they say otherwise.
    #[field(with(chosen), choice)]
    pub mode: Mode,
    /// The day the agreement is to be read again, if they named one.
    pub review_on: Option<NaiveDate>,
    /// Whether it goes on.
    #[field(with(chosen), choice, group("standing"))]
    pub state: PartnershipState,
    /// Since which day it stands so, if it ever changed.
    #[field(group("standing"))]
    pub since: Option<NaiveDate>,
    /// Where these people would turn for help that coaching cannot give.
    #[field(text)]
    pub boundary: String,
    /// Nobody is asked a few questions after each session.
    #[field(name("survey"), with(is_off), switch, newest, folded)]
    pub skips_survey: bool,
}

impl Partnership {
    /// Whether the app may ask about what was due on a day. While a
    /// partnership rests or has ended, nothing is overdue: every mark of that
    /// kind asks here first.
    pub fn asks_about(&self, due: NaiveDate, today: NaiveDate) -> bool {
        self.goes_on() && due <= today
    }

    /// Does it go on: neither paused nor closed?
    pub fn goes_on(&self) -> bool {
        self.state == PartnershipState::Open
    }

    /// Whether it is time to read the agreement again.
    pub fn asks_for_review(&self, today: NaiveDate) -> bool {
        self.review_on.is_some_and(|due| self.asks_about(due, today))
    }
}

impl Book {
    /// How the partnership stands.
    pub fn partnership(&self) -> Partnership {
        self.get(self.document().id()).unwrap_or_default()
    }

    /// When the partnership was last said to go on, in milliseconds since
    /// 1970: what was before a pause does not count as silence.
    pub fn resumed_at(&self) -> Option<u64> {
        let document = self.document();
        let state = document.record(document.id())?.entry(Partnership::STATE.name())?;
        (state.value == PartnershipState::Open.name()).then_some(state.at)
    }
}
