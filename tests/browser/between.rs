//! Between two sessions: what is asked at the end of one, answered on Today, and
//! there when the next begins; a check-in in five lines, until it is read.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// What opens a fold, as the browser calls it.
const FOLD: &str = "DisclosureTriangle";

fn accessible(browser: &Browser) {
    assert_eq!(browser.violations(), Vec::<String>::new());
}

/// Asks at the wrap: a question to carry, or what `sort` says.
fn ask(browser: &Browser, words: &str, sort: &str) {
    browser.fill("In your words", words);
    browser.choose(sort);
    browser.button("Add it");
    browser.see(words);
}

#[test]
fn what_is_asked_at_the_end_is_answered_on_today_and_opens_the_next_session() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    robin.go(&format!("{session}/wrap"));
    steps::open_step(&robin, "Commitments");
    steps::unfold_part(&robin, "A question or a request");
    // Half-written words are there after going away.
    robin.fill("In your words", "What would I do");
    robin.go("#/today");
    robin.wait_for(role::HEADING, "Today");
    robin.go(&format!("{session}/wrap"));
    robin.until("the words are there", || {
        robin.has(role::TEXT, "In your words")
            && robin.value(role::TEXT, "In your words") == "What would I do"
    });
    ask(&robin, "What would I do if nobody watched?", "A question to carry");
    robin.see("Question to carry: Robin to Kim");
    ask(&robin, "Read my draft", "A request");
    robin.see("Request: Robin to Kim");
    accessible(&robin);
    steps::open_step(&robin, "How could the coaching be better?");
    robin.button("Tell Kim");
    robin.see("Write a few words here first.");
    robin.fill("What should Kim do differently when coaching you?", "Wait before the next question");
    robin.button("Tell Kim");
    robin.see("said once");
    robin.wait_for(role::BUTTON, "Save changes");
    accessible(&robin);
    robin.button("Wrap up this session");
    robin.see("This session is wrapped up.");
    robin.wait_for(role::HEADING, "Questions and requests");
    robin.wait_for(role::HEADING, "For whoever coached");
    let next = steps::plan(&robin, "2031-06-12");

    steps::hand_over(&robin, &kim, "Kim");
    kim.go("#/today");
    kim.see("2 questions and requests are waiting for your answer");
    steps::unfold_part(&kim, "2 questions and requests");
    kim.button("Answer: What would I do if nobody watched?");
    kim.fill("What came of it?", "I would start singing");
    // Half-written, it lies open when the page is there again.
    kim.reload();
    kim.until("the answer is there", || {
        kim.has(role::TEXT, "What came of it?")
            && kim.value(role::TEXT, "What came of it?") == "I would start singing"
    });
    kim.button("Save answer");
    kim.see("Answer saved");
    // The one that is left is told in its own words, in the fold that stays open.
    kim.see("Request: Robin to Kim");
    if !kim.has(role::BUTTON, "Answer: Read my draft") {
        steps::unfold_part(&kim, "Read my draft");
    }
    kim.button("Answer: Read my draft");
    kim.button("Save answer");
    kim.see("Choose an answer.");
    kim.choose("Another way");
    kim.button("Save answer");
    kim.see("Say what you’d suggest instead.");
    kim.fill("Your words", "The first page, on Monday");
    accessible(&kim);
    kim.button("Save answer");
    kim.wait_gone(FOLD, Name::Starts("Read my draft"));
    kim.wait_saved();
    kim.reload();
    kim.go(&format!("{next}/prepare"));
    kim.wait_for(role::HEADING, "Next time you coach");
    kim.see("Wait before the next question");

    steps::hand_over(&kim, &robin, "Robin");
    robin.go(&format!("{next}/prepare"));
    robin.wait_for(role::BUTTON, "Start session");
    robin.button("Start session");
    robin.until("the talk begins", || robin.hash().ends_with("/talk"));
    steps::beside(&robin, "Since last time");
    robin.wait_for(role::HEADING, "Questions and requests");
    robin.see("I would start singing");
    robin.see("Another way");
    robin.see("The first page, on Monday");
    accessible(&robin);
}

#[test]
fn five_lines_stay_until_they_are_read_and_a_slip_says_how_one_hears_of_it() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    robin.go(&format!("{session}/wrap"));
    steps::open_step(&robin, "Commitments");
    robin.fill("What’s the commitment?", "Write the letter");
    steps::unfold_part(&robin, "Date, goal, first step");
    robin.set(role::DAY, "By when?", "2025-01-06");
    robin.fill("How will you let Kim know if it slips?", "A line the evening before");
    robin.button("Add commitment");
    robin.see("If it slips: A line the evening before");

    robin.go("#/share/check-in");
    robin.wait_for(role::HEADING, "Check in with Kim");
    robin.choose("Five lines");
    robin.wait_gone(role::TEXT, Name::Starts("How is it going?"));
    robin.button("Save, then send");
    robin.see("Write a line first: one is enough.");
    robin.fill("What’s done", "Two pages");
    robin.fill("What’s in the way", "The evenings");
    robin.fill("How I am", "Tired and glad");
    accessible(&robin);
    robin.button("Save, then send");
    robin.wait_for(role::HEADING, "Send it to Kim");
    robin.see("In the way: The evenings");

    steps::hand_over(&robin, &kim, "Kim");
    kim.see("Done: Two pages");
    kim.see("How I am: Tired and glad");
    accessible(&kim);
    kim.press(role::BUTTON, Name::Starts("Mark as read: Robin"));
    kim.see("Marked as read");
    kim.wait_gone(role::BUTTON, Name::Starts("Mark as read"));
    kim.wait_saved();
    kim.reload();
    kim.see("Done: Two pages");
    assert!(!kim.has(role::BUTTON, Name::Starts("Mark as read")), "it stays read");
    let (_, text) = steps::save_for(&kim, "Robin");
    assert!(!text.contains("read_mark"), "nobody is told what was read");
}
