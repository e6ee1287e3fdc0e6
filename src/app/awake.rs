//! The screen stays on while a part of the page is looked at from afar.

use leptos::prelude::*;

use crate::browser::wake;

/// Keeps the screen on as long as this part of the page is there and `is_on`.
pub fn stay_awake(is_on: impl Fn() -> bool + Send + Sync + 'static) {
    let holds = StoredValue::new(false);
    let set = move |wants: bool| {
        let held = holds.try_get_value();
        if held == Some(!wants) {
            let _ = holds.try_set_value(wants);
            if wants { wake::hold() } else { wake::let_go() }
        }
    };
    Effect::new(move || set(is_on()));
    on_cleanup(move || set(false));
}
