//! How a part is talked: whose yes it waits for, saying back, one cue at a time, and what looks after people.

use serde_json::json;

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// Adds a part to the plan of the session that is being prepared, in the form that is open.
fn add_part(browser: &Browser, title: &str, whose: &str, mode: &str) {
    browser.until("the form is ready", || {
        browser.focused().1 == "What is this part called?"
            && browser.value(role::TEXT, "What is this part called?").is_empty()
    });
    browser.fill("What is this part called?", title);
    browser.choose(whose);
    browser.choose(mode);
    browser.button("Add a part");
    browser.wait_for(role::HEADING, title);
}

/// Which of these buttons and links are not wholly on the screen, without scrolling.
const BELOW: &str = "
    const shown = [...document.querySelectorAll('main :is(a, button)')].map((it) => [it.textContent.trim(), it.getBoundingClientRect()]);
    return arguments[0].filter((name) => !shown.some(([words, box]) =>
        words === name && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight));";

fn are_in_sight(browser: &Browser, names: &[&str]) {
    let none = json!([]);
    browser.until(&format!("{names:?} are seen at once"), || browser.script(BELOW, &[json!(names)]) == none);
}

#[test]
fn advice_and_mentoring_wait_for_a_yes_that_one_tap_takes_back() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    let talk = format!("{session}/talk");
    robin.button("Add a part");
    add_part(&robin, "Ideas", "Kim", "Advice");
    add_part(&robin, "Stories", "Kim", "Mentoring");
    add_part(&robin, "Thinking", "Robin", "Coaching");
    robin.go(&talk);
    robin.press(role::BUTTON, Name::Starts("Start:"));
    robin.see("Is Kim open to advice?");
    robin.wait_for(role::BUTTON, "Pause");
    are_in_sight(&robin, &["Yes", "Not now", "Pause", "When to stop coaching", "Ground rules"]);
    robin.button("Yes");
    robin.wait_for(role::BUTTON, "Advice: Kim said yes");
    robin.wait_gone(role::BUTTON, "Not now");
    robin.wait_saved();
    robin.reload();
    robin.button("Advice: Kim said yes");
    robin.wait_for(role::BUTTON, "Advice: Kim said not now");
    robin.button("Undo");
    robin.wait_for(role::BUTTON, "Advice: Kim said yes");
    assert_eq!(robin.violations(), Vec::<String>::new());

    // Each mode asks for a yes of its own.
    robin.press(role::BUTTON, Name::Starts("Next:"));
    robin.see("Is Kim open to mentoring?");
    robin.button("Not now");
    robin.wait_for(role::BUTTON, "Mentoring: Kim said not now");
    robin.press(role::BUTTON, Name::Starts("Next:"));
    robin.see("Part 3 of 3 · Coaching");
    steps::beside(&robin, "This part");
    robin.see("One open question at a time.");
    robin.wait_saved();

    // Kim reads who ticked for her, and takes it back.
    steps::hand_over(&robin, &kim, "Kim");
    kim.go(&talk);
    kim.see("Part 3 of 3 · Coaching");
    steps::beside(&kim, "Ground rules");
    kim.see("ticked by Robin");
    kim.see("Nothing’s agreed yet.");
    assert_eq!(kim.violations(), Vec::<String>::new());
    kim.press("checkbox", Name::Starts("I’m open to advice"));
    kim.see("Advice: you said not now");
    kim.wait_saved();
    steps::hand_over(&kim, &robin, "Robin");
    robin.go(&talk);
    for part in ["Stories", "Ideas"] {
        steps::beside(&robin, "This part");
        robin.press(role::BUTTON, Name::Starts("Back to:"));
        robin.wait_for(role::HEADING, part);
        robin.button("Back to the notes");
    }
    robin.wait_for(role::BUTTON, "Advice: Kim said not now");
}

#[test]
fn one_cue_at_a_time_and_between_parts_whoever_coached_says_back() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.before_load(steps::CLOCK);
    browser.visit("");
    steps::start(&browser, "Robin", "Kim");
    let session = steps::plan(&browser, "2031-05-15");
    let care = ["When to stop coaching", "Our agreement"];
    are_in_sight(&browser, &care);
    browser.button("Use a template");
    browser.button("Use Take turns, 60 minutes");
    browser.see("All 60 minutes planned");
    browser.go(&format!("{session}/talk"));
    are_in_sight(&browser, &["When to stop coaching", "Ground rules"]);
    browser.press(role::BUTTON, Name::Starts("Start:"));
    browser.see("Part 1 of 7");
    browser.press(role::BUTTON, Name::Starts("Next:"));
    browser.see("Part 2 of 7 · Coaching");

    let cue = || browser.script("return document.querySelector('.talk-cue')?.textContent ?? ''", &[]);
    browser.button("Listening");
    browser.until("a cue is there", || cue().as_str().is_some_and(|cue| cue.ends_with(['.', '?'])));
    let first = cue();
    browser.button("Another");
    browser.until("another one is there", || cue() != first);
    are_in_sight(&browser, &["Another", "Pause"]);
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.button("Listening");
    browser.wait_gone(role::BUTTON, "Another");

    // Two of its 22 minutes are left.
    browser.script("window.ahead += 20 * 60 * 1000", &[]);
    browser.see("Kim: say back what you heard.");
    browser.button("Close this line");
    browser.wait_gone(role::BUTTON, "Close this line");
    browser.press(role::BUTTON, Name::Starts("Next:"));
    browser.see("Part 3 of 7 · Feedback");
    assert!(!browser.main_text().contains("say back what you heard"), "once is enough");
    browser.wait_saved();

    browser.go(&format!("{session}/wrap"));
    are_in_sight(&browser, &care);
    browser.button("Wrap up this session");
    browser.wait_for(role::BUTTON, "Add or correct something");
    browser.script("scrollTo(0, 0)", &[]);
    are_in_sight(&browser, &care);
    browser.link("Our agreement");
    browser.until("the agreement opens", || browser.hash() == "#/us/agreement");
}
