//! Times of day as files and fields hold them.

use chrono::{NaiveTime, Timelike};
use proptest::prelude::*;
use turnwise::coaching::{time_of, time_text};

use crate::repeat::config;

#[test]
fn every_minute_of_a_day_is_written_and_read_back() {
    for minute in 0..24 * 60 {
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
        assert_eq!(time_text(time), time.format("%H:%M").to_string());
        assert_eq!(time_of(&time_text(time)), Some(time));
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    /// The calendar crate reads the same from what a browser can give.
    #[test]
    fn digits_with_colons_read_as_the_calendar_crate_reads_them(text in "[0-9]{1,3}:[0-9]{1,3}(:[0-5][0-9])?") {
        let read = |form| NaiveTime::parse_from_str(&text, form).ok();
        let expected = read("%H:%M").or_else(|| read("%H:%M:%S"));
        prop_assert_eq!(time_of(&text).map(|time| time.with_nanosecond(0)), expected.map(|time| time.with_nanosecond(0)));
    }

    #[test]
    fn other_text_is_no_time(text in "\\PC{0,8}") {
        let time = time_of(&text);
        prop_assert!(time.is_none() || text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'));
    }
}
