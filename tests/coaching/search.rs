//! Everything that people wrote can be found by its words, at once.

use proptest::prelude::*;
use turnwise::coaching::{
    Book, Found, Hits, Insight, KeepCommand, Kind, Period, RecordCommand, Run, Sought, WordIndex, fold,
    marked,
};
use turnwise::replica::Document;

use super::fixture::{MORNING, Side, day, id, pair};
use crate::repeat::config;

fn found(side: &Side, words: &str) -> Vec<String> {
    names(&WordIndex::of(&side.book).find(&Sought::words(words), 20))
}

fn names(hits: &Hits) -> Vec<String> {
    hits.found.iter().map(|found| found.id.to_string()).collect()
}

/// A text with brackets around what is marked.
fn shown(runs: &[Run]) -> String {
    let run = |run: &Run| if run.is_marked { format!("[{}]", run.text) } else { run.text.clone() };
    runs.iter().map(run).collect()
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
    let most = WordIndex::of(&side.book).find(&Sought::words("calm"), 1);
    let [Found { id: first, kind, begins, who, .. }] = &most.found[..] else { panic!("{most:?}") };
    assert_eq!((first, *kind, *begins, who), (&id("a1"), Kind::AgendaItem, true, &Some(side.me.clone())));
    assert_eq!(most.count, 3, "all of them are counted");
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
fn nothing_is_found_in_the_trash_or_in_bookkeeping() {
    let mut side = written();
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
        assert_eq!(names(&index.find(&Sought::words(words), 20)), ["n09999"], "{words}");
    }
    let latest = names(&index.find(&Sought::words("harbour"), 3));
    let has_harbour =
        |id: &&String| side.book.get::<Insight>(&id.parse().unwrap()).unwrap().text.contains("harbour");
    assert_eq!(latest.iter().filter(has_harbour).count(), 3, "no more than were asked for: {latest:?}");
}

#[test]
fn a_search_is_narrowed_down_by_kind_person_and_time_with_or_without_words() {
    let mut pair = pair();
    pair.robin.plan("s1", "2026-05-10");
    pair.robin.note("n1", "s1", "Calm at last", None);
    pair.exchange();
    pair.kim.wait();
    pair.kim.note("n2", "s1", "Calm, too", None);
    pair.kim.goal("g1", "Stay calm");
    pair.exchange();
    let index = WordIndex::of(&pair.robin.book);
    let find = |sought: Sought| {
        let mut names = names(&index.find(&sought, 20));
        names.sort();
        names
    };
    let calm = || Sought::words("calm");
    let kim = || Some(pair.kim.me.clone());
    let notes = || Some(vec![Kind::Note]);
    assert_eq!(find(calm()), ["g1", "n1", "n2"]);
    assert_eq!(find(Sought { kinds: notes(), ..calm() }), ["n1", "n2"]);
    assert_eq!(find(Sought { who: kim(), ..calm() }), ["g1", "n2"]);
    assert_eq!(find(Sought { who: kim(), kinds: notes(), ..Sought::default() }), ["n2"]);
    assert_eq!(find(Sought { who: kim(), ..Sought::default() }), ["g1", "n2", "person-kim"]);
    assert!(find(Sought { kinds: Some(vec![Kind::Clause]), ..calm() }).is_empty());
    let later = Some(MORNING + 1_800_000);
    assert_eq!(find(Sought { since: later, ..calm() }), ["g1", "n2"]);
    assert_eq!(find(Sought { until: later, ..calm() }), ["n1"]);
}

#[test]
fn a_stretch_of_time_is_seen_from_today() {
    let days = |period: Period, today: &str| {
        let (first, end) = period.days(day(today));
        (first.map(|it| it.to_string()), end.map(|it| it.to_string()))
    };
    let of = |first: &str, end: &str| (Some(first.to_owned()), Some(end.to_owned()));
    assert_eq!(days(Period::Any, "2026-05-03"), (None, None));
    assert_eq!(days(Period::ThisMonth, "2026-12-31"), of("2026-12-01", "2027-01-01"));
    assert_eq!(days(Period::ThreeMonths, "2026-05-31"), of("2026-02-28", "2026-06-01"));
    assert_eq!(days(Period::ThisYear, "2028-02-29"), of("2028-01-01", "2029-01-01"));
    assert_eq!(days(Period::Earlier, "2026-05-03"), (None, Some("2026-01-01".to_owned())));
}

#[test]
fn the_words_are_marked_as_they_were_written() {
    for (text, words, expected) in [
        ("Speak calmly at the Café", "cafe CALM", "Speak [calm]ly at the [Café]"),
        ("Cafe\u{301} noir", "café", "[Cafe\u{301}] noir"),
        ("Straße und Gasse", "ss", "Stra[ß]e und Ga[ss]e"),
        ("calm, calmer", "calm almer", "[calm], [calmer]"),
        ("nothing here", "calm", "nothing here"),
        ("nothing looked for", "  ", "nothing looked for"),
        ("مَرْحَبًا بك", "مرحبا", "[مَرْحَبًا] بك"),
        ("", "calm", ""),
    ] {
        assert_eq!(shown(&marked(text, words)), expected);
    }
}

#[test]
fn a_piece_is_shown_where_the_title_does_not_hold_the_words() {
    let mut side = written();
    let piece = |side: &Side, name: &str, title: &str, words: &str| {
        side.book.excerpt(&id(name), title, words).map(|runs| shown(&runs))
    };
    assert_eq!(piece(&side, "g1", "Speak calmly", "calm"), None, "the title says it");
    assert_eq!(
        piece(&side, "g1", "Speak calmly", "calm cafe").as_deref(),
        Some("Because of the [café] in Łódź")
    );
    let long = format!("{} the lantern\n\nat the door {}", "word ".repeat(40), "and so on ".repeat(30));
    side.note("n2", "s1", &long, None);
    let piece = piece(&side, "n2", "word word", "LANTERN").expect("it is further on");
    assert!(piece.starts_with("…word word") && piece.contains("the [lantern] at the door and"), "{piece}");
    assert!(piece.ends_with('…') && piece.chars().count() < 130, "{piece}");
}

proptest! {
    #![proptest_config(config(2_000))]

    /// Whatever is looked for in whatever text: the text stays whole, and what is
    /// marked folds to what was looked for.
    #[test]
    fn marking_changes_no_letter(text in "[ a-cßéŒ\u{301}İ\n]{0,24}", words in "[a-c séo]{0,4}") {
        let runs = marked(&text, &words);
        prop_assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), text);
        prop_assert!(runs.windows(2).all(|two| two[0].is_marked != two[1].is_marked));
        let words = fold(&words);
        for run in runs.iter().filter(|run| run.is_marked) {
            let run = fold(&run.text);
            prop_assert!(words.split_whitespace().any(|word| run.contains(word)), "{} in {}", words, run);
        }
    }
}
