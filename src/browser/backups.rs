//! The backups of this browser, in a database of their own.

use std::cell::RefCell;

use super::vault::Shelter;
use crate::storage::Backups;

thread_local! {
    static OPEN: RefCell<Option<Shelter>> = const { RefCell::new(None) };
}

/// The backups; the database is opened when they are first asked for. Where
/// there is none, every operation says so.
pub async fn open() -> Backups<Shelter> {
    let there = OPEN.with_borrow(Clone::clone);
    let shelter = match there {
        Some(shelter) => shelter,
        None => Shelter::of_backups().await,
    };
    if !shelter.is_blocked() {
        OPEN.set(Some(shelter.clone()));
    }
    Backups::new(shelter)
}
