//! Searches that were saved under a name.

use serde_json::{Value, json};
use turnwise::storage::{SavedSearch, change_searches, put_search, read_searches};

fn search(name: &str, words: &str) -> SavedSearch {
    SavedSearch { name: name.to_owned(), words: words.to_owned(), ..SavedSearch::default() }
}

#[test]
fn searches_are_read_as_they_were_written() {
    let all = [
        SavedSearch {
            kind: "goal".to_owned(),
            who: "me".to_owned(),
            when: "this_year".to_owned(),
            ..search("\"Mine\"", "calm, ÉTÉ")
        },
        search("Kim’s", ""),
    ];
    let written = change_searches("", |searches| searches.extend(all.clone()));
    assert_eq!(read_searches(&written), all);
    assert_eq!(change_searches(&written, Vec::clear), "", "without any nothing is kept");
}

#[test]
fn what_makes_no_sense_or_is_of_a_newer_version_stops_nothing() {
    for text in ["", "{", "[1]", "{\"name\":\"x\"}", "[{\"name\":1}]"] {
        assert_eq!(read_searches(text), Vec::new(), "{text}");
    }
    let newer = "[{\"name\":\"x\",\"words\":\"calm\",\"depth\":3}]";
    let read = read_searches(newer);
    assert_eq!((read.len(), read[0].name.as_str(), read[0].words.as_str()), (1, "x", "calm"));
}

#[test]
fn what_a_newer_version_saved_is_there_after_this_one_has_saved_and_removed() {
    let newer = json!([
        {"name": "x", "words": "calm", "depth": 3},
        {"name": "only newer", "words": ["a", "list"]},
        "another form",
    ]);
    let saved = change_searches(&newer.to_string(), |all| put_search(all, search("y", "walk"), None));
    let after: Value = serde_json::from_str(&saved).unwrap();
    let entries = after.as_array().unwrap();
    assert_eq!(entries.len(), 4);
    assert_eq!(entries[0]["depth"], 3);
    assert_eq!(entries[1]["name"], "y");
    assert_eq!(entries[2..], newer.as_array().unwrap()[1..]);
    let emptied: Value = serde_json::from_str(&change_searches(&saved, Vec::clear)).unwrap();
    assert_eq!(emptied.as_array().unwrap()[..], newer.as_array().unwrap()[1..]);
}

#[test]
fn a_search_takes_the_place_of_its_name_and_comes_back_where_it_was() {
    let mut all = vec![search("a", "1"), search("b", "2"), search("c", "3")];
    put_search(&mut all, search("b", "4"), None);
    assert_eq!(all, [search("a", "1"), search("b", "4"), search("c", "3")]);
    let gone = all.remove(0);
    put_search(&mut all, gone, Some(0));
    put_search(&mut all, search("d", "5"), Some(9));
    assert_eq!(all.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["a", "b", "c", "d"]);
}
