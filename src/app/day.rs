//! Today, as a signal: a page that stays open over midnight, or whose device
//! slept, says "today" of what it called "tomorrow".

use chrono::NaiveDate;
use leptos::prelude::*;

use super::context::App;
use crate::browser::{clock, tabs, timer};

/// Timers may be late by as much as a device sleeps, so none is longer, in
/// milliseconds.
const LONGEST: u64 = 60 * 60 * 1000;

impl App {
    /// Today, where the browser is; whatever reads it follows the days.
    pub fn today(self) -> NaiveDate {
        self.day.get()
    }

    /// Looks at the day when it changes, and whenever the page comes back.
    pub(super) fn watch_days(self) {
        tabs::on_return(move || self.look_at_day());
        self.wait_for_midnight();
    }

    fn look_at_day(self) {
        let today = clock::today();
        if self.day.get_untracked() != today {
            self.day.set(today);
        }
    }

    fn wait_for_midnight(self) {
        let now = clock::now();
        let tomorrow = clock::today().succ_opt().map(|day| clock::utc_millis(day, chrono::NaiveTime::MIN));
        let rest = tomorrow.unwrap_or(now).saturating_sub(now).clamp(1_000, LONGEST);
        timer::after(u32::try_from(rest).unwrap_or(u32::MAX), move || {
            self.look_at_day();
            self.wait_for_midnight();
        });
    }
}
