//! Calendar files, read back by another's parser.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use turnwise::exchange::{Alarm, CalendarEntry, CalendarTime, calendar};
use turnwise::replica::Id;

fn entry(title: &str, time: CalendarTime) -> CalendarEntry {
    CalendarEntry {
        record: Id::from_bytes([7; 16]),
        time,
        title: title.to_owned(),
        description: String::new(),
        address: Some("https://example.org/a/#/session/1".to_owned()),
        location: None,
        changed_at: 1_800_000_000_000,
        least_sequence: 0,
        is_cancelled: false,
        is_free: false,
        alarm: None,
    }
}

fn at(instant: &str, minutes: u64) -> CalendarTime {
    CalendarTime::At(instant.parse::<DateTime<Utc>>().unwrap(), minutes)
}

/// The values of a property, as the other parser reads them.
fn values(file: &str, name: &str) -> Vec<String> {
    let unfolded = unfold(file);
    let read = read_calendar(&unfolded).expect("the other parser reads it");
    let properties = read.components.iter().flat_map(|component| component.properties.iter());
    properties.filter(|property| property.name == name).map(|property| property.val.to_string()).collect()
}

#[test]
fn a_session_is_an_entry_in_utc_with_a_name_that_stays_and_a_number_that_grows() {
    let mut session = entry("With Kim", at("2031-05-15T15:00:00Z", 60));
    let first = calendar(std::slice::from_ref(&session));
    assert_eq!(values(&first, "DTSTART"), ["20310515T150000Z"]);
    assert_eq!(values(&first, "DTEND"), ["20310515T160000Z"]);
    session.changed_at += 1_000;
    session.time = at("2031-05-16T15:00:00Z", 60);
    let later = calendar(&[session]);
    assert_eq!(values(&first, "UID"), values(&later, "UID"));
    let number = |file: &str| values(file, "SEQUENCE")[0].parse::<u32>().unwrap();
    assert!(number(&first) < number(&later));
    assert!(!first.contains("METHOD") && !first.contains("RRULE"));
}

#[test]
fn a_day_is_a_day_and_ends_with_the_next() {
    let day = NaiveDate::from_ymd_opt(2032, 2, 29).unwrap();
    let due = CalendarEntry { is_free: true, ..entry("Ask for feedback", CalendarTime::On(day)) };
    let file = calendar(&[due]);
    assert!(file.contains("DTSTART;VALUE=DATE:20320229\r\nDTEND;VALUE=DATE:20320301\r\n"), "{file}");
    assert_eq!(values(&file, "TRANSP"), ["TRANSPARENT"]);
}

#[test]
fn t29_words_begin_no_line_of_their_own() {
    for words in [
        "a\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        "a\nATTACH:https://example.org/x",
        "a\rDESCRIPTION:x",
        "a\u{2028}URL:javascript:alert(1)",
        "a\u{0}\u{b}\u{c}\u{85}BEGIN:VALARM",
    ] {
        let mut hostile = entry(words, at("2031-05-15T15:00:00Z", 60));
        hostile.description = words.to_owned();
        hostile.address = Some(words.to_owned());
        let file = calendar(&[hostile]);
        let lines: Vec<&str> = file.split("\r\n").collect();
        let starts = |name: &str| lines.iter().filter(|line| line.starts_with(name)).count();
        assert_eq!(
            [starts("BEGIN:"), starts("END:"), starts("URL"), starts("ATTACH")],
            [2, 2, 1, 0],
            "{file}"
        );
        assert_eq!(starts("DESCRIPTION"), 1);
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "a line ends with both");
    }
}

proptest! {
    #[test]
    fn any_words_are_read_back_as_they_were(title in "\\PC{1,120}", description in "(\\PC|\n){0,300}") {
        let mut written = entry(&title, at("2031-05-15T15:00:00Z", 60));
        written.description = description.clone();
        let file = calendar(&[written]);
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        // Other ends of lines become the one that calendars know.
        let plain = |words: &str| words.replace(['\u{2028}', '\u{2029}'], "\n");
        prop_assert_eq!(&values(&file, "SUMMARY")[0], &plain(&title));
        prop_assert_eq!(values(&file, "DESCRIPTION").concat(), plain(&description));
    }
}

#[test]
fn a_reminder_says_our_words_only_and_none_is_left_on_what_is_cancelled() {
    let words = "Turnwise: it’s nearly time".to_owned();
    let alarm = Some(Alarm { minutes_before: 10, words });
    let session = CalendarEntry { alarm, ..entry("Secret title", at("2031-05-15T15:00:00Z", 60)) };
    let file = calendar(std::slice::from_ref(&session));
    let alarm = file.split("BEGIN:VALARM").nth(1).and_then(|rest| rest.split("END:VALARM").next()).unwrap();
    assert!(alarm.contains("TRIGGER:-PT10M") && alarm.contains("ACTION:DISPLAY"), "{alarm}");
    assert!(!alarm.contains("Secret"), "{alarm}");
    let read = unfold(&file);
    let read = read_calendar(&read).expect("the other parser reads it");
    assert_eq!(read.components[0].components.len(), 1, "the reminder belongs to the entry");
    let cancelled = CalendarEntry { is_cancelled: true, ..session };
    assert!(!calendar(&[cancelled]).contains("VALARM"));
}
