//! The Trash: a field like any other, so that it merges like any other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::change::Draft;
use super::document::Document;
use super::gathered::gathered;
use super::id::Id;
use super::record::{Entry, Record};
use super::stamp::{Device, Stamp};

/// The field that says whether a record is in the Trash. Absent or null means
/// it is not. Otherwise `known` lists the stamps that the one who trashed it
/// had in front of them, and `emptied` says that its fields are gone. `unmade`
/// says, besides, that the act was taken back which had made the record.
///
/// A write of this field counts as a write of every field of its record:
/// emptying leaves no stamp in the fields that go, only this one.
pub const TRASHED: &str = "trashed";

/// Where a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrashState {
    /// Among the living.
    Kept,
    /// In the Trash, with its fields.
    Trashed,
    /// Emptied from the Trash, or its making taken back: only its name is left,
    /// so that an old file does not bring it back.
    Emptied,
}

impl Record {
    /// Is it in the Trash?
    pub fn trash_state(&self) -> TrashState {
        if self.is_unmade() {
            return TrashState::Emptied;
        }
        // What somebody wrote without knowing that the making was taken back,
        // or went on with, is there.
        match self.marks().rfind(|mark| !is_unmaking(mark.value)) {
            None => TrashState::Kept,
            Some(mark) if mark.value.is_null() => TrashState::Kept,
            Some(mark) if is_emptied(mark.value) => TrashState::Emptied,
            Some(_) => TrashState::Trashed,
        }
    }

    /// Was its making taken back, with nothing by anybody else in it? Then it
    /// reads like a record that was never made.
    pub(super) fn is_unmade(&self) -> bool {
        self.marks().any(|mark| is_unmaking(mark.value)) && !self.holds_more_than(TRASHED)
    }

    /// What stands in the field of the Trash, oldest first.
    fn marks(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> {
        self.entries(TRASHED)
    }

    /// Is it neither trashed nor emptied?
    pub fn is_kept(&self) -> bool {
        self.trash_state() == TrashState::Kept
    }
}

impl Draft<'_> {
    /// Puts a record into the Trash, with all its fields. Does nothing to a
    /// record that is not there.
    pub fn trash(&mut self, id: &Id) {
        if let Some(record) = self.document().record(id) {
            let mark = mark(record);
            self.settle(id, TRASHED, mark);
        }
    }

    /// Takes a record out of the Trash.
    pub fn restore(&mut self, id: &Id) {
        if self.document().record(id).is_some() {
            self.settle(id, TRASHED, Value::Null);
        }
    }

    /// Empties one record from the Trash: its fields go, its name stays. The
    /// stamp of the act stands in its mark and speaks for all of them.
    pub fn empty(&mut self, id: &Id) {
        let Some(record) = self.document().record(id) else {
            return;
        };
        let mut emptied = mark(record);
        emptied.insert("emptied".to_owned(), Value::Bool(true));
        let fields: Vec<String> = record.fields().into_iter().map(str::to_owned).collect();
        for field in fields.iter().filter(|field| *field != TRASHED) {
            self.clear(id, field);
        }
        self.settle(id, TRASHED, emptied);
    }

    /// Takes a record back that an act has made: what has one of the stamps
    /// `gone` in these fields goes, and a mark that knows them speaks for all of
    /// it. What others wrote stays, and then so does the record. `before` is
    /// the mark that stood there, if the record had been emptied before.
    pub(super) fn unmake(
        &mut self,
        id: &Id,
        kind: &str,
        gone: &BTreeMap<String, BTreeSet<Stamp>>,
        before: Option<&Value>,
    ) {
        let mut known = BTreeSet::new();
        for (field, stamps) in gone {
            known.extend(stamps);
            if field != TRASHED {
                self.let_go(id, field, stamps);
            }
        }
        let unmade = || json!({ "known": [], "emptied": true, "unmade": true });
        let mark = with_known(before.cloned().unwrap_or_else(unmade), known);
        let over = gone.get(TRASHED).cloned().unwrap_or_default();
        let origin = self.origin().clone();
        self.write(id, kind, TRASHED, mark, &over, origin);
    }
}

/// The stamps that a mark in the Trash knew, as if other devices had written
/// them.
pub(super) fn rename_known(mark: &mut Value, rename: &impl Fn(Device) -> Device) {
    for known in mark.get_mut("known").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(stamp) = stamp_of(known) {
            *known = stamp.with_device(rename).to_string().into();
        }
    }
}

/// A mark of the Trash that knows these stamps as well. Nothing is added to a
/// record that is not in the Trash.
pub(super) fn with_known(mark: Value, more: BTreeSet<Stamp>) -> Value {
    if mark.is_null() || more.is_empty() {
        return mark;
    }
    let known: BTreeSet<Stamp> = gathered(known_of(&mark));
    let mut fields = match mark {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    let mut list = match fields.remove("known") {
        Some(Value::Array(list)) => list,
        _ => Vec::new(),
    };
    list.extend(more.difference(&known).map(|stamp| Value::from(stamp.to_string())));
    fields.insert("known".to_owned(), list.into());
    fields.into()
}

fn stamp_of(text: &Value) -> Option<Stamp> {
    text.as_str()?.parse().ok()
}

fn mark(record: &Record) -> Map<String, Value> {
    let known: Vec<String> = record.writes().map(|(stamp, _)| stamp.to_string()).collect();
    let mut mark = Map::new();
    mark.insert("known".to_owned(), json!(known));
    mark
}

/// A mark of the Trash that knows exactly these stamps.
pub(super) fn mark_knowing(stamps: impl IntoIterator<Item = Stamp>) -> Value {
    let known: Vec<String> = stamps.into_iter().map(|stamp| stamp.to_string()).collect();
    json!({ "known": known })
}

/// A record in the Trash that someone edited without knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnseenEdit {
    /// The record in the Trash.
    pub record: Id,
    /// Its kind.
    pub kind: String,
    /// The fields that were edited, with the stamp of the edit.
    pub fields: Vec<(String, Stamp)>,
}

/// Does a mark say that the fields are gone?
pub(super) fn is_emptied(mark: &Value) -> bool {
    mark.get("emptied").is_some()
}

/// Does a mark say that the act was taken back which had made the record?
fn is_unmaking(mark: &Value) -> bool {
    mark.get("unmade").is_some()
}

/// The stamps that a mark in the Trash knew.
pub(super) fn known_of(mark: &Value) -> impl Iterator<Item = Stamp> + '_ {
    mark.get("known").and_then(Value::as_array).into_iter().flatten().filter_map(stamp_of)
}

/// Every record in the Trash that holds an edit which the one who trashed it
/// did not know. It stays in the Trash, and a person is asked.
pub fn unseen_edits(document: &Document) -> Vec<UnseenEdit> {
    document.records().filter_map(|(id, record)| unseen_edit(id, record)).collect()
}

fn unseen_edit(id: &Id, record: &Record) -> Option<UnseenEdit> {
    if record.is_kept() {
        return None;
    }
    // Whoever put it there knew what the same act wrote. Whoever took it out
    // meanwhile is not the one who put it there.
    let marks = || record.marks().filter(|entry| !entry.value.is_null());
    let known: BTreeSet<Stamp> =
        gathered(marks().flat_map(|entry| known_of(entry.value)).chain(marks().map(|entry| entry.stamp)));
    let fields: Vec<(String, Stamp)> = record
        .writes()
        .filter(|(stamp, _)| !known.contains(stamp))
        .flat_map(|(stamp, write)| write.set.keys().map(|field| (field.to_string(), *stamp)))
        .filter(|(field, _)| field != TRASHED)
        .collect();
    (!fields.is_empty()).then(|| UnseenEdit { record: id.clone(), kind: record.kind.to_string(), fields })
}
