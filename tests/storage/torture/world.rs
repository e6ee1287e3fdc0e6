//! A browser with two tabs, a partner elsewhere, and what they do in a day.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use turnwise::replica::{
    Arrived, Change, Clock, Device, Document, Draft, Id, Incoming, Load, Seen, Stamp, Update, Writer,
    join_in_causal_order, protect_from_floor, protect_update_from_floor,
};
use turnwise::storage::{Compacted, Import, Ledger, Message, News, RemoveError, SaveState};

use super::oracle::{Oracle, Value, values};
use super::sim::{FOREIGN, Fault, Sim, SimKv, SimVault};
use crate::storage::fakes::{block_on, id, nothing_later};

/// One thing that happens. Numbers are taken modulo what there is.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    Write {
        tab: u8,
        other: bool,
        record: u8,
    },
    /// The partner writes, perhaps after adding a file from here.
    Partner {
        record: u8,
        hears: bool,
    },
    Import {
        tab: u8,
    },
    UndoImport {
        tab: u8,
    },
    Compact {
        tab: u8,
        other: bool,
    },
    Hear {
        tab: u8,
    },
    /// The messages of the other tabs do not reach this tab.
    Miss {
        tab: u8,
    },
    Rescan {
        tab: u8,
    },
    Reload {
        tab: u8,
    },
    Erase {
        tab: u8,
    },
    Setting {
        tab: u8,
    },
    /// Many days pass.
    Wait,
}

const RECORDS: [&str; 3] = ["one", "two", "three"];
const DEVICE: u64 = 7;
/// Longer than the time after which page loads are folded.
const MANY_DAYS: u64 = 40 * 86_400_000;

type Page = Ledger<SimKv, SimVault>;

struct Tab {
    ledger: Page,
    documents: BTreeMap<Id, Document>,
    clock: Clock,
    /// What this page load wrote or added.
    mine: BTreeSet<Value>,
    inbox: Vec<Message>,
    /// What the partner had seen when this tab last added something of theirs.
    base: Option<Seen>,
    /// How many erasures this tab knows of.
    erasures: usize,
}

pub struct World {
    pub sim: Sim,
    pub oracle: Oracle,
    tabs: Vec<Tab>,
    partner: Document,
    partner_clock: Clock,
    imports: Vec<(Id, BTreeSet<Value>)>,
    written_in_other: BTreeSet<Value>,
    erasures: usize,
    count: u64,
    now: u64,
    /// How many snapshots were made.
    pub compacted: usize,
}

impl World {
    pub fn new(fault: Option<(usize, Fault)>) -> Self {
        let sim = Sim::new();
        if let Some((at, fault)) = fault {
            sim.fail(at, fault);
        }
        let writer = Writer { device: Device::new(99), load: Load::new(1) };
        let mut world = Self {
            sim,
            oracle: Oracle::default(),
            tabs: Vec::new(),
            partner: Document::new(id("shared")),
            partner_clock: Clock::new(writer),
            imports: Vec::new(),
            written_in_other: BTreeSet::new(),
            erasures: 0,
            count: 0,
            now: 1_777_791_600_000,
            compacted: 0,
        };
        for _ in 0..2 {
            let tab = world.open();
            world.tabs.push(tab);
        }
        world
    }

    pub fn run(&mut self, steps: &[Step]) {
        for step in steps {
            if self.sim.has_crashed() {
                break;
            }
            self.now += 1_000;
            self.step(*step);
        }
        assert!(self.sim.foreign_is_untouched(), "what others keep was touched");
    }

    fn next(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    fn open(&mut self) -> Tab {
        let (ledger, loaded) = block_on(Ledger::open(self.sim.kv(), self.sim.vault()));
        block_on(ledger.mend());
        ledger.keep_ballast();
        let load = Load::new(self.next());
        let mut clock = Clock::new(Writer { device: Device::new(DEVICE), load });
        for document in loaded.documents.values() {
            observe(&mut clock, document);
        }
        Tab {
            ledger,
            documents: loaded.documents,
            clock,
            mine: BTreeSet::new(),
            inbox: Vec::new(),
            base: None,
            erasures: self.erasures,
        }
    }

    fn index(&self, tab: u8) -> usize {
        usize::from(tab) % self.tabs.len()
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Write { tab, other, record } => self.write(self.index(tab), other, record),
            Step::Partner { record, hears } => self.partner_writes(record, hears),
            Step::Import { tab } => self.import(self.index(tab)),
            Step::UndoImport { tab } => self.undo_import(self.index(tab)),
            Step::Compact { tab, other } => {
                let (at, name) = (self.index(tab), id(&format!("s{:06}", self.next())));
                let document = id(if other { "other" } else { "shared" });
                let ledger = &self.tabs[at].ledger;
                let done = block_on(ledger.compact(&document, &name, Device::new(DEVICE), self.now));
                self.compacted += usize::from(matches!(done, Compacted::Done { .. }));
                self.check(at);
            }
            Step::Hear { tab } => {
                let at = self.index(tab);
                for message in std::mem::take(&mut self.tabs[at].inbox) {
                    let message = Message::parse(&message.print()).expect("a message is read as it was said");
                    let news = block_on(self.tabs[at].ledger.hear(message));
                    self.take(at, news);
                }
                block_on(self.tabs[at].ledger.settle());
                self.check(at);
            }
            Step::Miss { tab } => {
                let at = self.index(tab);
                self.tabs[at].inbox.clear();
            }
            Step::Rescan { tab } => self.rescan(self.index(tab)),
            Step::Reload { tab } => {
                let at = self.index(tab);
                self.tabs[at] = self.open();
            }
            Step::Erase { tab } => self.erase(self.index(tab)),
            Step::Setting { tab } => {
                let (at, value) = (self.index(tab), self.next().to_string());
                let message = self.tabs[at].ledger.put_setting("theme", &value);
                self.tell(at, message);
                block_on(self.tabs[at].ledger.settle());
                self.check(at);
            }
            Step::Wait => self.now += MANY_DAYS,
        }
    }

    fn write(&mut self, at: usize, other: bool, record: u8) {
        let document = id(if other { "other" } else { "shared" });
        let (record, words) = (id(RECORDS[usize::from(record) % 3]), format!("v{}", self.next()));
        let (now, erasures) = (self.now, self.erasures);
        let tab = &mut self.tabs[at];
        let held = tab.documents.entry(document.clone()).or_insert_with(|| Document::new(document.clone()));
        let before = lying(held, &record);
        let change = draft(held, &mut tab.clock, now, &record, &words);
        held.join(Incoming::Change(&change));
        let value: Value = (document.clone(), words);
        let message = tab.ledger.commit(&document, &change);
        let is_refused = message.is_none();
        let is_late = other && tab.erasures != erasures;
        tab.mine.insert(value.clone());
        self.oracle.write(value.clone(), &record, "title", before);
        if other {
            self.written_in_other.insert(value.clone());
        }
        if is_late || is_refused {
            assert!(other, "a change was refused");
            self.oracle.remove([value]);
        }
        self.tell(at, message);
        self.check(at);
        block_on(self.tabs[at].ledger.settle());
        self.check(at);
        if is_refused {
            self.rescan(at);
        }
    }

    fn partner_writes(&mut self, record: u8, hears: bool) {
        if hears {
            let file = self.tabs[0].documents.get(&id("shared")).cloned();
            if let Some(file) = file {
                let file = protect_from_floor(&self.partner, &file);
                self.partner.join(Incoming::Whole(&file));
                observe(&mut self.partner_clock, &file);
            }
        }
        let (record, words) = (id(RECORDS[usize::from(record) % 3]), format!("p{}", self.next()));
        let before = lying(&self.partner, &record);
        let change = draft(&self.partner, &mut self.partner_clock, self.now, &record, &words);
        self.partner.join(Incoming::Change(&change));
        self.oracle.write((id("shared"), words), &record, "title", before);
    }

    fn import(&mut self, at: usize) {
        let name = id(&format!("i{:06}", self.next()));
        let tab = &mut self.tabs[at];
        let held = tab.documents.entry(id("shared")).or_insert_with(|| Document::new(id("shared")));
        // What changed since the last one, where all of that is still here.
        let what = match tab.base.as_ref().filter(|base| held.seen().includes(base)) {
            None => Arrived::Document(protect_from_floor(held, &self.partner)),
            Some(base) => {
                let update = protect_update_from_floor(held, &Update::since(&self.partner, base));
                let mut whole = held.clone();
                whole.join(Incoming::Update(&update));
                let update = update.received_by(held);
                let mut kept = held.clone();
                kept.join(Incoming::Update(&update));
                assert!(kept == whole, "an update as it is kept does something else");
                Arrived::Update(update)
            }
        };
        tab.base = Some(self.partner.seen().clone());
        held.join(what.incoming());
        observe(&mut tab.clock, &what.held());
        let brought: BTreeSet<Value> = values(&what.held());
        let import = Import { file: "f".to_owned(), at: self.now, by: None, what };
        let message = tab.ledger.add_import(&name, &import);
        tab.mine.extend(brought.clone());
        self.oracle.bring_back(&brought);
        self.imports.push((name, brought));
        self.tell(at, message);
        self.check(at);
        block_on(self.tabs[at].ledger.settle());
        self.check(at);
    }

    fn undo_import(&mut self, at: usize) {
        let Some((name, brought)) = self.imports.last().cloned() else { return };
        // The partner's values go; what was written here stays.
        let theirs: BTreeSet<Value> =
            brought.into_iter().filter(|(_, words)| words.starts_with('p')).collect();
        self.remove(theirs);
        let mut told = Vec::new();
        let undone = block_on(self.tabs[at].ledger.undo_import(
            &id("shared"),
            &name,
            (&nothing_later, &id("spared")),
            |message| told.push(message.clone()),
        ));
        match undone {
            Ok(now) => {
                self.imports.pop();
                let document = now.unwrap_or_else(|| Document::new(id("shared")));
                self.tabs[at].documents.insert(id("shared"), document);
            }
            Err(RemoveError::NotShown(_)) => drop(self.imports.pop()),
            // Another tab may have undone it before.
            Err(_) => {}
        }
        for message in told {
            self.tell(at, Some(message));
        }
        self.check(at);
    }

    /// A person removes these; no page is responsible for them from now on.
    fn remove(&mut self, values: BTreeSet<Value>) {
        for tab in &mut self.tabs {
            tab.mine.retain(|value| !values.contains(value));
        }
        self.oracle.remove(values);
    }

    fn erase(&mut self, at: usize) {
        let gone = self.written_in_other.clone();
        self.remove(gone);
        let mut told = Vec::new();
        let erased =
            block_on(self.tabs[at].ledger.erase_document(&id("other"), |message| told.push(message.clone())));
        if erased.is_ok() {
            self.erasures += 1;
            self.tabs[at].erasures = self.erasures;
            self.tabs[at].documents.remove(&id("other"));
        }
        for message in told {
            self.tell(at, Some(message));
        }
        self.check(at);
    }

    fn rescan(&mut self, at: usize) {
        let news = block_on(self.tabs[at].ledger.rescan());
        self.take(at, news);
        self.check(at);
    }

    fn tell(&mut self, from: usize, message: Option<Message>) {
        let Some(message) = message else { return };
        for (at, tab) in self.tabs.iter_mut().enumerate() {
            if at != from {
                tab.inbox.push(message.clone());
            }
        }
    }

    fn take(&mut self, at: usize, news: Vec<News>) {
        let erasures = self.erasures;
        let tab = &mut self.tabs[at];
        for news in news {
            let of = |document: &Id| Document::new(document.clone());
            match news {
                News::Changes { document, changes } => {
                    let held = tab.documents.entry(document.clone()).or_insert_with(|| of(&document));
                    join_in_causal_order(held, changes);
                    observe(&mut tab.clock, held);
                }
                News::Import { document, what, .. } => {
                    let held = tab.documents.entry(document.clone()).or_insert_with(|| of(&document));
                    held.join(what.clone().as_far_as_ready(held.seen()).incoming());
                    observe(&mut tab.clock, &what.held());
                }
                News::Snapshot { document, whole } => {
                    let held = tab.documents.entry(document.clone()).or_insert_with(|| of(&document));
                    held.join(Incoming::Whole(&whole));
                    observe(&mut tab.clock, &whole);
                }
                News::Rebuilt { document, now } => {
                    if document == id("other") {
                        // It learns of an erasure together with what came after.
                        tab.erasures = erasures;
                    }
                    tab.documents.insert(document.clone(), now.unwrap_or_else(|| of(&document)));
                }
                News::Erased { document } => {
                    tab.documents.remove(&document);
                    tab.erasures = erasures;
                }
                News::Setting { .. } => {}
            }
        }
    }

    /// If the page says "Saved", everything it wrote is.
    fn check(&mut self, at: usize) {
        let tab = &self.tabs[at];
        if tab.ledger.state() == SaveState::Saved {
            self.oracle.save(tab.mine.iter().cloned());
        }
    }

    /// What the stores hold at the end, in every way that a browser may leave
    /// them: as they are; with the last writes to `localStorage` lost; with one
    /// of the two gone.
    pub fn endings(&self, fault: Option<(usize, Fault)>) -> Vec<(String, Sim)> {
        let (kv, vault) = self.sim.shelves();
        let foreign: BTreeMap<String, String> =
            FOREIGN.map(|(key, text)| (key.to_owned(), text.to_owned())).into();
        let mut endings = vec![
            ("as it is".to_owned(), Sim::holding(kv.now.clone(), vault.now.clone())),
            ("localStorage alone".to_owned(), Sim::holding(kv.now.clone(), BTreeMap::new())),
            ("the vault alone".to_owned(), Sim::holding(foreign, vault.now.clone())),
        ];
        // Only a kill loses the last writes.
        if !matches!(fault, None | Some((_, Fault::CrashBefore | Fault::CrashAfter | Fault::Stale))) {
            return endings;
        }
        let all = kv.writes();
        for back in [1, 2, 3, 5, 8, 13, all / 2, all].into_iter().filter(|back| *back <= all) {
            let sim = Sim::holding(kv.earlier(back), vault.now.clone());
            endings.push((format!("{back} writes of localStorage lost"), sim));
        }
        endings
    }

    /// Starts from an ending, twice, because the repair must lose nothing either.
    pub fn verify(&self, ending: &str, sim: &Sim, what: &dyn Fn() -> String) {
        for start in ["first", "second"] {
            let (ledger, loaded) = block_on(Ledger::open(sim.kv(), sim.vault()));
            let there: BTreeSet<Value> = loaded.documents.values().flat_map(values).collect();
            let quarantine: String =
                block_on(ledger.quarantined()).into_iter().map(|one| one.raw).collect::<Vec<_>>().join("\n");
            let lost = self.oracle.lost(&there, &quarantine);
            assert!(lost.is_empty(), "{}: {ending}, {start} start: lost {lost:?}", what());
            block_on(ledger.mend());
        }
    }
}

fn draft(document: &Document, clock: &mut Clock, now: u64, record: &Id, words: &str) -> Change {
    let mut draft = Draft::new(document, clock.next(now), None, now);
    draft.set(record, "goal", "title", json!(words));
    draft.finish()
}

/// The value that a write of this field replaces: the current one.
fn lying(document: &Document, record: &Id) -> Vec<Value> {
    let shown = document.record(record).and_then(|record| record.text("title"));
    shown.map(|words| (document.id().clone(), words.to_owned())).into_iter().collect()
}

fn observe(clock: &mut Clock, document: &Document) {
    if let Some(tick) = document.latest() {
        clock.observe(Stamp { tick, writer: clock.writer() });
    }
}
