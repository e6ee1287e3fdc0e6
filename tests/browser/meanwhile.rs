//! Two tabs of one notebook that write in one place: faults A24 and A25.

use super::harness::{Browser, Engine, Name, Screen, Stage, role};
use super::steps;

/// This page is slow to keep what is typed, and hears nothing of being left:
/// as if its person went on typing.
const TYPING: &str = "
    window.isTyping = true;
    const real = window.setTimeout;
    window.setTimeout = (act, delay, ...rest) => real(act, delay >= 200 && delay <= 1000 ? delay * 20 : delay, ...rest);
    for (const event of ['blur', 'focusout', 'visibilitychange', 'pagehide', 'freeze']) {
        window.addEventListener(event, it => { if (window.isTyping) it.stopImmediatePropagation(); }, true);
    }";

/// The person at this page is done.
fn stop_typing(browser: &Browser) {
    browser.script("window.isTyping = false", &[]);
    browser.wait_saved();
}

/// What stands in the one note.
fn note(browser: &Browser) -> String {
    browser.value(role::TEXT, "Note by Robin")
}

/// A session with one note, open in two tabs; the first one types slowly.
fn two_tabs_at_a_note(stage: &Stage) -> (Browser, [super::harness::Tab; 2]) {
    let browser = steps::robin(stage, Screen::DESK);
    let session = format!("{}/talk", steps::plan(&browser, "2031-05-15"));
    browser.go(&session);
    browser.press(role::TEXT, "New note by Robin");
    browser.insert("We begin");
    browser.wait_saved();
    let second = browser.tab();
    let first = browser.open_tab(Screen::DESK);
    browser.before_load(TYPING);
    browser.visit(&session);
    browser.wait_for(role::TEXT, "Note by Robin");
    (browser, [first, second])
}

fn type_at_the_end(browser: &Browser, words: &str) {
    browser.script(
        "const line = document.querySelector('.note-field');
         line.focus(); line.setSelectionRange(line.value.length, line.value.length);",
        &[],
    );
    browser.insert(words);
}

#[test]
fn a24_what_two_tabs_type_into_one_line_is_kept() {
    let stage = Stage::open();
    if stage.engine != Engine::Chromium {
        return;
    }
    let (browser, [first, second]) = two_tabs_at_a_note(&stage);
    type_at_the_end(&browser, " with one thing");
    browser.to_tab(&second);
    browser.script(
        "const line = document.querySelector('.note-field'); line.focus(); line.setSelectionRange(0, 0);",
        &[],
    );
    browser.insert("Today: ");
    browser.wait_saved();
    browser.to_tab(&first);
    let both = "Today: We begin with one thing";
    browser.until("the other's words are taken in", || note(&browser) == both);
    browser.insert("!");
    assert_eq!(note(&browser), format!("{both}!"), "the cursor is where it was");
    stop_typing(&browser);
    browser.to_tab(&second);
    browser.until("both are there", || note(&browser) == format!("{both}!"));
    browser.go("#/review");
    browser.see("There’s nothing to choose between.");
}

#[test]
fn a24_where_two_tabs_changed_the_same_words_review_shows_both() {
    let stage = Stage::open();
    if stage.engine != Engine::Chromium {
        return;
    }
    let (browser, [first, second]) = two_tabs_at_a_note(&stage);
    browser.fill_in(role::TEXT, Name::Starts("Note by Robin"), "We started late");
    browser.to_tab(&second);
    browser.fill_in(role::TEXT, Name::Starts("Note by Robin"), "Kim opened the talk");
    browser.wait_saved();
    browser.to_tab(&first);
    browser.see("Both texts are kept; see “Both versions”.");
    stop_typing(&browser);
    browser.reload();
    browser.go("#/review");
    browser.see("We started late");
    browser.see("Kim opened the talk");
}

#[test]
fn a25_a_topics_form_writes_its_minutes_and_leaves_the_title_that_was_changed_meanwhile() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let session = format!("{}/prepare", steps::plan(&browser, "2031-05-15"));
    steps::bring(&browser, "Ask for feedback", "10");
    browser.wait_saved();
    let first = browser.tab();
    browser.button("Ask for feedback");
    browser.button("Edit: Ask for feedback");
    browser.wait_for(role::BUTTON, "Save changes");

    let second = browser.open_tab(Screen::DESK);
    browser.visit(&session);
    browser.button("Ask for feedback");
    browser.button("Edit: Ask for feedback");
    let keep = |browser: &Browser| {
        browser.button("Save changes");
        browser.wait_gone(role::BUTTON, "Save changes");
    };
    // The form to change one stands beside the form to add one.
    browser.script(
        "const field = document.getElementById('item-title');
         field.value = 'Ask my lead for feedback';
         field.dispatchEvent(new Event('input', {bubbles: true}));",
        &[],
    );
    keep(&browser);
    browser.wait_for(role::HEADING, "Ask my lead for feedback");
    browser.wait_saved();

    browser.to_tab(&first);
    browser.script(
        "const field = document.getElementById('item-minutes');
         field.value = '25';
         field.dispatchEvent(new Event('input', {bubbles: true}));",
        &[],
    );
    keep(&browser);
    browser.wait_for(role::HEADING, "Ask my lead for feedback");
    browser.see("25 min");
    browser.to_tab(&second);
    browser.wait_for(role::HEADING, "Ask my lead for feedback");
    browser.see("25 min");
    browser.go("#/review");
    browser.see("There’s nothing to choose between.");
}

#[test]
fn a25_what_both_changed_is_said_and_both_are_kept() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    let first = browser.tab();
    steps::more_of_goal(&browser);
    browser.button("Edit goal");
    browser.fill("What do you want to be true?", "Speak calmly at work");
    browser.open_tab(Screen::DESK);
    browser.visit("#/today");
    steps::rename_goal(&browser, &goal, "Speak calmly at home");
    browser.wait_saved();
    browser.to_tab(&first);
    browser.button("Save changes");
    browser.wait_for(role::HEADING, "Speak calmly at work");
    browser.see("Both are kept; see “Both versions”.");
    browser.go("#/review");
    browser.see("Speak calmly at home");
}
