//! Did it work: slips go into a bowl that nobody looks into, and what a group of five or more says is shown once
//! it is closed.

use serde_json::json;
use turnwise::coaching::{Measure, Slip, SlipOffer};
use turnwise::exchange::slip_file;

use super::harness::{Browser, Screen, Stage, role};
use super::steps;

const COLLECT: &str = "#/workshop/collect";
const COMBO: &str = "combobox";

/// The slip of a person: would they go on (0 no, 2 yes), and sessions held, in bands.
fn slip(offer: SlipOffer, person: u128, goes_on: u8, held: u8) -> Slip {
    let mut slip = Slip::new(offer, person);
    slip.set(Measure::WouldGoOn, Some(goes_on)).expect("it is on the scale");
    slip.set(Measure::Held, Some(held)).expect("it is on the scale");
    slip
}

fn link(slip: &Slip) -> String {
    slip.to_link().expect("a link")
}

fn at_end(person: u128, goes_on: u8) -> String {
    link(&slip(SlipOffer::End, person, goes_on, 2))
}

pub(super) fn open_bowl(browser: &Browser, when: &str) {
    browser.wait_for(role::HEADING, "Did it work?");
    browser.choose(when);
    browser.button("Open a bowl");
    browser.see("In the bowl: 0");
}

/// Opens the link of a slip, and drops it.
pub(super) fn drop_in(browser: &Browser, link: &str, count: usize) {
    browser.go(link);
    browser.wait_for(role::HEADING, "A programme slip");
    browser.button("Drop it into the bowl");
    browser.wait_for(role::HEADING, "Did it work?");
    browser.see(&format!("In the bowl: {count}"));
    assert!(!browser.url().contains("/in/"), "the slip has left the address bar");
}

pub(super) fn close(browser: &Browser) {
    browser.button("Close the bowl");
    browser.wait_for(role::DIALOG, "Close the bowl?");
    browser.button("Close it for good");
    browser.wait_gone(role::DIALOG, "Close the bowl?");
}

fn choose_from(browser: &Browser, list: &str, value: &str) {
    let select = browser.find(COMBO, list);
    browser.script(
        "const [select, words] = arguments;
         select.value = [...select.options].find(option => option.text === words).value;
         select.dispatchEvent(new Event('change', {bubbles: true}));",
        &[select, json!(value)],
    );
    browser.settle();
}

/// Does any of the stores hold what one slip says?
fn holds_a_slip(browser: &Browser) -> bool {
    let found = browser.script(
        r#"const opened = name => new Promise((done, failed) => {
             const request = indexedDB.open(name);
             request.onsuccess = () => done(request.result);
             request.onerror = () => failed(request.error);
           });
           const all = async name => {
             const database = await opened(name);
             const texts = await Promise.all([...database.objectStoreNames].map(store => new Promise(done => {
               const request = database.transaction(store).objectStore(store).getAll();
               request.onsuccess = () => done(JSON.stringify(request.result));
             })));
             database.close();
             return texts.join('\n');
           };
           return indexedDB.databases()
             .then(databases => Promise.all(databases.map(database => all(database.name))))
             .then(texts => [...texts, ...Object.values(localStorage), ...Object.values(sessionStorage)]
               .some(text => /would_go_on\\*":\d/.test(text)));"#,
        &[],
    );
    found.as_bool().expect("an answer")
}

#[test]
fn seven_slips_become_what_a_group_says_and_nothing_of_one_is_left() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::PHONE);
    browser.visit(COLLECT);
    open_bowl(&browser, "At the end");
    assert_eq!(browser.violations(), Vec::<String>::new());
    for person in 1..=6 {
        drop_in(&browser, &at_end(person, 2), person as usize);
    }
    // Changed their mind: the latest of one number counts.
    drop_in(&browser, &at_end(3, 0), 6);
    // One answers on this device, and the next one sees nothing of it.
    browser.button("Answer here");
    browser.wait_for(role::HEADING, "Your slip");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.button("Drop it into the bowl");
    browser.see("Answer at least one question.");
    choose_from(&browser, "Would go on", "Yes");
    browser.button("Drop it into the bowl");
    browser.wait_for(role::HEADING, "Thank you. It’s in the bowl.");
    browser.see("In the bowl: 7");
    browser.button("Next person");
    browser.wait_for(role::HEADING, "Your slip");
    assert_eq!(browser.value(COMBO, "Would go on"), "");
    browser.button("Cancel");
    browser.wait_for(role::HEADING, "Did it work?");
    browser.wait_saved();
    browser.reload();
    browser.see("In the bowl: 7");
    assert!(!browser.text().contains("Middle"), "nothing shows while it is open");
    browser.until("the slips are in the stores", || holds_a_slip(&browser));

    close(&browser);
    browser.see("7 slips");
    browser.until("the focus is on what they say", || browser.focused().1 == "What groups say");
    browser.see("Middle: Yes");
    browser.see("Yes: 6");
    browser.see("No: 1");
    browser.see("Middle: 3 to 4");
    browser.see("Some left it out, so only the middle is shown.");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.wait_saved();
    browser.until("no single slip is left", || !holds_a_slip(&browser));
    browser.reload();
    browser.see("Yes: 6");
    browser.wait_for(role::BUTTON, "Open a bowl");
    assert!(!browser.has(role::BUTTON, "Undo"), "nothing opens it again");

    let (name, table) = browser.saved_file(|browser| browser.button("Save as a table"));
    assert!(name.starts_with("Did-it-work-") && name.ends_with(".csv"), "{name}");
    let rows = table.lines().filter(|line| line.contains("\"Would go on\"")).collect::<Vec<_>>();
    assert_eq!(rows.len(), 3, "{table}");
    assert!(rows[2].ends_with("\"Yes\",\"Yes\",\"6\""), "{}", rows[2]);
    let held = table.lines().find(|line| line.contains("\"Sessions held\"")).expect("a row");
    assert!(held.ends_with("\"3 to 4\",\"\",\"\""), "the middle alone: {held}");

    browser.button("Remove: At the end");
    browser.wait_gone(role::BUTTON, "Remove: At the end");
    browser.button("Undo");
    browser.see("Yes: 6");
}

#[test]
fn nobody_counts_in_two_groups_and_few_say_nothing() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::DESK);
    browser.visit(COLLECT);
    open_bowl(&browser, "At the end");
    for person in 1..=5 {
        drop_in(&browser, &at_end(person, 2), person as usize);
    }
    close(&browser);
    browser.see("Yes: 5");

    open_bowl(&browser, "At the end");
    browser.go(&at_end(5, 0));
    browser.button("Drop it into the bowl");
    browser.see("This slip was counted in a bowl that’s closed.");
    browser.go(&link(&slip(SlipOffer::Half, 6, 2, 2)));
    browser.button("Drop it into the bowl");
    browser.see("This bowl is for slips of another time: At the end.");
    drop_in(&browser, &at_end(6, 1), 1);
    browser.button("Close the bowl");
    browser.see("Of fewer than five, nothing is shown or kept.");
    browser.button("Keep it open");
    browser.see("In the bowl: 1");
    close(&browser);
    browser.see("Fewer than five slips: nothing was kept");
    assert!(!browser.text().contains("Partly: 1"));

    // One that is thrown away was seen by nobody; its slips can be dropped again.
    open_bowl(&browser, "At the end");
    drop_in(&browser, &at_end(7, 1), 1);
    browser.button("Throw the bowl away");
    browser.button("Throw it away");
    browser.wait_for(role::BUTTON, "Open a bowl");
    open_bowl(&browser, "At the end");
    drop_in(&browser, &at_end(7, 1), 1);
}

#[test]
fn whoever_opens_a_slip_without_a_bowl_is_told_what_it_is() {
    let stage = Stage::open();
    let kim = stage.browser("kim", Screen::PHONE);
    let slip = slip(SlipOffer::Half, 9, 0, 1);
    kim.visit(&link(&slip));
    kim.wait_for(role::HEADING, "A programme slip");
    kim.see("It belongs on the device of whoever runs the programme");
    assert!(!kim.main_text().contains("1 to 2"), "its numbers are not shown");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing of it is kept");
    assert_eq!(kim.violations(), Vec::<String>::new());

    // The same from a file, with a bowl.
    let robin = steps::robin(&stage, Screen::DESK);
    robin.go(COLLECT);
    open_bowl(&robin, "Half way");
    let path = robin.profile().put("slip-half.turnwise.json", &slip_file(&slip));
    robin.link("Open a link or a file");
    robin.open_file("Choose a file", &path);
    robin.wait_for(role::HEADING, "A programme slip");
    robin.button("Drop it into the bowl");
    robin.see("In the bowl: 1");
    let (_, text) = steps::save_for(&robin, "Kim");
    assert!(!text.contains("would_go_on"));
}
