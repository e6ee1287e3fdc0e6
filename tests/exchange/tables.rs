//! Tables for spreadsheets, read back by another's reader.

use proptest::prelude::*;
use turnwise::exchange::table;

fn read(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').expect("the mark at the beginning");
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn t29_no_cell_is_taken_for_a_formula() {
    let hostile = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u{feff}=1",
        "\0=1",
        "＝1＋1",
        "\u{200b}@x",
        "=HYPERLINK(\"https://example.org\",\"x\")",
        "=cmd|' /C calc'!A0",
    ];
    for cell in hostile {
        // In every column, the first and the last too.
        for column in 0..3 {
            let mut row = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
            row[column] = cell.to_owned();
            let rows = read(&table(&["1".into(), "2".into(), "3".into()], [row]));
            assert!(rows[1][column].starts_with('\''), "{cell:?} in column {column}: {:?}", rows[1]);
        }
        assert!(read(&table(&[cell.to_owned()], []))[0][0].starts_with('\''), "{cell:?} as a heading");
    }
}

#[test]
fn ordinary_words_stay_as_they_are() {
    for cell in ["Ask for feedback", "a, b; \"c\"", "two\nlines", "5 = 5", "Zoë", "שלום", ""] {
        assert_eq!(read(&table(&["x".into(), "y".into()], [vec![cell.to_owned(), "y".into()]]))[1][0], cell);
    }
}

proptest! {
    #[test]
    fn any_table_is_read_back_with_its_rows_and_columns(
        rows in prop::collection::vec(prop::collection::vec("[^\0]{0,30}", 3), 0..8)
    ) {
        let head = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let file = table(&head, rows.clone());
        let read = read(&file);
        prop_assert_eq!(read.len(), rows.len() + 1);
        for (there, here) in read.iter().skip(1).zip(&rows) {
            for (there, here) in there.iter().zip(here) {
                let bare = |cell: &str| cell.replace('\'', "");
                prop_assert_eq!(bare(there), bare(here));
            }
        }
    }
}

/// The cells as a program has them that takes this sign for the end of a cell.
fn read_by(file: &str, sign: u8) -> Vec<String> {
    let text = file.strip_prefix('\u{feff}').expect("the mark at the beginning");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign)
        .from_reader(text.as_bytes());
    reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[test]
fn a30_no_cell_is_a_formula_whatever_sign_ends_a_cell() {
    for sign in [b',', b';', b'\t'] {
        for separator in [",", ";", "\t", "\n", "\r\n", "; ", ";\""] {
            let cell = format!("x{separator}=cmd|' /C calc'!A0{separator}y");
            let file = table(&["goal".into(), "why".into()], [vec![cell.clone(), cell.clone()]]);
            for read in read_by(&file, sign) {
                assert!(!is_formula(&read), "{cell:?} read with {:?}: {read:?}", char::from(sign));
            }
        }
    }
}

proptest! {
    #[test]
    fn a30_no_words_become_a_formula(
        cells in prop::collection::vec("[=+\\-@;,\t\n\r \"a1']{0,24}", 2),
        sign in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
    ) {
        let file = table(&["a".into(), "b".into()], [cells.clone()]);
        for read in read_by(&file, sign) {
            prop_assert!(!is_formula(&read), "{:?} gives {:?}", cells, read);
        }
    }
}
