//! Bringing a document that a pair already keeps: seen first, added at once, taken
//! back with one Undo.

use super::harness::{Browser, Screen, Stage, role};
use super::steps;

const DOCUMENT: &str = include_str!("../data/brought/running_notes.md");

/// Puts the document into its field and looks what is in it.
fn look_at(robin: &Browser) {
    robin.script(
        "const field = document.getElementById('bring-text');
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        &[DOCUMENT.into()],
    );
    robin.button("See what’s in it");
}

#[test]
fn a_document_is_looked_at_added_and_taken_back() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/share");
    robin.link("Bring your document");
    robin.wait_for(role::HEADING, "Bring your document");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.fill("Your document", "");
    robin.button("See what’s in it");
    robin.see("Nothing here looks like");
    let before = robin.kept();
    look_at(&robin);
    robin.see("Found in it");
    robin.see("2 goals");
    steps::unfold(&robin);
    robin.see("Run the monthly review without notes");
    robin.see("Review went much better than in September");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.see("You can undo all of it at once.");
    assert_eq!(robin.kept(), before, "nothing is kept before Add");
    robin.button("Add to our notebook");
    robin.see("Added from your document.");
    robin.button("Undo");
    robin.see("Undone");
    robin.go("#/goals");
    assert!(!robin.text().contains("monthly review"), "{}", robin.text());
    robin.wait_saved();
}

#[test]
fn a_document_that_was_added_is_there_after_a_reload() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    robin.go("#/share/bring");
    look_at(&robin);
    robin.button("Add to our notebook");
    robin.wait_for(role::HEADING, "Today");
    robin.wait_saved();
    robin.reload();
    robin.go("#/goals");
    robin.see("Run the monthly review without notes");
    robin.go("#/sessions");
    robin.see("Oct");
}
