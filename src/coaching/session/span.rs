//! Spans: the stretches of time that were really talked, and the time that
//! each person gave and received in them.

use super::segment::roles_of;
use crate::coaching::library::Role;
use crate::coaching::record::kind::Kind;
use crate::replica::{Id, sorted};

/// One stretch that a segment was talked in, from a start, or the end of a
/// pause or a swap, to the next one. Two devices at one table write one each;
/// where they overlap, the time counts once.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("span", shared, folded)]
pub struct Span {
    /// The record's name.
    pub id: Id,
    /// The session.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// The segment that was talked.
    #[field(of(Segment), folded)]
    pub segment: Option<Id>,
    /// When it began, in milliseconds since 1970.
    #[field(folded)]
    pub began: u64,
    /// When it ended; nothing while it runs.
    #[field(newest, folded)]
    pub ended: Option<u64>,
    /// Who had which role in it.
    #[field(list, with(roles_of), folded)]
    pub roles: Vec<(Id, Role)>,
}

impl Span {
    /// From when to when, in milliseconds; one that runs ends at `now`. One
    /// that ends before it begins (a clock was set back) is empty.
    pub fn reach(&self, now: u64) -> (u64, u64) {
        (self.began, self.ended.unwrap_or(now).max(self.began))
    }
}

/// How many milliseconds lie in at least one of the stretches.
pub fn covered(stretches: impl IntoIterator<Item = (u64, u64)>) -> u64 {
    let stretches = sorted(stretches.into_iter().collect(), |a: &(u64, u64), b| a.cmp(b));
    let (mut sum, mut upto) = (0_u64, 0);
    for (from, to) in stretches {
        let from = from.max(upto);
        if to > from {
            sum = sum.saturating_add(to - from);
            upto = to;
        }
    }
    sum
}

/// The time one person gave (as coach or mentor) and received (as coachee or
/// mentee), in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The person.
    pub person: Id,
    /// Time given.
    pub given: u64,
    /// Time received.
    pub received: u64,
}

/// The time given and received by everyone who had a role, in the order of
/// `people`. A stretch that runs ends at `now`.
pub fn time_shared(people: &[Id], spans: &[Span], now: u64) -> Vec<Shared> {
    let of = |person: &Id, counts: fn(Role) -> bool| {
        let has = |span: &&Span| span.roles.iter().any(|(other, role)| other == person && counts(*role));
        covered(spans.iter().filter(has).map(|span| span.reach(now)))
    };
    people
        .iter()
        .map(|person| Shared {
            person: person.clone(),
            given: of(person, gives),
            received: of(person, receives),
        })
        .collect()
}

/// Does who has this role give their attention to somebody else's matter?
pub(in crate::coaching) fn gives(role: Role) -> bool {
    matches!(role, Role::Coach | Role::Mentor)
}

/// Is the stretch about what this one brings?
pub(in crate::coaching) fn receives(role: Role) -> bool {
    matches!(role, Role::Coachee | Role::Mentee)
}
