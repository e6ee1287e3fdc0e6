//! Growing: promises, goals that change, and being glad of it.

use serde_json::json;

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// The line that opens what is folded away, as the browser calls it.
const FOLD: &str = "DisclosureTriangle";
/// A list to choose from, as the browser calls it.
const LIST: &str = "combobox";

/// Chooses from a list, as its picker would.
fn pick(browser: &Browser, name: &str, value: &str) {
    let list = browser.find(LIST, Name::Starts(name));
    browser.script(
        "const [list, value] = arguments;
         list.value = value;
         list.dispatchEvent(new Event('change', {bubbles: true}));",
        &[list, json!(value)],
    );
}

#[test]
fn a_promise_is_moved_in_time_and_the_session_opens_with_it() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.button("Add commitment");
    browser.fill("What’s the commitment?", "Ask Ana");
    browser.set(role::DAY, "By when?", "2031-05-15");
    browser.fill("What is the first step?", "Open the calendar");
    pick(&browser, "How confident are you?", "5");
    browser.fill("What would make it a 7?", "Before lunch");
    browser.button("Add commitment");
    browser.see("Confidence: 5 out of 10. For a 7: Before lunch");
    browser.see("First step: Open the calendar");

    let session = steps::plan(&browser, "2031-05-10");
    browser.go(&session);
    browser.press(FOLD, "Commitments since last time");
    browser.wait_for(role::HEADING, "Since last time");
    // What is open is asked about at once, whatever its day.
    for outcome in ["Kept", "Partly", "Not this time"] {
        browser.wait_for(role::BUTTON, outcome);
    }
    browser.button("Another day");
    browser.set(role::DAY, "Which day instead?", "2031-05-20");
    browser.button("Agree on this day");
    browser.see("in good time, so it counts as kept");
    browser.see("moved from 15 May");

    browser.go("#/goals");
    browser.press(FOLD, "How I kept my commitments");
    browser.see("One commitment has been due; you kept 1.");
    browser.wait_saved();
    browser.reload();
    browser.go(&goal);
    browser.see("moved from 15 May");
}

#[test]
fn a_goal_that_changes_keeps_its_old_words() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&browser, "Speak better");
    steps::more_of_goal(&browser);
    browser.button("Edit goal");
    browser.fill("What do you want to be true?", "Speak calmly when it matters");
    browser.fill("Why are you changing it?", "Better says nothing");
    browser.button("Save changes");
    browser.wait_for(role::HEADING, "Speak calmly when it matters");
    browser.see("Better says nothing");
    browser.button("Add obstacle");
    browser.fill("If this happens", "It gets loud");
    browser.fill("Then I", "breathe out first");
    browser.button("Save obstacle");
    browser.see("breathe out first");
}

#[test]
fn a_thank_you_and_a_small_win_are_kept() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/celebrations");
    browser.button("Thank someone");
    browser.fill("What for?", "You waited");
    browser.button("Say thanks");
    browser.see("Robin thanks Kim");
    browser.fill("A small win", "I said no, kindly");
    browser.button("Add to the jar");
    browser.see("One slip is in the jar.");
    browser.wait_saved();
    browser.reload();
    browser.see("You waited");
    browser.go("#/us");
    steps::unfold_part(&browser, "Thanks");
    browser.see("Robin thanks Kim");
    assert_eq!(browser.violations(), Vec::<String>::new());
}
