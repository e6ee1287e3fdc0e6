//! The SMART helper: what a goal's wording says already, and what one could
//! still say. It explains; it never stops anyone.
//!
//! It knows no language by itself: the words to look for are handed in, in
//! the language of the screen. The same wording gives the same answer.

use chrono::{Days, NaiveDate};

use crate::coaching::goals::goal::GoalKind;

/// The five letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// Is it clear what is wanted?
    Specific,
    /// Will one see it?
    Measurable,
    /// Can it be done?
    Achievable,
    /// Does it matter?
    Relevant,
    /// By when?
    Timed,
}

impl Letter {
    /// The letters in their order.
    pub const ALL: [Self; 5] =
        [Self::Specific, Self::Measurable, Self::Achievable, Self::Relevant, Self::Timed];
}

/// What a goal says so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wording<'a> {
    /// What is wanted.
    pub title: &'a str,
    /// Why it matters to its owner.
    pub why: &'a str,
    /// Why it matters to others.
    pub why_others: &'a str,
    /// The day it is aimed at, if any.
    pub target: Option<NaiveDate>,
    /// What kind of goal it is, if that was said.
    pub kind: Option<GoalKind>,
    /// Does a milestone mark the way?
    pub has_milestone: bool,
    /// Does a milestone say how one will see it?
    pub has_evidence: bool,
}

/// The words to look for, in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lexicon {
    /// Words that can mean anything: better, more.
    pub vague: Vec<String>,
    /// Words that one can count or see: twice, weekly, without.
    pub visible: Vec<String>,
    /// Words that leave no room: always, everyone.
    pub absolute: Vec<String>,
}

impl Lexicon {
    /// Reads lists of words with commas between them.
    pub fn of(vague: &str, visible: &str, absolute: &str) -> Self {
        let list = |text: &str| -> Vec<String> {
            let words = text.split(',').map(|word| word.trim().to_lowercase());
            words.filter(|word| !word.is_empty()).collect()
        };
        Self { vague: list(vague), visible: list(visible), absolute: list(absolute) }
    }
}

/// What there is to say about a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Say {
    /// The wording says it.
    Clear,
    /// There are no words yet.
    Nothing,
    /// There are only a few words: which situation?
    Short,
    /// This word can mean many things.
    Vague(String),
    /// Nothing in it can be seen or counted.
    Unseen,
    /// This word leaves no room for an ordinary day.
    Absolute(String),
    /// The day is close.
    Soon,
    /// No mark on the way shows that it can be done.
    NoMark,
    /// It does not say why.
    NoWhy,
    /// It names no day.
    NoDay,
    /// Its day lies behind.
    Past,
}

/// Fewer words than this say little about a situation.
const ENOUGH_WORDS: usize = 4;
/// A day nearer than this is close.
const CLOSE: u64 = 7;

/// What there is to say about each letter, in their order.
pub fn smart(wording: &Wording<'_>, lexicon: &Lexicon, today: NaiveDate) -> [(Letter, Say); 5] {
    let title = words_of(wording.title);
    Letter::ALL.map(|letter| {
        let say = match letter {
            _ if title.is_empty() && !matches!(letter, Letter::Relevant | Letter::Timed) => Say::Nothing,
            Letter::Specific => match found(&title, &lexicon.vague) {
                Some(word) => Say::Vague(word),
                None if title.len() < ENOUGH_WORDS => Say::Short,
                None => Say::Clear,
            },
            Letter::Measurable => {
                let has_number = wording.title.chars().any(char::is_numeric);
                let is_seen = has_number || found(&title, &lexicon.visible).is_some();
                if is_seen || wording.has_evidence { Say::Clear } else { Say::Unseen }
            }
            Letter::Achievable => achievable(&title, wording, lexicon, today),
            Letter::Relevant => {
                let reasons = words_of(wording.why).len() + words_of(wording.why_others).len();
                if reasons > 1 { Say::Clear } else { Say::NoWhy }
            }
            Letter::Timed => match wording.target {
                None => Say::NoDay,
                Some(day) if day < today => Say::Past,
                Some(_) => Say::Clear,
            },
        };
        (letter, say)
    })
}

fn achievable(title: &[String], wording: &Wording<'_>, lexicon: &Lexicon, today: NaiveDate) -> Say {
    let is_soon = wording.target.is_some_and(|day| {
        day >= today && today.checked_add_days(Days::new(CLOSE)).is_some_and(|close| day < close)
    });
    match found(title, &lexicon.absolute) {
        Some(word) => Say::Absolute(word),
        None if is_soon => Say::Soon,
        None if wording.has_milestone => Say::Clear,
        None => Say::NoMark,
    }
}

/// How many letters are clear.
pub fn clear_letters(said: &[(Letter, Say); 5]) -> usize {
    said.iter().filter(|(_, say)| *say == Say::Clear).count()
}

/// The words of a text, in small letters, without marks around them.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(|word| word.trim_matches(|mark: char| !mark.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn found(words: &[String], list: &[String]) -> Option<String> {
    words.iter().find(|word| list.contains(word)).cloned()
}
