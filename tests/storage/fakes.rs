//! Two stores in memory with injected faults, a page that writes, and an
//! executor for the vault's futures.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use serde_json::json;
use turnwise::replica::{Arrived, Change, Clock, Device, Document, Draft, Id, Incoming, Load, Writer};
use turnwise::storage::{Import, Kv, KvError, Pair, Vault, units};

/// Runs a future to completion.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..100_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
    panic!("the future does not end");
}

/// Yields once, so that something can happen in between.
pub async fn yield_once() {
    let mut first = true;
    std::future::poll_fn(move |_| if std::mem::take(&mut first) { Poll::Pending } else { Poll::Ready(()) })
        .await;
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// This operation fails and does nothing.
    Once,
    /// It succeeds and reports a failure.
    DoneButSaysNot,
    /// The quota is exceeded from here on, for every put.
    Full,
    /// Everything fails from here on.
    Forever,
    /// `localStorage` reports success and stores nothing.
    Lie,
}

/// When something goes wrong: at operation number `at`, counted over both
/// stores.
#[derive(Debug, Default)]
pub struct Plan {
    pub fault: Cell<Option<(usize, Fault)>>,
    pub count: Cell<usize>,
}

enum Now {
    Works,
    Fails(KvError),
    DoneButSaysNot,
    Lie,
}

impl Plan {
    fn step(&self, is_put: bool) -> Now {
        let now = self.count.get();
        self.count.set(now + 1);
        match self.fault.get() {
            Some((at, Fault::Once)) if at == now => Now::Fails(KvError::Other("once".to_owned())),
            Some((at, Fault::DoneButSaysNot)) if at == now => Now::DoneButSaysNot,
            Some((at, Fault::Full)) if at <= now && is_put => Now::Fails(KvError::Full),
            Some((at, Fault::Forever)) if at <= now => Now::Fails(KvError::Other("for good".to_owned())),
            Some((at, Fault::Lie)) if at == now && is_put => Now::Lie,
            _ => Now::Works,
        }
    }
}

pub type Shelf = Rc<RefCell<BTreeMap<String, String>>>;

/// `localStorage` in memory.
#[derive(Debug, Clone, Default)]
pub struct FakeKv {
    pub shelf: Shelf,
    pub plan: Rc<Plan>,
    pub blocked: bool,
}

/// `IndexedDB` in memory; every operation yields once.
#[derive(Debug, Clone, Default)]
pub struct FakeVault {
    pub shelf: Shelf,
    pub plan: Rc<Plan>,
    pub blocked: bool,
}

fn refuse<T>(blocked: bool) -> Result<(), Result<T, KvError>> {
    if blocked { Err(Err(KvError::Blocked)) } else { Ok(()) }
}

/// One operation on a shelf, with the fault of the plan.
fn operate<T>(
    blocked: bool,
    plan: &Plan,
    is_put: bool,
    lie: Option<T>,
    act: impl FnOnce() -> Result<T, KvError>,
) -> Result<T, KvError> {
    if let Err(answer) = refuse(blocked) {
        return answer;
    }
    match (plan.step(is_put), lie) {
        (Now::Fails(why), _) => Err(why),
        (Now::DoneButSaysNot, _) => act().and(Err(KvError::Other("lost answer".to_owned()))),
        (Now::Lie, Some(lie)) => Ok(lie),
        _ => act(),
    }
}

impl Kv for FakeKv {
    fn keys(&self) -> Result<Vec<String>, KvError> {
        operate(self.blocked, &self.plan, false, None, || Ok(self.shelf.borrow().keys().cloned().collect()))
    }

    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        operate(self.blocked, &self.plan, false, None, || Ok(self.shelf.borrow().get(key).cloned()))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), KvError> {
        operate(self.blocked, &self.plan, true, Some(()), || {
            self.shelf.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        })
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        operate(self.blocked, &self.plan, false, None, || {
            self.shelf.borrow_mut().remove(key);
            Ok(())
        })
    }
}

impl Vault for FakeVault {
    async fn keys(&self, prefix: &str) -> Result<Vec<String>, KvError> {
        Ok(self.read_all(prefix).await?.into_iter().map(|(key, _)| key).collect())
    }

    async fn read_all(&self, prefix: &str) -> Result<Vec<Pair>, KvError> {
        yield_once().await;
        operate(self.blocked, &self.plan, false, None, || {
            let shelf = self.shelf.borrow();
            let ours = shelf.iter().filter(|(key, _)| key.starts_with(prefix));
            Ok(ours.map(|(key, text)| (key.clone(), text.clone())).collect())
        })
    }

    async fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        yield_once().await;
        operate(self.blocked, &self.plan, false, None, || Ok(self.shelf.borrow().get(key).cloned()))
    }

    async fn put(&self, batch: &[Pair]) -> Result<(), KvError> {
        yield_once().await;
        operate(self.blocked, &self.plan, true, None, || {
            let mut shelf = self.shelf.borrow_mut();
            for (key, text) in batch {
                if shelf.get(key).is_some_and(|there| there != text) {
                    return Err(KvError::Taken(key.clone()));
                }
            }
            shelf.extend(batch.iter().cloned());
            Ok(())
        })
    }

    async fn replace(&self, key: &str, text: &str) -> Result<(), KvError> {
        yield_once().await;
        operate(self.blocked, &self.plan, true, None, || {
            self.shelf.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        })
    }

    async fn remove(&self, keys: &[String]) -> Result<(), KvError> {
        yield_once().await;
        operate(self.blocked, &self.plan, false, None, || {
            self.shelf.borrow_mut().retain(|key, _| !keys.contains(key));
            Ok(())
        })
    }

    async fn swap(&self, old: &[String], new: &[Pair]) -> Result<(), KvError> {
        yield_once().await;
        operate(self.blocked, &self.plan, true, None, || {
            let mut shelf = self.shelf.borrow_mut();
            if let Some(key) = old.iter().find(|key| !shelf.contains_key(*key)) {
                return Err(KvError::Gone(key.clone()));
            }
            if let Some((key, _)) = new.iter().find(|(key, _)| shelf.contains_key(key)) {
                return Err(KvError::Taken(key.clone()));
            }
            shelf.retain(|key, _| !old.contains(key));
            shelf.extend(new.iter().cloned());
            Ok(())
        })
    }
}

/// Both stores of one browser.
#[derive(Debug, Clone, Default)]
pub struct Browser {
    pub kv: FakeKv,
    pub vault: FakeVault,
}

impl Browser {
    /// Two stores that count their operations together.
    pub fn new() -> Self {
        let plan = Rc::new(Plan::default());
        Self {
            kv: FakeKv { plan: plan.clone(), ..FakeKv::default() },
            vault: FakeVault { plan, ..FakeVault::default() },
        }
    }

    /// Injects a fault at this operation, counted from now.
    pub fn fail(&self, at: usize, fault: Fault) {
        self.kv.plan.fault.set(Some((self.kv.plan.count.get() + at, fault)));
    }

    /// The same shelves, without any fault: the next page load.
    pub fn restarted(&self) -> Self {
        let fresh = Self::new();
        Self {
            kv: FakeKv { shelf: self.kv.shelf.clone(), ..fresh.kv },
            vault: FakeVault { shelf: self.vault.shelf.clone(), ..fresh.vault },
        }
    }

    /// How many UTF-16 units are stored in `localStorage`.
    pub fn units(&self) -> usize {
        self.kv.shelf.borrow().iter().map(|(key, text)| units(key) + units(text)).sum()
    }
}

/// A page that writes one document.
pub struct Page {
    pub document: Document,
    clock: Clock,
    now: u64,
}

/// Nothing stays when an import is undone.
pub fn nothing_later(_: &Document, _: &Document, _: &Import) -> BTreeSet<Id> {
    BTreeSet::new()
}

pub fn id(text: &str) -> Id {
    text.parse().unwrap()
}

impl Page {
    pub fn new(document: &str, load: u64) -> Self {
        let writer = Writer { device: Device::new(7), load: Load::new(load) };
        Self { document: Document::new(id(document)), clock: Clock::new(writer), now: 1_000 }
    }

    /// Writes a title, joins it and returns the change.
    pub fn write(&mut self, record: &str, title: &str) -> Change {
        self.now += 1;
        if let Some(tick) = self.document.latest() {
            self.clock.observe(turnwise::replica::Stamp { tick, writer: self.clock.writer() });
        }
        let stamp = self.clock.next(self.now);
        let mut draft = Draft::new(&self.document, stamp, None, self.now);
        draft.set(&id(record), "goal", "title", json!(title));
        let change = draft.finish();
        self.document.join(Incoming::Change(&change));
        change
    }

    /// A file of the document as it is.
    pub fn file(&self, name: &str) -> Import {
        Import {
            file: name.to_owned(),
            at: self.now,
            by: None,
            what: Arrived::Document(self.document.clone()),
        }
    }

    pub fn title(&self, record: &str) -> Option<&str> {
        title(&self.document, record)
    }
}

pub fn title<'a>(document: &'a Document, record: &str) -> Option<&'a str> {
    document.record(&id(record))?.text("title")
}
