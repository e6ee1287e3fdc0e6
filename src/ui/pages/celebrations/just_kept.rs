//! The keepsake that was kept a moment ago: the gallery lights it up once.

use std::cell::RefCell;

use crate::replica::Id;

thread_local! {
    static KEPT: RefCell<Option<Id>> = const { RefCell::new(None) };
}

/// Says which keepsake the gallery shall light up when it is shown next.
pub fn just_kept(id: Id) {
    KEPT.replace(Some(id));
}

/// That keepsake, once.
pub(super) fn take() -> Option<Id> {
    KEPT.take()
}
