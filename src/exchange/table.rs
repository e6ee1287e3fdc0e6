//! CSV tables for spreadsheets (RFC 4180), safe against formula injection.

/// Signs that may start a formula in a spreadsheet.
const SIGNS: [char; 4] = ['=', '+', '-', '@'];
/// Their full-width forms, which some spreadsheets treat in the same way.
const WIDE_SIGNS: [char; 4] = ['＝', '＋', '－', '＠'];
/// What some spreadsheets take off before they look for such a sign.
const STARTS: [char; 2] = ['\t', '\r'];

/// A table as a file: UTF-8 with a byte order mark, a line for each row, each
/// cell in quotation marks.
///
/// What a spreadsheet could take for a formula begins with an apostrophe, in
/// every column, also where blanks come before the sign: the words stay
/// readable, and nothing is computed or fetched. A program that takes another
/// sign for the end of a cell than the comma does not see the quotation marks
/// as we wrote them, so the same holds behind every sign that may end a cell.
pub fn table(head: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut file = String::from('\u{feff}');
    add_row(&mut file, head);
    for row in rows {
        add_row(&mut file, &row);
    }
    file
}

fn add_row(file: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            file.push(',');
        }
        file.push('"');
        if commands(cell) {
            file.push('\'');
        }
        // Could a cell begin here, for some program?
        let mut may_begin = false;
        for letter in cell.chars() {
            if may_begin && is_sign(letter) {
                file.push('\'');
            }
            may_begin = ENDS.contains(&letter) || may_begin && is_blank(letter);
            match letter {
                '"' => file.push_str("\"\""),
                // Never part of a text, and the end of the file for some programs.
                '\0' => {}
                letter => file.push(letter),
            }
        }
        file.push('"');
    }
    file.push_str("\r\n");
}

/// Could a spreadsheet take this cell for a formula?
fn commands(cell: &str) -> bool {
    let first =
        cell.trim_start_matches(|letter| is_blank(letter) && !STARTS.contains(&letter)).chars().next();
    first.is_some_and(|first| is_sign(first) || STARTS.contains(&first))
}

/// Signs that end a cell or a row for some program.
const ENDS: [char; 6] = [',', ';', '\t', '|', '\n', '\r'];

/// The signs that a formula begins with.
fn is_sign(letter: char) -> bool {
    SIGNS.contains(&letter) || WIDE_SIGNS.contains(&letter)
}

/// What may stand before a sign without making it harmless.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\0' | '"' | '\u{200b}' | '\u{feff}')
}
