//! Undo: compensating changes that travel like any other.

use std::collections::{BTreeSet, VecDeque};

use serde_json::Value;

use super::change::{Change, Draft};
use super::document::Document;
use super::gathered::gathered;
use super::id::Id;
use super::record::{Entry, Name, Origin, Record};
use super::stamp::Stamp;
use super::trash::{TRASHED, known_of, with_known};

/// What it takes to bring back the state before a change.
///
/// What comes back is attributed to whoever wrote it, and to the time it was
/// written, not to the one who undoes. Under one stamp a record has one
/// author and time, so values with different ones come back in different
/// rounds, each a change of its own; so do the values of a clash, oldest
/// first, and a mark of the Trash, which comes back last. A mark that stood
/// there all the time comes anew if it knew what comes back, so that nobody is
/// asked about that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    stamp: Stamp,
    steps: Vec<Step>,
}

/// One field as it was before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    record: Id,
    kind: String,
    field: String,
    /// What has to go before anything comes back: the act itself, and what is
    /// to be later than that.
    gone: BTreeSet<Stamp>,
    /// Oldest first.
    back: Vec<Return>,
}

/// One value that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Return {
    round: usize,
    origin: Origin,
    value: Value,
    /// Of a mark of the Trash: the values that come back with it and that it
    /// knew, so that nobody is asked about them.
    knew: Vec<(Name, Value)>,
}

impl Undo {
    /// How to undo `change`, drafted against `before`.
    pub fn of(change: &Change, before: &Document) -> Self {
        let mut steps = Vec::new();
        for (id, touched) in change.touches() {
            let record = before.record(id);
            let after = change.record(id);
            let kind = record.or(after).map(|record| record.kind.to_string()).unwrap_or_default();
            let mut of_record: Vec<(&str, Vec<Entry<'_>>)> = touched
                .iter()
                .map(|field| (field.as_str(), record.map(|old| lost(old, after, field)).unwrap_or_default()))
                .collect();
            if let Some(record) = record
                && !touched.contains(TRASHED)
                && of_record
                    .iter()
                    .any(|(_, back)| back.iter().any(|entry| is_known_to_a_mark(record, entry)))
            {
                of_record.push((TRASHED, record.entries(TRASHED).collect()));
            }
            for (field, back) in in_rounds(of_record) {
                steps.push(Step {
                    record: id.clone(),
                    kind: kind.clone(),
                    field: field.to_owned(),
                    gone: gathered(back.iter().map(|(_, entry)| entry.stamp).chain([change.stamp()])),
                    back: back
                        .iter()
                        .map(|(round, entry)| Return {
                            round: *round,
                            origin: Origin::from(*entry),
                            value: entry.value.clone(),
                            knew: if field == TRASHED { knew(record, *entry) } else { Vec::new() },
                        })
                        .collect(),
                });
            }
        }
        Self { stamp: change.stamp(), steps }
    }

    /// The records that undoing would touch.
    pub fn records(&self) -> BTreeSet<&Id> {
        gathered(self.steps.iter().map(|step| &step.record))
    }

    /// How many changes it takes, each with a later stamp than the one before:
    /// one, but for values that cannot share a stamp.
    pub fn rounds(&self) -> usize {
        self.steps.iter().flat_map(|step| &step.back).map(|back| back.round + 1).max().unwrap_or(1)
    }

    /// Drafts round `round`. A field that someone has written since is left
    /// as it is: undo takes back one's own act, not another's words.
    pub fn draft(&self, round: usize, draft: &mut Draft<'_>) {
        for step in &self.steps {
            let (id, kind, field) = (&step.record, &step.kind, &step.field);
            let record = draft.document().record(id);
            if round == step.first_round() {
                if !self.is_untouched(step, record) {
                    continue;
                }
                // What arrived since stays: only the act itself and what it
                // found are put back in order.
                draft.drop_values(id, field, &step.gone);
            }
            let Some(at) = step.back.iter().position(|back| back.round == round) else {
                continue;
            };
            let (earlier, rest) = step.back.split_at(at);
            if !earlier.iter().all(|back| self.came_back(record, field, back)) {
                continue;
            }
            if let Some(Return { origin, value, knew, .. }) = rest.first() {
                let known = knew.iter().flat_map(|(field, value)| self.returns(record, field, value));
                let value = with_known(value.clone(), gathered(known));
                draft.add_beside(id, kind, field, value, origin);
            }
        }
    }

    /// Is what the change left in this field still all that is there?
    fn is_untouched(&self, step: &Step, now: Option<&Record>) -> bool {
        now.and_then(|record| record.entry(&step.field)).is_none_or(|entry| entry.stamp <= self.stamp)
    }

    /// Did an earlier round bring this back?
    fn came_back(&self, now: Option<&Record>, field: &str, back: &Return) -> bool {
        let is_it = |entry: Entry<'_>| {
            // A mark of the Trash knows more than before.
            let same = if field == TRASHED {
                Origin::from(entry) == back.origin
            } else {
                *entry.value == back.value
            };
            entry.stamp > self.stamp && same
        };
        now.is_some_and(|record| record.entries(field).any(is_it))
    }

    /// The stamps under which a value has come back.
    fn returns(&self, now: Option<&Record>, field: &str, value: &Value) -> BTreeSet<Stamp> {
        let entries = now.into_iter().flat_map(|record| record.entries(field));
        let returned = entries.filter(|entry| entry.stamp > self.stamp && entry.value == value);
        gathered(returned.map(|entry| entry.stamp))
    }
}

impl Step {
    fn first_round(&self) -> usize {
        self.back.first().map_or(0, |back| back.round)
    }
}

/// What a field held that has to be written again: what the change took away,
/// and what was later than that, so that their order stays.
fn lost<'a>(before: &'a Record, after: Option<&Record>, field: &'a str) -> Vec<Entry<'a>> {
    let stays = |entry: &Entry<'_>| {
        after.is_some_and(|after| after.entries(field).any(|kept| kept.stamp == entry.stamp))
    };
    before.entries(field).skip_while(stays).collect()
}

/// Gives each value of one record's fields the round in which it comes back:
/// the values of a field one after the other, those of one author and time
/// together where that is possible, and marks of the Trash last.
fn in_rounds<'a>(fields: Vec<(&'a str, Vec<Entry<'a>>)>) -> Vec<(&'a str, Vec<(usize, Entry<'a>)>)> {
    let mut waiting: Vec<VecDeque<Entry<'_>>> =
        fields.iter().map(|(_, entries)| entries.iter().copied().collect()).collect();
    let mut placed: Vec<Vec<(usize, Entry<'a>)>> = fields.iter().map(|_| Vec::new()).collect();
    let is_mark: Vec<bool> = fields.iter().map(|(field, _)| *field == TRASHED).collect();
    let mut round = 0;
    for marks in [false, true] {
        loop {
            let mut queues = waiting.iter().zip(&is_mark).filter(|(_, is_mark)| **is_mark == marks);
            let Some(origin) = queues.find_map(|(queue, _)| queue.front().copied().map(Origin::from)) else {
                break;
            };
            for ((queue, placed), is_mark) in waiting.iter_mut().zip(&mut placed).zip(&is_mark) {
                let fits = queue.front().is_some_and(|entry| Origin::from(*entry) == origin);
                if *is_mark == marks && fits {
                    placed.extend(queue.pop_front().map(|entry| (round, entry)));
                }
            }
            round += 1;
        }
    }
    fields.into_iter().map(|(field, _)| field).zip(placed).collect()
}

/// Did somebody who put the record into the Trash have this value before them?
/// It comes back under another stamp, which the mark has to know, too.
fn is_known_to_a_mark(record: &Record, value: &Entry<'_>) -> bool {
    record
        .entries(TRASHED)
        .filter(|mark| !mark.value.is_null())
        .any(|mark| mark.stamp == value.stamp || known_of(mark.value).any(|known| known == value.stamp))
}

/// The values beside a mark of the Trash that it knew.
fn knew(record: Option<&Record>, mark: Entry<'_>) -> Vec<(Name, Value)> {
    let known: BTreeSet<Stamp> = gathered(known_of(mark.value).chain([mark.stamp]));
    record
        .into_iter()
        .flat_map(Record::writes)
        .filter(|(stamp, _)| known.contains(stamp))
        .flat_map(|(_, write)| write.set.iter().map(|(field, value)| (field.clone(), value.clone())))
        .filter(|(field, _)| field != TRASHED)
        .collect()
}
