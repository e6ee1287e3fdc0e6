//! Two languages for tests, made of English at run time.
//!
//! Only the words of the string files are changed, never what a person typed,
//! so a text on the screen that looks untouched was not in a string file.

use super::Locale;

const ACCENTED_CAPITALS: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const ACCENTED: &str = "åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";

/// Right-to-Left Override, which mirrors the word that follows.
const MIRROR: char = '\u{202e}';
/// Pop Directional Formatting, which ends it.
const END_OF_MIRROR: char = '\u{202c}';

/// What is done to the words of a string file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Nothing.
    Plain,
    /// Accents on every letter and every vowel twice: about two fifths longer.
    Longer,
    /// Every word mirrored.
    Mirrored,
}

/// The style of a language.
pub(super) fn style(locale: Locale) -> Style {
    match locale {
        Locale::En | Locale::Fetched => Style::Plain,
        Locale::Xa => Style::Longer,
        Locale::Xb => Style::Mirrored,
    }
}

impl Style {
    /// Adds words of a string file.
    pub fn push(self, out: &mut String, text: &str) {
        match self {
            Self::Plain => out.push_str(text),
            Self::Longer => push_longer(out, text),
            Self::Mirrored => push_mirrored(out, text),
        }
    }
}

fn push_longer(out: &mut String, text: &str) {
    for c in text.chars() {
        let accented = accent(c);
        out.push(accented);
        if matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(accent(c.to_ascii_lowercase()));
        }
    }
}

fn accent(c: char) -> char {
    let (table, first) = match c {
        'a'..='z' => (ACCENTED, 'a'),
        'A'..='Z' => (ACCENTED_CAPITALS, 'A'),
        _ => return c,
    };
    let place = u32::from(c).saturating_sub(u32::from(first)) as usize;
    table.chars().nth(place).unwrap_or(c)
}

fn push_mirrored(out: &mut String, text: &str) {
    let mut inside = false;
    for c in text.chars() {
        if c.is_alphanumeric() != inside {
            out.push(if inside { END_OF_MIRROR } else { MIRROR });
            inside = !inside;
        }
        out.push(c);
    }
    if inside {
        out.push(END_OF_MIRROR);
    }
}
