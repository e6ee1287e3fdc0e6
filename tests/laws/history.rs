//! Random histories: several replicas that write, trash, settle, undo and
//! exchange whole documents (also old ones) or single changes in any order.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::replica::{
    Clock, Device, Document, Draft, Id, Incoming, Load, Record, Seen, Stamp, Tick, Undo, Update, Writer,
    join_what_is_ready,
};

use super::touching::fault_of_act;

/// One step of a history. Numbers are taken modulo what there is.
#[derive(Debug, Clone)]
pub enum Step {
    Write {
        who: u8,
        record: u8,
        field: u8,
        value: u8,
    },
    Trash {
        who: u8,
        record: u8,
    },
    Restore {
        who: u8,
        record: u8,
    },
    Empty {
        who: u8,
        record: u8,
    },
    Settle {
        who: u8,
        record: u8,
        field: u8,
        value: u8,
    },
    Undo {
        who: u8,
    },
    /// `to` joins the whole document of `from`.
    File {
        from: u8,
        to: u8,
    },
    /// `to` joins a whole document that `from` saved earlier.
    OldFile {
        from: u8,
        age: u8,
        to: u8,
    },
    /// `to` joins what changed at `from` since the newest file or update of
    /// theirs that it has, or, if it is lost, nothing.
    Update {
        from: u8,
        to: u8,
        is_lost: bool,
    },
    /// `to` joins an update that was made earlier, once more or late.
    OldUpdate {
        index: u8,
        to: u8,
    },
    /// `to` joins one change of another replica, ready or not.
    Change {
        index: u8,
        to: u8,
    },
    /// A replica is closed and opened again: it writes as another page load.
    Restart {
        who: u8,
    },
    /// A replica reads what its device has stored, and folds the page loads
    /// that are over.
    Fold {
        who: u8,
    },
}

/// Histories in which page loads are folded, too.
pub fn folding_steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let fold = prop_oneof![
        any::<u8>().prop_map(|who| Step::Restart { who }),
        any::<u8>().prop_map(|who| Step::Fold { who }),
    ];
    let all = (steps(longest), prop::collection::vec((any::<prop::sample::Index>(), fold), 0..12));
    all.prop_map(|(mut steps, folds)| {
        for (at, fold) in folds {
            steps.insert(at.index(steps.len() + 1), fold);
        }
        steps
    })
}

pub fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>())
            .prop_map(|(who, record, field, value)| Step::Write { who, record, field, value }),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(who, record)| Step::Trash { who, record }),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(who, record)| Step::Restore { who, record }),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(who, record)| Step::Empty { who, record }),
        2 => (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>())
            .prop_map(|(who, record, field, value)| Step::Settle { who, record, field, value }),
        2 => any::<u8>().prop_map(|who| Step::Undo { who }),
        5 => (any::<u8>(), any::<u8>()).prop_map(|(from, to)| Step::File { from, to }),
        2 => (any::<u8>(), any::<u8>(), any::<u8>())
            .prop_map(|(from, age, to)| Step::OldFile { from, age, to }),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(index, to)| Step::Change { index, to }),
        3 => (any::<u8>(), any::<u8>(), any::<bool>())
            .prop_map(|(from, to, is_lost)| Step::Update { from, to, is_lost }),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(index, to)| Step::OldUpdate { index, to }),
    ];
    prop::collection::vec(step, 1..longest)
}

/// One value someone wrote: the record, the field and the stamp.
pub type Dot = (Id, String, Stamp);

#[derive(Clone)]
pub struct Replica {
    pub document: Document,
    clock: Clock,
    undo: Option<Undo>,
    pub saved: Vec<Document>,
    /// What it holds all of: of whom, and what they had seen then.
    holds: Vec<(usize, Seen)>,
    /// The last change of this page load, told in full.
    told: Option<turnwise::replica::Change>,
    /// The last tick of this page load.
    last: Option<Tick>,
}

#[derive(Clone)]
pub struct World {
    pub replicas: Vec<Replica>,
    /// As they are kept: each told as what follows the one before it.
    changes: Vec<turnwise::replica::Change>,
    /// The updates that were made, with the base each goes on from.
    updates: Vec<(usize, Seen, Update)>,
    loads: u64,
    /// Everything anyone ever wrote.
    pub written: BTreeMap<Dot, Value>,
    /// Everything anyone replaced while it lay before them.
    pub replaced: BTreeSet<Dot>,
    /// The first act that broke a law by itself.
    pub fault: Option<&'static str>,
    /// Has a change been taken ahead of what it builds on? Then what it
    /// replaced may go later than it came.
    pub was_early: bool,
    /// A fault that is put into the joining of updates, to see it found.
    pub planted: Option<Planted>,
}

/// What could be done wrong with an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planted {
    /// It is joined as if it were the whole document.
    AsWhole,
    /// It is taken as complete although its base is not here.
    WithoutBase,
}

pub const FIELDS: [&str; 3] = ["title", "why", "text"];
const NAMES: [&str; 3] = ["one", "two", "three"];

impl Replica {
    /// Is there an act of its own to undo?
    pub fn can_undo(&self) -> bool {
        self.undo.is_some()
    }
}

fn pick<T>(list: &[T], number: u8) -> &T {
    &list[usize::from(number) % list.len()]
}

fn name(number: u8) -> Id {
    pick(&NAMES, number).parse().unwrap()
}

impl World {
    pub fn new(replicas: u64) -> Self {
        let replica = |number: u64| Replica {
            document: Document::new("shared".parse().unwrap()),
            clock: Clock::new(Writer {
                // Two page loads of one device, then other devices.
                device: Device::new(1 + number / 2),
                load: Load::new(number),
            }),
            undo: None,
            saved: Vec::new(),
            holds: Vec::new(),
            told: None,
            last: None,
        };
        Self {
            replicas: (0..replicas).map(replica).collect(),
            changes: Vec::new(),
            updates: Vec::new(),
            loads: 1_000,
            written: BTreeMap::new(),
            replaced: BTreeSet::new(),
            fault: None,
            was_early: false,
            planted: None,
        }
    }

    pub fn run(&mut self, steps: &[Step]) {
        for (number, step) in steps.iter().enumerate() {
            self.step(number as u64, step);
        }
    }

    /// Runs, and gives every change that was made.
    pub fn run_recording(&mut self, steps: &[Step]) -> Vec<turnwise::replica::Change> {
        self.run(steps);
        self.changes.clone()
    }

    fn index(&self, number: u8) -> usize {
        usize::from(number) % self.replicas.len()
    }

    pub fn step(&mut self, now: u64, step: &Step) {
        match step {
            Step::Write { who, record, field, value } => {
                let (id, field) = (name(*record), *pick(&FIELDS, *field));
                self.act(*who, now, |draft| draft.set(&id, "goal", field, json!(value)));
            }
            Step::Trash { who, record } => self.act(*who, now, |draft| draft.trash(&name(*record))),
            Step::Restore { who, record } => {
                self.act(*who, now, |draft| draft.restore(&name(*record)));
            }
            Step::Empty { who, record } => self.act(*who, now, |draft| draft.empty(&name(*record))),
            Step::Settle { who, record, field, value } => {
                let (id, field) = (name(*record), *pick(&FIELDS, *field));
                // The first question of this field, if anything is asked.
                self.act(*who, now, |draft| {
                    let losing = draft.document().record(&id).and_then(|record| {
                        let entries: Vec<Stamp> = record.entries(field).map(|entry| entry.stamp).collect();
                        entries.split_last().and_then(|(_, losing)| losing.first().copied())
                    });
                    if let Some(losing) = losing {
                        match value % 3 {
                            0 => draft.settle_one(&id, field, losing, json!(value)),
                            _ => draft.keep_current(&id, field, losing),
                        }
                    }
                });
            }
            Step::Undo { who } => {
                let at = self.index(*who);
                if let Some(undo) = self.replicas[at].undo.take() {
                    for round in 0..undo.rounds() {
                        self.act(*who, now, |draft| undo.draft(round, draft));
                    }
                    self.replicas[at].undo = None;
                }
            }
            Step::File { from, to } => {
                let from = self.index(*from);
                let file = self.replicas[from].document.clone();
                self.replicas[from].saved.push(file.clone());
                self.receive(*to, &file);
                let to = self.index(*to);
                self.replicas[to].holds.push((from, file.seen().clone()));
            }
            Step::Update { from, to, is_lost } => self.update(*from, *to, *is_lost),
            Step::OldUpdate { index, to } => {
                if !self.updates.is_empty() {
                    let (from, base, update) = pick(&self.updates, *index).clone();
                    self.take(self.index(*to), from, &base, &update);
                }
            }
            Step::OldFile { from, age, to } => {
                let saved = &self.replicas[self.index(*from)].saved;
                if !saved.is_empty() {
                    let file = pick(saved, *age).clone();
                    self.receive(*to, &file);
                }
            }
            Step::Restart { who } => {
                let at = self.index(*who);
                self.loads += 1;
                let load = Load::new(self.loads);
                let replica = &mut self.replicas[at];
                let device = replica.clock.writer().device;
                replica.clock = Clock::new(Writer { device, load });
                if let Some(tick) = replica.document.latest() {
                    replica.clock.observe_tick(tick);
                }
                replica.told = None;
                // What it writes from here on is later than all it has read.
                replica.last = replica.document.latest();
            }
            Step::Fold { who } => self.fold(*who),
            Step::Change { index, to } => {
                if !self.changes.is_empty() {
                    let change = pick(&self.changes, *index).clone();
                    let at = self.index(*to);
                    let replica = &mut self.replicas[at];
                    let (_, early) = join_what_is_ready(&mut replica.document, vec![change.clone()].into());
                    for change in &early.changes {
                        replica.document.join(Incoming::Change(change));
                    }
                    self.was_early |= !early.changes.is_empty();
                    replica.clock.observe(change.stamp());
                }
            }
        }
    }

    fn receive(&mut self, to: u8, file: &Document) {
        let to = self.index(to);
        let replica = &mut self.replicas[to];
        replica.document.join(Incoming::Whole(file));
        if let Some(tick) = file.latest() {
            replica.clock.observe_tick(tick);
        }
    }

    fn update(&mut self, from: u8, to: u8, is_lost: bool) {
        let (from, to) = (self.index(from), self.index(to));
        let document = &self.replicas[from].document;
        let of_them = self.replicas[to].holds.iter().filter(|(whose, _)| *whose == from);
        let base = of_them.map(|(_, seen)| seen).rfind(|seen| document.seen().includes(seen));
        let base = base.cloned().unwrap_or_default();
        let update = Update::since(document, &base);
        if is_lost {
            self.updates.push((from, base, update));
            return;
        }
        let mut whole = self.replicas[to].document.clone();
        whole.join(Incoming::Whole(document));
        self.updates.push((from, base.clone(), update.clone()));
        self.take(to, from, &base, &update);
        // What goes later than it came leaves no stamp by which an update could tell.
        if !self.was_early && self.replicas[to].document != whole {
            self.fault = self.fault.or(Some("an update is not what its maker's document would be"));
        }
    }

    /// Takes an update as one that goes on from what is here, if it does.
    fn take(&mut self, to: usize, from: usize, base: &Seen, update: &Update) {
        let replica = &mut self.replicas[to];
        let has_base = base.is_empty() || {
            let holds = replica.holds.iter().any(|(_, seen)| seen == base);
            holds && replica.document.seen().includes(base)
        };
        let before = replica.document.clone();
        if self.planted == Some(Planted::AsWhole) {
            replica.document.join(Incoming::Whole(&update.as_document()));
        } else if has_base || self.planted == Some(Planted::WithoutBase) {
            replica.document.join(Incoming::Update(update));
            replica.holds.push((from, update.seen().clone()));
        } else {
            replica.document.join(Incoming::Update(&update.clone().without_base()));
            self.was_early = true;
        }
        let after = &replica.document;
        let is_outside = |id: &Id, record: &Record| {
            let mut entries =
                record.writes().flat_map(|(stamp, write)| write.set.keys().map(move |it| (stamp, it)));
            entries.any(|(stamp, field)| {
                let held = stored(&before, id).into_iter().flat_map(|it| it.entries(field));
                !update.speaks_of(id, field) && !held.map(|it| it.stamp).any(|it| it == *stamp)
            })
        };
        if after.records().any(|(id, record)| is_outside(id, record)) {
            self.fault = self.fault.or(Some("an update has written outside of its fields"));
        }
        if let Some(tick) = update.latest() {
            self.replicas[to].clock.observe_tick(tick);
        }
    }

    fn act(&mut self, who: u8, now: u64, act: impl FnOnce(&mut Draft<'_>)) {
        let at = self.index(who);
        let replica = &mut self.replicas[at];
        let stamp = replica.clock.next(now);
        let mut draft = Draft::new(&replica.document, stamp, None, now);
        act(&mut draft);
        let change = draft.finish();
        // The bookkeeping of the oracle is its own: what lay in the fields that
        // the act names, and what lies there after. Whatever else the join
        // should take away counts as lost.
        let before = dots_of(&change, &replica.document);
        replica.undo = Some(Undo::of(&change, &replica.document));
        let untouched = replica.document.clone();
        replica.document.join(Incoming::Change(&change));
        self.fault = self.fault.or_else(|| fault_of_act(&untouched, &replica.document, &[stamp]));
        let after = dots_of(&change, &replica.document);
        for (dot, value) in &after {
            if !before.contains_key(dot) {
                self.written.insert(dot.clone(), value.clone());
            }
        }
        for dot in before.into_keys() {
            if !after.contains_key(&dot) {
                self.replaced.insert(dot);
            }
        }
        replica.last = Some(stamp.tick);
        let last = replica.told.replace(change.clone());
        self.changes.push(match last {
            Some(last) => change.following(&last),
            None => change,
        });
    }

    fn fold(&mut self, who: u8) {
        let at = self.index(who);
        let device = self.replicas[at].clock.writer().device;
        let of_device: Vec<usize> = (0..self.replicas.len())
            .filter(|other| self.replicas[*other].clock.writer().device == device)
            .collect();
        for other in &of_device {
            let stored = self.replicas[*other].document.clone();
            self.receive(at as u8, &stored);
        }
        // Page loads that are open may still write right after their last tick.
        let open = of_device.iter().map(|other| self.replicas[*other].last).min().flatten();
        let document = &mut self.replicas[at].document;
        if let Some(tick) = open.and_then(|open| document.seen().settled(device, open)) {
            document.raise_floor(device, tick);
        }
    }

    /// Everyone gets everyone's file, each in another order: all have seen all.
    pub fn exchange_all(&mut self) {
        let files: Vec<Document> = self.replicas.iter().map(|replica| replica.document.clone()).collect();
        for to in 0..files.len() {
            for step in 1..files.len() {
                self.receive(to as u8, &files[(to + step) % files.len()]);
            }
        }
    }
}

/// What is stored of a record, also of one whose making was taken back.
pub fn stored<'a>(document: &'a Document, id: &Id) -> Option<&'a Record> {
    document.records().find(|(other, _)| *other == id).map(|(_, record)| record)
}

/// Every value of the fields that a change touches.
fn dots_of(change: &turnwise::replica::Change, document: &Document) -> BTreeMap<Dot, Value> {
    let touched = change.touches().flat_map(|(id, fields)| fields.iter().map(move |field| (id, field)));
    touched
        .flat_map(|(id, field)| {
            let entries = stored(document, id).into_iter().flat_map(|record| record.entries(field));
            entries.map(|entry| ((id.clone(), field.clone(), entry.stamp), entry.value.clone()))
        })
        .collect()
}

/// Every value that a document holds.
pub fn dots(document: &Document) -> BTreeMap<Dot, Value> {
    document
        .records()
        .flat_map(|(id, record)| {
            record.writes().flat_map(move |(stamp, write)| {
                write
                    .set
                    .iter()
                    .map(move |(field, value)| ((id.clone(), field.to_string(), *stamp), value.clone()))
            })
        })
        .collect()
}
