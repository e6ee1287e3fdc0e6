//! The Library and kits: handed out by one person, opened by others, and two phones that begin as one pair.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::{bringing, steps};

/// The part of an address to hand out that begins at the `#`, from the sheet
/// that is open.
fn handed(browser: &Browser) -> String {
    let link = browser.value(role::TEXT, "Link to hand out");
    link.strip_prefix(&browser.address).expect("the link leads to this app").to_owned()
}

/// Prepares a kit; gives its link. Ends on its page.
pub(super) fn prepare(browser: &Browser) -> String {
    browser.visit("");
    browser.link("Running a workshop? Prepare a kit");
    browser.button("Prepare a kit");
    browser.fill("Title", "Peer coaching, autumn");
    browser.fill("Welcome message", "Good to have you here.");
    browser.set(role::DAY, "Day", "2031-05-15");
    browser.set(role::TIME, "Time", "17:00");
    browser.button("Save this kit");
    browser.wait_for(role::IMAGE, "The link as a QR code: Peer coaching, autumn");
    handed(browser)
}

#[test]
fn two_phones_begin_as_one_pair_with_the_first_session_planned() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    let kit = prepare(&facilitator);

    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit(&kit);
    robin.wait_for(role::HEADING, "Peer coaching, autumn");
    robin.see("This comes from whoever made the link, not from Turnwise");
    robin.see("Good to have you here.");
    assert_eq!(robin.kept(), Vec::<String>::new(), "nothing is kept before Begin");
    robin.fill("Your name", "Robin");
    robin.fill("Your partner’s name", "Kim");
    robin.button("Begin");
    robin.wait_for(role::IMAGE, "The invitation link as a QR code");
    assert!(!robin.url().contains("/in/"), "the kit has left the address bar");
    let code = robin.value(role::TEXT, "Invitation link");
    assert!(code.len() <= 400, "{} bytes", code.len());
    let code = code.strip_prefix(&robin.address).expect("the link leads to this app").to_owned();

    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit(&code);
    kim.wait_for(role::HEADING, "Robin invites you to a notebook for two");
    kim.see("A draft agreement: 8 clauses");
    kim.see("17:00");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing is kept before Add");
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");
    kim.see("15 May");
    robin.link("Go to Today");
    robin.wait_for(role::HEADING, "Today");
    robin.see("15 May");

    // One file, and nothing to settle.
    let (name, text) = steps::save_for(&robin, "Kim");
    steps::open(&kim, &name, &text);
    kim.see("Nothing new");
    kim.see("There’s nothing new to read, only");
    kim.go("#/us/agreement");
    kim.see("What we say stays between us");
    kim.go("#/review");
    kim.see("There’s nothing to choose between.");
}

#[test]
fn a_session_plan_is_handed_out_and_kept_only_after_add() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::DESK);
    robin.visit("#/library");
    robin.press(role::BUTTON, Name::Is("Hand out: Take turns, 45 minutes"));
    robin.wait_for(role::IMAGE, "The link as a QR code: Take turns, 45 minutes");
    let link = handed(&robin);
    robin.button("Show large");
    robin.wait_for(role::BUTTON, "Close");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Close");

    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit(&link);
    kim.see("This comes from whoever made the link, not from Turnwise");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing is kept before Add");
    kim.button("Add it");
    kim.wait_for(role::HEADING, "Library");
    kim.see("Your own");
    assert!(!kim.url().contains("/in/"), "the link has left the address bar");
    kim.go(&link);
    kim.see("You already have all of this.");
}

#[test]
fn a_kit_travels_as_a_file_too() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    prepare(&facilitator);
    let (name, text) = facilitator.saved_file(|browser| browser.button("Save as a file"));
    assert_eq!(name, "kit-Peer-coaching-autumn.turnwise.json");
    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit("#/open");
    let path = robin.profile().put(&name, &text);
    robin.open_file("Choose a file", &path);
    robin.wait_for(role::HEADING, "Peer coaching, autumn");
    robin.wait_for(role::HEADING, "First of your pair?");
}

#[test]
fn a_file_that_is_put_aside_leaves_no_kit_behind_that_was_opened_before_it() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    prepare(&facilitator);
    let kit = facilitator.saved_file(|browser| browser.button("Save as a file"));
    let robin = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    let file = steps::save_for(&robin, "Kim");
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    steps::open(&kim, &kit.0, &kit.1);
    kim.wait_for(role::HEADING, "First of your pair?");
    bringing::drop(&kim, &file.0, &file.1);
    kim.wait_for(role::HEADING, "A file from Robin");
    kim.button("Cancel");
    kim.wait_for(role::HEADING, "Today");
    kim.go("#/open");
    kim.wait_for(role::HEADING, "Open a file or a link");
    kim.see("Or paste a link");
}
