//! Rounds of a session plan of one's own: parts that come again in the turn of
//! each person, and how a plan that was laid for some people becomes one for
//! any number of them.

use super::segment::SegmentPlan;
use super::template::TemplateSegment;
use crate::coaching::library::{self, Repeat, Role};
use crate::replica::Id;

/// The most turns of a round.
pub const MOST_TURNS: u64 = 12;
/// How many people a plan is looked at for where nobody says how many.
const USUAL_PEOPLE: usize = 2;
/// No rounds are looked for in a plan of more parts.
const MOST_PARTS: usize = 120;

/// A part of a plan in one of the places where it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedPart<'a> {
    /// Its place in the plan, counted from 0.
    pub at: usize,
    /// Which turn it belongs to, counted from 0; none outside of a round.
    pub turn: Option<usize>,
    /// The part.
    pub part: &'a TemplateSegment,
}

impl TemplateSegment {
    /// How often it comes.
    pub fn comes(&self) -> Repeat {
        Repeat::parse(&self.repeat).unwrap_or_default()
    }

    /// Does it say more than a version without rounds would read?
    pub fn says_more(&self) -> bool {
        !self.others.is_empty() || !self.repeat.is_empty() || self.turns > 0 || self.needs > 0
    }

    /// The round it belongs to: parts of the same one that follow each other
    /// make one turn together.
    fn round(&self) -> Option<u64> {
        (self.comes() != Repeat::Once).then_some(self.turns)
    }

    /// The role of whoever sits in this seat, by name.
    pub(super) fn role_at(&self, seat: usize) -> &str {
        self.roles.get(seat).map_or(self.others.as_str(), String::as_str)
    }

    /// The plan for these people in one turn of a round: the seats move on by
    /// one person with each turn.
    fn plan_in(&self, people: &[Id], turn: usize) -> SegmentPlan {
        let first = turn.checked_rem(people.len()).unwrap_or_default();
        let table: Vec<Id> = people.iter().cycle().skip(first).take(people.len()).cloned().collect();
        self.plan(&table)
    }

    /// The same for any number of people: who comes later sits where the last
    /// of these do, or watches.
    fn for_any_number(mut self) -> Self {
        let Some(last) = self.roles.iter().rfind(|role| !role.is_empty()).cloned() else {
            self.roles.clear();
            return self;
        };
        let behind = self.roles.iter().rev().take_while(|role| **role == last).count();
        if last == Role::Observer.name() || behind > 1 {
            self.roles.truncate(self.roles.len() - behind);
            if behind > 0 {
                self.others = last;
            }
        } else if self.roles.iter().all(|role| !role.is_empty()) {
            Role::Observer.name().clone_into(&mut self.others);
        }
        // Behind an empty seat nobody has a role.
        while self.others.is_empty() && self.roles.last().is_some_and(String::is_empty) {
            self.roles.pop();
        }
        self
    }

    /// Is this what another one is, this many turns later?
    fn is_turn_of(&self, first: &Self, turn: usize) -> bool {
        let seats = first.roles.len();
        let words = |part: &Self| Self { roles: Vec::new(), ..part.clone() };
        let moves_on = (0..seats).all(|seat| {
            let later = (seat + turn).checked_rem(seats).unwrap_or_default();
            self.roles.get(later) == first.roles.get(seat)
        });
        self.roles.len() == seats && moves_on && words(self) == words(first)
    }
}

impl From<&library::TemplateSegment> for TemplateSegment {
    fn from(part: &library::TemplateSegment) -> Self {
        let in_seat = |seat: usize| {
            let held = part.roles.iter().find(|(_, seats)| seats.places().contains(&seat));
            held.map(|(role, _)| role.name().to_owned()).unwrap_or_default()
        };
        let seats = part.roles.values().flat_map(|seats| seats.places()).max().map_or(0, |last| last + 1);
        let others = part.roles.iter().find(|(_, seats)| seats.places().is_empty());
        Self {
            title: part.title.clone(),
            purpose: part.purpose.clone(),
            minutes: part.minutes,
            minimum: part.least,
            mode: part.mode.name().to_owned(),
            roles: (0..seats).map(in_seat).collect(),
            prompts: part.prompts.clone(),
            tool: part.tool.map(|tool| tool.name().to_owned()),
            others: others.map(|(role, _)| role.name().to_owned()).unwrap_or_default(),
            repeat: if part.repeat == Repeat::Once { String::new() } else { part.repeat.name().to_owned() },
            turns: 0,
            needs: part.needs as u64,
        }
    }
}

/// The parts in the order in which they come with this many people; nobody
/// counts as two.
pub fn placed(parts: &[TemplateSegment], people: usize) -> Vec<PlacedPart<'_>> {
    let people = if people == 0 { USUAL_PEOPLE } else { people };
    let numbered: Vec<(usize, &TemplateSegment)> = parts.iter().enumerate().collect();
    let mut all = Vec::new();
    for run in numbered.chunk_by(|(_, a), (_, b)| a.round() == b.round()) {
        let Some(turns) = run.first().and_then(|(_, part)| part.round()) else {
            all.extend(run.iter().map(|&(at, part)| PlacedPart { at, turn: None, part }));
            continue;
        };
        let turns = if turns == 0 { people } else { usize::try_from(turns.min(MOST_TURNS)).unwrap_or(1) };
        for turn in 0..turns {
            let is_last = turn + 1 == turns;
            let of_turn = run.iter().filter(|(_, part)| !is_last || part.comes() == Repeat::EachTurn);
            all.extend(of_turn.map(|&(at, part)| PlacedPart { at, turn: Some(turn), part }));
        }
    }
    all.retain(|placed| placed.part.needs <= people as u64);
    all
}

/// The plans of the parts for these people, in order, each with what names it
/// within the plan.
pub fn plans_for(parts: &[TemplateSegment], people: &[Id]) -> Vec<(String, SegmentPlan)> {
    let named = |PlacedPart { at, turn, part }: PlacedPart<'_>| {
        let name = turn.map_or_else(|| at.to_string(), |turn| format!("{at}/{turn}"));
        (name, part.plan_in(people, turn.unwrap_or_default()))
    };
    placed(parts, people.len()).into_iter().map(named).collect()
}

/// How long the parts take together with this many people, in minutes.
pub fn minutes_for(parts: &[TemplateSegment], people: usize) -> u64 {
    placed(parts, people).iter().fold(0, |sum, placed| sum.saturating_add(placed.part.minutes))
}

/// Parts as they were laid for this many people, as a plan for any number of
/// them: what comes once for each becomes a round. Laid for the same people it
/// is what it was.
pub fn in_rounds(parts: &[TemplateSegment], people: usize) -> Vec<TemplateSegment> {
    let mut plan: Vec<TemplateSegment> = Vec::new();
    let mut rest = parts;
    while let Some((first, behind)) = rest.split_first() {
        // Two rounds that touch would become one.
        let may_turn = plan.last().is_none_or(|last| last.round().is_none());
        let found = if may_turn && parts.len() <= MOST_PARTS { round_at(rest, people) } else { None };
        let Some((length, between)) = found else {
            plan.push(first.clone().for_any_number());
            rest = behind;
            continue;
        };
        plan.extend(rest.iter().take(length).enumerate().map(|(at, part)| {
            let comes = if at + between < length { Repeat::EachTurn } else { Repeat::BetweenTurns };
            TemplateSegment { repeat: comes.name().to_owned(), ..part.clone().for_any_number() }
        }));
        rest = rest.get(length * people - between..).unwrap_or_default();
    }
    plan
}

/// A round that begins with the first of these parts: how many make a turn, and
/// how many of those, its last ones, come between two turns only.
fn round_at(parts: &[TemplateSegment], people: usize) -> Option<(usize, usize)> {
    if people < 2 {
        return None;
    }
    let lengths = 1..=parts.len() / (people - 1);
    let shapes = lengths.flat_map(|length| (0..length).map(move |between| (length, between)));
    let is_round = |&(length, between): &(usize, usize)| {
        let all = length * people - between;
        let alike = |(at, part): (usize, &TemplateSegment)| {
            parts.get(at % length).is_some_and(|first| part.is_turn_of(first, at / length))
        };
        all <= parts.len() && parts.iter().take(all).enumerate().all(alike)
    };
    shapes.into_iter().find(is_round)
}
