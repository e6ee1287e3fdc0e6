//! This device: what is needed, the reminder, backups and going back.

use serde_json::json;

use super::harness::{Engine, Name, Need, Screen, Stage, role};
use super::steps;

/// Acts that only move the wall clock: the page reads it through `Date.now`.
const A_WEEK_LATER: &str = "const now = Date.now; Date.now = () => now() + 8 * 24 * 3600 * 1000;";

#[test]
fn a_copy_that_needs_nothing_says_so_in_one_sentence() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.wait_saved();
    robin.go("#/share/copy");
    robin.see("Everything is kept here.");
    robin.see("in two places that check each other");
    let (name, text) = robin.saved_file(|robin| robin.button("Save backup"));
    assert!(name.starts_with("PRIVATE-backup-") && text.contains("\"turnwise\""), "{name}");
    robin.see("All’s well. There’s nothing to do.");
    robin.reload();
    robin.see("All’s well. There’s nothing to do.");
    assert_eq!(robin.violations(), Vec::<String>::new());
}

#[test]
fn what_went_to_the_trash_since_a_backup_comes_back_and_the_rest_stays() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.go("#/share/copy");
    robin.button("Back up now");
    robin.see("you made it");
    robin.go(&goal);
    steps::more_of_goal(&robin);
    robin.button("Move goal to trash");
    let later = steps::add_goal(&robin, "Ask before answering");
    robin.go("#/share/copy");
    robin.press(role::LINK, Name::Starts("Look inside the backup"));
    robin.wait_for(role::HEADING, Name::Starts("Will come back"));
    robin.see("Speak calmly");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Bring it back");
    robin.wait_for(role::HEADING, "Today");
    robin.go("#/goals");
    robin.see("Speak calmly");
    robin.see("Ask before answering");
    robin.wait_saved();
    robin.reload();
    robin.go(&later);
    robin.see("Ask before answering");
    robin.go(&goal);
    robin.see("Speak calmly");
}

#[test]
fn returning_to_a_day_reads_as_then_and_undo_takes_it_back() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.go("#/share/copy");
    robin.button("Back up now");
    robin.see("you made it");
    steps::rename_goal(&robin, &goal, "Speak loudly");
    robin.go("#/share/copy");
    robin.press(role::LINK, Name::Starts("Look inside the backup"));
    robin.see("Nothing is missing.");
    robin.press(role::RADIO, Name::Starts("Return to"));
    robin.wait_for(role::HEADING, Name::Starts("Goes back to how it was"));
    robin.press(role::BUTTON, Name::Starts("Return to"));
    robin.wait_for(role::HEADING, "Today");
    robin.button("Undo");
    robin.go(&goal);
    robin.see("Speak loudly");
}

#[test]
fn a_week_with_changes_in_no_copy_is_said_once_and_later_keeps_it_quiet() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.wait_saved();
    robin.go("#/today");
    assert!(!robin.has(role::BUTTON, "Save backup"), "nothing is said on the first day");
    robin.before_load(A_WEEK_LATER);
    robin.reload();
    robin.wait_for(role::BUTTON, "Save backup");
    robin.button("Later");
    robin.wait_gone(role::BUTTON, "Save backup");
    robin.wait_saved();
    robin.reload();
    robin.wait_for(role::HEADING, "Today");
    assert!(!robin.has(role::BUTTON, "Save backup"), "later is some days");
}

#[test]
fn in_safari_a_wrapped_session_asks_for_a_copy_and_says_why() {
    let Some(stage) = Stage::with(Need::Safari) else { return };
    let robin = steps::robin(&stage, Screen::PHONE);
    let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    // WebKit calls itself so.
    if stage.engine == Engine::Chromium {
        robin.cdp("Emulation.setUserAgentOverride", json!({ "userAgent": safari }));
    }
    let session = steps::plan(&robin, "2031-05-15");
    robin.reload();
    robin.go("#/today");
    assert!(!robin.has(role::BUTTON, "Save backup"), "nothing was wrapped yet");
    robin.go(&format!("{session}/wrap"));
    robin.button("Wrap up this session");
    robin.go("#/today");
    robin.see("Safari clears what a page keeps after seven days without a visit.");
    assert!(robin.has(role::BUTTON, "Save backup"));
}
