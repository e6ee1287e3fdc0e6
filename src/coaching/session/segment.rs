//! Segments: the timed parts of a session, with their roles.

use serde_json::{Map, Value};

use crate::coaching::library::{MOST_MINUTES, Mode, PlannedSegment, Role};
use crate::coaching::record::book::Book;
use crate::coaching::record::declaration::Part;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Places;
use crate::coaching::record::value::chosen;
use crate::replica::Id;

/// What a segment is made of, before it is one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Part)]
#[part(Segment)]
pub struct SegmentPlan {
    /// What it is called.
    #[field(line)]
    pub title: String,
    /// What it is for.
    #[field(text)]
    pub purpose: String,
    /// How many minutes it is to take.
    #[field(minutes, newest)]
    pub minutes: u64,
    /// The fewest it can do with.
    #[field(minutes, newest, folded)]
    pub minimum: u64,
    /// How it is talked.
    #[field(with(chosen), choice)]
    pub mode: Mode,
    /// Who has which role, by person.
    #[field(list, with(roles_of), newest, folded)]
    pub roles: Vec<(Id, Role)>,
    /// Sentences that help.
    #[field(folded)]
    pub prompts: Vec<String>,
    /// The name of the [tool](crate::coaching::Tool) it holds, if it holds one;
    /// a newer version may know more of them.
    #[field(code, newest, folded)]
    pub tool: Option<String>,
}

impl From<PlannedSegment> for SegmentPlan {
    fn from(planned: PlannedSegment) -> Self {
        Self {
            title: planned.title,
            purpose: planned.purpose,
            minutes: planned.minutes,
            minimum: planned.least,
            mode: planned.mode,
            roles: planned.roles.into_iter().map(|held| (held.person, held.role)).collect(),
            prompts: planned.prompts,
            tool: planned.tool.map(|tool| tool.name().to_owned()),
        }
    }
}

/// A timed part of a session.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("segment", shared, comes_along, refine(Segment::in_bounds))]
pub struct Segment {
    /// The record's name.
    pub id: Id,
    /// The session it is a part of.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Its words, minutes and roles.
    #[field(part)]
    pub plan: SegmentPlan,
    /// Minutes added while talking; negative, taken away.
    #[field(newest, folded)]
    pub adjusted: i64,
    /// Set aside, because there was no time left for it.
    #[field(name("state"), with(is_parked), choice, newest)]
    pub is_parked: bool,
    /// The place among the session's segments.
    #[field(order, newest)]
    pub order: String,
    /// The minutes that it gave to something urgent.
    #[field(newest, folded)]
    pub yielded: u64,
    /// Of something urgent, the minutes that the others gave it.
    #[field(newest, folded)]
    pub taken: u64,
}

fn is_parked(value: Option<&Value>) -> bool {
    value.and_then(Value::as_str) == Some("parked")
}

impl Segment {
    fn in_bounds(&mut self) {
        self.plan.minimum = self.plan.minimum.min(self.plan.minutes);
        self.yielded = self.yielded.min(MOST_MINUTES);
        self.taken = self.taken.min(MOST_MINUTES);
    }

    /// The segments of its session that stand where it stands, in order.
    pub(in crate::coaching) fn places_beside(&self, book: &Book) -> Places {
        let all = self.session.as_ref().map(|session| book.segments(session)).unwrap_or_default();
        let beside = all.into_iter().filter(|other| other.is_parked == self.is_parked);
        beside.map(|segment| (segment.id, segment.order)).collect()
    }

    /// How many minutes it has, with what was added while talking.
    pub fn length(&self) -> u64 {
        let minutes = i64::try_from(self.plan.minutes).unwrap_or(i64::MAX);
        u64::try_from(minutes.saturating_add(self.adjusted)).unwrap_or_default()
    }
}

/// The minutes of all segments together, parked ones left out.
pub fn segment_minutes(segments: &[Segment]) -> u64 {
    let open = segments.iter().filter(|segment| !segment.is_parked);
    open.fold(0, |sum, segment| sum.saturating_add(segment.length()))
}

/// The roles after these two have exchanged their places.
pub fn exchanged(roles: &[(Id, Role)], one: &Id, other: &Id) -> Vec<(Id, Role)> {
    let instead = |person: &Id| match person {
        person if person == one => other.clone(),
        person if person == other => one.clone(),
        person => person.clone(),
    };
    roles.iter().map(|(person, role)| (instead(person), *role)).collect()
}

/// Are these the roles of exactly these people?
pub(super) fn is_held_by(roles: &[(Id, Role)], people: &[Id]) -> bool {
    roles.len() == people.len() && roles.iter().all(|(person, _)| people.contains(person))
}

/// Reads `{ person: role }`; what this version does not know is left out.
pub(in crate::coaching) fn roles_of(value: Option<&Value>) -> Vec<(Id, Role)> {
    let roles = value.and_then(Value::as_object);
    let role = |(person, role): (&String, &Value)| Some((person.parse().ok()?, Role::parse(role.as_str()?)?));
    roles.into_iter().flatten().filter_map(role).collect()
}

/// Roles as files hold them.
pub(in crate::coaching) fn roles_value(roles: &[(Id, Role)]) -> Value {
    let mut all = Map::new();
    for (person, role) in roles {
        all.insert(person.as_str().to_owned(), role.name().into());
    }
    Value::Object(all)
}
