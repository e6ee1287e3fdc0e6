//! A template, laid out for the people of a session.

use super::role::{Mode, Role};
use super::template::{Repeat, Template, TemplateSegment};
use crate::coaching::tools::Tool;
use crate::replica::Id;

/// A segment of a template, for the people of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedSegment {
    /// The segment's slug in its template; with [`PlannedSegment::turn`] it is
    /// there once.
    pub slug: String,
    /// Which turn it belongs to, counted from 0; none outside of turns.
    pub turn: Option<usize>,
    /// Whose turn it is; nobody's outside of turns and between two of them.
    pub turn_of: Option<Id>,
    /// What it is called.
    pub title: String,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// Open questions and cues.
    pub prompts: Vec<String>,
    /// How long it is meant to take, in minutes.
    pub minutes: u64,
    /// How far it may shrink when time runs short, in minutes.
    pub least: u64,
    /// Whether the rest goes before it when a workshop runs out of time.
    pub must: bool,
    /// How people talk in it.
    pub mode: Mode,
    /// Who holds which role, each person at most one; empty where everybody
    /// talks.
    pub roles: Vec<RoleHeld>,
    /// The tool it holds.
    pub tool: Option<Tool>,
}

/// A role, and who holds it for the length of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleHeld {
    /// The role.
    pub role: Role,
    /// Who holds it.
    pub person: Id,
}

impl PlannedSegment {
    /// Everyone who holds this role.
    pub fn holders(&self, role: Role) -> impl Iterator<Item = &Id> {
        self.roles.iter().filter(move |held| held.role == role).map(|held| &held.person)
    }

    /// The coach, if one person holds that role.
    pub fn coach(&self) -> Option<&Id> {
        self.holders(Role::Coach).next()
    }

    /// The coachee, if one person holds that role.
    pub fn coachee(&self) -> Option<&Id> {
        self.holders(Role::Coachee).next()
    }

    /// Everyone who observes.
    pub fn observers(&self) -> Vec<&Id> {
        self.holders(Role::Observer).collect()
    }

    /// The role of this person, if they hold one.
    pub fn role_of(&self, person: &Id) -> Option<Role> {
        self.roles.iter().find(|held| held.person == *person).map(|held| held.role)
    }
}

impl Template {
    /// Lays the template out for these people, each named once, in the order
    /// in which they take turns; the first turn is that of the person at
    /// `start`, counted from 0 and around the table. The minutes add up to
    /// [`Template::minutes_for`].
    ///
    /// Without people it is laid out for as many as it is made for, and nobody
    /// holds a role.
    pub fn segments_for(&self, people: &[Id], start: usize) -> Vec<PlannedSegment> {
        let laid_out = self.laid_out(people.len()).into_iter();
        laid_out
            .map(|(turn, segment)| {
                let table = seated(people, start, turn.unwrap_or_default());
                let has_turn = segment.repeat == Repeat::EachTurn;
                PlannedSegment {
                    slug: segment.slug.clone(),
                    turn,
                    turn_of: table.first().filter(|_| has_turn).map(|person| (*person).clone()),
                    title: segment.title.clone(),
                    purpose: segment.purpose.clone(),
                    prompts: segment.prompts.clone(),
                    minutes: segment.minutes,
                    least: segment.least,
                    must: segment.must,
                    mode: segment.mode,
                    roles: roles(segment, &table),
                    tool: segment.tool,
                }
            })
            .collect()
    }
}

/// The people from the one whose turn it is, around the table.
fn seated(people: &[Id], start: usize, turn: usize) -> Vec<&Id> {
    // `checked_rem` gives nothing where there is nobody.
    let first = start.checked_rem(people.len()).unwrap_or_default() + turn;
    people.iter().cycle().skip(first).take(people.len()).collect()
}

fn roles(segment: &TemplateSegment, table: &[&Id]) -> Vec<RoleHeld> {
    let mut held = Vec::new();
    for (role, seat) in &segment.roles {
        let is_taken = |place: usize| segment.roles.values().any(|seat| seat.places().contains(&place));
        let own = seat.places();
        for (place, person) in table.iter().enumerate() {
            let is_theirs = if own.is_empty() { !is_taken(place) } else { own.contains(&place) };
            if is_theirs {
                held.push(RoleHeld { role: *role, person: (*person).clone() });
            }
        }
    }
    held
}
