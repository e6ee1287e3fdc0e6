//! What the groups of a workshop say, as a table for a spreadsheet: the totals
//! that are on the page, and nothing else.

use crate::coaching::{Bowl, Total};
use crate::exchange::table;
use crate::i18n::t;
use crate::ui::slip_words;

/// The text of the file: a row for each answer that was given.
pub fn table_of(bowls: &[Bowl]) -> String {
    let head = [
        t::collect_table_when(),
        t::collect_table_on(),
        t::collect_table_slips(),
        t::collect_table_question(),
        t::collect_table_middle(),
        t::collect_table_answer(),
        t::collect_table_count(),
    ];
    let rows = bowls.iter().flat_map(|bowl| bowl.totals.iter().flat_map(|total| rows(bowl, total)));
    table(&head, rows)
}

fn rows(bowl: &Bowl, total: &Total) -> Vec<Vec<String>> {
    let scale = total.measure.scale();
    let row = |answer: String, count: String| {
        vec![
            bowl.offer.map(slip_words::offer).unwrap_or_default(),
            bowl.on.map(|day| day.to_string()).unwrap_or_default(),
            bowl.count.to_string(),
            slip_words::measure(total.measure, &bowl.objectives),
            slip_words::value(scale, total.median),
            answer,
            count,
        ]
    };
    match &total.counts {
        None => vec![row(String::new(), String::new())],
        Some(counts) => {
            let all = scale.values().zip(counts);
            all.map(|(value, count)| row(slip_words::value(scale, value), count.to_string())).collect()
        }
    }
}
