//! Anniversaries: the n-th session, a year together.

use chrono::{Datelike, Days, NaiveDate};

use crate::coaching::celebrations::celebration::Celebration;
use crate::coaching::people::partnership::PartnershipState;
use crate::coaching::record::book::Book;
use crate::coaching::record::view::first_written;
use crate::replica::{Id, derived_id};

/// How long one is pointed out, in days.
const POINTED_OUT: u64 = 14;

/// The numbers of sessions that are pointed out.
const ROUND: [usize; 8] = [5, 10, 20, 30, 50, 75, 100, 200];

/// Something to look back at together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anniversary {
    /// So many sessions were held.
    Sessions(usize),
    /// So many years ago the two began.
    Years(u32),
}

impl Anniversary {
    /// The name of its celebration: derived, so that both partners mark one.
    pub fn celebration_in(self, book: &Book) -> Id {
        let what = match self {
            Self::Sessions(count) => format!("anniversary sessions {count}"),
            Self::Years(count) => format!("anniversary years {count}"),
        };
        derived_id(book.document().id(), &what)
    }
}

impl Book {
    /// The anniversary of these days, if there is one that nobody has marked
    /// (or put away) yet. While the partnership is paused or closed there is
    /// none. `day_of` gives the local day of a moment in milliseconds since
    /// 1970.
    pub fn anniversary(&self, today: NaiveDate, day_of: &dyn Fn(u64) -> NaiveDate) -> Option<Anniversary> {
        if self.partnership().state != PartnershipState::Open {
            return None;
        }
        let is_lately = |day: NaiveDate| {
            day <= today && day.checked_add_days(Days::new(POINTED_OUT)).is_some_and(|end| today < end)
        };
        let years = self.began_on(day_of).and_then(|began| {
            let count = today.year() - began.year();
            let years = (count - 1..=count).rev().filter(|count| *count > 0);
            let mut lately = years.filter(|count| {
                let day = began.with_year(began.year() + count);
                // Who began on the last day of a February meets on its eve.
                day.or_else(|| began.pred_opt()?.with_year(began.year() + count)).is_some_and(is_lately)
            });
            lately.next().and_then(|count| u32::try_from(count).ok()).map(Anniversary::Years)
        });
        let count = self.count_of_sessions_held();
        let sessions = ROUND.contains(&count).then(|| {
            let ended = self.last_session_ended_at().map(day_of);
            ended.is_some_and(is_lately).then_some(Anniversary::Sessions(count))
        });
        let found = years.into_iter().chain(sessions.flatten());
        found.into_iter().find(|found| {
            let celebration = found.celebration_in(self);
            let is_known = self.document().record(&celebration).is_some();
            let is_blank = self.get::<Celebration>(&celebration).is_some_and(|it| it.is_blank());
            !is_known || is_blank
        })
    }

    fn began_on(&self, day_of: &dyn Fn(u64) -> NaiveDate) -> Option<NaiveDate> {
        self.document().record(self.document().id()).map(|record| day_of(first_written(record)))
    }
}
