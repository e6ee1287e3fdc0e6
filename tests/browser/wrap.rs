//! Wrapping up in small steps, and the record that a held session is.

use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::steps;

/// A session that was held and wrapped up, with something of each kind; gives
/// its address, and ends on it.
pub fn held(browser: &Browser) -> String {
    let session = steps::plan(browser, "2031-05-15");
    steps::new_topic(browser);
    browser.fill("What do you want from it?", "Leave with my first sentence");
    steps::bring(browser, "The talk with my manager", "20");
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    browser.button("Discussed: The talk with my manager");
    browser.press(role::TEXT, "New note by Robin");
    browser.insert("She listened first");
    browser.wait_saved();
    browser.go(&format!("{session}/wrap"));
    steps::open_step(browser, "Commitments");
    browser.fill("What’s the commitment?", "Write the letter");
    browser.button("Add commitment");
    browser.see("1 commitment");
    steps::open_step(browser, "Thanks");
    browser.fill("What do you thank Kim for?", "You waited");
    browser.button("Thank Kim");
    browser.see("said once");
    browser.button("Wrap up this session");
    browser.see("This session is wrapped up.");
    session
}

/// Is the focus on this heading?
fn is_at(browser: &Browser, heading: &str) -> bool {
    browser.focused() == ("heading".to_owned(), heading.to_owned())
}

#[test]
fn the_steps_open_one_after_the_other_and_half_written_words_stay() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/wrap"));
    browser.fill("An insight to keep", "I say yes too soon");
    assert!(!browser.has(role::TEXT, Name::Starts("What’s the commitment?")), "one step is open");
    browser.button("Skip");
    browser.until("the focus is on the next step", || is_at(&browser, "Commitments"));
    browser.wait_gone(role::TEXT, Name::Starts("An insight to keep"));
    browser.fill("What’s the commitment?", "Write the letter");
    browser.button("Add commitment");
    browser.see("1 commitment");
    browser.button("Next");
    browser.until("the focus is on thanks", || is_at(&browser, "Thanks"));

    // Back to the first, by keyboard.
    let toggle = browser.find(role::BUTTON, "What did you realise?");
    browser.script("arguments[0].focus()", &[toggle]);
    browser.key(key::ENTER);
    assert_eq!(browser.value(role::TEXT, "An insight to keep"), "I say yes too soon");
    browser.button("Save insight");
    browser.see("1 kept");
    assert_eq!(browser.violations(), Vec::<String>::new());

    // The step with half-written words is the one that is open afterwards.
    steps::open_step(&browser, "Thanks");
    browser.fill("What do you thank Kim for?", "You waited");
    browser.go("#/today");
    browser.wait_for(role::HEADING, "Today");
    browser.go(&format!("{session}/wrap"));
    browser.until("the words are there", || {
        browser.value(role::TEXT, "What do you thank Kim for?") == "You waited"
    });

    // Through the rest: the day that is proposed, the survey, and the end.
    steps::open_step(&browser, "Next session");
    browser.button("Next");
    browser.until("the focus is on the survey", || is_at(&browser, "A minute for yourself"));
    browser.wait_for(role::BUTTON, "Save my answers");
    let one_row = "const marks = document.querySelector('.marks').children;
        return marks[0].offsetTop === marks[10].offsetTop
            && document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(browser.script(one_row, &[]), true, "eleven marks in one row");
    browser.button("Skip");
    browser.until("the focus is on the end", || browser.focused().1 == "Wrap up this session");
    browser.key(key::ENTER);
    // Half-written thanks are spoken of first, once.
    browser.see("You’ve started writing in the open step.");
    browser.until("the focus is on thanks", || is_at(&browser, "Thanks"));
    browser.button("Wrap up this session");
    browser.see("This session is wrapped up.");
    browser.wait_for(role::BUTTON, "Save file for Kim");
}

#[test]
fn the_next_date_comes_back_in_the_rhythm_of_the_two() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/wrap"));
    steps::open_step(&browser, "Next session");
    browser.press("checkbox", "Every two weeks, like this");
    browser.button("Wrap up this session");
    browser.see("This session is wrapped up.");
    browser.go("#/sessions");
    // The next one is planned, and the one after it waits.
    browser.see("Plan 12 Jun");
    assert!(!browser.text().contains("Plan 29 May"), "{}", browser.text());
    // All of it was one act.
    browser.button("Recent changes");
    browser.button("Undo");
    browser.until("the rhythm is gone", || !browser.text().contains("Plan 12 Jun"));
    browser.go(&session);
    browser.wait_for(role::BUTTON, "Start session");
}

#[test]
fn a_day_that_is_missing_opens_its_step_when_one_wraps_up() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/wrap"));
    steps::open_step(&browser, "Next session");
    browser.set(role::DAY, "Day", "");
    steps::open_step(&browser, "Thanks");
    browser.see("no date");
    browser.button("Wrap up this session");
    browser.wait_for(role::DAY, Name::Starts("Day"));
    assert!(!browser.text().contains("This session is wrapped up."));
    browser.button("In a week");
    browser.button("Wrap up this session");
    browser.see("This session is wrapped up.");
}

#[test]
fn a_held_session_reads_as_a_record_and_can_still_be_corrected() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let session = held(&browser);
    for heading in ["Agenda", "Notes", "Commitments", "Thanks", "The talk with my manager"] {
        browser.wait_for(role::HEADING, heading);
    }
    browser.see("Leave with my first sentence");
    browser.see("discussed");
    browser.see("She listened first");
    browser.see("Robin to Kim");
    assert!(!browser.has(role::TEXT, Name::Any), "nothing is written into a record");
    assert_eq!(browser.violations(), Vec::<String>::new());

    browser.button("Add or correct something");
    browser.press(role::TEXT, "New note by Robin");
    browser.insert("Then we laughed");
    browser.wait_saved();
    browser.button("Done editing");
    browser.wait_gone(role::TEXT, Name::Any);
    browser.see("Then we laughed");

    // It is called by its topic wherever it is named.
    assert!(browser.title().starts_with("The talk with my manager, Thursday"), "{}", browser.title());
    browser.go("#/sessions");
    browser.see("The talk with my manager");
    browser.chord(key::CONTROL, "k");
    browser.until("the cursor is in the search", || {
        browser.script("return document.activeElement.id === 'find-field'", &[]) == true
    });
    browser.insert("my manager, thursday");
    browser
        .until("it is found", || browser.has("option", Name::Starts("The talk with my manager, Thursday")));
    browser.key(key::ENTER);
    browser.until("it is there", || browser.hash() == session);
}

#[test]
fn a17_a_session_that_was_never_wrapped_asks_on_today_and_hides_nothing() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.before_load(steps::CLOCK);
    browser.visit("");
    steps::start(&browser, "Robin", "Kim");
    let first = steps::plan(&browser, "2031-05-15");
    steps::bring(&browser, "The talk with my manager", "20");
    steps::plan(&browser, "2031-05-29");
    browser.go(&first);
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    browser.go("#/today");
    browser.wait_for(role::HEADING, "Today");
    assert!(!browser.has(role::LINK, Name::Starts("Wrap it up")), "it is under way");
    // Its hour is long over.
    browser.script("window.ahead = 6 * 3600e3; window.dispatchEvent(new Event('focus'))", &[]);
    browser.wait_for(role::LINK, Name::Starts("Wrap it up"));
    browser.wait_for(role::BUTTON, Name::Starts("We didn’t meet"));
    browser.see("The talk with my manager");
    browser.see("29 May");
    browser.press(role::LINK, Name::Starts("Wrap it up"));
    browser.until("it is wrapped up", || browser.hash() == format!("{first}/wrap"));
    browser.button("Wrap up this session");
    browser.see("This session is wrapped up.");
    browser.go("#/today");
    browser.wait_gone(role::LINK, Name::Starts("Wrap it up"));
}
