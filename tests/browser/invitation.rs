//! The invitation: whose words, what is in it, and nothing kept before a yes.

use super::harness::{Screen, Stage, role};
use super::steps;

#[test]
fn an_invitation_is_shown_first_and_kept_only_after_add() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    steps::plan(&robin, "2031-05-15");
    let link = steps::invitation(&robin);
    robin.wait_for(role::IMAGE, "The invitation link as a QR code");

    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit(&link);
    kim.wait_for(role::HEADING, "Robin invites you to a notebook for two");
    kim.see("comes from your partner, not from Turnwise");
    kim.see("17:00");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing is kept before Add");

    kim.button("Cancel");
    kim.wait_for(role::LINK, "Start with a partner");
    assert!(!kim.url().contains("/in/"), "the link has left the address bar");
    assert_eq!(kim.kept(), Vec::<String>::new(), "Cancel leaves nothing");

    kim.go(&link);
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");
    assert!(!kim.url().contains("/in/"), "the link has left the address bar");
    kim.wait_saved();
    kim.reload();
    kim.go("#/us");
    kim.see("This is you, in this browser.");
    let mine = kim.main_text();
    let (kims, you) = (mine.find("Kim").expect("Kim"), mine.find("This is you").expect("you"));
    let robins = mine.find("Robin").expect("Robin");
    assert!(kims < you && !(kims < robins && robins < you), "Kim is the one here: {mine}");
    kim.go("#/sessions");
    kim.see("Thursday");
}

#[test]
fn a_link_that_was_added_already_says_so() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let link = steps::invitation(&robin);
    robin.go(&link);
    robin.see("This notebook is already here. Nothing needs to be added.");
    robin.button("Done");
    robin.wait_for(role::HEADING, "Today");
}

#[test]
fn a_pasted_link_opens_the_same_invitation() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let link = steps::invitation(&robin);
    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit("");
    kim.link("Open a file or a link");
    kim.fill("Or paste a link", &format!("Look: {}{link} See you", robin.address));
    kim.button("Open link");
    kim.wait_for(role::HEADING, "Robin invites you to a notebook for two");
    assert_eq!(kim.kept(), Vec::<String>::new());
}
