//! What other tabs announce, and what they stored without an announcement.

use super::super::key::{document_prefix, is_ours};
use super::super::load::{ImportFact, Place};
use super::super::news::News;
use super::super::segment::{Content, Damage, Setting, open};
use super::super::snapshot::Snapshots;
use super::super::{erased, removal};
use super::*;
use crate::replica::Document;

impl<K: Kv, V: Vault> Ledger<K, V> {
    /// Rebuilds a document from everything that is stored of it, and from what is
    /// committed meanwhile; `None` if there is nothing.
    ///
    /// # Errors
    /// The error of the vault or of `localStorage`.
    pub async fn rebuild(&self, document: &Id) -> Result<Option<Document>, KvError> {
        self.rebuild_without(document, None).await.map(|(now, _)| now)
    }

    /// The same as if this segment were not there, and the newest import that is.
    pub(super) async fn rebuild_without(
        &self,
        document: &Id,
        key: Option<&str>,
    ) -> Result<(Option<Document>, Option<ImportFact>), KvError> {
        let prefix = document_prefix(document);
        let (kv_open, vault_open) = self.open_stores();
        self.inner.borrow_mut().commits.hold();
        let vault = if vault_open { self.vault.read_all(&prefix).await.map(Some) } else { Ok(None) };
        let kv = if kv_open { read_kv(&self.kv, &prefix).map(Some) } else { Ok(None) };
        let mut inner = self.inner.borrow_mut();
        let pending = inner.commits.texts();
        inner.commits.release();
        let is_pending = |key: &str| pending.iter().any(|(other, _)| other == key);
        let mut reading = Reading::of(kv?, vault?);
        for pairs in [&mut reading.kv, &mut reading.vault].into_iter().flatten() {
            pairs.retain(|(key, _)| !inner.gone.contains(key) && !is_pending(key));
        }
        let mut loaded = load(&reading);
        inner.queue_missing(&mut loaded);
        let pending = pending.into_iter().filter(|(key, _)| key.starts_with(&prefix));
        reading.kv.get_or_insert_default().extend(pending);
        for pairs in [&mut reading.kv, &mut reading.vault].into_iter().flatten() {
            pairs.retain(|(other, _)| key != Some(other.as_str()));
        }
        let mut loaded = load(&reading);
        let last = loaded.last_import(document).cloned();
        Ok((loaded.documents.remove(document), last))
    }

    /// Handles a message of another tab; call [`Ledger::settle`] afterwards.
    /// Asynchronous, because a removal needs the stores to be read.
    pub async fn hear(&self, message: Message) -> Vec<News> {
        match message {
            Message::Put(pairs) => {
                let mut news = self.take(pairs, None);
                // This tab stores it too: the other one may be closed before it could.
                self.retry();
                news.extend(self.refresh().await);
                news
            }
            Message::Gone { document, keys } => {
                self.forget(keys);
                match self.rebuild(&document).await {
                    Ok(now) => vec![News::Rebuilt { document, now }],
                    // The stores did not answer: the page shows the old state until it is reloaded.
                    Err(_) => Vec::new(),
                }
            }
            Message::Erased { document, keys } => self.hear_erased(document, keys).await,
        }
    }

    /// Another tab erases a document. It set the mark before it sent the message;
    /// if this tab knows that mark or a later one, the message is old.
    async fn hear_erased(&self, document: Id, mut keys: Vec<String>) -> Vec<News> {
        let mark = self.news_of_mark(&document);
        if mark.is_none() && self.setting(&erased::name(&document)).is_some() {
            return Vec::new();
        }
        keys.extend(self.inner.borrow().commits.keys_of(&document));
        self.forget(keys);
        self.inner.borrow_mut().told.remove(&document);
        let is_back = mark.as_ref().is_some_and(|mark| erased::document_back(&mark.value).is_some());
        if let Some(mark) = mark {
            self.note_mark(&document, mark);
        }
        if is_back {
            self.inner.borrow_mut().stale.insert(document);
            return self.refresh().await;
        }
        vec![News::Erased { document }]
    }

    /// Documents that were erased and added again, while this tab still shows the
    /// old state.
    async fn refresh(&self) -> Vec<News> {
        let stale = std::mem::take(&mut self.inner.borrow_mut().stale);
        let mut news = Vec::new();
        for document in stale {
            match self.rebuild(&document).await {
                Ok(now) => news.push(News::Rebuilt { document, now }),
                // The next rescan tries again.
                Err(_) => drop(self.inner.borrow_mut().stale.insert(document)),
            }
        }
        news
    }

    /// Looks for what other tabs stored without an announcement, retries what a
    /// store refused, and returns what is new.
    pub async fn rescan(&self) -> Vec<News> {
        let (kv_open, vault_open) = self.open_stores();
        let mut news = Vec::new();
        let mut holds_documents = false;
        if kv_open {
            let keys = self.kv.keys().unwrap_or_default();
            holds_documents |= keys.iter().any(|key| is_of_document(key));
            // A mark may have been cleared, or set again.
            let marks: Vec<String> = keys.iter().filter(|key| erased::is_mark_key(key)).cloned().collect();
            let fresh = marks.into_iter().chain(self.fresh(keys));
            let pairs = fresh.into_iter().filter_map(|key| Some((self.kv.get(&key).ok()??, key)));
            news.extend(self.take(pairs.map(|(text, key)| (key, text)).collect(), Some(Place::Kv)));
        }
        if vault_open {
            let keys = self.vault.keys(PREFIX).await.unwrap_or_default();
            holds_documents |= keys.iter().any(|key| is_of_document(key));
            let fresh = self.fresh(keys);
            let mut pairs = Vec::new();
            for key in fresh {
                if let Ok(Some(text)) = self.vault.get(&key).await {
                    pairs.push((key, text));
                }
            }
            news.extend(self.take(pairs, Some(Place::Vault)));
        }
        news.extend(self.refresh().await);
        if !self.inner.borrow().quarantine.is_empty() {
            self.fill_quarantine().await;
        }
        self.retry();
        if holds_documents {
            // Otherwise everything was erased, and this tab writes nothing.
            self.restore_ballast();
        }
        self.settle().await;
        news
    }

    fn fresh(&self, keys: Vec<String>) -> Vec<String> {
        let inner = self.inner.borrow();
        keys.into_iter()
            .filter(|key| is_ours(key) && !inner.known.contains(key) && !inner.gone.contains(key))
            .filter(|key| !removal::is_list(key) && !is_ballast(key))
            .collect()
    }

    /// Opens texts of other tabs; `place` is the store they were read from, if any.
    fn take(&self, pairs: Vec<Pair>, place: Option<Place>) -> Vec<News> {
        let mut inner = self.inner.borrow_mut();
        let mut changes: Vec<(Id, Vec<Change>)> = Vec::new();
        let mut news = Vec::new();
        let mut parts: Vec<(Id, Id, Snapshots, Vec<String>)> = Vec::new();
        for (key, text) in pairs {
            let is_setting = matches!(key.parse(), Ok(Key::Device { .. }));
            if inner.gone.contains(&key) || !is_setting && inner.known.contains(&key) {
                continue;
            }
            match (open(&key, &text), place) {
                (Ok((name, _)), _) if name.document().is_some_and(|document| inner.is_erased(document)) => {
                    // Written by a tab that missed the erasure; it is removed at the next start.
                    inner.gone.insert(key.clone());
                    inner.leftovers.insert(key);
                }
                // If one part was announced, the others are in the store.
                (Ok((_, Content::Part(_))), None) => {}
                (Ok((name, content)), place) => {
                    inner.known.insert(key.clone());
                    inner.settle_with(&name, place, key.clone(), text);
                    match (name, content) {
                        (Key::Snapshot { document, id, part }, Content::Part(content)) => {
                            let at = parts.iter().position(|(_, of, ..)| *of == id).unwrap_or_else(|| {
                                parts.push((document, id.clone(), Snapshots::default(), Vec::new()));
                                parts.len() - 1
                            });
                            if let Some((_, _, snapshots, keys)) = parts.get_mut(at) {
                                snapshots.take(id, part, *content);
                                keys.push(key);
                            }
                        }
                        (Key::Journal { document, .. }, Content::Change(change)) => {
                            match changes.iter_mut().find(|(id, _)| *id == document) {
                                Some((_, changes)) => changes.push(change),
                                None => changes.push((document, vec![change])),
                            }
                        }
                        (
                            Key::Import { document, id } | Key::Update { document, id },
                            Content::Import(import),
                        ) => {
                            let fact = ImportFact::of(id, &import);
                            news.push(News::Import { document, fact, what: import.what });
                        }
                        (Key::Device { name, turn }, Content::Setting(Setting { count, value })) => {
                            let before = inner.settings.get(&name).map(str::to_owned);
                            let is_new = !removal::is_list_name(&name)
                                && inner.settings.take(&name, turn, count, value.clone());
                            match (is_new, erased::is_mark(&name)) {
                                (true, false) => news.push(News::Setting { name, value }),
                                (true, true) => news.extend(inner.note_mark(before.as_deref(), &value)),
                                (false, _) => {}
                            }
                        }
                        _ => {}
                    }
                }
                (Err(why), Some(place)) => inner.note_damage(place, key, text, why),
                // The message was cut off: the store has the whole text.
                (Err(_), None) => {}
            }
        }
        for (document, _, snapshots, keys) in parts {
            if let Some(whole) = snapshots.only_whole() {
                news.push(News::Snapshot { document, whole });
            } else {
                // It is being written: the next rescan finds it complete.
                inner.known.retain(|key| !keys.contains(key));
            }
        }
        news.extend(changes.into_iter().map(|(document, changes)| News::Changes { document, changes }));
        news
    }
}

fn is_of_document(key: &str) -> bool {
    key.parse().is_ok_and(|key: Key| key.document().is_some())
}

fn is_ballast(key: &str) -> bool {
    matches!(key.parse(), Ok(Key::Ballast))
}

impl Inner {
    /// Writes what came from another tab to the store that lacks it. A setting is
    /// written only by the tab that set it; otherwise two tabs would overwrite each
    /// other for ever.
    fn settle_with(&mut self, name: &Key, place: Option<Place>, key: String, text: String) {
        if !matches!(name, Key::Journal { .. } | Key::Import { .. } | Key::Update { .. }) {
            return;
        }
        match place {
            None => self.commits.add(key, text),
            Some(Place::Kv) => self.commits.add_for_vault(key, text),
            Some(Place::Vault) => self.commits.add_for_kv(key, text),
        }
    }

    /// Notes that another tab erased a document, so that nothing of it is written
    /// again, or that it added one again.
    fn note_mark(&mut self, before: Option<&str>, value: &str) -> Option<News> {
        let knew = before.and_then(erased::document_of).is_some();
        if let Some(document) = erased::document_back(value) {
            if !knew {
                self.stale.insert(document);
            }
            return None;
        }
        let document = erased::document_of(value)?;
        let prefix = document_prefix(&document);
        let mut keys = self.commits.keys_of(&document);
        keys.extend(self.known.iter().filter(|key| key.starts_with(&prefix)).cloned());
        self.commits.forget(&keys);
        for key in keys {
            self.known.remove(&key);
            self.gone.insert(key);
        }
        self.told.remove(&document);
        Some(News::Erased { document })
    }

    fn note_damage(&mut self, place: Place, key: String, raw: String, why: Damage) {
        self.known.insert(key.clone());
        let damaged = Damaged { place, key, raw, why };
        self.quarantine.push(damaged.clone());
        self.damaged.push(damaged);
    }
}
