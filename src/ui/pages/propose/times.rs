//! A moment in words, here and where the other lives.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::browser::intl;
use crate::i18n::t;
use crate::ui::words;

/// "Thursday 14 May, 17:00", by the clock of this browser.
pub fn moment(app: App, at: DateTime<Utc>) -> String {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    t::value_instant(words::day_at(app, millis), intl::time(app.tag(), millis))
}
