//! Finding anything, the keys, how it looks, and the first ten minutes.

use serde_json::json;

use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::{pages, steps};

/// The field, and the lists that narrow down, as the browser calls them.
const LIST: &str = "combobox";

/// What the search lists, line by line.
fn found(browser: &Browser) -> Vec<String> {
    let lines = "return [...document.querySelectorAll('[role=option]')].map(it => it.innerText.replace(/\\s+/g, ' ').trim())";
    let lines = browser.script(lines, &[]);
    lines.as_array().into_iter().flatten().filter_map(|line| line.as_str()).map(str::to_owned).collect()
}

/// Types words into the search.
pub fn look_for(browser: &Browser, words: &str) {
    browser.chord(key::CONTROL, "k");
    browser.until("the cursor is in the search", || {
        browser.script("return document.activeElement.id === 'find-field'", &[]) == true
    });
    browser.insert(words);
}

/// Is this one line all that is listed, from its beginning?
fn is_only(browser: &Browser, start: &str) -> bool {
    let lines = found(browser);
    lines.len() == 1 && lines.iter().all(|line| line.starts_with(start))
}

/// Chooses from one of the lists that narrow down, by what is read there.
fn narrow(browser: &Browser, list: &str, to: &str) {
    let list = browser.find(LIST, Name::Is(list));
    browser.script(
        "const [list, to] = arguments;
         list.value = [...list.options].find((it) => it.textContent.trim() === to).value;
         list.dispatchEvent(new Event('change', {bubbles: true}));",
        &[list, json!(to)],
    );
    browser.settle();
}

#[test]
fn a_page_and_what_one_wrote_are_found_without_a_mouse() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly at the Café");
    browser.go("#/today");
    look_for(&browser, "cafe CALM");
    browser.until("the goal is found", || is_only(&browser, "Speak calmly at the Café Goal"));
    assert!(found(&browser)[0].contains("You"), "it says whose it is: {:?}", found(&browser));
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.key(key::ENTER);
    browser.until("the goal is there", || browser.hash() == goal);

    look_for(&browser, "");
    browser.until("the pages are listed", || found(&browser).len() > 10);
    // Past a word between sessions, which stands under Today.
    browser.key(key::DOWN);
    browser.key(key::DOWN);
    browser.key(key::ENTER);
    browser.until("the third page is there", || browser.hash() == "#/sessions");

    look_for(&browser, "nothing like this anywhere");
    browser.see("No results for these words.");
    browser.key(key::ESCAPE);
    browser.wait_gone(role::HEADING, "Find");
}

#[test]
fn a_page_is_found_by_what_people_call_what_is_on_it() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let words = [
        ("calendar", "Sessions"),
        ("cancel", "Sessions"),
        ("dark", "Settings"),
        ("passphrase", "Share"),
        ("undo", "Shortcuts"),
        ("privacy", "For your IT and data protection"),
    ];
    for (typed, page) in words {
        look_for(&browser, typed);
        browser.until(&format!("{typed} leads to {page}"), || {
            found(&browser).iter().any(|it| it.starts_with(page))
        });
        browser.key(key::ESCAPE);
        browser.wait_gone(role::HEADING, "Find");
    }
}

#[test]
fn what_is_private_is_found_and_marked_and_one_can_go_to_another_partnership() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    steps::prepare(&browser);
    browser.fill("What I bring", "The letter nobody answered");
    browser.wait_saved();
    browser.go("#/start");
    browser.fill("Your name", "Robin");
    browser.fill("Your partner’s name", "Ana");
    browser.button("Start our notebook");
    browser.wait_for(role::HEADING, "Today");
    look_for(&browser, "letter nobody");
    browser.until("the draft is found", || {
        is_only(&browser, "The letter nobody answered Preparation")
            && found(&browser)[0].ends_with("with Kim Only you")
    });
    browser.press("option", Name::Starts("The letter nobody answered"));
    browser.until("its session is open", || browser.hash() == format!("{session}/prepare"));
    browser.see("The letter nobody answered");
    steps::prepare(&browser);
    browser.until("the draft is in its field", || {
        browser.value(role::TEXT, "What I bring") == "The letter nobody answered"
    });
    browser.go("#/today");
    browser.see("With Ana");
}

#[test]
fn a_result_shows_the_piece_it_stands_in_with_the_words_marked() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    look_for(&browser, "APOLOGISING");
    browser.until("the celebration is found", || {
        let is_it = |line: &String| {
            line.contains("I used to open meetings by apologising.") && line.contains("Celebration")
        };
        found(&browser).iter().any(is_it)
    });
    let marks = "return [...document.querySelectorAll('[role=option] mark')].map(it => it.textContent)";
    let marks = browser.script(marks, &[]);
    let marks: Vec<&str> = marks.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
    assert!(!marks.is_empty() && marks.iter().all(|mark| *mark == "apologising"), "{marks:?}");
    let said = "return document.querySelector('.find-count[aria-live=polite]').textContent";
    let count = found(&browser).len();
    let expected = if count == 1 { "1 result".to_owned() } else { format!("{count} results") };
    assert_eq!(browser.script(said, &[]), json!(expected));
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.button("Close");
    browser.wait_gone(role::HEADING, "Find");
}

#[test]
fn results_of_two_lines_do_not_run_into_each_other() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    look_for(&browser, "the");
    browser.until("there are many", || found(&browser).len() > 12);
    let overlapping = "
        const lines = [...document.querySelectorAll('[role=option]')];
        const runs = lines.filter((line, at) => {
            const box = line.getBoundingClientRect();
            const next = lines[at + 1]?.getBoundingClientRect();
            const inside = [...line.children].every(it => it.getBoundingClientRect().bottom <= box.bottom + 1);
            return !inside || (next && next.top < box.bottom - 1);
        });
        return runs.map(line => line.innerText)";
    assert_eq!(browser.script(overlapping, &[]), json!([]));
    browser.see("results, the first ");
}

#[test]
fn a_search_is_narrowed_down_and_saved_on_this_device_alone() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&browser, "Speak calmly");
    steps::plan(&browser, "2031-05-15");
    steps::bring(&browser, "Calm mornings", "10");
    look_for(&browser, "calm");
    // The session is called after its first topic.
    browser.see("3 results");
    narrow(&browser, "Kind", "Goal");
    browser.see("1 result");
    narrow(&browser, "Person", "Kim");
    browser.see("No results. Try other words, or fewer filters.");
    narrow(&browser, "Person", "You");
    narrow(&browser, "Time", "Before this year");
    browser.see("No results. Try other words, or fewer");
    narrow(&browser, "Time", "This month");
    browser.until("the goal is found", || is_only(&browser, "Speak calmly Goal"));
    // It works without words, too.
    browser.fill_in(LIST, Name::Starts("Find a page"), "");
    browser.until("it is found without words", || is_only(&browser, "Speak calmly Goal"));

    browser.button("Save this search");
    assert_eq!(browser.value(role::TEXT, "Name of the search"), "Goal, You, This month");
    browser.fill("Name of the search", "");
    browser.button("Save search");
    browser.see("Give the search a name.");
    browser.fill("Name of the search", "My goals");
    browser.key(key::ENTER);
    browser.wait_gone(role::TEXT, Name::Starts("Name of the search"));
    browser.key(key::ESCAPE);
    browser.wait_gone(role::HEADING, "Find");
    browser.wait_saved();
    browser.reload();

    look_for(&browser, "");
    browser.button("My goals");
    browser.until("it is looked for again", || is_only(&browser, "Speak calmly Goal"));
    for (list, all) in [("Kind", "All kinds"), ("Person", "Everyone"), ("Time", "Any time")] {
        narrow(&browser, list, all);
    }
    browser.button("Remove the search My goals");
    browser.wait_gone(role::BUTTON, "My goals");
    browser.see("Search removed: My goals");
    browser.button("Undo");
    browser.wait_for(role::BUTTON, "My goals");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.key(key::ESCAPE);
    browser.wait_gone(role::HEADING, "Find");
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(text.contains("Speak calmly") && !text.contains("My goals"), "a search goes to nobody");
}

#[test]
fn commands_are_found_and_done_by_name() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    look_for(&browser, "theme: dark");
    browser.until("the command is listed", || is_only(&browser, "Theme: Dark"));
    browser.key(key::ENTER);
    browser.until("the page is dark", || {
        browser.script("return document.documentElement.dataset.theme === 'dark'", &[]) == true
    });
    let goal = steps::add_goal(&browser, "Speak calmly");
    look_for(&browser, "undo the last");
    browser.until("the command is listed", || is_only(&browser, "Undo the last change"));
    browser.key(key::ENTER);
    browser.go(&goal);
    browser.wait_gone(role::HEADING, "Speak calmly");
    look_for(&browser, "save a backup");
    browser.until("the command is listed", || is_only(&browser, "Save a backup"));
    let (name, _) = browser.saved_file(|browser| browser.key(key::ENTER));
    assert!(name.contains("backup"), "{name}");
}

#[test]
fn a_question_mark_shows_the_keys_and_is_only_a_letter_in_a_field() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.key("?");
    browser.wait_for(role::HEADING, "Shortcuts");
    browser.see("Find a page or anything you wrote");
    for (command, about) in [
        ("Undo the last change", "Undo, when you’re not in a field"),
        ("Save a backup", "Saves everything you have here as a file"),
        ("Theme: High contrast", "Changes how Turnwise looks on this device"),
    ] {
        browser.see(command);
        browser.see(about);
    }
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.key(key::ESCAPE);
    browser.wait_gone(role::HEADING, "Shortcuts");
    browser.go("#/questions");
    browser.fill("Find", "what");
    browser.key("?");
    assert_eq!(browser.value(role::TEXT, "Find"), "what?");
    assert!(!browser.has(role::HEADING, "Shortcuts"));
}

#[test]
fn the_look_is_kept() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    steps::plan(&browser, "2031-05-15");
    browser.go("#/settings");
    browser.choose("Dark");
    browser.choose("Larger");
    browser.choose("5:30 pm");
    browser.press("checkbox", "Calm");
    browser.wait_saved();
    browser.reload();
    let look = "const of = document.documentElement.dataset; return [of.theme, of.text, of.calm]";
    assert_eq!(browser.script(look, &[]), json!(["dark", "larger", "on"]));
    browser.go("#/today");
    // "PM" or "pm", as the browser's own English has it.
    browser.see("5:00");
    browser.go("#/settings");
    browser.choose("17:30");
    browser.go("#/today");
    browser.see("17:00");
}

#[test]
fn a_new_pair_is_led_to_a_yes_a_goal_and_a_date() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.wait_for(role::HEADING, "First steps");
    browser.link("Write the agreement");
    browser.button("Start with one clause from each section");
    browser.button("Done editing");
    browser.button("I agree to this text");
    browser.wait_saved();
    browser.go("#/today");
    browser.see("Waiting for Kim");
    steps::add_goal(&browser, "Speak calmly");
    browser.go("#/today");
    browser.link("Plan a session");
    browser.wait_for(role::HEADING, "Plan a session");
    browser.set(role::DAY, "Day", "2031-05-15");
    browser.button("Plan a session");
    browser.wait_for(role::BUTTON, "Add a topic");
    browser.go("#/today");
    browser.see("Next session");
    browser.wait_gone(role::HEADING, "First steps");
}

#[test]
fn who_wants_no_leading_is_not_led_again() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.wait_for(role::HEADING, "First steps");
    browser.button("Not now");
    browser.wait_gone(role::HEADING, "First steps");
    browser.wait_saved();
    browser.reload();
    browser.wait_for(role::HEADING, "Today");
    browser.wait_gone(role::HEADING, "First steps");
}

#[test]
fn once_the_partner_is_invited_the_first_session_falls_to_one_of_the_two() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.see("Plan your first session");
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    kim.see("Robin is planning the first session");
    robin.go("#/today");
    robin.see("You’re planning the first session");
    robin.wait_for(role::LINK, "Plan a session");
    // Kim can do it all the same.
    kim.link("Plan a session");
    kim.wait_for(role::HEADING, "Plan a session");
    kim.set(role::DAY, "Day", "2031-05-15");
    kim.button("Plan a session");
    kim.wait_for(role::HEADING, "Session plan");
    kim.go("#/today");
    kim.see("Next session");
    assert!(!kim.text().contains("is planning the first session"));
}
