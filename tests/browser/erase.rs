//! Erasing: nothing stays, nothing comes back, also with a second tab open.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

const WELCOME: &str = "A notebook for two people who coach each other";

/// Notes in the window's name, which outlives the page, whether the welcome
/// was on the screen while there was still something to take away.
const WATCH_FOR_WELCOME: &str = "
    const welcome = arguments[0];
    const remove = Storage.prototype.removeItem;
    window.name = 'gone first';
    Storage.prototype.removeItem = function (key) {
        if (document.body.innerText.includes(welcome)) window.name = 'welcomed first';
        return remove.call(this, key);
    };
";

/// Every key of ours, settings too.
fn all_keys(browser: &Browser) -> Vec<String> {
    let keys =
        browser.script("return Object.keys(localStorage).filter(key => key.startsWith('turnwise'))", &[]);
    keys.as_array().expect("keys").iter().map(ToString::to_string).collect()
}

/// Types the word into the field so many-eth of the page.
fn type_word(browser: &Browser, place: usize) {
    let fields = browser.find_all(role::TEXT, Name::Starts("Type “erase”"));
    browser.press_element(&fields[place]).expect("the field takes the focus");
    browser.insert("erase");
}

#[test]
fn erasing_everything_leaves_no_key_and_a_second_tab_brings_nothing_back() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    steps::add_goal(&robin, "Speak calmly");
    robin.wait_saved();
    let first = robin.tab();
    let second = robin.open_tab(Screen::PHONE);
    robin.visit("#/goals");
    robin.wait_for(role::LINK, "Speak calmly");
    robin.to_tab(&first);
    robin.go("#/settings/erase");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Erase everything");
    robin.see("exactly, then press the button");
    assert!(!all_keys(&robin).is_empty(), "without the word nothing goes");
    robin.script(WATCH_FOR_WELCOME, &[WELCOME.into()]);
    type_word(&robin, 1);
    robin.button("Erase everything");
    robin.wait_for(role::HEADING, WELCOME);
    assert_eq!(robin.script("return window.name", &[]), "gone first");
    assert_eq!(all_keys(&robin), Vec::<String>::new());
    robin.to_tab(&second);
    robin.wait_for(role::HEADING, WELCOME);
    robin.reload();
    robin.wait_for(role::HEADING, WELCOME);
    assert_eq!(all_keys(&robin), Vec::<String>::new());
}

#[test]
fn an_erased_partnership_is_gone_from_here_and_comes_back_with_the_partners_file() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    steps::hand_over(&robin, &kim, "Kim");
    robin.go("#/settings/erase");
    type_word(&robin, 0);
    robin.button("Erase the notebook with Kim");
    robin.wait_for(role::HEADING, WELCOME);
    robin.reload();
    robin.wait_for(role::HEADING, WELCOME);
    let (name, text) = steps::save_for(&kim, "Robin");
    steps::open(&robin, &name, &text);
    steps::add(&robin);
    robin.go(&goal);
    robin.wait_for(role::HEADING, "Speak calmly");
    robin.wait_saved();
    robin.reload();
    robin.wait_for(role::HEADING, "Speak calmly");
}
