//! The journal: written while one types, private, shared word by word; a letter
//! to oneself.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::{steps, wrap};

const CANARY: &str = "Only I may read this";

/// Goes to the journal and begins an entry with these words.
fn write(browser: &Browser, words: &str) -> String {
    browser.go("#/journal");
    browser.wait_for(role::HEADING, "Journal");
    browser.link("New entry");
    browser.wait_for(role::TEXT, "Your words");
    browser.fill("Your words", words);
    browser.wait_saved();
    browser.hash()
}

#[test]
fn an_entry_is_kept_while_it_is_typed_and_is_nobody_elses() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/journal");
    robin.see("A page of your own");
    assert_eq!(robin.violations(), Vec::<String>::new());
    let address = write(&robin, CANARY);
    robin.see("A question to start from");
    robin.button("Answer this");
    robin.wait_for(role::BUTTON, "No question");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.back();
    robin.wait_for(role::LINK, CANARY);
    robin.reload();
    robin.link(CANARY);
    robin.until("the words are there", || robin.value(role::TEXT, "Your words") == CANARY);
    assert_eq!(robin.hash(), address);

    // Away and back.
    robin.button("Delete entry");
    robin.wait_for(role::HEADING, "Journal");
    robin.wait_gone(role::LINK, CANARY);
    robin.button("Undo");
    robin.wait_for(role::LINK, CANARY);

    // Nowhere but in one's own file.
    steps::unfold_part(&robin, "Save as a text file");
    let (name, text) = robin.saved_file(|robin| robin.button("Save my journal"));
    assert!(name.ends_with(".md") && text.contains(CANARY), "{name} {text}");
    let (_, file) = steps::save_for(&robin, "Kim");
    assert!(!file.contains(CANARY) && !file.contains("reflection"), "{file}");
    robin.go("#/share/words");
    let (_, notebook) = robin.saved_file(|robin| robin.button("Save as Markdown"));
    assert!(!notebook.contains(CANARY), "{notebook}");
}

#[test]
fn after_a_session_one_writes_for_oneself_and_shares_the_words_one_chose() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = wrap::held(&robin);
    robin.go("#/today");
    robin.wait_for(role::LINK, "How was it? A few lines for yourself");
    robin.go(&session);
    robin.link("How was it? A few lines for yourself");
    robin.wait_for(role::BUTTON, "Another question");
    robin.fill("Your words", &format!("{CANARY}. She waited for me."));
    robin.wait_saved();
    robin.button("Share this");
    robin.wait_for(role::TEXT, "What you share");
    robin.fill("What you share", "She waited for me.");
    robin.choose("Insight");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("See what’s shared");
    robin.wait_for(role::HEADING, "Share exactly these words?");
    robin.button("Share these words");
    robin.see("Shared as an insight");
    robin.see("You shared part of it as an insight");
    robin.go(&session);
    robin.wait_for(role::LINK, "What you wrote for yourself about this session");
    robin.see("She waited for me.");
    let preview = steps::hand_over(&robin, &kim, "Kim");
    assert!(!preview.contains(CANARY), "{preview}");
    kim.go(&session);
    kim.see("She waited for me.");
}

#[test]
fn a_letter_to_oneself_stays_out_of_sight_until_it_is_opened() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    robin.go("#/journal");
    robin.wait_for(role::HEADING, "Journal");
    steps::unfold_part(&robin, "Letters to myself");
    robin.button("Write a letter");
    robin.fill("Dear me", CANARY);
    robin.button("Seal the letter");
    robin.see("Choose a day in the future.");
    robin.set(role::DAY, "Day", "2031-05-03");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Seal the letter");
    robin.see("A letter waits until");
    robin.wait_saved();
    robin.reload();
    robin.wait_for(role::HEADING, "Journal");
    assert!(!robin.text().contains(CANARY), "it is out of sight");
    steps::unfold_part(&robin, "Letters to myself");
    robin.press(role::BUTTON, Name::Is("Open early"));
    robin.wait_for(role::HEADING, "Open it before its time?");
    robin.button("Open it now");
    robin.until("its words are an entry", || robin.value(role::TEXT, "Your words") == CANARY);
    robin.see("Your letter from");
    robin.go("#/journal");
    robin.wait_for(role::LINK, CANARY);
}
