//! Series: sessions that come back in a rhythm.
//!
//! Days and times are local to the zone a series was planned in, so that nine
//! o'clock stays nine o'clock when clocks change. An occurrence is named after
//! its series and its day: two devices that plan it make one session. An
//! occurrence that was moved or put away is that same session, moved or in the
//! Trash; so exceptions need no list of their own.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::session::{SESSION_MINUTES, Session, SessionState};
use super::session_command::NewSession;
use crate::coaching::record::book::Book;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Refusal, TITLE_LIMIT, fits};
use crate::coaching::record::value::{Choice, time_text};
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Record, derived_id, sorted};

/// What time it is where. The browser answers with its calendar, tests with
/// the zone database.
pub trait Zones {
    /// The instant of a local day and time in a zone. In an hour that a clock
    /// change skips, the time as far behind it; in one that it repeats, the
    /// first. Nothing for a zone or a day that is not known.
    fn instant(&self, zone: &str, local: NaiveDateTime) -> Option<DateTime<Utc>>;
}

/// The name of a zone that is so many minutes ahead of UTC all year: what is
/// left to say where a browser does not name its zone.
pub fn zone_of_offset(minutes_ahead: i32) -> String {
    let (hours, minutes) = (minutes_ahead.abs() / 60, minutes_ahead.abs() % 60);
    match (minutes_ahead, minutes) {
        (0, _) => "UTC".to_owned(),
        // The database of zones has these with the sign that POSIX gives them.
        (ahead, 0) => format!("Etc/GMT{}{hours}", if ahead > 0 { '-' } else { '+' }),
        (ahead, _) => format!("{}{hours:02}:{minutes:02}", if ahead > 0 { '+' } else { '-' }),
    }
}

/// How often a series comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum Rhythm {
    /// Every week.
    Weekly,
    /// Every second week.
    #[default]
    Fortnightly,
    /// On the same day of the month; in a month that is too short, on its
    /// last day.
    Monthly,
}

impl Rhythm {
    /// The one that is nearest to so many days from one session to the next.
    pub const fn nearest(days: i64) -> Self {
        match days {
            ..=10 => Self::Weekly,
            11..=21 => Self::Fortnightly,
            _ => Self::Monthly,
        }
    }
}

/// What a series is made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeriesPlan {
    /// How often.
    pub every: Rhythm,
    /// The first day, where the zone is.
    pub starts_on: NaiveDate,
    /// The time of day, where the zone is.
    pub time: NaiveTime,
    /// The IANA zone.
    pub zone: String,
    /// How long each session is meant to take, in minutes.
    pub minutes: u64,
    /// The day of the month that it keeps, where the first month is too short
    /// for it.
    pub month_day: Option<u64>,
}

/// A rhythm in which sessions come back.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("series", shared, by_hand, declares(EVERY: choice group("rhythm"), STARTS_ON: day group("rhythm"), TIME: code group("rhythm"), ZONE: code group("rhythm"), MINUTES: minutes group("rhythm"), MONTH_DAY: number group("rhythm"), STATE: choice))]
pub struct Series {
    /// The record's name.
    pub id: Id,
    /// What it is made of; nothing if this version cannot read it.
    pub plan: Option<SeriesPlan>,
    /// Nothing comes any more.
    pub is_ended: bool,
}

impl View for Series {
    const KIND: Kind = Kind::Series;

    fn of(id: &Id, record: &Record) -> Self {
        let plan = || {
            Some(SeriesPlan {
                every: record.value::<Option<Rhythm>>(Self::EVERY)?,
                starts_on: record.value::<Option<NaiveDate>>(Self::STARTS_ON)?,
                time: record.value::<Option<NaiveTime>>(Self::TIME)?,
                zone: record.value(Self::ZONE),
                minutes: record.value::<Option<u64>>(Self::MINUTES)?,
                month_day: record.value(Self::MONTH_DAY),
            })
        };
        Self { id: id.clone(), plan: plan(), is_ended: record.word(Self::STATE) == Some("ended") }
    }
}

/// The most days of a month.
const LONGEST_MONTH: u32 = 31;

impl SeriesPlan {
    /// The same rhythm, begun one time later: what follows a session that is
    /// planned by itself. A month that is too short for its day changes nothing
    /// for the months after it.
    #[must_use]
    pub fn from_the_next(self) -> Self {
        let starts_on = occurrences(&self, self.starts_on).nth(1).unwrap_or(self.starts_on);
        let day = u64::from(self.day_of_month());
        let is_kept = self.every == Rhythm::Monthly && day > u64::from(starts_on.day());
        Self { starts_on, month_day: is_kept.then_some(day), ..self }
    }

    /// The day of the month that it keeps.
    pub fn day_of_month(&self) -> u32 {
        let first = self.starts_on.day();
        let kept = self.month_day.and_then(|day| u32::try_from(day).ok());
        kept.filter(|day| (first..=LONGEST_MONTH).contains(day)).unwrap_or(first)
    }
}

impl Series {
    /// The name of the session of this series on this day of the rhythm.
    pub fn session_on(&self, day: NaiveDate) -> Id {
        derived_id(&self.id, &format!("on/{day}"))
    }

    /// The session of this day of the rhythm, ready to be planned.
    pub fn occurrence(&self, day: NaiveDate, zones: &dyn Zones) -> Option<NewSession> {
        let plan = self.plan.as_ref()?;
        let starts_at = zones.instant(&plan.zone, day.and_time(plan.time))?;
        Some(NewSession {
            id: self.session_on(day),
            starts_at,
            zone: plan.zone.clone(),
            minutes: plan.minutes,
        })
    }
}

/// The days of a rhythm from a day on (that day too), without end.
pub fn occurrences(plan: &SeriesPlan, from: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let (every, first, day_of_month) = (plan.every, plan.starts_on, plan.day_of_month());
    let behind = u64::try_from((from - first).num_days()).unwrap_or_default();
    let skipped = match every {
        Rhythm::Weekly => behind / 7,
        Rhythm::Fortnightly => behind / 14,
        // A month has 31 days at most: never too far.
        Rhythm::Monthly => behind / 31,
    };
    let day = move |count: u64| match every {
        Rhythm::Weekly => first.checked_add_days(Days::new(count.checked_mul(7)?)),
        Rhythm::Fortnightly => first.checked_add_days(Days::new(count.checked_mul(14)?)),
        Rhythm::Monthly => {
            let month = first.with_day(1)?.checked_add_months(Months::new(u32::try_from(count).ok()?))?;
            (1..=day_of_month).rev().find_map(|day| month.with_day(day))
        }
    };
    let days = (skipped..).map_while(day).take_while(|day| day.year() <= 9999);
    days.skip_while(move |day| *day < from)
}

/// From so many sessions back the rhythm of two people is read.
const LATELY: usize = 4;

impl Book {
    /// The rhythm in which these people have met up to a session: the middle
    /// one of the last times between two. Before there is any, every second
    /// week.
    pub fn rhythm_up_to(&self, session: &Session) -> Rhythm {
        let mut starts: Vec<DateTime<Utc>> = self
            .sessions_where(|record| SessionState::of(record) != SessionState::Missed)
            .into_iter()
            .filter_map(|it| it.starts_at)
            .filter(|start| session.starts_at.is_some_and(|this| *start <= this))
            .collect();
        starts.drain(..starts.len().saturating_sub(LATELY));
        let between = starts.windows(2).filter_map(|two| match two {
            [one, next] => Some((*next - *one).num_hours()),
            _ => None,
        });
        // A clock that changed, or another hour of the day, is no other rhythm.
        let days: Vec<i64> = sorted(between.map(|hours| (hours + 12) / 24).collect(), Ord::cmp);
        days.get(days.len() / 2).map_or_else(Rhythm::default, |days| Rhythm::nearest(*days))
    }

    /// The series that still come, by their first day.
    pub fn series(&self) -> Vec<Series> {
        self.all::<Series>().into_iter().filter(|series| !series.is_ended && series.plan.is_some()).collect()
    }

    /// The next days of a series, from this day on, that have no session yet:
    /// not planned, not held, not put away.
    pub fn open_days(&self, series: &Series, from: NaiveDate, most: usize) -> Vec<NaiveDate> {
        let Some(plan) = &series.plan else {
            return Vec::new();
        };
        let is_open = |day: &NaiveDate| self.document().record(&series.session_on(*day)).is_none();
        occurrences(plan, from).take(most.saturating_mul(8)).filter(is_open).take(most).collect()
    }
}

impl Pen<'_> {
    pub(in crate::coaching) fn put_series(&mut self, id: &Id, plan: &SeriesPlan) -> Result<(), Refusal> {
        let zone = fits(&plan.zone, TITLE_LIMIT).map_err(|problem| Refusal::At(Series::ZONE, problem))?;
        self.put(id, Series::EVERY, plan.every.name());
        self.put_day(id, Series::STARTS_ON, Some(plan.starts_on))?;
        self.put(id, Series::TIME, time_text(plan.time));
        self.put(id, Series::ZONE, zone);
        self.put(id, Series::MONTH_DAY, plan.month_day);
        self.put_minutes(id, Series::MINUTES, plan.minutes, SESSION_MINUTES)
    }
}
