//! Finding anything by its words: an index that is made when one begins to
//! look, and looked through at every key.

use super::book::Book;
use super::kind::Kind;
use crate::replica::{Id, Record};

/// One record, by its words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    id: Id,
    kind: Kind,
    /// Its words, folded; each field on a line of its own.
    words: String,
}

/// The records of one book, by their words, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WordIndex {
    entries: Vec<Entry>,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Whether its first words begin with what was looked for.
    pub begins: bool,
}

impl WordIndex {
    /// Reads the words of a book. What is in the Trash is not found.
    pub fn of(book: &Book) -> Self {
        let mut entries: Vec<Entry> =
            book.document().records().filter_map(|(id, it)| entry(book, id, it)).collect();
        // Names begin with the time they were made.
        entries.reverse();
        Self { entries }
    }

    /// How many records it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Is there nothing to be found?
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The records that hold all of these words, as far as `most` of them:
    /// those that begin so first, then the latest.
    pub fn find(&self, words: &str, most: usize) -> Vec<Found> {
        let looked_for = fold(words.trim());
        let parts: Vec<&str> = looked_for.split_whitespace().collect();
        if parts.is_empty() {
            return Vec::new();
        }
        let (mut first, mut rest) = (Vec::new(), Vec::new());
        for entry in &self.entries {
            if !parts.iter().all(|part| entry.words.contains(part)) {
                continue;
            }
            let begins = entry.words.starts_with(&looked_for);
            let list = if begins { &mut first } else { &mut rest };
            if list.len() < most {
                list.push(Found { id: entry.id.clone(), kind: entry.kind, begins });
            }
        }
        first.extend(rest);
        first.truncate(most);
        first
    }
}

fn entry(book: &Book, id: &Id, record: &Record) -> Option<Entry> {
    let kind = book.kind_of(id).filter(|kind| kind.declaration().is_found)?;
    if !record.is_kept() {
        return None;
    }
    let mut words = String::new();
    // In the order of the declaration, where what names a record stands first.
    for field in kind.fields().filter(|field| field.holds_words()) {
        if let Some(text) = record.text(field.name()).filter(|text| !text.is_empty()) {
            fold_into(text, &mut words);
            words.push('\n');
        }
    }
    (!words.is_empty()).then(|| Entry { id: id.clone(), kind, words })
}

/// Letters as one types them in a hurry: small, and without their marks.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

fn fold_into(text: &str, folded: &mut String) {
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
            continue;
        }
        for letter in letter.to_lowercase() {
            match letter {
                'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
                'ç' | 'ć' | 'č' => folded.push('c'),
                'ď' | 'đ' => folded.push('d'),
                'è'..='ë' | 'ē' | 'ę' | 'ě' => folded.push('e'),
                'ğ' => folded.push('g'),
                'ì'..='ï' | 'ī' | 'ı' => folded.push('i'),
                'ł' => folded.push('l'),
                'ñ' | 'ń' | 'ň' => folded.push('n'),
                'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
                'ř' => folded.push('r'),
                'ś' | 'š' | 'ş' => folded.push('s'),
                'ť' | 'ţ' => folded.push('t'),
                'ù'..='ü' | 'ū' | 'ů' | 'ű' => folded.push('u'),
                'ý' | 'ÿ' => folded.push('y'),
                'ź' | 'ż' | 'ž' => folded.push('z'),
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                '’' => folded.push('\''),
                // Marks that stand on their own: accents, and vowel signs of Arabic and Hebrew.
                '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{64b}'..='\u{652}' => {}
                letter => folded.push(letter),
            }
        }
    }
}
