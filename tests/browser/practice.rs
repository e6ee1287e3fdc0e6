//! What there is to practise on in the Library: scenes and case studies, brought to a session.

use super::harness::{Name, Screen, Stage, role};
use super::steps;

/// The line that opens what is folded away, as the browser calls it.
const FOLD: &str = "DisclosureTriangle";

#[test]
fn a_scene_is_read_in_the_library_and_brought_to_the_next_session_once() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.go("#/library");
    robin.press(FOLD, Name::Starts("Saying no"));
    robin.see("You begin with praise, and then you bargain.");
    robin.wait_for(role::LINK, "Plan a session to bring it to");
    let session = steps::plan(&robin, "2031-05-15");

    robin.go("#/library");
    robin.press(FOLD, Name::Starts("Saying no"));
    robin.button("Bring to the next session: Saying no");
    robin.until("one goes on where the button was", || {
        robin.focused().1 == "On the agenda of the next session"
    });
    robin.press(FOLD, Name::Starts("More than tired"));
    robin.see("the next turn is hers");
    robin.button("Bring to the next session: More than tired");
    robin.button("Undo");
    robin.wait_for(role::BUTTON, "Bring to the next session: More than tired");
    assert_eq!(robin.violations(), Vec::<String>::new());

    robin.go(&format!("{session}/prepare"));
    robin.button("Saying no");
    robin.see("The other side: You need a favour by Friday");
    assert!(!robin.text().contains("hard to turn down"), "the twist stays in the Library");
    assert!(!robin.text().contains("More than tired"), "it was taken back");
}

#[test]
fn questions_for_a_group_wait_until_somebody_chooses_them() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    robin.go("#/questions");
    robin.see("250 of 250 not drawn yet");
    super::room::choose_from(&robin, "What about?", "In a group");
    robin.see("10 of 10 not drawn yet");
    robin.see("Who have we not heard from yet?");
}
