//! Files and links that are brought to the page without a button, and files
//! that put much away.

use serde_json::json;

use super::harness::{Browser, Need, Screen, Stage, role};
use super::steps;

/// Lets go of a file over the page.
pub(super) fn drop(browser: &Browser, name: &str, text: &str) {
    let script = "
        const [name, text] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([text], name, { type: 'application/json' }));
        const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector('main').dispatchEvent(over);
        const says = document.documentElement.getAttribute('data-dragging');
        const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector('main').dispatchEvent(event);
        return [says, event.defaultPrevented, document.documentElement.hasAttribute('data-dragging')];";
    let answer = browser.script(script, &[json!(name), json!(text)]);
    assert_eq!(answer, json!(["Drop to open the file", true, false]));
}

/// Pastes words where the cursor is.
pub(super) fn paste(browser: &Browser, selector: &str, text: &str) -> bool {
    let script = "
        const [selector, text] = arguments;
        const data = new DataTransfer();
        data.setData('text/plain', text);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector(selector).dispatchEvent(event);
        return event.defaultPrevented;";
    browser.script(script, &[json!(selector), json!(text)]) == true
}

#[test]
fn a_file_is_opened_wherever_it_is_dropped() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    let (name, text) = steps::save_for(&robin, "Kim");
    kim.go("#/goals");
    drop(&kim, &name, &text);
    kim.wait_for(role::HEADING, "A file from Robin");
    steps::unfold(&kim);
    kim.see("Speak calmly");
    steps::add(&kim);
    // What is no file of ours says so, and the page stays.
    let before = kim.kept();
    kim.go("#/us");
    drop(&kim, "picture.json", "{\"not\":\"ours\"}");
    kim.see("This file was made by another program.");
    assert_eq!(kim.kept(), before);
}

#[test]
fn a_link_or_a_file_that_is_pasted_anywhere_is_opened_and_other_words_are_not() {
    let Some(stage) = Stage::with(Need::Pasting) else { return };
    let robin = steps::robin(&stage, Screen::DESK);
    let link = steps::invitation(&robin);
    steps::add_goal(&robin, "Speak calmly");
    let (_, text) = steps::save_for(&robin, "Kim");
    let kim = stage.browser("kim", Screen::DESK);
    kim.visit("");
    assert!(!paste(&kim, "body", "See you on Friday"));
    assert!(paste(&kim, "body", &format!("Come in: {}{link} R.", kim.address)));
    kim.wait_for(role::HEADING, "Robin invites you to a notebook for two");
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");
    assert!(paste(&kim, "main", &text));
    kim.wait_for(role::HEADING, "A file from Robin");
    steps::unfold(&kim);
    kim.see("Speak calmly");
    kim.button("Cancel");
    kim.wait_for(role::HEADING, "Today");
    // Into a field, words go where they always went.
    kim.go("#/open");
    kim.wait_for(role::TEXT, "Or paste a link");
    assert!(!paste(&kim, "#paste-link", &link));
}

#[test]
fn a_file_that_puts_much_away_is_added_on_a_second_yes() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    let goals: Vec<String> = ["One", "Two", "Three"].map(|title| steps::add_goal(&robin, title)).into();
    steps::hand_over(&robin, &kim, "Kim");
    for goal in &goals {
        robin.go(goal);
        steps::more_of_goal(&robin);
        robin.button("Move goal to trash");
        robin.wait_for(role::HEADING, "Goals");
    }
    let (name, text) = steps::save_for(&robin, "Kim");
    steps::open(&kim, &name, &text);
    kim.wait_for(role::HEADING, "A file from Robin");
    let before = kim.kept();
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "This file moves a lot to the Trash");
    kim.see("would go to the Trash");
    assert_eq!(kim.violations(), Vec::<String>::new());
    kim.button("Take another look");
    kim.wait_gone(role::HEADING, "This file moves a lot to the Trash");
    assert_eq!(kim.kept(), before, "nothing is added on the first yes");
    kim.button("Add to our notebook");
    kim.button("Add it anyway");
    kim.wait_for(role::HEADING, "Today");
    kim.button("Undo");
    kim.go("#/goals");
    kim.see("Three");
}
