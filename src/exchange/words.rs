//! What differs between two texts, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::limits;

/// A piece of a word diff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which of the texts it is in.
    pub kind: PieceKind,
    /// The text, white space included.
    pub text: String,
}

/// Which of two texts a piece is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    /// In both texts.
    Same,
    /// In the text before only.
    Gone,
    /// In the text after only.
    New,
}

/// The pieces of two texts. Those that are [`Same`](PieceKind::Same) or
/// [`Gone`](PieceKind::Gone), one after the other, are exactly `before`; those
/// that are [`Same`](PieceKind::Same) or [`New`](PieceKind::New) are exactly
/// `after`. Texts are cut only at white space and punctuation, so combining
/// characters stay together.
pub fn word_diff(before: &str, after: &str) -> Vec<Piece> {
    let old = words(before);
    let new = words(after);
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let old_middle = old_rest.get(..old_rest.len() - end).unwrap_or_default();
    let new_middle = new_rest.get(..new_rest.len() - end).unwrap_or_default();

    let mut pieces = Pieces::default();
    pieces.add(PieceKind::Same, old.get(..start).unwrap_or_default());
    if old_middle.len().max(new_middle.len()) > limits::DIFF_WORDS {
        pieces.add(PieceKind::Gone, old_middle);
        pieces.add(PieceKind::New, new_middle);
    } else {
        pieces.compare(old_middle, new_middle);
    }
    pieces.add(PieceKind::Same, old_rest.get(old_rest.len() - end..).unwrap_or_default());
    pieces.0
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, kind: PieceKind, words: &[&str]) {
        if words.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.kind == kind => last.text.extend(words.iter().copied()),
            _ => self.0.push(Piece { kind, text: words.concat() }),
        }
    }

    fn compare(&mut self, old: &[&str], new: &[&str]) {
        for op in capture_diff_slices(Algorithm::Myers, old, new) {
            let gone = old.get(op.old_range()).unwrap_or_default();
            let fresh = new.get(op.new_range()).unwrap_or_default();
            if matches!(op, DiffOp::Equal { .. }) {
                self.add(PieceKind::Same, gone);
            } else {
                self.add(PieceKind::Gone, gone);
                self.add(PieceKind::New, fresh);
            }
        }
    }
}

/// Words, white space and punctuation; concatenated they are the text.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let class = class(letter);
        if before.is_some_and(|before| before != class || class == Class::Mark) {
            words.extend(text.get(start..at));
            start = at;
        }
        before = Some(class);
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Class {
    Word,
    Gap,
    Mark,
}

fn class(letter: char) -> Class {
    match letter {
        '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '"' => Class::Mark,
        _ if letter.is_whitespace() => Class::Gap,
        _ => Class::Word,
    }
}
