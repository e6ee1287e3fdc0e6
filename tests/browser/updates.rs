//! Updates by link: what is new goes in a few taps, sealed, and counts as arrived
//! when the answer says so.

use serde_json::json;
use turnwise::exchange::UpdateEnvelope;

use super::harness::{Browser, Screen, Stage, role};
use super::steps;

/// What was copied last, with the clipboard in the page's own hands.
pub(super) const CLIPBOARD: &str = "
    window.copied = '';
    Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: text => { window.copied = text; return Promise.resolve(); } },
    });";

/// Copies the link of what is new on the page that is open; gives it from the `#`
/// on.
fn copy_link(browser: &Browser) -> String {
    browser.script(CLIPBOARD, &[]);
    browser.button("Copy link");
    let copied = || browser.script("return window.copied", &[]).as_str().unwrap_or_default().to_owned();
    browser.until("the link was copied", || copied().contains("#/in/"));
    let link = copied();
    browser.see("Copied. Paste it into a message");
    link[link.find('#').unwrap_or_default()..].to_owned()
}

fn link_for(browser: &Browser) -> String {
    browser.go("#/share");
    copy_link(browser)
}

/// Opens the link of an update and adds it; gives what the preview said.
fn take(browser: &Browser, link: &str, from: &str) -> String {
    browser.go(link);
    browser.wait_for(role::HEADING, &*format!("{from}’s update"));
    let preview = browser.main_text();
    browser.button("Add to our notebook");
    browser.until("it was added", || !browser.hash().starts_with("#/in/"));
    preview
}

fn pair(stage: &Stage) -> (Browser, Browser) {
    let robin = steps::robin(stage, Screen::PHONE);
    let kim = steps::kim(stage, &robin, Screen::PHONE);
    (robin, kim)
}

#[test]
fn a_session_goes_by_one_link_and_the_answer_says_that_it_arrived() {
    let stage = Stage::open();
    let (robin, kim) = pair(&stage);
    robin.go("#/share");
    robin.see("A link opens only in a browser that already has this notebook.");
    let session = steps::plan(&robin, "2031-05-15");
    steps::bring(&robin, "The talk with my manager", "20");
    robin.go(&format!("{session}/wrap"));
    robin.button("Wrap up this session");
    robin.see("This session is wrapped up.");
    let link = copy_link(&robin);
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.go("#/share");
    robin.see("Nothing new to send to Kim.");
    robin.see("not confirmed yet");

    // Whoever sees the link reads none of it.
    let Ok(UpdateEnvelope::Sealed(sealed)) = UpdateEnvelope::from_link(&link) else { panic!("it is sealed") };
    assert!(!String::from_utf8_lossy(&sealed).contains("manager"));

    kim.go(&link);
    kim.wait_for(role::HEADING, "Robin’s update");
    kim.see(": wrapped up");
    kim.see("1 topic");
    assert!(!kim.text().contains("The talk with my manager"), "folded");
    kim.script("document.querySelectorAll('.summary details').forEach(it => { it.open = true })", &[]);
    kim.see("The talk with my manager");
    assert_eq!(kim.violations(), Vec::<String>::new());
    let before = kim.kept();
    kim.button("Cancel");
    kim.wait_for(role::HEADING, "Today");
    assert_eq!(kim.kept(), before, "Cancel adds nothing");
    kim.script("history.back()", &[]);
    kim.settle();
    assert!(!kim.hash().starts_with("#/in/"), "what the link held is gone from the way back");

    take(&kim, &link, "Robin");
    assert!(kim.hash().starts_with(&session), "{} is not {session}", kim.hash());
    kim.see("The talk with my manager");
    kim.wait_saved();
    kim.go("#/share");
    kim.see("Nothing new to send to Robin.");

    // Kim's answer confirms it.
    let goal = steps::add_goal(&kim, "Ask for help early");
    take(&robin, &link_for(&kim), "Kim");
    assert_eq!(robin.hash(), goal, "one lands on what is new");
    robin.go("#/share");
    assert!(!robin.text().contains("not confirmed yet"), "{}", robin.text());
    assert!(!robin.text().contains("A link opens only"), "{}", robin.text());
    steps::same_pages(&robin, &kim, &["#/sessions", "#/goals", &goal]);
}

#[test]
fn a_lost_link_is_made_up_for_by_the_next_and_brings_nothing_back_when_it_comes_late() {
    let stage = Stage::open();
    let (robin, kim) = pair(&stage);
    let goal = steps::add_goal(&robin, "Speak calmly");
    let lost = link_for(&robin);
    steps::rename_goal(&robin, &goal, "Speak calmly on Mondays");
    take(&kim, &link_for(&robin), "Robin");
    kim.go(&goal);
    kim.see("Speak calmly on Mondays");
    kim.wait_saved();
    kim.go(&lost);
    kim.wait_for(role::HEADING, "Nothing new");
    kim.button("Done");
    kim.go(&goal);
    kim.see("Speak calmly on Mondays");
}

#[test]
fn an_added_update_is_taken_back_and_is_confirmed_no_more() {
    let stage = Stage::open();
    let (robin, kim) = pair(&stage);
    let goal = steps::add_goal(&robin, "Speak calmly");
    let link = link_for(&robin);
    take(&kim, &link, "Robin");
    kim.see("Added. You have what Robin sent.");
    kim.button("Undo");
    kim.see("Undone");
    kim.go(&goal);
    assert!(!kim.text().contains("Speak calmly"), "{}", kim.text());
    steps::add_goal(&kim, "Ask for help early");
    take(&robin, &link_for(&kim), "Kim");
    robin.go("#/share");
    robin.see("not confirmed yet");
    // It is sent again, and stays.
    take(&kim, &link_for(&robin), "Robin");
    kim.go(&goal);
    kim.see("Speak calmly");
    kim.wait_saved();
    kim.reload();
    kim.see("Speak calmly");
}

#[test]
fn in_a_browser_without_the_notebook_a_link_says_where_to_open_it() {
    let stage = Stage::open();
    let (robin, _kim) = pair(&stage);
    steps::add_goal(&robin, "Speak calmly");
    let link = link_for(&robin);
    let other = stage.browser("other", Screen::PHONE);
    other.visit(&link);
    other.see("No notebook in this browser opens this link.");
    assert!(other.value(role::TEXT, "This link").contains("#/in/"), "it can be copied from here");
    assert_eq!(other.violations(), Vec::<String>::new());
}

#[test]
fn a_small_update_is_scanned_and_what_was_scanned_can_be_answered() {
    let stage = Stage::open();
    let (robin, kim) = pair(&stage);
    steps::add_goal(&robin, "Speak calmly");
    robin.go("#/share");
    robin.see("A code to scan");
    robin.script("[...document.querySelectorAll('summary')].find(it => it.innerText.includes('A code to scan')).click()", &[]);
    robin.until("the code is there", || {
        robin.script("return document.querySelectorAll('details[open] svg[role=img]').length", &[])
            == json!(1)
    });
    assert_eq!(robin.violations(), Vec::<String>::new());
    let link = link_for(&robin);
    take(&kim, &link, "Robin");
    kim.wait_saved();
}

#[test]
fn after_a_week_without_an_answer_today_offers_to_send_it_again() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::PHONE);
    robin.before_load(steps::CLOCK);
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    steps::add_goal(&robin, "Speak calmly");
    let link = link_for(&robin);
    robin.go("#/today");
    assert!(!robin.text().contains("confirmed"), "{}", robin.text());
    robin.script("window.ahead = 8 * 86400e3; window.dispatchEvent(new Event('focus'))", &[]);
    robin.see("isn’t confirmed yet");
    assert_eq!(robin.violations(), Vec::<String>::new());
    // The answer takes the line away.
    take(&kim, &link, "Robin");
    steps::add_goal(&kim, "Ask for help early");
    take(&robin, &link_for(&kim), "Kim");
    robin.go("#/today");
    assert!(!robin.text().contains("isn’t confirmed yet"), "{}", robin.text());
}

#[test]
fn the_time_that_one_chose_goes_with_the_update() {
    let stage = Stage::open();
    let (robin, kim) = pair(&stage);
    let link = super::times::propose(&robin, ["2031-05-12", "2031-05-13"]);
    kim.go(&link);
    kim.choose("Tuesday, 13 May 2031, 17:00");
    kim.button("This one suits me");
    kim.wait_for(role::HEADING, "Send the answer back");
    let link = copy_link(&kim);
    assert_eq!(kim.violations(), Vec::<String>::new());
    take(&robin, &link, "Kim");
    robin.go("#/sessions");
    robin.see("17:00");
    let rows = "return document.querySelectorAll('main .date-row').length";
    robin.until("one session", || robin.script(rows, &[]) == 1);
}

#[test]
fn whoever_only_receives_says_by_a_link_that_it_arrived() {
    let stage = Stage::open();
    let (robin, kim) = pair(&stage);
    steps::add_goal(&robin, "Speak calmly");
    let link = link_for(&robin);
    take(&kim, &link, "Robin");
    kim.go("#/share");
    kim.see("This link only says that what they sent has arrived.");
    let answer = link_for(&kim);
    robin.go(&answer);
    robin.wait_for(role::HEADING, "Nothing new");
    robin.button("Done");
    robin.go("#/share");
    robin.see("has reached Kim.");
    assert!(!robin.main_text().contains("This link only says"), "an answer asks for none");
}
