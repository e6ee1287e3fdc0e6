//! Lists of words of a language, and how they are found in a text.

/// Words or short phrases, lower case.
#[derive(Debug, Clone, Default)]
pub struct Words(Vec<String>);

impl Words {
    /// The words of a list separated by commas. Blanks around them and empty ones
    /// do not matter.
    pub fn new(list: &str) -> Self {
        let words = list.split([',', '،', '、']).map(|word| word.trim().chars().flat_map(folded).collect());
        Self(words.filter(|word: &String| !word.is_empty()).collect())
    }

    /// The bytes of the longest one that the text begins with, as a whole word.
    pub(super) fn at_start(&self, text: &str) -> Option<usize> {
        self.0.iter().filter_map(|word| starts(text, word)).max()
    }

    /// Where the longest one begins that the text ends with, as a whole word.
    pub(super) fn at_end(&self, text: &str) -> Option<usize> {
        let begin = |word: &String| {
            let last = word.chars().count().checked_sub(1)?;
            let (at, _) = text.char_indices().rev().nth(last)?;
            let is_whole = !text.get(..at)?.ends_with(char::is_alphanumeric);
            (is_whole && starts(text.get(at..)?, word) == Some(text.len() - at)).then_some(at)
        };
        self.0.iter().filter_map(begin).min()
    }

    /// Is the text one of them?
    pub(super) fn is(&self, text: &str) -> bool {
        let text = text.trim();
        self.at_start(text) == Some(text.len())
    }
}

/// The bytes of `word` (lower case) at the beginning of the text, if it stands
/// there as a whole word in any case.
pub(super) fn starts(text: &str, word: &str) -> Option<usize> {
    let mut wanted = word.chars();
    let mut next = wanted.next()?;
    for (at, letter) in text.char_indices() {
        let mut parts = folded(letter).peekable();
        while let Some(part) = parts.next() {
            if part != next {
                return None;
            }
            match wanted.next() {
                Some(letter) => next = letter,
                None if parts.peek().is_some() => return None,
                None => {
                    let end = at + letter.len_utf8();
                    let goes_on = part.is_alphanumeric()
                        && text.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
                    return (!goes_on).then_some(end);
                }
            }
        }
    }
    None
}

/// A letter as it is compared: lower case, with one kind of apostrophe and blank.
pub(super) fn folded(letter: char) -> impl Iterator<Item = char> {
    let letter = match letter {
        '’' | '‘' | 'ʼ' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        letter => letter,
    };
    letter.to_lowercase()
}

/// The text after its first `bytes`; empty if they are no place between letters.
pub(super) fn after(text: &str, bytes: usize) -> &str {
    text.get(bytes..).unwrap_or_default()
}

/// The text up to `bytes`.
pub(super) fn before(text: &str, bytes: usize) -> &str {
    text.get(..bytes).unwrap_or(text)
}

/// The end of the text, at most about `bytes` of it, and where that begins.
pub(super) fn tail(text: &str, bytes: usize) -> (usize, &str) {
    let mut at = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    (at, after(text, at))
}
