//! Where a session stands when two said different things of it, and what is
//! said of one that was left.

use turnwise::coaching::{Book, SegmentCommand, SegmentPlan, Session, SessionCommand, SessionState};

use super::fixture::{Pair, Side, id, instant, new_session, pair};

fn set(side: &mut Side, state: SessionState) {
    side.act(SessionCommand::SetState { session: id("s"), state }.into());
}

fn wrap(side: &mut Side) {
    side.act(SessionCommand::Wrap { session: id("s"), next: None }.into());
}

fn reopen(side: &mut Side) {
    side.act(SessionCommand::Reopen { session: id("s") }.into());
}

fn state(book: &Book) -> SessionState {
    book.get::<Session>(&id("s")).unwrap().state
}

fn started() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.exchange();
    for side in [&mut pair.robin, &mut pair.kim] {
        side.wait();
        set(side, SessionState::Live);
    }
    pair
}

#[test]
fn a5_both_started_and_one_wrapped_it_is_wrapped_whoever_was_later() {
    for wraps_first in [true, false] {
        let mut pair = started();
        if wraps_first {
            wrap(&mut pair.robin);
            pair.kim.wait();
            set(&mut pair.kim, SessionState::Live);
        } else {
            pair.robin.wait();
            wrap(&mut pair.robin);
        }
        pair.exchange();
        assert_eq!(state(&pair.kim.book), SessionState::Wrapped);
        assert_eq!(pair.kim.book.over_meanwhile(&id("s")), None, "nobody opened it again");
    }
}

/// One moves the session while the other, who does not know, holds it.
#[test]
fn a_session_that_was_held_before_the_day_it_was_moved_to_says_when() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-04");
    pair.exchange();
    pair.kim.act(SessionCommand::Move(new_session("s", "2026-05-11")).into());
    pair.robin.wait();
    wrap(&mut pair.robin);
    let at = pair.robin.now;
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        let session = side.book.get::<Session>(&id("s")).unwrap();
        assert_eq!(
            (session.state, session.starts_at),
            (SessionState::Wrapped, Some(instant("2026-05-11T17:30:00Z")))
        );
        assert_eq!(side.book.over_at(&id("s")), Some(at));
    }
    pair.robin.act(SessionCommand::Reopen { session: id("s") }.into());
    assert_eq!(pair.robin.book.over_at(&id("s")), None, "it goes on");
}

#[test]
fn the_furthest_holds_of_any_two_that_were_said_apart() {
    let order = [
        SessionState::Planned,
        SessionState::Prepared,
        SessionState::Missed,
        SessionState::Live,
        SessionState::Wrapped,
        SessionState::Reviewed,
    ];
    for (at, less) in order.into_iter().enumerate() {
        for more in order.into_iter().skip(at + 1) {
            for later_is_less in [true, false] {
                let mut pair = pair();
                pair.robin.plan("s", "2026-05-10");
                pair.exchange();
                set(&mut pair.robin, more);
                set(&mut pair.kim, less);
                if later_is_less {
                    pair.kim.wait();
                    set(&mut pair.kim, SessionState::Live);
                    set(&mut pair.kim, less);
                }
                pair.exchange();
                assert_eq!(state(&pair.kim.book), more, "{less:?} and {more:?}");
            }
        }
    }
}

#[test]
fn who_opens_it_again_with_both_wraps_before_them_opens_it() {
    let mut pair = started();
    wrap(&mut pair.robin);
    wrap(&mut pair.kim);
    pair.exchange();
    reopen(&mut pair.kim);
    assert_eq!(state(&pair.kim.book), SessionState::Live);
    pair.exchange();
    assert_eq!(state(&pair.robin.book), SessionState::Live);
    assert_eq!(pair.robin.book.over_meanwhile(&id("s")), None);
}

#[test]
fn a_reopening_that_did_not_know_of_a_wrap_loses_and_that_is_said() {
    let mut pair = started();
    wrap(&mut pair.robin);
    reopen(&mut pair.robin);
    wrap(&mut pair.kim);
    pair.exchange();
    for side in [&mut pair.robin, &mut pair.kim] {
        assert_eq!(state(&side.book), SessionState::Wrapped);
        assert_eq!(side.book.over_meanwhile(&id("s")), Some((id("person-kim"), SessionState::Wrapped)));
    }
    reopen(&mut pair.robin);
    pair.exchange();
    assert_eq!(state(&pair.kim.book), SessionState::Live);
    assert_eq!(pair.kim.book.over_meanwhile(&id("s")), None);
    wrap(&mut pair.kim);
    assert_eq!(pair.kim.book.over_meanwhile(&id("s")), None, "wrapped by someone who knew");
}

#[test]
fn a_reopening_that_did_not_know_of_a_review_is_told_of_that() {
    let mut pair = started();
    wrap(&mut pair.robin);
    pair.exchange();
    reopen(&mut pair.robin);
    set(&mut pair.kim, SessionState::Reviewed);
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(
            side.book.over_meanwhile(&id("s")),
            Some((id("person-kim"), SessionState::Reviewed)),
            "Kim wrapped nothing up"
        );
    }
}

#[test]
fn b11_a_session_ahead_is_cancelled_and_can_be_planned_again() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-10");
    let get = |side: &Side| side.book.get::<Session>(&id("s")).unwrap();
    side.act(SessionCommand::Cancel { session: id("s") }.into());
    assert_eq!((get(&side).state, get(&side).is_cancelled), (SessionState::Missed, true));
    assert_eq!(side.book.next_session(), None);
    set(&mut side, SessionState::Planned);
    assert_eq!((get(&side).state, get(&side).is_cancelled), (SessionState::Planned, false));
    side.act(SessionCommand::Cancel { session: id("s") }.into());
    side.act(SessionCommand::Move(new_session("s", "2026-05-12")).into());
    assert_eq!((get(&side).state, get(&side).is_cancelled), (SessionState::Planned, false));
    let again = side.act(SessionCommand::Cancel { session: id("s") }.into());
    side.undo(&again);
    assert!(!get(&side).is_cancelled);
    // One who did not know holds it: then it was held.
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.exchange();
    pair.robin.act(SessionCommand::Cancel { session: id("s") }.into());
    set(&mut pair.kim, SessionState::Live);
    pair.exchange();
    assert_eq!(state(&pair.robin.book), SessionState::Live);
}

#[test]
fn a17_a_session_that_was_left_hides_nothing_and_is_named() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-17");
    side.plan("later", "2026-05-24");
    // Started a week before its day.
    set(&mut side, SessionState::Live);
    let started = side.now;
    let hours = |count: u64| started + count * 3_600_000;
    let names = |sessions: Vec<Session>| sessions.into_iter().map(|it| it.id).collect::<Vec<_>>();
    assert_eq!(names(side.book.sessions_left(hours(1))), []);
    assert_eq!(side.book.session_to_come(hours(1)).unwrap().id, id("s"));
    assert_eq!(names(side.book.sessions_left(hours(5))), [id("s")]);
    assert_eq!(side.book.session_to_come(hours(5)).unwrap().id, id("later"));
    // One that was never started is asked about the next day.
    let later = side.book.get::<Session>(&id("later")).unwrap().starts_at_millis().unwrap() as u64;
    assert_eq!(names(side.book.sessions_left(later + 2 * 3_600_000)), [id("s")]);
    assert_eq!(names(side.book.sessions_left(later + 24 * 3_600_000)), [id("s"), id("later")]);
    assert_eq!(side.book.session_to_come(later + 24 * 3_600_000), None);
    wrap(&mut side);
    assert_eq!(names(side.book.sessions_left(hours(5))), []);
}

#[test]
fn a17_one_whose_clock_still_runs_was_not_left() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-03");
    let plan = SegmentPlan { title: "A long walk".into(), minutes: 600, ..SegmentPlan::default() };
    let segments = vec![(id("walk"), plan)];
    side.act(SegmentCommand::Lay { session: id("s"), segments, in_place: false }.into());
    side.act(SegmentCommand::Begin { segment: id("walk"), span: id("span") }.into());
    assert!(side.book.sessions_left(side.now + 6 * 3_600_000).is_empty());
    assert_eq!(side.book.sessions_left(side.now + 12 * 3_600_000).len(), 1);
}
