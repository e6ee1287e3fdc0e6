//! What two people share goes out in words; a word between sessions.

use super::harness::{Screen, Stage, role};
use super::steps;

#[test]
fn tables_and_texts_hold_what_is_shared_and_nothing_private() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    steps::add_goal(&robin, "=Speak calmly");
    let session = steps::plan(&robin, "2031-05-15");
    steps::bring(&robin, "The talk with my manager", "20");
    steps::prepare(&robin);
    robin.fill("What I bring", "A secret that is mine alone");
    robin.wait_saved();
    robin.go("#/share/words");
    robin.see("Next session: Thursday, 15 May 2031");
    let file = |button: &str| robin.saved_file(|robin| robin.button(button));
    let (name, goals) = file("Save Goals as CSV");
    assert!(name.starts_with("Goals-") && name.ends_with(".csv"), "{name}");
    assert!(goals.starts_with('\u{feff}') && goals.contains("\"'=Speak calmly\""), "{goals}");
    let (_, sessions) = file("Save Sessions as CSV");
    assert!(sessions.contains("\"2031-05-15\",\"17:00\""), "{sessions}");
    let (name, notebook) = file("Save as Markdown");
    assert!(name.ends_with(".md"), "{name}");
    assert!(notebook.contains("- Robin: The talk with my manager"), "{notebook}");
    robin.go(&session);
    let (_, sheet) = file("Save as Markdown");
    assert!(sheet.contains("The talk with my manager"), "{sheet}");
    for text in [goals, sessions, notebook, sheet] {
        assert!(!text.contains("mine alone"), "{text}");
    }
    assert_eq!(robin.violations(), Vec::<String>::new());
}

#[test]
fn a_word_between_sessions_is_kept_and_reaches_the_partner() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    steps::plan(&robin, "2031-05-15");
    robin.go("#/today");
    robin.link("Check in with Kim");
    robin.wait_for(role::HEADING, "Check in with Kim");
    robin.button("Save, then send");
    robin.see("Write a few words here first.");
    robin.fill("How is it going?", "I asked her, and she said yes.");
    robin.button("Save, then send");
    robin.wait_for(role::HEADING, "Send it to Kim");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.reload();
    robin.go("#/today");
    robin.see("I asked her, and she said yes.");
    steps::hand_over(&robin, &kim, "Kim");
    kim.see("I asked her, and she said yes.");
    assert_eq!(kim.violations(), Vec::<String>::new());
}
