//! Filling a template, the compact form that the build makes of a message.
//!
//! The marks are described in `build/strings.rs`, which writes them.

use super::pseudo::Style;
use super::{NumberFormat, PluralRule};

const TEXT: char = '\u{1}';
const NUMBER: char = '\u{2}';
const CHOICE: char = '\u{3}';
const END_OF_VARIANT: char = '\u{4}';
const END_OF_CHOICE: char = '\u{5}';
const END_OF_KEY: char = '\u{6}';

/// First Strong Isolate: what follows has a direction of its own.
const ISOLATE: char = '\u{2068}';
/// Pop Directional Isolate: and here it ends.
const END_OF_ISOLATE: char = '\u{2069}';

/// What a message is filled with.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Words, put in as they are.
    Text(&'a str),
    /// A whole number, written as the language writes it; it may choose a plural form.
    Number(i64),
}

/// Everything that decides how a template reads.
pub(super) struct Writer<'a> {
    pub tag: &'a str,
    pub style: Style,
    /// True where the language runs from right to left: then every inserted text is isolated.
    pub isolate: bool,
    pub plural: PluralRule,
    pub number: NumberFormat,
    pub args: &'a [Arg<'a>],
}

impl Writer<'_> {
    /// The finished string.
    pub fn write(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len());
        self.fill(&mut out, template);
        out
    }

    fn fill(&self, out: &mut String, template: &str) {
        let mut rest = template;
        while let Some((before, mark, after)) = split_at_mark(rest) {
            self.style.push(out, before);
            let mut chars = after.chars();
            let place = chars.next().and_then(|digit| digit.to_digit(10)).unwrap_or(0) as usize;
            rest = chars.as_str();
            let arg = self.args.get(place).copied();
            if mark == CHOICE {
                let (variants, after) = rest.split_once(END_OF_CHOICE).unwrap_or((rest, ""));
                rest = after;
                if let Some(Arg::Number(number)) = arg {
                    self.fill(out, self.choose(variants, number));
                }
            } else {
                match arg {
                    Some(Arg::Text(text)) => self.insert(out, text),
                    Some(Arg::Number(number)) => out.push_str(&(self.number)(self.tag, number)),
                    None => {}
                }
            }
        }
        self.style.push(out, rest);
    }

    /// The variant for the very number, else for its category, else the default, which stands last.
    fn choose<'t>(&self, variants: &'t str, number: i64) -> &'t str {
        let category = (self.plural)(self.tag, number).key();
        let mut chosen = "";
        let mut by_category = false;
        for variant in variants.split_terminator(END_OF_VARIANT) {
            let mut chars = variant.chars();
            let key = chars.next();
            let body = chars.as_str();
            match key {
                Some('=') => {
                    if let Some((digits, body)) = body.split_once(END_OF_KEY)
                        && digits.parse() == Ok(number)
                    {
                        return body;
                    }
                }
                Some(key) if key == category => {
                    by_category = true;
                    chosen = body;
                }
                _ if by_category => {}
                Some('*') => chosen = body,
                _ => {}
            }
        }
        chosen
    }

    fn insert(&self, out: &mut String, text: &str) {
        if self.isolate || text.chars().any(is_right_to_left) {
            out.push(ISOLATE);
            out.push_str(text);
            out.push(END_OF_ISOLATE);
        } else {
            out.push_str(text);
        }
    }
}

/// The text before the next mark, the mark, and what follows.
fn split_at_mark(text: &str) -> Option<(&str, char, &str)> {
    let (before, after) = text.split_once([TEXT, NUMBER, CHOICE])?;
    let mark = text.get(before.len()..)?.chars().next()?;
    Some((before, mark, after))
}

/// Hebrew, Arabic and their neighbours, their presentation forms, the right-to-left planes, and the marks
/// that turn the direction. Wide ranges on purpose: an isolate too many does no harm.
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}
