//! The program in parts: what a first visit does not wait for, and what is
//! seen where it does not come.

use serde_json::json;

use super::harness::{Browser, Screen, Stage, role};
use super::steps;

const WELCOME: &str = "A notebook for two people who coach each other";

fn block(browser: &Browser, names: &[&str]) {
    browser.cdp("Network.enable", json!({}));
    browser.cdp("Network.setBlockedURLs", json!({"urls": names}));
}

#[test]
fn a_page_whose_part_does_not_come_says_so_and_comes_when_it_can() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::PHONE);
    block(&browser, &["*/rooms-*", "*/files-*", "*/shared-*"]);
    browser.visit("");
    browser.wait_for(role::HEADING, WELCOME);
    browser.link("Start with a partner");
    browser.wait_for(role::HEADING, "This page is not here yet");
    assert_eq!(browser.focused().1, "This page is not here yet", "it is read out");
    assert_eq!(browser.violations(), Vec::<String>::new());
    block(&browser, &[]);
    browser.button("Try again");
    browser.wait_for(role::TEXT, "Your name");
    assert_ne!(browser.complaints(), Vec::<String>::new(), "the browser had said what it could not fetch");
}

#[test]
fn who_was_here_before_has_the_parts_fetched_beside_the_program() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.wait_saved();
    robin.reload();
    let ahead = "return performance.getEntriesByType('resource')
        .filter(entry => entry.initiatorType === 'link' && /\\/rooms-/.test(entry.name)).length";
    assert_eq!(robin.script(ahead, &[]), json!(1));
}
