//! The ledger: both stores together, and every way they are written.
//!
//! It has no clock, no timers and no events; the browser room drives it. No
//! borrow is held while it waits for the vault.

use std::cell::{Ref, RefCell};
use std::collections::BTreeSet;

use super::commit::{Commits, SaveState};
use super::health::Health;
use super::key::{Key, PREFIX, document_prefix, is_newer, is_ours};
use super::kv::{Kv, KvError, Pair, Vault};
use super::load::{Damaged, ImportFact, Loaded, Place, Reading, load};
use super::news::{Message, News};
use super::removal;
use super::segment::{Content, Damage, Import, Setting, open, quarantine_key, quarantine_text, seal_json};
use super::settings::Settings;
use crate::replica::{Change, Document, Id};

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
    /// Keys that this tab knows to be taken away.
    gone: BTreeSet<String>,
    damaged: Vec<Damaged>,
    spared: usize,
    quarantine: Vec<Damaged>,
    leftovers: BTreeSet<String>,
    removal_lists: BTreeSet<String>,
    newer: bool,
}

/// Why something was not taken away.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RemoveError {
    /// The stores could not be read, so nothing was done.
    #[error("This browser's storage gave no answer, so nothing was taken away. Try again in a moment.")]
    NotRead(#[source] KvError),
    /// Neither store let go, and neither noted that it should.
    #[error(
        "This browser's storage did not let go of it, so it may come back when the page is loaded again. Try again in a moment."
    )]
    NotRemoved(#[source] KvError),
    /// It was taken away, but the stores could not be read afterwards.
    #[error(
        "It was taken away, but this browser's storage gave no answer afterwards. Load the page again to see what is left."
    )]
    NotShown(#[source] KvError),
    /// There is data of a newer version of the app.
    #[error(
        "A newer version of this app has kept data here. Nothing was taken away. Load the page again to get the newer version."
    )]
    Newer,
}

impl<K: Kv, V: Vault> Ledger<K, V> {
    /// Reads both stores and writes nothing. What needs mending is written by
    /// [`Ledger::mend`], when the caller has what was loaded.
    pub async fn open(kv: K, vault: V) -> (Self, Loaded) {
        // The keys first: of other pages' things only the names are seen.
        let kv_read = read_kv(&kv, PREFIX);
        let newer = kv.keys().is_ok_and(|keys| keys.iter().any(|key| is_newer(key)));
        let vault_read = vault.read_all(PREFIX).await;
        let reading = Reading { kv: kv_read.ok(), vault: vault_read.ok() };
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
        };
        inner.share_out(&mut loaded);
        (Self { kv, vault, inner: RefCell::new(inner) }, loaded)
    }

    /// Keeps a change: `localStorage` at once, the vault with
    /// [`Ledger::settle`]. Gives what the other tabs are to be told.
    pub fn commit(&self, document: &Id, change: &Change) -> Option<Message> {
        if change.is_empty() {
            return None;
        }
        let key = Key::Journal { document: document.clone(), stamp: change.stamp() };
        let text = seal_json(&key, change).ok()?;
        Some(self.keep(&key, text))
    }

    /// Keeps a whole document that came in, under a name that was never used.
    pub fn add_import(&self, id: &Id, import: &Import) -> Option<Message> {
        let key = Key::Import { document: import.document.id().clone(), id: id.clone() };
        let text = seal_json(&key, import).ok()?;
        Some(self.keep(&key, text))
    }

    /// Sets a setting of this browser.
    pub fn put_setting(&self, name: &str, value: &str) -> Option<Message> {
        if self.setting(name).as_deref() == Some(value) {
            return None;
        }
        let (key, text) = self.inner.borrow_mut().settings.set(name, value.to_owned()).ok()?;
        Some(self.keep(&key, text))
    }

    /// What a setting of this browser is set to.
    pub fn setting(&self, name: &str) -> Option<String> {
        self.inner.borrow().settings.get(name).map(str::to_owned)
    }

    fn keep(&self, key: &Key, text: String) -> Message {
        let key = key.to_string();
        let mut inner = self.inner.borrow_mut();
        inner.gone.remove(&key);
        inner.known.insert(key.clone());
        inner.commits.add(key.clone(), text.clone());
        inner.commits.put_into(&self.kv);
        Message::Put(vec![(key, text)])
    }

    /// What may be said of what was written.
    pub fn state(&self) -> SaveState {
        self.inner.borrow().commits.state()
    }

    /// Puts into the vault what it lacks, until it has everything or fails.
    /// Only one caller at a time does anything.
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
                let result = self.vault.replace(&pair.0, &pair.1).await;
                go_on &= result.is_ok();
                self.inner.borrow_mut().commits.answered(&[pair], &result);
            }
            self.inner.borrow_mut().commits.end_batch();
            if !go_on {
                return;
            }
        }
    }

    /// What is left to do after loading: copies damaged texts to quarantine,
    /// finishes what was to be taken away, and gives each store what only the
    /// other one had. Does nothing where a newer version has kept data.
    pub async fn mend(&self) {
        if self.inner.borrow().newer {
            return;
        }
        self.finish_removals().await;
        self.fill_quarantine().await;
        self.retry();
        self.settle().await;
    }

    /// Tries again what `localStorage` did not take.
    pub fn retry(&self) {
        self.inner.borrow_mut().commits.put_into(&self.kv);
    }

    async fn fill_quarantine(&self) {
        let damaged = std::mem::take(&mut self.inner.borrow_mut().quarantine);
        let (kv_open, vault_open) = self.open_stores();
        for Damaged { key, raw, .. } in damaged {
            let copy = quarantine_key(&key, &raw).to_string();
            if self.inner.borrow().known.contains(&copy) {
                continue;
            }
            let text = quarantine_text(&key, &raw);
            // The vault has more room; localStorage only where there is none.
            let in_vault = vault_open && self.vault.put(&[(copy.clone(), text.clone())]).await.is_ok();
            let in_kv = !in_vault && kv_open && self.kv.put(&copy, &text).is_ok();
            if in_vault || in_kv {
                self.inner.borrow_mut().known.insert(copy);
            }
        }
    }

    async fn finish_removals(&self) {
        let (leftovers, lists) = {
            let inner = self.inner.borrow();
            (inner.leftovers.clone(), inner.removal_lists.clone())
        };
        if lists.is_empty() {
            return;
        }
        let keys: Vec<String> = leftovers.into_iter().collect();
        if self.take_away(&keys).await.is_ok() {
            let lists: Vec<String> = lists.into_iter().collect();
            // Where this fails the lists are read again at the next start.
            if self.take_away(&lists).await.is_ok() {
                let mut inner = self.inner.borrow_mut();
                inner.leftovers.clear();
                inner.removal_lists.clear();
            }
        }
    }

    /// Takes keys away from both stores. Fails unless both let go.
    async fn take_away(&self, keys: &[String]) -> Result<(), KvError> {
        let (kv_open, vault_open) = self.open_stores();
        let vault = if vault_open { self.vault.remove(keys).await } else { Err(KvError::Blocked) };
        let mut kv = if kv_open { Ok(()) } else { Err(KvError::Blocked) };
        if kv_open {
            for key in keys {
                kv = kv.and(self.kv.remove(key));
            }
        }
        vault.and(kv)
    }

    /// Takes an import away and gives the document as the rest makes it; the
    /// message is for the other tabs. `None` if nothing is left of it.
    ///
    /// # Errors
    /// [`RemoveError`]; but for [`RemoveError::NotShown`] the import is still
    /// there.
    pub async fn undo_import(
        &self,
        document: &Id,
        import: &Id,
        tell: impl FnOnce(&Message),
    ) -> Result<Option<Document>, RemoveError> {
        let key = Key::Import { document: document.clone(), id: import.clone() };
        let keys = BTreeSet::from([key.to_string()]);
        let message = Message::Gone { document: document.clone(), keys: keys.iter().cloned().collect() };
        self.remove_keys(keys, || tell(&message)).await?;
        self.rebuild(document).await.map_err(RemoveError::NotShown)
    }

    /// Takes away everything of one document, in both stores.
    ///
    /// # Errors
    /// [`RemoveError`].
    pub async fn erase_document(
        &self,
        document: &Id,
        tell: impl FnOnce(&Message),
    ) -> Result<(), RemoveError> {
        let prefix = document_prefix(document);
        let (kv_open, vault_open) = self.open_stores();
        let mut keys: BTreeSet<String> = self.inner.borrow().commits.keys_of(document).into_iter().collect();
        if vault_open {
            keys.extend(self.vault.keys(&prefix).await.map_err(RemoveError::NotRead)?);
        }
        if kv_open {
            let all = self.kv.keys().map_err(RemoveError::NotRead)?;
            keys.extend(all.into_iter().filter(|key| key.starts_with(&prefix)));
        }
        let message = Message::Erased { document: document.clone(), keys: keys.iter().cloned().collect() };
        self.remove_keys(keys, || tell(&message)).await
    }

    async fn remove_keys(&self, keys: BTreeSet<String>, tell: impl FnOnce()) -> Result<(), RemoveError> {
        if self.inner.borrow().newer {
            return Err(RemoveError::Newer);
        }
        let (kv_open, vault_open) = self.open_stores();
        let noted = self.note_removal(&keys).await;
        if noted.is_none() && (kv_open || vault_open) {
            let why = KvError::Other("the list of what to take away was not kept".to_owned());
            return Err(RemoveError::NotRemoved(why));
        }
        let list: Vec<String> = keys.iter().cloned().collect();
        tell();
        self.forget(list.clone());
        if self.take_away(&list).await.is_ok()
            && let Some(noted) = noted
            && self.take_away(std::slice::from_ref(&noted)).await.is_ok()
        {
            self.inner.borrow_mut().removal_lists.remove(&noted);
        }
        Ok(())
    }

    /// Writes the list of what is to be taken away into each store that takes
    /// it; gives its key if one did.
    async fn note_removal(&self, keys: &BTreeSet<String>) -> Option<String> {
        let (kv_open, vault_open) = self.open_stores();
        let (key, text) = removal::list(keys).ok()?;
        let in_kv = kv_open && self.kv.put(&key, &text).is_ok();
        let in_vault = vault_open && self.vault.replace(&key, &text).await.is_ok();
        if !in_kv && !in_vault {
            return None;
        }
        let mut inner = self.inner.borrow_mut();
        inner.known.insert(key.clone());
        inner.removal_lists.insert(key.clone());
        inner.leftovers.extend(keys.iter().cloned());
        Some(key)
    }

    fn forget(&self, keys: Vec<String>) {
        let mut inner = self.inner.borrow_mut();
        inner.commits.forget(&keys);
        for key in keys.into_iter().filter(|key| is_ours(key)) {
            inner.known.remove(&key);
            inner.gone.insert(key);
        }
    }

    /// A document as everything that is kept of it makes it; `None` if there
    /// is nothing. What is committed meanwhile is in it.
    ///
    /// # Errors
    /// The error of the vault or of `localStorage`.
    pub async fn rebuild(&self, document: &Id) -> Result<Option<Document>, KvError> {
        let prefix = document_prefix(document);
        let (kv_open, vault_open) = self.open_stores();
        self.inner.borrow_mut().commits.hold();
        let vault = if vault_open { self.vault.read_all(&prefix).await.map(Some) } else { Ok(None) };
        let kv = if kv_open { read_kv(&self.kv, &prefix).map(Some) } else { Ok(None) };
        let mut inner = self.inner.borrow_mut();
        let pending = inner.commits.texts();
        inner.commits.release();
        let is_pending = |key: &str| pending.iter().any(|(other, _)| other == key);
        let mut reading = Reading { kv: kv?, vault: vault? };
        for pairs in [&mut reading.kv, &mut reading.vault].into_iter().flatten() {
            pairs.retain(|(key, _)| !inner.gone.contains(key) && !is_pending(key));
        }
        let mut loaded = load(&reading);
        inner.share_out(&mut loaded);
        let pending = pending.into_iter().filter(|(key, _)| key.starts_with(&prefix));
        reading.kv.get_or_insert_default().extend(pending);
        Ok(load(&reading).documents.remove(document))
    }

    /// Takes what another tab said; [`Ledger::settle`] is to follow. What needs
    /// the stores (something was taken away) is answered later, hence the wait.
    pub async fn hear(&self, message: Message) -> Vec<News> {
        match message {
            Message::Put(pairs) => {
                let news = self.take(pairs, None);
                // What this tab shows it also answers for: the other one may
                // be gone before it could keep it.
                self.retry();
                news
            }
            Message::Gone { document, keys } => {
                self.forget(keys);
                match self.rebuild(&document).await {
                    Ok(now) => vec![News::Rebuilt { document, now }],
                    // The stores did not answer: what is on the screen stays
                    // until the page is loaded again.
                    Err(_) => Vec::new(),
                }
            }
            Message::Erased { document, mut keys } => {
                keys.extend(self.inner.borrow().commits.keys_of(&document));
                self.forget(keys);
                vec![News::Erased { document }]
            }
        }
    }

    /// Looks for what other tabs kept and did not say, tries again what was
    /// not taken, and gives what is new.
    pub async fn rescan(&self) -> Vec<News> {
        let (kv_open, vault_open) = self.open_stores();
        let mut news = Vec::new();
        if kv_open {
            let fresh = self.fresh(self.kv.keys().unwrap_or_default());
            let pairs = fresh.into_iter().filter_map(|key| Some((self.kv.get(&key).ok()??, key)));
            news.extend(self.take(pairs.map(|(text, key)| (key, text)).collect(), Some(Place::Kv)));
        }
        if vault_open {
            let fresh = self.fresh(self.vault.keys(PREFIX).await.unwrap_or_default());
            let mut pairs = Vec::new();
            for key in fresh {
                if let Ok(Some(text)) = self.vault.get(&key).await {
                    pairs.push((key, text));
                }
            }
            news.extend(self.take(pairs, Some(Place::Vault)));
        }
        if !self.inner.borrow().quarantine.is_empty() {
            self.fill_quarantine().await;
        }
        self.retry();
        self.settle().await;
        news
    }

    fn fresh(&self, keys: Vec<String>) -> Vec<String> {
        let inner = self.inner.borrow();
        keys.into_iter()
            .filter(|key| is_ours(key) && !inner.known.contains(key) && !inner.gone.contains(key))
            .filter(|key| !removal::is_list(key))
            .collect()
    }

    /// Opens what came from elsewhere; `place` where it was read from a store.
    fn take(&self, pairs: Vec<Pair>, place: Option<Place>) -> Vec<News> {
        let mut inner = self.inner.borrow_mut();
        let mut changes: Vec<(Id, Vec<Change>)> = Vec::new();
        let mut news = Vec::new();
        for (key, text) in pairs {
            let is_setting = matches!(key.parse(), Ok(Key::Device { .. }));
            if inner.gone.contains(&key) || !is_setting && inner.known.contains(&key) {
                continue;
            }
            match (open(&key, &text), place) {
                (Ok((name, content)), place) => {
                    inner.known.insert(key.clone());
                    inner.settle_with(&name, place, key, text);
                    match (name, content) {
                        (Key::Journal { document, .. }, Content::Change(change)) => {
                            match changes.iter_mut().find(|(id, _)| *id == document) {
                                Some((_, changes)) => changes.push(change),
                                None => changes.push((document, vec![change])),
                            }
                        }
                        (Key::Import { document, id }, Content::Import(import)) => {
                            let fact = ImportFact::of(id, &import);
                            news.push(News::Import { document, fact, whole: import.document });
                        }
                        (Key::Device { name, turn }, Content::Setting(Setting { count, value })) => {
                            let is_new = !removal::is_list_name(&name)
                                && inner.settings.take(&name, turn, count, value.clone());
                            if is_new {
                                news.push(News::Setting { name, value });
                            }
                        }
                        _ => {}
                    }
                }
                (Err(why), Some(place)) => inner.note_damage(place, key, text, why),
                // A message that was cut: the store has the whole of it.
                (Err(_), None) => {}
            }
        }
        news.extend(changes.into_iter().map(|(document, changes)| News::Changes { document, changes }));
        news
    }

    /// The stores in numbers.
    pub fn health(&self) -> Health {
        let inner = self.inner.borrow();
        let mut health = Health {
            damaged: inner.damaged.len(),
            spared: inner.spared,
            kv: inner.commits.is_kv_open(),
            vault: inner.commits.is_vault_open(),
            newer: inner.newer,
            ..Health::default()
        };
        if health.kv {
            // A store that does not answer now counts as empty.
            let _ = health.measure(&self.kv);
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
    /// Gives each store what only the other one has.
    fn share_out(&mut self, loaded: &mut Loaded) {
        for (key, text) in std::mem::take(&mut loaded.missing_in_kv) {
            self.known.insert(key.clone());
            self.commits.add_for_kv(key, text);
        }
        for (key, text) in std::mem::take(&mut loaded.missing_in_vault) {
            self.known.insert(key.clone());
            self.commits.add_for_vault(key, text);
        }
    }

    /// Sees to it that both stores get what came from elsewhere. A setting is
    /// only seen to by the tab that set it, or two tabs would quarrel.
    fn settle_with(&mut self, name: &Key, place: Option<Place>, key: String, text: String) {
        if !matches!(name, Key::Journal { .. } | Key::Import { .. }) {
            return;
        }
        match place {
            None => self.commits.add(key, text),
            Some(Place::Kv) => self.commits.add_for_vault(key, text),
            Some(Place::Vault) => self.commits.add_for_kv(key, text),
        }
    }

    fn note_damage(&mut self, place: Place, key: String, raw: String, why: Damage) {
        self.known.insert(key.clone());
        let damaged = Damaged { place, key, raw, why };
        self.quarantine.push(damaged.clone());
        self.damaged.push(damaged);
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
