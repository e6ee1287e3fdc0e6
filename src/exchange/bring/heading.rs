//! What a heading says: a day, a kind of entry, a person, a year.

use super::dates::{Dates, Found, year_of};
use super::names::Names;
use super::vocabulary::{Label, Vocabulary};
use super::words::{after, before};

/// How a heading is marked as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// By `#` or a line below it; its level.
    Marked(u8),
    /// By bold letters.
    Bold,
    /// It is a bullet with others nested under it.
    Toggle,
    /// By nothing but its words.
    Bare,
}

impl Form {
    /// Its level among headings; smaller is higher.
    pub(super) fn level(self) -> u8 {
        match self {
            Self::Marked(level) => level,
            Self::Bold => 7,
            Self::Toggle | Self::Bare => 8,
        }
    }

    /// Is it a heading whatever it says?
    pub(super) fn is_sure(self) -> bool {
        matches!(self, Self::Marked(_) | Self::Bold)
    }
}

/// The longest heading in bytes that may say anything special.
pub(super) const LONGEST: usize = 300;

/// The date in a heading of a session, and the rest of its words.
pub(super) fn dated(
    text: &str,
    form: Form,
    is_after_gap: bool,
    dates: &Dates<'_>,
    names: &Names,
) -> Option<(Found, String)> {
    let (at, found) = dates.first_in(text)?;
    let start = before(text, at);
    let rest = after(text, at + found.len);
    let title = title_of(start, rest);
    let is_announced =
        dates.words.words(Label::Due).is_some_and(|due| due.at_end(start.trim_end()).is_some());
    // "by 14 Oct" says when something ends.
    let is_free = !is_announced && form.is_sure();
    let is_dated = is_free
        || is_session(text, &title, is_after_gap, dates.words, names)
        || begins_so(start, rest, &title, found);
    (is_dated && !is_announced).then_some((found, title))
}

/// The words around the date, without what only separated them from it.
fn title_of(start: &str, rest: &str) -> String {
    let is_joint = |sign: char| sign.is_whitespace() || ",;:|–—-·/→".contains(sign);
    let start = start.trim_end_matches(|sign| is_joint(sign) || "([".contains(sign)).trim_start();
    let rest = rest.trim_start_matches(|sign| is_joint(sign) || ")].".contains(sign)).trim_end();
    let rest = if rest.ends_with(':') { rest.trim_end_matches(':') } else { rest };
    match (start.is_empty(), rest.is_empty()) {
        (true, _) => rest.to_owned(),
        (_, true) => start.to_owned(),
        _ => format!("{start} – {rest}"),
    }
}

/// What a title holds beside names and numbers: whether there is a word for a
/// session, and how many others.
fn words_of(title: &str, words: &Vocabulary, names: &Names) -> (bool, usize) {
    let (mut has_session, mut others) = (false, 0);
    let mut rest = title;
    loop {
        rest = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        if rest.is_empty() {
            return (has_session, others);
        }
        let label = words.label_at(rest).filter(|(label, _)| matches!(label, Label::Session | Label::Day));
        has_session |= label.is_some_and(|(label, _)| label == Label::Session);
        let known = label.map(|(_, len)| len).or_else(|| names.at(rest).map(|(_, len)| len));
        let word = rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len());
        let is_number = rest.bytes().take(word).all(|byte| byte.is_ascii_digit());
        others += usize::from(known.is_none() && !is_number);
        rest = after(rest, known.unwrap_or(word));
    }
}

/// Is a line that is not marked as a heading the one of a session, "Weekly meeting
/// 14 Oct 2026"?
fn is_session(text: &str, title: &str, is_after_gap: bool, words: &Vocabulary, names: &Names) -> bool {
    let (has_session, others) = words_of(title, words, names);
    // "Next meeting: 28 Oct", "Kim will call 28 Oct", "TODO meeting by 28 Oct"
    let is_split = text.trim_end_matches(':').contains(':');
    let is_other = is_split || title.contains(['.', '?']) || names.at(text).is_some();
    let label = words.label_at(text).map_or(Label::Session, |(label, _)| label);
    others == 0 || is_after_gap && has_session && others <= 2 && !is_other && label == Label::Session
}

/// Does the line begin with the date, followed by a short title?
fn begins_so(start: &str, rest: &str, title: &str, found: Found) -> bool {
    let is_first = !start.contains(char::is_alphanumeric);
    let next = rest.trim_start();
    let is_split = next.starts_with([':', '–', '—', '|']) || next.starts_with("- ");
    is_first
        && title.chars().count() <= 60
        && (is_split || found.year.is_some() && !title.ends_with(['.', '!', '?']))
}

/// A heading of a kind of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) label: Label,
    /// Whose entries follow, if it says so.
    pub(super) who: Option<usize>,
    /// Is there a number beside it?
    pub(super) is_numbered: bool,
}

/// What kind of entry the heading says, if it has at most so many words beside
/// that, names and numbers.
pub(super) fn named(text: &str, most: usize, words: &Vocabulary, names: &Names) -> Option<Named> {
    if text.ends_with(['?', '!']) {
        return None;
    }
    let (mut label, mut who, mut others, mut is_numbered) = (None, None, 0, false);
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        if rest.is_empty() {
            break;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let said = words.label_at(rest).filter(|(found, _)| is_section(*found));
        let (len, is_other) = if let Some((found, len)) = said {
            let is_better = label.is_none_or(|label| label == Label::Session);
            others += usize::from(!is_better && found != Label::Session);
            label = if is_better { Some(found) } else { label };
            (len, false)
        } else if let Some((person, len)) = names.at(rest) {
            // Of two names none is the owner.
            who = if who.is_none() { Some(Some(person)) } else { Some(None) };
            let is_theirs = ["'s", "’s"].iter().any(|ending| after(rest, len).starts_with(ending));
            let ending = after(rest, len).chars().next().map_or(0, char::len_utf8) + 1;
            (if is_theirs { len + ending } else { len }, false)
        } else if digits > 0 {
            is_numbered = true;
            (digits, false)
        } else {
            (rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len()), true)
        };
        // What is in brackets only explains.
        let is_aside = before(text, text.len() - rest.len()).contains('(');
        others += usize::from(is_other && !is_aside);
        if others > most {
            return None;
        }
        rest = after(rest, len);
    }
    Some(Named { label: label?, who: who.flatten(), is_numbered })
}

/// Can a heading with this label have entries under it?
fn is_section(label: Label) -> bool {
    use Label::{Commitments, Goals, Milestones, Notes, Session, Topics, Wins};
    matches!(label, Goals | Commitments | Notes | Topics | Session | Wins | Milestones)
}

/// The year that is all a heading says, perhaps with a month before it.
pub(super) fn year_only(text: &str, words: &Vocabulary) -> Option<i32> {
    let text = text.trim().trim_end_matches(':');
    let len = words.month_at(text).map_or(0, |(_, len)| len);
    let rest = after(text, len).trim_start_matches(['.', ',', ' ']);
    let is_year = rest.len() == 4 && rest.bytes().all(|byte| byte.is_ascii_digit());
    rest.parse().ok().filter(|_| is_year).and_then(year_of)
}
