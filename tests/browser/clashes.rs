//! Two people change the same words without knowing of each other.

use super::harness::{Screen, Stage, role};
use super::steps;

#[test]
fn both_see_both_versions_and_one_choice_settles_it_for_both() {
    let stage = Stage::open();
    let (robin, kim, goal) = steps::both_renamed(&stage, Screen::DESK);
    let preview = steps::hand_over(&robin, &kim, "Kim");
    for words in ["You both changed", "at work", "at home"] {
        assert!(preview.contains(words), "the preview shows {words:?}: {preview}");
    }
    let preview = steps::hand_over(&kim, &robin, "Robin");
    assert!(preview.contains("You both changed"), "{preview}");
    steps::same_pages(&robin, &kim, &["#/goals", &goal]);
    for browser in [&robin, &kim] {
        browser.go("#/share");
        browser.see("You both wrote something different in 1 place.");
        browser.link("Choose between the versions");
        browser.wait_for(role::HEADING, "Both versions");
        browser.see("Speak calmly at work");
        browser.see("Speak calmly at home");
    }
    robin.wait_for(role::BUTTON, "Keep Kim’s");
    kim.wait_for(role::BUTTON, "Keep Robin’s");

    robin.button("Keep mine");
    robin.see("There’s nothing to choose between.");
    steps::hand_over(&robin, &kim, "Kim");
    kim.go("#/review");
    kim.see("There’s nothing to choose between.");
    steps::same_pages(&robin, &kim, &["#/goals", &goal]);
    kim.go(&goal);
    kim.wait_for(role::HEADING, "Speak calmly at work");
    // And back once more: the settled difference does not return.
    let (name, text) = steps::save_for(&kim, "Robin");
    steps::open(&robin, &name, &text);
    robin.until("the file can be closed or added", || {
        robin.has(role::BUTTON, "Done") || robin.has(role::BUTTON, "Add to our notebook")
    });
    let press = if robin.has(role::BUTTON, "Done") { "Done" } else { "Add to our notebook" };
    robin.button(press);
    robin.go("#/review");
    robin.see("There’s nothing to choose between.");
}

#[test]
fn a_choice_can_be_undone() {
    let stage = Stage::open();
    let (robin, kim, _) = steps::both_renamed(&stage, Screen::PHONE);
    steps::hand_over(&kim, &robin, "Robin");
    robin.go("#/review");
    robin.button("Keep Kim’s");
    robin.see("There’s nothing to choose between.");
    robin.button("Undo");
    robin.wait_for(role::BUTTON, "Keep Kim’s");
    robin.wait_for(role::BUTTON, "Keep mine");
}
