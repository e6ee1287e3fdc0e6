//! Segments: the timed parts of a session, with their roles.

use serde_json::{Map, Value};

use crate::coaching::library::{Mode, PlannedSegment, Role};
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record};

/// What a segment is made of, before it is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SegmentPlan {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// How many minutes it is to take.
    pub minutes: u64,
    /// The fewest it can do with.
    pub minimum: u64,
    /// How it is talked.
    pub mode: Mode,
    /// Who has which role, by person.
    pub roles: Vec<(Id, Role)>,
    /// Sentences that help.
    pub prompts: Vec<String>,
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
        }
    }
}

/// A timed part of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The record's name.
    pub id: Id,
    /// The session it is a part of.
    pub session: Option<Id>,
    /// Its words, minutes and roles.
    pub plan: SegmentPlan,
    /// Minutes added while talking; negative, taken away.
    pub adjusted: i64,
    /// Set aside, because there was no time left for it.
    pub is_parked: bool,
    /// The place among the session's segments.
    pub order: String,
}

impl View for Segment {
    const KIND: Kind = Kind::Segment;

    fn of(id: &Id, record: &Record) -> Self {
        let minutes = record.number(Field::Minutes).unwrap_or_default();
        Self {
            id: id.clone(),
            session: record.id(Field::Session),
            plan: SegmentPlan {
                title: record.string(Field::Title),
                purpose: record.string(Field::Purpose),
                minutes,
                minimum: record.number(Field::Minimum).unwrap_or_default().min(minutes),
                mode: record.text(Field::Mode.name()).and_then(Mode::parse).unwrap_or_default(),
                roles: roles_of(record),
                prompts: texts(record.get(Field::Prompts.name())),
            },
            adjusted: record.get(Field::Adjusted.name()).and_then(Value::as_i64).unwrap_or_default(),
            is_parked: record.text(Field::State.name()) == Some("parked"),
            order: record.string(Field::Order),
        }
    }
}

impl Segment {
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

/// The roles after a swap: each takes the role of the one before, so that two
/// exchange theirs and three come round in three swaps.
pub fn swapped(roles: &[(Id, Role)]) -> Vec<(Id, Role)> {
    let from = roles.iter().map(|(_, role)| *role);
    let shifted = from.clone().skip(roles.len().saturating_sub(1)).chain(from);
    roles.iter().map(|(person, _)| person.clone()).zip(shifted).collect()
}

/// Reads `{ person: role }`; what this version does not know is left out.
pub(in crate::coaching) fn roles_of(record: &Record) -> Vec<(Id, Role)> {
    let roles = record.get(Field::Roles.name()).and_then(Value::as_object);
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

/// The texts of a list; anything else in it is left out.
pub(in crate::coaching) fn texts(value: Option<&Value>) -> Vec<String> {
    let list = value.and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}
