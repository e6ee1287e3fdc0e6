//! A document as lines, without the signs that nobody sees.

/// A line, or the part of one up to a page break within it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its number in the document, from 1.
    pub(super) number: usize,
    /// How far it is indented, in columns; a tab goes to the next fourth one.
    pub(super) indent: usize,
    /// Its words and marks, without blanks around them.
    pub(super) text: &'a str,
}

/// Stands in a cleaned text for whatever breaks a line without being counted as
/// the end of one in an editor: a page break, a soft line break.
const SOFT: char = '\u{b}';

/// The text with `\n` as the only end of a line, and without byte order marks,
/// joiners of no width and control characters. What joins letters in some scripts
/// and emoji stays.
pub(super) fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                kept.push('\n');
            }
            '\u{c}' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push(SOFT),
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            '\n' | '\t' => kept.push(letter),
            letter if letter.is_control() => {}
            letter => kept.push(letter),
        }
    }
    kept
}

/// The lines of a cleaned text.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let parts = (1..).zip(text.split('\n'));
    parts.flat_map(|(number, line)| line.split(SOFT).map(move |part| line_of(number, part))).collect()
}

fn line_of(number: usize, part: &str) -> Line<'_> {
    let text = part.trim_start();
    let mut indent = 0;
    for blank in part.chars().take_while(|letter| letter.is_whitespace()) {
        indent = if blank == '\t' { (indent / 4 + 1) * 4 } else { indent + 1 };
    }
    Line { number, indent, text: text.trim_end() }
}

/// Is this only a line drawn across the page, or a tag of HTML around a block?
pub(super) fn is_rule(text: &str) -> bool {
    let mut drawn = text.chars().filter(|letter| !letter.is_whitespace());
    let Some(first) = drawn.next() else { return true };
    let is_drawn = "-*_=~─—–".contains(first) && drawn.all(|letter| letter == first);
    is_drawn && text.chars().count() >= 3 || is_tag(text)
}

/// A callout or a toggle of Notion begins or ends with such a line.
fn is_tag(text: &str) -> bool {
    ["<aside>", "</aside>", "<details>", "</details>", "</summary>"].contains(&text)
}

/// Is this the line drawn below a heading?
pub(super) fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|byte| byte == b'=') || text.bytes().all(|byte| byte == b'-'))
}
