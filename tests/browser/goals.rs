//! Goals, milestones, and celebrating one that is reached.

use super::harness::{Screen, Stage, role};
use super::steps;

#[test]
fn a_goal_is_walked_to_a_milestone_and_celebrated() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    browser.fill("What do you want to be true?", "I lead meetings that end on time");
    browser.choose("Kim");
    browser.fill("Why does it matter?", "Nine people give me an hour");
    browser.set(role::DAY, "By when", "2031-09-01");
    steps::submit_goal(&browser);
    browser.wait_for(role::HEADING, "I lead meetings that end on time");
    browser.see("by 1 September 2031");
    let goal = browser.hash();

    browser.button("Add milestone");
    for (title, evidence) in
        [("The agenda goes out", "Everyone has it by noon"), ("We end on time", "Three in a row")]
    {
        browser.fill("Milestone", title);
        browser.fill("How will you see that it is reached?", evidence);
        browser.button("Add milestone");
        browser.wait_for(role::HEADING, title);
        browser.see(evidence);
    }
    browser.button("Done adding");
    browser.wait_for(role::IMAGE, "0 of 2 milestones reached. Next: The agenda goes out");

    browser.button("Mark as reached: The agenda goes out");
    browser.wait_for(role::HEADING, "Celebrate “The agenda goes out”");
    browser.fill("What happened?", "Four things were decided, and none by me");
    browser.fill("Why does it matter?", "They did not need me");
    browser.fill("Who helped?", "Kim, who asked");
    browser.fill("How do you mark it?", "A walk by the river");
    browser.button("Keep this celebration");
    browser.wait_for(role::HEADING, "Celebrations");
    for words in [
        "The agenda goes out",
        "Four things were decided",
        "They did not need me",
        "Kim, who asked",
        "A walk by the river",
    ] {
        browser.see(words);
    }
    browser.wait_saved();
    browser.reload();
    browser.see("Four things were decided");
    browser.go(&goal);
    browser.wait_for(role::IMAGE, "1 of 2 milestones reached. Next: We end on time");
}

#[test]
fn a_goal_without_words_is_refused_and_what_was_typed_stays() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    browser.fill("Why does it matter?", "Because");
    steps::submit_goal(&browser);
    browser.see("Write the goal first: one sentence is enough.");
    assert_eq!(browser.value(role::TEXT, "Why does it matter?"), "Because");
    browser.go("#/today");
    browser.go("#/goals");
    browser.see("A goal is a sentence about what you want to be true");
}

#[test]
fn what_goes_to_the_trash_comes_back() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.button("Move goal to trash");
    browser.see("Goal moved to trash: Speak calmly");
    browser.go("#/trash");
    browser.button("Put back: Speak calmly");
    browser.see("The Trash is empty.");
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    browser.button("Move goal to trash");
    browser.button("Undo");
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
}

#[test]
fn a18_the_list_of_goals_names_the_day_of_what_comes_next() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    browser.fill("What do you want to be true?", "I ask for help early");
    browser.set(role::DAY, "By when", "2031-12-18");
    steps::submit_goal(&browser);
    browser.button("Add milestone");
    browser.fill("Milestone", "I name one thing");
    browser.set(role::DAY, "By when", "2031-10-23");
    browser.button("Add milestone");
    browser.wait_for(role::HEADING, "I name one thing");
    browser.go("#/goals");
    browser.see("Next: I name one thing");
    let meta = browser.script("return document.querySelector('.goal-row .meta').textContent", &[]);
    let meta = meta.as_str().expect("words");
    assert!(meta.contains("23 Oct") && !meta.contains("18 Dec"), "{meta}");
}
