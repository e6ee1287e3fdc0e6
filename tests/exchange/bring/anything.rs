//! Whatever a document holds, nothing of it is lost, and reading it ends.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use turnwise::exchange::bring::{Brought, LINE, LONGEST, Reason, TEXT, TooLong, Vocabulary, bring};

use super::made::{csv, document, markdown, one_of, table};
use super::words::{LISTS, PEOPLE, read, texts, today};

/// What the entries of a line say apart from their words.
#[derive(Default)]
struct Said {
    words: BTreeSet<String>,
    days: Vec<NaiveDate>,
    people: BTreeSet<usize>,
    is_done: bool,
}

fn runs(text: &str) -> impl Iterator<Item = String> {
    let runs = text.split(|sign: char| !sign.is_alphanumeric());
    runs.filter(|run| !run.is_empty()).map(str::to_owned)
}

fn said(brought: &Brought) -> BTreeMap<usize, Said> {
    let mut all: BTreeMap<usize, Said> = BTreeMap::new();
    for (lines, text) in texts(brought) {
        for line in lines {
            all.entry(line).or_default().words.extend(runs(text));
        }
    }
    let mut facts = Vec::new();
    for session in &brought.sessions {
        facts.extend(session.lines.iter().map(|line| (*line, session.on, None, false)));
        facts.extend(
            session
                .topics
                .iter()
                .map(|it| (it.lines.first().copied().unwrap_or(0), None, it.who, it.is_discussed)),
        );
        facts.extend(session.notes.iter().map(|it| (it.line, None, it.who, false)));
    }
    let made = brought.sessions.iter().flat_map(|it| &it.commitments).chain(&brought.commitments);
    facts.extend(made.map(|it| (it.line, it.due, it.owner, it.is_done)));
    for goal in &brought.goals {
        facts.extend(goal.lines.iter().map(|line| (*line, goal.target, goal.owner, goal.is_done)));
        facts.extend(goal.milestones.iter().map(|it| (it.line, it.due, None, it.is_reached)));
    }
    for (line, day, who, is_done) in facts {
        let said = all.entry(line).or_default();
        said.days.extend(day);
        said.people.extend(who);
        said.is_done |= is_done;
    }
    all
}

/// The single words of the vocabulary that a label may be made of.
fn labels() -> BTreeSet<String> {
    let lists = [
        LISTS.goals,
        LISTS.commitments,
        LISTS.notes,
        LISTS.topics,
        LISTS.due,
        LISTS.done,
        LISTS.open,
        LISTS.who,
        LISTS.why,
        LISTS.day,
        LISTS.milestones,
        LISTS.will,
        LISTS.shall,
        LISTS.between,
    ];
    lists.iter().flat_map(|list| runs(list)).collect()
}

/// The words for dates.
fn date_words() -> BTreeSet<String> {
    LISTS.months.iter().chain([&LISTS.weekdays]).flat_map(|list| runs(list)).collect()
}

/// Every word of every line must stand in an entry of that line or in what was
/// left out, or be said by the entry in another way.
pub fn check_nothing_lost(text: &str) {
    let brought = read(text);
    let said = said(&brought);
    let (labels, dates) = (labels(), date_words());
    let names: Vec<Vec<String>> = PEOPLE.iter().map(|it| runs(&it.name.to_lowercase()).collect()).collect();
    let nothing = Said::default();
    for (number, line) in (1..).zip(text.replace("\r\n", "\n").split('\n')) {
        let line = line.replace(['\u{feff}', '\u{200b}'], "").replace("&amp;", "&").replace("<br>", " ");
        let here = said.get(&number).unwrap_or(&nothing);
        assert!(
            line.trim().is_empty() || said.contains_key(&number),
            "line {number} of {text:?}: {brought:#?}"
        );
        for (place, run) in runs(&line).enumerate() {
            let lower = run.to_lowercase();
            let value: i64 = run.trim_end_matches(char::is_alphabetic).parse().unwrap_or(-1);
            let is_of_day = |day: &NaiveDate| {
                let parts = [i64::from(day.day()), i64::from(day.month()), i64::from(day.year())];
                dates.contains(&lower) || parts.contains(&value) || parts[2] == value + 2000
            };
            let is_said = here.words.contains(&run)
                || labels.contains(&lower)
                || (0..).zip(&names).any(|(who, names)| names.contains(&lower) && here.people.contains(&who))
                || here.days.iter().any(is_of_day)
                || place == 0 && (run.len() == 1 || lower == "x")
                || here.is_done && lower == "x";
            assert!(is_said, "{run:?} of line {number} in {text:?}: {brought:#?}");
        }
    }
    assert!(brought.left_out.iter().all(|it| it.reason != Reason::Missed), "{text:?}: {brought:#?}");
}

/// No text is longer than a notebook takes, and none is empty.
fn check_limits(brought: &Brought) {
    let is_line = |text: &str| text.chars().count() <= LINE;
    let made = brought.sessions.iter().flat_map(|it| &it.commitments).chain(&brought.commitments);
    assert!(made.into_iter().all(|it| is_line(&it.what) && !it.what.is_empty()));
    for session in &brought.sessions {
        assert!(is_line(&session.title));
        assert!(session.topics.iter().all(|it| is_line(&it.title) && !it.title.is_empty()));
        assert!(session.notes.iter().all(|it| it.text.chars().count() <= TEXT && !it.text.is_empty()));
    }
    for goal in &brought.goals {
        assert!(is_line(&goal.title) && goal.why.chars().count() <= TEXT && !goal.title.is_empty());
        assert!(goal.milestones.iter().all(|it| is_line(&it.title) && !it.title.is_empty()));
    }
}

/// Whatever the text is: all of its lines are accounted for.
fn check_lines(text: &str) {
    let brought = read(text);
    check_limits(&brought);
    let lines: BTreeSet<usize> = brought.lines().collect();
    let broken = text.replace("\r\n", "\n").replace('\r', "\n");
    for (number, line) in (1..).zip(broken.split('\n')) {
        let has_words = line.contains(char::is_alphanumeric);
        assert!(!has_words || lines.contains(&number), "line {number} of {text:?}: {brought:#?}");
    }
    assert!(lines.iter().all(|line| (1..=broken.split('\n').count()).contains(line)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_word_is_lost(text in document()) {
        check_nothing_lost(&text);
        check_limits(&read(&text));
    }

    #[test]
    fn no_cell_is_lost((heads, rows) in table(), sign in one_of(&[",", ";", "\t"])) {
        check_nothing_lost(&csv(&heads, &rows, sign.chars().next().unwrap()));
        check_nothing_lost(&markdown(&heads, &rows));
        let around = format!("## 14 Oct 2026\n\n{}\nzq1v after", markdown(&heads, &rows));
        check_nothing_lost(&around);
    }

    #[test]
    fn ends_of_lines_do_not_matter(text in document()) {
        prop_assert_eq!(read(&text), read(&text.replace('\n', "\r\n")));
        prop_assert_eq!(read(&text), read(&text.replace('\n', "\r")));
        let marked = format!("\u{feff}{}", text.replace(' ', "\u{200b} "));
        prop_assert_eq!(read(&text), read(&marked));
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}|[\\s\\S]{0,200}|[-#*_\\[\\]()|>`\\\\&;:.,/0-9 xa\n\t]{0,200}") {
        check_lines(&text);
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check_lines(&String::from_utf8_lossy(&bytes));
    }
}

/// A document that repeats a part up to so many characters.
fn full_of(part: &str, most: usize) -> String {
    part.repeat(most / part.chars().count())
}

#[test]
fn the_longest_documents_are_read() {
    let parts = [
        "a",
        "\n",
        "\r\n",
        "- ",
        "> ",
        "#",
        "*",
        "**a ",
        "_a",
        "[",
        "](",
        "[a](b",
        "[a](b) ",
        "\\",
        "&",
        "&amp;",
        "|",
        "a|",
        "|-",
        "\"",
        "\",",
        ",",
        "a,",
        "date,",
        "date\t",
        "date;\n",
        "a\n",
        "a\n\n",
        "# a\n",
        "- a\n\n",
        "14.10.2026\n",
        "- 14.10.2026: a\n",
        "1/2/2026 ",
        "by 21 Oct ",
        "(",
        "(Kim) ",
        "@Kim ",
        "Kim: ",
        "Robin and ",
        "TODO ",
        "```\n",
        "| a |\n|-|\n",
        "date,note\n14.10.2026,x\n",
        "14 Oct ",
        "# Goals\n- a\n  - b\n",
        "https://",
        "é",
        "🎉",
        "مرحبا ",
        "<br>",
        "\u{b}",
        "a\u{c}",
        "[ ] ",
        "- [ ] a\n",
        "Why: a\n",
        "Date: 1.2.2026\n",
        "# a\nb: c\n",
    ];
    // A few of the greatest length; of the others each part of the reader sees enough.
    let whole = ["a", "\n", "\r\n", "- ", "[", "a\n"].map(|part| (part, LONGEST));
    for (part, most) in parts.into_iter().map(|part| (part, LONGEST / 10)).chain(whole) {
        let text = full_of(part, most);
        let brought = read(&text);
        check_limits(&brought);
        let is_listed = brought.lines().next().is_some() || text.trim().is_empty();
        assert!(is_listed, "{part:?}");
    }
}

#[test]
fn deep_lists_and_a_late_beginning_are_read() {
    let deep =
        (0..900).map(|depth| format!("{}- zq{depth}v\n", " ".repeat(depth))).collect::<Vec<_>>().concat();
    let brought = read(&deep);
    let notes = &brought.sessions[0].notes;
    assert_eq!((notes.len(), notes[254].depth, notes[899].depth), (900, 254, 255));
    let late = format!("{}{}", "\n".repeat(250_000), "a\n".repeat(100_000));
    assert_eq!(read(&late).sessions[0].notes.len(), 100_000);
    let nested =
        (0..900).map(|depth| format!("{}- Notes:\n", " ".repeat(depth))).collect::<Vec<_>>().concat();
    assert_eq!(read(&nested).left_out.len(), 899);
    let wide = format!("{}\n{}", "date,".repeat(40_000), "14.10.2026,".repeat(25_000));
    assert!(read(&wide).lines().any(|line| line == 2));
}

#[test]
fn one_more_character_is_too_long() {
    let words = Vocabulary::new(&LISTS);
    let text = "é".repeat(LONGEST);
    assert!(bring(&text, today(), &PEOPLE, &words, false).is_ok());
    assert_eq!(bring(&format!("{text}é"), today(), &PEOPLE, &words, false), Err(TooLong));
}
