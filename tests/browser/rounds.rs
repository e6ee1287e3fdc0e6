//! Files to and fro for round after round, with changes on both sides in
//! between, and one clock that is a year wrong.

use super::faults::times;
use super::harness::{Browser, Screen, Stage, role};
use super::steps;

/// This browser's clock is a year ahead.
const A_YEAR_AHEAD: &str = "
    const Real = Date, ahead = 365 * 86400000;
    globalThis.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
        static now() { return Real.now() + ahead; }
    };";

/// Stands in what each writes for themselves alone.
const CANARY: &str = "Nobody else may read this";

/// Opens a file and adds what is in it, if anything is.
fn take(browser: &Browser, (name, text): &(String, String)) {
    assert!(!text.contains(CANARY), "nothing private is in a file for another");
    steps::open(browser, name, text);
    let has = |button: &str| browser.has(role::BUTTON, button);
    browser.until("the file can be closed or added", || has("Done") || has("Add to our notebook"));
    if !has("Done") {
        return steps::add(browser);
    }
    browser.button("Done");
    browser.wait_for(role::HEADING, "Today");
}

/// The titles of goals that can be read on the page of all goals.
fn reads(browser: &Browser, titles: &[String]) {
    browser.go("#/goals");
    browser.wait_for(role::HEADING, "Goals");
    let mut missing = Vec::new();
    browser.until("every goal is there", || {
        let text = browser.main_text();
        missing = titles.iter().filter(|title| !text.contains(title.as_str())).cloned().collect();
        missing.is_empty()
    });
}

#[test]
fn after_rounds_of_files_with_one_clock_a_year_wrong_both_have_everything_and_nothing_private() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let link = steps::invitation(&robin);
    let kim = stage.browser("kim", Screen::DESK);
    kim.before_load(A_YEAR_AHEAD);
    kim.visit(&link);
    let years = "return [new window.Date(window.Date.now()).getFullYear(), new window.Date().getFullYear()]";
    assert_ne!(kim.script(years, &[]), robin.script(years, &[]), "Kim's clock is wrong");
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");

    let session = steps::plan(&robin, "2031-05-15");
    let ours = steps::add_goal(&robin, "Speak calmly");
    take(&kim, &steps::save_for(&robin, "Kim"));
    for browser in [&robin, &kim] {
        browser.go(&format!("{session}/prepare"));
        steps::prepare(browser);
        browser.fill("What I bring", CANARY);
        browser.wait_saved();
    }
    let (mut titles, mut robins, mut kims) = (Vec::new(), Vec::new(), Vec::new());
    let rounds = times(3);
    for round in 1..=rounds {
        for (browser, name) in [(&robin, "Robin"), (&kim, "Kim")] {
            let title = format!("{name} in round {round}");
            steps::add_goal(browser, &title);
            titles.push(title);
            // Both word the same goal anew, and neither has read the other's.
            steps::rename_goal(browser, &ours, &format!("Speak calmly, {name} {round}"));
        }
        robins.push(steps::save_for(&robin, "Kim"));
        kims.push(steps::save_for(&kim, "Robin"));
        // Now one opens the other's, now both do; and once in a while it is
        // an old one, or the same one twice.
        if round % 3 != 1 {
            take(&kim, &robins[round - 1]);
        }
        if round % 3 != 2 {
            take(&robin, &kims[round - 1]);
            take(&robin, &kims[round / 2]);
        }
        if round % 4 == 3 {
            kim.wait_saved();
            kim.reload();
            take(&kim, &robins[0]);
        }
    }
    for _ in 0..2 {
        let files = [steps::save_for(&robin, "Kim"), steps::save_for(&kim, "Robin")];
        take(&kim, &files[0]);
        take(&robin, &files[1]);
    }
    for browser in [&robin, &kim] {
        reads(browser, &titles);
        // The last words of both are there: one is shown, the other asked about.
        browser.go("#/review");
        browser.see(&format!("Speak calmly, Robin {rounds}"));
        browser.see(&format!("Speak calmly, Kim {rounds}"));
        browser.go(&format!("{session}/prepare"));
        steps::prepare(browser);
        browser
            .until("one's own preparation is there", || browser.value(role::TEXT, "What I bring") == CANARY);
    }
    steps::same_pages(&robin, &kim, &["#/goals", &ours]);
    println!("{rounds} rounds of files, both have the same");
}
