//! About each of us: how one works, what is around a goal, and whether it fits.

use super::harness::{Browser, Screen, Stage, role};
use super::steps;

/// Is this choice made?
fn is_chosen(browser: &Browser, name: &str) -> bool {
    let button = browser.find(role::BUTTON, name);
    browser.script("return arguments[0].getAttribute('aria-pressed')", &[button]) == "true"
}

#[test]
fn how_one_works_is_ones_own_until_it_is_shown_and_stands_in_the_talk() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    robin.go("#/us");
    robin.link("About each of us");
    steps::unfold_part(&robin, "How I work");
    for choice in ["Go gently", "Keep it short", "Writing", "Go gently"] {
        robin.button(choice);
    }
    robin.see("Only you");
    robin.wait_saved();
    robin.reload();
    steps::unfold_part(&robin, "How I work");
    robin.until("what was chosen outlives a reload", || is_chosen(&robin, "Keep it short"));
    assert!(is_chosen(&robin, "Writing") && !is_chosen(&robin, "Go gently"), "another tap takes it back");
    assert_eq!(robin.violations(), Vec::<String>::new());
    let (_, file) = steps::save_for(&robin, "Kim");
    assert!(!file.contains("work_style"), "a draft is private");

    robin.go("#/us/cards");
    steps::unfold_part(&robin, "How I work");
    robin.button("Show to Kim: How I work");
    robin.see("Keep it short · Writing");
    robin.button("Show to Kim");
    robin.see("Everyone in this notebook has this");
    let goal = steps::add_goal(&robin, "Speak calmly");
    steps::more_of_goal(&robin);
    steps::unfold_part(&robin, "Around this goal");
    robin.fill("Supports", "Kim, on Fridays");
    robin.wait_saved();

    steps::hand_over(&robin, &kim, "Kim");
    kim.go("#/us/cards");
    kim.see("Keep it short · Writing");
    kim.see("Shown by Robin");
    assert_eq!(kim.violations(), Vec::<String>::new());
    kim.go(&goal);
    steps::more_of_goal(&kim);
    kim.until("it lies open", || kim.value(role::TEXT, "Supports") == "Kim, on Fridays");
    let session = steps::plan(&kim, "2031-05-15");
    kim.button("Use a template");
    kim.see("Suits Robin: it’s short");
    kim.button("Use Take turns, 60 minutes");
    kim.go(&format!("{session}/talk"));
    steps::beside(&kim, "This part");
    kim.see("Robin: Keep it short · Writing");
}

#[test]
fn a_note_on_fit_stays_with_whoever_wrote_it_and_says_what_to_do_next() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/us");
    steps::unfold_part(&robin, "Do we fit?");
    robin.see("Only you");
    robin.fill("A note for yourself", "CANARY of a first meeting");
    robin.button("Not now");
    robin.see("agree on a day to speak again");
    robin.button("Another partner, please");
    robin.see("Say so to Kim yourself");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.wait_saved();
    robin.reload();
    steps::unfold_part(&robin, "Do we fit?");
    assert_eq!(robin.value(role::TEXT, "A note for yourself"), "CANARY of a first meeting");
    assert!(is_chosen(&robin, "Another partner, please"));
    robin.button("Yes, let’s begin");
    robin.see("Write your agreement together");
    let (_, file) = steps::save_for(&robin, "Kim");
    assert!(!file.contains("CANARY") && !file.contains("\"fit\""), "nothing of it is in the file");
    let session = steps::plan(&robin, "2031-05-15");
    robin.go(&format!("{session}/prepare"));
    robin.button("Use a template");
    steps::unfold_part(&robin, "Beginning, ending, starting again");
    robin.button("Use Getting to know each other, 30 minutes");
    robin.see("Plan ready: Getting to know each other");
}
