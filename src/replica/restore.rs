//! Restoring: changes that bring an earlier state of a document back.
//!
//! Nothing is taken from history: what comes back is written anew, under new
//! stamps, so it travels like any other act and wins over an old deletion on
//! both sides. As with undo, words keep their author and time.
//!
//! What another person wrote after the earlier state is never written over. The
//! old value is put beside it, so both stand in the field as if they had been
//! written without knowing of each other: the old one is shown, the newer one
//! waits in Review, there and here, until someone answers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::change::{Change, Draft};
use super::document::{Document, Incoming};
use super::id::Id;
use super::record::{Entry, Origin, Record};
use super::stamp::{Clock, Stamp};
use super::trash::{TRASHED, TrashState, mark_knowing};
use super::undo::Undo;

/// Which of the two acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestoreAct {
    /// "Bring back what is missing": what was there then and is not there now,
    /// or is in the Trash, comes back. What is there stays as it is.
    BringBack,
    /// "Return to that day": each field is what it was then, and what did not
    /// exist then goes to the Trash.
    ReturnTo,
}

/// Whose words are whose, for the one who restores.
#[derive(Clone, Copy)]
pub struct Authors<'a> {
    /// Did the one who restores write what this person wrote? Of words that
    /// nobody signed, in doubt, no.
    pub is_mine: &'a dyn Fn(Option<&Id>) -> bool,
    /// Does an act of returning change records of this kind? Who people are
    /// and what was handed over is not undone by returning to a day.
    pub is_rewound: &'a dyn Fn(&str) -> bool,
    /// Which value of a field holds.
    pub held: &'a dyn for<'r> Fn(&'r Record, &'r str) -> Option<Entry<'r>>,
    /// Is a person asked when two wrote this field (of a record of this kind)
    /// apart? If not, what comes back is written over everything there, so that
    /// it holds.
    pub is_asked: &'a dyn Fn(&str, &str) -> bool,
    /// Is a person told what this field holds?
    pub is_told: &'a dyn Fn(&str, &str) -> bool,
}

/// What another person wrote after the earlier state, and what stands in its
/// place. Both stay in the field; the newer one waits in Review on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Overwritten {
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: String,
    /// The field; none when the whole record goes to the Trash.
    pub field: Option<String>,
    /// What they wrote.
    pub theirs: Option<Value>,
    /// Who wrote it.
    pub by: Option<Id>,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What would be shown instead.
    pub back: Option<Value>,
}

/// What it takes to bring an earlier state back.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Restoration {
    steps: Vec<Step>,
    overwritten: Vec<Overwritten>,
}

/// One value that comes back.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    record: Id,
    kind: String,
    field: String,
    value: Value,
    /// The values whose place it takes. What is not named here stays, also
    /// what arrives between planning and doing.
    over: BTreeSet<Stamp>,
    /// Who wrote it first; none for what the one who restores does.
    origin: Option<Origin>,
    /// Under one stamp a record has one author, and a field one value.
    round: usize,
}

impl Restoration {
    /// What it takes to bring `then` back into `now`, in the way that `act`
    /// says.
    pub fn plan(act: RestoreAct, now: &Document, then: &Document, authors: Authors<'_>) -> Self {
        let mut all = Self::default();
        for (id, old) in then.records() {
            let new = now.stored(id);
            let is_here = new.is_some_and(Record::is_kept);
            match (old.trash_state(), act) {
                (TrashState::Kept, _) if !is_here => all.bring_back(id, old, new, act, authors),
                (TrashState::Kept, RestoreAct::ReturnTo) => all.return_fields(id, old, new, authors),
                (TrashState::Trashed, RestoreAct::ReturnTo) if is_here => {
                    all.put_away(id, Some(old), new, authors);
                }
                _ => {}
            }
        }
        if act == RestoreAct::ReturnTo {
            let is_new =
                |id: &Id| then.stored(id).is_none_or(|then| then.trash_state() == TrashState::Emptied);
            for (id, new) in now.records().filter(|(id, new)| is_new(id) && new.is_kept()) {
                all.put_away(id, None, Some(new), authors);
            }
        }
        all
    }

    /// Is everything as it was?
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// What other people wrote since, and what would be shown instead. It must
    /// be shown before the act, and waits in Review on both sides after it.
    pub fn overwritten(&self) -> &[Overwritten] {
        &self.overwritten
    }

    /// How many changes it takes, each with a later stamp than the one before.
    pub fn rounds(&self) -> usize {
        self.steps.iter().map(|step| step.round + 1).max().unwrap_or_default()
    }

    /// Drafts round `round`. A value that has come between planning and doing
    /// is not written over.
    pub fn draft(&self, round: usize, draft: &mut Draft<'_>) {
        for step in self.steps.iter().filter(|step| step.round == round) {
            let origin = step.origin.clone().unwrap_or_else(|| draft.origin().clone());
            draft.write(&step.record, &step.kind, &step.field, step.value.clone(), &step.over, origin);
        }
    }

    /// Does it, on a copy of `now`: the changes, in order, each with how it is
    /// taken back. They are taken back in the reverse order. `by` is who
    /// restores, `at` the wall clock in milliseconds since 1970.
    pub fn carry_out(
        &self,
        now: &Document,
        clock: &mut Clock,
        by: Option<&Id>,
        at: u64,
    ) -> (Document, Vec<(Change, Undo)>) {
        let mut document = now.clone();
        if let Some(tick) = now.latest() {
            clock.observe_tick(tick);
        }
        let mut done = Vec::new();
        for round in 0..self.rounds() {
            let mut draft = Draft::new(&document, clock.next(at), by.cloned(), at);
            self.draft(round, &mut draft);
            let change = draft.finish();
            let undo = Undo::of(&change, &document);
            document.join(Incoming::Change(&change));
            done.push((change, undo));
        }
        (document, done)
    }

    /// A record that is absent, in the Trash or emptied comes back.
    fn bring_back(
        &mut self,
        id: &Id,
        old: &Record,
        new: Option<&Record>,
        act: RestoreAct,
        authors: Authors<'_>,
    ) {
        let is_made = new.is_some_and(|new| !new.is_unmade());
        if act == RestoreAct::ReturnTo && is_made && (authors.is_rewound)(&old.kind) {
            self.return_fields(id, old, new, authors);
        } else {
            self.fill_in(id, old, new);
        }
        if let Some(new) = new {
            let (round, over) = (self.rounds_of(id), stamps_of(new, TRASHED));
            let (field, value) = (TRASHED.to_owned(), Value::Null);
            self.steps.push(Step { field, value, over, round, ..Step::of(id, old, None) });
        }
    }

    /// The fields that hold nothing now hold what they held then, also what
    /// clashed then. One write of then is one round.
    fn fill_in(&mut self, id: &Id, old: &Record, new: Option<&Record>) {
        let is_missing = |field: &str| new.is_none_or(|new| new.entry(field).is_none());
        let mut round = 0;
        for (stamp, write) in old.writes() {
            let origin = Origin { by: write.by.clone(), at: write.at.unwrap_or(stamp.tick.millis) };
            let missing = write.set.iter().filter(|(field, _)| *field != TRASHED && is_missing(field));
            let before = self.steps.len();
            self.steps.extend(missing.map(|(field, value)| Step {
                field: field.to_string(),
                value: value.clone(),
                round,
                ..Step::of(id, old, Some(origin.clone()))
            }));
            round += usize::from(self.steps.len() > before);
        }
    }

    /// The next free round of a record.
    fn rounds_of(&self, id: &Id) -> usize {
        let of_it = self.steps.iter().filter(|step| step.record == *id);
        of_it.map(|step| step.round + 1).max().unwrap_or_default()
    }

    /// The fields that hold something now are what they were then.
    fn return_fields(&mut self, id: &Id, old: &Record, new: Option<&Record>, authors: Authors<'_>) {
        let Some(new) = new.filter(|_| (authors.is_rewound)(&old.kind)) else {
            return;
        };
        let mut rounds: BTreeMap<Option<(Option<Id>, u64)>, usize> = BTreeMap::new();
        for field in old.fields().union(&new.fields()).filter(|field| **field != TRASHED) {
            let (then, now) = ((authors.held)(old, field), (authors.held)(new, field));
            let value = then.map_or(Value::Null, |then| then.value.clone());
            let is_asked = (authors.is_asked)(&new.kind, field);
            // Where nobody is asked, another value beside it might hold one day.
            let is_alone = || is_asked || new.entries(field).all(|entry| *entry.value == value);
            if now.map_or(&Value::Null, |now| now.value) == &value && is_alone() {
                continue;
            }
            let is_theirs = |entry: &Entry<'_>| !(authors.is_mine)(entry.by);
            let theirs = now.filter(|now| is_theirs(now) && (authors.is_told)(&new.kind, field));
            if let Some(theirs) = theirs {
                self.overwritten.push(Overwritten {
                    record: id.clone(),
                    kind: new.kind.to_string(),
                    field: Some((*field).to_owned()),
                    theirs: Some(theirs.value.clone()),
                    by: theirs.by.cloned(),
                    at: theirs.at,
                    back: then.map(|then| then.value.clone()),
                });
            }
            // Others stay where they are: those that wait in Review already,
            // and what another person wrote since.
            let shown = now.into_iter().flat_map(|now| {
                new.entries(field).filter(move |entry| entry.value == now.value && !is_theirs(entry))
            });
            let over =
                if is_asked { shown.map(|entry| entry.stamp).collect() } else { stamps_of(new, field) };
            let origin = then.map(Origin::from);
            let key = origin.clone().map(|origin| (origin.by, origin.at));
            let next = rounds.len();
            let round = *rounds.entry(key).or_insert(next);
            let field = (*field).to_owned();
            self.steps.push(Step { field, value, over, round, ..Step::of(id, old, origin) });
        }
    }

    /// A record goes to the Trash. Whoever wrote in it since the earlier state
    /// is asked.
    fn put_away(&mut self, id: &Id, old: Option<&Record>, new: Option<&Record>, authors: Authors<'_>) {
        let Some(new) = new.filter(|new| (authors.is_rewound)(&new.kind)) else {
            return;
        };
        let is_known = |stamp: &Stamp, by: Option<&Id>| {
            (authors.is_mine)(by) || old.is_some_and(|old| old.writes().any(|(known, _)| known == stamp))
        };
        let known: Vec<Stamp> = new
            .writes()
            .filter(|(stamp, write)| is_known(stamp, write.by.as_ref()))
            .map(|(stamp, _)| *stamp)
            .collect();
        let unknown = new
            .writes()
            .rfind(|(stamp, write)| !known.contains(stamp) && write.set.keys().any(|field| field != TRASHED));
        if let Some((stamp, write)) = unknown {
            self.overwritten.push(Overwritten {
                record: id.clone(),
                kind: new.kind.to_string(),
                field: None,
                theirs: None,
                by: write.by.clone(),
                at: write.at.unwrap_or(stamp.tick.millis),
                back: None,
            });
        }
        let (value, over) = (mark_knowing(known), stamps_of(new, TRASHED));
        let round = self.rounds_of(id);
        let field = TRASHED.to_owned();
        self.steps.push(Step { field, value, over, round, ..Step::of(id, new, None) });
    }
}

impl Step {
    fn of(id: &Id, record: &Record, origin: Option<Origin>) -> Self {
        Self {
            record: id.clone(),
            kind: record.kind.to_string(),
            field: String::new(),
            value: Value::Null,
            over: BTreeSet::new(),
            origin,
            round: 0,
        }
    }
}

fn stamps_of(record: &Record, field: &str) -> BTreeSet<Stamp> {
    record.entries(field).map(|entry| entry.stamp).collect()
}
