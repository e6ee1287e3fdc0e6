//! Calendar files (RFC 5545), to be opened by any calendar.
//!
//! One entry for each occurrence, in UTC and without a recurrence rule, because
//! a rule in UTC would drift when clocks change. The UID of an entry stays the
//! same and its SEQUENCE grows with every change, so a calendar that is given
//! the file again updates its entries and adds no duplicates. There is no
//! `METHOD`: the file publishes entries, it does not invite.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};

use crate::replica::{Id, Record};

/// Most octets of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;
/// Sequences count seconds from here, 2020-01-01, so that they fit into 31
/// bits until 2088.
const EPOCH_SECONDS: u64 = 1_577_836_800;

/// When an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarTime {
    /// From an instant on, for so many minutes.
    At(DateTime<Utc>, u64),
    /// A whole day, without a time.
    On(NaiveDate),
}

/// One entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The record it is about; the UID follows from its id.
    pub record: Id,
    /// When it is.
    pub time: CalendarTime,
    /// Its title.
    pub title: String,
    /// More words, if any.
    pub description: String,
    /// The address in the app that it links to.
    pub address: Option<String>,
    /// Where it takes place: a place, or the link of a call.
    pub location: Option<String>,
    /// When what bears on it was changed last, in milliseconds since 1970 by the
    /// stamps of its writes, which only ever grow.
    pub changed_at: u64,
    /// The least number of its version: one more than what was saved before,
    /// where writes were taken back since.
    pub least_sequence: u32,
    /// It will not take place.
    pub is_cancelled: bool,
    /// It leaves its time free.
    pub is_free: bool,
    /// The reminder, if one is wished.
    pub alarm: Option<Alarm>,
}

/// A reminder before an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// How long before the start. On a whole day it comes at nine in the
    /// morning, whatever this says.
    pub minutes_before: u32,
    /// What it says: words of the program, never of a person, because a
    /// calendar shows them on a locked screen.
    pub words: String,
}

impl CalendarEntry {
    /// The number of this version.
    pub fn sequence(&self) -> u32 {
        sequence(self.changed_at).max(self.least_sequence)
    }
}

/// When a record was changed last, by its stamps.
pub fn changed_at(record: &Record) -> u64 {
    record.writes().map(|(stamp, _)| stamp.tick.millis).max().unwrap_or_default()
}

/// A calendar file of these entries.
pub fn calendar(entries: &[CalendarEntry]) -> String {
    let mut file = Lines(String::new());
    file.add("BEGIN", "VCALENDAR");
    file.add("VERSION", "2.0");
    file.add("PRODID", "-//Turnwise//Turnwise//EN");
    file.add("CALSCALE", "GREGORIAN");
    for entry in entries {
        file.entry(entry);
    }
    file.add("END", "VCALENDAR");
    file.0
}

/// Lines that are folded as they are added.
struct Lines(String);

impl Lines {
    fn entry(&mut self, entry: &CalendarEntry) {
        let changed = i64::try_from(entry.changed_at).ok().and_then(DateTime::<Utc>::from_timestamp_millis);
        let changed = instant(changed.unwrap_or_default());
        self.add("BEGIN", "VEVENT");
        self.add("UID", &format!("{}@turnwise", entry.record));
        self.add("DTSTAMP", &changed);
        self.add("LAST-MODIFIED", &changed);
        self.add("SEQUENCE", &entry.sequence().to_string());
        match entry.time {
            CalendarTime::At(starts, minutes) => {
                self.add("DTSTART", &instant(starts));
                let length = i64::try_from(minutes).ok().and_then(TimeDelta::try_minutes);
                let ends = length.and_then(|length| starts.checked_add_signed(length)).unwrap_or(starts);
                self.add("DTEND", &instant(ends));
            }
            CalendarTime::On(day) => {
                self.add("DTSTART;VALUE=DATE", &date(day));
                // The end of an all-day entry is the following day (RFC 5545, 3.6.1).
                self.add("DTEND;VALUE=DATE", &date(day.succ_opt().unwrap_or(day)));
            }
        }
        if entry.is_free {
            self.add("TRANSP", "TRANSPARENT");
        }
        self.add("SUMMARY", &text(&entry.title));
        if !entry.description.is_empty() {
            self.add("DESCRIPTION", &text(&entry.description));
        }
        if let Some(place) = entry.location.as_ref().filter(|place| !place.is_empty()) {
            self.add("LOCATION", &text(place));
        }
        if let Some(address) = &entry.address {
            self.add("URL", &without_controls(address));
        }
        self.add("STATUS", if entry.is_cancelled { "CANCELLED" } else { "CONFIRMED" });
        if let Some(alarm) = entry.alarm.as_ref().filter(|_| !entry.is_cancelled) {
            self.alarm(alarm, entry.time);
        }
        self.add("END", "VEVENT");
    }

    fn alarm(&mut self, alarm: &Alarm, time: CalendarTime) {
        self.add("BEGIN", "VALARM");
        self.add("ACTION", "DISPLAY");
        self.add("DESCRIPTION", &text(&alarm.words));
        match time {
            CalendarTime::At(..) => self.add("TRIGGER", &format!("-PT{}M", alarm.minutes_before)),
            CalendarTime::On(_) => self.add("TRIGGER", "PT9H"),
        }
        self.add("END", "VALARM");
    }

    /// Adds a line, folded where it is too long, between characters.
    fn add(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for part in [name, ":", value] {
            for letter in part.chars() {
                if octets + letter.len_utf8() > LINE {
                    self.0.push_str("\r\n ");
                    octets = 1;
                }
                self.0.push(letter);
                octets += letter.len_utf8();
            }
        }
        self.0.push_str("\r\n");
    }
}

/// The number of a version: greater for what was changed later.
fn sequence(changed_at: u64) -> u32 {
    let seconds = (changed_at / 1000).saturating_sub(EPOCH_SECONDS);
    u32::try_from(seconds).unwrap_or(u32::MAX).min(i32::MAX.unsigned_abs())
}

fn instant(instant: DateTime<Utc>) -> String {
    let time = instant.time();
    format!("{}T{:02}{:02}{:02}Z", date(instant.date_naive()), time.hour(), time.minute(), time.second())
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A text value (RFC 5545, 3.3.11): line breaks and separators are escaped, so
/// that no text can start a line of its own.
fn text(words: &str) -> String {
    let mut value = String::with_capacity(words.len());
    for letter in words.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            '\t' => value.push(' '),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

fn without_controls(address: &str) -> String {
    address.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect()
}
