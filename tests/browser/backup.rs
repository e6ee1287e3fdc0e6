//! The full backup, and opening it in an empty browser.

use serde_json::json;

use super::harness::{Browser, Screen, Stage, role};
use super::steps;

#[test]
fn a_full_backup_opens_in_an_empty_browser_as_it_was() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    let session = steps::plan(&robin, "2031-05-15");
    steps::bring(&robin, "The talk with my manager", "20");
    steps::full_backup(&robin);
    let (name, text) = robin.saved_file(|robin| robin.button("Save backup"));
    assert!(name.starts_with("PRIVATE-backup-") && name.ends_with(".turnwise.json"), "{name}");
    robin.see("Last saved on");

    let empty = stage.browser("robin-again", Screen::DESK);
    empty.visit("");
    empty.link("Get my notebook back");
    empty.wait_for(role::HEADING, "Get my notebook back");
    let path = empty.profile().put(&name, &text);
    empty.open_file("Choose a file", &path);
    empty.wait_for(role::HEADING, "A backup");
    assert_eq!(empty.kept(), Vec::<String>::new(), "nothing is kept before Add");
    steps::add(&empty);
    let prepare = format!("{session}/prepare");
    steps::same_pages(&robin, &empty, &["#/sessions", "#/goals", "#/us", &goal, &prepare]);
    empty.wait_saved();
    empty.reload();
    steps::same_pages(&robin, &empty, &["#/us", &goal]);
}

/// The name of this browser, as it is kept.
fn device(browser: &Browser) -> String {
    let text = browser.script("return localStorage.getItem('turnwise/1/device/id') || ''", &[]);
    text.as_str().map(str::to_owned).expect("a text")
}

/// The writers of the changes that are kept one by one.
fn writers(browser: &Browser) -> Vec<String> {
    let of = |key: &String| Some(key.split_once("/journal/")?.1.split_once('.')?.0.to_owned());
    browser.kept().iter().filter_map(of).collect()
}

#[test]
fn a_copy_that_is_opened_writes_under_another_name_than_the_browser_it_came_from() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    steps::full_backup(&robin);
    let (name, text) = robin.saved_file(|robin| robin.button("Save backup"));
    let of_robin = device(&robin);
    // Everything of a browser was copied to another machine, but what it wrote was lost on the way.
    let copy = stage.browser("robin-again", Screen::DESK);
    copy.visit("");
    copy.script("localStorage.setItem('turnwise/1/device/id', arguments[0])", &[json!(of_robin)]);
    copy.reload();
    copy.link("Get my notebook back");
    copy.wait_for(role::HEADING, "Get my notebook back");
    let path = copy.profile().put(&name, &text);
    copy.open_file("Choose a file", &path);
    steps::add(&copy);
    copy.wait_saved();
    assert_ne!(device(&copy), of_robin);
    copy.reload();
    let before = writers(&copy).len();
    steps::add_goal(&copy, "Listen longer");
    let (robins, now) = (writers(&robin), writers(&copy));
    let new: Vec<_> = now.iter().filter(|writer| !robins.contains(writer)).collect();
    assert!(now.len() > before && !new.is_empty(), "{now:?} beside {robins:?}");
}
