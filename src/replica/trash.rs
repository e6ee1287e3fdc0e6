//! The Trash: a field like any other, so that it merges like any other.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::change::Draft;
use super::document::Document;
use super::id::Id;
use super::record::Record;
use super::stamp::Stamp;

/// The field that says whether a record is in the Trash. Absent or null means
/// it is not. Otherwise `known` lists the stamps that the one who trashed it
/// had in front of them, and `emptied` says that its fields are gone.
pub const TRASHED: &str = "trashed";

/// Where a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrashState {
    /// Among the living.
    Kept,
    /// In the Trash, with its fields.
    Trashed,
    /// Emptied from the Trash: only its name is left, so that an old file does
    /// not bring it back.
    Emptied,
}

impl Record {
    /// Is it in the Trash?
    pub fn trash_state(&self) -> TrashState {
        match self.get(TRASHED) {
            None | Some(Value::Null) => TrashState::Kept,
            Some(mark) if mark.get("emptied").is_some() => TrashState::Emptied,
            Some(_) => TrashState::Trashed,
        }
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

    /// Empties one record from the Trash: its fields go, its name stays.
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
}

fn mark(record: &Record) -> Map<String, Value> {
    let known: Vec<String> = record.writes().map(|(stamp, _)| stamp.to_string()).collect();
    let mut mark = Map::new();
    mark.insert("known".to_owned(), json!(known));
    mark
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

/// Every record in the Trash that holds an edit which the one who trashed it
/// did not know. It stays in the Trash, and a person is asked.
pub fn unseen_edits(document: &Document) -> Vec<UnseenEdit> {
    document.records().filter_map(|(id, record)| unseen_edit(id, record)).collect()
}

fn unseen_edit(id: &Id, record: &Record) -> Option<UnseenEdit> {
    if record.is_kept() {
        return None;
    }
    let known: BTreeSet<Stamp> = record
        .entries(TRASHED)
        .filter_map(|entry| entry.value.get("known")?.as_array())
        .flatten()
        .filter_map(|stamp| stamp.as_str()?.parse().ok())
        .collect();
    let fields: Vec<(String, Stamp)> = record
        .writes()
        .filter(|(stamp, _)| !known.contains(stamp))
        .flat_map(|(stamp, write)| write.set.keys().map(|field| (field.clone(), *stamp)))
        .filter(|(field, _)| field != TRASHED)
        .collect();
    (!fields.is_empty()).then(|| UnseenEdit { record: id.clone(), kind: record.kind.clone(), fields })
}
