//! The ballast: space in `localStorage` that is reserved, and what happens when
//! it is used up.

use super::super::room::{NoRoom, ballast};
use super::*;

impl<K: Kv, V: Vault> Ledger<K, V> {
    /// May something new be written?
    ///
    /// # Errors
    /// [`NoRoom`] once a change has found the store full, until there is space for
    /// the ballast again.
    pub fn may_write(&self) -> Result<(), NoRoom> {
        if self.inner.borrow().is_full { Err(NoRoom) } else { Ok(()) }
    }

    /// Keeps a ballast from now on. Call it once, after [`Ledger::mend`], so that
    /// existing data has priority.
    pub fn keep_ballast(&self) {
        self.inner.borrow_mut().has_ballast = true;
        self.restore_ballast();
    }

    /// Writes a missing ballast again if there is space for it and for every
    /// pending segment.
    pub(super) fn restore_ballast(&self) {
        let mut inner = self.inner.borrow_mut();
        if !inner.has_ballast || !inner.commits.is_kv_open() || inner.commits.waits_for_kv() {
            return;
        }
        let (key, text) = ballast();
        let is_there = match self.kv.get(&key) {
            Ok(Some(there)) => there == text,
            Ok(None) => false,
            Err(_) => return,
        };
        if is_there {
            inner.is_full = false;
            return;
        }
        match self.kv.put(&key, &text) {
            Ok(()) => inner.is_full = false,
            Err(KvError::Full) => inner.is_full = true,
            Err(_) => {}
        }
    }

    /// Retries what `localStorage` refused. If it is full, the ballast is removed
    /// to make space, and nothing new may be written then.
    pub fn retry(&self) {
        let mut inner = self.inner.borrow_mut();
        if !inner.commits.put_into(&self.kv) {
            return;
        }
        inner.is_full = true;
        let (key, _) = ballast();
        if let Ok(Some(_)) = self.kv.get(&key)
            && self.kv.remove(&key).is_ok()
        {
            inner.commits.put_into(&self.kv);
        }
    }

    /// Puts a text that a removal needs, in the space of the ballast if necessary.
    pub(super) fn put_with_ballast(&self, key: &str, text: &str) -> bool {
        match self.kv.put(key, text) {
            Err(KvError::Full) => {
                let (ballast, _) = ballast();
                self.kv.remove(&ballast).is_ok() && self.kv.put(key, text).is_ok()
            }
            result => result.is_ok(),
        }
    }
}
