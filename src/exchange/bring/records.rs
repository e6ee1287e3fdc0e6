//! Tables as rows of cells: CSV, and tables of Markdown.

use super::inline::plain;
use super::line::Line;
use super::words::after;

/// A cell and the line on which it begins.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) line: usize,
    pub(super) text: String,
}

impl Cell {
    /// Its lines that are not empty, with their numbers.
    pub(super) fn pieces(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = (self.line..).zip(self.text.split('\n'));
        let parts = lines.flat_map(|(line, text)| text.split('\u{b}').map(move |part| (line, part.trim())));
        parts.filter(|(_, part)| !part.is_empty())
    }

    /// Its words.
    pub(super) fn words(&self) -> &str {
        self.text.trim()
    }
}

/// The rows of a text with this sign between cells, empty rows left away. Quotes
/// that are never closed are letters as others.
pub(super) fn rows(text: &str, sign: char) -> Vec<Vec<Cell>> {
    scan(text, sign, true).or_else(|| scan(text, sign, false)).unwrap_or_default()
}

fn scan(text: &str, sign: char, has_quotes: bool) -> Option<Vec<Vec<Cell>>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut line = 1;
    let mut cell = Cell { line, ..Cell::default() };
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        line += usize::from(letter == '\n');
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.text.push('"'),
            '"' if is_quoted => is_quoted = false,
            letter if is_quoted => cell.text.push(letter),
            '"' if has_quotes && !was_quoted && cell.text.trim().is_empty() => {
                (is_quoted, was_quoted) = (true, true);
                cell.text.clear();
            }
            '\n' => {
                row.push(std::mem::replace(&mut cell, Cell { line, ..Cell::default() }));
                rows.push(std::mem::take(&mut row));
                was_quoted = false;
            }
            letter if letter == sign => {
                row.push(std::mem::replace(&mut cell, Cell { line, ..Cell::default() }));
                was_quoted = false;
            }
            letter => cell.text.push(letter),
        }
    }
    row.push(cell);
    rows.push(row);
    rows.retain(|row| row.iter().any(|cell| !cell.words().is_empty()));
    (!is_quoted).then_some(rows)
}

/// The cells of a row of a table of Markdown.
pub(super) fn cells(line: Line<'_>) -> Vec<Cell> {
    let inner = line.text.strip_prefix('|').unwrap_or(line.text);
    let inner = if inner.ends_with("\\|") { inner } else { inner.strip_suffix('|').unwrap_or(inner) };
    let mut cells = Vec::new();
    let (mut from, mut is_escaped) = (0, false);
    for (at, letter) in inner.char_indices() {
        if letter == '|' && !is_escaped {
            cells.push(inner.get(from..at).unwrap_or_default());
            from = at + 1;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    cells.push(after(inner, from));
    cells.into_iter().map(|text| Cell { line: line.number, text: plain(text) }).collect()
}

/// Is this the line between the head of a table of Markdown and its rows?
pub(super) fn is_divider(text: &str) -> bool {
    text.contains('|') && text.contains('-') && text.bytes().all(|byte| b"|-: \t".contains(&byte))
}
