//! Files behind a passphrase: locked in a browser and opened in another, and
//! by other hands than the browser's.

use std::path::Path;

use serde_json::json;
use turnwise::exchange::{File, Sealed};

use super::bringing::{drop, paste};
use super::harness::{Browser, Name, Need, Screen, Stage, key, role};
use super::keyboard::{press, tab_to, type_into};
use super::steps;
use crate::exchange::locksmith;

const PHRASE: &str = "teapot lantern Ostrich nine";
const SHUT: &str = "Either the passphrase is wrong or the file was changed on its way";
const FOR_KIM: &str = "Lock file for Kim with a passphrase";
const BACKUP: &str = "Lock backup with a passphrase";

/// Locks in Share what the button says; gives the name and the text of the
/// file.
fn lock(browser: &Browser, button: &str, phrase: &str) -> (String, String) {
    share(browser);
    lock_here(browser, button, phrase)
}

/// Goes to Share, and opens the two folds with something to lock.
fn share(browser: &Browser) {
    browser.go("#/share");
    for line in ["Other ways to send", "Backup"] {
        steps::unfold_part(browser, line);
    }
}

fn lock_here(browser: &Browser, button: &str, phrase: &str) -> (String, String) {
    browser.button(button);
    browser.fill("Passphrase", phrase);
    browser.fill("Passphrase again", phrase);
    browser.button("Lock the file");
    browser.see("The file is locked, and your passphrase opens it");
    browser.saved_file(|browser| browser.button("Save the locked file"))
}

fn unlock(browser: &Browser, phrase: &str) {
    browser.fill("Passphrase", phrase);
    browser.button("Open the file");
}

fn sealed(text: &str) -> Sealed {
    Sealed::read(text.as_bytes()).expect("it reads").expect("a locked file")
}

#[test]
fn a_locked_file_can_be_the_invitation() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/share/invite");
    let (name, text) = lock_here(&robin, FOR_KIM, PHRASE);
    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit("");
    steps::open(&kim, &name, &text);
    unlock(&kim, PHRASE);
    kim.wait_for(role::HEADING, "A file from Robin");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Who is using this device?");
}

#[test]
fn what_one_locks_the_other_opens_with_the_phrase_and_not_without() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    steps::add_goal(&robin, "Speak calmly");
    let (name, text) = lock(&robin, FOR_KIM, PHRASE);
    assert!(name.starts_with("for-Kim-") && name.ends_with(".locked.turnwise.json"), "{name}");
    robin.see("Nothing new to send to Kim.");
    robin.see(&format!("Saved as {name}"));
    for word in ["Speak calmly", "Robin", "partnership"] {
        assert!(!text.contains(word), "{word} can be read");
    }
    // Other hands open it, too: what is in it is the file for Kim and nothing else.
    assert_eq!(
        locksmith::open_with(&sealed(&text), PHRASE, &locksmith::header_of(&text)).map(|_| ()),
        Some(())
    );
    let inside = locksmith::open(&sealed(&text), PHRASE).expect("it opens");
    assert!(File::read(inside.as_bytes()).is_ok() && inside.contains("Speak calmly"));
    assert_eq!(locksmith::open(&sealed(&text), "another phrase"), None);

    let before = kim.kept();
    steps::open(&kim, &name, &text);
    kim.wait_for(role::HEADING, "A locked file");
    kim.see(&name);
    unlock(&kim, "teapot lantern ostrich nine");
    kim.see(SHUT);
    assert_eq!(kim.focused().1, "Passphrase", "the field has the focus, to try again");
    assert_eq!(kim.violations(), Vec::<String>::new());
    unlock(&kim, PHRASE);
    kim.wait_for(role::HEADING, "A file from Robin");
    steps::unfold(&kim);
    kim.see("Speak calmly");
    assert_eq!(kim.kept(), before, "nothing is kept before Add");
    steps::add(&kim);
    kim.go("#/goals");
    kim.wait_for(role::LINK, "Speak calmly");

    // The same sentence for a file that was changed on its way.
    let before = kim.kept();
    steps::open(&kim, &name, &locksmith::tampered(&text));
    unlock(&kim, PHRASE);
    kim.see(SHUT);
    kim.button("Leave it locked");
    kim.wait_for(role::HEADING, "Open a file or a link");
    assert_eq!(kim.kept(), before);
    // Two files of one phrase have nothing in common that could be compared.
    let (_, again) = lock(&robin, FOR_KIM, PHRASE);
    assert_ne!(sealed(&again).lock.salt(), sealed(&text).lock.salt());
    assert_ne!(sealed(&again).lock.iv(), sealed(&text).lock.iv());
}

#[test]
fn a_locked_full_backup_opens_in_an_empty_browser_as_it_was() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    let (name, text) = lock(&robin, BACKUP, PHRASE);
    assert!(name.starts_with("PRIVATE-backup-") && name.ends_with(".locked.turnwise.json"), "{name}");
    robin.see("Last saved on");

    let empty = stage.browser("robin-again", Screen::DESK);
    empty.visit("#/open/my-copy");
    let path = empty.profile().put(&name, &text);
    empty.open_file("Choose a file", &path);
    empty.wait_for(role::HEADING, "A locked file");
    assert_eq!(empty.hash(), "#/open/my-copy");
    unlock(&empty, "not this one at all");
    empty.see(SHUT);
    unlock(&empty, PHRASE);
    empty.wait_for(role::HEADING, "A backup");
    assert_eq!(empty.kept(), Vec::<String>::new(), "nothing is kept before Add");
    steps::add(&empty);
    steps::same_pages(&robin, &empty, &["#/goals", "#/us", &goal]);
}

#[test]
fn a_file_that_other_hands_locked_opens_however_it_was_brought() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    let (name, text) = steps::save_for(&robin, "Kim");
    let locked = locksmith::lock(&text, PHRASE, [1; 16], [2; 12]);
    kim.go("#/goals");
    drop(&kim, &name, &locked);
    kim.wait_for(role::HEADING, "A locked file");
    kim.button("Leave it locked");
    kim.wait_for(role::HEADING, "Open a file or a link");
    if stage.engine.lacks(Need::Pasting).is_none() {
        assert!(paste(&kim, "main", &locked));
        kim.wait_for(role::HEADING, "A locked file");
    }
    kim.go("#/share");
    let path = kim.profile().put("document.txt", &locked);
    kim.pick_file("Open a file", &path);
    kim.wait_for(role::HEADING, "A locked file");
    // Space that a phone added is no other phrase.
    unlock(&kim, &format!(" {} ", PHRASE.replace(' ', "  ")));
    kim.wait_for(role::HEADING, "A file from Robin");
    kim.button("Cancel");
    kim.wait_for(role::HEADING, "Today");

    // What OpenSSL locked, with a letter typed in another form of it.
    let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sealed/known.locked.turnwise.json");
    let known = std::fs::read_to_string(known).expect("the known file");
    steps::open(&kim, "known.json", &known);
    unlock(&kim, "harbour crayon seven Zoe\u{308}");
    kim.wait_for(role::HEADING, "A backup");
}

#[test]
fn a_weakened_or_endless_lock_is_refused_before_a_phrase_is_asked_for() {
    let stage = Stage::open();
    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit("#/open");
    let text = locksmith::lock("{}", PHRASE, [1; 16], [2; 12]);
    let hostile = [
        ("/kdf/iterations", json!(1), "a weaker lock than any that Turnwise makes"),
        ("/kdf/iterations", json!(4_000_000_000_u32), "would take far longer"),
        ("/kdf/name", json!("Argon2id"), "written by a newer Turnwise"),
        ("/kdf/salt", json!("AAAA"), "isn’t built like a Turnwise file"),
        ("/data", json!("AAAA"), "damaged on its way"),
    ];
    for (place, value, words) in hostile {
        steps::open(&kim, "hostile.json", &locksmith::with(&text, place, value));
        kim.see(words);
        assert!(!kim.has(role::HEADING, "A locked file"), "{place}");
    }
    // A whole lock around something that is no file of ours: the ordinary way in says so.
    steps::open(&kim, "other.json", &text);
    unlock(&kim, PHRASE);
    kim.see("This file was made by another program.");
    assert_eq!(kim.kept(), Vec::<String>::new());
}

#[test]
fn a_phrase_too_short_or_typed_in_two_ways_is_said_at_its_field_and_saves_nothing() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    share(&robin);
    robin.button(FOR_KIM);
    robin.see("Nobody can recover them");
    robin.see("It doesn’t protect this browser");
    robin.fill("Passphrase", "too short");
    robin.button("Lock the file");
    robin.see("Too short: it needs 12 characters or more");
    assert_eq!(robin.focused().1, "Passphrase");
    robin.fill("Passphrase", PHRASE);
    robin.fill("Passphrase again", "teapot lantern Ostrich none");
    robin.button("Lock the file");
    robin.see("The two don’t match.");
    assert_eq!(robin.focused().1, "Passphrase again");
    assert_eq!(robin.violations(), Vec::<String>::new());
    let kinds = "return [...document.querySelectorAll('dialog[open] .field input')].map(it => [it.type, it.autocomplete])";
    let hidden = json!([["password", "new-password"], ["password", "new-password"]]);
    assert_eq!(robin.script(kinds, &[]), hidden);
    let show = robin.find("checkbox", "Show what I type");
    robin.press_element(&show).expect("a box to tick");
    robin.settle();
    assert_eq!(robin.script(kinds, &[]), json!([["text", "new-password"], ["text", "new-password"]]));
    robin.button("Cancel");
    robin.button(FOR_KIM);
    assert_eq!(robin.value(role::TEXT, "Passphrase"), "", "no phrase stays in the dialog");
    // Closed while the key is computed: nothing is saved, and nothing breaks.
    robin.fill("Passphrase", PHRASE);
    robin.fill("Passphrase again", PHRASE);
    robin.press(role::BUTTON, Name::Is("Lock the file"));
    robin.key(key::ESCAPE);
    robin.see("reached Kim yet");
    robin.button(FOR_KIM);
    robin.wait_for(role::BUTTON, "Lock the file");
}

#[test]
fn a_file_is_locked_and_opened_by_keyboard() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    share(&robin);
    press(&robin, BACKUP);
    type_into(&robin, "Passphrase", PHRASE);
    robin.key(key::TAB);
    type_into(&robin, "Passphrase again", PHRASE);
    robin.key(key::ENTER);
    robin.see("The file is locked, and your passphrase opens it");
    let (name, text) = robin.saved_file(|robin| press(robin, "Save the locked file"));
    let path = robin.profile().put(&name, &text);
    robin.go("#/open");
    robin.open_file("Choose a file", &path);
    robin.wait_for(role::HEADING, "A locked file");
    tab_to(&robin, "Passphrase");
    robin.insert(PHRASE);
    robin.key(key::ENTER);
    robin.wait_for(role::HEADING, "Nothing new");
}

#[test]
fn where_the_browser_has_no_lock_it_is_said_and_the_plain_file_is_offered() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::PHONE);
    // As at an address without https.
    robin.before_load("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });");
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    share(&robin);
    robin.button(FOR_KIM);
    robin.see("The browser locks files only at an https address");
    assert!(!robin.has(role::TEXT, Name::Starts("Passphrase")));
    let (name, text) = robin.saved_file(|robin| robin.button("Save without a lock"));
    assert!(!name.contains("locked"), "{name}");
    assert!(File::read(text.as_bytes()).is_ok());
    let locked = locksmith::lock(&text, PHRASE, [1; 16], [2; 12]);
    steps::open(&robin, "locked.json", &locked);
    robin.wait_for(role::HEADING, "A locked file");
    robin.see("The browser opens locked files only at an https address");
    assert!(!robin.has(role::TEXT, Name::Starts("Passphrase")));
    robin.button("Leave it locked");
    robin.wait_for(role::HEADING, "Open a file or a link");
}
