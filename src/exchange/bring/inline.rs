//! Marks inside a line: emphasis, links, escaped signs, entities.

use super::words::{after, before};

/// The words of a line of Markdown, without the marks that are only marks.
pub(super) fn plain(text: &str) -> String {
    let text = text.trim();
    if !text.contains(['*', '_', '[', '\\', '&', '<']) {
        return text.to_owned();
    }
    let mut scan = Scan::default();
    let mut at = 0;
    while let Some(letter) = after(text, at).chars().next() {
        at += scan.take(text, at, letter);
    }
    scan.finish()
}

/// Where an emphasis may have begun: the sign, how many of it, and where.
type Opener = (char, usize, usize);

#[derive(Default)]
struct Scan {
    out: String,
    /// Parts of `out` that are only marks.
    cuts: Vec<(usize, usize)>,
    /// At most one for each kind of emphasis.
    openers: Vec<Opener>,
    /// Where in `out` the last open bracket is.
    bracket: Option<usize>,
    /// Up to here no address of a link ends: it need not be looked for again.
    no_link_before: usize,
}

impl Scan {
    /// Takes what begins at `at`; how many bytes that were.
    fn take(&mut self, text: &str, at: usize, letter: char) -> usize {
        let rest = after(text, at);
        match letter {
            '\\' => {
                let escaped = after(rest, 1).chars().next().filter(char::is_ascii_punctuation);
                self.out.push(escaped.unwrap_or('\\'));
                1 + usize::from(escaped.is_some())
            }
            '&' => match entity(rest) {
                Some((sign, len)) => {
                    self.out.push(sign);
                    len
                }
                None => self.keep(letter),
            },
            '<' => match line_break(rest) {
                Some(len) => {
                    self.out.push(' ');
                    len
                }
                None => self.keep(letter),
            },
            '*' | '_' => self.emphasis(text, at, letter),
            '[' => {
                self.bracket = Some(self.out.len());
                self.keep(letter)
            }
            ']' => self.link(text, at).unwrap_or_else(|| self.keep(letter)),
            'h' if rest.starts_with("http://") || rest.starts_with("https://") => {
                // The signs of an address are part of it.
                let end = rest.find(|sign: char| sign.is_whitespace() || "*[]()<>\\".contains(sign));
                let address = before(rest, end.unwrap_or(rest.len()));
                self.out.push_str(address);
                address.len()
            }
            letter => self.keep(letter),
        }
    }

    fn keep(&mut self, letter: char) -> usize {
        self.out.push(letter);
        letter.len_utf8()
    }

    /// One to three signs around whole words are marks; all others are kept.
    fn emphasis(&mut self, text: &str, at: usize, sign: char) -> usize {
        let rest = after(text, at);
        let count = rest.len() - rest.trim_start_matches(sign).len();
        let start = self.out.len();
        self.out.push_str(before(rest, count));
        if count > 3 {
            return count;
        }
        let last = before(text, at).chars().next_back();
        let next = after(rest, count).chars().next();
        let is_open =
            last.is_none_or(|last| !last.is_alphanumeric()) && next.is_some_and(|next| !next.is_whitespace());
        let is_close =
            last.is_some_and(|last| !last.is_whitespace()) && next.is_none_or(|next| !next.is_alphanumeric());
        let mate = self.openers.iter().position(|opener| (opener.0, opener.1) == (sign, count));
        if is_close && let Some(place) = mate {
            let opener = self.openers.split_off(place).first().copied();
            let begin = opener.map_or(start, |opener| opener.2);
            self.cuts.push((begin, begin + count));
            self.cuts.push((start, start + count));
        } else if is_open {
            if let Some(place) = mate {
                self.openers.remove(place);
            }
            self.openers.push((sign, count, start));
        }
        count
    }

    /// `[words](address)` is `words (address)`.
    fn link(&mut self, text: &str, at: usize) -> Option<usize> {
        let open = self.bracket.take()?;
        let address = after(text, at + 1).strip_prefix('(')?;
        let from = at + 2;
        if from < self.no_link_before {
            return None;
        }
        let mut depth = 0_u32;
        let end = address.find(|sign: char| {
            match sign {
                '(' => depth += 1,
                ')' if depth == 0 => return true,
                ')' => depth -= 1,
                _ => {}
            }
            sign.is_whitespace()
        });
        let address = before(address, end.unwrap_or(address.len()));
        if !after(text, from + address.len()).starts_with(')') {
            self.no_link_before = from + address.len();
            return None;
        }
        // The mark of a picture goes with the bracket.
        let begin = if before(&self.out, open).ends_with('!') { open - 1 } else { open };
        self.cuts.push((begin, open + 1));
        if !address.is_empty() && after(&self.out, open + 1) != address {
            if self.out.len() > open + 1 {
                self.out.push(' ');
            }
            self.out.push('(');
            self.out.push_str(address);
            self.out.push(')');
        }
        Some(3 + address.len())
    }

    fn finish(self) -> String {
        let mut is_mark = vec![false; self.out.len()];
        for (begin, end) in self.cuts {
            if let Some(marks) = is_mark.get_mut(begin..end) {
                marks.fill(true);
            }
        }
        let kept = self.out.char_indices().filter(|(at, _)| is_mark.get(*at) != Some(&true));
        let kept: String = kept.map(|(_, letter)| letter).collect();
        kept.trim().to_owned()
    }
}

/// The sign of an entity of HTML at the beginning of the text, and its bytes.
fn entity(text: &str) -> Option<(char, usize)> {
    let name = text.strip_prefix('&')?;
    let end = name.bytes().take(10).position(|byte| byte == b';')?;
    let name = before(name, end);
    let sign = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "bull" => '•',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            let sign = char::from_u32(code)?;
            if sign.is_control() || sign == '\u{a0}' { ' ' } else { sign }
        }
    };
    Some((sign, end + 2))
}

/// The bytes of `<br>` in any of its forms at the beginning of the text.
fn line_break(text: &str) -> Option<usize> {
    let forms = ["<br>", "<br/>", "<br />"];
    forms
        .iter()
        .find(|form| text.get(..form.len()).is_some_and(|it| it.eq_ignore_ascii_case(form)))
        .map(|form| form.len())
}
