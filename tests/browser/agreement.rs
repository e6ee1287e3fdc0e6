//! The agreement from nothing to two people's yes, a change afterwards, a card
//! that stays private until it is shown, a pause, and the card for what
//! coaching is not for.

use super::harness::{Browser, Screen, Stage, key, role};
use super::steps;

/// These words are on the page no longer.
fn gone(browser: &Browser, words: &str) {
    browser.until(&format!("\"{words}\" is gone"), || !browser.text().contains(words));
}

fn accessible(browser: &Browser) {
    assert_eq!(browser.violations(), Vec::<String>::new());
}

#[test]
fn two_people_write_an_agreement_agree_to_it_and_see_what_changed_since() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.see("Agree how you’ll work together");
    robin.link("Write the agreement");
    robin.wait_for(role::HEADING, "Our agreement");
    robin.button("Start with one clause from each section");
    robin.see("What we say stays between us, unless");
    robin.fill("Clause", "We begin with a minute of silence.");
    robin.button("Add clause");
    robin.button("Move up: We begin with a minute of silence.");
    robin.button("Done editing");
    robin.button("I agree to this text");
    robin.see("Agreed on");
    robin.wait_saved();
    robin.reload();
    robin.see("Agreed on");

    let kim = steps::kim(&stage, &robin, Screen::DESK);
    steps::hand_over(&robin, &kim, "Kim");
    kim.see("Your agreement needs your OK");
    kim.link("Read the agreement");
    kim.button("I agree to this text");
    kim.button("Edit the agreement");
    kim.fill("Wording: We begin with", "We begin with two minutes of silence.");
    kim.button("Done editing");
    kim.see("It has changed since you agreed on");
    kim.button("I agree to the current text");
    steps::hand_over(&kim, &robin, "Robin");
    robin.see("The agreement has changed since you agreed");
    robin.link("See what changed");
    robin.see("It has changed since you agreed on");
    robin.see("two minutes of silence");
    robin.button("I agree to the current text");
    robin.see("Earlier texts that someone agreed to");
}

#[test]
fn without_confidentiality_it_says_so_and_does_not_block_and_trash_gives_back() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.go("#/us/agreement");
    browser.fill("Clause", "We end on time.");
    browser.button("Add clause");
    browser.see("without it, people hold back");
    browser.button("Add: Between us, within limits");
    gone(&browser, "without it, people hold back");
    browser.button("Move to trash: We end on time.");
    browser.see("Clause moved to trash: We end on time.");
    browser.button("Undo");
    browser.wait_for(role::BUTTON, "Move to trash: We end on time.");
    browser.button("Done editing");
    browser.button("Kim agreed on paper");
    browser.see("It’ll say that you recorded it");
    browser.button("Record Kim’s agreement");
    browser.see("recorded by Robin");
    browser.see("You haven’t agreed yet");
    accessible(&browser);
}

#[test]
fn what_i_write_about_myself_is_mine_until_i_show_it() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    robin.go("#/us/cards");
    steps::unfold_part(&robin, "What I need");
    steps::unfold_part(&robin, "What I offer");
    robin.fill("What I need, in Robin’s words", "Somebody who remembers");
    robin.fill("What I offer, in Robin’s words", "CANARY of the private pen");
    robin.see("Only you");
    robin.wait_saved();
    robin.reload();
    steps::unfold_part(&robin, "What I need");
    steps::unfold_part(&robin, "What I offer");
    assert_eq!(robin.value(role::TEXT, "What I offer, in Robin’s words"), "CANARY of the private pen");
    robin.button("Show to Kim: What I need");
    robin.see("everyone in this notebook can read them");
    robin.button("Show to Kim");
    robin.see("Everyone in this notebook has this");
    let (name, file) = steps::save_for(&robin, "Kim");
    assert!(
        file.contains("Somebody who remembers") && !file.contains("CANARY"),
        "only what was shown leaves"
    );
    steps::open(&kim, &name, &file);
    steps::add(&kim);
    kim.go("#/us/cards");
    kim.see("Somebody who remembers");
    kim.button("Write down what Robin says: My story so far");
    kim.see("You’re writing it down for Robin");
}

#[test]
fn a_closed_notebook_pushes_nobody() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/today");
    robin.wait_for(role::LINK, "Invite Kim");
    robin.go("#/us");
    steps::unfold_part(&robin, "Pause or close");
    robin.button("Close this notebook");
    robin.button("Close it");
    robin.see("This notebook was closed on");
    robin.go("#/today");
    robin.see("This notebook was closed on");
    for name in ["Invite Kim", "Set a goal", "Plan a session"] {
        assert!(!robin.has(role::LINK, name), "{name}");
    }
    robin.go("#/sessions");
    robin.see("This notebook was closed on");
    assert!(!robin.has(role::LINK, "Plan a session"));
    robin.button("Reopen this notebook");
    robin.wait_for(role::LINK, "Plan a session");
}

#[test]
fn a_pause_quiets_what_is_due_and_the_boundary_card_is_one_tap_away() {
    let stage = Stage::open();
    let browser = stage.browser("guest", Screen::PHONE);
    browser.visit("");
    browser.button("Look around with sample data");
    browser.wait_for(role::HEADING, "Today");
    steps::how_we_work(&browser);
    browser.choose("Mixed");
    browser.choose("Coaching");
    steps::unfold_part(&browser, "Pause or close");
    browser.button("Pause this notebook");
    browser.go("#/today");
    browser.see("Nothing is overdue for now");
    browser.button("Resume");
    gone(&browser, "Nothing is overdue for now");
    browser.go("#/us");
    steps::unfold_part(&browser, "Pause or close");
    browser.button("Close this notebook");
    browser.see("Nothing is deleted");
    browser.button("Close it");
    browser.see("This notebook was closed on");
    browser.button("Reopen this notebook");
    browser.go("#/today");
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    browser.button("When to stop coaching");
    browser.wait_for(role::HEADING, "Where to turn");
    browser.fill("Where we would turn", "The staff council");
    accessible(&browser);
    browser.key(key::ESCAPE);
    browser.wait_gone(role::HEADING, "Where to turn");
}
