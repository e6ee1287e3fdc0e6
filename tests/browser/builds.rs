//! An old and a new build in two tabs of one profile, as after an update.
//!
//! It needs the folder of an older build in TURNWISE_OLDER, and says so where
//! there is none.

use super::faults::times;
use super::harness::{Browser, Screen, Stage, Tab, role};
use super::steps;

/// Loads the older build in the tab that is driven.
fn visit(browser: &Browser, address: &str, hash: &str) {
    browser.load_from(address, hash);
    browser.ready();
}

/// Every goal can be read in this tab.
fn has_all(browser: &Browser, tab: &Tab, goals: &[String]) {
    browser.to_tab(tab);
    browser.go("#/goals");
    browser.reload();
    for goal in goals {
        browser.wait_for(role::LINK, goal.as_str());
    }
}

#[test]
fn r8_an_old_and_a_new_build_in_two_tabs_keep_what_both_write() {
    let stage = Stage::open();
    let Some(older) = stage.site.older() else {
        println!("not run: TURNWISE_OLDER names no folder of an older build");
        return;
    };
    let browser = steps::robin(&stage, Screen::DESK);
    let renamed = steps::add_goal(&browser, "Named by the new build");
    browser.wait_saved();
    let new = browser.tab();
    let old = browser.open_tab(Screen::DESK);
    visit(&browser, &older, "#/goals");
    let scripts = "return [...document.querySelectorAll('script[src]')].map(script => script.src).join()";
    let of_old = browser.script(scripts, &[]);
    browser.to_tab(&new);
    assert_ne!(browser.script(scripts, &[]), of_old, "the two tabs run different programs");

    let (mut goals, mut name) = (Vec::new(), String::new());
    let rounds = times(5);
    for round in 0..rounds {
        for (build, tab) in [("old", &old), ("new", &new)] {
            browser.to_tab(tab);
            let title = format!("Goal {round} of the {build} build");
            steps::add_goal(&browser, &title);
            goals.push(title);
            // One field that both write in turn.
            name = format!("Named by the {build} build in round {round}");
            steps::rename_goal(&browser, &renamed, &name);
            browser.wait_saved();
        }
    }
    goals.push(name);
    has_all(&browser, &old, &goals);
    has_all(&browser, &new, &goals);
    println!("{rounds} rounds of an old and a new build in two tabs, {} goals, nothing lost", goals.len());
}
