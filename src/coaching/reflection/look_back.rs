//! Something that one wrote some time ago comes to mind again: one each week.

use chrono::{Datelike, Days, NaiveDate};

use crate::replica::Id;

/// How old it is, at the beginning of the week.
const OLD: u64 = 21;
/// How many weeks of looking back are told apart: fifty years.
const MOST_WEEKS: i64 = 2_600;

/// The week of a day, which begins on a Monday: counted from the year 1.
pub fn week_of(day: NaiveDate) -> i64 {
    (i64::from(day.num_days_from_ce()) - 1).div_euclid(7)
}

/// Of what was written on these days, the earliest first: what to look back to
/// in the week of `today`. All week the same; where there are two, another one
/// than in the week before.
pub fn look_back(written: &[(NaiveDate, Id)], today: NaiveDate) -> Option<(NaiveDate, Id)> {
    let week = week_of(today);
    let (first, _) = written.first()?;
    let from = week_of(first.checked_add_days(Days::new(OLD))?).max(week - MOST_WEEKS);
    let mut shown: Option<usize> = None;
    for week in from..=week {
        // As many were old enough by then.
        let count = written.partition_point(|(day, _)| is_old(*day, week));
        let Ok(turn) = usize::try_from(week) else { continue };
        let Some(next) = turn.checked_rem(count) else { continue };
        shown = Some(if shown == Some(next) && count > 1 { (next + 1) % count } else { next });
    }
    shown.and_then(|at| written.get(at)).cloned()
}

fn is_old(day: NaiveDate, week: i64) -> bool {
    // A day and `OLD` more lie before the Monday of that week, or on it.
    day.checked_add_days(Days::new(OLD)).is_some_and(|old| i64::from(old.num_days_from_ce()) - 1 <= week * 7)
}
