//! Removal: undoing an import, erasing a document, and finishing removals that
//! an earlier page load began.

use std::collections::BTreeSet;

use super::super::archive::{ArchiveError, Archived};
use super::super::key::{document_prefix, is_ours};
use super::super::segment::{Content, Import, Setting, open};
use super::super::{erased, removal};
use super::*;
use crate::replica::{Arrived, Document};

/// Which records stay as they are when an import is undone: of the document as
/// it is, as it would be without the import, and the import.
pub type Later<'a> = &'a dyn Fn(&Document, &Document, &Import) -> BTreeSet<Id>;

/// Why something was not removed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RemoveError {
    /// The stores could not be read; nothing was done.
    #[error("This browser's storage gave no answer, so nothing was taken away. Try again in a moment.")]
    NotRead(#[source] KvError),
    /// Neither store removed it, and neither took the removal list.
    #[error(
        "This browser's storage did not let go of it, so it may come back when the page is loaded again. Try again in a moment."
    )]
    NotRemoved(#[source] KvError),
    /// It was removed, but the stores could not be read afterwards.
    #[error(
        "It was taken away, but this browser's storage gave no answer afterwards. Load the page again to see what is left."
    )]
    NotShown(#[source] KvError),
    /// It was folded into a snapshot meanwhile.
    #[error(
        "This was added so long ago that it has grown together with what was written since, so it cannot be taken back by itself. Nothing was changed."
    )]
    Settled,
    /// Something else was added after it.
    #[error(
        "Something else was added after this, so it cannot be taken back by itself. Nothing was changed. The backup of before has everything as it was."
    )]
    Earlier,
    /// There is data of a newer version of the app.
    #[error(
        "A newer version of this app has kept data here. Nothing was taken away. Load the page again to get the newer version."
    )]
    Newer,
}

impl<K: Kv, V: Vault> Ledger<K, V> {
    pub(super) async fn finish_removals(&self) {
        let (leftovers, lists) = {
            let inner = self.inner.borrow();
            (inner.leftovers.clone(), inner.removal_lists.clone())
        };
        if lists.is_empty() && leftovers.is_empty() {
            return;
        }
        let keys: Vec<String> = leftovers.into_iter().collect();
        if self.remove_from_both(&keys).await.is_ok() {
            let lists: Vec<String> = lists.into_iter().collect();
            // If this fails, the lists are read again at the next start.
            if self.remove_from_both(&lists).await.is_ok() {
                let mut inner = self.inner.borrow_mut();
                inner.leftovers.clear();
                inner.removal_lists.clear();
            }
        }
    }

    /// Removes keys from both stores. Fails unless both succeed.
    async fn remove_from_both(&self, keys: &[String]) -> Result<(), KvError> {
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

    /// Removes the newest import of a document and returns the document rebuilt
    /// without it (`None` if nothing is left). What `later` names stays as it is,
    /// in an import of its own under a new name. Tells the other tabs.
    ///
    /// # Errors
    /// [`RemoveError`]; except for [`RemoveError::NotShown`] the import is still
    /// stored.
    pub async fn undo_import(
        &self,
        document: &Id,
        import: &Id,
        (later, name): (Later<'_>, &Id),
        mut tell: impl FnMut(&Message),
    ) -> Result<Option<Document>, RemoveError> {
        let (key, undone) = self.undoable(document, import, later).await?;
        if let Some((_, spared)) = undone {
            // First, so that at no moment anything of it is missing.
            self.add_import(name, &spared).iter().for_each(&mut tell);
        }
        let keys = BTreeSet::from([key]);
        let message = Message::Gone { document: document.clone(), keys: keys.iter().cloned().collect() };
        self.remove_keys(keys, || tell(&message)).await?;
        self.rebuild(document).await.map_err(RemoveError::NotShown)
    }

    /// The records that would stay if this import was undone.
    ///
    /// # Errors
    /// [`RemoveError`] where it could not be undone.
    pub async fn spared_by_undo(
        &self,
        document: &Id,
        import: &Id,
        later: Later<'_>,
    ) -> Result<BTreeSet<Id>, RemoveError> {
        let (_, spared) = self.undoable(document, import, later).await?;
        Ok(spared.map(|(names, _)| names).unwrap_or_default())
    }

    /// The key of an import, and what of it is to stay.
    async fn undoable(
        &self,
        document: &Id,
        import: &Id,
        later: Later<'_>,
    ) -> Result<(String, Option<(BTreeSet<Id>, Import)>), RemoveError> {
        let (document_id, id) = (document.clone(), import.clone());
        let whole = Key::Import { document: document_id.clone(), id: id.clone() }.to_string();
        let update = Key::Update { document: document_id, id }.to_string();
        let (key, text) = match self.kept_text(&whole).await.map_err(RemoveError::NotRead)? {
            Some(text) => (whole, Some(text)),
            None => {
                let text = self.kept_text(&update).await.map_err(RemoveError::NotRead)?;
                (update, text)
            }
        };
        let text = text.ok_or(RemoveError::Settled)?;
        let Ok((_, Content::Import(imported))) = open(&key, &text) else {
            return Err(RemoveError::Settled);
        };
        let (now, last) = self.rebuild_without(document, None).await.map_err(RemoveError::NotRead)?;
        if last.is_some_and(|last| last.at > imported.at) {
            return Err(RemoveError::Earlier);
        }
        let (without, _) = self.rebuild_without(document, Some(&key)).await.map_err(RemoveError::NotRead)?;
        let spared = now.zip(without).and_then(|(now, without)| {
            let names = later(&now, &without, &imported);
            let what = Arrived::Document(now.fragment_over(&names, &without, &imported.what.held()));
            (!names.is_empty()).then(|| (names, Import { what, ..(*imported).clone() }))
        });
        Ok((key, spared))
    }

    /// The text of a segment, if it still exists.
    async fn kept_text(&self, key: &str) -> Result<Option<String>, KvError> {
        let (kv_open, vault_open) = self.open_stores();
        let pending = self.inner.borrow().commits.texts().into_iter().find(|(other, _)| other == key);
        if let Some((_, text)) = pending {
            return Ok(Some(text));
        }
        let in_kv = if kv_open { self.kv.get(key)? } else { None };
        match in_kv {
            None if vault_open => self.vault.get(key).await,
            text => Ok(text),
        }
    }

    /// Removes everything of one document from both stores and marks it as erased:
    /// what another tab may still write to it is refused, and removed at the next
    /// start. The other tabs are told before anything is removed.
    ///
    /// # Errors
    /// [`RemoveError`].
    pub async fn erase_document(
        &self,
        document: &Id,
        mut tell: impl FnMut(&Message),
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
        let mark = || self.mark_erased(document);
        self.remove_keys(keys, || {
            let mark = mark();
            tell(&message);
            mark.iter().for_each(&mut tell);
        })
        .await?;
        self.settle().await;
        Ok(())
    }

    /// Removes everything else of ours from both stores: settings, marks,
    /// quarantine, ballast. For erasing everything, after the documents.
    ///
    /// # Errors
    /// [`RemoveError`].
    pub async fn erase_rest(&self) -> Result<(), RemoveError> {
        if self.inner.borrow().newer {
            return Err(RemoveError::Newer);
        }
        let (kv_open, vault_open) = self.open_stores();
        let mut keys = Vec::new();
        if vault_open {
            keys.extend(self.vault.keys(PREFIX).await.map_err(RemoveError::NotRead)?);
        }
        if kv_open {
            let all = self.kv.keys().map_err(RemoveError::NotRead)?;
            keys.extend(all.into_iter().filter(|key| is_ours(key)));
        }
        self.forget(keys.clone());
        {
            let mut inner = self.inner.borrow_mut();
            inner.settings = Settings::default();
            inner.has_ballast = false;
        }
        if kv_open || vault_open {
            // A blocked store holds nothing of ours.
            let vault = if vault_open { self.vault.remove(&keys).await } else { Ok(()) };
            let kv = if kv_open { keys.iter().try_for_each(|key| self.kv.remove(key)) } else { Ok(()) };
            vault.and(kv).map_err(RemoveError::NotRemoved)?;
        }
        Ok(())
    }

    /// Erases a document whose file was saved, if the file contains exactly what is
    /// stored.
    ///
    /// # Errors
    /// [`ArchiveError`]; the document is still stored.
    pub async fn put_away(&self, saved: &Archived, tell: impl FnMut(&Message)) -> Result<(), ArchiveError> {
        let document = saved.document();
        let kept = self.rebuild(document.id()).await.map_err(RemoveError::NotRead)?;
        if kept.as_ref() != Some(document) {
            return Err(ArchiveError::Changed);
        }
        Ok(self.erase_document(document.id(), tell).await?)
    }

    fn mark_erased(&self, document: &Id) -> Option<Message> {
        self.inner.borrow_mut().told.remove(document);
        // The latest mark of another tab, so that the new one is later.
        if let Some(mark) = self.news_of_mark(document) {
            self.note_mark(document, mark);
        }
        self.put_setting(&erased::name(document), document.as_str())
    }

    /// Clears the mark of a document that this tab knows to be erased: a write to
    /// it means that it is wanted again.
    pub(super) fn lift_erasure(&self, document: &Id) -> Vec<Pair> {
        if !self.inner.borrow().is_erased(document) {
            return Vec::new();
        }
        let set = self.inner.borrow_mut().settings.set(&erased::name(document), erased::lifted(document));
        set.map(|(key, text)| vec![self.keep(&key, text)]).unwrap_or_default()
    }

    /// The mark of a document in `localStorage`, if this tab does not know it yet.
    pub(super) fn news_of_mark(&self, document: &Id) -> Option<Setting> {
        let name = erased::name(document);
        let inner = self.inner.borrow();
        if !inner.commits.is_kv_open() {
            return None;
        }
        let key = Key::Device { name: name.clone(), turn: 0 }.to_string();
        let text = self.kv.get(&key).ok()??;
        let mark = erased::read(&key, &text)?;
        let mut settings = inner.settings.clone();
        settings.take(&name, 0, mark.count, mark.value.clone()).then_some(mark)
    }

    /// Notes a mark, as if another tab had announced it.
    pub(super) fn note_mark(&self, document: &Id, mark: Setting) {
        let name = erased::name(document);
        self.inner.borrow_mut().settings.take(&name, 0, mark.count, mark.value);
    }

    /// Has another tab erased this document while this one still shows it? Also
    /// notes a mark that another tab has cleared since.
    pub(super) fn was_erased_elsewhere(&self, document: &Id) -> bool {
        let Some(mark) = self.news_of_mark(document) else { return false };
        let knew = self.inner.borrow().is_erased(document);
        let is_erased = erased::document_of(&mark.value).is_some();
        if knew {
            self.note_mark(document, mark);
        }
        is_erased && !knew
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
        if self.remove_from_both(&list).await.is_ok()
            && let Some(noted) = noted
            && self.remove_from_both(std::slice::from_ref(&noted)).await.is_ok()
        {
            self.inner.borrow_mut().removal_lists.remove(&noted);
        }
        self.restore_ballast();
        Ok(())
    }

    /// Writes the removal list to each store that accepts it; returns its key if
    /// one did.
    async fn note_removal(&self, keys: &BTreeSet<String>) -> Option<String> {
        let (kv_open, vault_open) = self.open_stores();
        let (key, text) = removal::list(keys).ok()?;
        let in_kv = kv_open && self.put_with_ballast(&key, &text);
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

    pub(super) fn forget(&self, keys: Vec<String>) {
        let mut inner = self.inner.borrow_mut();
        inner.commits.forget(&keys);
        for key in keys.into_iter().filter(|key| is_ours(key)) {
            inner.known.remove(&key);
            inner.gone.insert(key);
        }
    }
}
