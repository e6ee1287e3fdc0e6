//! Segments that are not yet in both stores, and the save state that follows
//! from them.
//!
//! A segment is put into `localStorage`, read back, announced to the other
//! tabs, and put into the vault. It is dropped here only when both stores have
//! confirmed it; what a store refused is tried again.

use super::key::{Key, document_prefix};
use super::kv::{Kv, KvError, Pair};
use super::segment::is_later;
use crate::replica::Id;

/// The save state that the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SaveState {
    /// Both stores have everything.
    Saved,
    /// A write is pending.
    Saving,
    /// One of the two stores has everything, the other does not.
    KeptHere,
    /// Something is in neither store, only in the memory of this page.
    NotSaved,
}

/// The state of a segment in one store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ack {
    /// Not tried yet.
    Waiting,
    /// It failed and will be tried again.
    Failed,
    /// Another text is stored under its key; it is not tried again.
    Refused,
    /// The store has it.
    Done,
}

impl Ack {
    fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Failed)
    }

    fn of(result: &Result<(), KvError>) -> Self {
        match result {
            Ok(()) => Self::Done,
            Err(KvError::Taken(_)) => Self::Refused,
            Err(_) => Self::Failed,
        }
    }
}

#[derive(Debug, Clone)]
struct Pending {
    key: String,
    text: String,
    kv: Ack,
    vault: Ack,
}

/// After so many failures in one pass the older ones wait for the next.
const MOST_FAILURES: usize = 8;

/// Everything that is not yet in both stores.
#[derive(Debug, Clone)]
pub struct Commits {
    /// Oldest first. Few, unless a store does not answer.
    pending: Vec<Pending>,
    kv_open: bool,
    vault_open: bool,
    in_flight: bool,
    holds: usize,
}

impl Commits {
    /// Nothing is pending; says which stores can be written at all.
    pub fn new(kv_open: bool, vault_open: bool) -> Self {
        Self { pending: Vec::new(), kv_open, vault_open, in_flight: false, holds: 0 }
    }

    /// Adds a segment that neither store has.
    pub fn add(&mut self, key: String, text: String) {
        self.put(Pending { key, text, kv: Ack::Waiting, vault: Ack::Waiting });
    }

    /// Adds a segment that only the vault has.
    pub fn add_for_kv(&mut self, key: String, text: String) {
        self.put(Pending { key, text, kv: Ack::Waiting, vault: Ack::Done });
    }

    /// Adds a segment that only `localStorage` has.
    pub fn add_for_vault(&mut self, key: String, text: String) {
        self.put(Pending { key, text, kv: Ack::Done, vault: Ack::Waiting });
    }

    /// The latest text of a key is the one that counts.
    fn put(&mut self, pending: Pending) {
        self.pending.retain(|other| other.key != pending.key);
        self.pending.push(pending);
    }

    /// Puts everything that `localStorage` lacks into it, what was not tried yet
    /// first, and reads each back. Returns whether the quota was exceeded for any
    /// of it.
    pub fn put_into(&mut self, kv: &impl Kv) -> bool {
        if !self.kv_open {
            return false;
        }
        let mut failures = 0;
        let mut is_full = false;
        for wanted in [Ack::Waiting, Ack::Failed] {
            for pending in self.pending.iter_mut().filter(|pending| pending.kv == wanted) {
                if failures >= MOST_FAILURES {
                    pending.kv = Ack::Failed;
                    continue;
                }
                let result = put_and_read_back(kv, &pending.key, &pending.text);
                is_full |= result == Err(KvError::Full);
                pending.kv = Ack::of(&result);
                failures += usize::from(pending.kv == Ack::Failed);
            }
            if wanted == Ack::Waiting && failures > 0 {
                break;
            }
        }
        self.drop_confirmed();
        is_full
    }

    /// Does something still wait for `localStorage`?
    pub fn waits_for_kv(&self) -> bool {
        self.kv_open && self.pending.iter().any(|pending| pending.kv.is_open())
    }

    /// What the vault lacks, to be put there now; `None` if there is nothing, or if
    /// it is busy with an earlier batch. Report the result of each batch with
    /// [`Commits::answered`], then call [`Commits::end_batch`].
    pub fn next_batch(&mut self) -> Option<Batch> {
        if self.in_flight || !self.vault_open {
            return None;
        }
        let mut batch = Batch::default();
        for pending in self.pending.iter().filter(|pending| pending.vault.is_open()) {
            let pair = (pending.key.clone(), pending.text.clone());
            let is_setting = matches!(pending.key.parse(), Ok(Key::Device { .. }));
            if is_setting { batch.replaced.push(pair) } else { batch.once.push(pair) }
        }
        self.in_flight = !batch.is_empty();
        (!batch.is_empty()).then_some(batch)
    }

    /// Notes what the vault answered to these. The batch is over with
    /// [`Commits::end_batch`].
    pub fn answered(&mut self, sent: &[Pair], result: &Result<(), KvError>) {
        for (key, text) in sent {
            let mut pending = self.pending.iter_mut();
            let Some(pending) = pending.find(|pending| pending.key == *key && pending.text == *text) else {
                continue;
            };
            pending.vault = match result {
                // One key blocks the whole batch: give up that one and retry the rest.
                Err(KvError::Taken(taken)) if taken != key => pending.vault,
                other => Ack::of(other),
            };
        }
        self.drop_confirmed();
    }

    /// Allows the next batch.
    pub fn end_batch(&mut self) {
        self.in_flight = false;
    }

    /// Everything pending: what a rebuild needs beside the stores.
    pub fn texts(&self) -> Vec<Pair> {
        self.pending.iter().map(|pending| (pending.key.clone(), pending.text.clone())).collect()
    }

    /// Drops these, because they are being removed.
    pub fn forget(&mut self, keys: &[String]) {
        self.pending.retain(|pending| !keys.contains(&pending.key));
    }

    /// The pending keys of one document.
    pub fn keys_of(&self, document: &Id) -> Vec<String> {
        let prefix = document_prefix(document);
        let keys = self.pending.iter().map(|pending| &pending.key);
        keys.filter(|key| key.starts_with(&prefix)).cloned().collect()
    }

    /// Keeps finished texts too, until [`Commits::release`].
    pub fn hold(&mut self) {
        self.holds += 1;
    }

    /// Ends a [`Commits::hold`].
    pub fn release(&mut self) {
        self.holds = self.holds.saturating_sub(1);
        self.drop_confirmed();
    }

    /// The save state.
    pub fn state(&self) -> SaveState {
        let has = |ack: Ack, open: bool| open && ack == Ack::Done;
        let waits = |ack: Ack, open: bool| open && ack == Ack::Waiting;
        let all = || self.pending.iter();
        let is_lost = |pending: &Pending| {
            !has(pending.kv, self.kv_open)
                && !has(pending.vault, self.vault_open)
                && !waits(pending.kv, self.kv_open)
                && !waits(pending.vault, self.vault_open)
        };
        if !self.kv_open && !self.vault_open || all().any(is_lost) {
            return SaveState::NotSaved;
        }
        if all().any(|pending| waits(pending.kv, self.kv_open) || waits(pending.vault, self.vault_open)) {
            return SaveState::Saving;
        }
        let is_in_both =
            |pending: &Pending| has(pending.kv, self.kv_open) && has(pending.vault, self.vault_open);
        if self.kv_open && self.vault_open && all().all(is_in_both) {
            SaveState::Saved
        } else {
            SaveState::KeptHere
        }
    }

    /// Can `localStorage` be written?
    pub fn is_kv_open(&self) -> bool {
        self.kv_open
    }

    /// Can the vault be written?
    pub fn is_vault_open(&self) -> bool {
        self.vault_open
    }

    /// Drops what every available store has confirmed.
    fn drop_confirmed(&mut self) {
        if self.holds > 0 || !self.kv_open && !self.vault_open {
            return;
        }
        let (kv_open, vault_open) = (self.kv_open, self.vault_open);
        self.pending
            .retain(|pending| kv_open && pending.kv != Ack::Done || vault_open && pending.vault != Ack::Done);
    }
}

/// One batch of writes to the vault.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Written once, all or none.
    pub once: Vec<Pair>,
    /// Settings, each replacing what was there.
    pub replaced: Vec<Pair>,
}

impl Batch {
    fn is_empty(&self) -> bool {
        self.once.is_empty() && self.replaced.is_empty()
    }
}

/// Puts a text under a key and reads it back. Only settings are overwritten.
pub(super) fn put_and_read_back(kv: &impl Kv, key: &str, text: &str) -> Result<(), KvError> {
    let is_setting = matches!(key.parse(), Ok(Key::Device { .. }));
    match kv.get(key)? {
        Some(there) if there == text => return Ok(()),
        Some(_) if !is_setting => return Err(KvError::Taken(key.to_owned())),
        // Another tab has set it anew meanwhile.
        Some(there) if is_later(key, &there, text) => return Ok(()),
        _ => {}
    }
    kv.put(key, text)?;
    match kv.get(key)? {
        Some(there) if there == text => Ok(()),
        _ => Err(KvError::Other("what was written did not read back as it was".to_owned())),
    }
}
