//! When a person is reminded to save a copy.

use turnwise::storage::{CopyState, Reminder};

const DAY: u64 = 24 * 60 * 60 * 1000;
const NOW: u64 = 1_790_000_000_000;

fn changed(times: usize, at: u64) -> CopyState {
    let mut state = CopyState::default();
    for _ in 0..times {
        state.add(at);
    }
    state
}

#[test]
fn nothing_is_said_while_everything_is_in_a_copy() {
    let mut state = changed(500, NOW - 90 * DAY);
    state.saved(NOW - 80 * DAY);
    assert_eq!(state.reminder(NOW), None);
    assert_eq!(state.saved_at, Some(NOW - 80 * DAY));
}

#[test]
fn twenty_changes_or_seven_days_whichever_comes_first() {
    assert_eq!(changed(19, NOW).reminder(NOW), None);
    assert_eq!(changed(20, NOW).reminder(NOW), Some(Reminder::Many));
    assert_eq!(changed(1, NOW - 7 * DAY + 1).reminder(NOW), None);
    assert_eq!(changed(1, NOW - 7 * DAY).reminder(NOW), Some(Reminder::Week));
}

#[test]
fn the_week_counts_from_the_first_change_that_is_in_no_copy() {
    let mut state = changed(1, NOW - 8 * DAY);
    state.saved(NOW - 7 * DAY);
    state.add(NOW - 6 * DAY);
    state.add(NOW);
    assert_eq!(state.reminder(NOW), None);
    assert_eq!(state.reminder(NOW + DAY), Some(Reminder::Week));
}

#[test]
fn later_is_three_days_and_then_it_asks_again() {
    let state = CopyState { later: Some(CopyState::later_than(NOW)), ..changed(30, NOW) };
    assert_eq!(state.reminder(NOW + 3 * DAY - 1), None);
    assert_eq!(state.reminder(NOW + 3 * DAY), Some(Reminder::Many));
}

#[test]
fn a_clock_that_was_years_ahead_when_later_was_chosen_does_not_silence_it_for_years() {
    let state = CopyState { later: Some(CopyState::later_than(NOW + 3_650 * DAY)), ..changed(30, NOW) };
    assert_eq!(state.reminder(NOW), Some(Reminder::Many));
}

#[test]
fn a_browser_that_forgets_after_days_asks_after_each_wrap() {
    let state = CopyState { is_short_lived: true, ..changed(1, NOW) };
    assert_eq!(state.reminder(NOW), Some(Reminder::ShortLived));
    let nothing_new = CopyState { is_short_lived: true, ..CopyState::default() };
    assert_eq!(nothing_new.reminder(NOW), None);
}
