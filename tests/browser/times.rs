//! When two people talk: times proposed and answered by link, and both clocks.

use super::harness::{Screen, Stage, role};
use super::steps;

/// The link in the message that is on the page.
fn link_in_message(browser: &super::harness::Browser) -> String {
    let text = browser.main_text();
    let start = text.find("#/in/").expect("a link in the message");
    text[start..].split_whitespace().next().unwrap_or_default().to_owned()
}

/// Proposes 17:00 of two days by a message; gives its link.
pub fn propose(browser: &super::harness::Browser, days: [&str; 2]) -> String {
    browser.go("#/sessions/propose");
    browser.wait_for(role::HEADING, "Propose times");
    for (at, day) in days.into_iter().enumerate() {
        browser.script(
            "const [at, day] = arguments;
             const put = (field, value) => {
                 const input = document.getElementById(`slot-${at}-${field}`);
                 input.value = value;
                 input.dispatchEvent(new Event('input', { bubbles: true }));
             };
             put('day', day); put('time', '17:00');",
            &[serde_json::json!(at), serde_json::json!(day)],
        );
    }
    browser.button("Make the message");
    browser.wait_for(role::HEADING, "Send this");
    link_in_message(browser)
}

#[test]
fn times_are_proposed_chosen_and_planned_as_one_session_on_both_sides() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    robin.go("#/sessions/new");
    robin.link("Propose times");
    robin.wait_for(role::HEADING, "Propose times");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Make the message");
    robin.see("Name at least two different times.");
    robin.wait_saved();
    let before = robin.kept();
    let link = propose(&robin, ["2031-05-12", "2031-05-13"]);
    assert_eq!(robin.kept(), before, "proposing keeps nothing");

    kim.go(&link);
    kim.wait_for(role::HEADING, "Robin proposes times for a session");
    let before = kim.kept();
    kim.button("This one suits me");
    kim.see("Choose one of the times.");
    assert_eq!(kim.kept(), before);
    assert_eq!(kim.violations(), Vec::<String>::new());
    kim.choose("Tuesday, 13 May 2031, 17:00");
    kim.button("This one suits me");
    kim.wait_for(role::HEADING, "Send the answer back");
    // It goes along with what is new, or alone.
    let answer =
        kim.script("return document.querySelector('.told').textContent.match(/#[/]in[/]\\S+/)[0]", &[]);
    let answer = answer.as_str().expect("a link").to_owned();
    kim.script("document.querySelectorAll('main details').forEach(it => { it.open = true })", &[]);
    // C8: 17:00 of which place? Both live in one here.
    let zone = kim.script(
        "return Intl.DateTimeFormat().resolvedOptions().timeZone.split('/').pop().replaceAll('_', ' ')",
        &[],
    );
    let words = format!("17:00 ({} time) suits me", zone.as_str().expect("a zone"));
    assert!(kim.main_text().contains(&words), "{words}: {}", kim.main_text());
    kim.go("#/sessions");
    kim.see("17:00");

    robin.go(&answer);
    robin.wait_for(role::HEADING, "Kim chose Tuesday, 13 May 2031, 17:00");
    robin.see("Nothing is planned until you say so.");
    robin.button("Plan this session");
    robin.wait_for(role::HEADING, "Tuesday, 13 May 2031");
    // Both planned it, and it is one: the file has nothing to show.
    let (name, text) = steps::save_for(&robin, "Kim");
    steps::open(&kim, &name, &text);
    kim.wait_for(role::HEADING, "Nothing new");
    kim.button("Done");
    kim.go("#/sessions");
    kim.wait_for(role::HEADING, "Sessions");
    let rows = "return document.querySelectorAll('main .date-row').length";
    kim.until("one session, not two", || kim.script(rows, &[]) == 1);
    kim.go("#/review");
    kim.see("There’s nothing to choose between.");
}

#[test]
fn a_link_with_times_for_a_notebook_elsewhere_keeps_nothing() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    robin.go("#/sessions/propose");
    robin.wait_for(role::HEADING, "Propose times");
    for field in ["slot-0-day", "slot-1-day", "slot-0-time", "slot-1-time"] {
        let value = match field {
            "slot-0-day" => "2031-05-12",
            "slot-1-day" => "2031-05-14",
            _ => "18:30",
        };
        robin.script(
            "const [id, value] = arguments;
             const input = document.getElementById(id);
             input.value = value;
             input.dispatchEvent(new Event('input', { bubbles: true }));",
            &[serde_json::json!(field), serde_json::json!(value)],
        );
    }
    robin.button("Make the message");
    robin.wait_for(role::HEADING, "Send this");
    let link = link_in_message(&robin);
    let ana = stage.browser("ana", Screen::PHONE);
    ana.visit(&link);
    ana.wait_for(role::HEADING, "Robin proposes times for a session");
    let before = ana.kept();
    ana.choose("Monday, 12 May 2031, 18:30");
    ana.fill("Your name", "Ana");
    ana.button("This one suits me");
    ana.wait_for(role::HEADING, "Send the answer back");
    ana.see("nothing is kept here");
    assert_eq!(ana.kept(), before);
}

#[test]
fn a_session_shows_the_clock_of_who_lives_elsewhere_and_the_other_day() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    robin.go("#/us");
    robin.button("Edit name and colour of Kim");
    robin.script(
        "const field = document.getElementById('person-zone');
         field.value = 'Pacific/Auckland';
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    );
    robin.button("Save changes");
    robin.see("Kim: Auckland");
    robin.go(&session);
    robin.see("for Kim (Auckland), the next day");
}
