//! The door to the sample.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Doors;
use crate::app::{App, SampleFailure};
use crate::i18n::t;
use crate::route::Route;

/// Opens the sample when it is asked for.
pub fn serve(app: App, doors: Doors) {
    Effect::new(move || {
        if doors.wants_sample.get() {
            spawn_local(open(app, doors));
        }
    });
}

async fn open(app: App, doors: Doors) {
    match app.enter_sample().await {
        Ok(()) => {
            doors.wants_sample.set(false);
            app.go(&Route::Today);
        }
        Err(SampleFailure::NotFetched) => doors.say_not_opened(t::welcome_sample_not_fetched()),
        Err(SampleFailure::Damaged) => doors.say_not_opened(t::welcome_sample_damaged()),
    }
}
