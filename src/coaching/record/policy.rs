//! What holds when people wrote a field without knowing of each other, and
//! what deserves a question. Both are read from all writes that stand, never
//! decided by a join: a value that does not hold is still there, until someone
//! who has it before them writes over it.

use std::cmp::Ordering;

use serde_json::Value;

use super::declaration::{Field, Policy, Shape};
use super::kind::Kind;
use crate::replica::{Clash, Document, Entry, Id, Record, Stamp, field_clashes};

/// The value of a field that holds, with its origin, also where it is null: by
/// the field's declaration; the latest one for a field that is unknown here.
#[inline(never)]
pub fn held<'a>(record: &'a Record, field: &'a str) -> Option<Entry<'a>> {
    let mut entries = record.entries(field).rev();
    let latest = entries.next()?;
    let others = entries.filter(|entry| entry.value != latest.value);
    match field_of(record, field).map_or(Policy::Ask, Field::policy) {
        Policy::Ask | Policy::Newest => Some(latest),
        // The latest of those that are equally far.
        Policy::Furthest(stages) => {
            Some(others.fold(latest, |best, one| if further(stages, one, best) { one } else { best }))
        }
        Policy::Earliest => {
            Some(others.fold(latest, |best, one| if earlier(one, best) { one } else { best }))
        }
    }
}

/// The value of a field that holds. Null reads like a field that was never
/// written. Not inlined: hundreds of fields are read.
#[inline(never)]
pub fn held_value<'a>(record: &'a Record, field: &'a str) -> Option<&'a Value> {
    held(record, field).map(|entry| entry.value).filter(|value| !value.is_null())
}

/// The field of this name in a record, if it is known here.
fn field_of(record: &Record, name: &str) -> Option<Field> {
    Kind::of_record(record)?.field(name)
}

/// A stage that is not known here is the first one.
fn further(stages: &[&str], one: Entry<'_>, other: Entry<'_>) -> bool {
    let stage = |entry: Entry<'_>| {
        entry.value.as_str().map(|name| stages.iter().position(|stage| *stage == name).unwrap_or_default())
    };
    stage(one) > stage(other)
}

/// A day is further than none, and of two days the earlier one holds. Days in
/// files sort as texts.
fn earlier(one: Entry<'_>, other: Entry<'_>) -> bool {
    match (one.value.as_str(), other.value.as_str()) {
        (Some(one), Some(other)) => one.cmp(other) == Ordering::Less,
        (one, other) => one.is_some() && other.is_none(),
    }
}

/// What people are asked about in one record. Nothing is asked of what lies in
/// the Trash, while it lies there.
pub fn questions_of(id: &Id, record: &Record) -> Vec<Clash> {
    if record.is_kept() { differences_in(id, record) } else { Vec::new() }
}

/// What two people wrote differently in one record, wherever it lies: fields
/// that ask, and decisions of several fields, each decision once. Nothing of a
/// record, or a field, that is not read here: nobody could answer.
pub(in crate::coaching) fn differences_in(id: &Id, record: &Record) -> Vec<Clash> {
    // Seldom: everything else is passed over before its kind is looked for.
    if !record.has_rivals() {
        return Vec::new();
    }
    let Some(kind) = Kind::of_record(record).filter(|kind| *kind != Kind::Clash) else {
        return Vec::new();
    };
    let mut asked: Vec<Clash> = Vec::new();
    let mut decided: Vec<(&str, Stamp)> = Vec::new();
    for field in kind.fields().filter(|field| field.is_asked()) {
        for clash in field_clashes(id, record, field.name()) {
            if is_same(field, &clash.current.value, &clash.losing.value) {
                continue;
            }
            if let Some(group) = field.group() {
                if decided.contains(&(group, clash.losing.stamp)) {
                    continue;
                }
                decided.push((group, clash.losing.stamp));
            }
            asked.push(clash);
        }
    }
    asked
}

/// What people are asked about in a document, by record and field.
pub fn questions(document: &Document) -> Vec<Clash> {
    document.records().flat_map(|(id, record)| questions_of(id, record)).collect()
}

/// Do two values say the same? Equal instants do, however they are written; and
/// nothing is the same as an empty text, and as what a choice is until somebody
/// chose.
fn is_same(field: Field, one: &Value, other: &Value) -> bool {
    let instant = |value: &Value| chrono::DateTime::parse_from_rfc3339(value.as_str()?).ok();
    let is_nothing = |value: &Value| {
        value.is_null() || value.as_str().is_some_and(|it| it.is_empty() || field.starts_as() == Some(it))
    };
    one == other
        || is_nothing(one) && is_nothing(other)
        || field.shape() == Shape::Instant
            && instant(one).is_some_and(|one| instant(other).is_some_and(|other| one == other))
}

/// Do two values of a field of this record say the same to a person?
pub fn reads_the_same(record: &Record, name: &str, one: &Value, other: &Value) -> bool {
    field_of(record, name).map_or(one == other, |field| is_same(field, one, other))
}

/// The fields that are one decision with this one, itself included.
pub fn decided_with(field: Field) -> impl Iterator<Item = Field> {
    let is_with = move |other: &Field| {
        other.name() == field.name() || field.group().is_some() && other.group() == field.group()
    };
    field.kind().fields().filter(is_with)
}
