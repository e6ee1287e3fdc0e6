//! What a person is shown before anything is added.

use std::collections::BTreeSet;

use serde_json::Value;

use super::words::{Piece, word_diff};
use crate::coaching::{
    Book, CANCELLED, Field, Home, Kind, Session, UnseenBeneath, held, held_value, is_cancelled,
    is_field_told, is_new_told, is_told_of, questions_of,
};
use crate::replica::{Clash, Document, Id, Record, Stamp, TRASHED, TrashState, gathered, unseen_edits};

/// What would differ, record by record.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preview {
    /// The records that would differ or clash, by name.
    pub records: Vec<RecordPreview>,
    /// What somebody added to something in the Trash, without knowing.
    pub beneath: Vec<UnseenBeneath>,
    /// How many of each.
    pub counts: Counts,
    /// How many records are here now, outside the Trash.
    pub kept: usize,
    /// How many of those would be in the Trash, or gone.
    pub put_away: usize,
}

/// Moving so many records to the Trash at once needs a second confirmation.
const MANY_PUT_AWAY: usize = 10;
/// So does moving more than one in so many of all records.
const ONE_PUT_AWAY_IN: usize = 5;

/// How many records of each kind of change; each record is counted once, and
/// `clashing` counts besides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records that are not here yet.
    pub new: usize,
    /// Records whose fields would change.
    pub changed: usize,
    /// Records that would be in the Trash, and are not now.
    pub trashed: usize,
    /// Records that would come back from the Trash.
    pub restored: usize,
    /// Records that would be gone: emptied from the Trash, or undone by whoever
    /// made them.
    pub gone: usize,
    /// Questions that would be added to the Review list.
    pub clashing: usize,
}

/// What would happen to one record.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordPreview {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: String,
    /// What would happen to it.
    pub change: RecordChange,
    /// The fields whose current value would differ, by name.
    pub fields: Vec<FieldPreview>,
    /// Those that a person is told of, as they are told: where a thing stands
    /// is told before anybody said it, and that a session is cancelled.
    told: Vec<FieldPreview>,
    /// The new questions for the Review list.
    pub clashes: Vec<FieldClash>,
    /// Fields that were edited by someone who did not know that the record
    /// was in the Trash.
    pub edited_in_trash: Vec<String>,
    /// Who wrote what is new in it.
    pub by: BTreeSet<Id>,
    /// When the latest of it was written, in milliseconds since 1970.
    pub at: Option<u64>,
}

/// What would happen to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordChange {
    /// It is not here yet.
    New,
    /// Some of its fields would change.
    Changed,
    /// It would be in the Trash.
    Trashed,
    /// It would come back from the Trash.
    Restored,
    /// It would be gone.
    Gone,
    /// It would look the same and have a new clash.
    Same,
}

/// A field whose current value would differ.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldPreview {
    /// The field.
    pub field: String,
    /// Its value here.
    pub before: Option<Value>,
    /// Its value afterwards.
    pub after: Option<Value>,
    /// Where both are text, what differs word by word.
    pub words: Vec<Piece>,
    /// Who wrote the value afterwards.
    pub by: Option<Id>,
    /// When they wrote it, in milliseconds since 1970.
    pub at: Option<u64>,
}

/// A field that both wrote without knowing of each other.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldClash {
    /// The field.
    pub field: String,
    /// The value that is here.
    pub mine: ClashValue,
    /// The value that comes with the file.
    pub theirs: ClashValue,
    /// Which of them would be shown; the other waits in Review.
    pub shown: Side,
}

/// One value of a clash, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ClashValue {
    /// The value itself.
    pub value: Value,
    /// Who wrote it.
    pub by: Option<Id>,
    /// When, in milliseconds since 1970.
    pub at: u64,
}

/// A side of a clash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What is here.
    Mine,
    /// What comes with the file.
    Theirs,
}

/// How much a person is told of what would happen to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// It is listed.
    Listed,
    /// Bookkeeping, or nothing but fields that nobody is told of: it is only
    /// counted.
    Folded,
    /// Its kind is unknown here, or of another home: it is kept and handed on.
    Unread,
}

impl RecordPreview {
    /// How much a person is told of it, in a document of this home.
    pub fn listing(&self, home: Home) -> Listing {
        let Some(kind) = Kind::parse(home, &self.kind) else { return Listing::Unread };
        let asks = !self.clashes.is_empty() || !self.edited_in_trash.is_empty();
        let is_silent = match self.change {
            RecordChange::Changed => self.told_fields().next().is_none(),
            RecordChange::Same => true,
            RecordChange::New => !is_new_told(kind),
            RecordChange::Trashed | RecordChange::Restored | RecordChange::Gone => false,
        };
        if !is_told_of(kind) || (is_silent && !asks) { Listing::Folded } else { Listing::Listed }
    }

    /// The fields that a person is told of.
    pub fn told_fields(&self) -> impl Iterator<Item = &FieldPreview> {
        self.told.iter()
    }

    /// Who wrote the latest of what is told of it; of what is new in it, where
    /// nothing is told.
    pub fn writer(&self) -> Option<&Id> {
        let latest = self.told_fields().filter(|field| field.by.is_some()).max_by_key(|field| field.at);
        latest.and_then(|field| field.by.as_ref()).or_else(|| self.by.iter().next())
    }
}

impl Preview {
    /// How many of its records a person is told of in this way.
    pub fn count_told(&self, home: Home, listing: Listing) -> usize {
        self.records.iter().filter(|record| record.listing(home) == listing).count()
    }

    /// What differs between two states of one document.
    pub(super) fn between(before: &Document, after: &Document) -> Self {
        let edits_before = unseen_edits(before);
        let edits_after = unseen_edits(after);
        let mut preview = Self::default();
        let is_kept = |record: Option<&Record>| record.is_some_and(|it| it.trash_state() == TrashState::Kept);
        preview.kept = before.records().filter(|(_, old)| is_kept(Some(*old))).count();
        for (id, old, new) in before.differing(after) {
            preview.put_away += usize::from(is_kept(old) && !is_kept(new));
            let known = edits_before.iter().find(|edit| edit.record == *id);
            let edited_in_trash = edits_after
                .iter()
                .filter(|edit| edit.record == *id)
                .flat_map(|edit| &edit.fields)
                .filter(|field| known.is_none_or(|known| !known.fields.contains(field)))
                .map(|(field, _)| field.clone())
                .collect::<BTreeSet<_>>();
            if let Some(record) = of_record(id, old, new, edited_in_trash.into_iter().collect()) {
                preview.counts.add(&record);
                preview.records.push(record);
            }
        }
        let asked = beneath(before);
        preview.beneath = beneath(after).into_iter().filter(|it| !asked.contains(it)).collect();
        preview.counts.clashing += preview.beneath.len();
        preview
    }

    /// Does nothing change at all?
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Is there nothing that a person would notice: bookkeeping at most?
    pub fn is_silent(&self, home: Home) -> bool {
        self.beneath.is_empty() && self.count_told(home, Listing::Folded) == self.records.len()
    }

    /// Would so many records go to the Trash that a mistake is likely: ten, or more
    /// than a fifth of all?
    pub fn puts_away_much(&self) -> bool {
        self.put_away >= MANY_PUT_AWAY || self.put_away * ONE_PUT_AWAY_IN > self.kept
    }
}

/// What is asked about things in the Trash to which somebody added something.
fn beneath(document: &Document) -> Vec<UnseenBeneath> {
    let has_trash = document.records().any(|(_, record)| record.trash_state() == TrashState::Trashed);
    if has_trash { Book::new(document.clone()).differences().beneath } else { Vec::new() }
}

impl Counts {
    fn add(&mut self, record: &RecordPreview) {
        match record.change {
            RecordChange::New => self.new += 1,
            RecordChange::Changed => self.changed += 1,
            RecordChange::Trashed => self.trashed += 1,
            RecordChange::Restored => self.restored += 1,
            RecordChange::Gone => self.gone += 1,
            RecordChange::Same => {}
        }
        self.clashing += record.clashes.len() + usize::from(!record.edited_in_trash.is_empty());
    }
}

fn of_record(
    id: &Id,
    old: Option<&Record>,
    new: Option<&Record>,
    edited_in_trash: Vec<String>,
) -> Option<RecordPreview> {
    let fields = of_fields(old, new);
    let change = match (old.map(Record::trash_state), new.map(Record::trash_state)) {
        (None, Some(TrashState::Kept)) => RecordChange::New,
        (None | Some(TrashState::Kept), Some(TrashState::Trashed)) => RecordChange::Trashed,
        (Some(TrashState::Trashed), Some(TrashState::Kept)) => RecordChange::Restored,
        (Some(TrashState::Kept | TrashState::Trashed), None | Some(TrashState::Emptied)) => {
            RecordChange::Gone
        }
        // Emptied before it ever arrived here, or gone both before and after: nothing to show.
        (None | Some(TrashState::Emptied), None | Some(TrashState::Emptied)) => return None,
        (Some(TrashState::Emptied), Some(_)) => RecordChange::Restored,
        (Some(_), Some(_)) if fields.is_empty() => RecordChange::Same,
        (Some(_), Some(_)) => RecordChange::Changed,
    };
    let clashes = new_clashes(id, old, new);
    if change == RecordChange::Same && clashes.is_empty() && edited_in_trash.is_empty() {
        return None;
    }
    let fresh = fresh_writes(old, new);
    Some(RecordPreview {
        id: id.clone(),
        kind: new.or(old).map(|record| record.kind.to_string()).unwrap_or_default(),
        change,
        told: told_fields(old, new, &fields),
        fields,
        clashes,
        edited_in_trash,
        by: gathered(fresh.iter().filter_map(|(by, _)| by.clone())),
        at: fresh.iter().map(|(_, at)| *at).max(),
    })
}

fn of_fields(old: Option<&Record>, new: Option<&Record>) -> Vec<FieldPreview> {
    let names = |record: Option<&Record>| -> BTreeSet<String> {
        gathered(record.into_iter().flat_map(Record::fields).map(str::to_owned))
    };
    let mut fields = Vec::new();
    for field in names(old).union(&names(new)).filter(|field| *field != TRASHED) {
        let before = old.and_then(|record| held_value(record, field));
        let after = new.and_then(|record| held_value(record, field));
        // Also null has an author: somebody cleared the field.
        let entry = new.and_then(|record| held(record, field));
        if before == after {
            continue;
        }
        let words = match (before.and_then(Value::as_str), after.and_then(Value::as_str)) {
            (Some(before), Some(after)) => word_diff(before, after),
            _ => Vec::new(),
        };
        fields.push(FieldPreview {
            field: field.clone(),
            before: before.cloned(),
            after: after.cloned(),
            words,
            by: entry.and_then(|entry| entry.by.cloned()),
            at: entry.map(|entry| entry.at),
        });
    }
    fields
}

fn told_fields(old: Option<&Record>, new: Option<&Record>, fields: &[FieldPreview]) -> Vec<FieldPreview> {
    let Some(kind) = new.or(old).and_then(|record| Kind::named(&record.kind)) else { return Vec::new() };
    // What is cancelled is told of as where the session stands.
    let is_state = |it: &FieldPreview| kind.field(&it.field) == Some(Session::STATE);
    let has_state = fields.iter().any(is_state);
    let told = fields.iter().filter_map(|it| {
        let field = match kind.field(&it.field)? {
            Session::IS_CANCELLED if !has_state => Session::STATE,
            field => field,
        };
        if !is_field_told(kind, field.name()) {
            return None;
        }
        let (before, after) = (told_value(old, field), told_value(new, field));
        let name = field.name().to_owned();
        (before != after).then(|| FieldPreview { field: name, before, after, ..it.clone() })
    });
    told.collect()
}

/// A value as it is told.
fn told_value(record: Option<&Record>, field: Field) -> Option<Value> {
    let record = record?;
    if field == Session::STATE && is_cancelled(record) {
        return Some(CANCELLED.into());
    }
    let held = held_value(record, field.name()).cloned();
    held.or_else(|| field.starts_as().map(Value::from))
}

fn new_clashes(id: &Id, old: Option<&Record>, new: Option<&Record>) -> Vec<FieldClash> {
    let Some(new) = new else {
        return Vec::new();
    };
    let known: BTreeSet<Id> =
        gathered(old.into_iter().flat_map(|old| questions_of(id, old)).map(|clash| clash.id()));
    let is_here = |stamp: Stamp, field: &str| {
        old.is_some_and(|old| old.entries(field).any(|entry| entry.stamp == stamp))
    };
    questions_of(id, new)
        .into_iter()
        .filter(|clash| !known.contains(&clash.id()))
        .map(|Clash { field, current, losing, .. }| {
            let is_mine_shown = is_here(current.stamp, &field);
            let current = ClashValue { value: current.value, by: current.by, at: current.at };
            let losing = ClashValue { value: losing.value, by: losing.by, at: losing.at };
            if is_mine_shown {
                FieldClash { field, mine: current, theirs: losing, shown: Side::Mine }
            } else {
                FieldClash { field, mine: losing, theirs: current, shown: Side::Theirs }
            }
        })
        .collect()
}

/// Who wrote, and when, each write that holds something new.
fn fresh_writes(old: Option<&Record>, new: Option<&Record>) -> Vec<(Option<Id>, u64)> {
    let had = |stamp: &Stamp, field: &str| {
        old.is_some_and(|old| old.entries(field).any(|entry| entry.stamp == *stamp))
    };
    new.into_iter()
        .flat_map(Record::writes)
        .filter(|(stamp, write)| write.set.keys().any(|field| !had(stamp, field)))
        .map(|(stamp, write)| (write.by.clone(), write.at.unwrap_or(stamp.tick.millis)))
        .collect()
}
