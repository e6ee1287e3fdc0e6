//! A programme from the side of whoever takes part: rating objectives, looking
//! through a slip and handing it over, writing to the facilitator.

use chrono::NaiveDate;
use turnwise::coaching::{Due, Kit, Measure, Slip, SlipOffer};
use turnwise::exchange::{Handout, read_slip_file};

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// Robin and Kim, who have begun in a programme; on Robin's phone, whose clock
/// can be set forward. Ends on Today.
fn begin(stage: &Stage) -> Browser {
    let kit = Kit {
        title: "Peer coaching, autumn".to_owned(),
        contact: "Robin Sample, robin@example.org".to_owned(),
        objectives: vec!["I ask before I advise".to_owned(), "I listen to the end".to_owned()],
        half: Some(Due::Sessions(2)),
        end: NaiveDate::from_ymd_opt(2031, 6, 1).map(Due::Day),
        ..Kit::default()
    };
    let robin = stage.browser("robin", Screen::PHONE);
    robin.before_load(steps::CLOCK);
    robin.visit(&Handout::Kit(Box::new(kit)).to_link().expect("a link"));
    robin.fill("Your name", "Robin");
    robin.fill("Your partner’s name", "Kim");
    robin.button("Begin");
    robin.wait_for(role::IMAGE, "The invitation link as a QR code");
    robin.go("#/today");
    robin.wait_for(role::HEADING, "Today");
    robin
}

/// Rates an objective, counted from 0.
pub(super) fn rate(browser: &Browser, objective: usize, value: &str) {
    browser.wait_for(role::RADIO, value);
    let radio = browser.find_all(role::RADIO, value).swap_remove(objective);
    browser
        .press_element(&browser.script("return arguments[0].closest('label')", &[radio]))
        .expect("a number to press");
    browser.settle();
}

/// The slip in the link that is shown.
fn shown(browser: &Browser) -> Slip {
    browser.wait_for(role::IMAGE, "Your slip as a QR code");
    Slip::from_link(&browser.value(role::TEXT, "Link to your slip")).expect("a slip")
}

fn hold(browser: &Browser, day: &str) {
    let session = steps::plan(browser, day);
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    browser.go(&format!("{session}/wrap"));
    browser.button("Wrap up this session");
    browser.see("This session is wrapped up.");
}

/// How many objectives have a number on the screen.
fn chosen(browser: &Browser) -> u64 {
    let count = browser.script("return document.querySelectorAll('.marks :checked').length", &[]);
    count.as_u64().unwrap_or_default()
}

#[test]
fn a_person_looks_through_their_slip_leaves_something_out_and_hands_it_over() {
    let stage = Stage::open();
    let robin = begin(&stage);
    robin.see("Your programme begins");
    robin.link("Open our programme");
    robin.wait_for(role::HEADING, "Our programme");
    robin.see("after 2 sessions, 0 held so far");
    robin.see("Nothing yet. Rate an objective or answer a question first.");
    assert!(!robin.has(role::BUTTON, "Hand over"), "there is nothing to hand over");
    rate(&robin, 0, "6");
    rate(&robin, 1, "3");
    robin.wait_saved();
    robin.reload();
    robin.until("both numbers are still there", || chosen(&robin) == 2);
    robin.button("Hand over");
    let start = shown(&robin);
    assert_eq!(start.offer, SlipOffer::Start);
    assert_eq!(start.values(), [(Measure::Objective1, 6), (Measure::Objective2, 3)]);
    robin.see("A slip names nobody, but whoever collects it may still know whose it is.");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.go("#/today");
    robin.wait_gone(role::LINK, "Open our programme");

    hold(&robin, "2031-05-15");
    hold(&robin, "2031-05-22");
    robin.go("#/today");
    robin.see("Your programme is half over");
    robin.link("Open our programme");
    robin.wait_for(role::HEADING, "Our programme");
    robin.see("Sessions held: 1 to 2");
    rate(&robin, 0, "8");
    robin.choose("Yes");
    robin.see("Would go on: Yes");
    robin.press("checkbox", Name::Starts("Sessions planned"));
    robin.button("Hand over");
    let half = shown(&robin);
    assert_eq!(half.offer, SlipOffer::Half);
    assert_ne!(half.number, start.number, "the two cannot be brought together");
    let told = [Measure::Objective1, Measure::WouldGoOn, Measure::Planned, Measure::Served];
    assert_eq!(told.map(|measure| half.get(measure)), [Some(8), Some(2), None, None]);
    assert!(half.get(Measure::Held).is_some());

    // What is unticked now leaves what is shown, and the number stays.
    robin.press("checkbox", Name::Starts("Sessions held"));
    robin.until("it is not on the slip", || shown(&robin).get(Measure::Held).is_none());
    let again = shown(&robin);
    assert_eq!(again.number, half.number);
    let (name, text) = robin.saved_file(|browser| browser.button("Save as a file"));
    assert_eq!(name, "slip-half.turnwise.json");
    assert_eq!(read_slip_file(text.as_bytes()).expect("a file"), Some(again));
    robin.wait_saved();
    let (_, text) = steps::save_for(&robin, "Kim");
    assert!(text.contains("I ask before I advise"), "the programme is in both notebooks");
    for private in ["programme_answer", "own_slip"] {
        assert!(!text.contains(private), "{private} is one's own");
    }

    // The last day comes, and this time there is no slip.
    robin.go("#/today");
    robin.script(
        "window.ahead += new Date(2031, 5, 2, 12) - new Date();
         window.dispatchEvent(new Event('focus'))",
        &[],
    );
    robin.see("Your programme comes to its end");
    robin.link("Open our programme");
    robin.wait_for(role::HEADING, "Our programme");
    robin.button("No, thanks");
    robin.see("You said no to a slip this time.");
    robin.see("slip handed over on");
    robin.go("#/today");
    robin.wait_gone(role::LINK, "Open our programme");
}

#[test]
fn a_message_to_the_facilitator_is_shown_whole_and_sent_by_whoever_wrote_it() {
    let stage = Stage::open();
    let robin = begin(&stage);
    robin.go("#/us/programme");
    robin.link("Write to your facilitator");
    robin.wait_for(role::HEADING, "Write to your facilitator");
    robin.see("Who to ask: Robin Sample, robin@example.org");
    robin.button("Show the whole message");
    robin.see("Write a few words first.");
    robin.choose("Another partner, please");
    robin.fill("Your message", "We never find a time.");
    robin.reload();
    robin.until("what was typed is still there", || {
        robin.value(role::TEXT, "Your message") == "We never find a time."
    });
    assert_eq!(robin.value(role::TEXT, "Your name"), "Robin");
    robin.button("Show the whole message");
    robin.wait_for(role::HEADING, "This is all that is sent");
    robin.see("Another partner, please (Peer coaching, autumn)");
    robin.see("We never find a time.");
    let mail = robin.find(role::LINK, "Write an email");
    let address = robin.script("return arguments[0].getAttribute('href')", &[mail]);
    let address = address.as_str().unwrap_or_default();
    assert!(
        address.starts_with("mailto:robin@example.org?subject=Another%20partner%2C%20please"),
        "{address}"
    );
    assert!(address.contains("We%20never%20find%20a%20time.%0D%0A%0D%0ARobin"), "{address}");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Change it");
    assert_eq!(robin.value(role::TEXT, "Your message"), "We never find a time.");
    robin.button("Show the whole message");
    robin.wait_for(role::HEADING, "This is all that is sent");
    robin.go("#/today");
    robin.go("#/us/programme/message");
    robin.wait_for(role::TEXT, "Your message");
    assert_eq!(robin.value(role::TEXT, "Your message"), "", "nothing is kept");
}

#[test]
fn a_notebook_without_a_programme_says_so() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    assert!(!robin.has(role::LINK, "Open our programme"));
    robin.go("#/us");
    robin.wait_for(role::HEADING, "Us");
    assert!(!robin.has(role::LINK, "Our programme"));
    robin.go("#/us/programme");
    robin.see("This notebook wasn’t started from a kit with a programme");
}
