//! Carrying out a compaction so that a crash at any point, or another tab,
//! loses nothing.
//!
//! The vault is first: one transaction stores the parts and removes the inputs,
//! and only if all inputs still exist, so that an import that another tab undid
//! meanwhile, or a document that it erased, does not come back in a snapshot.
//! `localStorage` follows, synchronously: the parts, each read back, then the
//! inputs. After a failure something may be stored twice, but nothing is
//! missing.

use super::super::commit::put_and_read_back;
use super::super::compaction::{self, Plan};
use super::super::key::{document_prefix, is_ours};
use super::super::kv::units;
use super::super::room::{BALLAST, QUOTA};
use super::*;
use crate::replica::{Device, Tick};

/// How much a journal has to grow, in UTF-16 units, before compaction is tried
/// again after nothing could be folded.
const AGAIN_AFTER: usize = 64 * 1024;

/// The result of a compaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compacted {
    /// There was nothing to fold, or a store could not be read.
    Nothing,
    /// There is not enough space for the snapshot beside what it replaces, so
    /// nothing was done.
    NoRoom,
    /// Something changed meanwhile or a store failed; nothing is lost.
    NotNow,
    /// Segments were folded into the snapshot.
    Done {
        /// How many.
        inputs: usize,
    },
}

impl<K: Kv, V: Vault> Ledger<K, V> {
    /// The documents whose journal is long enough to be compacted.
    pub async fn due(&self) -> Vec<Id> {
        let (kv_open, vault_open) = self.open_stores();
        let sizes: Vec<(String, usize)> = if kv_open {
            let keys = self.kv.keys().unwrap_or_default().into_iter();
            let ours = keys.filter(|key| is_ours(key));
            ours.map(|key| (self.kv.length(&key).unwrap_or_default(), key))
                .map(|(size, key)| (key, size))
                .collect()
        } else if vault_open {
            let pairs = self.vault.read_all(PREFIX).await.unwrap_or_default();
            pairs.into_iter().map(|(key, text)| (key, units(&text))).collect()
        } else {
            Vec::new()
        };
        let mut documents: BTreeMap<Id, Vec<(String, usize)>> = BTreeMap::new();
        for (key, size) in sizes {
            if let Some(document) = key.parse().ok().and_then(|key: Key| key.document().cloned()) {
                documents.entry(document).or_default().push((key, size));
            }
        }
        let inner = self.inner.borrow();
        let is_due = |document: &Id, sizes: &[(String, usize)]| {
            let journal = compaction::measure(sizes).0;
            compaction::is_worth_compacting(sizes, inner.vault_only.contains(document))
                && inner.fruitless.get(document).is_none_or(|tried| journal > tried + AGAIN_AFTER)
        };
        documents.into_iter().filter(|(id, sizes)| is_due(id, sizes)).map(|(id, _)| id).collect()
    }

    /// Makes one snapshot with a new `name` of the segments of a document, and
    /// removes the segments that it contains. `device` is this browser's, and `now`
    /// the wall clock in milliseconds since 1970: page loads of it that are long
    /// over are folded into one entry, but only if both stores could be read at the
    /// start.
    pub async fn compact(&self, document: &Id, name: &Id, device: Device, now: u64) -> Compacted {
        {
            let mut inner = self.inner.borrow_mut();
            if inner.newer || inner.is_compacting || inner.is_erased(document) {
                return Compacted::NotNow;
            }
            inner.is_compacting = true;
        }
        let done = self.compact_now(document, name, device, now).await;
        self.inner.borrow_mut().is_compacting = false;
        self.restore_ballast();
        done
    }

    async fn compact_now(&self, document: &Id, name: &Id, device: Device, now: u64) -> Compacted {
        let Some(reading) = self.read_document(document).await else { return Compacted::NotNow };
        let millis = now.saturating_sub(compaction::SETTLED_AFTER);
        let settled = self.inner.borrow().both_read.then_some((device, Tick { millis, count: 0 }));
        let Some(plan) = compaction::plan(document, &reading, name, settled) else {
            let pairs = reading.kv.as_ref().or(reading.vault.as_ref()).into_iter().flatten();
            let sizes: Vec<_> = pairs.map(|(key, text)| (key.clone(), units(text))).collect();
            self.inner.borrow_mut().fruitless.insert(document.clone(), compaction::measure(&sizes).0);
            return Compacted::Nothing;
        };
        let (kv_open, vault_open) = self.open_stores();
        if kv_open && plan.in_kv && !self.has_room_for(&plan) {
            return Compacted::NoRoom;
        }
        if !plan.in_kv && !vault_open {
            return Compacted::NoRoom;
        }
        let held = |pairs: &Option<Vec<Pair>>| -> Vec<String> {
            let pairs = pairs.iter().flatten();
            pairs.map(|(key, _)| key).filter(|key| plan.inputs.contains(key)).cloned().collect()
        };
        let (in_kv, in_vault) = (held(&reading.kv), held(&reading.vault));
        if vault_open {
            if self.vault.swap(&in_vault, &plan.put).await.is_err() {
                return Compacted::NotNow;
            }
            for (key, text) in &plan.put {
                if !matches!(self.vault.get(key).await, Ok(Some(there)) if there == *text) {
                    // localStorage still has what it had.
                    return Compacted::NotNow;
                }
            }
        }
        if kv_open && !self.swap_in_kv(&in_kv, &plan, vault_open) {
            return Compacted::NotNow;
        }
        self.forget(plan.inputs.clone());
        let mut inner = self.inner.borrow_mut();
        inner.known.extend(plan.put.iter().map(|(key, _)| key.clone()));
        inner.fruitless.remove(document);
        if plan.in_kv {
            inner.vault_only.remove(document)
        } else {
            inner.vault_only.insert(document.clone())
        };
        Compacted::Done { inputs: plan.inputs.len() }
    }

    /// What the available stores hold of a document now; `None` if one of them does
    /// not answer.
    async fn read_document(&self, document: &Id) -> Option<Reading> {
        let prefix = document_prefix(document);
        let (kv_open, vault_open) = self.open_stores();
        let vault = if vault_open { Some(self.vault.read_all(&prefix).await.ok()?) } else { None };
        let kv = if kv_open { Some(read_kv(&self.kv, &prefix).ok()?) } else { None };
        let mut reading = Reading::of(kv, vault);
        let inner = self.inner.borrow();
        let is_left = |key: &str| inner.gone.contains(key) || inner.leftovers.contains(key);
        for pairs in [&mut reading.kv, &mut reading.vault].into_iter().flatten() {
            pairs.retain(|(key, _)| !is_left(key));
        }
        Some(reading)
    }

    /// Is there space for the snapshot beside what it replaces, and for a ballast?
    fn has_room_for(&self, plan: &Plan) -> bool {
        let mut health = Health::default();
        health.measure(&self.kv).is_ok() && health.ours + health.others + plan.units() + BALLAST <= QUOTA
    }

    /// Puts the parts into `localStorage` and removes the inputs, synchronously, so
    /// that no other tab runs in between. If a part fails, nothing is removed.
    fn swap_in_kv(&self, inputs: &[String], plan: &Plan, is_in_vault: bool) -> bool {
        let is_there = |key: &String| matches!(self.kv.get(key), Ok(Some(_)));
        if !is_in_vault && !inputs.iter().all(is_there) {
            return false;
        }
        if plan.in_kv {
            for (key, text) in &plan.put {
                if put_and_read_back(&self.kv, key, text).is_err() {
                    // Parts that were written do no harm; they are removed if possible.
                    for (key, _) in &plan.put {
                        let _ = self.kv.remove(key);
                    }
                    return false;
                }
            }
        }
        for key in inputs {
            // An input that cannot be removed is stored twice, which does no harm.
            let _ = self.kv.remove(key);
        }
        true
    }
}
