//! CSV tables for spreadsheets (RFC 4180), safe against formula injection.

/// Characters that may start a formula in a spreadsheet.
const COMMANDS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Their full-width forms, which some spreadsheets treat in the same way.
const WIDE_COMMANDS: [char; 4] = ['＝', '＋', '－', '＠'];

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
        // Could a cell begin here, for some program?
        let mut may_begin = true;
        for letter in cell.chars() {
            if may_begin && is_command(letter) {
                file.push('\'');
                may_begin = false;
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

/// Signs that end a cell or a row for some program.
const ENDS: [char; 6] = [',', ';', '\t', '|', '\n', '\r'];

fn is_command(letter: char) -> bool {
    COMMANDS.contains(&letter) || WIDE_COMMANDS.contains(&letter)
}

/// What may stand before a sign without making it harmless.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && !is_command(letter)
        || matches!(letter, '\0' | '\u{200b}' | '\u{feff}' | '"' | '\u{a0}')
}
