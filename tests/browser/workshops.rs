//! Several workshops, a facilitator without a notebook, and a kit as a participant sees it.

use std::collections::BTreeSet;

use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::steps;

/// Prepares a workshop; ends on its page.
fn prepare(browser: &Browser, title: &str, day: &str) {
    browser.go("#/workshop");
    browser.button("Prepare a workshop");
    browser.fill("Title", title);
    browser.set(role::DAY, "Date", day);
    browser.button("Save this workshop");
    browser.wait_for(role::HEADING, title);
    browser.wait_for(role::HEADING, "For the day itself");
}

/// A kit, prepared from the page of a workshop; ends on the workshop's page.
fn prepare_its_kit(browser: &Browser, workshop: &str, title: &str) {
    browser.press(role::BUTTON, Name::Starts("Prepare a kit"));
    browser.fill("Title", title);
    browser.button("Save this kit");
    browser.wait_for(role::IMAGE, Name::Starts("The link as a QR code"));
    browser.go(workshop);
    browser.wait_for(role::LINK, Name::Starts("Kit"));
}

#[test]
fn e5_a_facilitator_without_a_notebook_has_a_menu_with_backups_and_a_trash() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::PHONE);
    browser.visit("#/workshop");
    browser.wait_for(role::HEADING, "Workshop");
    let menu = [
        ("Library", "Library", "#/library"),
        ("This device", "This device", "#/share/copy"),
        ("Settings", "Settings", "#/settings"),
        ("Workshop", "Workshop", "#/workshop"),
    ];
    for (name, heading, address) in menu {
        browser.link(name);
        browser.wait_for(role::HEADING, heading);
        assert_eq!(browser.hash(), address);
        assert!(!browser.has(role::LINK, "Today"), "there is no notebook for it: {name}");
        assert_eq!(browser.violations(), Vec::<String>::new(), "{name}");
    }
    prepare(&browser, "Autumn group", "2031-10-12");

    // What is prepared is in a backup.
    browser.link("This device");
    let (name, text) = browser.saved_file(|browser| browser.button("Save backup"));
    assert!(name.contains("backup") && text.contains("Autumn group"));

    // What was put away comes back from the Trash.
    browser.link("Workshop");
    browser.press(role::LINK, Name::Starts("Autumn group"));
    browser.button("Move workshop to trash");
    browser.see("Workshop moved to trash: Autumn group");
    browser.wait_gone(role::LINK, Name::Starts("Autumn group"));
    browser.link("Settings");
    browser.press(role::LINK, Name::Starts("Trash"));
    browser.wait_for(role::HEADING, "Trash");
    browser.button("Put back: Autumn group");
    browser.link("Workshop");
    browser.wait_for(role::LINK, Name::Starts("Autumn group"));

    // And the search is at hand.
    browser.button("Find");
    browser.until("the cursor is in the search", || {
        browser.script("return document.activeElement.id === 'find-field'", &[]) == true
    });
    browser.insert("autumn pairs");
    browser.settle();
    browser.see("Autumn group: Pairs");
    browser.key(key::ENTER);
    browser.wait_for(role::HEADING, "Pairs");
    assert!(browser.hash().ends_with("/pairs"), "{}", browser.hash());
    browser.wait_saved();
    browser.reload();
    browser.wait_for(role::HEADING, "Pairs");
}

#[test]
fn workshop_is_in_the_menu_of_a_notebook_once_one_is_prepared() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.go("#/today");
    assert!(!browser.has(role::LINK, "Workshop"), "nothing is prepared yet");
    prepare(&browser, "Autumn group", "2031-10-12");
    browser.go("#/today");
    browser.wait_for(role::LINK, "Workshop");
    browser.wait_saved();
    browser.reload();
    browser.link("Workshop");
    browser.wait_for(role::LINK, Name::Starts("Autumn group"));
}

#[test]
fn a_second_workshop_is_a_duplicate_and_lies_beside_the_first() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::PHONE);
    browser.visit("#/workshop");
    prepare(&browser, "Autumn group", "2031-10-12");
    let first = browser.hash();
    for state in ["No kit yet", "No rounds yet", "No blocks yet"] {
        browser.see(state);
    }
    prepare_its_kit(&browser, &first, "Peer coaching");

    browser.press(role::LINK, Name::Starts("Pairs"));
    browser.fill("Who is there?", "Ann\nBen\nCem\nDag\nEve\nFay\n");
    browser.button("Create rounds");
    browser.wait_for(role::BUTTON, "Mark as absent");
    browser.go(&first);
    browser.press(role::LINK, Name::Starts("Run sheet"));
    browser.button("Use Workshop: begin as peers, 90 minutes");
    browser.button("Start now");
    browser.wait_for(role::BUTTON, Name::Starts("Next: "));
    browser.go(&first);
    browser.see("6 people, 3 rounds");
    browser.see("On now: ");
    assert_eq!(browser.violations(), Vec::<String>::new());

    // The next group: the same kit and timing, nobody in it, and nothing begun.
    browser.button("Duplicate");
    browser.wait_for(role::DIALOG, "For the next group");
    let in_dialog = browser.script("return document.querySelector('dialog[open] button[type=submit]')", &[]);
    browser.press_element(&in_dialog).expect("the button of the dialog");
    browser.settle();
    browser.see("No date yet");
    let second = browser.hash();
    assert_ne!(first, second);
    for state in ["Peer coaching", "No rounds yet", "90 minutes"] {
        browser.see(state);
    }
    assert!(!browser.main_text().contains("On now"), "{}", browser.main_text());
    browser.button("Change title, date or kit");
    browser.fill("Title", "Winter group");
    browser.set(role::DAY, "Date", "2031-12-07");
    browser.button("Save changes");
    browser.wait_for(role::HEADING, "Winter group");

    // The first is as it was, and both are listed, the next one first.
    browser.go(&first);
    browser.see("6 people, 3 rounds");
    browser.go("#/workshop");
    browser.wait_for(role::LINK, Name::Starts("Winter group"));
    let listed = browser.main_text();
    assert!(listed.find("Autumn group") < listed.find("Winter group"), "{listed}");

    // The old addresses are those of a workshop of its own.
    browser.go("#/workshop/pairs");
    browser.wait_for(role::HEADING, "Pairs");
    assert_eq!(browser.value(role::TEXT, "Who is there?"), "");
}

#[test]
fn a_workshop_is_saved_as_one_file_and_opened_in_another_browser() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::DESK);
    robin.visit("#/workshop");
    prepare(&robin, "Autumn group", "2031-10-12");
    let workshop = robin.hash();
    prepare_its_kit(&robin, &workshop, "Peer coaching");
    robin.press(role::LINK, Name::Starts("Pairs"));
    robin.fill("Who is there?", "Ann\nBen\nCem\nDag\n");
    robin.button("Create rounds");
    robin.wait_for(role::BUTTON, "Mark as absent");
    robin.go(&workshop);
    robin.see("4 people, 3 rounds");
    let (name, text) = robin.saved_file(|browser| browser.button("Save workshop as a file"));
    assert_eq!(name, "workshop-Autumn-group.turnwise.json");

    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit("");
    steps::open(&kim, &name, &text);
    kim.wait_for(role::HEADING, "Autumn group");
    kim.see("Kit: Peer coaching");
    kim.see("4 people");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing is kept before Add");
    assert_eq!(kim.violations(), Vec::<String>::new());
    kim.button("Add this workshop");
    kim.wait_for(role::HEADING, "For the day itself");
    kim.see("4 people, 3 rounds");
    kim.see("Peer coaching");
    kim.button("Undo");
    kim.wait_gone(role::HEADING, "For the day itself");

    // One that was cut says so, and nothing is added.
    steps::open(&kim, "cut.turnwise.json", &text[..text.len() / 2]);
    kim.see("cut short");
    kim.go("#/workshop");
    kim.wait_for(role::BUTTON, "Prepare a workshop");
    assert!(!kim.has(role::LINK, Name::Starts("Autumn group")));
}

#[test]
fn a_kit_is_tried_out_as_a_participant_and_nothing_of_that_is_kept() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    prepare(&robin, "Autumn group", "2031-10-12");
    let workshop = robin.hash();
    prepare_its_kit(&robin, &workshop, "Peer coaching");
    robin.wait_saved();
    let kept: BTreeSet<String> = robin.kept().into_iter().collect();

    robin.button("See it as a participant sees it");
    robin.wait_for(role::HEADING, "Peer coaching");
    robin.see("Nothing you do here is kept.");
    robin.fill("Your name", "Wilhelmina");
    robin.fill("Your partner’s name", "Xavier");
    robin.button("Begin");
    robin.wait_for(role::IMAGE, "The invitation link as a QR code");
    robin.go("#/us/agreement");
    robin.see("What we say stays between us");
    robin.go("#/today");
    robin.wait_for(role::HEADING, "Today");
    robin.see("Nothing you do here is kept.");
    assert!(!robin.text().contains("Speak calmly"), "one's own notebook is not shown");
    assert_eq!(robin.violations(), Vec::<String>::new());

    robin.script("window.isBefore = true", &[]);
    robin.button("Back to the kit");
    robin.ready();
    robin.wait_for(role::BUTTON, "Save this kit");
    robin.wait_gone(role::BUTTON, "Back to the kit");
    assert_eq!(robin.kept().into_iter().collect::<BTreeSet<_>>(), kept, "nothing was written");
    robin.go("#/goals");
    robin.see("Speak calmly");
    assert!(!robin.text().contains("Wilhelmina"));
}
