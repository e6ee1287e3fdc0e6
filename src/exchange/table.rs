//! CSV tables for spreadsheets (RFC 4180), safe against formula injection.

/// Characters that may start a formula in a spreadsheet.
const COMMANDS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Their full-width forms, which some spreadsheets treat in the same way.
const WIDE_COMMANDS: [char; 4] = ['＝', '＋', '－', '＠'];

/// A table as a file: UTF-8 with a byte order mark, a line for each row, each
/// cell in quotation marks.
///
/// A cell that a spreadsheet could take for a formula begins with an
/// apostrophe, in every column, also where blanks come before the sign: the
/// words stay readable, and nothing is computed or fetched.
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
        for letter in cell.chars() {
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
    let is_command = |letter: char| COMMANDS.contains(&letter) || WIDE_COMMANDS.contains(&letter);
    let is_blank = |letter: char| {
        letter.is_whitespace() && !is_command(letter) || matches!(letter, '\0' | '\u{200b}' | '\u{feff}')
    };
    cell.trim_start_matches(is_blank).starts_with(is_command)
}
