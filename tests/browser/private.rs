//! What is private: notes of one's own in a session, a line at every form that
//! says who sees what is typed, and every way out, with words in each private
//! kind that nobody else may have.

use serde_json::json;

use super::harness::{Browser, Name, Screen, Stage, role};
use super::{finding, pages, steps};
use crate::exchange::corpus::{backup, crowded, is_typed, replace_in_records};
use crate::exchange::hostile::signed;

const CANARY: &str = "CANARY that nobody else may read";

/// Words into the line that waits, and Enter.
fn write_own(browser: &Browser, words: &str) {
    browser.press(role::TEXT, "New private note");
    browser.insert(words);
    browser.wait_saved();
}

/// Is nothing of one's own notes on paper?
fn is_off_paper(browser: &Browser) -> bool {
    let script = "
        const lists = [...document.querySelectorAll('.own-notes')];
        return lists.length > 0 && lists.every(it => it.closest('.no-print'));";
    browser.script(script, &[]) == true
}

#[test]
fn a_private_note_stays_here_is_found_and_becomes_a_note_when_its_writer_says_so() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    steps::unfold_part(&robin, "Private notes");
    robin.see("Only you");
    write_own(&robin, CANARY);
    assert_eq!(robin.violations(), Vec::<String>::new());

    // The same, beside the notes of the talk.
    robin.go(&format!("{session}/talk"));
    robin.wait_for(role::TEXT, "New note by Robin");
    steps::beside(&robin, "Private notes");
    robin.until("it is there", || robin.value(role::TEXT, "Private note") == CANARY);
    write_own(&robin, "Ask about the letter");
    assert!(is_off_paper(&robin));
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.reload();
    steps::beside(&robin, "Private notes");
    robin.wait_for(role::BUTTON, "Share: Ask about the letter");

    // Nothing of it leaves, but for one's own backup.
    let (_, file) = steps::save_for(&robin, "Kim");
    robin.go(&session);
    let (_, sheet) = robin.saved_file(|robin| robin.button("Save as Markdown"));
    for text in [&file, &sheet] {
        assert!(!text.contains(CANARY) && !text.contains("the letter"), "{text}");
    }
    steps::full_backup(&robin);
    let (_, backup) = robin.saved_file(|robin| robin.button("Save backup"));
    assert!(backup.contains(CANARY));

    finding::look_for(&robin, "CANARY nobody");
    let lines = "return [...document.querySelectorAll('[role=option]')].map(it => it.innerText).join()";
    robin.until("it is found", || {
        let lines = robin.script(lines, &[]).to_string();
        lines.contains("Private note") && lines.contains("Only you")
    });

    // Sharing it asks first, and makes a note of it alone.
    robin.reload();
    robin.go(&format!("{session}/talk"));
    steps::beside(&robin, "Private notes");
    robin.button("Share: Ask about the letter");
    robin.see("goes to Kim with your next update");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Share it");
    robin.wait_gone(role::BUTTON, "Share: Ask about the letter");
    robin.wait_for(role::BUTTON, Name::Starts("Share: CANARY"));
    steps::hand_over(&robin, &kim, "Kim");
    kim.go(&format!("{session}/talk"));
    kim.until("it is a note", || kim.value(role::TEXT, "Note by Robin") == "Ask about the letter");
    assert!(!kim.text().contains("CANARY"));
}

/// The fields of the page in which words are typed and of which nothing near
/// says who sees them.
const SILENT: &str = "
    for (const it of document.querySelectorAll('main details')) it.open = true;
    const takesWords = 'main textarea, main input:not([type]), main input[type=text], main input[type=email]';
    const isShown = it => it.checkVisibility ? it.checkVisibility() : it.offsetParent !== null;
    const says = it => {
        const described = (it.getAttribute('aria-describedby') || '').split(' ').filter(id => id);
        if (described.some(id => document.getElementById(id)?.matches('[data-seen]'))) return true;
        for (let near = it; near && !near.matches('main'); near = near.parentElement) {
            if (near.matches('form, section, details, dialog, .field') && near.querySelector('[data-seen]')) return true;
        }
        return false;
    };
    return [...document.querySelectorAll(takesWords)]
        .filter(it => isShown(it) && !it.readOnly && !it.closest('[role=search], [data-passing]'))
        // A link from elsewhere is nobody's words.
        .filter(it => it.id !== 'paste-link' && !says(it))
        .map(it => it.id || it.outerHTML.slice(0, 120));";

#[test]
fn at_every_field_of_every_page_it_stands_who_sees_what_is_typed() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    let mut silent = Vec::new();
    for hash in pages::of_sample(&browser) {
        pages::show(&browser, &hash);
        let found = browser.script(SILENT, &[]);
        if found != json!([]) {
            silent.push(format!("{hash}: {found}"));
        }
    }
    assert!(silent.is_empty(), "nobody is told who sees what is typed at\n{}", silent.join("\n"));
}

/// A backup of somebody who has something of every kind, with a canary in
/// whatever they typed for themselves alone.
fn crowded_backup() -> String {
    let mut root = backup(crowded(12));
    let documents = root["documents"].as_array_mut().expect("documents");
    let is_private = |document: &serde_json::Value| document["place"] == "private";
    let private = documents.iter().position(is_private).expect("one's own document");
    let mut own = json!({ "documents": [documents[private].clone()] });
    replace_in_records(&mut own, is_typed, || CANARY.to_owned());
    documents[private] = own["documents"][0].clone();
    signed(root)
}

#[test]
fn with_words_in_every_private_kind_no_way_out_but_the_backup_has_them() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::DESK);
    browser.visit("#/open/my-copy");
    let path = browser.profile().put("copy.turnwise.json", &crowded_backup());
    browser.open_file("Choose a file", &path);
    browser.wait_for(role::BUTTON, "Add to our notebook");
    browser.button("Add to our notebook");
    browser.until("it is added", || browser.hash() == "#/today" || browser.has(role::HEADING, "Today"));
    let mut out: Vec<(&str, String)> = Vec::new();
    let mut file = |what: &'static str, button: Name<'_>| {
        let (_, text) = browser.saved_file(|browser| browser.press(role::BUTTON, button));
        out.push((what, text));
    };
    browser.go("#/share");
    file("a file for the partner", Name::Starts("Save file for"));
    browser.go("#/share/words");
    browser.wait_for(role::BUTTON, "Save as Markdown");
    file("the notebook as text", Name::Is("Save as Markdown"));
    file("the goals as a table", Name::Is("Save Goals as CSV"));
    file("the sessions as a table", Name::Is("Save Sessions as CSV"));
    for (what, text) in &out {
        assert!(!text.is_empty() && !text.contains("CANARY"), "{what} holds what is private: {text}");
    }
    steps::full_backup(&browser);
    let (_, backup) = browser.saved_file(|browser| browser.press(role::BUTTON, Name::Starts("Save backup")));
    assert!(backup.contains(CANARY), "one's own backup has it");
}
