//! The sample: one tap in, one tap out, never mixed with one's own.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::{pages, steps};

/// A link of the page that begins so.
fn first_link(browser: &Browser, start: &str) -> String {
    let script = "return [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))
        .find(href => href.startsWith(arguments[0])) ?? null";
    let mut link = None;
    browser.until("a link to follow", || {
        link = browser.script(script, &[start.into()]).as_str().map(str::to_owned);
        link.is_some()
    });
    link.expect("a link was found")
}

/// Leaves the sample, and waits until nothing of it is left.
fn leave(browser: &Browser) {
    browser.button("Leave the sample");
    browser.wait_for(role::LINK, "Start with a partner");
    browser.until("nothing of the sample is kept", || browser.kept().is_empty());
    browser.settle();
}

/// The address of the session that is to come.
fn next_session(browser: &Browser) -> String {
    browser.go("#/today");
    let session = first_link(browser, "#/session/");
    session.split('/').take(3).collect::<Vec<_>>().join("/")
}

#[test]
fn the_pages_of_the_sample_explain_themselves_until_one_has_read_enough() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    let session = next_session(&browser);
    browser.go("#/goals");
    let goal = first_link(&browser, "#/goal/");
    let lines = [
        ("#/today".to_owned(), "Today shows what matters now"),
        ("#/sessions".to_owned(), "Every session you planned or held together is here"),
        (format!("{session}/prepare"), "you both add topics here"),
        (format!("{session}/wrap"), "say thanks and pick the next date"),
        ("#/goals".to_owned(), "Each of you works towards a few goals"),
        (goal, "A goal shows its milestones along a path"),
        ("#/celebrations".to_owned(), "What went well gets a page of its own"),
        ("#/us".to_owned(), "Here’s who you are, what you agreed on"),
        ("#/share".to_owned(), "From here you send your partner what’s new"),
    ];
    for (page, words) in &lines {
        browser.go(page);
        browser.see(words);
    }
    browser.button("Hide these explanations");
    browser.wait_gone(role::BUTTON, "Hide these explanations");
    for (page, words) in &lines {
        pages::show(&browser, page);
        assert!(!browser.text().contains(words), "hidden on all pages: {page}");
    }
    browser.wait_saved();
    browser.reload();
    browser.see("You’re looking at sample data");
    assert!(!browser.has(role::BUTTON, "Hide these explanations"));

    // Who comes back to the sample later reads them again.
    leave(&browser);
    browser.button("Look around with sample data");
    browser.wait_for(role::HEADING, "Today");
    browser.see("Today shows what matters now");
    leave(&browser);
    steps::start(&browser, "Ana", "Ben");
    assert!(!browser.text().contains("Today shows what matters now"), "one's own explains nothing");
}

#[test]
fn last_time_lies_beside_what_is_prepared_and_talked() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    let session = next_session(&browser);
    browser.go(&format!("{session}/prepare"));
    browser.press("DisclosureTriangle", Name::Starts("Last time:"));
    browser.see("Open that session");
    browser.link("Open that session");
    browser.until("the session before is there", || {
        browser.hash().starts_with("#/session/") && !browser.hash().starts_with(&session)
    });
    // There was one before that, and it is over: nothing lies beside a record.
    browser.wait_gone("DisclosureTriangle", Name::Starts("Last time:"));
}

#[test]
fn a_search_that_was_saved_in_the_sample_goes_with_it() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::DESK);
    let find = || {
        browser.press(role::BUTTON, "Find");
        browser.wait_for(role::HEADING, "Find");
    };
    find();
    browser.fill_in("combobox", Name::Starts("Find a page"), "meeting");
    browser.button("Save this search");
    browser.fill("Name of the search", "About meetings");
    browser.button("Save search");
    browser.button("Close");
    browser.wait_gone(role::HEADING, "Find");
    leave(&browser);
    steps::start(&browser, "Ana", "Ben");
    find();
    browser.until("the pages are listed", || {
        browser.script("return document.querySelectorAll('[role=option]').length > 10", &[]) == true
    });
    assert!(!browser.has(role::BUTTON, "About meetings"));
}

#[test]
fn the_sample_is_one_tap_in_and_one_tap_out() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::PHONE);
    browser.visit("");
    browser.button("Look around with sample data");
    browser.wait_for(role::HEADING, "Today");
    browser.see("You’re looking at sample data");
    browser.see("Robin Sample");
    browser.see("Kim Example");
    browser.go("#/celebrations");
    browser.until("three celebrations are there", || {
        browser.find_all(role::LINK, Name::Starts("Edit celebration")).len() == 3
    });
    browser.go("#/sessions");
    browser.see("Past");

    // It is kept like any workspace while one is in it.
    let goal = steps::add_goal(&browser, "A goal in the sample");
    browser.wait_saved();
    browser.reload();
    browser.see("You’re looking at sample data");
    browser.go(&goal);
    browser.wait_for(role::HEADING, "A goal in the sample");

    browser.button("Leave the sample");
    browser.wait_for(role::LINK, "Start with a partner");
    browser.until("nothing of the sample is kept", || browser.kept().is_empty());
    browser.reload();
    browser.wait_for(role::LINK, "Start with a partner");
}

#[test]
fn starting_from_the_sample_leaves_it_behind() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::PHONE);
    browser.visit("");
    browser.button("Look around with sample data");
    browser.wait_for(role::HEADING, "Today");
    browser.go("#/start");
    browser.see("You’re looking at sample data. Starting leaves it and opens your own notebook.");
    browser.fill("Your name", "Ana");
    browser.fill("Your partner’s name", "Ben");
    browser.button("Start our notebook");
    browser.wait_for(role::HEADING, "Today");
    browser.see("Ana");
    browser.see("Ben");
    for page in ["#/today", "#/sessions", "#/goals", "#/celebrations", "#/us"] {
        browser.go(page);
        let text = browser.text();
        assert!(
            !text.contains("Sample") && !text.contains("Robin"),
            "something of the sample is at {page}: {text}"
        );
    }
    browser.wait_saved();
    browser.reload();
    browser.see("Ana");
    browser.see("Ben");
}

#[test]
fn nothing_of_ones_own_is_opened_inside_the_sample() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let link = steps::invitation(&robin);
    let visitor = stage.browser("visitor", Screen::PHONE);
    visitor.visit("");
    visitor.button("Look around with sample data");
    visitor.wait_for(role::HEADING, "Today");
    visitor.go(&link);
    visitor.see("Leave the sample first, so nothing gets mixed.");
    // The banner has such a button too; this is the one of the page.
    let leave = visitor.find_all(role::BUTTON, "Leave the sample").pop().expect("a way out");
    visitor.press_element(&leave).expect("it can be pressed");
    visitor.wait_for(role::HEADING, "Robin invites you to a notebook for two");
}

/// Fault A23: a tab that still said "You’re looking at sample data" showed the
/// notebook that another tab had begun, and leaving the sample erased it.
#[test]
fn a23_leaving_the_sample_in_one_tab_erases_nothing_that_another_began() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::DESK);
    browser.visit("");
    browser.button("Look around with sample data");
    browser.wait_for(role::HEADING, "Today");
    browser.wait_saved();
    let first = browser.tab();
    let second = browser.open_tab(Screen::DESK);
    browser.visit("#/today");
    browser.see("You’re looking at sample data");
    browser.button("Leave the sample");
    browser.wait_for(role::LINK, "Start with a partner");
    // Until then the way out still leads to its own page.
    browser.until("nothing of the sample is kept", || browser.kept().is_empty());
    browser.settle();
    steps::start(&browser, "Ana", "Ben");
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();

    browser.to_tab(&first);
    browser.until("the tab that was in the sample shows one's own", || {
        !browser.text().contains("You’re looking at sample data")
    });
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    for tab in [&first, &second] {
        browser.to_tab(tab);
        browser.reload();
        browser.go(&goal);
        browser.wait_for(role::HEADING, "Speak calmly");
    }
}

/// Fault A23, the other way round: a tab on the welcome showed the sample that
/// another one had opened, and a notebook was begun inside of it.
#[test]
fn a23_what_is_begun_while_another_tab_looks_at_the_sample_is_not_begun_in_it() {
    let stage = Stage::open();
    let browser = stage.browser("visitor", Screen::DESK);
    browser.visit("");
    let first = browser.tab();
    let second = browser.open_tab(Screen::DESK);
    browser.visit("");
    browser.wait_for(role::LINK, "Start with a partner");
    browser.to_tab(&first);
    browser.button("Look around with sample data");
    browser.wait_for(role::HEADING, "Today");
    browser.wait_saved();
    browser.to_tab(&second);
    browser.wait_for(role::LINK, "Start with a partner");
    steps::start(&browser, "Ana", "Ben");
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    assert!(!browser.text().contains("Robin"), "nothing of the sample is shown");

    browser.to_tab(&first);
    browser.see("You’re looking at sample data");
    browser.button("Leave the sample");
    browser.wait_for(role::HEADING, "Today");
    browser.until("nothing of the sample is kept", || {
        browser.kept().iter().all(|key| !key.contains("/sample-"))
    });
    browser.settle();
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    browser.to_tab(&second);
    browser.reload();
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    browser.go("#/us");
    browser.see("Ben");
    assert!(!browser.text().contains("Robin"), "nothing of the sample is left");
}
