//! Every page there is, with what a test of all pages needs to reach it.

use turnwise::coaching::HandedTemplate;
use turnwise::exchange::Handout;

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;
use crate::exchange::{handouts, locksmith};

/// The sample, opened: the realistic workspace.
pub fn sample(stage: &Stage, screen: Screen) -> Browser {
    let browser = stage.browser("sample", screen);
    browser.visit("");
    enter_sample(&browser);
    browser
}

/// Goes in by the third door.
pub fn enter_sample(browser: &Browser) {
    // Whatever it is called in the language of the page, it is the one button there.
    browser.press(role::BUTTON, Name::Any);
    browser
        .until("the sample is open", || browser.hash() == "#/today" && browser.has("navigation", Name::Any));
}

/// The pages that are there whatever the notebook holds.
pub const ROOMS: [&str; 36] = [
    "#/today",
    "#/sessions",
    "#/sessions/new",
    "#/goals",
    "#/celebrations",
    "#/questions",
    "#/us",
    "#/us/agreement",
    "#/us/cards",
    "#/us/check",
    "#/journal",
    "#/journal/0000000000000000000003",
    "#/us/feedback",
    "#/us/programme",
    "#/us/programme/message",
    "#/share",
    "#/share/words",
    "#/share/check-in",
    "#/share/bring",
    "#/share/move",
    "#/sessions/propose",
    "#/library",
    "#/orientation",
    "#/workshop",
    "#/workshop/pairs",
    "#/workshop/run",
    "#/workshop/handouts",
    "#/workshop/collect",
    "#/share/invite",
    "#/review",
    "#/trash",
    "#/settings",
    "#/about/data",
    "#/nowhere",
    "#/open",
    "#/start",
];

/// The addresses of the sample: the rooms, a session from three sides, a goal,
/// a celebration, and those behind them.
pub fn of_sample(browser: &Browser) -> Vec<String> {
    let first = |page: &str, start: &str| {
        browser.go(page);
        let mut found = None;
        browser.until("a link to follow", || {
            let links = "return [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))";
            let links = browser.script(links, &[]);
            let links = links.as_array().into_iter().flatten().filter_map(|link| link.as_str());
            found = links.filter(|link| link.starts_with(start)).map(str::to_owned).next_back();
            found.is_some()
        });
        found.expect("a link was found")
    };
    let session = first("#/sessions", "#/session/");
    let sides = ["prepare", "talk", "wrap"].map(|side| format!("{session}/{side}"));
    let ones = [first("#/goals", "#/goal/"), first("#/celebrations", "#/celebration/")];
    ROOMS
        .into_iter()
        .chain(["#/workshop/kit/0000000000000000000001", "#/workshop/0000000000000000000002"])
        .map(str::to_owned)
        .chain(sides)
        .chain(ones)
        .collect()
}

/// What a person may be handed.
fn handed_out() -> [(&'static str, Handout); 3] {
    let shelf = handouts::shelf();
    let kit = handouts::usual_kit();
    let template = HandedTemplate::Library(shelf.templates.templates[0].id());
    [
        ("a session plan by link", Handout::Template(template)),
        ("a draft of rules by link", Handout::Agreement(kit.clauses.clone())),
        ("a kit by link", Handout::Kit(Box::new(kit))),
    ]
}

/// Goes there and waits until the page has its heading.
pub fn show(browser: &Browser, hash: &str) {
    browser.go(hash);
    browser.until("the page has a heading", || {
        browser.script("return document.querySelectorAll('main h1').length === 1", &[]) == true
    });
    browser.settle();
}

/// The previews, Review and Trash with something in them, and a bad link:
/// calls `look` at each, for both of two people.
pub fn with_content(stage: &Stage, screen: Screen, look: &mut impl FnMut(&Browser, &str)) {
    let robin = steps::robin(stage, screen);
    look(&robin, "Today, empty");
    for hash in ["#/sessions", "#/goals", "#/celebrations", "#/us", "#/share", "#/review", "#/trash"] {
        show(&robin, hash);
        look(&robin, &format!("{hash}, empty"));
    }
    let link = steps::invitation(&robin);
    let kim = stage.browser("kim", screen);
    kim.visit("");
    look(&kim, "welcome");
    let workshop = ["#/workshop/pairs", "#/workshop/run", "#/workshop/handouts", "#/workshop/collect"];
    for hash in
        ["#/start", "#/open", "#/open/my-copy", "#/settings", "#/about/data"].into_iter().chain(workshop)
    {
        show(&kim, hash);
        look(&kim, &format!("{hash}, before there is anything"));
    }
    for hash in ["#/library", "#/workshop"] {
        show(&kim, hash);
        look(&kim, &format!("{hash}, before there is anything"));
    }
    for (what, handout) in handed_out() {
        show(&kim, &handout.to_link().expect("a link"));
        kim.wait_gone(role::HEADING, "Open a file or a link");
        look(&kim, what);
    }
    show(&kim, &link[..link.len() - 7]);
    look(&kim, "a link that was cut");
    show(&kim, &link);
    look(&kim, "an invitation");
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");

    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.button("Add milestone");
    look(&robin, "a goal with the form of a milestone");
    let session = steps::plan(&robin, "2031-05-15");
    look(&robin, "a session without an agenda");
    steps::bring(&robin, "The talk with my manager", "20");
    look(&robin, "a session and the form of a topic");
    robin.button("The talk with my manager");
    robin.button("Move to trash: The talk with my manager");
    look(&robin, "a session and the line at the bottom");
    robin.button("Change time or place");
    look(&robin, "a session and its dialog");
    show(&robin, "#/trash");
    robin.wait_for(role::BUTTON, "Put back: The talk with my manager");
    look(&robin, "the Trash with something in it");
    let (name, text) = steps::save_for(&robin, "Kim");
    steps::unfold_part(&robin, "Other ways to send");
    robin.button("Lock file for Kim with a passphrase");
    robin.button("Lock the file");
    robin.see("Too short:");
    look(&robin, "the dialog that locks a file");
    robin.button("Cancel");
    let locked = locksmith::lock(&text, "four little words", [3; 16], [4; 12]);
    steps::open(&kim, &name, &locked);
    kim.wait_for(role::HEADING, "A locked file");
    look(&kim, "a locked file");
    kim.button("Leave it locked");
    steps::open(&kim, &name, &text);
    kim.wait_for(role::BUTTON, "Add to our notebook");
    look(&kim, "a preview of new things");
    steps::add(&kim);
    steps::rename_goal(&robin, &goal, "Speak calmly at work");
    steps::rename_goal(&kim, &goal, "Speak calmly at home");
    let (name, text) = steps::save_for(&robin, "Kim");
    steps::open(&kim, &name, &text);
    kim.wait_for(role::BUTTON, "Add to our notebook");
    look(&kim, "a preview of a clash");
    steps::add(&kim);
    show(&kim, "#/review");
    look(&kim, "Review with a clash");
    show(&kim, &format!("{session}/talk"));
    look(&kim, "a talk that has not begun");
}
