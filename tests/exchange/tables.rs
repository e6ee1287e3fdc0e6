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
                let is_marked = there.strip_prefix('\'').is_some_and(|rest| rest == here);
                prop_assert!(there == here || is_marked, "{:?} became {:?}", here, there);
            }
        }
    }
}
