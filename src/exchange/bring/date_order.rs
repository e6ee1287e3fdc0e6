//! Which number comes first in the dates of a document.

use super::brought::DateOrder;

/// The order that the dates of a text show. A date that can be read in one order
/// only is evidence for it; the greater number of them decides, the day first in
/// case of doubt.
pub(super) fn order_of(text: &str) -> DateOrder {
    let bytes = text.as_bytes();
    let (mut days, mut months, mut unclear) = (0_usize, 0_usize, false);
    let mut at = 0;
    while at < bytes.len() {
        if !byte(bytes, at).is_ascii_digit() {
            at += 1;
            continue;
        }
        let last = at.checked_sub(1).map_or(b' ', |before| byte(bytes, before));
        let is_start = !last.is_ascii_alphanumeric() && !b"./-".contains(&last);
        match date_at(bytes, at).filter(|_| is_start) {
            Some((first, second, _)) if first > 12 && second <= 12 => days += 1,
            Some((first, second, _)) if second > 12 && first <= 12 => months += 1,
            Some((first, second, sign)) => unclear |= first <= 12 && second <= 12 && sign != b'.',
            None => {}
        }
        while byte(bytes, at).is_ascii_digit() {
            at += 1;
        }
    }
    match (days, months) {
        (0, 0) if unclear => DateOrder::Assumed,
        (0, 0) => DateOrder::Unseen,
        (days, months) if months > days => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    }
}

/// The first two numbers of a date at this place and the sign between them.
/// Without a year only where nothing else stands beside it.
fn date_at(bytes: &[u8], at: usize) -> Option<(u32, u32, u8)> {
    let (first, end) = number(bytes, at)?;
    let sign = byte(bytes, end);
    if !b"./-".contains(&sign) {
        return None;
    }
    let (second, end) = number(bytes, end + 1)?;
    if !(1..=31).contains(&first) || !(1..=31).contains(&second) {
        return None;
    }
    if byte(bytes, end) == sign {
        let year = (end + 1..).take(5).take_while(|place| byte(bytes, *place).is_ascii_digit()).count();
        let is_year = year == 4 || year == 2 && sign == b'/';
        let next = byte(bytes, end + 1 + year);
        return (is_year && !next.is_ascii_alphanumeric() && next != sign).then_some((first, second, sign));
    }
    let is_alone = sign == b'/' && stands_alone(bytes, at, end);
    is_alone.then_some((first, second, sign))
}

/// A number of one or two digits, and where it ends.
fn number(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let digits = (at..).take(3).take_while(|place| byte(bytes, *place).is_ascii_digit()).count();
    let value = (at..at + digits).fold(0, |sum, place| sum * 10 + u32::from(byte(bytes, place) - b'0'));
    (1..=2).contains(&digits).then_some((value, at + digits))
}

/// Is a part of the text the whole of a line or of a cell, apart from marks?
fn stands_alone(bytes: &[u8], from: usize, to: usize) -> bool {
    let is_edge = |byte: u8| b"\n;\t|\"".contains(&byte);
    let is_filling = |byte: u8| b" #*_".contains(&byte);
    let mut left = (0..from).rev().take(8).map(|at| byte(bytes, at)).skip_while(|byte| is_filling(*byte));
    let mut right = (to..to + 8).map(|at| byte(bytes, at)).skip_while(|byte| is_filling(*byte));
    // In a sentence a blank follows the comma.
    let is_after = from.checked_sub(1).is_some_and(|at| byte(bytes, at) == b',');
    let is_before = byte(bytes, to) == b',';
    (is_after || left.next().is_none_or(is_edge)) && (is_before || right.next().is_some_and(is_edge))
}

/// A byte of the text; the end of a line outside of it.
fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(b'\n')
}
