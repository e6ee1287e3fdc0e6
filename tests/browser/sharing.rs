//! Exchanging files: what is new is shown first, added on a yes, and can be taken back.

use turnwise::exchange::File;

use super::harness::{Screen, Stage, key, role};
use super::{pages, steps};

#[test]
fn after_both_exchanged_files_both_read_the_same() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let goal = steps::add_goal(&robin, "Speak calmly");
    let session = steps::plan(&robin, "2031-05-15");
    for title in ["The talk with my manager", "Holidays", "What we learned"] {
        steps::bring(&robin, title, "20");
    }
    robin.button("What we learned");
    robin.button("Move up: What we learned");
    robin.go("#/share");
    robin.see("reached Kim yet");
    let (name, text) = steps::save_for(&robin, "Kim");
    assert!(name.starts_with("for-Kim-") && name.ends_with(".turnwise.json"), "{name}");
    robin.see("Nothing new to send to Kim.");
    robin.see(&format!("Saved as {name}"));

    steps::open(&kim, &name, &text);
    kim.wait_for(role::HEADING, "A file from Robin");
    kim.see("1 goal");
    steps::unfold(&kim);
    kim.see("Speak calmly");
    kim.see("Goal by Robin");
    let before = kim.kept();
    kim.button("Cancel");
    kim.wait_for(role::HEADING, "Today");
    assert_eq!(kim.kept(), before, "Cancel adds nothing");
    kim.go("#/goals");
    assert!(!kim.text().contains("Speak calmly"));

    steps::open(&kim, &name, &text);
    kim.button("Add to our notebook");
    kim.see("Added what Robin sent.");
    steps::rename_goal(&kim, &goal, "Speak calmly on Mondays");
    let preview = steps::hand_over(&kim, &robin, "Robin");
    assert!(preview.contains("1 goal, changed") && preview.contains("Mondays"), "{preview}");

    let prepare = format!("{session}/prepare");
    steps::same_pages(&robin, &kim, &["#/sessions", "#/goals", &goal, &prepare, "#/celebrations"]);
    robin.go(&goal);
    robin.see("Speak calmly on Mondays");
    for browser in [&robin, &kim] {
        browser.go(&prepare);
        let items = ["The talk with my manager", "What we learned", "Holidays"];
        let order = || -> Vec<String> {
            let names = browser.names(role::HEADING).into_iter();
            names.filter(|name| items.contains(&name.as_str())).collect()
        };
        browser.until("the agenda stands in one order for both", || order() == items);
    }

    // The same file again holds nothing new.
    steps::open(&kim, &name, &text);
    kim.wait_for(role::HEADING, "Nothing new");
    kim.button("Done");
    kim.wait_for(role::HEADING, "Today");
}

#[test]
fn the_share_page_opens_a_file_through_the_picker() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    steps::add_goal(&robin, "Speak calmly");
    let (name, text) = steps::save_for(&robin, "Kim");
    // Phones rename what comes through a chat: what counts is what is in it.
    let path = kim.profile().put("document.txt", &text);
    assert!(!name.is_empty());
    kim.go("#/share");
    kim.pick_file("Open a file", &path);
    kim.wait_for(role::HEADING, "A file from Robin");
    steps::unfold(&kim);
    kim.see("Speak calmly");
}

#[test]
fn an_import_can_be_taken_back_and_added_again() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let mine = steps::add_goal(&kim, "Kim’s own goal");
    steps::add_goal(&robin, "Speak calmly");
    let (name, text) = steps::save_for(&robin, "Kim");
    steps::open(&kim, &name, &text);
    kim.button("Add to our notebook");
    kim.see("Added");
    kim.button("Undo");
    kim.go("#/goals");
    kim.wait_gone(role::LINK, "Speak calmly");
    kim.wait_saved();
    kim.reload();
    kim.see("Kim’s own goal");
    assert!(!kim.text().contains("Speak calmly"), "it stays away");
    kim.go(&mine);
    kim.wait_for(role::HEADING, "Kim’s own goal");

    steps::open(&kim, &name, &text);
    kim.see("Speak calmly");
    steps::add(&kim);
    kim.go("#/goals");
    kim.wait_for(role::LINK, "Speak calmly");
}

#[test]
fn what_a_newer_version_wrote_survives_the_way_through_this_one() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.visit("#/open");
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/v1/rich.turnwise.json");
    let text = std::fs::read_to_string(fixture).expect("a file of format 1.0");
    let path = browser.profile().put("rich.turnwise.json", &text);
    browser.open_file("Choose a file", &path);
    browser.button("Add to our notebook");
    browser.wait_for(role::HEADING, "Who is using this device?");
    browser.press(role::BUTTON, "I am Robin Sample");
    browser.wait_for(role::HEADING, "Today");
    browser.reload();
    let (_, saved) = steps::save_for(&browser, "Kim Example");
    // The key that the file brought is no act of a person, which a key takes back.
    browser.chord(key::CONTROL, "z");
    browser.settle();
    assert!(!browser.text().contains("was undone"), "{}", browser.text());
    let (_, again) = steps::save_for(&browser, "Kim Example");
    let keys = |text: &str| text.matches("\"key\"").count();
    assert_eq!((keys(&saved), keys(&again)), (1, 1));
    let (before, after) = (records(&text), records(&saved));
    let unknown = before.iter().filter(|(kind, _)| kind == "constellation").count();
    assert_eq!(unknown, 1, "the fixture holds one record of a kind that is not known here");
    // The notebook itself has a key now.
    for record in before.iter().filter(|(kind, _)| kind != "partnership") {
        assert!(after.contains(record), "not in the saved file as it was: {record:?}");
    }
}

/// Every record of the shared document in a file: its kind, and all that is in it.
fn records(text: &str) -> Vec<(String, String)> {
    let file = File::read(text.as_bytes()).expect("a file of Turnwise");
    let (_, document) = file.documents().into_iter().next().expect("a document in it");
    let all = document.records().map(|(id, record)| (record.kind.to_string(), format!("{id} {record:?}")));
    all.collect()
}

#[test]
fn share_and_us_have_one_main_action_and_the_rest_as_quiet_rows() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    let shown = |selector: &str| {
        let script = "
            return [...document.querySelectorAll('main ' + arguments[0])]
                .filter(it => it.checkVisibility()).map(it => it.innerText.trim())";
        let shown = browser.script(script, &[selector.into()]);
        let shown = shown.as_array().cloned().unwrap_or_default();
        shown.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    browser.go("#/share");
    browser.wait_for(role::HEADING, "More");
    browser.until("there is one main action", || shown(".button-main").len() == 1);
    assert!(shown(".button").len() <= 5, "{:?}", shown(".button"));
    for name in ["Bring your document", "Move to another device", "Get my notebook back", "Trash"] {
        browser.wait_for(role::LINK, name);
    }
    assert!(!browser.has(role::BUTTON, "Save backup"), "it is folded away");
    steps::unfold_part(&browser, "Backup");
    browser.wait_for(role::BUTTON, "Save backup");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.go("#/us");
    browser.wait_for(role::LINK, "About each of us");
    browser.until("there is one main action", || shown(".button-main") == ["Read the agreement"]);
    for line in ["Do we fit?", "How we work", "Thanks", "Who is using this device?", "Pause or close"] {
        steps::unfold_part(&browser, line);
    }
    assert_eq!(browser.violations(), Vec::<String>::new());
}
