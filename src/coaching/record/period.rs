//! Stretches of time that one looks in.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::value::Choice;

/// When something was, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum Period {
    /// At any time.
    #[default]
    Any,
    /// In the month that today is in.
    ThisMonth,
    /// In the three months that end today.
    ThreeMonths,
    /// In the year that today is in.
    ThisYear,
    /// Before the year that today is in.
    Earlier,
}

impl Period {
    /// Its first day, and the day after its last one; none where it has no such
    /// end.
    pub fn days(self, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let (month, year) = (today.with_day(1), today.with_ordinal(1));
        match self {
            Self::Any => (None, None),
            Self::ThisMonth => (month, after(month, 1)),
            Self::ThreeMonths => {
                (today.checked_sub_months(Months::new(3)), today.checked_add_days(Days::new(1)))
            }
            Self::ThisYear => (year, after(year, 12)),
            Self::Earlier => (None, year),
        }
    }
}

fn after(day: Option<NaiveDate>, months: u32) -> Option<NaiveDate> {
    day?.checked_add_months(Months::new(months))
}
