//! The ledger: both stores together, and everything that writes them.
//!
//! It has no clock, no timers and no events; `browser` drives it. No borrow is
//! held across an await.

mod compacting;
mod hearing;
mod making_room;
mod mending;
mod taking_away;

use std::cell::{Ref, RefCell};
use std::collections::{BTreeMap, BTreeSet};

pub use compacting::Compacted;
pub use taking_away::{Later, RemoveError};

use super::commit::{Commits, SaveState};
use super::erased;
use super::health::Health;
use super::key::{Key, PREFIX, is_newer};
use super::kv::{Kv, KvError, Pair, Vault};
use super::load::{Damaged, Loaded, Reading, load};
use super::news::Message;
use super::room::Room;
use super::segment::{Content, Import, Setting, is_later, open, seal_json};
use super::settings::Settings;
use crate::replica::{Change, Id};

/// Both stores together.
#[derive(Debug)]
pub struct Ledger<K, V> {
    kv: K,
    vault: V,
    inner: RefCell<Inner>,
}

#[derive(Debug)]
struct Inner {
    commits: Commits,
    settings: Settings,
    known: BTreeSet<String>,
    /// Keys that this tab knows to be removed.
    gone: BTreeSet<String>,
    damaged: Vec<Damaged>,
    spared: usize,
    quarantine: Vec<Damaged>,
    leftovers: BTreeSet<String>,
    removal_lists: BTreeSet<String>,
    newer: bool,
    /// Did both stores answer when they were opened?
    both_read: bool,
    /// The last change of this page load in each document, with all it had seen.
    told: BTreeMap<Id, Change>,
    /// Did a change find the store full?
    is_full: bool,
    /// Is a ballast kept at all?
    has_ballast: bool,
    is_compacting: bool,
    /// The size of a journal in which nothing could be folded.
    fruitless: BTreeMap<Id, usize>,
    vault_only: BTreeSet<Id>,
    /// Documents that were erased and added again while this tab missed both.
    stale: BTreeSet<Id>,
}

impl<K: Kv, V: Vault> Ledger<K, V> {
    /// Reads both stores and writes nothing. Repairs are written by
    /// [`Ledger::mend`], which the caller calls once it has what was loaded.
    pub async fn open(kv: K, vault: V) -> (Self, Loaded) {
        // The keys first: texts of other pages are never read.
        let kv_read = read_kv(&kv, PREFIX);
        let newer = kv.keys().is_ok_and(|keys| keys.iter().any(|key| is_newer(key)));
        let kv_read = kv_read.ok();
        let vault_read = vault.read_unknown(PREFIX, kv_read.as_deref().unwrap_or_default()).await.ok();
        let (vault_read, in_both) = vault_read.unzip();
        let reading = Reading { kv: kv_read, vault: vault_read, in_both: in_both.unwrap_or_default() };
        let mut loaded = load(&reading);
        loaded.newer |= newer;
        let commits =
            Commits::new(reading.kv.is_some() && !loaded.newer, reading.vault.is_some() && !loaded.newer);
        let mut inner = Inner {
            commits,
            settings: loaded.settings.clone(),
            known: loaded.known.clone(),
            gone: loaded.leftovers.clone(),
            quarantine: loaded.damaged.iter().chain(&loaded.spared).cloned().collect(),
            damaged: loaded.damaged.clone(),
            spared: loaded.spared.len(),
            leftovers: loaded.leftovers.clone(),
            removal_lists: loaded.removal_lists.clone(),
            newer: loaded.newer,
            both_read: reading.kv.is_some() && reading.vault.is_some(),
            told: BTreeMap::new(),
            is_full: false,
            has_ballast: false,
            is_compacting: false,
            fruitless: BTreeMap::new(),
            vault_only: loaded.vault_only.clone(),
            stale: BTreeSet::new(),
        };
        inner.queue_missing(&mut loaded);
        (Self { kv, vault, inner: RefCell::new(inner) }, loaded)
    }

    /// Stores a change: in `localStorage` now, in the vault with
    /// [`Ledger::settle`]. Returns the message for the other tabs. `None` if
    /// another tab has erased the document and this one does not know it yet: then
    /// nothing is stored, and [`Ledger::rescan`] will report the erasure.
    pub fn commit(&self, document: &Id, change: &Change) -> Option<Message> {
        if change.is_empty() || self.was_erased_elsewhere(document) {
            return None;
        }
        let key = Key::Journal { document: document.clone(), stamp: change.stamp() };
        let text = seal_json(&key, &self.inner.borrow_mut().in_short_form(document, change)).ok()?;
        let mut pairs = self.lift_erasure(document);
        pairs.push(self.keep(&key, text));
        Some(Message::Put(pairs))
    }

    /// Stores what came in, under a new name. This clears the mark
    /// of a document that was erased.
    pub fn add_import(&self, id: &Id, import: &Import) -> Option<Message> {
        let key = import.key(id);
        let text = seal_json(&key, import).ok()?;
        let mut pairs = self.lift_erasure(import.what.document_id());
        pairs.push(self.keep(&key, text));
        Some(Message::Put(pairs))
    }

    /// Sets a setting of this browser.
    pub fn put_setting(&self, name: &str, value: &str) -> Option<Message> {
        if self.setting(name).as_deref() == Some(value) {
            return None;
        }
        let (key, text) = self.set_later(name, value)?;
        Some(Message::Put(vec![self.keep(&key, text)]))
    }

    /// The next version of a setting, later than one that another tab may have set
    /// without this tab noticing.
    fn set_later(&self, name: &str, value: &str) -> Option<(Key, String)> {
        self.setting_now(name);
        self.inner.borrow_mut().settings.set(name, value.to_owned()).ok()
    }

    /// What a setting of this browser is set to.
    pub fn setting(&self, name: &str) -> Option<String> {
        self.inner.borrow().settings.get(name).map(str::to_owned)
    }

    /// What a setting of this browser is set to, also by another tab a moment ago
    /// that this one has not heard of: for what is changed and not set anew.
    pub fn setting_now(&self, name: &str) -> Option<String> {
        let mut inner = self.inner.borrow_mut();
        let key = inner.settings.key(name)?;
        let is_open = inner.commits.is_kv_open();
        let text = if is_open { self.kv.get(&key.to_string()).ok().flatten() } else { None };
        let there = text.and_then(|text| open(&key.to_string(), &text).ok());
        if let (Some((_, Content::Setting(Setting { count, value }))), Key::Device { turn, .. }) =
            (there, key)
        {
            inner.settings.take(name, turn, count, value);
        }
        inner.settings.get(name).map(str::to_owned)
    }

    fn keep(&self, key: &Key, text: String) -> Pair {
        let key = key.to_string();
        {
            let mut inner = self.inner.borrow_mut();
            inner.gone.remove(&key);
            inner.known.insert(key.clone());
            inner.commits.add(key.clone(), text.clone());
        }
        self.retry();
        (key, text)
    }

    /// The save state.
    pub fn state(&self) -> SaveState {
        self.inner.borrow().commits.state()
    }

    /// Writes to the vault what it lacks, until it has everything or fails. Does
    /// nothing while another call is running.
    pub async fn settle(&self) {
        loop {
            let batch = self.inner.borrow_mut().commits.next_batch();
            let Some(batch) = batch else { return };
            let mut go_on = true;
            if !batch.once.is_empty() {
                let result = self.vault.put(&batch.once).await;
                go_on &= match &result {
                    Ok(()) => true,
                    Err(KvError::Taken(taken)) => batch.once.iter().any(|(key, _)| key == taken),
                    Err(_) => false,
                };
                self.inner.borrow_mut().commits.answered(&batch.once, &result);
            }
            for pair in batch.replaced {
                let result = match self.vault.get(&pair.0).await {
                    Ok(Some(there)) if is_later(&pair.0, &there, &pair.1) => Ok(()),
                    Ok(_) => self.vault.replace(&pair.0, &pair.1).await,
                    Err(error) => Err(error),
                };
                go_on &= result.is_ok();
                self.inner.borrow_mut().commits.answered(&[pair], &result);
            }
            self.inner.borrow_mut().commits.end_batch();
            if !go_on {
                return;
            }
        }
    }

    /// Can at least one store be written?
    pub fn keeps(&self) -> bool {
        let (kv, vault) = self.open_stores();
        kv || vault
    }

    /// Figures about the stores. Reads every key and every length.
    pub fn health(&self) -> Health {
        let inner = self.inner.borrow();
        let mut health = Health {
            damaged: inner.damaged.len(),
            spared: inner.spared,
            kv: inner.commits.is_kv_open(),
            vault: inner.commits.is_vault_open(),
            newer: inner.newer,
            vault_only: inner.vault_only.len(),
            ..Health::default()
        };
        if health.kv {
            // A store that does not answer is counted as empty.
            let _ = health.measure(&self.kv);
            if inner.is_full {
                health.room = Room::Full;
            }
        }
        health
    }

    /// The two stores, for tests that look behind the ledger.
    pub fn stores(&self) -> (&K, &V) {
        (&self.kv, &self.vault)
    }

    /// What could not be opened.
    pub fn damaged(&self) -> Ref<'_, [Damaged]> {
        Ref::map(self.inner.borrow(), |inner| inner.damaged.as_slice())
    }

    fn open_stores(&self) -> (bool, bool) {
        let inner = self.inner.borrow();
        (inner.commits.is_kv_open(), inner.commits.is_vault_open())
    }
}

impl Inner {
    /// The change in the short form, as what follows the last one of this page
    /// load.
    fn in_short_form(&mut self, document: &Id, change: &Change) -> Change {
        let told = match self.told.get(document) {
            Some(last) => change.following(last),
            None => change.clone(),
        };
        self.told.insert(document.clone(), change.clone());
        told
    }

    /// Was this document erased, as far as this tab knows?
    fn is_erased(&self, document: &Id) -> bool {
        self.settings.get(&erased::name(document)).and_then(erased::document_of).is_some()
    }

    /// Queues for each store what only the other one has.
    fn queue_missing(&mut self, loaded: &mut Loaded) {
        for (key, text) in std::mem::take(&mut loaded.missing_in_kv) {
            self.known.insert(key.clone());
            self.commits.add_for_kv(key, text);
        }
        for (key, text) in std::mem::take(&mut loaded.missing_in_vault) {
            self.known.insert(key.clone());
            self.commits.add_for_vault(key, text);
        }
    }
}

/// Everything of ours under a prefix.
fn read_kv(kv: &impl Kv, prefix: &str) -> Result<Vec<Pair>, KvError> {
    let mut pairs = Vec::new();
    for key in kv.keys()?.into_iter().filter(|key| key.starts_with(prefix)) {
        if let Some(text) = kv.get(&key)? {
            pairs.push((key, text));
        }
    }
    Ok(pairs)
}
