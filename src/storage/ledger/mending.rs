//! Repair after loading, and quarantine.

use super::super::quarantine::{self, Quarantined};
use super::super::segment::{quarantine_key, quarantine_text};
use super::*;

/// The prefix of the keys in quarantine.
const QUARANTINE: &str = "turnwise/1/quarantine/";

impl<K: Kv, V: Vault> Ledger<K, V> {
    /// Repairs the stores after loading: copies damaged texts to quarantine,
    /// finishes removals, and copies to each store what only the other one had.
    /// Does nothing if there is data of a newer version.
    pub async fn mend(&self) {
        if self.inner.borrow().newer {
            return;
        }
        self.finish_removals().await;
        self.fill_quarantine().await;
        self.retry();
        self.restore_ballast();
        self.settle().await;
    }

    pub(super) async fn fill_quarantine(&self) {
        let damaged = std::mem::take(&mut self.inner.borrow_mut().quarantine);
        let (kv_open, vault_open) = self.open_stores();
        for Damaged { key, raw, .. } in damaged {
            let copy = quarantine_key(&key, &raw).to_string();
            if self.inner.borrow().known.contains(&copy) {
                continue;
            }
            let text = quarantine_text(&key, &raw);
            // The vault has more space; localStorage is used only if there is no vault.
            let in_vault = vault_open && self.vault.put(&[(copy.clone(), text.clone())]).await.is_ok();
            let in_kv = !in_vault && kv_open && self.kv.put(&copy, &text).is_ok();
            if in_vault || in_kv {
                self.inner.borrow_mut().known.insert(copy);
            }
        }
    }

    /// Everything that could not be opened: found now, or in quarantine from
    /// earlier.
    pub async fn quarantined(&self) -> Vec<Quarantined> {
        let (kv_open, vault_open) = self.open_stores();
        let mut kept = Vec::new();
        if vault_open {
            kept.extend(self.vault.read_all(QUARANTINE).await.unwrap_or_default());
        }
        if kv_open {
            kept.extend(read_kv(&self.kv, QUARANTINE).unwrap_or_default());
        }
        let inner = self.inner.borrow();
        let discarded = |key: &str| inner.gone.contains(key);
        kept.retain(|(key, _)| !discarded(key));
        quarantine::list(&inner.damaged, &kept)
    }

    /// Discards one of them for good: the copy in quarantine, and the damaged text
    /// itself in each store that still has it unchanged. Only when a person has
    /// asked for exactly this.
    ///
    /// # Errors
    /// The error of a store that could not remove it; it is still listed then.
    pub async fn discard(&self, one: &Quarantined) -> Result<(), KvError> {
        let (kv_open, vault_open) = self.open_stores();
        let copy = std::slice::from_ref(&one.id);
        if kv_open {
            if self.kv.get(&one.key)?.as_ref() == Some(&one.raw) {
                self.kv.remove(&one.key)?;
            }
            self.kv.remove(&one.id)?;
        }
        if vault_open {
            if self.vault.get(&one.key).await?.as_ref() == Some(&one.raw) {
                self.vault.remove(std::slice::from_ref(&one.key)).await?;
            }
            self.vault.remove(copy).await?;
        }
        let mut inner = self.inner.borrow_mut();
        let is_other = |damaged: &Damaged| damaged.key != one.key || damaged.raw != one.raw;
        inner.damaged.retain(is_other);
        inner.quarantine.retain(is_other);
        inner.gone.insert(one.id.clone());
        Ok(())
    }
}
