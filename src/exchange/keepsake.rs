//! A keepsake as a self-contained SVG drawing. It shows only what is passed in,
//! and all text is escaped.

use std::fmt::Write;

use chrono::NaiveDate;

use super::file_name::plain;
use crate::coaching::{Path, Stone};

/// The width of the picture, in SVG units and in pixels.
pub const WIDTH: u32 = 1080;

const MARGIN: f64 = 96.0;
const PAPER: &str = "#fdf0d7";
const LINE: &str = "#dfa94c";
const WARM: &str = "#8d5300";
const INK: &str = "#23201b";
const SERIF: &str =
    "ui-serif,'Iowan Old Style',Palatino,'Palatino Linotype','URW Palladio L',P052,Georgia,serif";
/// Lines of one text beyond this number are replaced by an ellipsis.
const MOST_LINES: usize = 14;

/// The content of the picture: only what its owner chose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeepsakePicture {
    /// The day, in words.
    pub day: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// Further words, one after the other.
    pub words: Vec<String>,
    /// Whose it is, and of which goal: the last line.
    pub last: Option<String>,
    /// The path as it was walked.
    pub path: Option<Path>,
}

/// A drawing and its height.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The SVG document.
    pub svg: String,
    /// Its height; its width is [`WIDTH`].
    pub height: u32,
}

impl KeepsakePicture {
    /// Draws it.
    pub fn draw(&self) -> Drawing {
        let mut sheet = Sheet { body: String::new(), y: MARGIN + 24.0 };
        sheet.text(self.day.as_deref(), 30.0, "normal", 600, WARM);
        sheet.text(self.title.as_deref(), 62.0, "normal", 600, INK);
        for words in &self.words {
            sheet.text(Some(words), 36.0, "normal", 400, INK);
        }
        sheet.text(self.last.as_deref(), 30.0, "italic", 400, WARM);
        if let Some(path) = &self.path {
            sheet.path(path);
        }
        let height = (sheet.y + MARGIN / 2.0).max(f64::from(WIDTH) * 0.75).ceil();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\">\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{PAPER}\"/>\
             <path d=\"M{MARGIN} 34C240 22 420 44 640 30S900 36 984 30\" fill=\"none\" stroke=\"{LINE}\" stroke-width=\"12\" stroke-linecap=\"round\"/>"
        );
        svg.push_str(&sheet.body);
        svg.push_str("</svg>");
        Drawing { svg, height: height as u32 }
    }
}

/// The name of the file of a picture: `keepsake-2026-05-03.png`, with the
/// title if that is on it. `word` is what such a file is called.
pub fn picture_file_name(word: &str, title: Option<&str>, day: NaiveDate, ending: &str) -> String {
    let parts = [plain(word), title.map(plain).unwrap_or_default(), day.to_string()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("-"))
}

struct Sheet {
    body: String,
    y: f64,
}

impl Sheet {
    fn text(&mut self, text: Option<&str>, size: f64, style: &str, weight: u32, colour: &str) {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return };
        let width = f64::from(WIDTH) - 2.0 * MARGIN;
        let (x, direction) = if is_rtl(text) { (f64::from(WIDTH) - MARGIN, "rtl") } else { (MARGIN, "ltr") };
        for line in wrapped(text, width / size) {
            self.y += size * 1.32;
            let _ = write!(
                self.body,
                "<text x=\"{x}\" y=\"{:.1}\" direction=\"{direction}\" font-family=\"{SERIF}\" font-size=\"{size}\" \
                 font-style=\"{style}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>",
                self.y,
                escaped(&line)
            );
        }
        self.y += size * 0.62;
    }

    /// The path, from one side of the sheet to the other.
    fn path(&mut self, path: &Path) {
        let count = path.stones.len();
        if count == 0 {
            return;
        }
        let (left, top) = (MARGIN * 0.6, self.y + 110.0);
        let step = (f64::from(WIDTH) - 2.0 * left) / count as f64;
        let radius = (step * 0.2).clamp(4.0, 20.0);
        let sway = |at: usize| if at.is_multiple_of(2) { -44.0 } else { 30.0 };
        let mut here = (left, top + 40.0);
        let (mut lines, mut stones) = (String::new(), String::new());
        for (at, stone) in path.stones.iter().enumerate() {
            let there = (left + step * (at as f64 + 1.0) - radius, top + sway(at));
            let bend = (there.0 - here.0) / 2.0;
            let (from, to) = (here.0 + bend, there.0 - bend);
            let look = match stone {
                Stone::Reached => "stroke-width=\"7\"",
                _ => "stroke-width=\"5\" stroke-dasharray=\".1 18\"",
            };
            let colour = if *stone == Stone::Reached { WARM } else { LINE };
            let _ = write!(
                lines,
                "<path d=\"M{:.1} {:.1}C{from:.1} {:.1} {to:.1} {:.1} {:.1} {:.1}\" fill=\"none\" stroke=\"{colour}\" {look} stroke-linecap=\"round\"/>",
                here.0, here.1, here.1, there.1, there.0, there.1
            );
            let fill = if *stone == Stone::Reached { WARM } else { PAPER };
            let _ = write!(
                stones,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"5\"/>",
                there.0, there.1
            );
            here = there;
        }
        self.body.push_str(&lines);
        self.body.push_str(&stones);
        self.y = top + 70.0;
    }
}

/// Breaks a text into lines of about `ems` times its size. A longer word is
/// broken; lines beyond [`MOST_LINES`] are replaced by an ellipsis.
fn wrapped(text: &str, ems: f64) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && width(&line) + width(word) + 0.3 > ems {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            for letter in word.chars() {
                if width(&line) + letter_width(letter) > ems {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(letter);
            }
        }
        lines.push(line);
    }
    lines.retain(|line| !line.is_empty());
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

fn width(text: &str) -> f64 {
    text.chars().map(letter_width).sum()
}

/// The approximate width of a letter in ems, rather too wide than too narrow.
fn letter_width(letter: char) -> f64 {
    match letter {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '\'' => 0.31,
        'm' | 'w' | 'M' | 'W' => 0.92,
        'A'..='Z' => 0.7,
        letter if u32::from(letter) >= 0x1100 => 1.05,
        _ => 0.53,
    }
}

/// Is the first letter with a direction one that runs from right to left?
fn is_rtl(text: &str) -> bool {
    let is_right = |letter: char| matches!(u32::from(letter), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1e800..=0x1efff);
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(is_right)
}

/// A text escaped for SVG, without characters that XML does not allow.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}
