//! A workshop that runs late, is gone through with a clicker, and ends its
//! blocks with a sound; what only the facilitator sees.

use serde_json::json;

use super::harness::{Browser, Name, Need, Screen, Stage, key, role};
use super::room::{choose_from, digits, lay_the_workshop, start_at_another_time};
use super::steps;

const CHECKBOX: &str = "checkbox";

/// The ready plan, before its start, in a browser whose clock can be moved.
fn facilitator(stage: &Stage, screen: Screen) -> Browser {
    let browser = stage.browser("facilitator", screen);
    browser.before_load(steps::CLOCK);
    browser.visit("#/workshop/run");
    lay_the_workshop(&browser);
    start_at_another_time(&browser);
    browser
}

/// The clock goes on by so many seconds.
fn pass(browser: &Browser, seconds: i64) {
    browser.script("window.ahead += arguments[0] * 1000", &[json!(seconds)]);
}

/// What is left of the block that is on, in seconds, as the page shows it.
fn left(browser: &Browser) -> i64 {
    let shown = browser.script("return document.querySelector('.clock-time').textContent", &[]);
    let shown = shown.as_str().unwrap_or_default().to_owned();
    let (minutes, seconds) = shown.split_once(':').unwrap_or_default();
    minutes.parse::<i64>().unwrap_or_default() * 60 + seconds.parse::<i64>().unwrap_or_default()
}

/// The words of each block, in order.
fn blocks(browser: &Browser) -> Vec<String> {
    let words = "return [...document.querySelectorAll('.blocks > .block')].map(it => it.innerText)";
    let found = browser.script(words, &[]);
    found.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

fn with(browser: &Browser, words: &str) -> Vec<String> {
    blocks(browser).into_iter().filter(|block| block.contains(words)).collect()
}

#[test]
fn half_an_hour_late_the_turns_are_equal_and_the_paper_goes() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::DESK);
    assert_eq!(with(&browser, "one of 3 equal blocks").len(), 3);
    assert_eq!(with(&browser, "must happen").len(), 4);
    browser.button("Start now");
    browser.button("Next: Ground rules");
    browser.button("Next: Show it once");
    browser.wait_for(role::BUTTON, "Next: In threes, turn 1");
    // What is ahead is laid by the minute that has begun: thirty-one or thirty-two
    // minutes are left of the ninety.
    pass(&browser, 58 * 60 + 45);
    browser.see("There’s no time left for Partners and dates");
    assert_eq!(with(&browser, "10 min, planned 15").len(), 3, "{:?}", blocks(&browser));
    browser.button("+5 minutes at the end");
    browser.see("There’s no time left for A minute of paper.");
    assert_eq!(with(&browser, "10 min, planned 15").len(), 3, "{:?}", blocks(&browser));
    browser.button("Next: In threes, turn 1");
    browser.see("left of 10 minutes");
    browser.wait_saved();
    browser.reload();
    browser.see("left of 10 minutes");
    assert_eq!(with(&browser, "10 min, planned 15").len(), 3, "the others are as long");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.button("Back to: Show it once");
    browser.wait_for(role::BUTTON, "Next: In threes, turn 1");
}

#[test]
fn a_block_is_linked_and_has_notes_that_stay_off_the_wall() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::DESK);
    browser.button("Edit block: Why we are here");
    browser.fill("Materials", "Name badges");
    browser.fill("Notes for you", "Greet everyone by name");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.button("Save block");
    browser.see("Materials: Name badges");
    browser.button("Edit block: Show it once");
    choose_from(&browser, "Always as long as", "Why we are here");
    // The field of the time has minutes, too.
    let minutes = browser.script("return document.getElementById('block-minutes').value", &[]);
    assert_eq!(minutes, "8", "it takes over the minutes");
    browser.press(CHECKBOX, "This must happen: leave out other blocks first");
    browser.button("Save block");
    browser.until("two blocks are equal", || with(&browser, "one of 2 equal blocks").len() == 2);
    assert_eq!(with(&browser, "must happen").len(), 6);
    browser.button("+1 minute: Why we are here");
    browser.until("both are longer", || {
        with(&browser, "one of 2 equal blocks").iter().all(|block| block.contains("9 min"))
    });
    browser.wait_saved();
    browser.reload();
    browser.see("Greet everyone by name");

    browser.button("Start now");
    browser.see("left of 9 minutes");
    let beside =
        "return [...document.querySelectorAll('.stack .block-notes')].map(it => it.innerText).join()";
    let beside = browser.script(beside, &[]);
    assert!(beside.as_str().is_some_and(|text| text.contains("Greet everyone by name")), "{beside}");
    browser.button("Wall clock");
    browser.wait_for(role::DIALOG, "Wall clock");
    let wall = browser.script("return document.querySelector('dialog.wall').innerText", &[]);
    let wall = wall.as_str().unwrap_or_default();
    assert!(wall.contains("Why we are here"), "{wall}");
    assert!(!wall.contains("Greet") && !wall.contains("badges"), "{wall}");
    browser.button("Leave the clock");
    browser.wait_gone(role::DIALOG, "Wall clock");
}

#[test]
fn notes_are_printed_for_the_facilitator() {
    let Some(stage) = Stage::with(Need::Paper) else { return };
    let browser = facilitator(&stage, Screen::DESK);
    browser.button("Edit block: Why we are here");
    browser.fill("Notes for you", "Greet everyone by name");
    browser.button("Save block");
    browser.see("Greet everyone by name");
    browser.cdp("Emulation.setEmulatedMedia", json!({"media": "print"}));
    let printed = blocks(&browser);
    assert!(printed[0].contains("Greet everyone by name"), "{printed:?}");
}

#[test]
fn a_block_that_is_over_counts_up_and_says_so_in_words() {
    let stage = Stage::open();
    for screen in [Screen::DESK, Screen::PHONE] {
        let browser = facilitator(&stage, screen);
        browser.button("Start now");
        browser.see("left of 8 minutes");
        pass(&browser, 12 * 60 + 5);
        browser.see("+4:");
        browser.see("4 minutes and");
        browser.see("past 8 minutes");
        assert_eq!(browser.violations(), Vec::<String>::new());
        browser.button("Wall clock");
        browser.wait_for(role::DIALOG, "Wall clock");
        let shown = "return document.querySelector('.wall-digits').textContent";
        let counts = |from: &str| browser.script(shown, &[]).as_str().is_some_and(|it| it.starts_with(from));
        browser.until("the wall counts up", || counts("+4:"));
        browser.until("the digits are high enough", || digits(&browser) >= 0.15);
        assert_eq!(browser.violations(), Vec::<String>::new());
        pass(&browser, 10 * 60);
        browser.until("the wall goes on", || counts("+14:"));
        browser.until("they still fit", || digits(&browser) > 0.0);
    }
}

#[test]
fn a_clicker_goes_on_and_back_and_never_while_one_types() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::DESK);
    browser.key(key::PAGE_DOWN);
    browser.settle();
    browser.wait_for(role::BUTTON, "Start now");
    browser.button("Wall clock");
    browser.wait_for(role::DIALOG, "Wall clock");
    browser.key(key::PAGE_DOWN);
    browser.see("Then: Ground rules");
    browser.key(key::PAGE_DOWN);
    browser.see("Then: Show it once");
    // A key that is held down repeats itself.
    browser.script(
        "document.activeElement.dispatchEvent(
             new KeyboardEvent('keydown', {key: 'PageDown', repeat: true, bubbles: true, cancelable: true}))",
        &[],
    );
    browser.settle();
    browser.see("Then: Show it once");
    browser.key(key::DOWN);
    browser.see("Then: In threes, turn 1");
    browser.key(key::LEFT);
    browser.see("Then: Show it once");
    browser.key(key::PAGE_UP);
    browser.see("Then: Ground rules");
    browser.key(key::PAGE_UP);
    browser.settle();
    browser.see("Then: Ground rules");
    browser.key(key::ESCAPE);
    browser.wait_gone(role::DIALOG, "Wall clock");

    browser.key(key::RIGHT);
    browser.wait_for(role::BUTTON, "Next: Show it once");
    browser.key(key::PAGE_UP);
    browser.wait_for(role::BUTTON, "Next: Ground rules");
    browser.button("Add a block");
    browser.fill("What is this block called?", "Tea");
    for pressed in [key::PAGE_DOWN, key::RIGHT, key::LEFT] {
        browser.key(pressed);
    }
    browser.settle();
    browser.wait_for(role::BUTTON, "Next: Ground rules");
    assert_eq!(browser.value(role::TEXT, "What is this block called?"), "Tea");
    // Not behind another dialog either.
    browser.button("Cancel");
    browser.chord(key::CONTROL, "k");
    browser.wait_for(role::DIALOG, Name::Any);
    browser.key(key::PAGE_DOWN);
    browser.key(key::ESCAPE);
    browser.wait_gone(role::DIALOG, Name::Any);
    browser.wait_for(role::BUTTON, "Next: Ground rules");
}

#[test]
fn nothing_begins_by_itself() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::PHONE);
    let soon = "const at = new Date(Date.now() + 60e3);
        return [at.getHours(), at.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')";
    let soon = browser.script(soon, &[]);
    browser.set(role::TIME, "Starts at", soon.as_str().unwrap_or_default());
    pass(&browser, 300);
    browser.button("Wall clock");
    browser.see("We begin at");
    browser.see("Then: Why we are here");
    browser.settle();
    browser.wait_for(role::BUTTON, "Start now");
    browser.button("Leave the clock");
    browser.wait_gone(role::DIALOG, "Wall clock");
    browser.wait_for(role::BUTTON, "Start now");
    assert!(!browser.has(role::BUTTON, Name::Starts("Next:")));
}

/// Counts the tones, and lets the page sound at once.
const EARS: &str = "
    window.struck = 0;
    const strike = BaseAudioContext.prototype.createOscillator;
    BaseAudioContext.prototype.createOscillator = function () {
        window.struck += 1;
        return strike.call(this);
    };
    AudioContext.prototype.resume = async () => {};";

#[test]
fn a_sound_at_the_end_is_chosen_and_stays_on_this_device() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::PHONE);
    browser.before_load(steps::CLOCK);
    browser.before_load(EARS);
    browser.visit("#/workshop/run");
    lay_the_workshop(&browser);
    start_at_another_time(&browser);
    let struck = || browser.script("return window.struck", &[]).as_i64().unwrap_or_default();
    let is_chosen = |name: &str| {
        let radio = browser.find(role::RADIO, name);
        browser.script("return arguments[0].checked", &[radio]) == true
    };
    assert!(is_chosen("Off"), "quiet until somebody chooses");
    browser.button("Start now");
    browser.see("left of 8 minutes");
    pass(&browser, left(&browser) - 2);
    browser.see("past 8 minutes");
    assert_eq!(struck(), 0);

    browser.choose("Chime");
    browser.until("it is heard at once", || struck() == 2);
    browser.button("Next: Ground rules");
    browser.see("left of 12 minutes");
    pass(&browser, left(&browser) - 2);
    browser.see("past 12 minutes");
    browser.until("it is heard at the end", || struck() == 4);
    browser.wait_saved();
    browser.reload();
    browser.see("left of 12 minutes");
    assert!(is_chosen("Chime"));
}

#[test]
fn where_a_browser_makes_no_sound_all_else_goes_on() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::PHONE);
    browser.before_load("window.AudioContext = undefined;");
    browser.visit("#/workshop/run");
    lay_the_workshop(&browser);
    browser.choose("Bell");
    start_at_another_time(&browser);
    browser.button("Start now");
    browser.see("left of 8 minutes");
}
