//! How a partnership stands: its mode, its review date, and whether it rests.

use chrono::NaiveDate;

use crate::coaching::record::book::Book;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// What these people do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Questions; advice only after a yes of the person who is coached.
    #[default]
    Coaching,
    /// Experience is shared.
    Mentoring,
    /// Both, as it fits.
    Mixed,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Coaching, Self::Mentoring, Self::Mixed];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Coaching => "coaching",
            Self::Mentoring => "mentoring",
            Self::Mixed => "mixed",
        }
    }
}

/// Whether a partnership goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartnershipState {
    /// It goes on.
    #[default]
    Open,
    /// It rests: nothing is overdue.
    Paused,
    /// It has ended; everything can still be read, and it can be reopened.
    Closed,
}

impl PartnershipState {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Closed => "closed",
        }
    }
}

/// The durable relation of two to six people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Partnership {
    /// What they do with each other; coaching, until they say otherwise.
    pub mode: Mode,
    /// The day the agreement is to be read again, if they named one.
    pub review_on: Option<NaiveDate>,
    /// Whether it goes on.
    pub state: PartnershipState,
    /// Since which day it stands so, if it ever changed.
    pub since: Option<NaiveDate>,
    /// Where these people would turn for help that coaching cannot give.
    pub boundary: String,
    /// Nobody is asked a few questions after each session.
    pub skips_survey: bool,
}

impl View for Partnership {
    const KIND: Kind = Kind::Partnership;

    fn of(_: &Id, record: &Record) -> Self {
        Self {
            mode: match record.text(Field::Mode.name()) {
                Some("mentoring") => Mode::Mentoring,
                Some("mixed") => Mode::Mixed,
                _ => Mode::Coaching,
            },
            review_on: record.date(Field::ReviewOn),
            state: match record.text(Field::State.name()) {
                Some("paused") => PartnershipState::Paused,
                Some("closed") => PartnershipState::Closed,
                _ => PartnershipState::Open,
            },
            since: record.date(Field::Since),
            boundary: record.string(Field::Boundary),
            skips_survey: record.text(Field::Survey.name()) == Some("off"),
        }
    }
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
    /// When the partnership was last said to go on, in milliseconds since
    /// 1970: what was before a pause does not count as silence.
    pub fn resumed_at(&self) -> Option<u64> {
        let document = self.document();
        let state = document.record(document.id())?.entry(Field::State.name())?;
        (state.value == PartnershipState::Open.name()).then_some(state.at)
    }
}
