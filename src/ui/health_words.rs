//! How this browser's copy is, in one sentence.

use leptos::prelude::*;

use crate::app::{App, Room, SaveState};
use crate::i18n::{self, t};

/// Whether anything is needed. Tracked.
pub fn verdict(app: App) -> String {
    let health = app.with_store(|store| store.health());
    let is_unsafe = app.saved().get() == SaveState::NotSaved;
    let changes = app.copy().with(|copy| copy.changes);
    let count = i18n::count::<usize>;
    match () {
        () if health.newer => t::health_newer(),
        () if !health.kv && !health.vault => t::health_nowhere(),
        () if health.room == Room::Full => t::health_room_full(),
        () if is_unsafe => t::health_unsafe(),
        () if health.damaged > 0 => t::health_damaged(count(health.damaged)),
        () if health.room == Room::Scarce => t::health_room_scarce(),
        () if app.reminder().is_some() => t::health_save(count(changes)),
        () if changes > 0 => t::health_wait(count(changes)),
        () => t::health_well(),
    }
}
