//! The line with Undo, its history and its key; what they leave alone.

use serde_json::json;

use super::harness::{Browser, Screen, Stage, key, role};
use super::steps;

fn is_said(browser: &Browser) -> bool {
    browser.script("return document.getElementById('undo-line') !== null", &[]) == json!(true)
}

/// The controls that the line lies over.
fn covered(browser: &Browser) -> serde_json::Value {
    browser.script(
        "const line = document.getElementById('undo-line').getBoundingClientRect();
         const all = document.querySelectorAll('a, button, input, textarea, select, summary');
         return [...all].filter(it => !it.closest('#undo-line') && it.checkVisibility()).filter(it => {
             const box = it.getBoundingClientRect();
             return box.width > 0 && box.left < line.right && line.left < box.right
                 && box.top < line.bottom && line.top < box.bottom;
         }).map(it => it.textContent)",
        &[],
    )
}

#[test]
fn b10_the_line_goes_by_itself_and_covers_no_control() {
    for screen in [Screen::PHONE, Screen::DESK] {
        let stage = Stage::open();
        let robin = steps::robin(&stage, screen);
        assert_eq!(
            robin.script("return document.querySelector('.undo-place').ariaLive", &[]),
            json!("polite"),
            "the live region is there before it speaks"
        );
        let goal = steps::add_goal(&robin, "Walk more");
        robin.go(&goal);
        robin.until("the line of before is gone", || !is_said(&robin));
        robin.go("#/goals");
        robin.go(&goal);
        steps::more_of_goal(&robin);
        robin.button("Park goal");
        robin.until("it is said", || is_said(&robin));
        robin.until("the line has found its place", || covered(&robin) == json!([]));
        robin.until("it goes", || !is_said(&robin));
        // The history goes on to offer the same.
        robin.button("Recent changes");
        robin.button("Undo");
        robin.wait_for(role::BUTTON, "Park goal");
        // And so does the key.
        robin.button("Park goal");
        robin.chord(key::CONTROL, "z");
        robin.wait_for(role::BUTTON, "Park goal");
    }
}

#[test]
fn b9_after_an_answer_and_after_its_undo_the_focus_is_on_the_next_thing_to_decide() {
    let stage = Stage::open();
    let (robin, kim, goal) = steps::both_renamed(&stage, Screen::DESK);
    steps::hand_over(&kim, &robin, "Robin");
    robin.go("#/today");
    robin.see("Both versions");
    robin.go(&goal);
    robin.link("Both versions");
    robin.button("Keep mine");
    robin.see("There’s nothing to choose between.");
    robin.until("the focus is on the page", || robin.focused().1 == "Both versions");
    robin.button("Undo");
    robin.until("the focus is on what has come back", || robin.focused().1.starts_with("Speak calmly at"));
}

#[test]
fn the_key_takes_back_the_act_just_done_and_of_a_file_it_asks_first() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    steps::add_goal(&robin, "Robin's own");
    steps::hand_over(&robin, &kim, "Kim");
    kim.go("#/goals");
    kim.see("Robin's own");
    let goal = steps::add_goal(&kim, "Kim's own");
    // Of a goal that is added nothing is said; the key is about it all the same.
    kim.chord(key::CONTROL, "z");
    kim.see("Your last change was undone.");
    kim.go("#/goals");
    kim.until("it is gone", || !kim.main_text().contains("Kim's own"));
    kim.see("Robin's own");
    assert!(!goal.is_empty());
    kim.chord(key::CONTROL, "z");
    kim.see("Undo what was added?");
    kim.see("Robin's own");
    kim.button("Keep");
    kim.until("it is answered", || !is_said(&kim));
    kim.see("Robin's own");
    kim.chord(key::CONTROL, "z");
    kim.button("Undo");
    kim.see("Undone: ");
    kim.until("what came is gone", || !kim.main_text().contains("Robin's own"));
}

#[test]
fn a3_the_session_stays_under_words_of_ones_own_when_the_file_is_taken_back() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    steps::add_goal(&robin, "Robin's own");
    steps::hand_over(&robin, &kim, "Kim");
    kim.go(&format!("{session}/prepare"));
    steps::prepare(&kim);
    kim.fill("What I bring", "Only for me");
    kim.wait_saved();
    kim.script("document.activeElement.blur()", &[]);
    kim.wait_saved();
    kim.button("Recent changes");
    kim.button("Undo");
    kim.see("What you’ve written since stays");
    kim.button("Undo");
    kim.see("Undone: ");
    steps::prepare(&kim);
    assert_eq!(kim.value(role::TEXT, "What I bring"), "Only for me");
    kim.go("#/goals");
    kim.wait_for(role::HEADING, "Goals");
    kim.until("the rest is gone", || !kim.main_text().contains("Robin's own"));
}
