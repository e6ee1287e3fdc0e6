//! The wall clock as a signal.

use leptos::prelude::*;

use crate::browser::{clock, page};

/// The wall clock, anew at the start of each second, as long as this part of
/// the page is there.
pub fn ticking() -> RwSignal<u64> {
    let now = RwSignal::new(clock::now());
    let timer = StoredValue::new(None);
    tick(now, timer);
    on_cleanup(move || {
        if let Some(timer) = timer.try_get_value().flatten() {
            page::cancel(timer);
        }
    });
    now
}

fn tick(now: RwSignal<u64>, timer: StoredValue<Option<page::Timer>>) {
    let rest = 1_000 - clock::now() % 1_000;
    let next = page::after(u32::try_from(rest).unwrap_or(1_000), move || {
        // After the part is gone there is nothing to tell.
        if now.try_set(clock::now()).is_none() {
            tick(now, timer);
        }
    });
    let _ = timer.try_set_value(Some(next));
}
