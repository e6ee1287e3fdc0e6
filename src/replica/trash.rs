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

/// In a mark: what was known of the records that belong to it.
const BENEATH: &str = "beneath";

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
            let (mark, kind) = (mark(record), record.kind.clone());
            self.settle(id, &kind, TRASHED, mark);
        }
    }

    /// The same, of a record to which others belong. `beneath` are the writes of
    /// those that whoever puts it there has before them: of each writer the
    /// newest, which says that the earlier ones are known, too.
    pub fn trash_above(&mut self, id: &Id, beneath: impl IntoIterator<Item = Stamp>) {
        if let Some(record) = self.document().record(id) {
            let mut mark = mark(record);
            let newest = newest_of_each(beneath).into_iter().map(|stamp| stamp.to_string());
            mark.insert(BENEATH.to_owned(), newest.collect::<Vec<_>>().into());
            let kind = record.kind.clone();
            self.settle(id, &kind, TRASHED, mark);
        }
    }

    /// Whoever goes on with something that belongs to a record in the Trash
    /// knows that it is there: the mark knows this act, and what was `beneath`.
    pub fn go_on_beneath(&mut self, id: &Id, beneath: impl IntoIterator<Item = Stamp>) {
        let Some(record) = self.document().record(id) else {
            return;
        };
        let Some(mark) = record.entry(TRASHED).and_then(|mark| mark.value.as_object()) else {
            return;
        };
        let mut mark = mark.clone();
        let newest = newest_of_each(beneath.into_iter().chain([self.stamp()]))
            .into_iter()
            .map(|stamp| stamp.to_string());
        mark.insert(BENEATH.to_owned(), newest.collect::<Vec<_>>().into());
        let all =
            record.marks().flat_map(|mark| known_of(mark.value)).chain(record.marks().map(|it| it.stamp));
        let value = with_known(mark.into(), gathered(all));
        let kind = record.kind.clone();
        self.settle(id, &kind, TRASHED, value);
    }

    /// Takes a record out of the Trash.
    pub fn restore(&mut self, id: &Id) {
        if let Some(record) = self.document().record(id) {
            self.settle(id, &record.kind, TRASHED, Value::Null);
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
        self.settle(id, &record.kind, TRASHED, emptied);
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
    for name in ["known", BENEATH] {
        for known in mark.get_mut(name).and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(stamp) = stamp_of(known) {
                *known = stamp.with_device(rename).to_string().into();
            }
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
pub(super) fn is_unmaking(mark: &Value) -> bool {
    mark.get("unmade").is_some()
}

/// The stamps that a mark in the Trash knew.
pub(super) fn known_of(mark: &Value) -> impl Iterator<Item = Stamp> + '_ {
    list(mark, "known")
}

fn list<'a>(mark: &'a Value, name: &str) -> impl Iterator<Item = Stamp> + use<'a> {
    mark.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(stamp_of)
}

/// Of each writer the newest of these stamps: a list, because there are a few.
fn newest_of_each(stamps: impl IntoIterator<Item = Stamp>) -> Vec<Stamp> {
    let mut newest: Vec<Stamp> = Vec::new();
    for stamp in stamps {
        match newest.iter_mut().find(|of_it| of_it.writer == stamp.writer) {
            Some(of_it) => *of_it = stamp.max(*of_it),
            None => newest.push(stamp),
        }
    }
    newest
}

/// What whoever put a record into the Trash knew of what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBeneath {
    marks: Vec<Stamp>,
    newest: Vec<Stamp>,
}

impl KnownBeneath {
    /// Nothing for a record that is not in the Trash, or was put there by a
    /// version of the program that did not say.
    pub fn of(record: &Record) -> Option<Self> {
        if record.trash_state() != TrashState::Trashed {
            return None;
        }
        let marks = || record.marks().filter(|mark| mark.value.get(BENEATH).is_some());
        let newest = marks().flat_map(|mark| list(mark.value, BENEATH)).collect();
        let marks: Vec<Stamp> = marks().map(|mark| mark.stamp).collect();
        (!marks.is_empty()).then_some(Self { marks, newest })
    }

    /// Was this write known, or is it a later one of the same device?
    pub fn has(&self, stamp: &Stamp) -> bool {
        self.newest.iter().any(|known| known.writer == stamp.writer && stamp.tick <= known.tick)
            || self
                .marks
                .iter()
                .any(|mark| mark.writer.device == stamp.writer.device && mark.tick <= stamp.tick)
    }

    /// Did this device put it there?
    pub fn is_by(&self, device: Device) -> bool {
        self.marks.iter().any(|mark| mark.writer.device == device)
    }
}

/// Every record in the Trash that holds an edit which the one who trashed it
/// did not know. It stays in the Trash, and a person is asked.
pub fn unseen_edits(document: &Document) -> Vec<UnseenEdit> {
    document.records().filter_map(|(id, record)| unseen_edit(id, record)).collect()
}

fn unseen_edit(id: &Id, record: &Record) -> Option<UnseenEdit> {
    if record.is_kept() || record.is_unmade() {
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
