//! Questions: drawn, looked for, starred, hidden, and one's own.

use std::collections::BTreeSet;

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// The line that opens what is folded away, as the browser calls it.
const FOLD: &str = "DisclosureTriangle";

fn on_the_table(browser: &Browser) -> Vec<String> {
    let words = "return [...document.querySelectorAll('.question-card .question-words')].map(it => it.textContent.trim())";
    let found = browser.script(words, &[]);
    found.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

/// Narrows the questions down to a few.
fn look_for(browser: &Browser, words: &str, count: &str) {
    browser.fill("Find", words);
    browser.see(count);
}

#[test]
fn a_draw_does_not_repeat_itself_and_three_lie_on_the_table_at_most() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/questions");
    browser.see("250 of 250 not drawn yet");
    look_for(&browser, "kept, partly", "15 questions");
    let mut drawn = BTreeSet::new();
    for count in 1..=15 {
        browser.button("Draw a question");
        browser.until("a question lies on the table", || {
            let table = on_the_table(&browser);
            assert!(table.len() <= 3, "{table:?}");
            table.first().is_some_and(|first| drawn.insert(first.clone()))
        });
        assert_eq!(drawn.len(), count);
    }
    browser.see("15 of 15 not drawn yet");
    browser.wait_saved();
    browser.reload();
    browser.see("235 of 250 not drawn yet");
}

#[test]
fn what_is_starred_landed_or_not_for_us_is_found_again() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.go("#/questions");
    look_for(&browser, "eyes forward", "One question");
    browser.press(role::BUTTON, Name::Starts("Through the other person’s eyes"));
    browser.button("This one landed");
    browser.button("Star");
    browser.see("Landed");
    browser.button("Not for us");
    browser.see("No question fits.");
    browser.button("Undo");
    browser.see("One question");
    browser.wait_saved();
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(text.contains("question_use"), "both know what landed");
    assert!(!text.contains("question_mark"), "a star is one's own");
}

#[test]
fn a_question_of_ones_own_is_asked_and_stays_ones_own() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/questions");
    browser.press(FOLD, "Write your own question");
    browser.fill("Your question", "What would the river say?");
    browser.button("Save question");
    look_for(&browser, "river", "One question");
    browser.press(role::BUTTON, Name::Starts("What would the river say?"));
    browser.until("it lies on the table", || on_the_table(&browser) == ["What would the river say?"]);
    browser.wait_saved();
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(!text.contains("river"), "its words are nobody else's");

    browser.go("#/questions");
    look_for(&browser, "river", "One question");
    browser.press(role::BUTTON, Name::Starts("What would the river say?"));
    browser.button("Move to trash");
    browser.see("No question fits.");
    browser.go("#/trash");
    browser.see("Only yours");
    browser.button("Put back: What would the river say?");
    browser.go("#/questions");
    look_for(&browser, "river", "One question");
}

#[test]
fn a_question_is_one_tap_away_in_the_talk() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/talk"));
    steps::beside(&browser, "Questions");
    browser.button("Draw a question");
    browser.until("a question lies there", || on_the_table(&browser).len() == 1);
    assert_eq!(browser.violations(), Vec::<String>::new());
}
