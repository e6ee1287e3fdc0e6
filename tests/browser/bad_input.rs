//! Bad input: a clear sentence, a usable app, nothing lost and nothing kept.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

#[test]
fn a_link_cut_at_any_place_says_that_it_was_cut_short() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let link = steps::invitation(&robin);
    assert!(link.starts_with("#/in/1."), "{link}");
    let visitor = stage.browser("visitor", Screen::PHONE);
    visitor.visit("");
    let whole = link.chars().count();
    for length in
        [whole - 1, whole - 5, whole - 9, whole - 10, whole / 2, "#/in/1.".len() + 3, "#/in/1.".len() + 1]
    {
        let cut: String = link.chars().take(length).collect();
        visitor.go(&cut);
        visitor.wait_for(role::HEADING, "This link can’t be opened");
        visitor.see("This link was cut short. Nothing was changed.");
        assert_eq!(visitor.kept(), Vec::<String>::new());
        visitor.go("#/today");
        visitor.wait_for(role::LINK, "Start with a partner");
    }
    // One letter changed on the way.
    let middle = whole / 2;
    let changed: String = link
        .chars()
        .enumerate()
        .map(|(at, c)| if at == middle { if c == 'A' { 'B' } else { 'A' } } else { c })
        .collect();
    visitor.go(&changed);
    visitor.see("This link was damaged on its way.");
    assert_eq!(visitor.kept(), Vec::<String>::new());
}

/// Opens a file that cannot be added, and reads why.
fn refused(browser: &Browser, name: &str, text: &str, sentence: &str) {
    steps::open(browser, name, text);
    browser.see(sentence);
    browser.see("Nothing was changed.");
    assert!(!browser.has(role::BUTTON, "Add to our notebook"));
    assert_eq!(browser.kept(), Vec::<String>::new());
    browser.go("#/today");
    browser.wait_for(role::LINK, "Start with a partner");
}

#[test]
fn a_file_that_is_not_ours_or_damaged_is_refused_in_words() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    steps::add_goal(&robin, "Speak calmly");
    let (name, text) = steps::save_for(&robin, "Kim");
    let visitor = stage.browser("visitor", Screen::PHONE);
    visitor.visit("");
    refused(&visitor, &name, "", "This file is empty.");
    refused(&visitor, "letter.txt", "Dear Robin, how are you?", "This isn’t a Turnwise file.");
    refused(&visitor, "package.json", "{\"name\": \"something\"}", "This file was made by another program.");
    refused(&visitor, &name, &text[..text.len() / 2], "This file was cut short.");
    refused(&visitor, &name, &text[..text.len() - 3], "This file was cut short.");
    refused(
        &visitor,
        &name,
        &text.replace("Speak calmly", "Speak loudly"),
        "This file was damaged on its way.",
    );
    let newer = text
        .replace("\"version\": \"1.0\"", "\"version\": \"2.0\"")
        .replace("\"reader\": \"1.0\"", "\"reader\": \"2.0\"");
    assert_ne!(newer, text, "the version of the format is in the file");
    refused(&visitor, &name, &newer, "This file was written by a newer Turnwise");
    // The good one still opens.
    steps::open(&visitor, &name, &text);
    visitor.wait_for(role::BUTTON, "Add to our notebook");
}

#[test]
fn a_file_that_holds_no_text_is_refused_in_words() {
    let stage = Stage::open();
    let visitor = stage.browser("visitor", Screen::PHONE);
    visitor.visit("#/open");
    let path = visitor.profile().put("picture.turnwise.json", "");
    std::fs::write(&path, [0x89, b'P', b'N', b'G', 0xff, 0xfe, 0, 1]).expect("a picture");
    visitor.open_file("Choose a file", &path);
    visitor.see("Nothing was changed.");
    assert_eq!(visitor.kept(), Vec::<String>::new());
}

#[test]
fn a_name_of_500_characters_is_refused_where_it_stands() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.visit("#/start");
    let long = "Wolfeschlegelstein ".repeat(27)[..500].trim_end().to_owned() + "xx";
    browser.fill("Your name", "Robin");
    browser.fill("Your partner’s name", &long);
    browser.button("Start our notebook");
    browser.see("characters, and up to");
    assert_eq!(browser.value(role::TEXT, "Your partner’s name"), long, "what was typed stays");
    assert_eq!(browser.value(role::TEXT, "Your name"), "Robin");
    assert_eq!(browser.focused().1, "Your partner’s name");
    assert_eq!(browser.kept(), Vec::<String>::new());
    browser.fill("Your partner’s name", "Kim");
    browser.button("Start our notebook");
    browser.wait_for(role::HEADING, "Today");
}

#[test]
fn right_to_left_names_and_emoji_are_kept_and_shown() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.visit("");
    let (mine, partners) = ("نور 🌱", "👩\u{200d}🚀 Kim");
    steps::start(&browser, mine, partners);
    let goal = steps::add_goal(&browser, "أتكلم بهدوء ✨");
    browser.wait_saved();
    browser.reload();
    browser.see(mine);
    browser.see(partners);
    browser.go(&goal);
    browser.wait_for(role::HEADING, "أتكلم بهدوء ✨");
    let (name, text) = steps::save_for(&browser, partners);
    assert!(text.contains(mine) && text.contains(partners), "{text}");
    assert!(name.ends_with(".turnwise.json"), "{name}");
    let link = steps::invitation(&browser);
    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit(&link);
    kim.see(mine);
    kim.see(partners);
}

#[test]
fn a_session_in_the_year_9999_is_planned_and_wrapped() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "9999-12-31");
    steps::bring(&browser, "The last talk", "20");
    browser.see("9999");
    browser.wait_saved();
    browser.reload();
    browser.go(&format!("{session}/wrap"));
    browser.see("9999");
    // Two weeks on lies beyond every calendar.
    steps::open_step(&browser, "Next session");
    browser.button("In two weeks");
    browser.button("Wrap up this session");
    browser.until("it is wrapped, or says why not", || {
        browser.text().contains("and 9999.") || browser.text().contains("This session is wrapped up.")
    });
    for page in ["#/today", "#/sessions", "#/share", "#/share/invite", "#/goals"] {
        browser.go(page);
        browser.until("a page with a heading", || browser.has(role::HEADING, Name::Any));
    }
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(text.contains("9999-12-31"), "the day is in the file");
}

#[test]
fn a_day_beyond_the_year_9999_is_refused_in_words() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/sessions/new");
    browser.set(role::DAY, "Day", "12026-05-15");
    browser.button("Plan a session");
    browser.see("and 9999.");
}

#[test]
fn a_title_that_is_far_too_long_is_refused_and_stays_in_its_field() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    let long = "word ".repeat(2_000).trim_end().to_owned();
    browser.fill("What do you want to be true?", &long);
    steps::submit_goal(&browser);
    browser.see("fit. Nothing was changed. Shorten it and try again.");
    assert_eq!(browser.value(role::TEXT, "What do you want to be true?"), long);
}
