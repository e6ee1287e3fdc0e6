//! The Library and kits: handed out by one person, opened by others, and phones that begin as one group.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::{bringing, steps};

/// The part of an address to hand out that begins at the `#`, from the sheet
/// that is open.
pub(super) fn handed(browser: &Browser) -> String {
    let link = browser.value(role::TEXT, "Link to hand out");
    link.strip_prefix(&browser.address).expect("the link leads to this app").to_owned()
}

/// Prepares a kit; gives its link. Ends on its page.
pub(super) fn prepare(browser: &Browser) -> String {
    browser.visit("");
    browser.link("Running a workshop? Prepare a kit");
    browser.button("Prepare a kit");
    browser.fill("Title", "Peer coaching, autumn");
    browser.fill("Welcome message", "Good to have you here.");
    browser.set(role::DAY, "Day", "2031-05-15");
    browser.set(role::TIME, "Time", "17:00");
    browser.button("Save this kit");
    browser.wait_for(role::IMAGE, "The link as a QR code: Peer coaching, autumn");
    handed(browser)
}

#[test]
fn two_phones_begin_as_one_pair_with_the_first_session_planned() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    let kit = prepare(&facilitator);

    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit(&kit);
    robin.wait_for(role::HEADING, "Peer coaching, autumn");
    robin.see("This comes from whoever made the link, not from Turnwise");
    robin.see("Good to have you here.");
    assert_eq!(robin.kept(), Vec::<String>::new(), "nothing is kept before Begin");
    robin.fill("Your name", "Robin");
    robin.fill("Your partner’s name", "Kim");
    robin.button("Begin");
    robin.wait_for(role::IMAGE, "The invitation link as a QR code");
    assert!(!robin.url().contains("/in/"), "the kit has left the address bar");
    let length = robin.value(role::TEXT, "Invitation link").len();
    assert!(length <= 400, "{length} bytes");
    let code = code(&robin);

    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit(&code);
    kim.wait_for(role::HEADING, "Robin invites you to a notebook for two");
    kim.see("A draft agreement: 9 clauses");
    kim.see("17:00");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing is kept before Add");
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");
    kim.see("15 May");
    robin.link("Go to Today");
    robin.wait_for(role::HEADING, "Today");
    robin.see("15 May");

    // One file, and nothing to settle.
    let (name, text) = steps::save_for(&robin, "Kim");
    steps::open(&kim, &name, &text);
    kim.see("Nothing new");
    kim.see("There’s nothing new to read, only");
    kim.go("#/us/agreement");
    kim.see("What we say stays between us");
    kim.go("#/share");
    kim.see("Nothing new to send to Robin.");
    kim.go("#/review");
    kim.see("There’s nothing to choose between.");
}

#[test]
fn a_session_plan_is_handed_out_and_kept_only_after_add() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::DESK);
    robin.visit("#/library");
    robin.press(role::BUTTON, Name::Is("Hand out: Take turns, 45 minutes"));
    robin.wait_for(role::IMAGE, "The link as a QR code: Take turns, 45 minutes");
    let link = handed(&robin);
    robin.button("Show large");
    robin.wait_for(role::BUTTON, "Close");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Close");

    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit(&link);
    kim.see("This comes from whoever made the link, not from Turnwise");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing is kept before Add");
    kim.button("Add it");
    kim.wait_for(role::HEADING, "Library");
    kim.see("Your own");
    assert!(!kim.url().contains("/in/"), "the link has left the address bar");
    kim.go(&link);
    kim.see("You already have all of this.");
}

#[test]
fn a_kit_travels_as_a_file_too() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    prepare(&facilitator);
    let (name, text) = facilitator.saved_file(|browser| browser.button("Save as a file"));
    assert_eq!(name, "kit-Peer-coaching-autumn.turnwise.json");
    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit("#/open");
    let path = robin.profile().put(&name, &text);
    robin.open_file("Choose a file", &path);
    robin.wait_for(role::HEADING, "Peer coaching, autumn");
    robin.wait_for(role::HEADING, "Are you the first?");
    robin.button("Running this workshop? Keep the kit to edit it");
    robin.wait_for(role::BUTTON, "Duplicate this kit");
    robin.until("it can be changed", || robin.value(role::TEXT, "Title") == "Peer coaching, autumn");
    robin.wait_for(role::IMAGE, "The link as a QR code: Peer coaching, autumn");
}

#[test]
fn a_file_that_is_put_aside_leaves_no_kit_behind_that_was_opened_before_it() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    prepare(&facilitator);
    let kit = facilitator.saved_file(|browser| browser.button("Save as a file"));
    let robin = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    let file = steps::save_for(&robin, "Kim");
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    steps::open(&kim, &kit.0, &kit.1);
    kim.wait_for(role::HEADING, "Are you the first?");
    bringing::drop(&kim, &file.0, &file.1);
    kim.wait_for(role::HEADING, "A file from Robin");
    kim.button("Cancel");
    kim.wait_for(role::HEADING, "Today");
    kim.go("#/open");
    kim.wait_for(role::HEADING, "Open a file or a link");
    kim.see("Or paste a link");
}

/// Opens what is folded around a field, by its id.
pub(super) fn unfold(browser: &Browser, field: &str) {
    let open = format!("document.querySelector('details:has(#{field})').open = true");
    browser.script(&open, &[]);
}

/// The part of an invitation's address that begins at the `#`.
pub(super) fn code(browser: &Browser) -> String {
    let code = browser.value(role::TEXT, "Invitation link");
    code.strip_prefix(&browser.address).expect("the link leads to this app").to_owned()
}

/// Everything that the kit of the group holds is on this phone.
pub(super) fn has_everything(browser: &Browser) {
    browser.go("#/today");
    browser.wait_for(role::HEADING, "Today");
    browser.see("15 May");
    browser.see("You can ask: Robin at the door");
    browser.link("Prepare session");
    browser.see("Hopes and doubts");
    browser.go("#/sessions");
    browser.see("Every week");
    browser.go("#/us/agreement");
    browser.see("What we say stays between us");
    browser.go("#/questions");
    browser.fill("Find", "river");
    browser.see("One question");
    browser.until("the question says where it is from", || {
        let rows =
            "return [...document.querySelectorAll('.question-row')].map(it => it.textContent).join(' ')";
        let rows = browser.script(rows, &[]);
        let rows = rows.as_str().unwrap_or_default();
        rows.contains("What would the river say?") && rows.contains("From your workshop")
    });
}

/// E1 and E2: contact, a question of the facilitator's own, agreement, session,
/// plan and rhythm are on all three phones.
#[test]
fn three_phones_begin_as_one_group_and_each_has_everything_the_kit_holds() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    facilitator.visit("");
    facilitator.link("Running a workshop? Prepare a kit");
    facilitator.button("Prepare a kit");
    facilitator.fill("Title", "Peer coaching, autumn");
    facilitator.set(role::DAY, "Day", "2031-05-15");
    facilitator.set(role::TIME, "Time", "17:00");
    facilitator.choose("Every week");
    facilitator.fill("Who can they ask?", "Robin at the door");
    unfold(&facilitator, "kit-question");
    facilitator.fill("Your question", "What would the river say?");
    facilitator.button("Add question");
    facilitator.wait_for(role::BUTTON, "Remove question: What would the river say?");
    facilitator.button("Save this kit");
    facilitator.wait_for(role::IMAGE, "The link as a QR code: Peer coaching, autumn");
    let kit = handed(&facilitator);

    let robin = stage.browser("robin", Screen::PHONE);
    robin.visit(&kit);
    robin.wait_for(role::HEADING, "Are you the first?");
    robin.choose("3");
    robin.fill("Your name", "Robin");
    robin.fill("Name of person 2", "Kim");
    robin.fill("Name of person 3", "Ada");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Begin");
    robin.wait_for(role::IMAGE, "The invitation link as a QR code");
    robin.see("Everyone scans the same code");
    let code = code(&robin);
    has_everything(&robin);

    for name in ["Kim", "Ada"] {
        let phone = stage.browser(&name.to_lowercase(), Screen::PHONE);
        phone.visit(&code);
        phone.wait_for(role::HEADING, "Robin invites you to a notebook for 3");
        phone.see("One question from your workshop");
        phone.button("Add to our notebook");
        phone.see("Choose who you are, so your words carry your name.");
        phone.choose(&format!("I am {name}"));
        phone.button("Add to our notebook");
        phone.wait_for(role::HEADING, "Today");
        has_everything(&phone);
        phone.go("#/share");
        phone.see("Nothing new to send to");
        assert_eq!(phone.violations(), Vec::<String>::new());
    }
}

/// E4: both tapped "Begin", then one scans the code of the other.
#[test]
fn who_began_a_notebook_too_may_let_the_empty_one_go_and_have_it_back() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    let kit = prepare(&facilitator);
    let begin = |name: &str, mine: &str, partners: &str| {
        let phone = stage.browser(name, Screen::PHONE);
        phone.visit(&kit);
        phone.fill("Your name", mine);
        phone.fill("Your partner’s name", partners);
        phone.button("Begin");
        phone.wait_for(role::IMAGE, "The invitation link as a QR code");
        phone
    };
    let robin = begin("robin", "Robin", "Kim");
    let kim = begin("kim", "Kim", "Robin");
    kim.go(&code(&robin));
    kim.wait_for(role::HEADING, "Robin invites you to a notebook for two");
    kim.see("Remove the empty notebook that I began");
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");
    let has_several = "return document.querySelector('.switcher') !== null";
    assert_eq!(kim.script(has_several, &[]), false, "one notebook is left");
    kim.button("Undo");
    kim.see("Undone");
    kim.go(&code(&robin));
    kim.see("Remove the empty notebook that I began");
}

/// E7: what is not beside the app is said to be missing, and is not blamed on
/// the connection.
#[test]
fn a_kit_that_this_site_does_not_have_is_said_to_be_missing() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.visit("#/kit/none");
    browser.see("This site has no kit of that name.");
    assert!(!browser.text().contains("Check the connection"));
    // The browser itself says that the file is not there.
    drop(browser.complaints());
    assert_eq!(stage.asked_in_vain().len(), 1);
}

#[test]
fn a_question_and_a_plan_of_ones_own_are_written_in_the_kit_and_outlive_a_reload() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::DESK);
    browser.visit("");
    browser.link("Running a workshop? Prepare a kit");
    browser.button("Prepare a kit");
    browser.fill("Title", "Peer coaching, autumn");
    unfold(&browser, "kit-question");
    browser.fill("Your question", "What would the river say?");
    browser.button("Add question");
    unfold(&browser, "kit-plan-title");
    browser.fill("Title of the plan", "Our hour");
    for (title, minutes) in [("Arrive", "5"), ("Talk", "40")] {
        browser.fill("Next part", title);
        browser.fill_in(role::NUMBER, Name::Is("Minutes"), minutes);
        browser.button("Add part");
        browser.wait_for(role::BUTTON, Name::Is(&format!("Remove part: {title}")));
    }
    browser.reload();
    browser.wait_for(role::BUTTON, "Remove question: What would the river say?");
    unfold(&browser, "kit-plan-title");
    browser.wait_for(role::BUTTON, "Remove part: Talk");
    browser.until("the title is there", || browser.value(role::TEXT, "Title of the plan") == "Our hour");
    browser.button("Add plan");
    browser.wait_for(role::BUTTON, "Remove plan: Our hour");

    browser.button("Edit question: What would the river say?");
    browser.until("its words are there", || {
        browser.value(role::TEXT, "Your question") == "What would the river say?"
    });
    browser.fill("Your question", "What would the sea say?");
    // What stands in a field comes along.
    browser.button("Save this kit");
    browser.wait_for(role::IMAGE, "The link as a QR code: Peer coaching, autumn");
    browser.wait_for(role::BUTTON, "Remove question: What would the sea say?");
    assert!(!browser.has(role::BUTTON, "Remove question: What would the river say?"));
    assert_eq!(browser.violations(), Vec::<String>::new());

    // Handed out, then changed: it says what.
    drop(browser.saved_file(|browser| browser.button("Save as a file")));
    assert!(!browser.text().contains("Changed since you last handed it out"));
    browser.button("Remove question: What would the sea say?");
    browser.button("Save this kit");
    browser.see("Changed since you last handed it out");
    browser.see("Questions: 0 new, 1 removed");

    browser.button("Duplicate this kit");
    browser.wait_for(role::HEADING, "Peer coaching, autumn (copy)");
    browser.wait_for(role::BUTTON, "Remove plan: Our hour");
    browser.go("#/workshop");
    browser.see("Peer coaching, autumn (copy)");
}
