//! A whole workshop: thirteen people in five pairs and a group of three, each on
//! a phone of their own, seven slips, a report, and the next group.

use super::harness::{Browser, Screen, Stage, role};
use super::kits::{code, handed, has_everything, unfold};
use super::{collect, own_slip};

/// Each group, whoever begins first.
const GROUPS: [&[&str]; 6] = [
    &["Ann", "Ben"],
    &["Cem", "Dag"],
    &["Eve", "Fay"],
    &["Gus", "Hal"],
    &["Ida", "Jan"],
    &["Kai", "Lea", "Mia"],
];
/// How many hand over a slip.
const SLIPS: usize = 7;

/// Prepares the kit and its workshop; gives the kit's link and the workshop's address.
fn prepare(facilitator: &Browser) -> (String, String) {
    facilitator.visit("");
    facilitator.link("Running a workshop? Prepare a kit");
    facilitator.button("Prepare a kit");
    facilitator.fill("Title", "Peer coaching, autumn");
    facilitator.set(role::DAY, "Day", "2031-05-15");
    facilitator.set(role::TIME, "Time", "17:00");
    facilitator.choose("Every week");
    facilitator.fill("Who can they ask?", "Robin at the door");
    unfold(facilitator, "kit-question");
    facilitator.fill("Your question", "What would the river say?");
    facilitator.button("Add question");
    facilitator.script("document.querySelectorAll('main details').forEach(it => { it.open = true })", &[]);
    facilitator.fill("Objective 1", "I ask before I advise");
    facilitator.button("Save this kit");
    facilitator.wait_for(role::IMAGE, "The link as a QR code: Peer coaching, autumn");
    let kit = handed(facilitator);

    facilitator.go("#/workshop");
    facilitator.button("Prepare a workshop");
    facilitator.fill("Title", "Autumn group");
    facilitator.button("Save this workshop");
    facilitator.wait_for(role::HEADING, "Autumn group");
    let workshop = facilitator.hash();
    facilitator.go(&format!("{workshop}/pairs"));
    let names: Vec<&str> = GROUPS.iter().flat_map(|group| group.iter().copied()).collect();
    facilitator.fill("Who is there?", &names.join("\n"));
    facilitator.button("Create rounds");
    facilitator.see("Nobody meets anyone twice.");
    facilitator.go(&workshop);
    facilitator.see("13 people, 3 rounds");
    (kit, workshop)
}

/// All of a group begin on their phones, and each has all of the kit. Gives the
/// slips of as many as are asked for.
fn begin(stage: &Stage, kit: &str, names: &[&str], slips: usize) -> Vec<String> {
    let mut given = Vec::new();
    let mut take_part = |phone: &Browser| {
        has_everything(phone);
        if given.len() < slips {
            phone.go("#/us/programme");
            own_slip::rate(phone, 0, ["4", "6"][given.len() % 2]);
            phone.button("Hand over");
            phone.wait_for(role::IMAGE, "Your slip as a QR code");
            let link = phone.value(role::TEXT, "Link to your slip");
            given.push(link.strip_prefix(&phone.address).expect("the link leads to this app").to_owned());
        }
    };
    let first = stage.browser(&names[0].to_lowercase(), Screen::PHONE);
    first.visit(kit);
    first.wait_for(role::HEADING, "Are you the first?");
    first.choose(&names.len().to_string());
    first.fill("Your name", names[0]);
    if names.len() == 2 {
        first.fill("Your partner’s name", names[1]);
    } else {
        names.iter().enumerate().skip(1).for_each(|(at, name)| {
            first.fill(&format!("Name of person {}", at + 1), name);
        });
    }
    first.button("Begin");
    first.wait_for(role::IMAGE, "The invitation link as a QR code");
    let code = code(&first);
    take_part(&first);
    for name in &names[1..] {
        let phone = stage.browser(&name.to_lowercase(), Screen::PHONE);
        phone.visit(&code);
        phone.choose(&format!("I am {name}"));
        phone.button("Add to our notebook");
        phone.wait_for(role::HEADING, "Today");
        take_part(&phone);
    }
    given
}

#[test]
fn thirteen_people_begin_from_one_kit_and_seven_slips_say_how_it_went() {
    let stage = Stage::open();
    let facilitator = stage.browser("facilitator", Screen::DESK);
    let (kit, workshop) = prepare(&facilitator);
    let mut slips: Vec<String> = Vec::new();
    for group in GROUPS {
        let wanted = SLIPS - slips.len();
        slips.extend(begin(&stage, &kit, group, wanted));
    }
    assert_eq!(slips.len(), SLIPS);

    facilitator.go(&format!("{workshop}/collect"));
    collect::open_bowl(&facilitator, "At the start");
    for (count, slip) in slips.iter().enumerate() {
        collect::drop_in(&facilitator, slip, count + 1);
    }
    facilitator.go(&format!("{workshop}/collect"));
    collect::close(&facilitator);
    facilitator.see("7 slips");
    facilitator.see("Middle: 4 out of 10");
    facilitator.see("6 out of 10: 3");
    facilitator.go(&workshop);
    facilitator.see("One group has answered");
    facilitator.button("Duplicate");
    facilitator.wait_for(role::DIALOG, "For the next group");
    let in_dialog =
        facilitator.script("return document.querySelector('dialog[open] button[type=submit]')", &[]);
    facilitator.press_element(&in_dialog).expect("the button of the dialog");
    facilitator.settle();
    facilitator.until("the next group has a page of its own", || facilitator.hash() != workshop);
    facilitator.see("No rounds yet");
    facilitator.see("No date yet");
    assert_eq!(facilitator.violations(), Vec::<String>::new());
}
