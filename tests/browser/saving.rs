//! "Saved" is true: after a reload, in a second tab, after a crash; and where
//! nothing can be kept, it is not said.

use super::harness::{Engine, Profile, Screen, Stage, role};
use super::steps;

const WITHOUT_STORAGE: &str = "
    for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError'); }});
    }
    Object.defineProperty(window, 'indexedDB', {value: undefined});";

/// The clock of this page, ten years back.
const YEARS_BACK: &str = "
    const back = 10 * 365.25 * 24 * 3600 * 1000, Real = Date;
    window.Date = class extends Real {
        constructor(...parts) { parts.length ? super(...parts) : super(Real.now() - back); }
        static now() { return Real.now() - back; }
    };";

/// The clock of this page, ten years ahead.
const YEARS_AHEAD: &str = "
    const ahead = 10 * 365.25 * 24 * 3600 * 1000, Real = Date;
    window.Date = class extends Real {
        constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + ahead); }
        static now() { return Real.now() + ahead; }
    };";

#[test]
fn everything_that_is_said_to_be_saved_survives_a_reload() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.fill("Why it matters", "Because they listen then");
    browser.wait_saved();
    browser.reload();
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    assert_eq!(browser.value(role::TEXT, "Why it matters"), "Because they listen then");
    assert!(!browser.kept().is_empty());
}

#[test]
fn what_one_tab_writes_the_other_shows_and_both_survive() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let first = browser.tab();
    browser.wait_saved();
    let second = browser.open_tab(Screen::DESK);
    browser.visit("#/goals");
    browser.to_tab(&first);
    steps::add_goal(&browser, "Written in the first tab");
    browser.to_tab(&second);
    browser.wait_for(role::LINK, "Written in the first tab");
    steps::add_goal(&browser, "Written in the second tab");
    browser.wait_saved();
    browser.to_tab(&first);
    browser.go("#/goals");
    browser.wait_for(role::LINK, "Written in the second tab");
    browser.wait_saved();
    browser.reload();
    browser.wait_for(role::LINK, "Written in the first tab");
    browser.wait_for(role::LINK, "Written in the second tab");
}

#[test]
fn two_tabs_that_write_in_turn_lose_nothing() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let first = browser.tab();
    browser.wait_saved();
    let second = browser.open_tab(Screen::DESK);
    browser.visit("#/goals");
    let mut all = Vec::new();
    for round in 0..3 {
        for (name, tab) in [("first", &first), ("second", &second)] {
            browser.to_tab(tab);
            let title = format!("Goal {round} of the {name} tab");
            steps::add_goal(&browser, &title);
            all.push(title);
        }
    }
    browser.wait_saved();
    browser.go("#/goals");
    browser.reload();
    for title in &all {
        browser.wait_for(role::LINK, title.as_str());
    }
}

#[test]
fn where_storage_is_blocked_the_app_works_and_says_that_nothing_is_kept() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.before_load(WITHOUT_STORAGE);
    browser.visit("");
    steps::start(&browser, "Robin", "Kim");
    browser.see("This browser isn’t saving anything.");
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.see("This browser isn’t saving anything.");
    assert_eq!(browser.saved_state(), "Not saved: save a backup now");
    browser.go("#/share");
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(text.contains("Speak calmly"), "the file holds what was written");
    browser.go("#/goals");
    let (name, backup) = browser.saved_file(|browser| browser.button("Save backup"));
    assert!(name.starts_with("PRIVATE-backup"), "{name}");
    assert!(!browser.saved_state().starts_with("Saved"), "{}", browser.saved_state());

    let empty = stage.browser("robin-again", Screen::PHONE);
    empty.visit("#/open/my-copy");
    let path = empty.profile().put(&name, &backup);
    empty.open_file("Choose a file", &path);
    steps::add(&empty);
    empty.go(&goal);
    empty.wait_for(role::HEADING, "Speak calmly");
}

#[test]
fn where_the_owner_of_the_browser_forbids_storage_the_app_works_and_a_file_can_be_saved() {
    let stage = Stage::open();
    let browser = stage.browser_with("robin", Screen::DESK, Profile::blocked());
    browser.visit("");
    steps::start(&browser, "Robin", "Kim");
    steps::add_goal(&browser, "Speak calmly");
    // What WebKit calls its database stays open to pages.
    let state = if stage.engine == Engine::WebKit {
        "Kept in one place so far"
    } else {
        "Not saved: save a backup now"
    };
    browser.until(&format!("the saved state is {state:?}"), || browser.saved_state() == state);
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(text.contains("Speak calmly"), "the file holds what was written");
}

/// By how much the clock of the page is wrong: ten years.
fn an_edit_by_a_wrong_clock_still_counts(clock: &str, is_wrong: &str) {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    browser.before_load(clock);
    browser.reload();
    assert!(browser.script(is_wrong, &[]) == true, "the clock of the page is wrong");
    steps::rename_goal(&browser, &goal, "Speak slowly");
    browser.wait_saved();
    browser.reload();
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak slowly");
    // The partner, whose clock is right, takes it over too.
    let kim = steps::kim(&stage, &browser, Screen::PHONE);
    steps::hand_over(&browser, &kim, "Kim");
    kim.go(&goal);
    kim.wait_for(role::HEADING, "Speak slowly");
    // And her own later words count in turn, on both sides.
    steps::rename_goal(&kim, &goal, "Speak kindly");
    steps::hand_over(&kim, &browser, "Robin");
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak kindly");
}

#[test]
fn an_edit_by_a_clock_ten_years_back_still_counts() {
    an_edit_by_a_wrong_clock_still_counts(YEARS_BACK, "return new window.Date().getFullYear() < 2020");
}

#[test]
fn an_edit_by_a_clock_ten_years_ahead_still_counts_and_locks_nobody_out() {
    an_edit_by_a_wrong_clock_still_counts(YEARS_AHEAD, "return new window.Date().getFullYear() > 2034");
}
