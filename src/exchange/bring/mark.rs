//! The marks that a line begins with: bullets, numbers, boxes, headings.

use super::dates::Dates;
use super::words::{after, before};

/// A line without the marks at its beginning.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marked<'a> {
    /// Does it stand in a list?
    pub(super) is_item: bool,
    /// A box before it, and whether it is checked.
    pub(super) boxed: Option<bool>,
    /// The level of a heading, 1 to 6.
    pub(super) level: Option<u8>,
    /// The rest, with the marks inside it.
    pub(super) rest: &'a str,
}

/// What the line begins with. A number is no mark where a date begins with it.
pub(super) fn marked<'a>(text: &'a str, dates: &Dates<'_>) -> Marked<'a> {
    let mut found = Marked { rest: text.trim(), ..Marked::default() };
    // The marks of a quoted e-mail.
    while let Some(rest) = found.rest.strip_prefix('>') {
        found.rest = rest.trim_start();
    }
    found.take_level();
    if found.level.is_none() {
        if let Some(rest) = bullet(found.rest).or_else(|| number(found.rest, dates)) {
            found.is_item = true;
            found.rest = rest.trim_start();
        }
        if let Some((is_checked, rest)) = checkbox(found.rest) {
            found.boxed = Some(is_checked);
            found.rest = rest.trim_start();
        }
        // A heading that folds what is below it is a heading inside a bullet.
        found.take_level();
    }
    let folded = found.rest.strip_prefix("<details>").unwrap_or(found.rest);
    if let Some(rest) = folded.strip_prefix("<summary>") {
        found.level = Some(6);
        found.rest = rest.trim_end_matches("</summary>").trim();
    }
    found
}

impl Marked<'_> {
    fn take_level(&mut self) {
        let rest = self.rest.trim_start_matches('#');
        let count = self.rest.len() - rest.len();
        if (1..=6).contains(&count) && (rest.is_empty() || rest.starts_with(char::is_whitespace)) {
            self.level = u8::try_from(count).ok();
            let inner = rest.trim_end_matches('#');
            // "C#" is a word: only signs that stand alone close a heading.
            let is_closed = inner.is_empty() || inner.ends_with(char::is_whitespace);
            self.rest = if is_closed { inner.trim() } else { rest.trim() };
        }
    }
}

/// The text after a bullet.
fn bullet(text: &str) -> Option<&str> {
    // Google Docs escapes a sign that was typed by hand.
    let bare = text.strip_prefix('\\').unwrap_or(text);
    let sign = bare.chars().next()?;
    let rest = after(bare, sign.len_utf8());
    let next = rest.chars().next();
    let is_apart = next.is_none_or(char::is_whitespace);
    let is_bullet = match sign {
        '-' => is_apart || next.is_some_and(char::is_alphabetic),
        '*' | '+' | '–' | '—' | '·' | 'o' => is_apart && (sign != 'o' || next == Some('\t')),
        '•' | '◦' | '▪' | '▫' | '‣' | '●' | '○' | '■' | '□' | '➤' | '►' | '▸' | '▶' | '▼' | '▾' | '⁃'
        | '∙' => true,
        _ => false,
    };
    is_bullet.then(|| rest.trim_start_matches('\u{fe0f}'))
}

/// The text after a number or letter of a list: `1.`, `2)`, `a)`, `iv)`.
fn number<'a>(text: &'a str, dates: &Dates<'_>) -> Option<&'a str> {
    let bare = text.trim_start_matches('(');
    let is_bracketed = bare.len() + 1 == text.len();
    if bare.len() != text.len() && !is_bracketed {
        return None;
    }
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let letters = bare.bytes().take_while(u8::is_ascii_alphabetic).count();
    let roman = bare.bytes().take_while(|byte| b"ivxIVX".contains(byte)).count();
    let len = if (1..=3).contains(&digits) {
        digits
    } else if letters == 1 || (letters == roman && (1..=4).contains(&roman)) {
        letters
    } else {
        return None;
    };
    let rest = after(bare, len);
    let rest = rest.strip_prefix('\\').unwrap_or(rest);
    // A letter with a point may be an initial.
    let next = match rest.strip_prefix(')') {
        Some(next) => next,
        None if digits > 0 && !is_bracketed => rest.strip_prefix('.')?,
        None => return None,
    };
    let is_apart = next.is_empty() || next.starts_with(char::is_whitespace);
    (is_apart && dates.at(text).is_none()).then_some(next)
}

/// Whether a box at the beginning of the text is checked, and what follows.
fn checkbox(text: &str) -> Option<(bool, &str)> {
    if let Some(found) = ["[", "\\["].iter().find_map(|open| typed_box(text.strip_prefix(open)?)) {
        return Some(found);
    }
    let sign = text.chars().next()?;
    let is_checked = match sign {
        '☐' | '⬜' | '◻' | '🔲' | '▢' => false,
        '☑' | '☒' | '✓' | '✔' | '✅' => true,
        _ => return None,
    };
    Some((is_checked, after(text, sign.len_utf8()).trim_start_matches('\u{fe0f}')))
}

/// The same for a box of brackets, after the first of them.
fn typed_box(inside: &str) -> Option<(bool, &str)> {
    let end = inside.bytes().take(6).position(|byte| byte == b']')?;
    let is_checked = match before(inside, end).trim_end_matches('\\').trim() {
        "" => false,
        "x" | "X" | "✓" | "✔" => true,
        _ => return None,
    };
    let rest = after(inside, end + 1);
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then_some((is_checked, rest))
}

/// The words of a line that is bold from end to end, with what is a colon after
/// it; they may be a heading.
pub(super) fn bold_only(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches([':', ' ']);
    let bold = |mark: &str| text.strip_prefix(mark)?.strip_suffix(mark).filter(|it| !it.contains(mark));
    let words = bold("**").or_else(|| bold("__"))?;
    (!words.trim().is_empty()).then_some(words)
}
