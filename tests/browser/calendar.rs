//! Sessions for the calendar one already has.

use super::harness::{Screen, Stage, role};
use super::steps;

#[test]
fn what_is_ahead_goes_into_a_calendar_without_its_agenda() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    steps::plan(&robin, "2031-05-15");
    steps::bring(&robin, "A talk nobody else should read", "20");
    let (name, one) = robin.saved_file(|robin| robin.button("Add to calendar"));
    assert!(name.starts_with("sessions-with-Kim-") && name.ends_with(".ics"), "{name}");
    assert!(one.contains("SUMMARY:Session with Kim\r\n"), "{one}");
    assert!(!one.contains("nobody else"), "the agenda stays here");
    robin.go("#/sessions");
    robin.wait_for(role::HEADING, "In your calendar");
    assert_eq!(robin.violations(), Vec::<String>::new());
    let (_, all) = robin.saved_file(|robin| robin.button("Save calendar file"));
    assert!(!all.contains("nobody else"), "the agenda stays here, unless one says so");
    let line = |file: &str, name: &str| file.lines().find(|line| line.starts_with(name)).map(str::to_owned);
    assert_eq!(line(&one, "UID:"), line(&all, "UID:"));
    assert_eq!(line(&one, "SEQUENCE:"), line(&all, "SEQUENCE:"));
}

#[test]
fn what_was_promised_by_a_day_goes_into_the_calendar_without_its_first_step() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&robin, "Speak calmly");
    robin.button("Add commitment");
    robin.fill("What’s the commitment?", "Ask Ana");
    robin.set(role::DAY, "By when?", "2031-05-15");
    robin.fill("What is the first step?", "Find out who reads this");
    robin.button("Add commitment");
    robin.see("First step: Find out who reads this");
    steps::plan(&robin, "2031-05-10");
    robin.go("#/sessions");
    let (_, all) = robin.saved_file(|robin| robin.button("Save calendar file"));
    assert!(all.contains("SUMMARY:Due: Ask Ana\r\n"), "{all}");
    assert!(!all.contains("Find out"), "the page says: days, names and titles");
}

#[test]
fn a_rhythm_goes_into_the_calendar_ahead_of_its_planning_and_the_agenda_by_choice() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    robin.go("#/sessions/new");
    robin.wait_for(role::HEADING, "Plan a session");
    robin.set(role::DAY, "Day", "2031-05-15");
    robin.set(role::TIME, "Time", "17:00");
    robin.choose("Every week");
    robin.button("Plan a session");
    steps::bring(&robin, "The talk with my manager", "20");
    robin.go("#/sessions");
    robin.press("checkbox", "Include agenda topics");
    let (_, all) = robin.saved_file(|robin| robin.button("Save calendar file"));
    assert!(all.contains("The talk with my manager"), "{all}");
    let starts: Vec<&str> = all.lines().filter_map(|line| line.strip_prefix("DTSTART:")).collect();
    assert!(starts.len() > 5 && starts.starts_with(&["20310515T160000Z", "20310522T160000Z"]), "{starts:?}");
    let ids = |file: &str| -> std::collections::BTreeSet<String> {
        file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    assert_eq!(ids(&all).len(), starts.len(), "each has a name of its own");
    // A session that is planned later has the name it had in the calendar.
    robin.press(role::BUTTON, super::harness::Name::Starts("Plan 22"));
    robin.wait_for(role::BUTTON, "Add a topic");
    robin.go("#/sessions");
    robin.wait_for(role::HEADING, "In your calendar");
    let (_, later) = robin.saved_file(|robin| robin.button("Save calendar file"));
    assert!(ids(&all).iter().filter(|id| ids(&later).contains(*id)).count() >= starts.len() - 1);
}
