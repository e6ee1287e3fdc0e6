//! Planning a session, holding it, wrapping it.

use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::steps;

const ITEMS: [&str; 3] = ["The talk with my manager", "Holidays", "What we learned"];

/// The titles of the agenda, in their order on the page.
fn agenda(browser: &Browser) -> Vec<String> {
    browser.names(role::HEADING).into_iter().filter(|name| ITEMS.contains(&name.as_str())).collect()
}

fn with_three_items(browser: &Browser) -> String {
    let session = steps::plan(browser, "2031-05-15");
    for (title, minutes) in ITEMS.into_iter().zip(["20", "15", "10"]) {
        steps::bring(browser, title, minutes);
    }
    session
}

#[test]
fn an_agenda_is_planned_ordered_and_added_up() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.see("No topics yet");
    steps::new_topic(&browser);
    browser.fill("What do you want from it?", "Leave with my first sentence");
    steps::bring(&browser, ITEMS[0], "20");
    browser.choose("Kim");
    steps::bring(&browser, ITEMS[1], "15");
    steps::bring(&browser, ITEMS[2], "10");
    browser.see("45 of 60 minutes planned, 15 left");
    assert_eq!(agenda(&browser), ITEMS);
    assert!(!browser.main_text().contains("Leave with my first sentence"), "it stands behind a tap");
    browser.button(ITEMS[0]);
    browser.see("Leave with my first sentence");

    browser.button("What we learned");
    browser.button("Move up: What we learned");
    browser.until("it has moved up", || agenda(&browser) == [ITEMS[0], ITEMS[2], ITEMS[1]]);
    assert_eq!(
        browser.focused(),
        ("button".into(), "Move up: What we learned".into()),
        "the focus stays on it"
    );
    browser.button("Move up: What we learned");
    browser.until("it is first", || agenda(&browser) == [ITEMS[2], ITEMS[0], ITEMS[1]]);
    browser.button("Move down: The talk with my manager");
    browser.until("it is last", || agenda(&browser) == [ITEMS[2], ITEMS[1], ITEMS[0]]);

    steps::bring(&browser, "One more", "30");
    browser.see("75 minutes planned for 60: 15 minutes too many");
    browser.button("One more");
    browser.button("Move to trash: One more");
    browser.see("45 of 60 minutes planned");
    browser.wait_saved();
    browser.reload();
    browser.go(&session);
    browser.until("the order has stayed", || agenda(&browser) == [ITEMS[2], ITEMS[1], ITEMS[0]]);
}

#[test]
fn several_topics_are_added_in_one_go_under_what_stands_there() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    assert!(!browser.has(role::TEXT, "What is it about?"), "a form opens when it is wanted");
    steps::new_topic(&browser);
    for title in ITEMS {
        browser.insert(title);
        browser.key(key::ENTER);
        browser.wait_for(role::HEADING, title);
        assert_eq!(browser.focused().1, "What is it about?", "ready for the next one");
        let in_sight = "const rows = document.querySelectorAll('.agenda > li'), box = rows[rows.length - 1].getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight";
        browser.until("what was added is in sight", || browser.script(in_sight, &[]) == true);
    }
    browser.button("Done");
    browser.wait_gone(role::TEXT, "What is it about?");
    assert_eq!(agenda(&browser), ITEMS);

    // What is half typed waits in its form.
    steps::new_topic(&browser);
    browser.insert("A fourth");
    browser.go("#/today");
    browser.wait_for(role::HEADING, "Today");
    browser.go(&format!("{session}/prepare"));
    browser.until("it is there", || browser.value(role::TEXT, "What is it about?") == "A fourth");
}

#[test]
fn near_its_hour_to_start_a_session_comes_first() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.before_load(steps::CLOCK);
    browser.visit("");
    steps::start(&browser, "Robin", "Kim");
    steps::plan(&browser, "2031-05-15");
    browser.wait_for(role::BUTTON, "Start session");
    let at = |name: &str| browser.names(role::BUTTON).iter().position(|it| it == name);
    assert!(at("Add a topic") < at("Start session"), "days ahead, what one brings comes first");
    // Half past four, for a session at five.
    browser.script("window.ahead = Date.UTC(2031, 4, 15, 15, 30) - (Date.now() - window.ahead)", &[]);
    browser.until("to start comes first", || {
        at("Start session").is_some_and(|start| at("Add a topic").is_some_and(|add| start < add))
    });
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
}

#[test]
fn a_session_that_is_planned_comes_back_from_its_day_on_and_one_of_a_rhythm_is_skipped() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    steps::plan(&browser, "2031-05-15");
    browser.button("Change time or place");
    browser.choose("Every two weeks");
    browser.button("Save changes");
    browser.see("Planned for");
    browser.go("#/sessions");
    browser.see("Every two weeks, Thursday at 17:00");
    browser.wait_for(role::BUTTON, Name::Starts("Skip 12"));
    browser.press(role::BUTTON, Name::Starts("Skip 12"));
    browser.wait_for(role::BUTTON, Name::Starts("Skip 26"));
    browser.see("Skipped: ");
    browser.button("Undo");
    browser.wait_for(role::BUTTON, Name::Starts("Skip 12"));
    // Fault B1: after the first press the button means the next day.
    browser.press_twice(role::BUTTON, Name::Starts("Skip 12"));
    browser.wait_for(role::BUTTON, Name::Starts("Skip 26"));
    browser.button("Undo");
    browser.wait_for(role::BUTTON, Name::Starts("Skip 12"));
    browser.wait_saved();
}

#[test]
fn day_place_and_rhythm_are_one_step_with_one_way_back() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let session = steps::plan(&browser, "2031-05-15");
    browser.button("Change time or place");
    browser.set(role::DAY, "Day", "2031-05-16");
    browser.fill("Place or call link", "The small room");
    browser.choose("Every two weeks");
    browser.button("Save changes");
    browser.see("Session changed: Friday, 16 May");
    browser.see("The small room");
    browser.button("Recent changes");
    let listed = "return document.querySelector('.history li')?.innerText ?? ''";
    browser.until("the list names the session", || {
        browser
            .script(listed, &[])
            .as_str()
            .is_some_and(|it| it.contains("First session, Friday, 16 May 2031"))
    });
    browser.button("Undo");
    browser.until("the place is gone", || !browser.main_text().contains("The small room"));
    browser.see("Thursday, 15 May");
    browser.go("#/sessions");
    browser.see("Thursday, 17:00");
    browser.until("no rhythm is left", || !browser.main_text().contains("Every two weeks"));
    browser.go(&session);
    browser.wait_for(role::BUTTON, "Add a topic");
    // One more has the length of this one.
    browser.go("#/sessions/new");
    browser.wait_for(role::HEADING, "Plan a session");
    assert_eq!(browser.value(role::NUMBER, "Or another number of minutes"), "60");
}

#[test]
fn an_item_without_a_title_is_refused_where_it_stands() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    steps::plan(&browser, "2031-05-15");
    steps::new_topic(&browser);
    browser.fill("What do you want from it?", "Something");
    browser.button("Add to agenda");
    browser.see("Write a few words here first.");
    assert_eq!(browser.value(role::TEXT, "What do you want from it?"), "Something");
    assert_eq!(browser.focused().1, "What is it about?");
}

#[test]
fn notes_and_commitments_of_a_session_survive_a_reload() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = with_three_items(&browser);
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));

    browser.button(&format!("Discussed: {}", ITEMS[0]));
    browser.button(&format!("Park: {}", ITEMS[1]));
    let pressed = |name: &str| {
        let button = browser.find(role::BUTTON, name);
        browser.script("return arguments[0].getAttribute('aria-pressed')", &[button]) == "true"
    };
    steps::beside(&browser, "Agenda");
    browser.until("both are marked", || {
        pressed(&format!("Discussed: {}", ITEMS[0])) && pressed(&format!("Park: {}", ITEMS[1]))
    });
    browser.button("Back to the notes");

    browser.press(role::TEXT, "New note by Robin");
    browser.insert("She listened first");
    browser.key(key::ENTER);
    browser.insert("Then we agreed on Monday 🌱");
    browser.key(key::ENTER);
    browser.choose("Kim");
    browser.press(role::TEXT, "New note by Kim");
    browser.insert("I was surprised");
    browser.wait_saved();

    steps::beside(&browser, "Commitments");
    browser.fill("What’s the commitment?", "Ask Ana for twenty minutes");
    browser.press("DisclosureTriangle", Name::Starts("Date, goal"));
    browser.set(role::DAY, "By when?", "2031-05-20");
    browser.button("Add commitment");
    browser.see("by 20 May");
    browser.wait_saved();

    browser.reload();
    browser.go(&session);
    browser.wait_for(role::TEXT, "New note by Robin");
    let notes: Vec<_> = browser
        .find_all(role::TEXT, Name::Starts("Note by "))
        .into_iter()
        .map(|note| browser.script("return arguments[0].ariaLabel + ': ' + arguments[0].value", &[note]))
        .collect();
    assert_eq!(
        notes,
        [
            "Note by Robin: She listened first",
            "Note by Robin: Then we agreed on Monday 🌱",
            "Note by Kim: I was surprised"
        ]
    );
    steps::beside(&browser, "Commitments");
    browser.see("Ask Ana for twenty minutes");
    steps::beside(&browser, "Agenda");
    browser.wait_for(role::BUTTON, format!("Discussed: {}", ITEMS[0]).as_str());
    assert!(pressed(&format!("Discussed: {}", ITEMS[0])));
    assert!(pressed(&format!("Park: {}", ITEMS[1])));
}

#[test]
fn a_note_that_was_typed_a_moment_ago_is_there_after_a_reload() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/talk"));
    browser.press(role::TEXT, "New note by Robin");
    browser.insert("Typed just now");
    // No pause: leaving the page keeps what was typed.
    browser.reload();
    browser.wait_for(role::TEXT, "Note by Robin");
    assert_eq!(browser.value(role::TEXT, "Note by Robin"), "Typed just now");
}

#[test]
fn wrapping_moves_open_items_and_undo_takes_it_back_exactly() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let session = with_three_items(&browser);
    browser.button("Start session");
    browser.button(&format!("Discussed: {}", ITEMS[0]));
    browser.link("Wrap up");
    browser.see("2 topics are still open. They continue");
    steps::open_step(&browser, "Next session");
    browser.set(role::DAY, "Day", "2031-05-29");
    browser.button("Undo");
    browser.wait_gone(role::BUTTON, "Undo");
    browser.button(&format!("Discussed: {}", ITEMS[0]));
    browser.see("2 topics are still open");
    let before = browser.main_text();

    browser.button("Wrap up this session");
    browser.see("This session is wrapped up.");
    browser.see("Session wrapped up. 2 open topics continue on");
    browser.press(role::LINK, Name::Starts("Thursday"));
    browser.wait_for(role::HEADING, ITEMS[1]);
    assert_eq!(agenda(&browser), [ITEMS[1], ITEMS[2]]);
    assert_eq!(
        browser.text().matches("from 15 May").count(),
        2,
        "each says where it came from: {}",
        browser.text()
    );

    browser.button("Recent changes");
    browser.button("Undo");
    browser.go(&format!("{session}/wrap"));
    steps::open_step(&browser, "Next session");
    browser.set(role::DAY, "Day", "2031-05-29");
    browser.until("the session is as it was", || browser.main_text() == before);
    browser.go("#/sessions");
    browser.see("Thursday");
    assert!(!browser.main_text().contains("29"), "the next session is gone: {}", browser.main_text());
}

#[test]
fn a1_both_wrap_the_same_session_and_what_was_discussed_stays_in_it() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = with_three_items(&robin);
    steps::hand_over(&robin, &kim, "Kim");
    for browser in [&robin, &kim] {
        browser.go(&format!("{session}/prepare"));
        browser.button("Start session");
        browser.see("The session has started");
    }
    for title in [ITEMS[0], ITEMS[1]] {
        robin.button(&format!("Discussed: {title}"));
    }
    for browser in [&robin, &kim] {
        browser.link("Wrap up");
        browser.button("Wrap up this session");
        browser.see("This session is wrapped up.");
        browser.wait_saved();
    }
    steps::hand_over(&robin, &kim, "Kim");
    // Kim did the same, and nothing else.
    let (name, text) = steps::save_for(&kim, "Robin");
    steps::open(&robin, &name, &text);
    robin.wait_for(role::BUTTON, "Done");
    for browser in [&robin, &kim] {
        browser.go(&session);
        browser.until("the held session has its topics", || agenda(browser) == ITEMS);
        browser.see("continued on 29 May");
        browser.press(role::LINK, Name::Starts("continued on"));
        browser.until("one went on", || agenda(browser) == [ITEMS[2]]);
        browser.see("from 15 May");
        browser.go("#/review");
        browser.see("There’s nothing to choose between.");
    }
}

#[test]
fn b11_a_session_ahead_is_cancelled_and_one_press_plans_one_session() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = with_three_items(&browser);
    assert!(!browser.has(role::BUTTON, "We didn’t meet"), "its time has not come");
    browser.button("Cancel this session");
    browser.see("This session was cancelled.");
    browser.wait_gone(role::BUTTON, "Add to calendar");
    assert!(!browser.has(role::BUTTON, "Add a topic"), "nothing is prepared for it");
    assert!(!browser.has(role::HEADING, "Session plan"));
    browser.go("#/sessions");
    browser.see("cancelled");
    let next = steps::plan(&browser, "2031-05-22");
    assert_ne!(next, session);
    assert_eq!(agenda(&browser), ITEMS, "its topics go on");
    browser.go(&session);
    browser.button("Plan it again");
    browser.wait_for(role::BUTTON, "Start session");
    browser.go(&next);
    browser.until("and are back again", || agenda(&browser).is_empty());
}
