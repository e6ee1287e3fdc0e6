//! Five years of a workspace stay within the budget for its size.

use turnwise::replica::Document;

use super::fixture::day;
use super::notebook::{Years, kept};

#[test]
fn five_years_of_weekly_sessions_stay_within_the_budget() {
    let [robin, kim] = kept(Years { first: day("2026-05-03"), weeks: 5 * 52, notes: 6 });
    let document = robin.book.document();
    assert!(robin.book.sessions().len() >= 260 && robin.book.goals().len() >= 40);
    assert!(document.len() > 3_500, "{} records", document.len());
    assert_eq!(document.records().count(), kim.book.document().records().count());
    assert!(robin.book.differences().is_empty(), "nobody wrote over the other");

    let text = serde_json::to_string(document).unwrap();
    let bookkeeping = serde_json::to_vec(document.seen()).unwrap().len();
    let average = text.len() / document.len();
    assert!(
        average <= 350,
        "{average} bytes a record, where 330 were measured: {} bytes, {} records",
        text.len(),
        document.len()
    );
    assert!(bookkeeping <= 64 * 1024, "{bookkeeping} bytes of bookkeeping");
    let read: Document = serde_json::from_str(&text).unwrap();
    assert_eq!(read, *document);
}
