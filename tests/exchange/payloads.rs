//! The hostile corpus, `tests/data/hostile.json`: what somebody might write
//! to have it taken for something other than words.

use serde_json::Value;

/// Every payload with its family, in the order of the file's families.
pub fn payloads() -> Vec<(String, String)> {
    let corpus: Value = serde_json::from_str(include_str!("../data/hostile.json")).expect("JSON");
    let families = corpus.as_object().expect("families").iter();
    let all = families.flat_map(|(family, list)| {
        let list = list.as_array().expect("a list").iter();
        list.map(move |payload| (family.clone(), spelled(payload)))
    });
    all.collect()
}

/// A text, or one that is repeated.
fn spelled(payload: &Value) -> String {
    match payload {
        Value::String(text) => text.clone(),
        repeated => {
            let times = repeated["times"].as_u64().expect("how often") as usize;
            repeated["repeat"].as_str().expect("what").repeat(times)
        }
    }
}

/// The payload itself, and in places where a filter that looks only at the
/// beginning would miss it.
pub fn dressed(payload: &str) -> Vec<String> {
    if payload.chars().count() > 100 {
        return vec![payload.to_owned()];
    }
    let dresses =
        [["", ""], [" ", " "], ["\n", ""], ["\u{feff}", ""], ["Dear Kim, ", " yours, Robin"], ["\"", "\""]];
    dresses.iter().map(|[before, after]| format!("{before}{payload}{after}")).collect()
}
