//! Hints while one writes feedback: gentle, by lists of words, never in the way.

use super::feedback::FeedbackWords;
use crate::coaching::library::FeedbackWordPack;
use crate::coaching::record::search::fold;

/// From so many frequent words on a text counts as one in the language of the
/// lists: of other languages nothing is said.
const COMMON: usize = 2;

/// What could be put in another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedbackHint {
    /// This word judges a person.
    Judges(String),
    /// This word leaves no exception.
    Absolute(String),
    /// Nothing in it was seen or heard.
    NoObservation,
}

/// What could be put in another way, at most one of each sort. Whoever reads it
/// may leave everything as it is.
pub fn feedback_hints(words: &FeedbackWords, pack: &FeedbackWordPack) -> Vec<FeedbackHint> {
    let noticed = text_of(&words.noticed);
    let about_other = format!("{noticed}{}", text_of(&words.effect));
    let everything = format!("{about_other}{}", text_of(&words.wish));
    if count(&pack.common, &everything) < COMMON {
        return Vec::new();
    }
    let judges = first(&pack.judging, &about_other).map(FeedbackHint::Judges);
    let absolute = first(&pack.absolute, &about_other).map(FeedbackHint::Absolute);
    let is_seen = first(&pack.observing, &noticed).is_some();
    let unseen = (!is_seen).then_some(FeedbackHint::NoObservation);
    judges.into_iter().chain(absolute).chain(unseen).collect()
}

/// The words of a text, folded, each between two spaces.
fn text_of(text: &str) -> String {
    let folded = fold(text);
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '\'';
    let words = folded.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |text, word| text + word + " ")
}

fn holds(text: &str, phrase: &str) -> bool {
    text.contains(&text_of(phrase))
}

fn first(phrases: &[String], text: &str) -> Option<String> {
    phrases.iter().find(|phrase| holds(text, phrase)).cloned()
}

fn count(phrases: &[String], text: &str) -> usize {
    phrases.iter().filter(|phrase| holds(text, phrase)).count()
}
