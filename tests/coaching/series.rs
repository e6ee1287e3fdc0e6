//! Sessions that come back: nine o'clock stays nine o'clock, and two devices make one session.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use turnwise::coaching::{
    RecordCommand, Rhythm, Series, SeriesPlan, Session, SessionCommand, SessionState, Zones, occurrences,
};

use super::fixture::{day, id, pair};

/// Both hemispheres, and one that never changes its clocks.
const ZONES: [&str; 3] = ["Europe/Madrid", "Australia/Sydney", "Asia/Kolkata"];

/// The zone database.
struct Database;

impl Zones for Database {
    fn instant(&self, zone: &str, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let zone: Tz = zone.parse().ok()?;
        let at = |local: NaiveDateTime| zone.from_local_datetime(&local).earliest();
        at(local).or_else(|| at(local + TimeDelta::hours(1))).map(|at| at.with_timezone(&Utc))
    }
}

fn plan(every: Rhythm, starts_on: &str, zone: &str) -> SeriesPlan {
    let time = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    SeriesPlan { every, starts_on: day(starts_on), time, zone: zone.to_owned(), minutes: 60, month_day: None }
}

fn series(plan: SeriesPlan) -> Series {
    Series { id: id("series"), plan: Some(plan), is_ended: false }
}

#[test]
fn nine_oclock_stays_nine_oclock_when_the_clocks_change() {
    // Madrid goes forward on 29 March 2026, Sydney back on 5 April.
    for (zone, before, after) in [
        ("Europe/Madrid", "2026-03-26T08:00:00Z", "2026-04-02T07:00:00Z"),
        ("Australia/Sydney", "2026-03-25T22:00:00Z", "2026-04-08T23:00:00Z"),
        ("Asia/Kolkata", "2026-03-26T03:30:00Z", "2026-04-02T03:30:00Z"),
    ] {
        let series = series(plan(Rhythm::Weekly, "2026-03-26", zone));
        let days: Vec<NaiveDate> =
            occurrences(series.plan.as_ref().unwrap(), day("2026-03-26")).take(3).collect();
        let later = if zone == "Australia/Sydney" { days[2] } else { days[1] };
        let at = |day| series.occurrence(day, &Database).unwrap().starts_at;
        assert_eq!(at(days[0]), before.parse::<DateTime<Utc>>().unwrap(), "{zone}");
        assert_eq!(at(later), after.parse::<DateTime<Utc>>().unwrap(), "{zone}");
    }
}

#[test]
fn the_thirty_first_comes_in_short_months_too_and_does_not_drift() {
    let plan = plan(Rhythm::Monthly, "2026-01-31", "Europe/Madrid");
    let days: Vec<String> =
        occurrences(&plan, day("2026-01-01")).take(4).map(|day| day.to_string()).collect();
    assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
}

#[test]
fn two_devices_that_plan_the_same_day_of_a_series_make_one_session() {
    let mut pair = pair();
    let plan = plan(Rhythm::Fortnightly, "2026-05-14", "Europe/Madrid");
    let of = series(plan.clone());
    let first = of.occurrence(day("2026-05-14"), &Database).unwrap();
    pair.robin.act(SessionCommand::StartSeries { id: id("series"), plan, first }.into());
    pair.kim.take(pair.robin.book.document());
    let next = of.occurrence(day("2026-05-28"), &Database).unwrap();
    pair.robin.act(SessionCommand::Plan(next.clone()).into());
    pair.kim.act(SessionCommand::Plan(next).into());
    pair.kim.take(pair.robin.book.document());
    assert_eq!(pair.kim.book.sessions().len(), 2);
    assert!(pair.kim.book.differences().is_empty());
    assert_eq!(pair.kim.book.series().len(), 1);
}

#[test]
fn a_session_that_was_left_out_does_not_come_back_by_itself() {
    let mut side = pair().robin;
    let plan = plan(Rhythm::Weekly, "2026-05-14", "Europe/Madrid");
    let of = series(plan.clone());
    let first = of.occurrence(day("2026-05-14"), &Database).unwrap();
    side.act(SessionCommand::StartSeries { id: id("series"), plan, first }.into());
    let held = side.book.series().pop().unwrap();
    assert_eq!(side.book.open_days(&held, day("2026-05-14"), 2), [day("2026-05-21"), day("2026-05-28")]);
    let skipped = of.occurrence(day("2026-05-21"), &Database).unwrap();
    let undo = side.act(SessionCommand::SkipOccurrence { session: skipped }.into());
    assert_eq!(side.book.open_days(&held, day("2026-05-14"), 1), [day("2026-05-28")]);
    assert_eq!(side.book.sessions().len(), 1, "it is not planned either");
    assert!(side.book.differences().is_empty());
    side.act(RecordCommand::EmptyTrash.into());
    assert_eq!(side.book.open_days(&held, day("2026-05-14"), 1), [day("2026-05-28")]);
    drop(undo);
    side.act(SessionCommand::EndSeries { id: id("series") }.into());
    assert!(side.book.series().is_empty());
}

proptest! {
    #[test]
    fn the_local_time_never_moves(
        zone in prop::sample::select(ZONES.to_vec()),
        every in prop::sample::select(Rhythm::ALL.to_vec()),
        first in 0_i64..4_000,
        from in 0_i64..4_000,
        minute in 0_u32..1_440,
    ) {
        let start = day("2020-01-01");
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
        // A clock change may skip the hour after two in the morning.
        prop_assume!(!(1..4).contains(&time.hour()));
        let plan = SeriesPlan { every, starts_on: start + TimeDelta::days(first), time, zone: zone.to_owned(), minutes: 60, month_day: None };
        let from = start + TimeDelta::days(from);
        let of = series(plan.clone());
        let days: Vec<NaiveDate> = occurrences(&plan, from).take(30).collect();
        prop_assert_eq!(days.len(), 30);
        let tz: Tz = zone.parse().unwrap();
        let mut ids = std::collections::BTreeSet::new();
        for day in &days {
            prop_assert!(*day >= from && *day >= plan.starts_on);
            let session = of.occurrence(*day, &Database).unwrap();
            let local = session.starts_at.with_timezone(&tz).naive_local();
            prop_assert_eq!(local, day.and_time(time));
            prop_assert!(ids.insert(session.id));
            match every {
                Rhythm::Weekly => prop_assert_eq!(day.weekday(), plan.starts_on.weekday()),
                Rhythm::Fortnightly => prop_assert_eq!((*day - plan.starts_on).num_days() % 14, 0),
                Rhythm::Monthly => prop_assert!(day.day() <= plan.day_of_month()),
            }
        }
        prop_assert!(days.is_sorted());
        // Nothing lies between: from the next day on, the same days come.
        let again: Vec<NaiveDate> = occurrences(&plan, plan.starts_on).skip_while(|day| *day < from).take(30).collect();
        prop_assert_eq!(days, again);
    }
}

#[test]
fn the_rhythm_of_two_people_is_read_from_when_they_met() {
    let rhythm = |days: &[&str]| {
        let mut side = pair().robin;
        for (at, day) in days.iter().enumerate() {
            side.plan(&format!("s{at}"), day);
        }
        let last: Session = side.book.get(&id(&format!("s{}", days.len() - 1))).unwrap();
        side.book.rhythm_up_to(&last)
    };
    assert_eq!(rhythm(&["2026-05-14"]), Rhythm::Fortnightly, "before there is any");
    assert_eq!(rhythm(&["2026-05-14", "2026-05-21"]), Rhythm::Weekly);
    assert_eq!(rhythm(&["2026-05-14", "2026-05-28"]), Rhythm::Fortnightly);
    assert_eq!(rhythm(&["2026-05-14", "2026-06-11", "2026-07-13"]), Rhythm::Monthly);
    // Once the summer lay between.
    assert_eq!(rhythm(&["2026-06-04", "2026-06-11", "2026-08-20", "2026-08-27"]), Rhythm::Weekly);
}

#[test]
fn what_was_missed_or_comes_later_is_no_rhythm() {
    let mut side = pair().robin;
    for (name, day) in
        [("a", "2026-05-01"), ("b", "2026-05-15"), ("missed", "2026-05-18"), ("later", "2026-05-20")]
    {
        side.plan(name, day);
    }
    side.act(SessionCommand::SetState { session: id("missed"), state: SessionState::Missed }.into());
    for name in ["b", "missed"] {
        let this: Session = side.book.get(&id(name)).unwrap();
        assert_eq!(side.book.rhythm_up_to(&this), Rhythm::Fortnightly);
    }
}

#[test]
fn a_rhythm_that_begins_with_the_next_leaves_out_its_first_day() {
    let begun = |every, starts_on| plan(every, starts_on, "Europe/Madrid").from_the_next().starts_on;
    assert_eq!(begun(Rhythm::Weekly, "2026-05-14"), day("2026-05-21"));
    assert_eq!(begun(Rhythm::Fortnightly, "2026-05-14"), day("2026-05-28"));
    assert_eq!(begun(Rhythm::Monthly, "2026-01-31"), day("2026-02-28"));
}

#[test]
fn a_month_that_is_too_short_does_not_change_the_day_of_the_months_after_it() {
    let mut side = pair().robin;
    for (starts_on, expected) in [
        ("2026-01-31", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
        ("2027-12-30", ["2028-01-30", "2028-02-29", "2028-03-30", "2028-04-30"]),
        ("2028-01-30", ["2028-02-29", "2028-03-30", "2028-04-30", "2028-05-30"]),
        ("2026-05-12", ["2026-06-12", "2026-07-12", "2026-08-12", "2026-09-12"]),
    ] {
        let plan = plan(Rhythm::Monthly, starts_on, "Europe/Madrid").from_the_next();
        assert_eq!(plan.month_day.is_some(), plan.starts_on.day() < day(starts_on).day());
        // It is the same once it was written and read.
        let first = series(plan.clone()).occurrence(plan.starts_on, &Database).unwrap();
        side.act(SessionCommand::StartSeries { id: id(starts_on), plan: plan.clone(), first }.into());
        let read = side.book.get::<Series>(&id(starts_on)).unwrap().plan.unwrap();
        assert_eq!(read, plan);
        let days: Vec<String> =
            occurrences(&read, read.starts_on).take(4).map(|day| day.to_string()).collect();
        assert_eq!(days, expected);
        // From the next after that one, too.
        let next = read.from_the_next();
        assert_eq!(next.starts_on.to_string(), expected[1]);
        let day_after: Vec<String> =
            occurrences(&next, next.starts_on).take(3).map(|day| day.to_string()).collect();
        assert_eq!(day_after, expected[1..]);
    }
}

#[test]
fn a_day_of_the_month_that_no_month_has_is_passed_over() {
    for month_day in [0, 5, 32, u64::MAX] {
        let held = SeriesPlan { month_day: Some(month_day), ..plan(Rhythm::Monthly, "2026-02-28", "UTC") };
        let days: Vec<NaiveDate> = occurrences(&held, held.starts_on).take(2).collect();
        assert_eq!(days, [day("2026-02-28"), day("2026-03-28")], "{month_day}");
    }
}
