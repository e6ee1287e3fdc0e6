//! Putting a closed notebook away: a file, a person's word, and the way back.

use serde_json::Value;

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

const WELCOME: &str = "A notebook for two people who coach each other";
const SAVE: &str = "Save the notebook with Kim as a file";
const PUT_AWAY: &str = "Yes, remove it here";

/// Closes the notebook that is open.
fn close(browser: &Browser) {
    browser.go("#/us");
    steps::unfold_part(browser, "Pause or close");
    browser.button("Close this notebook");
    browser.see("Nothing is deleted");
    browser.button("Close it");
    browser.see("This notebook was closed on");
}

/// The name of the document in a file.
fn document_in(text: &str) -> String {
    let file: Value = serde_json::from_str(text).expect("a file is JSON");
    file["documents"][0]["id"].as_str().expect("a document has a name").to_owned()
}

#[test]
fn a_closed_notebook_becomes_a_file_leaves_and_comes_back_with_it() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.go("#/share/copy");
    robin.wait_for(role::HEADING, "How it’s kept");
    assert!(!robin.has(role::HEADING, "Closed notebooks"), "nothing is closed yet");
    close(&robin);
    robin.go("#/share/copy");
    robin.wait_for(role::HEADING, "Closed notebooks");
    let (name, text) = robin.saved_file(|robin| robin.button(SAVE));
    assert!(name.starts_with("notebook-with-Kim-"), "{name}");
    robin.see("We checked it: everything in this notebook is there.");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button(PUT_AWAY);
    robin.see("The notebook is in its file now.");
    let document = document_in(&text);
    robin.until("nothing of it is kept", || robin.kept().iter().all(|key| !key.contains(&document)));
    robin.go("#/today");
    robin.wait_for(role::HEADING, WELCOME);
    robin.reload();
    robin.wait_for(role::HEADING, WELCOME);
    steps::open(&robin, &name, &text);
    steps::add(&robin);
    robin.see("This notebook was closed on");
    robin.go("#/share");
    robin.wait_for(role::HEADING, "Share");
    assert!(!robin.main_text().contains("Kim’s last file"), "it is no file of Kim’s: {}", robin.main_text());
    robin.wait_saved();
    robin.reload();
    robin.go(&goal);
    robin.wait_for(role::HEADING, "Speak calmly");
}

/// Another page of this host takes most of the room.
const MOST_OF_THE_ROOM: &str =
    "localStorage.setItem('another-page', 'x'.repeat(4.3 * 1024 * 1024)); return true;";

#[test]
fn past_four_fifths_of_the_room_the_page_says_what_a_closed_notebook_is_good_for() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    robin.wait_saved();
    robin.script(MOST_OF_THE_ROOM, &[]);
    robin.go("#/share/copy");
    robin.see("Most of this browser’s storage is used.");
    robin.see("No notebook is closed yet.");
    close(&robin);
    robin.go("#/share/copy");
    robin.see("A closed notebook can live in a file instead.");
    assert!(robin.has(role::BUTTON, SAVE));
}

#[test]
fn what_another_tab_wrote_after_the_file_keeps_the_notebook_here() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    close(&robin);
    robin.go("#/share/copy");
    robin.saved_file(|robin| robin.button(SAVE));
    robin.wait_for(role::BUTTON, PUT_AWAY);
    let first = robin.tab();
    robin.open_tab(Screen::DESK);
    robin.visit(&goal);
    steps::rename_goal(&robin, &goal, "Speak slowly");
    robin.wait_saved();
    robin.to_tab(&first);
    robin.button(PUT_AWAY);
    robin.see("Nothing was removed.");
    let (_, text) = robin.saved_file(|robin| robin.button(SAVE));
    assert!(text.contains("Speak slowly"), "the next file has it");
    robin.button(PUT_AWAY);
    robin.see("The notebook is in its file now.");
}

/// A notebook with Kim that was put away, and one with Ada in which a goal
/// went to the Trash: both come back with a backup, and one step takes both
/// back.
#[test]
fn undo_after_a_restore_takes_back_changes_and_whole_notebooks_alike() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    close(&robin);
    robin.visit("#/start");
    robin.fill("Your name", "Robin");
    robin.fill("Your partner’s name", "Ada");
    robin.button("Start our notebook");
    robin.wait_for(role::HEADING, "Today");
    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.go("#/share/copy");
    robin.button("Back up now");
    robin.see("you made it");
    robin.go(&goal);
    steps::more_of_goal(&robin);
    robin.button("Move goal to trash");
    robin.go("#/share/copy");
    robin.saved_file(|robin| robin.button(SAVE));
    robin.button(PUT_AWAY);
    robin.see("The notebook is in its file now.");
    robin.press(role::LINK, Name::Starts("Look inside the backup"));
    robin.wait_for(role::HEADING, Name::Starts("Will come back"));
    robin.button("Bring it back");
    robin.wait_for(role::HEADING, "Today");
    robin.go("#/share/copy");
    robin.wait_for(role::BUTTON, SAVE);
    robin.button("Recent changes");
    robin.button("Undo");
    robin.wait_gone(role::BUTTON, SAVE);
    robin.go("#/goals");
    robin.wait_for(role::HEADING, "Goals");
    assert!(!robin.has(role::LINK, "Speak calmly"), "the goal is in the Trash again");
    robin.wait_saved();
    robin.reload();
    robin.go("#/share/copy");
    robin.wait_for(role::HEADING, "How it’s kept");
    assert!(!robin.has(role::BUTTON, SAVE), "it stays away");
}

#[test]
fn this_device_has_a_plain_name_until_it_is_given_one_and_a_full_backup_says_it() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/share/copy");
    robin.see(stage.engine.called());
    robin.button("Change the name");
    robin.fill("Name of this device", "Kitchen laptop");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Save name");
    robin.see("Kitchen laptop");
    robin.wait_saved();
    robin.reload();
    robin.see("Kitchen laptop");
    let (name, text) = robin.saved_file(|robin| robin.button("Save backup"));
    let (_, for_kim) = steps::save_for(&robin, "Kim");
    assert!(!for_kim.contains("Kitchen laptop"), "nobody else gets it");
    let other = stage.browser("other", Screen::PHONE);
    other.visit("");
    steps::start(&other, "Robin", "Ada");
    steps::open(&other, &name, &text);
    other.see("Device: Kitchen laptop");
    other.go("#/share/copy");
    other.see(stage.engine.called());
}
