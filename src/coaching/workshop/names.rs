//! Names in a list that was typed or pasted: from a chat, a mail, a table.

use super::pairing::MOST_IN_ROOM;
use crate::coaching::record::refusal::NAME_LIMIT;

/// Somebody in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The name; no other in the list has the same.
    pub name: String,
    /// What stands behind it: a theme, or nothing.
    pub theme: String,
}

/// The names in a text: one per line, or one line with commas or semicolons.
/// What a list puts before a name and addresses behind it are left out, and a
/// name that comes again gets a number. A text that is only a number stands for
/// so many people, who are called by their numbers.
pub fn read_names(text: &str) -> Vec<String> {
    read_list(text, false).into_iter().map(|listed| listed.name).collect()
}

/// The same; `with_themes`, where each line of several has a second column, after
/// a tab, a semicolon or a comma.
pub fn read_list(text: &str, with_themes: bool) -> Vec<Listed> {
    let text = text.trim();
    if let Ok(count) = text.parse::<usize>() {
        let numbered = |number: usize| Listed { name: number.to_string(), theme: String::new() };
        return (1..=count.min(MOST_IN_ROOM)).map(numbered).collect();
    }
    let lines: Vec<&str> = text.split(is_line_end).filter(|line| !line.trim().is_empty()).collect();
    let entries: Vec<(String, String)> = match lines.as_slice() {
        [line] => cells(line, separator_in(line)).into_iter().map(|name| (name, String::new())).collect(),
        lines => lines.iter().map(|line| columns(line, with_themes)).collect(),
    };
    let entries = entries.into_iter().map(|(name, theme)| (plain_name(&name), plain_name(&theme)));
    let mut list: Vec<Listed> = Vec::new();
    for (name, theme) in entries.filter(|(name, _)| !name.is_empty()).take(MOST_IN_ROOM) {
        let numbered = (2..).map(|number| format!("{name} {number}"));
        let is_free = |name: &String| list.iter().all(|listed| listed.name != *name);
        let free = std::iter::once(name.clone()).chain(numbered).find(is_free);
        list.extend(free.map(|name| Listed { name, theme }));
    }
    list
}

/// One name that was typed by itself.
pub fn read_name(text: &str) -> String {
    plain_name(text)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_semicolon(c: char) -> bool {
    matches!(c, ';' | '；' | '؛' | '፤' | '﹔' | '︔' | '⁏')
}

/// The commas of all scripts.
fn is_comma(c: char) -> bool {
    matches!(
        c,
        ',' | '，'
            | '、'
            | '،'
            | '﹐'
            | '﹑'
            | '､'
            | '︐'
            | '︑'
            | '፣'
            | '߸'
            | '᠂'
            | '᠈'
            | '꓾'
            | '꘍'
            | '꛵'
            | '⹁'
            | '⹌'
    )
}

/// What stands between names in one line. Where mail programs put addresses behind
/// them, a comma may be inside of a name.
fn separator_in(line: &str) -> fn(char) -> bool {
    let has_addresses = line.contains('@') && line.contains(is_semicolon);
    if has_addresses { is_semicolon } else { |c| is_comma(c) || is_semicolon(c) || c == '\t' }
}

/// A name and what stands behind it. Without themes, columns are one name.
fn columns(line: &str, with_themes: bool) -> (String, String) {
    let tabs = cells(line, |c| c == '\t');
    // A table may count its lines in a column.
    let is_number = |cell: &String| !cell.trim().is_empty() && cell.trim().chars().all(char::is_numeric);
    let skipped = usize::from(tabs.len() > 1 && tabs.first().is_some_and(is_number));
    let tabs = without_addresses(tabs.into_iter().skip(skipped).collect());
    if !with_themes {
        return (tabs.join(" "), String::new());
    }
    if let [names @ .., theme] = tabs.as_slice()
        && !names.is_empty()
    {
        return (names.join(" "), theme.clone());
    }
    let line = tabs.join(" ");
    let parts = if line.contains(is_semicolon) { cells(&line, is_semicolon) } else { cells(&line, is_comma) };
    let mut parts = without_addresses(parts).into_iter();
    let name = parts.next().unwrap_or_default();
    (name, parts.collect::<Vec<_>>().join(" "))
}

/// Cells that hold something beside an address; all, if there is nothing else.
fn without_addresses(mut cells: Vec<String>) -> Vec<String> {
    cells.retain(|cell| !cell.trim().is_empty());
    let is_name = |cell: &&String| cell.split_whitespace().any(|word| before_sign(word).is_none());
    let names: Vec<String> = cells.iter().filter(is_name).cloned().collect();
    if names.is_empty() { cells } else { names }
}

/// The pieces between separators. A piece in quotation marks is one, whatever is
/// in it.
fn cells(line: &str, is_separator: impl Fn(char) -> bool) -> Vec<String> {
    let has_quotes = line.matches('"').count().is_multiple_of(2);
    let mut is_quoted = false;
    let mut cells = vec![String::new()];
    for c in line.chars() {
        if c == '"' && has_quotes {
            is_quoted = !is_quoted;
        }
        if is_separator(c) && !is_quoted {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
    }
    cells
}

/// A name without what a list puts before it and an address behind it.
fn plain_name(cell: &str) -> String {
    let name = without_mark(cell);
    let quoted = name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let name = without_address(quoted.unwrap_or(name));
    let words: Vec<&str> = name.split_whitespace().collect();
    // Room for the number of a name that comes again.
    words.join(" ").chars().take(NAME_LIMIT - 4).collect::<String>().trim_end().to_owned()
}

/// Bullets, boxes to tick and numbers stand before a name and are none of it.
fn without_mark(cell: &str) -> &str {
    let is_hidden = |c: char| matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}');
    let is_bullet = |c: char| {
        matches!(c, '-' | '*' | '+' | '>' | '–' | '—' | '•' | '·' | '・' | '‣' | '◦' | '●' | '○' | '➢' | '→')
            || ('\u{25a0}'..='\u{25ff}').contains(&c)
            || ('\u{2610}'..='\u{2612}').contains(&c)
            || ('\u{2713}'..='\u{2718}').contains(&c)
            || ('\u{2460}'..='\u{2473}').contains(&c)
    };
    let is_before = |c: char| c.is_whitespace() || is_hidden(c) || is_bullet(c);
    let mut name =
        cell.trim_matches(|c: char| c.is_whitespace() || is_hidden(c)).trim_start_matches(is_before);
    for ticked in ["[ ]", "[x]", "[X]"] {
        name = name.strip_prefix(ticked).unwrap_or(name).trim_start();
    }
    let digits = name.trim_start_matches('(').trim_start_matches(char::is_numeric);
    let is_numbered = name.trim_start_matches('(').len() > digits.len();
    let rest = digits.strip_prefix(['.', ')', ':', '．', '）', '、', '：']);
    match rest.filter(|_| is_numbered) {
        Some(rest) => rest.trim_start_matches(is_before),
        None => name,
    }
}

/// The words before an address of mail; of an address alone, what stands before
/// its sign, so that nobody is lost.
fn without_address(name: &str) -> String {
    let is_space = |c: char| c.is_whitespace() || matches!(c, '<' | '>');
    let pieces = |word: &'_ str| -> Vec<String> {
        if word.contains('@') {
            cells(word, |c| is_comma(c) || is_semicolon(c))
        } else {
            vec![word.to_owned()]
        }
    };
    let words: Vec<String> = name.split(is_space).flat_map(pieces).filter(|word| !word.is_empty()).collect();
    let Some(first) = words.iter().find_map(|word| before_sign(word)) else { return name.to_owned() };
    let rest: Vec<&str> =
        words.iter().filter(|word| before_sign(word).is_none()).map(String::as_str).collect();
    let rest = rest.join(" ");
    let is_left_over =
        |c: char| c.is_whitespace() || is_comma(c) || matches!(c, '"' | '-' | '–' | ':' | '(' | '|');
    let rest = rest.trim_matches(is_left_over);
    if rest.is_empty() { first.to_owned() } else { rest.to_owned() }
}

/// What stands before the sign of an address, if this word is one.
fn before_sign(word: &str) -> Option<&str> {
    let around = |c: char| matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | ',' | ';' | ':' | '"' | '\'');
    let word = word.trim_matches(around);
    let (before, host) = word.strip_prefix("mailto:").unwrap_or(word).split_once('@')?;
    (!before.is_empty() && !host.is_empty()).then_some(before)
}
