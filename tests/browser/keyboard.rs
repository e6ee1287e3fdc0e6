//! Everything by keyboard: Tab, Enter and Space, and the letters one types.

use super::harness::{Browser, Screen, Stage, key, role};

/// Tabs on until the focus is on something of this name.
pub(super) fn tab_to(browser: &Browser, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..80 {
        let (role, label) = browser.focused();
        if label.trim().starts_with(name) && role != "heading" {
            // Not every engine has drawn it by the next question.
            browser.until(&format!("the focus on {name:?} can be seen"), || is_focus_visible(browser));
            return;
        }
        passed.push(label);
        browser.key(key::TAB);
    }
    panic!("Tab never came to {name:?}; it passed {passed:?}");
}

/// Is there an outline, a ring or a frame around what has the focus?
fn is_focus_visible(browser: &Browser) -> bool {
    let script = "
        const focus = document.activeElement;
        // Some engines mark the part of a day or time that is typed next instead.
        if (focus.matches('input:is([type=date], [type=time]):focus:not(:focus-visible)')) return true;
        const around = [focus, focus.closest('label'), focus.parentElement].filter(Boolean);
        const styles = [...around.map(element => getComputedStyle(element)), getComputedStyle(focus, '::before')];
        return focus.matches(':focus-visible') && styles.some(style => {
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
        });";
    browser.script(script, &[]) == true
}

pub(super) fn press(browser: &Browser, name: &str) {
    tab_to(browser, name);
    browser.key(key::ENTER);
    browser.settle();
}

pub(super) fn type_into(browser: &Browser, name: &str, text: &str) {
    tab_to(browser, name);
    browser.insert(text);
}

#[test]
fn the_whole_way_can_be_gone_without_a_mouse() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::DESK);
    browser.visit("");
    press(&browser, "Start with a partner");
    browser.wait_for(role::HEADING, "Your names, your colours");
    type_into(&browser, "Your name", "Robin");
    type_into(&browser, "Your partner’s name", "Kim");
    press(&browser, "Start our notebook");
    browser.wait_for(role::HEADING, "Today");

    press(&browser, "Plan a session");
    browser.wait_for(role::HEADING, "Plan a session");
    tab_to(&browser, "Day");
    press(&browser, "Plan a session");
    browser.wait_for(role::BUTTON, "Start session");
    press(&browser, "Add a topic");
    type_into(&browser, "What is it about?", "The talk with my manager");
    browser.key(key::ENTER);
    browser.wait_for(role::HEADING, "The talk with my manager");
    assert_eq!(browser.focused().1, "What is it about?", "ready for the next item");
    browser.insert("Holidays");
    browser.key(key::ENTER);
    browser.wait_for(role::HEADING, "Holidays");

    press(&browser, "Skip to content");
    press(&browser, "Holidays");
    tab_to(&browser, "Move up: Holidays");
    browser.key(key::SPACE);
    browser.until("it is first", || {
        let names = browser.names(role::HEADING);
        let at = |title: &str| names.iter().position(|name| name == title);
        at("Holidays") < at("The talk with my manager")
    });
    press(&browser, "Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    press(&browser, "Discussed: Holidays");
    type_into(&browser, "New note by Robin", "In July");
    browser.key(key::ENTER);
    browser.insert("Two weeks");
    browser.wait_saved();
    browser.see("Holidays");
    assert_eq!(browser.value(role::TEXT, "Note by Robin"), "In July");

    tab_to(&browser, "Goals");
    browser.key(key::ENTER);
    browser.wait_for(role::HEADING, "Goals");
    press(&browser, "Add goal");
    type_into(&browser, "What do you want to be true?", "I take my holidays");
    press(&browser, "Add goal");
    browser.wait_for(role::HEADING, "I take my holidays");
    browser.wait_saved();
}

#[test]
fn escape_closes_a_dialog_and_the_focus_comes_back() {
    let stage = Stage::open();
    let browser = super::steps::robin(&stage, Screen::DESK);
    browser.go("#/goals");
    press(&browser, "Add goal");
    browser.wait_for(role::DIALOG, "A goal, in your own words");
    browser.key(key::ESCAPE);
    browser.wait_gone(role::DIALOG, "A goal, in your own words");
    assert_eq!(browser.focused().1, "Add goal");
}

#[test]
fn a_pen_and_a_person_are_chosen_with_the_arrow_keys() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::DESK);
    browser.visit("#/start");
    tab_to(&browser, "Blue");
    browser.key(key::RIGHT);
    browser.key(key::RIGHT);
    assert_eq!(browser.focused(), ("radio".into(), "Green".into()));
    let checked = browser.find(role::RADIO, "Green");
    assert!(browser.script("return arguments[0].checked", &[checked]) == true);
    browser.key(key::DOWN);
    assert_eq!(browser.focused().1, "Plum");
}
