//! Roles and modes of a segment, and the seats that say who holds a role.

use serde::Deserialize;

use crate::coaching::record::value::Choice;

/// What a person is for the length of a segment. Nobody is a coach as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Choice)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Asks and listens.
    Coach,
    /// Thinks aloud about a topic of their own.
    Coachee,
    /// Watches, and tells afterwards what there was to see.
    Observer,
    /// Looks after time and form for a group.
    Facilitator,
    /// Shares experience.
    Mentor,
    /// Asks for somebody's experience.
    Mentee,
}

/// How people talk in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, Choice)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Questions; no advice.
    Coaching,
    /// Experience is shared.
    Mentoring,
    /// One tells the other what they noticed.
    Feedback,
    /// Advice, after a yes of the one it is for.
    Advice,
    /// Whatever the partnership has agreed on: the segment asks for no mode of its own.
    #[default]
    Both,
}

impl Mode {
    /// Those that wait for a yes of the one they are for.
    pub const WITH_CONSENT: [Self; 2] = [Self::Advice, Self::Mentoring];

    /// Does it wait for a yes of the one it is for?
    pub fn needs_consent(self) -> bool {
        Self::WITH_CONSENT.contains(&self)
    }
}

/// Which person of the rotation holds a role. The rotation moves on by one
/// person with each turn; outside of turns it stays where it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// Whose turn it is.
    First,
    /// Who is next.
    Second,
    /// Who comes after that; nobody where there are only two.
    Third,
    /// The two who are next: a role that two share.
    SecondAndThird,
    /// Everyone who holds no other role of the segment.
    Others,
}

impl Seat {
    /// The places of this seat, counted from the person whose turn it is; none
    /// for [`Seat::Others`].
    pub(in crate::coaching) const fn places(self) -> &'static [usize] {
        match self {
            Self::First => &[0],
            Self::Second => &[1],
            Self::Third => &[2],
            Self::SecondAndThird => &[1, 2],
            Self::Others => &[],
        }
    }
}
