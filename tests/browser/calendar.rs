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
    let line = |file: &str, name: &str| file.lines().find(|line| line.starts_with(name)).map(str::to_owned);
    assert_eq!(line(&one, "UID:"), line(&all, "UID:"));
    assert_eq!(line(&one, "SEQUENCE:"), line(&all, "SEQUENCE:"));
}
