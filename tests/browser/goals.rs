//! Goals, milestones, and celebrating one that is reached.

use super::finding::look_for;
use super::harness::{Screen, Stage, key, role};
use super::{pages, steps};

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
        browser.fill("How will you know you’ve reached it?", evidence);
        browser.button("Add milestone");
        browser.wait_for(role::HEADING, title);
        browser.see(evidence);
    }
    browser.button("Done adding");
    browser.wait_for(role::IMAGE, "0 of 2 milestones reached. Next: The agenda goes out");

    browser.button("Mark as reached: The agenda goes out");
    browser.wait_for(role::HEADING, "Celebrate “The agenda goes out”");
    browser.fill("What happened?", "Four things were decided, and none by me");
    steps::unfold_part(&browser, "Why it matters, who helped");
    browser.fill("Why does it matter?", "They did not need me");
    browser.fill("Who helped?", "Kim, who asked");
    browser.fill("How will you mark it?", "A walk by the river");
    browser.button("Save celebration");
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
    steps::more_of_goal(&browser);
    browser.button("Move goal to trash");
    browser.see("Goal moved to trash: Speak calmly");
    browser.go("#/trash");
    browser.button("Put back: Speak calmly");
    browser.see("The Trash is empty.");
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    steps::more_of_goal(&browser);
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

#[test]
fn the_first_screen_of_a_goal_shows_its_path_why_what_is_next_and_what_was_promised() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    browser.go("#/goals");
    browser.link("Lead meetings that end on time, with a decision");
    browser.wait_for(role::HEADING, "What’s next");
    let ends = "
        const four = ['.goal-head .path', '#goal-why-heading', '#next-heading', '#commitments-heading'];
        return four.map(it => Math.round(document.querySelector(it).getBoundingClientRect().bottom));";
    let ends = || -> Vec<i64> {
        let ends = browser.script(ends, &[]);
        ends.as_array().into_iter().flatten().filter_map(|end| end.as_i64()).collect()
    };
    browser.until("the page begins at its top", || browser.script("return scrollY === 0", &[]) == true);
    browser.until("the four are in sight, one after the other", || {
        let ends = ends();
        ends.len() == 4 && ends.is_sorted() && ends[3] < i64::from(Screen::PHONE.height)
    });
    browser.wait_for(role::BUTTON, "Mark as reached: The quiet ones speak first");
    for folded in ["Milestones", "History", "What could get in the way"] {
        assert!(!browser.has(role::HEADING, folded), "{folded} is folded away");
    }
    assert!(!browser.has(role::BUTTON, "Edit goal"));
    steps::more_of_goal(&browser);
    for unfolded in ["Milestones", "Earlier commitments", "History", "What could get in the way"] {
        browser.wait_for(role::HEADING, unfolded);
    }
    assert_eq!(browser.violations(), Vec::<String>::new());
    // Whoever comes back finds it as it was left.
    browser.go("#/goals");
    browser.wait_for(role::HEADING, "Goals");
    browser.back();
    browser.wait_for(role::BUTTON, "Edit goal");
}

#[test]
fn what_is_found_within_a_goal_unfolds_the_rest_and_has_an_address() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.button("Add milestone");
    browser.fill("Milestone", "One breath before I answer");
    browser.button("Add milestone");
    browser.wait_for(role::HEADING, "One breath before I answer");
    browser.wait_saved();
    browser.reload();
    browser.wait_for(role::HEADING, "What’s next");
    assert!(!browser.has(role::HEADING, "One breath before I answer"), "it is folded away");

    browser.go("#/today");
    look_for(&browser, "one breath");
    browser.until("it is found", || {
        browser.script("return document.querySelectorAll('[role=option]').length === 1", &[]) == true
    });
    browser.key(key::ENTER);
    browser.until("its place is there", || browser.hash().starts_with(&format!("{goal}/")));
    let lands = || {
        browser.wait_for(role::HEADING, "One breath before I answer");
        let script = "
            const it = document.activeElement;
            return it.matches('.stones > li') && it.innerText.includes('One breath before I answer')";
        browser.until("the focus is on it", || browser.script(script, &[]) == true);
    };
    lands();
    let address = browser.hash();
    browser.visit(&address);
    lands();
}

#[test]
fn a_commitment_that_is_kept_stays_in_sight_and_stands_under_the_fold_afterwards() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.button("Add commitment");
    browser.see("You and Kim");
    browser.fill("What’s the commitment?", "Ask Ana");
    browser.button("Add commitment");
    browser.button("Done adding");
    browser.button("Kept: Ask Ana");
    browser.see("Kept · Robin");
    browser.go("#/today");
    browser.wait_for(role::HEADING, "Today");
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Commitments");
    assert!(!browser.has(role::BUTTON, "Kept: Ask Ana"), "it is folded away");
    steps::more_of_goal(&browser);
    browser.wait_for(role::HEADING, "Earlier commitments");
    browser.wait_for(role::BUTTON, "Kept: Ask Ana");
}

#[test]
fn a_celebration_asks_one_thing_and_keeps_the_rest_under_a_fold() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    browser.go("#/celebrations");
    browser.wait_for(role::HEADING, "Celebrations");
    let first =
        "return document.querySelector('main a[href^=\"#/celebration/\"]')?.getAttribute('href') ?? ''";
    browser.until("a celebration to open", || browser.script(first, &[]) != "");
    let first = browser.script(first, &[]);
    browser.go(first.as_str().expect("an address"));
    browser.wait_for(role::TEXT, "What happened?");
    browser.wait_for(role::HEADING, "Your keepsake");
    assert!(!browser.has(role::TEXT, "Who helped?"));
    steps::unfold_part(&browser, "Why it matters, who helped");
    browser.wait_for(role::TEXT, "Who helped?");
    assert_eq!(browser.violations(), Vec::<String>::new());
}
