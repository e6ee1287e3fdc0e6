//! Everything that people wrote can be found by its words, at once.

use turnwise::coaching::{Book, Found, Insight, KeepCommand, Kind, RecordCommand, WordIndex, fold};
use turnwise::replica::Document;

use super::fixture::{Side, id, pair};

fn found(side: &Side, words: &str) -> Vec<String> {
    WordIndex::of(&side.book).find(words, 20).into_iter().map(|found| found.id.to_string()).collect()
}

fn written() -> Side {
    let mut side = pair().robin;
    side.plan("s1", "2026-05-10");
    side.goal("g1", "Speak calmly");
    side.why("g1", "Because of the café in Łódź");
    side.bring("a1", "s1", "Calm before the storm");
    side.note("n1", "s1", "We were calm, all of us", None);
    side
}

#[test]
fn all_words_must_be_there_in_any_field_and_any_order() {
    let side = written();
    assert_eq!(found(&side, "calmly because"), ["g1"]);
    assert_eq!(found(&side, "were calm"), ["n1"]);
    assert_eq!(found(&side, "storm café"), Vec::<String>::new());
    assert_eq!(found(&side, "robin"), ["person-robin"]);
}

#[test]
fn what_begins_so_comes_first_and_then_the_latest() {
    let side = written();
    assert_eq!(found(&side, "calm"), ["a1", "n1", "g1"]);
    let most = WordIndex::of(&side.book).find("calm", 1);
    assert_eq!(most, [Found { id: id("a1"), kind: Kind::AgendaItem, begins: true }]);
}

#[test]
fn accents_and_capitals_do_not_matter() {
    let side = written();
    for words in ["CAFE lodz", "café Łódź", "cafe\u{301}"] {
        assert_eq!(found(&side, words), ["g1"], "{words}");
    }
    assert_eq!(fold("Straße, Œuvre, ÉTÉ, مَرْحَبًا"), "strasse, oeuvre, ete, مرحبا");
}

#[test]
fn nothing_is_found_without_words_or_in_the_trash_or_in_bookkeeping() {
    let mut side = written();
    assert!(found(&side, "  ").is_empty());
    side.act(RecordCommand::Trash { id: id("n1") }.into());
    assert_eq!(found(&side, "all of us"), Vec::<String>::new());
    assert!(found(&side, "open").is_empty(), "a state is no word of a person");
    assert!(WordIndex::of(&Book::new(Document::new(id("empty")))).is_empty());
}

/// What it takes is measured in the browser: docs/performance.md.
#[test]
fn one_of_ten_thousand_records_is_found_by_two_words() {
    let mut side = pair().robin;
    let words = ["patience", "harbour", "lantern", "question", "meadow", "courage", "winter", "listening"];
    for number in 0..10_000_usize {
        let text: Vec<&str> = (0..14).map(|at| words[(number * 7 + at * at) % words.len()]).collect();
        side.act(
            KeepCommand::Insight {
                id: id(&format!("n{number:05}")),
                session: id("s1"),
                author: id("person-robin"),
                text: format!("{} {number}", text.join(" ")),
                from_note: None,
            }
            .into(),
        );
    }
    let index = WordIndex::of(&side.book);
    assert_eq!(index.len(), 10_002, "and two people");
    for words in ["harbour 9999", "9999 harbour", "9999 HARB"] {
        let hits = index.find(words, 20);
        assert_eq!(hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>(), [id("n09999")], "{words}");
    }
    let latest: Vec<String> = index.find("harbour", 3).into_iter().map(|hit| hit.id.to_string()).collect();
    let has_harbour =
        |id: &&String| side.book.get::<Insight>(&id.parse().unwrap()).unwrap().text.contains("harbour");
    assert_eq!(latest.iter().filter(has_harbour).count(), 3, "no more than were asked for: {latest:?}");
}
