//! Feedback: asked for, written in private, given, and answered.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// Gives what is written: two presses.
fn give(browser: &Browser, name: &str) {
    let give = format!("Give to {name}");
    browser.button(&give);
    browser.wait_for(role::DIALOG, Name::Is(&format!("Give this to {name}?")));
    // While a dialog is open, only what is in it can be reached.
    browser.button(&give);
    browser.wait_gone(role::DIALOG, Name::Any);
}

#[test]
fn feedback_is_asked_for_written_in_private_given_and_becomes_a_commitment_and_a_topic() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    let session = steps::plan(&robin, "2031-05-15");

    robin.go("#/us");
    robin.link("Feedback");
    robin.button("Ask for feedback");
    robin.button("Ask for feedback");
    robin.see("Say what you’d like to hear about: a few words are enough.");
    robin.fill("What would you like to hear about?", "How I opened the meeting");
    robin.button("Ask for feedback");
    robin.see("Waiting for Kim");
    assert_eq!(robin.violations(), Vec::<String>::new());

    steps::hand_over(&robin, &kim, "Kim");
    kim.see("Robin would like your feedback: How I opened the meeting");
    kim.link("Feedback");
    kim.button("Answer Robin: How I opened the meeting");
    kim.fill("What I noticed", "You are always careless with the time");
    kim.see("“careless” can sound like a verdict on the person. What did you see them do?");
    kim.see("“always” leaves no room for exceptions. Which time do you have in mind?");
    kim.fill("What I noticed", "You named the time before you began");
    kim.until("the hints are gone", || !kim.text().contains("leaves no room for exceptions"));
    kim.fill("What I wish or wonder", "Name it in the middle, too");
    assert_eq!(kim.violations(), Vec::<String>::new());
    kim.wait_saved();
    kim.reload();
    kim.wait_for(role::HEADING, Name::Starts("Drafts only you have"));
    let (_, text) = steps::save_for(&kim, "Robin");
    assert!(!text.contains("You named the time"), "a draft is in no file for somebody else");

    kim.go("#/us/feedback");
    kim.press(role::BUTTON, Name::Starts("Continue the draft for Robin"));
    kim.see("Robin asked about: How I opened the meeting");
    give(&kim, "Robin");
    kim.see("Kim to Robin");
    kim.wait_gone(role::HEADING, Name::Starts("Drafts only you have"));

    let preview = steps::hand_over(&kim, &robin, "Robin");
    assert!(preview.contains("Feedback"), "{preview}");
    robin.see("You have feedback from Kim");
    robin.link("Feedback");
    robin.see("You named the time before you began");
    robin.button("I’ll try it");
    robin.until("its wish is proposed", || {
        robin.has(role::TEXT, "What will you try?")
            && robin.value(role::TEXT, "What will you try?") == "Name it in the middle, too"
    });
    robin.button("Make it a commitment");
    robin.see("Commitment: Name it in the middle, too");
    robin.button("Let’s talk about it");
    robin.see("It’s on the agenda:");
    robin.button("Let’s talk about it");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.go("#/today");
    robin.see("Name it in the middle, too");
    assert!(!robin.text().contains("You have feedback from Kim"), "nothing waits any more");
    robin.go(&format!("{session}/prepare"));
    robin.see("Feedback from Kim: You named the time before you began");

    steps::hand_over(&robin, &kim, "Kim");
    kim.go("#/us/feedback");
    kim.see("Robin: Let’s talk about it");
}

/// Marks the first letters of the one note there is, as a drag does.
fn mark(browser: &Browser, letters: u64) {
    let mark = "const line = [...document.querySelectorAll('.note-field')].find((it) => it.value);
        line.focus(); line.setSelectionRange(0, arguments[0]);
        line.dispatchEvent(new Event('select', {bubbles: true}));";
    browser.script(mark, &[letters.into()]);
}

#[test]
fn a_passage_becomes_a_clause_and_a_draft_and_a_part_of_a_plan_serves_two_at_one_device() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    robin.go(&format!("{session}/talk"));
    robin.press(role::TEXT, Name::Starts("New note"));
    robin.insert("Ask before you advise");
    robin.wait_saved();
    mark(&robin, 21);
    robin.button("Agreement");
    robin.button("Add to the agreement");
    robin.see("Added to the agreement: Ask before you advise");
    mark(&robin, 3);
    robin.button("Feedback");
    robin.see("Saved as a draft only you have: Ask");
    robin.go("#/us/agreement");
    robin.wait_for(role::LINK, "From a note");
    robin.go("#/us/feedback");
    robin.press(role::BUTTON, Name::Starts("Continue the draft for Kim"));
    robin.until("the passage is in it", || robin.value(role::TEXT, "What I noticed") == "Ask");
    robin.button("Close, keep as draft");

    robin.go(&format!("{session}/prepare"));
    robin.button("Use a template");
    steps::unfold_part(&robin, "Looking back and celebrating");
    robin.button("Use Feedback, both ways, 30 minutes");
    robin.go(&format!("{session}/talk"));
    robin.button("Feedback");
    robin.button("We share one device: write one after the other");
    for (name, other) in [("Robin", "Kim"), ("Kim", "Robin")] {
        robin.wait_for(role::HEADING, Name::Is(&format!("Hand the device to {name}")));
        robin.button("I have it");
        robin.fill("What I noticed", &format!("{other} waited"));
        robin.button("Hide and hand over");
        robin.until("nothing of it is to be seen", || !robin.text().contains("waited"));
    }
    // A draft is no business of whoever sits beside, and one tap discards nothing.
    assert!(!robin.has(role::BUTTON, Name::Starts("Continue the draft")), "drafts are folded");
    robin.button("Each on our own device");
    robin.see("Discard what was written here?");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Keep it");
    robin.wait_gone(role::DIALOG, Name::Any);
    robin.button("Show all answers");
    robin.see("Robin to Kim");
    robin.see("Kim to Robin");
    robin.see("Robin waited");
    assert_eq!(robin.violations(), Vec::<String>::new());
}
