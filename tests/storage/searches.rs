//! Searches that were saved under a name.

use turnwise::storage::{SavedSearch, put_search, read_searches, write_searches};

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
    assert_eq!(read_searches(&write_searches(&all)), all);
    assert_eq!(write_searches(&[]), "", "without any nothing is kept");
}

#[test]
fn what_makes_no_sense_or_is_of_a_newer_version_stops_nothing() {
    for text in ["", "{", "[1]", "{\"name\":\"x\"}"] {
        assert_eq!(read_searches(text), Vec::new(), "{text}");
    }
    let newer = "[{\"name\":\"x\",\"words\":\"calm\",\"depth\":3}]";
    assert_eq!(read_searches(newer), [search("x", "calm")]);
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
