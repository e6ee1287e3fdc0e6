//! How the two are doing: answered apart on two phones, or one after the other at one.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// Chooses the same number for every item of one person's answers.
fn answer(browser: &Browser, whose: &str, number: u64) {
    for item in ["trust", "honesty", "direction", "balance"] {
        let choose = format!(
            "const all = document.querySelectorAll('input[name=\"check-{item}-{whose}\"]');
             all[{number}].click();"
        );
        browser.script(&choose, &[]);
    }
}

#[test]
fn answers_are_sealed_until_both_have_given_theirs_and_lead_to_one_change() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    robin.go("#/us");
    robin.link("How we’re doing");
    robin.button("Start a check");
    robin.wait_for(role::BUTTON, "Seal my answers");
    robin.see("Goes to Kim only after everyone has answered.");
    answer(&robin, "mine", 7);
    robin.wait_saved();
    robin.reload();
    let is_kept = "return document.querySelectorAll('input[name=\"check-trust-mine\"]:checked').length";
    robin.until("what was chosen outlives a reload", || robin.script(is_kept, &[]) == 1);
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Seal my answers");
    robin.see("Your answers are sealed. Waiting for Kim.");

    let (_, text) = steps::save_for(&robin, "Kim");
    steps::hand_over(&robin, &kim, "Kim");
    assert!(!text.contains("\"trust\""), "nothing of the answers is in the file");
    kim.go("#/us/check");
    kim.wait_for(role::BUTTON, "Seal my answers");
    answer(&kim, "mine", 4);
    kim.button("Seal my answers");
    kim.see("Everyone has answered. What Robin answered comes with the next update from there.");

    steps::hand_over(&kim, &robin, "Robin");
    robin.go("#/us/check");
    robin.see("Everyone’s answers, 0 to 10");
    robin.see("Two or more apart");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.fill("What would lift one of these by one?", "Name the time before we begin");
    robin.button("Agree on this");
    robin.see("Agreed: Name the time before we begin");

    steps::hand_over(&robin, &kim, "Kim");
    kim.go("#/us/check");
    kim.see("Everyone’s answers, 0 to 10");
    kim.see("Agreed: Name the time before we begin");
    kim.go("#/today");
    kim.see("Name the time before we begin");
}

#[test]
fn at_one_device_each_answers_hides_and_hands_over() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/us/check");
    robin.button("Start a check");
    robin.button("We share one device: answer one after the other");
    for (name, next) in [("Robin", "Hand the device to Kim"), ("Kim", "Everyone has answered")] {
        robin.wait_for(role::HEADING, Name::Is(&format!("Hand the device to {name}")));
        robin.button("I have it");
        robin.wait_for(role::BUTTON, "Hide and hand over");
        let whose = "return document.querySelector('input[name^=\"check-trust-\"]').name.slice(12)";
        let whose = robin.script(whose, &[]);
        answer(&robin, whose.as_str().unwrap_or_default(), if name == "Robin" { 8 } else { 3 });
        robin.button("Hide and hand over");
        robin.wait_for(role::HEADING, Name::Is(next));
        let shown = "return document.querySelectorAll('input[name^=\"check-\"]').length";
        assert_eq!(robin.script(shown, &[]), 0, "nothing of it is to be seen");
    }
    robin.button("Show all answers");
    robin.see("Everyone’s answers, 0 to 10");
    robin.see("Two or more apart");
}

#[test]
fn a_part_of_a_plan_opens_its_sheet_and_each_says_how_they_arrive() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    robin.go(&format!("{session}/prepare"));
    robin.button("Use a template");
    robin.button("Use Take turns, 60 minutes");
    robin.go(&format!("{session}/talk"));
    robin.button("How I arrive");
    robin.wait_for(role::BUTTON, "Say it");
    robin.script("document.querySelectorAll('input[name=\"arrival-energy\"]')[4].click()", &[]);
    robin.fill("One line", "The train was late");
    robin.button("Say it");
    robin.see("energy 4 of 10");
    robin.see("The train was late");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Back to the notes");
    robin.wait_gone(role::BUTTON, "Say it");
}
