//! Notes under other keyboards, with pasted lines, and with the undo key:
//! faults B3, B4 and B5.

use serde_json::json;

use super::harness::{Browser, Screen, Stage, key, role};
use super::steps;

fn notes(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.note-field')].map(it => it.value).filter(it => it)";
    let notes = browser.script(script, &[]);
    notes.as_array().into_iter().flatten().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
}

fn at_a_note(stage: &Stage, words: &str) -> Browser {
    let browser = steps::robin(stage, Screen::DESK);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/talk"));
    browser.press(role::TEXT, "New note by Robin");
    browser.insert(words);
    browser.wait_saved();
    browser
}

fn put_cursor(browser: &Browser, place: u32) {
    let script = "
        const note = document.querySelector('.note-field');
        note.focus(); note.setSelectionRange(arguments[0], arguments[0]);";
    browser.script(script, &[json!(place)]);
}

/// Gives the note with the cursor a key, and what a browser makes of it.
fn dispatch(browser: &Browser, script: &str) {
    browser.script(&format!("const note = document.activeElement; {script}"), &[]);
    browser.settle();
}

fn paste(browser: &Browser, text: &str) {
    let script = "
        const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));";
    browser.script(script, &[json!(text)]);
    browser.settle();
}

#[test]
fn b3_the_enter_that_ends_composing_splits_nothing_and_an_unnamed_one_begins_a_line() {
    let stage = Stage::open();
    let browser = at_a_note(&stage, "Ask Kim first");
    put_cursor(&browser, 4);
    dispatch(
        &browser,
        "note.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true}));",
    );
    assert_eq!(notes(&browser), ["Ask Kim first"]);
    // A phone's keyboard tells what it wants, and no key.
    dispatch(
        &browser,
        "note.dispatchEvent(new KeyboardEvent('keydown', {key: 'Unidentified', keyCode: 229, bubbles: true, cancelable: true}));
         note.dispatchEvent(new InputEvent('beforeinput', {inputType: 'insertLineBreak', bubbles: true, cancelable: true}));",
    );
    browser.until("there are two lines", || notes(&browser) == ["Ask", "Kim first"]);
    browser.wait_saved();
    browser.reload();
    browser.until("they are two notes", || notes(&browser) == ["Ask", "Kim first"]);
}

#[test]
fn b4_pasted_lines_become_notes_without_the_bullets_of_a_word_processor() {
    let stage = Stage::open();
    let browser = at_a_note(&stage, "Before: ");
    put_cursor(&browser, 8);
    paste(&browser, "•\tThe letter\r\n•\tThe call\r\n\r\no\tThe visit\r\n");
    browser.until("there are three", || notes(&browser) == ["Before: The letter", "The call", "The visit"]);
    browser.insert("!");
    browser.wait_saved();
    browser.reload();
    browser.until("they are kept", || notes(&browser) == ["Before: The letter", "The call", "The visit!"]);
    // Into a new line, and more than anybody would want.
    browser.press(role::TEXT, "New note by Robin");
    paste(&browser, "one\ntwo");
    browser.until("there are five", || notes(&browser).len() == 5);
    paste(&browser, &"again\n".repeat(5_000));
    browser.see("Nothing was pasted.");
    assert_eq!(notes(&browser).len(), 5);
}

#[test]
fn b5_the_undo_key_joins_what_was_split_and_splits_what_was_joined() {
    let stage = Stage::open();
    let browser = at_a_note(&stage, "Ask Kim first");
    put_cursor(&browser, 4);
    browser.key(key::ENTER);
    browser.until("it is split", || notes(&browser) == ["Ask", "Kim first"]);
    browser.chord(key::CONTROL, "z");
    browser.until("it is one again", || notes(&browser) == ["Ask Kim first"]);
    browser.until("the cursor is where it was", || {
        let place =
            "const note = document.activeElement; return note.matches('.note-field') && note.selectionStart";
        browser.script(place, &[]) == json!(4)
    });
    browser.insert("!");
    assert_eq!(notes(&browser), ["Ask !Kim first"]);
    browser.wait_saved();
}
