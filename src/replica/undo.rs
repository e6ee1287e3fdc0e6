//! Undo: compensating changes that travel like any other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::Value;

use super::change::{Change, Draft};
use super::document::Document;
use super::gathered::gathered;
use super::id::Id;
use super::record::{Entry, Name, Origin, Record};
use super::stamp::Stamp;
use super::trash::{TRASHED, TrashState, is_unmaking, known_of, with_known};

/// What it takes to bring back the state before a change.
///
/// What comes back is attributed to whoever wrote it, and to the time it was
/// written, not to the one who undoes. Under one stamp a record has one
/// author and time, so values with different ones come back in different
/// rounds, each a change of its own; so do the values of a clash, oldest
/// first, and a mark of the Trash, which comes back last. A mark that stood
/// there all the time comes anew if it knew what comes back, so that nobody is
/// asked about that.
///
/// Undo is an act like any other: it leaves a stamp in every field that it
/// puts in order. A field that held nothing holds null, and a record that the
/// act made is marked as taken back, as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    stamp: Stamp,
    steps: Vec<Step>,
    made: Vec<Made>,
}

/// A value that a field held; none where it held nothing.
type Before<'a> = Option<Entry<'a>>;

/// One field as it was before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    record: Id,
    kind: String,
    field: String,
    /// What the act wrote here.
    wrote: Option<Wrote>,
    /// What has to go before anything comes back: the act itself, and what is
    /// to be later than that.
    gone: BTreeSet<Stamp>,
    /// Oldest first, and never empty.
    back: Vec<Return>,
}

/// A record that was not there before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Made {
    record: Id,
    kind: String,
    /// What the act wrote, by field.
    wrote: Vec<(String, Option<Wrote>)>,
    /// The mark that stood there, if the record had been emptied before.
    mark: Option<Value>,
    /// Does something that was written since name it?
    is_named: bool,
}

/// A value with its author and time.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wrote {
    origin: Origin,
    value: Value,
}

/// What comes back in one round.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Return {
    round: usize,
    /// None where the field held nothing.
    value: Option<Wrote>,
    /// Of a mark of the Trash: the values that come back with it and that it
    /// knew, so that nobody is asked about them.
    knew: Vec<(Name, Value)>,
}

impl Undo {
    /// How to undo `change`, drafted against `before`.
    pub fn of(change: &Change, before: &Document) -> Self {
        let (mut steps, mut made) = (Vec::new(), Vec::new());
        for (id, touched) in change.touches() {
            let record = before.stored(id);
            let after = change.record(id);
            let kind = record.or(after).map(|record| record.kind.to_string()).unwrap_or_default();
            let wrote = |field: &str| {
                let mut entries = after.into_iter().flat_map(|after| after.entries(field));
                entries.find(|entry| entry.stamp == change.stamp()).map(Wrote::from)
            };
            if record.is_none_or(is_only_a_name) {
                made.push(Made {
                    record: id.clone(),
                    kind,
                    wrote: touched.iter().map(|field| (field.clone(), wrote(field))).collect(),
                    mark: record.filter(|record| !record.is_unmade()).and_then(|it| it.get(TRASHED)).cloned(),
                    is_named: false,
                });
                continue;
            }
            let mut of_record: Vec<(&str, Vec<Before<'_>>)> =
                touched.iter().map(|field| (field.as_str(), lost(record, after, field))).collect();
            if let Some(record) = record
                && !touched.contains(TRASHED)
                && of_record.iter().flat_map(|(_, back)| back).any(|entry| match entry {
                    Some(entry) => is_known_to_a_mark(record, entry),
                    None => !record.is_kept(),
                })
            {
                of_record.push((TRASHED, record.entries(TRASHED).map(Some).collect()));
            }
            let emptied: Vec<(Name, Value)> = of_record
                .iter()
                .filter(|(_, back)| back.contains(&None))
                .map(|(field, _)| ((*field).into(), Value::Null))
                .collect();
            for (field, back) in in_rounds(of_record) {
                let stamps = back.iter().filter_map(|(_, entry)| Some(entry.as_ref()?.stamp));
                steps.push(Step {
                    record: id.clone(),
                    kind: kind.clone(),
                    field: field.to_owned(),
                    wrote: wrote(field),
                    gone: gathered(stamps.chain([change.stamp()])),
                    back: back
                        .iter()
                        .map(|(round, entry)| Return {
                            round: *round,
                            value: entry.map(Wrote::from),
                            knew: match entry {
                                Some(mark) if field == TRASHED => {
                                    knew(record, *mark).into_iter().chain(emptied.iter().cloned()).collect()
                                }
                                _ => Vec::new(),
                            },
                        })
                        .collect(),
                });
            }
        }
        Self { stamp: change.stamp(), steps, made }
    }

    /// The stamp of the act.
    pub const fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// The records that undoing would touch.
    pub fn records(&self) -> BTreeSet<&Id> {
        let made = self.made.iter().map(|made| &made.record);
        gathered(self.steps.iter().map(|step| &step.record).chain(made))
    }

    /// The records that the act made.
    pub fn made(&self) -> impl Iterator<Item = &Id> {
        self.made.iter().map(|made| &made.record)
    }

    /// The same, but these records of those that the act made stay, because
    /// something that was written since belongs to them.
    #[must_use]
    pub fn sparing(mut self, named: &BTreeSet<Id>) -> Self {
        for made in &mut self.made {
            // What names one that had been emptied did so before.
            made.is_named = made.mark.is_none() && named.contains(&made.record);
        }
        self
    }

    /// The same, but what the act wrote stays where `is_left` says so of the
    /// record, the field and the value.
    #[must_use]
    pub fn leaving(mut self, is_left: impl Fn(&Id, &str, &Value) -> bool) -> Self {
        self.steps.retain(|step| {
            let wrote = step.wrote.as_ref();
            wrote.is_none_or(|wrote| !is_left(&step.record, &step.field, &wrote.value))
        });
        self
    }

    /// How many changes it takes, each with a later stamp than the one before:
    /// one, but for values that cannot share a stamp.
    pub fn rounds(&self) -> usize {
        self.rounds_back() + usize::from(self.takes_one_more())
    }

    /// The rounds in which something comes back.
    fn rounds_back(&self) -> usize {
        self.steps.iter().flat_map(|step| &step.back).map(|back| back.round + 1).max().unwrap_or(1)
    }

    /// What others wrote into a field that held nothing may have to come in their
    /// name, and another field of the record in one's own: under another stamp.
    fn takes_one_more(&self) -> bool {
        let is_beside = |step: &Step| {
            self.steps.iter().any(|other| other.record == step.record && other.field != step.field)
        };
        self.steps.iter().any(|step| step.held_nothing() && is_beside(step))
    }

    /// Drafts round `round`. A field that someone has written since is left
    /// as it is: undo takes back one's own act, not another's words.
    pub fn draft(&self, round: usize, draft: &mut Draft<'_>) {
        if round == 0 {
            self.made.iter().for_each(|made| self.unmake(made, draft));
        }
        let mut late = Vec::new();
        for step in &self.steps {
            let (id, kind, field) = (&step.record, &step.kind, &step.field);
            let record = draft.document().stored(id);
            let is_first = step.back.first().is_some_and(|back| back.round == round);
            if step.held_nothing() {
                let gone = self.gone(step, record);
                let mut own = entries(record, field).filter(|entry| self.is_own(&step.wrote, field, entry));
                match remaining(record, field, &gone) {
                    _ if !is_first && round < self.rounds_back() => {}
                    Some(entry) if own.next().is_some() => late.push((step, gone, entry)),
                    None if is_first => {
                        draft.write(id, kind, field, Value::Null, &gone, draft.origin().clone())
                    }
                    _ => {}
                }
                continue;
            }
            if is_first && !self.is_untouched(&step.wrote, field, record) {
                continue;
            }
            let Some(at) = step.back.iter().position(|back| back.round == round) else {
                continue;
            };
            let (earlier, rest) = step.back.split_at(at);
            if !earlier.iter().all(|back| self.came_back(record, field, back)) {
                continue;
            }
            // What arrived since stays: only the act itself and what it found
            // are put back in order.
            let gone = if is_first { self.gone(step, record) } else { BTreeSet::new() };
            if let Some(Return { value: Some(Wrote { origin, value }), knew, .. }) = rest.first() {
                let known = knew.iter().flat_map(|(field, value)| self.returns(record, field, value));
                let value = with_known(value.clone(), gathered(known));
                draft.write(id, kind, field, value, &gone, origin.clone());
            }
        }
        // What others wrote meanwhile into a field that held nothing is shown
        // again, in their name, whoever's clock was ahead. Where that name cannot
        // share the stamp, it is in the last round.
        for (step, mut gone, entry) in late {
            let origin = Origin::from(entry);
            if !draft.is_written_by_another(&step.record, &origin) {
                let record = draft.document().stored(&step.record);
                let entries = record.into_iter().flat_map(|record| record.entries(&step.field));
                gone.extend(entries.filter(|other| other.value == entry.value).map(|other| other.stamp));
                draft.write(&step.record, &step.kind, &step.field, entry.value.clone(), &gone, origin);
            }
        }
    }

    /// Takes back a record that the act made. One that somebody put into the
    /// Trash since stays there, with its words. One that somebody wrote into
    /// since, or into something that names it, stays whole: a session that was
    /// started keeps its day. Only where another one said the same thing of it
    /// is that theirs alone.
    fn unmake(&self, made: &Made, draft: &mut Draft<'_>) {
        let record = draft.document().stored(&made.record);
        let marks = entries(record, TRASHED).filter(|mark| !mark.value.is_null() && !is_unmaking(mark.value));
        if marks.last().is_some_and(|mark| mark.stamp > self.stamp) {
            return;
        }
        let wrote = |field: &str| made.wrote.iter().find(|(name, _)| name == field).map(|(_, wrote)| wrote);
        let is_own = |field: &str, entry: &Entry<'_>| {
            wrote(field).is_some_and(|wrote| self.is_own(wrote, field, entry))
        };
        let has_others = |field: &str| {
            entries(record, field).any(|entry| !entry.value.is_null() && !is_own(field, &entry))
        };
        let fields = record.map(Record::fields).unwrap_or_default();
        let goes_on = made.is_named || fields.iter().any(|field| *field != TRASHED && has_others(field));
        let gone = made.wrote.iter().filter(|(field, _)| !goes_on || has_others(field)).map(|(field, _)| {
            let own = entries(record, field).filter(|entry| is_own(field, entry)).map(|entry| entry.stamp);
            (field.clone(), gathered(own))
        });
        let gone: BTreeMap<String, BTreeSet<Stamp>> = gathered(gone);
        if !goes_on || gone.values().any(|own| !own.is_empty()) {
            draft.unmake(&made.record, &made.kind, &gone, made.mark.as_ref());
        }
    }

    /// Is what the change left in this field still all that is there?
    fn is_untouched(&self, wrote: &Option<Wrote>, field: &str, now: Option<&Record>) -> bool {
        now.and_then(|record| record.entry(field))
            .is_none_or(|entry| entry.stamp <= self.stamp || self.is_own(wrote, field, &entry))
    }

    /// Is this what the change wrote? A later act that was undone has written
    /// it anew, with its author and time.
    fn is_own(&self, wrote: &Option<Wrote>, field: &str, entry: &Entry<'_>) -> bool {
        let is_copy = |wrote: &Wrote| {
            entry.stamp > self.stamp
                && Origin::from(*entry) == wrote.origin
                && (wrote.value == *entry.value || (field == TRASHED && !entry.value.is_null()))
        };
        entry.stamp == self.stamp || wrote.as_ref().is_some_and(is_copy)
    }

    /// What has to go of a field as it is now.
    fn gone(&self, step: &Step, now: Option<&Record>) -> BTreeSet<Stamp> {
        let entries = now.into_iter().flat_map(|record| record.entries(&step.field));
        let own = entries.filter(|entry| self.is_own(&step.wrote, &step.field, entry));
        gathered(own.map(|entry| entry.stamp).chain(step.gone.iter().copied()))
    }

    /// Did an earlier round bring this back?
    fn came_back(&self, now: Option<&Record>, field: &str, back: &Return) -> bool {
        let Some(Wrote { origin, value }) = &back.value else {
            return true;
        };
        let is_it = |entry: Entry<'_>| {
            // A mark of the Trash knows more than before.
            let same = if field == TRASHED { Origin::from(entry) == *origin } else { entry.value == value };
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
    /// Did the field hold nothing before?
    fn held_nothing(&self) -> bool {
        self.back.iter().all(|back| back.value.is_none())
    }
}

impl From<Entry<'_>> for Wrote {
    fn from(entry: Entry<'_>) -> Self {
        Self { origin: entry.into(), value: entry.value.clone() }
    }
}

/// What stands in a field of a record, if there is one; oldest first.
fn entries<'a>(record: Option<&'a Record>, field: &'a str) -> impl Iterator<Item = Entry<'a>> {
    record.into_iter().flat_map(|record| record.entries(field))
}

/// Is nothing left of the record but the mark that it was emptied, or that its
/// making was taken back?
fn is_only_a_name(record: &Record) -> bool {
    record.trash_state() == TrashState::Emptied && record.fields().iter().all(|field| *field == TRASHED)
}

/// What a field held that has to be written again: what the change took away,
/// and what was later than that, so that their order stays. Where it took
/// nothing away, the last value, so that it is the last one again; nothing
/// where there was none.
fn lost<'a>(before: Option<&'a Record>, after: Option<&Record>, field: &'a str) -> Vec<Before<'a>> {
    let stays = |entry: &Entry<'_>| {
        after.is_some_and(|after| after.entries(field).any(|kept| kept.stamp == entry.stamp))
    };
    let entries = || before.into_iter().flat_map(|before| before.entries(field));
    let lost: Vec<_> = entries().skip_while(stays).map(Some).collect();
    if lost.is_empty() { vec![entries().next_back()] } else { lost }
}

/// The last value of a field that is not among those that go.
fn remaining<'a>(now: Option<&'a Record>, field: &'a str, gone: &BTreeSet<Stamp>) -> Option<Entry<'a>> {
    now.into_iter().flat_map(|record| record.entries(field)).rfind(|entry| !gone.contains(&entry.stamp))
}

/// Gives each value of one record's fields the round in which it comes back:
/// the values of a field one after the other, those of one author and time
/// together where that is possible, and marks of the Trash last. Fields that
/// held nothing have a round of their own: null is written by whoever undoes.
fn in_rounds<'a>(fields: Vec<(&'a str, Vec<Before<'a>>)>) -> Vec<(&'a str, Vec<(usize, Before<'a>)>)> {
    let mut waiting: Vec<VecDeque<Before<'_>>> =
        fields.iter().map(|(_, entries)| entries.iter().copied().collect()).collect();
    let mut placed: Vec<Vec<(usize, Before<'a>)>> = fields.iter().map(|_| Vec::new()).collect();
    let is_mark: Vec<bool> = fields.iter().map(|(field, _)| *field == TRASHED).collect();
    let origin_of = |entry: Before<'_>| entry.map(Origin::from);
    let mut round = 0;
    for marks in [false, true] {
        loop {
            let mut queues = waiting.iter().zip(&is_mark).filter(|(_, is_mark)| **is_mark == marks);
            let Some(origin) = queues.find_map(|(queue, _)| queue.front().copied().map(origin_of)) else {
                break;
            };
            for ((queue, placed), is_mark) in waiting.iter_mut().zip(&mut placed).zip(&is_mark) {
                let fits = queue.front().is_some_and(|entry| origin_of(*entry) == origin);
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
