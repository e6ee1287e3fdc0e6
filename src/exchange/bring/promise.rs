//! A line that says what somebody will do.

use super::ending::{Ending, Endings};
use super::names::Names;
use super::vocabulary::Vocabulary;
use super::words::after;

/// What a line says about who does something, and the words without that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Promise<'t> {
    pub(super) what: &'t str,
    pub(super) ending: Ending,
}

/// A name that begins a line: who, what follows, and whether it is said that they
/// will do it.
pub(super) struct Start<'t> {
    pub(super) who: usize,
    pub(super) rest: &'t str,
    pub(super) is_promise: bool,
}

/// The name at the beginning of a line that is the line's owner or author. In a
/// list of commitments (`is_listed`) more ways to write it count.
pub(super) fn start<'t>(
    text: &'t str,
    names: &Names,
    words: &Vocabulary,
    is_listed: bool,
) -> Option<Start<'t>> {
    let (who, rest, is_promise) = begin(text, names, words, is_listed)?;
    // "Kim: will book it", "Kim: I'll book it"
    let past_will = words.will.at_start(rest).map(|len| after(rest, len).trim_start());
    match past_will.filter(|rest| !rest.is_empty()) {
        Some(rest) => Some(Start { who, rest, is_promise: true }),
        None => Some(Start { who, rest, is_promise }).filter(|start| !start.rest.is_empty()),
    }
}

fn begin<'t>(
    text: &'t str,
    names: &Names,
    words: &Vocabulary,
    is_listed: bool,
) -> Option<(usize, &'t str, bool)> {
    if let Some(inside) = text.strip_prefix(['[', '(']) {
        let (who, len) = names.at(inside.strip_prefix('@').unwrap_or(inside)).filter(|_| is_listed)?;
        let len = len + usize::from(inside.starts_with('@'));
        let rest = after(inside, len).strip_prefix([']', ')'])?;
        return Some((who, rest.trim_start_matches([':', ' ', '–', '-']), true));
    }
    if let Some(inside) = text.strip_prefix('@') {
        let (who, len) = names.at(inside)?;
        let rest = after(inside, len);
        let is_alone = rest.starts_with([' ', ':', ',', '\t', '\u{a0}']);
        let rest = rest.trim_start_matches([':', ' ', ',', '\t', '\u{a0}']);
        return is_alone.then_some((who, past_dash(rest).unwrap_or(rest), true));
    }
    if let Some((who, rest)) = names.before_colon(text) {
        return Some((who, rest, false));
    }
    let (who, len) = names.at(text)?;
    let rest = after(text, len);
    // "Kim'll book it" has no blank.
    let next = rest.trim_start();
    let promised = [&words.will, &words.shall].into_iter().take(1 + usize::from(is_listed));
    if let Some(len) = promised.filter_map(|words| words.at_start(next)).max() {
        return Some((who, after(next, len).trim_start(), true));
    }
    let dash = past_dash(next).filter(|_| is_listed && next.len() < rest.len())?;
    Some((who, dash, true))
}

fn past_dash(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['–', '—', '-', '|', '→'])?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

/// The commitment that a line of a list of commitments, or a promise, says. If
/// nothing would be left to do, the words stay as they are.
pub(super) fn promise<'t>(text: &'t str, endings: &Endings<'_>) -> Promise<'t> {
    let words = endings.dates.words;
    let start = start(text, endings.names, words, true);
    let (what, who) = start.map_or((text, None), |start| (start.rest, Some(start.who)));
    let (what, mut ending) = endings.take(what);
    if !what.contains(char::is_alphanumeric) {
        return Promise { what: text, ending: Ending { who, ..Ending::default() } };
    }
    if who.is_some() && ending.who.is_some() && who != ending.who {
        // Two names: the first is the owner, so the second must stay in the words.
        let (what, who) = (text, None);
        return Promise { what, ending: Ending { who, ..Ending::default() } };
    }
    ending.who = who.or(ending.who).or_else(|| doer(what, endings.names));
    Promise { what, ending }
}

/// Who is the first word of a sentence, "Kim books it", and no other after it. The
/// name stays in the words.
fn doer(text: &str, names: &Names) -> Option<usize> {
    let (who, len) = names.at(text)?;
    let rest = after(text, len);
    let is_word = rest.starts_with(char::is_whitespace);
    let has_other = rest.split_whitespace().take(2).any(|word| names.at(word).is_some());
    (is_word && rest.trim_start().starts_with(char::is_alphabetic) && !has_other).then_some(who)
}
