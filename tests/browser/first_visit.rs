//! The first visit, and starting with a partner.

use serde_json::json;

use super::harness::{Need, Screen, Stage, key, role};
use super::steps;

#[test]
fn the_page_says_what_it_is_before_any_script_has_run() {
    let Some(stage) = Stage::with(Need::NoScripts) else { return };
    let page = stage.site.raw("index.html");
    assert!(page.contains("id=\"skeleton\""), "the skeleton is in the page itself");
    assert!(page.contains("<h1>A notebook for two people who coach each other</h1>"));
    assert!(page.contains("Opening your notebook"));

    let browser = stage.browser("visitor", Screen::PHONE);
    browser.cdp("Emulation.setScriptExecutionDisabled", json!({"value": true}));
    browser.load("");
    browser.wait_for(role::HEADING, "A notebook for two people who coach each other");
    browser.cdp("Emulation.setScriptExecutionDisabled", json!({"value": false}));
}

#[test]
fn the_first_visit_shows_three_doors_and_the_way_back() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::PHONE);
    browser.visit("");
    browser.wait_for(role::LINK, "Start with a partner");
    browser.wait_for(role::LINK, "Open a file or a link");
    browser.wait_for(role::BUTTON, "Look around with sample data");
    browser.wait_for(role::LINK, "Get my notebook back");
    browser.see("Open Turnwise here again, and you’ll find what you had open.");
    browser.see("so save a backup now and then.");
    let marks = browser.script("return performance.getEntriesByName('turnwise:ready').length", &[]);
    assert_eq!(marks, json!(1), "the app says once that it is ready");
    assert_eq!(browser.script("return document.querySelectorAll('main h1').length", &[]), json!(1));
    assert_eq!(browser.kept(), Vec::<String>::new(), "a look keeps nothing");
}

#[test]
fn starting_takes_two_names_and_two_presses() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.visit("");
    // One: the door. Two, three: the names. Four: the button.
    browser.link("Start with a partner");
    browser.fill("Your name", "Robin");
    browser.fill("Your partner’s name", "Kim");
    browser.button("Start our notebook");
    browser.wait_for(role::HEADING, "Today");
    browser.wait_for(role::LINK, "Invite Kim");
    browser.wait_saved();
    browser.reload();
    browser.wait_for(role::LINK, "Invite Kim");
    browser.go("#/us");
    browser.see("Robin");
    browser.see("This is you, in this browser.");
}

#[test]
fn a_missing_name_is_said_at_its_field_and_what_was_typed_stays() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.visit("#/start");
    browser.fill("Your name", "Robin");
    browser.key(key::ENTER);
    browser.see("Write your partner’s name, or what you call them.");
    assert_eq!(browser.value(role::TEXT, "Your name"), "Robin");
    assert_eq!(browser.focused().1, "Your partner’s name");
    assert_eq!(browser.kept(), Vec::<String>::new());
}

#[test]
fn an_address_that_leads_nowhere_says_so_and_leads_back() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    for hash in ["#/nowhere", "#/goal/00000000-0000-7000-8000-000000000000", "#/session/xyz"] {
        browser.go(hash);
        browser.until("a page that says it is not found", || {
            browser.text().contains("Page not found") || browser.text().contains("no longer")
        });
    }
    browser.go("#/nowhere");
    browser.link("Go to Today");
    browser.wait_for(role::HEADING, "Today");
}
