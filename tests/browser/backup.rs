//! The full backup, and opening it in an empty browser.

use super::harness::{Screen, Stage, role};
use super::steps;

#[test]
fn a_full_backup_opens_in_an_empty_browser_as_it_was() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    let session = steps::plan(&robin, "2031-05-15");
    steps::bring(&robin, "The talk with my manager", "20");
    robin.go("#/share");
    let (name, text) = robin.saved_file(|robin| robin.button("Save full backup"));
    assert!(name.starts_with("PRIVATE-backup-") && name.ends_with(".turnwise.json"), "{name}");
    robin.see("Last saved on");

    let empty = stage.browser("robin-again", Screen::DESK);
    empty.visit("");
    empty.link("I was here before: open my copy");
    empty.wait_for(role::HEADING, "Open my copy");
    let path = empty.profile().put(&name, &text);
    empty.open_file("Choose a file", &path);
    empty.wait_for(role::HEADING, "A full backup");
    assert_eq!(empty.kept(), Vec::<String>::new(), "nothing is kept before Add");
    empty.button("Add to my workspace");
    empty.wait_for(role::HEADING, "Today");
    let prepare = format!("{session}/prepare");
    steps::same_pages(&robin, &empty, &["#/sessions", "#/goals", "#/us", &goal, &prepare]);
    empty.wait_saved();
    empty.reload();
    steps::same_pages(&robin, &empty, &["#/us", &goal]);
}
