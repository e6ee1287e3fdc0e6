//! Two simulated stores that count their operations together, remember every
//! earlier state, and fail on demand.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use turnwise::storage::{Kv, KvError, Pair, Vault, is_ours, units};

use crate::storage::fakes::yield_once;

/// What goes wrong, at one operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It fails and does nothing.
    Fails,
    /// It succeeds and reports a failure.
    SaysNot,
    /// The browser is killed before it.
    CrashBefore,
    /// The browser is killed right after it.
    CrashAfter,
    /// `localStorage` is full for this and the next few puts.
    Full,
    /// `localStorage` is full from here on.
    FullForGood,
    /// `localStorage` reports success and stores nothing.
    Lie,
    /// A read returns the state of a few writes ago.
    Stale,
}

pub const FAULTS: [Fault; 8] = [
    Fault::Fails,
    Fault::SaysNot,
    Fault::CrashBefore,
    Fault::CrashAfter,
    Fault::Full,
    Fault::FullForGood,
    Fault::Lie,
    Fault::Stale,
];

/// For how many puts `localStorage` is full for a while.
const FULL_FOR: usize = 6;
/// How many writes a stale read is behind.
const BEHIND: usize = 3;

type Texts = BTreeMap<String, String>;

/// The texts of a store, with the log to go back.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    pub now: Texts,
    /// What each write changed: the key and the text before.
    undo: Vec<(String, Option<String>)>,
}

impl Shelf {
    fn put(&mut self, key: &str, text: &str) {
        let before = self.now.insert(key.to_owned(), text.to_owned());
        self.undo.push((key.to_owned(), before));
    }

    fn remove(&mut self, key: &str) {
        let before = self.now.remove(key);
        self.undo.push((key.to_owned(), before));
    }

    /// The state of so many writes ago.
    pub fn earlier(&self, writes: usize) -> Texts {
        let mut then = self.now.clone();
        for (key, before) in self.undo.iter().rev().take(writes) {
            match before {
                Some(text) => then.insert(key.clone(), text.clone()),
                None => then.remove(key),
            };
        }
        then
    }

    pub fn writes(&self) -> usize {
        self.undo.len()
    }
}

#[derive(Debug, Default)]
struct State {
    kv: Shelf,
    vault: Shelf,
    fault: Option<(usize, Fault)>,
    operations: usize,
    crashed: bool,
    quota: Option<usize>,
}

/// Both stores of one browser.
#[derive(Debug, Clone, Default)]
pub struct Sim(Rc<RefCell<State>>);

#[derive(Debug, Clone)]
pub struct SimKv(Sim);

#[derive(Debug, Clone)]
pub struct SimVault(Sim);

/// What other pages of the host store.
pub const FOREIGN: [(&str, &str); 3] =
    [("theirs", "🌱 a stranger's"), ("turnwise/0/x", "an old one"), ("turnwisely/1/x", "a namesake")];

impl Sim {
    /// Stores with nothing but the texts of other pages.
    pub fn new() -> Self {
        let sim = Self::default();
        sim.0.borrow_mut().kv.now = FOREIGN.map(|(key, text)| (key.to_owned(), text.to_owned())).into();
        sim
    }

    /// Stores with this content and no fault: the next start.
    pub fn holding(kv: Texts, vault: Texts) -> Self {
        let sim = Self::default();
        {
            let mut state = sim.0.borrow_mut();
            (state.kv.now, state.vault.now) = (kv, vault);
        }
        sim
    }

    pub fn fail(&self, at: usize, fault: Fault) {
        self.0.borrow_mut().fault = Some((at, fault));
    }

    /// Sets the quota of `localStorage` in UTF-16 units, keys included.
    pub fn set_quota(&self, units: usize) {
        self.0.borrow_mut().quota = Some(units);
    }

    pub fn operations(&self) -> usize {
        self.0.borrow().operations
    }

    pub fn has_crashed(&self) -> bool {
        self.0.borrow().crashed
    }

    pub fn kv(&self) -> SimKv {
        SimKv(self.clone())
    }

    pub fn vault(&self) -> SimVault {
        SimVault(self.clone())
    }

    pub fn shelves(&self) -> (Shelf, Shelf) {
        let state = self.0.borrow();
        (state.kv.clone(), state.vault.clone())
    }

    pub fn foreign_is_untouched(&self) -> bool {
        let kv = &self.0.borrow().kv;
        let is_foreign = |key: &&String| !is_ours(key);
        kv.undo.iter().all(|(key, _)| is_ours(key))
            && kv.now.keys().filter(is_foreign).count() == FOREIGN.len()
            && FOREIGN.iter().all(|(key, text)| kv.now.get(*key).is_some_and(|there| there == text))
    }

    /// One operation: `read` sees a shelf and gives the answer, `write` may
    /// change it.
    fn operate<T>(
        &self,
        is_kv: bool,
        puts: usize,
        act: impl Fn(&mut Shelf) -> Result<T, KvError>,
        lie: Option<T>,
    ) -> Result<T, KvError> {
        let mut state = self.0.borrow_mut();
        let dead = || Err(KvError::Other("the browser is gone".to_owned()));
        if state.crashed {
            return dead();
        }
        let now = state.operations;
        state.operations += 1;
        let fault = state.fault;
        let hits = |kind: Fault| fault == Some((now, kind));
        if hits(Fault::CrashBefore) {
            state.crashed = true;
            return dead();
        }
        if hits(Fault::Fails) {
            return Err(KvError::Other("it failed".to_owned()));
        }
        let is_full = match fault {
            Some((at, Fault::Full)) => (at..at + FULL_FOR).contains(&now),
            Some((at, Fault::FullForGood)) => at <= now,
            _ => false,
        };
        let used = || state.kv.now.iter().map(|(key, text)| units(key) + units(text)).sum::<usize>();
        if is_kv && puts > 0 && (is_full || state.quota.is_some_and(|quota| used() + puts > quota)) {
            return Err(KvError::Full);
        }
        if is_kv
            && puts > 0
            && hits(Fault::Lie)
            && let Some(lie) = lie
        {
            return Ok(lie);
        }
        let shelf = if is_kv { &mut state.kv } else { &mut state.vault };
        if hits(Fault::Stale) && puts == 0 {
            // Changes to a stale state are dropped.
            return act(&mut Shelf { now: shelf.earlier(BEHIND), undo: Vec::new() });
        }
        let answer = act(shelf);
        if hits(Fault::CrashAfter) {
            state.crashed = true;
            return dead();
        }
        if hits(Fault::SaysNot) {
            return Err(KvError::Other("the answer was lost".to_owned()));
        }
        answer
    }
}

/// A write is never stale; this is how it says so.
const WRITE: usize = 1;

impl Kv for SimKv {
    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.0.operate(true, 0, |shelf| Ok(shelf.now.keys().cloned().collect()), None)
    }

    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        assert!(is_ours(key), "read a stranger's {key}");
        self.0.operate(true, 0, |shelf| Ok(shelf.now.get(key).cloned()), None)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), KvError> {
        let put = |shelf: &mut Shelf| {
            shelf.put(key, text);
            Ok(())
        };
        self.0.operate(true, units(key) + units(text), put, Some(()))
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        assert!(is_ours(key), "took away a stranger's {key}");
        // A removal frees space, so a full store does not matter here; and a stale state cannot be removed
        // from.
        let state = self.0.0.borrow().fault;
        let now = self.0.operations();
        if state == Some((now, Fault::Stale)) {
            self.0.0.borrow_mut().fault = None;
        }
        let remove = |shelf: &mut Shelf| {
            shelf.remove(key);
            Ok(())
        };
        self.0.operate(true, 0, remove, None)
    }

    fn length(&self, key: &str) -> Result<usize, KvError> {
        Ok(self.0.0.borrow().kv.now.get(key).map_or(0, |text| units(text)))
    }
}

impl Vault for SimVault {
    async fn keys(&self, prefix: &str) -> Result<Vec<String>, KvError> {
        Ok(self.read_all(prefix).await?.into_iter().map(|(key, _)| key).collect())
    }

    async fn read_all(&self, prefix: &str) -> Result<Vec<Pair>, KvError> {
        yield_once().await;
        let read = |shelf: &mut Shelf| {
            let ours = shelf.now.iter().filter(|(key, _)| key.starts_with(prefix));
            Ok(ours.map(|(key, text)| (key.clone(), text.clone())).collect())
        };
        self.0.operate(false, 0, read, None)
    }

    async fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        yield_once().await;
        self.0.operate(false, 0, |shelf| Ok(shelf.now.get(key).cloned()), None)
    }

    async fn put(&self, batch: &[Pair]) -> Result<(), KvError> {
        yield_once().await;
        let put = |shelf: &mut Shelf| {
            let is_taken = |(key, text): &&Pair| shelf.now.get(key).is_some_and(|there| there != text);
            if let Some((key, _)) = batch.iter().find(is_taken) {
                return Err(KvError::Taken(key.clone()));
            }
            batch.iter().for_each(|(key, text)| shelf.put(key, text));
            Ok(())
        };
        self.0.operate(false, WRITE, put, None)
    }

    async fn replace(&self, key: &str, text: &str) -> Result<(), KvError> {
        yield_once().await;
        let put = |shelf: &mut Shelf| {
            shelf.put(key, text);
            Ok(())
        };
        self.0.operate(false, WRITE, put, None)
    }

    async fn remove(&self, keys: &[String]) -> Result<(), KvError> {
        yield_once().await;
        let remove = |shelf: &mut Shelf| {
            keys.iter().for_each(|key| shelf.remove(key));
            Ok(())
        };
        self.0.operate(false, WRITE, remove, None)
    }

    async fn swap(&self, old: &[String], new: &[Pair]) -> Result<(), KvError> {
        yield_once().await;
        let swap = |shelf: &mut Shelf| {
            if let Some(key) = old.iter().find(|key| !shelf.now.contains_key(*key)) {
                return Err(KvError::Gone(key.clone()));
            }
            if let Some((key, _)) = new.iter().find(|(key, _)| shelf.now.contains_key(key)) {
                return Err(KvError::Taken(key.clone()));
            }
            new.iter().for_each(|(key, text)| shelf.put(key, text));
            old.iter().for_each(|key| shelf.remove(key));
            Ok(())
        };
        self.0.operate(false, WRITE, swap, None)
    }
}
