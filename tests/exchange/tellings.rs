//! Texts for other programs: what was written stays words, whatever reads it.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use turnwise::exchange::{Form, Telling};

/// The words of a Markdown text as another's reader has them, and what in it
/// is more than headings, lists and words.
fn read(markdown: &str) -> (String, Vec<String>) {
    let (mut words, mut markup) = (String::new(), Vec::new());
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push('\n'),
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item) => {}
            Event::End(_) => words.push('\n'),
            other => markup.push(format!("{other:?}")),
        }
    }
    (words, markup)
}

fn told(form: Form, words: &str) -> String {
    let mut telling = Telling::new(form);
    telling.heading(1, words);
    telling.paragraph(words);
    telling.item(0, words);
    telling.item(1, words);
    telling.finish()
}

#[test]
fn t29_no_words_become_markup() {
    let hostile = [
        "# not a heading",
        "- not a list",
        "+ nor this",
        "1. nor this",
        "12) nor this",
        "> not a quotation",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "![a](https://example.org/x.png)",
        "<https://example.org>",
        "`code` and *more* and __more__ and ~~gone~~",
        "&lt;b&gt; &#x6A;",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "words\n===",
        "words\n---",
        "---",
        "***",
        "```\ncode\n```",
        "    indented",
        "- [ ] a task",
        "[^1]: a note",
        "back\\slash \\* here",
        "$x$ and $$y$$",
        ": a definition",
        "a heading {#id .class}",
        "x^2^ and H~2~O",
        "+++\nfront: matter\n+++",
    ];
    for words in hostile {
        let (_, markup) = read(&told(Form::Markdown, words));
        assert_eq!(markup, Vec::<String>::new(), "{words:?}");
    }
}

#[test]
fn a_message_has_no_signs_to_read_around() {
    let mut telling = Telling::new(Form::Message);
    telling.heading(1, "Since 3 May");
    telling.item(0, "Ask *her* first_hand\nand listen");
    telling.item(0, "Rest");
    telling.paragraph("See you");
    assert_eq!(telling.finish(), "Since 3 May\n\n- Ask *her* first_hand\n  and listen\n- Rest\n\nSee you\n");
}

#[test]
fn a_tab_between_words_stays_a_gap() {
    let mut telling = Telling::new(Form::Message);
    telling.paragraph("Mon\t17:00");
    assert_eq!(telling.finish(), "Mon 17:00\n");
}

#[test]
fn what_has_no_words_leaves_no_line() {
    let mut telling = Telling::new(Form::Markdown);
    telling.paragraph(" \n ");
    telling.item(0, "");
    assert!(telling.is_empty());
}

proptest! {
    #[test]
    fn another_reader_has_the_same_words(words in "[ -~äß漢\n]{1,60}") {
        let lines: Vec<&str> = words.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut telling = Telling::new(Form::Markdown);
        telling.item(0, &words);
        telling.item(0, "last");
        let (read, markup) = read(&telling.finish());
        prop_assert_eq!(markup, Vec::<String>::new());
        let read: Vec<&str> = read.split('\n').filter(|line| !line.is_empty()).collect();
        let wanted: Vec<&str> = lines.into_iter().chain(["last"]).collect();
        prop_assert_eq!(read, wanted);
    }

    #[test]
    fn no_form_has_a_line_that_was_not_told(words in "\\PC{0,40}") {
        for form in [Form::Message, Form::Markdown] {
            let mut telling = Telling::new(form);
            telling.heading(2, &words);
            prop_assert!(telling.finish().lines().count() <= 1);
        }
    }
}

/// The paragraphs as another's reader has them.
fn paragraphs(markdown: &str) -> usize {
    Parser::new(markdown).filter(|event| matches!(event, Event::Start(Tag::Paragraph))).count()
}

#[test]
fn a12_two_paragraphs_stay_two() {
    for between in ["\n\n", "\r\n\r\n", "\n \n\n", "\n\t\n"] {
        let words = format!("Because I want to.{between}And because Kim asked.\nTwice.");
        let mut telling = Telling::new(Form::Markdown);
        telling.paragraph(&words);
        assert_eq!(paragraphs(&telling.finish()), 2, "{between:?}");
        let mut message = Telling::new(Form::Message);
        message.paragraph(&words);
        assert_eq!(message.finish(), "Because I want to.\n\nAnd because Kim asked.\nTwice.\n");
    }
}

#[test]
fn a12_a_note_of_two_paragraphs_is_one_item_of_a_list() {
    let mut telling = Telling::new(Form::Markdown);
    telling.item(0, "First.\n\nSecond.");
    telling.item(1, "Below.\n\nStill below.");
    telling.item(0, "Last.");
    let markdown = telling.finish();
    let items = Parser::new(&markdown).filter(|event| matches!(event, Event::Start(Tag::Item))).count();
    let lists = Parser::new(&markdown).filter(|event| matches!(event, Event::Start(Tag::List(None)))).count();
    assert_eq!((items, lists), (3, 2), "{markdown}");
    assert!(paragraphs(&markdown) >= 4, "{markdown}");
}
