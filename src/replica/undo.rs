//! Undo: a compensating change that travels like any other.

use std::collections::BTreeSet;

use serde_json::Value;

use super::change::{Change, Draft};
use super::document::Document;
use super::id::Id;
use super::stamp::Stamp;

/// What it takes to bring back the state before a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    stamp: Stamp,
    fields: Vec<UndoStep>,
}

/// One field as it was before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoStep {
    record: Id,
    kind: String,
    field: String,
    /// Oldest first; the last was current. More than one if it clashed.
    before: Vec<(Stamp, Value)>,
}

impl Undo {
    /// How to undo `change`, drafted against `before`.
    pub fn of(change: &Change, before: &Document) -> Self {
        let mut fields = Vec::new();
        for (id, touched) in change.touches() {
            let record = before.record(id);
            let kind =
                record.or_else(|| change.record(id)).map(|record| record.kind.clone()).unwrap_or_default();
            for field in touched {
                fields.push(UndoStep {
                    record: id.clone(),
                    kind: kind.clone(),
                    field: field.clone(),
                    before: record
                        .into_iter()
                        .flat_map(|record| record.entries(field))
                        .map(|entry| (entry.stamp, entry.value.clone()))
                        .collect(),
                });
            }
        }
        Self { stamp: change.stamp(), fields }
    }

    /// The records that undoing would touch.
    pub fn records(&self) -> BTreeSet<&Id> {
        self.fields.iter().map(|step| &step.record).collect()
    }

    /// How many changes it takes, each with a later stamp than the one before:
    /// one, but for a clash that was settled, whose values come back one by one.
    pub fn rounds(&self) -> usize {
        self.fields.iter().map(|step| step.before.len()).max().unwrap_or(0).max(1)
    }

    /// Drafts round `round`. A field that someone has written since is left
    /// as it is: undo takes back one's own act, not another's words.
    pub fn draft(&self, round: usize, draft: &mut Draft<'_>) {
        for step in &self.fields {
            let is_first = round == 0;
            if is_first && !self.is_untouched(step, draft.document()) {
                continue;
            }
            let (id, kind, field) = (&step.record, &step.kind, &step.field);
            if is_first {
                // What arrived since stays: only the act itself and what it
                // found are put back in order.
                let found = step.before.iter().map(|(stamp, _)| *stamp);
                draft.drop_values(id, field, &found.chain([self.stamp]).collect());
            } else if !self.came_back(step, round, draft.document()) {
                continue;
            }
            if let Some((_, value)) = step.before.get(round) {
                draft.add_beside(id, kind, field, value.clone());
            }
        }
    }

    /// Is what the change left in this field still all that is there?
    fn is_untouched(&self, step: &UndoStep, now: &Document) -> bool {
        now.record(&step.record)
            .and_then(|record| record.entry(&step.field))
            .is_none_or(|entry| entry.stamp <= self.stamp)
    }

    /// Did the rounds before this one bring their values back?
    fn came_back(&self, step: &UndoStep, round: usize, now: &Document) -> bool {
        now.record(&step.record).is_some_and(|record| {
            step.before
                .iter()
                .take(round)
                .all(|(_, value)| record.entries(&step.field).any(|entry| entry.value == value))
        })
    }
}
