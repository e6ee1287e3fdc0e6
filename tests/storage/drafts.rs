//! Faults A11 and A26: what was typed into a form outlives the page.

use turnwise::storage::{PageDrafts, drafts_key, drafts_prefix, is_ours};

#[test]
fn a11_what_differs_from_what_was_filled_in_is_a_draft_and_survives_a_reload() {
    let mut drafts = PageDrafts::default();
    drafts.put("goal-title", "goal-why", "Nine people\ngive me an hour", "");
    drafts.put("goal-title", "goal-target", "2031-05-15", "2031-05-15");
    assert_eq!(drafts.get("goal-title", "goal-target"), None, "it was not touched");
    drafts.note_stood("goal", "{}".to_owned());
    let again = PageDrafts::parse(&drafts.print().expect("something is to be kept"));
    assert_eq!(again, drafts);
    assert_eq!(again.get("goal-title", "goal-why"), Some("Nine people\ngive me an hour"));
    assert_eq!(again.stood("goal"), Some("{}"));
}

#[test]
fn a11_nothing_stays_of_a_form_that_was_sent_or_put_back_as_it_was() {
    let mut drafts = PageDrafts::default();
    drafts.put("goal-title", "goal-why", "Nine", "Ten");
    drafts.note_stood("goal", "{}".to_owned());
    drafts.put("goal-title", "goal-why", "Ten", "Ten");
    assert!(drafts.is_empty() && drafts.print().is_none());
    assert_eq!(drafts.stood("goal"), None, "without a draft the form is filled anew");
    drafts.put("goal-title", "goal-why", "Nine", "Ten");
    drafts.put("item-title", "item-title", "A topic", "");
    drafts.forget("goal-title");
    assert!(drafts.has("item-title") && !drafts.has("goal-title"), "the other form stays");
}

#[test]
fn a11_only_a_form_that_is_not_open_waits() {
    let mut drafts = PageDrafts::default();
    drafts.put("goal-title", "goal-why", "The longest of all", "");
    drafts.put("item-title", "item-title", "A topic", "");
    let open = |form: &str| vec![form.to_owned()];
    assert_eq!(drafts.longest_beside(&[]), Some("The longest of all"));
    assert_eq!(drafts.longest_beside(&open("goal-title")), Some("A topic"));
    assert_eq!(drafts.longest_beside(&["goal-title".to_owned(), "item-title".to_owned()]), None);
}

#[test]
fn a11_what_is_no_draft_is_read_as_none() {
    for text in ["", "{", "[]", "{\"fields\":3}", "{\"fields\":[[1,2,3],[\"a\"]]}", "null"] {
        assert!(PageDrafts::parse(text).is_empty(), "{text}");
    }
}

#[test]
fn a11_the_drafts_of_one_document_are_not_those_of_another() {
    let mine = drafts_key("aa", "#/goals");
    assert!(is_ours(&mine) && mine.starts_with(&drafts_prefix("aa")));
    assert!(!mine.starts_with(&drafts_prefix("bb")) && !mine.starts_with(&drafts_prefix("a")));
}
