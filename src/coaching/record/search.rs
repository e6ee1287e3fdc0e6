//! Finding anything by its words: an index that is made when one begins to
//! look, and looked through at every key.

use super::book::Book;
use super::declaration::{Field, Role};
use super::kind::Kind;
use super::view::{Read, first_written};
use crate::replica::{Id, Record};

/// One record, by its words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    id: Id,
    kind: Kind,
    /// Whose it is, or who wrote it.
    who: Option<Id>,
    /// When it was written first, in milliseconds since 1970.
    at: u64,
    /// Its words, folded; each field on a line of its own.
    words: String,
}

/// What is looked for: everything that is said here is so of what is found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// These words stand in it, in any order.
    pub words: String,
    /// It is of one of these kinds.
    pub kinds: Option<Vec<Kind>>,
    /// It is of this person.
    pub who: Option<Id>,
    /// It is not from before this time, in milliseconds since 1970.
    pub since: Option<u64>,
    /// It is from before this time, in milliseconds since 1970.
    pub until: Option<u64>,
}

impl Sought {
    /// These words alone.
    pub fn words(words: &str) -> Self {
        Self { words: words.to_owned(), ..Self::default() }
    }

    /// Is this true of a record, apart from its words?
    fn fits(&self, entry: &Entry) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&entry.kind))
            && self.who.as_ref().is_none_or(|who| entry.who.as_ref() == Some(who))
            && self.since.is_none_or(|since| entry.at >= since)
            && self.until.is_none_or(|until| entry.at < until)
    }
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
    /// Whose it is, or who wrote it.
    pub who: Option<Id>,
    /// When it was written first, in milliseconds since 1970.
    pub at: u64,
}

/// What was found, as far as it was asked for, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hits {
    /// Those that begin with what was looked for first, then the latest.
    pub found: Vec<Found>,
    /// Of all of them.
    pub count: usize,
}

impl WordIndex {
    /// Reads the words of a book. What is in the Trash is not found.
    pub fn of(book: &Book) -> Self {
        let people = book.people();
        let mut entries: Vec<Entry> =
            book.document().records().filter_map(|(id, it)| entry(book, id, it)).collect();
        for entry in &mut entries {
            // Who turned out to be somebody else is found as that one.
            if let Some(person) = entry.who.as_ref().and_then(|who| people.get(who)) {
                entry.who = Some(person.id.clone());
            }
        }
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

    /// What is looked for, as far as `most` of it: everything, if nothing is
    /// said of it.
    pub fn find(&self, sought: &Sought, most: usize) -> Hits {
        let looked_for = fold(sought.words.trim());
        let parts: Vec<&str> = looked_for.split_whitespace().collect();
        let (mut first, mut rest, mut count) = (Vec::new(), Vec::new(), 0);
        for entry in &self.entries {
            if !sought.fits(entry) || !parts.iter().all(|part| entry.words.contains(part)) {
                continue;
            }
            count += 1;
            let begins = !parts.is_empty() && entry.words.starts_with(&looked_for);
            let list = if begins { &mut first } else { &mut rest };
            if list.len() < most {
                let (id, who) = (entry.id.clone(), entry.who.clone());
                list.push(Found { id, kind: entry.kind, begins, who, at: entry.at });
            }
        }
        first.extend(rest);
        first.truncate(most);
        Hits { found: first, count }
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
    (!words.is_empty()).then(|| Entry {
        id: id.clone(),
        kind,
        who: who(kind, id, record),
        at: first_written(record),
        words,
    })
}

/// Whose a record is, as its declaration says, or who wrote it. A person is
/// found as their own.
fn who(kind: Kind, id: &Id, record: &Record) -> Option<Id> {
    if kind == Kind::Person {
        return Some(id.clone());
    }
    let of = |role: Role| kind.fields().find(|field| field.role() == Some(role));
    let said = |field: Field| record.word(field)?.parse().ok();
    of(Role::Owner).and_then(said).or_else(|| of(Role::Author).and_then(said))
}

/// Letters as one types them in a hurry: small, and without their marks.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

fn fold_into(text: &str, folded: &mut String) {
    text.chars().for_each(|letter| fold_letter(letter, folded));
}

/// Adds a letter as it is folded; of a mark that stands on its own, nothing.
pub(super) fn fold_letter(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
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
