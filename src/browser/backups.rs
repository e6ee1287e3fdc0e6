//! The backups of this browser, in a database of their own.

use std::cell::RefCell;

use super::vault::IndexedDbVault;
use crate::storage::Backups;

thread_local! {
    static OPEN: RefCell<Option<IndexedDbVault>> = const { RefCell::new(None) };
}

/// The backups; their database is opened at the first use. If there is none,
/// every operation fails with an error that says so.
pub async fn open() -> Backups<IndexedDbVault> {
    let there = OPEN.with_borrow(Clone::clone);
    let vault = match there {
        Some(vault) => vault,
        None => IndexedDbVault::of_backups().await,
    };
    if !vault.is_blocked() {
        OPEN.set(Some(vault.clone()));
    }
    Backups::new(vault)
}
