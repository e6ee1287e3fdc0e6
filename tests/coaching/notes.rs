//! Faults B4 and B5: lines from elsewhere become notes, and a note that was
//! split becomes one again.

use proptest::prelude::*;
use turnwise::coaching::{MOST_PASTED, Note, NoteCommand, pasted_lines};
use turnwise::replica::Id;

use super::fixture::{Side, id, pair};

#[test]
fn b4_lines_from_a_word_processor_are_clean() {
    let of = |text: &str| pasted_lines(text);
    assert_eq!(of("•\tThe letter\r\n•\tThe call\r\n"), ["The letter", "The call"]);
    assert_eq!(of("1.\tFirst\n2.\tSecond\na)\tThird\no\tFourth"), ["First", "Second", "Third", "Fourth"]);
    assert_eq!(of("* One\n- Two\n– Three\n\u{f0b7} Four\n§ Five"), ["One", "Two", "Three", "Four", "Five"]);
    assert_eq!(of("One\u{2028}Two\u{b}Three\rFour"), ["One", "Two", "Three", "Four"]);
    assert_eq!(of("\n \n•\n"), Vec::<String>::new());
}

#[test]
fn b4_what_a_person_wrote_is_no_bullet() {
    for line in ["-5 degrees", "1. May is a holiday", "o my", "*really*", "3) is not true", "I.", "a.m. only"]
    {
        assert_eq!(pasted_lines(line), [line]);
    }
}

fn session_with_note(text: &str) -> Side {
    let mut robin = pair().robin;
    robin.plan("session", "2026-05-10");
    robin.me = id("robin");
    for (name, text) in [("note", text), ("after", "What follows")] {
        robin.act(
            NoteCommand::Add {
                id: id(name),
                session: id("session"),
                author: id("robin"),
                text: text.to_owned(),
                after: None,
            }
            .into(),
        );
    }
    robin
}

fn texts(side: &Side) -> Vec<String> {
    side.book.notes(&id("session")).into_iter().map(|note| note.text).collect()
}

fn split(head: &str, rest: &[&str]) -> NoteCommand {
    let named = |(at, text): (usize, &&str)| (id(&format!("new-{at}")), (*text).to_owned());
    NoteCommand::Split {
        id: id("note"),
        head: head.to_owned(),
        rest: rest.iter().enumerate().map(named).collect(),
    }
}

#[test]
fn b5_a_split_is_one_act_and_is_taken_back_as_one() {
    let mut robin = session_with_note("Ask Kim first");
    robin.act(NoteCommand::Indent { id: id("note"), indent: 2 }.into());
    let undo = robin.act(split("Ask", &["Kim", "first"]).into());
    assert_eq!(texts(&robin), ["Ask", "Kim", "first", "What follows"]);
    let made: Note = robin.book.get(&id("new-1")).unwrap();
    assert_eq!((made.indent, made.author), (2, Some(id("robin"))));
    robin.undo(&undo);
    assert_eq!(texts(&robin), ["Ask Kim first", "What follows"]);
}

#[test]
fn b4_a_large_paste_stands_in_order() {
    let mut robin = session_with_note("First");
    let rest: Vec<(Id, String)> =
        (0..MOST_PASTED).map(|at| (id(&format!("line-{at}")), format!("Line {at}"))).collect();
    let mut expected: Vec<String> = vec!["First".to_owned()];
    expected.extend(rest.iter().map(|(_, text)| text.clone()));
    expected.push("What follows".to_owned());
    robin.act(NoteCommand::Split { id: id("note"), head: "First".to_owned(), rest }.into());
    assert_eq!(texts(&robin), expected);
}

proptest! {
    #[test]
    fn b4_no_word_of_a_pasted_text_is_lost(text in "[a-zäß中😀 \\n\\r\\t•*.-]{0,80}") {
        let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric() || *it == '😀').collect::<String>();
        let lines = pasted_lines(&text);
        // What a word processor counts with can be a letter.
        let without: String = text.split(['\n', '\r']).map(|line| {
            let (mark, words) = line.trim().split_once('\t').unwrap_or(("", line));
            let is_letter = mark.strip_suffix('.').is_some_and(|letter| {
                letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic)
            });
            if mark == "o" || is_letter { words } else { line }
        }).collect();
        prop_assert_eq!(letters(&lines.concat()), letters(&without));
        prop_assert!(lines.iter().all(|line| !line.trim().is_empty()));
    }
}
