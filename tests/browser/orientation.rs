//! The orientation: ten cards for people who have not coached before, read on a phone and printed.

use turnwise::coaching::Kit;
use turnwise::exchange::Handout;

use super::harness::{Browser, Screen, Stage, key, role};
use super::steps;
use crate::exchange::handouts;

/// Waits for the card of this title, with the cursor on its heading.
fn on_card(browser: &Browser, title: &str) {
    browser.wait_for(role::HEADING, title);
    browser.until("the card has the focus", || browser.focused().1 == title);
}

#[test]
fn somebody_new_reads_ten_cards_before_there_is_a_notebook() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit("");
    robin.link("New to peer coaching? Read ten cards");
    robin.wait_for(role::HEADING, "Peer coaching in ten cards");
    robin.wait_for(role::HEADING, "What peer coaching is");
    robin.see("1 of 10");
    assert!(!robin.has(role::BUTTON, "Previous card"), "the first one");
    robin.button("Next card");
    on_card(&robin, "Who does what");
    robin.key(key::RIGHT);
    on_card(&robin, "The frame of a session");
    robin.button("Previous card");
    on_card(&robin, "Who does what");
    for title in [
        "The frame of a session",
        "Listening",
        "Asking instead of advising",
        "A goal and a next step",
        "Feedback",
        "Confidentiality and boundaries",
        "One practice round",
    ] {
        robin.button("Next card");
        on_card(&robin, title);
    }
    robin.see("3 min");
    robin.button("Next card");
    on_card(&robin, "When you get stuck");
    robin.see("10 of 10");
    assert!(!robin.has(role::BUTTON, "Next card"), "the last one");
    robin.key(key::RIGHT);
    robin.see("10 of 10");
    assert_eq!(robin.violations(), Vec::<String>::new());
    assert_eq!(robin.kept(), Vec::<String>::new(), "reading keeps nothing");
    robin.link("Go to handouts");
    robin.wait_for(role::HEADING, "Handouts");
}

#[test]
fn a_finger_turns_the_cards() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit("#/orientation");
    robin.wait_for(role::HEADING, "What peer coaching is");
    // What a browser tells of a finger that goes from one place to another.
    let swipe = |from: i32, to: i32| {
        robin.script(
            "const card = document.querySelector('.orientation');
             const tell = (what, clientX) => card.dispatchEvent(
                 new PointerEvent(what, {bubbles: true, pointerType: 'touch', clientX}));
             tell('pointerdown', arguments[0]);
             tell('pointerup', arguments[1]);",
            &[from.into(), to.into()],
        );
    };
    swipe(300, 80);
    on_card(&robin, "Who does what");
    swipe(200, 210);
    robin.see("2 of 10");
    swipe(80, 300);
    on_card(&robin, "What peer coaching is");
}

#[test]
fn the_library_and_a_workshop_lead_to_the_cards() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::DESK);
    robin.visit("#/library");
    robin.link("Read the cards");
    robin.wait_for(role::HEADING, "What peer coaching is");
    robin.link("Library");
    robin.wait_for(role::HEADING, "Library");
}

#[test]
fn whom_to_ask_and_where_there_is_help_stand_on_today_and_on_the_boundary_card() {
    let stage = Stage::open();
    let kit = Kit {
        contact: "Ana, at the door".to_owned(),
        help: "Counselling on the second floor, mornings".to_owned(),
        ..handouts::usual_kit()
    };
    let link = Handout::Kit(Box::new(kit)).to_link().expect("a kit fits into a link");
    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit(&link);
    robin.fill("Your name", "Robin");
    robin.fill("Your partner’s name", "Kim");
    robin.button("Begin");
    robin.wait_for(role::IMAGE, "The invitation link as a QR code");
    robin.go("#/today");
    robin.see("You can ask: Ana, at the door");
    let session = steps::plan(&robin, "2031-05-15");
    for step in ["prepare", "talk", "wrap"] {
        robin.go(&format!("{session}/{step}"));
        robin.button("When to stop coaching");
        robin.wait_for(role::HEADING, "From your programme");
        robin.see("You can ask: Ana, at the door");
        robin.see("Counselling on the second floor, mornings");
        robin.button("Close this card");
        robin.wait_gone(role::HEADING, "From your programme");
    }
}
