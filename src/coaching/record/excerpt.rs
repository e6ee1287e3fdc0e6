//! A piece of what was found, with the words marked that were looked for.

use super::book::Book;
use super::search::{fold, fold_letter};
use super::view::Read;
use crate::replica::{Id, sorted};

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its words.
    pub text: String,
    /// Was it looked for?
    pub is_marked: bool,
}

/// So many letters a piece has around the first word that is marked.
const LENGTH: usize = 120;
/// So many of them stand before it.
const BEFORE: usize = 36;

/// A text, with each of the words marked wherever it stands.
pub fn marked(text: &str, words: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = |from: usize, to: usize, is_marked: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            runs.push(Run { text: text.to_owned(), is_marked });
        }
    };
    let mut at = 0;
    for (from, to) in places(text, words) {
        run(at, from, false);
        run(from, to, true);
        at = to;
    }
    run(at, text.len(), false);
    runs
}

impl Book {
    /// A piece of a record in which words stand that its title does not show;
    /// none where the title says it all.
    pub fn excerpt(&self, id: &Id, title: &str, words: &str) -> Option<Vec<Run>> {
        let (words, title) = (fold(words), fold(title));
        let missing: Vec<&str> = words.split_whitespace().filter(|part| !title.contains(part)).collect();
        let held = |text: &str| {
            let text = fold(text);
            missing.iter().filter(|part| text.contains(**part)).count()
        };
        if missing.is_empty() {
            return None;
        }
        let record = self.document().record(id)?;
        let fields = self.kind_of(id)?.fields().filter(|field| field.holds_words());
        let texts = fields.filter_map(|field| record.word(field)).map(|text| (held(text), text));
        // The first of those that hold the most.
        let best = texts.reduce(|best, other| if other.0 > best.0 { other } else { best });
        let (_, text) = best.filter(|(count, _)| *count > 0)?;
        Some(cut(text, &words))
    }
}

/// The piece of a text around the first of the words, in one line.
fn cut(text: &str, words: &str) -> Vec<Run> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = places(&text, words).first().map_or(0, |(from, _)| *from);
    let before = text.get(..first).unwrap_or_default();
    let back = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    // Whole words, if one begins there.
    let back = match before.get(back..).and_then(|it| it.find(' ')) {
        Some(space) if back > 0 => back + space + 1,
        _ => back,
    };
    let piece = text.get(back..).unwrap_or_default();
    let end = piece.char_indices().nth(LENGTH).map_or(piece.len(), |(at, _)| at);
    let (shown, rest) = piece.split_at(end);
    let before = if back > 0 { "…" } else { "" };
    let behind = if rest.is_empty() { "" } else { "…" };
    marked(&format!("{before}{shown}{behind}"), words)
}

/// Where the words stand in a text, in bytes; what touches is one.
fn places(text: &str, words: &str) -> Vec<(usize, usize)> {
    // For each byte of the folded text, the letter of the text it came from.
    let (mut folded, mut letters): (String, Vec<(usize, usize)>) = (String::new(), Vec::new());
    for (from, letter) in text.char_indices() {
        let to = from + letter.len_utf8();
        fold_letter(letter, &mut folded);
        if letters.len() < folded.len() {
            letters.resize(folded.len(), (from, to));
        } else if let Some(last) = letters.last_mut() {
            // A mark that stands on its own belongs to the letter before it.
            last.1 = to;
        }
    }
    let words = fold(words);
    let found = words.split_whitespace().flat_map(|word| {
        folded.match_indices(word).map(|(at, it)| (at, at + it.len() - 1)).collect::<Vec<_>>()
    });
    let of_text = found.filter_map(|(first, last)| Some((letters.get(first)?.0, letters.get(last)?.1)));
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (from, to) in sorted(of_text.collect(), Ord::cmp) {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}
