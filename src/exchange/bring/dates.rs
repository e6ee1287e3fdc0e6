//! Dates as people write them.

use chrono::{Datelike, Days, NaiveDate};

use super::vocabulary::Vocabulary;
use super::words::after;

/// A session may be planned this many days ahead of today.
const AHEAD: u64 = 60;

/// How dates of a document are read.
pub(super) struct Dates<'a> {
    pub(super) words: &'a Vocabulary,
    /// Does the month come first in dates such as 3/4/2026?
    pub(super) is_month_first: bool,
    pub(super) today: NaiveDate,
}

/// A date in a text; there is such a day at least in a leap year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) year: Option<i32>,
    month: u32,
    day: u32,
    /// How many bytes of the text it takes.
    pub(super) len: usize,
}

/// Day, month, year and the text that follows.
type Parts<'t> = (u32, u32, Option<i32>, &'t str);

impl Dates<'_> {
    /// The date that the text begins with, with a day of the week around it.
    pub(super) fn at(&self, text: &str) -> Option<Found> {
        let start = self.past_weekday(text);
        let (day, month, year, rest) = self
            .numeric(start)
            .or_else(|| self.day_and_month(start))
            .or_else(|| self.month_and_day(start))?;
        if rest.starts_with(|next: char| next.is_alphanumeric() && !is_time_sign(next, rest)) {
            return None;
        }
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
        let rest = self.past_weekday_in_brackets(rest);
        Some(Found { year, month, day, len: text.len() - rest.len() })
    }

    /// The first date in a line, and where it begins.
    pub(super) fn first_in(&self, text: &str) -> Option<(usize, Found)> {
        let mut last = ' ';
        for (at, letter) in text.char_indices() {
            let is_start = letter.is_alphanumeric() && !last.is_alphanumeric() && !"./-".contains(last);
            last = letter;
            if is_start && let Some(found) = self.at(after(text, at)) {
                return Some((at, found));
            }
        }
        None
    }

    /// The day, if the text is a date and no more than a full stop after it.
    pub(super) fn only(&self, text: &str) -> Option<Found> {
        let text = text.trim().trim_end_matches([':', ',', ';']);
        self.at(text).filter(|found| after(text, found.len).trim().trim_end_matches('.').is_empty())
    }

    /// The day of a session: without a year the latest one that is not far ahead.
    /// `year` is what a heading above it said.
    pub(super) fn past(&self, found: Found, year: Option<i32>) -> Option<NaiveDate> {
        if let Some(year) = found.year.or(year) {
            return found.in_year(year);
        }
        let last = self.today.checked_add_days(Days::new(AHEAD))?;
        (0..9).filter_map(|ago| found.in_year(last.year() - ago)).find(|day| *day <= last)
    }

    /// A day to come: without a year the first one from `base` on.
    pub(super) fn next(found: Found, base: NaiveDate) -> Option<NaiveDate> {
        if let Some(year) = found.year {
            return found.in_year(year);
        }
        (0..9).filter_map(|ahead| found.in_year(base.year() + ahead)).find(|day| *day >= base)
    }

    /// `2026-10-14`, `2026年10月14日`, `14.10.2026`, `14.10.`, `14/10/26`.
    fn numeric<'t>(&self, text: &'t str) -> Option<Parts<'t>> {
        if let Some((year, rest)) = digits(text, 4, 4) {
            let (month, rest) = digits(rest.strip_prefix(['-', '.', '/', '年'])?, 1, 2)?;
            let (day, rest) = digits(rest.strip_prefix(['-', '.', '/', '月'])?, 1, 2)?;
            return Some((day, month, Some(year_of(year)?), rest.strip_prefix('日').unwrap_or(rest)));
        }
        let (first, rest) = digits(text, 1, 2)?;
        let sign = rest.chars().next().filter(|sign| "./-".contains(*sign))?;
        let rest = after(rest, 1);
        let is_spaced = sign == '.' && rest.starts_with(is_blank);
        let (second, rest) = digits(rest.trim_start_matches(is_blank), 1, 2)
            .filter(|_| is_spaced || !rest.starts_with(is_blank))?;
        let year = rest.strip_prefix(sign).and_then(|rest| {
            let close = if sign == '.' { rest.trim_start_matches(is_blank) } else { rest };
            let (year, left) = digits(close, 4, 4).or_else(|| digits(rest, 2, 2).filter(|_| sign != '-'))?;
            Some((year_of(year)?, left))
        });
        let (year, rest) = match year {
            Some((year, rest)) => (Some(year), rest),
            // "1. 2. 3." is the beginning of a list, "1.5" a number.
            None if sign == '.' && !is_spaced => (None, rest.strip_prefix('.')?),
            None if sign == '/' && !rest.starts_with('/') => (None, rest),
            None => return None,
        };
        let is_swapped = self.is_month_first && sign != '.';
        let (day, month) = if is_swapped { (second, first) } else { (first, second) };
        let (day, month) = if month > 12 { (month, day) } else { (day, month) };
        Some((day, month, year, rest))
    }

    /// `14 Oct 2026`, `14th of October`, `14. Oktober`, `14-Oct-26`.
    fn day_and_month<'t>(&self, text: &'t str) -> Option<Parts<'t>> {
        let (day, rest) = digits(text, 1, 2)?;
        let rest = self.past_between(past_ordinal(rest).trim_start_matches(is_gap));
        let (month, len) = self.words.month_at(rest)?;
        let rest = after(rest, len);
        let (year, rest) = self.year(rest);
        Some((day, month, year, rest))
    }

    /// `October 14, 2026`, `Oct 14th`.
    fn month_and_day<'t>(&self, text: &'t str) -> Option<Parts<'t>> {
        let (month, len) = self.words.month_at(text)?;
        let rest = self.past_between(after(text, len).trim_start_matches(is_gap));
        let (day, rest) = digits(rest, 1, 2)?;
        if rest.starts_with(':') && digits(after(rest, 1), 2, 2).is_some() {
            return None;
        }
        let (year, rest) = self.year(past_ordinal(rest));
        Some((day, month, year, rest))
    }

    /// A year after a month or a day, and what follows.
    fn year<'t>(&self, text: &'t str) -> (Option<i32>, &'t str) {
        let close = self.past_between(
            text.trim_start_matches(is_gap).trim_start_matches(',').trim_start_matches(is_blank),
        );
        let short = close.strip_prefix(['\'', '’']).and_then(|short| digits(short, 2, 2));
        let found =
            digits(close, 4, 4).or(short).filter(|(_, rest)| !rest.starts_with(char::is_alphanumeric));
        match found.and_then(|(year, rest)| Some((year_of(year)?, rest))) {
            Some((year, rest)) => (Some(year), rest),
            // The point of a short month.
            None => (None, text.strip_prefix('.').unwrap_or(text)),
        }
    }

    fn past_between<'t>(&self, text: &'t str) -> &'t str {
        match self.words.between.at_start(text) {
            Some(len) => after(text, len).trim_start(),
            None => text,
        }
    }

    fn past_weekday<'t>(&self, text: &'t str) -> &'t str {
        let Some(len) = self.words.weekdays.at_start(text) else { return text };
        let rest = after(text, len).trim_start_matches(|sign: char| is_blank(sign) || ".,".contains(sign));
        self.past_between(rest)
    }

    fn past_weekday_in_brackets<'t>(&self, rest: &'t str) -> &'t str {
        let inside = rest.trim_start_matches(is_blank).strip_prefix('(');
        let day = inside.and_then(|inside| Some(after(inside, self.words.weekdays.at_start(inside)?)));
        day.and_then(|day| day.trim_start_matches('.').strip_prefix(')')).unwrap_or(rest)
    }
}

impl Found {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

/// A number of so many digits at the beginning of the text, and what follows.
fn digits(text: &str, least: usize, most: usize) -> Option<(u32, &str)> {
    let count = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    let value = text.get(..count)?.parse().ok()?;
    (least..=most).contains(&count).then(|| (value, after(text, count)))
}

/// A year of two or four digits; none that no notebook is about.
pub(super) fn year_of(year: u32) -> Option<i32> {
    let year = if year < 100 { year + 2000 } else { year };
    i32::try_from(year).ok().filter(|year| (1970..2200).contains(year))
}

/// The text after the ending of an ordinal number.
fn past_ordinal(text: &str) -> &str {
    let endings = ["st", "nd", "rd", "th", "er", "º", "ª", "."];
    let rest = endings.iter().find_map(|ending| text.strip_prefix(ending));
    rest.filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(text)
}

/// The `T` before a time is the end of a date.
fn is_time_sign(sign: char, rest: &str) -> bool {
    sign == 'T' && after(rest, 1).starts_with(|next: char| next.is_ascii_digit())
}

fn is_blank(sign: char) -> bool {
    sign == ' ' || sign == '\u{a0}' || sign == '\u{202f}'
}

fn is_gap(sign: char) -> bool {
    is_blank(sign) || ".-".contains(sign)
}
