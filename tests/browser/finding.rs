//! Finding anything, the keys, how it looks, and the first ten minutes.

use serde_json::json;

use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::steps;

/// What the search lists, line by line.
fn found(browser: &Browser) -> Vec<String> {
    let lines = "return [...document.querySelectorAll('[role=option]')].map(it => it.innerText.replace(/\\s+/g, ' ').trim())";
    let lines = browser.script(lines, &[]);
    lines.as_array().into_iter().flatten().filter_map(|line| line.as_str()).map(str::to_owned).collect()
}

fn look_for(browser: &Browser, words: &str) {
    browser.chord(key::CONTROL, "k");
    browser.until("the cursor is in the search", || {
        browser.script("return document.activeElement.id === 'find-field'", &[]) == true
    });
    browser.insert(words);
}

#[test]
fn a_page_and_what_one_wrote_are_found_without_a_mouse() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly at the Café");
    browser.go("#/today");
    look_for(&browser, "cafe CALM");
    browser.until("the goal is found", || found(&browser) == ["Speak calmly at the Café Goal"]);
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.key(key::ENTER);
    browser.until("the goal is there", || browser.hash() == goal);

    look_for(&browser, "");
    browser.until("the pages are listed", || found(&browser).len() > 10);
    // Past a word between sessions, which stands under Today.
    browser.key(key::DOWN);
    browser.key(key::DOWN);
    browser.key(key::ENTER);
    browser.until("the third page is there", || browser.hash() == "#/sessions");

    look_for(&browser, "nothing like this anywhere");
    browser.see("Nothing here has these words.");
    browser.key(key::ESCAPE);
    browser.wait_gone(role::HEADING, "Find");
}

#[test]
fn a_page_is_found_by_what_people_call_what_is_on_it() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let words = [
        ("calendar", "Sessions"),
        ("cancel", "Sessions"),
        ("dark", "Settings"),
        ("passphrase", "Share"),
        ("undo", "Keys"),
    ];
    for (typed, page) in words {
        look_for(&browser, typed);
        browser.until(&format!("{typed} leads to {page}"), || found(&browser).iter().any(|it| it == page));
        browser.key(key::ESCAPE);
        browser.wait_gone(role::HEADING, "Find");
    }
}

#[test]
fn what_is_private_is_found_and_marked_and_one_can_go_to_another_partnership() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.fill("What I bring", "The letter nobody answered");
    browser.wait_saved();
    browser.go("#/start");
    browser.fill("Your name", "Robin");
    browser.fill("Your partner’s name", "Ana");
    browser.button("Start our notebook");
    browser.wait_for(role::HEADING, "Today");
    look_for(&browser, "letter nobody");
    browser.until("the draft is found", || {
        found(&browser) == ["The letter nobody answered Preparation with Kim Only you"]
    });
    browser.press("option", Name::Starts("The letter nobody answered"));
    browser.until("its session is open", || browser.hash() == format!("{session}/prepare"));
    browser.until("the draft is in its field", || {
        browser.value(role::TEXT, "What I bring") == "The letter nobody answered"
    });
    browser.go("#/today");
    browser.see("With Ana");
}

#[test]
fn a_question_mark_shows_the_keys_and_is_only_a_letter_in_a_field() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.key("?");
    browser.wait_for(role::HEADING, "Keys");
    browser.see("Find a page or anything you wrote");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.key(key::ESCAPE);
    browser.wait_gone(role::HEADING, "Keys");
    browser.go("#/questions");
    browser.fill("Find", "what");
    browser.key("?");
    assert_eq!(browser.value(role::TEXT, "Find"), "what?");
    assert!(!browser.has(role::HEADING, "Keys"));
}

#[test]
fn the_look_is_kept() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    steps::plan(&browser, "2031-05-15");
    browser.go("#/settings");
    browser.choose("Dark");
    browser.choose("Larger");
    browser.choose("5:30 pm");
    browser.press("checkbox", "Calm");
    browser.wait_saved();
    browser.reload();
    let look = "const of = document.documentElement.dataset; return [of.theme, of.text, of.calm]";
    assert_eq!(browser.script(look, &[]), json!(["dark", "larger", "on"]));
    browser.go("#/today");
    // "PM" or "pm", as the browser's own English has it.
    browser.see("5:00");
    browser.go("#/settings");
    browser.choose("17:30");
    browser.go("#/today");
    browser.see("17:00");
}

#[test]
fn a_new_pair_is_led_to_a_yes_a_goal_and_a_date() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.wait_for(role::HEADING, "First steps");
    browser.link("Write the agreement");
    browser.button("Start with one of each part");
    browser.button("Done changing");
    browser.button("I agree to this text");
    browser.wait_saved();
    browser.go("#/today");
    browser.see("Waiting for Kim");
    steps::add_goal(&browser, "Speak calmly");
    browser.go("#/today");
    browser.link("Plan a session");
    browser.wait_for(role::HEADING, "Plan a session");
    browser.set(role::DAY, "Day", "2031-05-15");
    browser.button("Plan a session");
    browser.wait_for(role::BUTTON, "Add item");
    browser.go("#/today");
    browser.see("Next session");
    browser.wait_gone(role::HEADING, "First steps");
}

#[test]
fn who_wants_no_leading_is_not_led_again() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.wait_for(role::HEADING, "First steps");
    browser.button("Not now");
    browser.wait_gone(role::HEADING, "First steps");
    browser.wait_saved();
    browser.reload();
    browser.wait_for(role::HEADING, "Today");
    browser.wait_gone(role::HEADING, "First steps");
}
