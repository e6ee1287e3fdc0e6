//! The program in parts: what a first visit does not wait for, and what is
//! seen where it does not come.

use serde_json::json;

use super::harness::{Browser, Need, Screen, Stage, role};
use super::steps;

const WELCOME: &str = "A notebook for two people who coach each other";

fn block(browser: &Browser, names: &[&str]) {
    browser.cdp("Network.enable", json!({}));
    browser.cdp("Network.setBlockedURLs", json!({"urls": names}));
}

#[test]
fn a_page_whose_part_does_not_come_says_so_and_comes_when_it_can() {
    let Some(stage) = Stage::with(Need::Refusal) else { return };
    let browser = stage.browser("visitor", Screen::PHONE);
    block(&browser, &["*/notebook-*", "*/files-*", "*/shared-*"]);
    browser.visit("");
    browser.wait_for(role::HEADING, WELCOME);
    browser.link("Start with a partner");
    browser.wait_for(role::HEADING, "This page didn’t load");
    assert_eq!(browser.focused().1, "This page didn’t load", "it is read out");
    assert_eq!(browser.violations(), Vec::<String>::new());
    block(&browser, &[]);
    browser.button("Try again");
    browser.wait_for(role::TEXT, "Your name");
    assert_ne!(browser.complaints(), Vec::<String>::new(), "the browser had said what it could not fetch");
}

#[test]
fn a_door_pressed_before_the_notebook_is_there_opens_when_it_comes() {
    let Some(stage) = Stage::with(Need::Refusal) else { return };
    let browser = stage.browser("visitor", Screen::PHONE);
    block(&browser, &["*/notebook-*"]);
    browser.visit("");
    browser.button("Look around with sample data");
    browser.see("The sample data couldn’t be loaded.");
    assert_eq!(browser.focused().1, "Look around with sample data", "the focus stays at the door");
    block(&browser, &[]);
    browser.button("Look around with sample data");
    browser.wait_for(role::HEADING, "Today");
    assert_ne!(browser.complaints(), Vec::<String>::new(), "the browser had said what it could not fetch");
}

#[test]
fn a_notebook_of_which_only_one_store_is_left_is_opened_past_the_doors() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.wait_saved();
    robin.script("localStorage.clear()", &[]);
    robin.reload();
    robin.wait_for(role::HEADING, "Today");
    let marks = "return ['turnwise:doors', 'turnwise:ready']
        .map(name => performance.getEntriesByName(name).length)";
    assert_eq!(robin.script(marks, &[]), json!([0, 1]), "no doors were shown before it");
}

#[test]
fn who_was_here_before_has_the_notebook_fetched_beside_the_program_and_nothing_else() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.wait_saved();
    robin.reload();
    let ahead = |part: &str| {
        let script = "return performance.getEntriesByType('resource')
            .filter(entry => entry.initiatorType === 'link' && entry.name.includes(arguments[0])).length";
        robin.script(script, &[json!(part)])
    };
    assert_eq!(ahead("/notebook-"), json!(1));
    assert_eq!((ahead("/shared-"), ahead("/files-"), ahead("/workshop-")), (json!(0), json!(0), json!(0)));
}
