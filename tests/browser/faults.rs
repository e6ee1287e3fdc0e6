//! Real faults in a real browser: killed, closed, three tabs at once, one of
//! the two stores gone. Nothing that was said to be saved is lost.
//!
//! The counts are small here; `make torture` multiplies them.

use std::thread;
use std::time::Duration;

use serde_json::json;

use super::harness::{Browser, Profile, Screen, Stage, Store, role};
use super::steps;

const WHY: &str = "Why it matters";

/// How many times something is done: so many, times what `TURNWISE_TORTURE`
/// says.
pub fn times(count: usize) -> usize {
    let factor = std::env::var("TURNWISE_TORTURE").ok().and_then(|factor| factor.parse().ok()).unwrap_or(1);
    count * factor
}

/// Opens the browser of this profile again, on the page of the goal.
fn again(stage: &Stage, profile: Profile, goal: &str) -> Browser {
    let browser = stage.browser_with("robin", Screen::DESK, profile);
    browser.visit(goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    browser
}

#[test]
fn r5_what_was_said_to_be_saved_survives_a_kill_at_that_moment() {
    let stage = Stage::open();
    let mut browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    let kills = times(20);
    for round in 1..=kills {
        let words = format!("Reason {round}");
        browser.fill(WHY, &words);
        browser.wait_saved();
        let profile = browser.crash();
        browser = again(&stage, profile, &goal);
        assert_eq!(browser.value(role::TEXT, WHY), words, "after kill {round} of {kills}");
    }
    println!("{kills} kills right after \"Saved\", nothing lost");
}

#[test]
fn t9_the_last_keys_before_a_tab_is_closed_are_there_at_the_next_start() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    let first = browser.tab();
    browser.go("#/today");
    let closes = times(10);
    for round in 0..closes {
        browser.open_tab(Screen::DESK);
        browser.visit(&goal);
        let words = format!("Typed {round}, the last letter is z");
        browser.fill(WHY, &words[..words.len() - 1]);
        browser.insert("z");
        thread::sleep(Duration::from_millis((round as u64 * 7) % 51));
        browser.close_tab(&first);
        browser.open_tab(Screen::DESK);
        browser.visit(&goal);
        assert_eq!(browser.value(role::TEXT, WHY), words, "closed in round {round}");
        browser.close_tab(&first);
    }
    println!("{closes} tabs closed 0 to 50 ms after the last key, nothing lost");
}

/// Sets goals one after the other, as quickly as the page takes them, without
/// timers, which the browser slows down in tabs that are not in front.
const SET_GOALS: &str = "
    const [name, count] = arguments;
    const breath = () => new Promise(done => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    });
    const wait = async find => { for (;;) { const found = find(); if (found) return found; await breath(); } };
    const button = words => [...document.querySelectorAll('main button')].find(it => it.textContent.includes(words));
    (async () => {
        for (let index = 0; index < count; index++) {
            location.hash = '#/goals';
            (await wait(() => button('Add goal'))).click();
            const field = await wait(() => document.querySelector('dialog[open] :is(textarea, input)'));
            field.value = `${name} ${index}`;
            field.dispatchEvent(new InputEvent('input', {bubbles: true}));
            await breath();
            field.form.requestSubmit();
            await wait(() => document.querySelector('main h1')?.textContent === `${name} ${index}`);
        }
        window.allSet = true;
    })();
    return true;";

#[test]
fn r7_three_tabs_that_write_at_the_same_time_lose_nothing() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.wait_saved();
    let first = browser.tab();
    let tabs = [first, browser.open_tab(Screen::DESK), browser.open_tab(Screen::DESK)];
    let count = times(6);
    for tab in &tabs {
        browser.to_tab(tab);
        browser.visit("#/goals");
    }
    for (tab, name) in tabs.iter().zip(["First", "Second", "Third"]) {
        browser.to_tab(tab);
        browser.script(SET_GOALS, &[json!(name), json!(count)]);
    }
    for tab in &tabs {
        browser.to_tab(tab);
        browser.until("all goals are set", || browser.script("return window.allSet === true", &[]) == true);
        browser.wait_saved();
    }
    for tab in &tabs {
        browser.to_tab(tab);
        browser.go("#/goals");
        browser.reload();
        for name in ["First", "Second", "Third"] {
            for index in 0..count {
                browser.wait_for(role::LINK, format!("{name} {index}").as_str());
            }
        }
    }
    println!("{} goals by three tabs at once, nothing lost", 3 * count);
}

/// What was written stays when the browser loses this store.
fn survives_the_loss_of(store: Store) {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.fill(WHY, "Because they listen then");
    browser.wait_saved();
    let profile = browser.quit();
    profile.lose(store);
    let browser = again(&stage, profile, &goal);
    assert_eq!(browser.value(role::TEXT, WHY), "Because they listen then");
    browser.wait_saved();
    // What was missing is there twice again, a little after the start.
    browser.until("localStorage has it", || !browser.kept().is_empty());
    let other = if store == Store::Database { Store::Local } else { Store::Database };
    let profile = browser.quit();
    profile.lose(other);
    let browser = again(&stage, profile, &goal);
    assert_eq!(browser.value(role::TEXT, WHY), "Because they listen then");
}

#[test]
fn t13_all_is_there_after_the_browser_lost_its_local_storage() {
    survives_the_loss_of(Store::Local);
}

#[test]
fn t13_all_is_there_after_the_browser_lost_its_database() {
    survives_the_loss_of(Store::Database);
}

/// Another page of this host takes all the room there is.
const FILL: &str = "
    let piece = 'x'.repeat(1 << 20), name = 0;
    while (piece.length > 0) {
        try { localStorage.setItem('another-page-' + name, piece); name++; }
        catch { piece = piece.slice(0, piece.length >> 1); }
    }
    return true;";

#[test]
fn r9_with_no_room_left_what_is_written_is_kept_then_no_more_is_taken_and_a_file_can_be_saved() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    browser.reload();
    browser.settle();
    browser.script(FILL, &[]);
    browser.fill(WHY, "Because they listen then");
    browser.key(super::harness::key::TAB);
    browser.until("the words are in the file", || {
        let (_, text) = steps::save_for(&browser, "Kim");
        text.contains("Because they listen then")
    });
    browser.go("#/share/copy");
    browser.see("This browser’s storage is full.");
    assert!(browser.has(role::LINK, "Free up space"));
    browser.script("for (const key of Object.keys(localStorage)) if (key.startsWith('another-page-')) localStorage.removeItem(key)", &[]);
    browser.reload();
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    assert_eq!(browser.value(role::TEXT, WHY), "Because they listen then");
    browser.wait_saved();
    steps::rename_goal(&browser, &goal, "Speak slowly");
    browser.wait_saved();
}

#[test]
fn t8_a_damaged_piece_is_set_aside_can_be_saved_and_the_rest_opens() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    // Only this store has it, so that no whole text is found in the other one.
    let damage = "
        const key = Object.keys(localStorage).find(key => key.includes('/journal/'));
        localStorage.setItem('turnwise/1/aaaaaaaaaaaaaaaaaaaaaa/journal/' + key.split('/journal/')[1], 'what a fault left');
        return true;";
    browser.script(damage, &[]);
    browser.reload();
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly");
    browser.go("#/share/copy");
    browser.see("1 stored piece couldn’t be read.");
    browser.wait_for(role::HEADING, "Couldn’t be read");
    let (name, text) = browser.saved_file(|browser| browser.button("Save as a file"));
    assert_eq!(name, "set-aside.json");
    assert!(text.contains("what a fault left"), "{text}");
}
