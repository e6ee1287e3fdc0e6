//! Steps that many journeys share.

use std::path::PathBuf;

use super::harness::{Browser, Name, Screen, Stage, role};

/// A browser in which Robin has started with Kim.
pub fn robin(stage: &Stage, screen: Screen) -> Browser {
    let robin = stage.browser("robin", screen);
    robin.visit("");
    start(&robin, "Robin", "Kim");
    robin
}

/// A page whose clock can be set forward by a script.
pub const CLOCK: &str = "
    (() => {
        const Real = Date;
        window.ahead = 0;
        window.Date = class extends Real {
            constructor(...given) { given.length ? super(...given) : super(Real.now() + window.ahead); }
            static now() { return Real.now() + window.ahead; }
        };
    })();";

/// Starts a partnership from the first page; ends on Today.
pub fn start(browser: &Browser, mine: &str, partners: &str) {
    browser.link("Start with a partner");
    browser.fill("Your name", mine);
    browser.fill("Your partner’s name", partners);
    browser.button("Start our notebook");
    browser.wait_for(role::HEADING, "Today");
}

/// Lets Kim, in a browser of her own, come in by Robin's invitation.
pub fn kim(stage: &Stage, robin: &Browser, screen: Screen) -> Browser {
    let link = invitation(robin);
    let kim = stage.browser("kim", screen);
    kim.visit(&link);
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");
    kim
}

/// The part of the invitation's address that begins at the `#`.
pub fn invitation(browser: &Browser) -> String {
    browser.go("#/share/invite");
    let link = browser.value(role::TEXT, "Invitation link");
    let link = link.strip_prefix(&browser.address).expect("the link leads to this app");
    link.to_owned()
}

/// Plans a session at five on a day like 2031-05-15; gives its address.
pub fn plan(browser: &Browser, day: &str) -> String {
    browser.go("#/sessions");
    browser.link("Plan a session");
    browser.wait_for(role::HEADING, "Plan a session");
    browser.set(role::DAY, "Day", day);
    browser.set(role::TIME, "Time", "17:00");
    browser.choose("60 minutes");
    browser.button("Plan a session");
    browser.wait_for(role::BUTTON, "Add a topic");
    let hash = browser.hash();
    hash.strip_suffix("/prepare").expect("a planned session is prepared next").to_owned()
}

/// Opens what lies beside the notes of a talk.
pub fn beside(browser: &Browser, name: &str) {
    browser.press(role::BUTTON, Name::Starts(name));
}

/// Opens the form of a new topic, unless it is open.
pub fn new_topic(browser: &Browser) {
    if !browser.has(role::TEXT, "What is it about?") {
        browser.button("Add a topic");
        browser.until("the cursor is in the form", || browser.focused().1 == "What is it about?");
    }
}

/// Opens one's own preparation, unless it is open.
pub fn prepare(browser: &Browser) {
    browser.wait_for(role::HEADING, "Your preparation");
    if !browser.has(role::TEXT, "What I bring") {
        browser.button("Your preparation");
        browser.until("the cursor is in it", || browser.focused().1 == "Since last time");
    }
}

/// Adds an item to the agenda of the session that is being prepared.
pub fn bring(browser: &Browser, title: &str, minutes: &str) {
    new_topic(browser);
    browser.fill("What is it about?", title);
    browser.fill_in(role::NUMBER, Name::Is("Minutes"), minutes);
    browser.button("Add to agenda");
    browser.wait_for(role::HEADING, title);
}

/// Opens a step of the wrap, if it is not the one that is open.
pub fn open_step(browser: &Browser, name: &str) {
    let is_open = || {
        let toggle = browser.find(role::BUTTON, name);
        browser.script("return arguments[0].getAttribute('aria-expanded')", &[toggle]) == "true"
    };
    if !is_open() {
        browser.button(name);
        browser.until("the step is open", is_open);
    }
}

/// Adds a goal; gives its address. Ends on its page.
pub fn add_goal(browser: &Browser, title: &str) -> String {
    browser.go("#/goals");
    browser.wait_for(role::HEADING, "Goals");
    browser.press(role::BUTTON, "Add goal");
    browser.fill("What do you want to be true?", title);
    submit_goal(browser);
    browser.wait_for(role::HEADING, title);
    browser.hash()
}

/// What opens a fold, as the browser calls it.
const FOLD: &str = "DisclosureTriangle";

/// Opens what is folded under this line, if it is closed.
pub fn unfold_part(browser: &Browser, line: &str) {
    let summary = browser.find(FOLD, Name::Starts(line));
    browser.script("arguments[0].closest('details').open = true", &[summary]);
    browser.settle();
}

/// Opens the rest of the goal whose page is shown.
pub fn more_of_goal(browser: &Browser) {
    unfold_part(browser, "More about this goal");
}

/// Goes to Us, and opens how these people work.
pub fn how_we_work(browser: &Browser) {
    browser.go("#/us");
    unfold_part(browser, "How we work");
}

/// Goes to Share, and opens the full backup.
pub fn full_backup(browser: &Browser) {
    browser.go("#/share");
    unfold_part(browser, "Backup");
}

/// Presses the button that ends the dialog of a new goal.
pub fn submit_goal(browser: &Browser) {
    // While a dialog is open, only what is in it can be reached.
    browser.press(role::BUTTON, "Add goal");
}

/// Changes the words of a goal, on its page.
pub fn rename_goal(browser: &Browser, address: &str, title: &str) {
    browser.go(address);
    more_of_goal(browser);
    browser.button("Edit goal");
    browser.fill("What do you want to be true?", title);
    browser.button("Save changes");
    browser.wait_for(role::HEADING, title);
}

/// Robin and Kim, who have both changed the title of one goal, each without
/// knowing; with the address of the goal.
pub fn both_renamed(stage: &Stage, screen: Screen) -> (Browser, Browser, String) {
    let robin = robin(stage, screen);
    let kim = kim(stage, &robin, screen);
    let goal = add_goal(&robin, "Speak calmly");
    hand_over(&robin, &kim, "Kim");
    rename_goal(&robin, &goal, "Speak calmly at work");
    rename_goal(&kim, &goal, "Speak calmly at home");
    (robin, kim, goal)
}

/// Saves a file for the partner; gives its name and text.
pub fn save_for(browser: &Browser, partner: &str) -> (String, String) {
    browser.go("#/share");
    browser.saved_file(|browser| browser.button(&format!("Save file for {partner}")))
}

/// Lets a file with this text be chosen on the page that opens files; what
/// it leads to is on screen afterwards.
pub fn open(browser: &Browser, name: &str, text: &str) -> PathBuf {
    let path = browser.profile().put(name, text);
    browser.go("#/open");
    browser.open_file("Choose a file", &path);
    path
}

/// Carries what one has to the other, who looks at it and adds it. Gives what
/// the preview said.
pub fn hand_over(from: &Browser, to: &Browser, name_of_to: &str) -> String {
    let (name, text) = save_for(from, name_of_to);
    open(to, &name, &text);
    to.wait_for(role::BUTTON, "Add to our notebook");
    unfold(to);
    let preview = to.main_text();
    add(to);
    preview
}

/// Unfolds the lines of a preview.
pub fn unfold(browser: &Browser) {
    browser.script("document.querySelectorAll('.summary details').forEach(it => { it.open = true })", &[]);
}

/// Adds what is shown; one lands on what is new, and goes to Today from there.
pub fn add(browser: &Browser) {
    browser.button("Add to our notebook");
    browser.until("it was added", || !["#/open", "#/in/"].iter().any(|it| browser.hash().starts_with(it)));
    browser.go("#/today");
    browser.wait_for(role::HEADING, "Today");
}

/// Both read the same on these pages, line for line; people stand in another
/// order, because everyone comes first at home.
pub fn same_pages(one: &Browser, other: &Browser, pages: &[&str]) {
    for page in pages {
        one.go(page);
        other.go(page);
        if page.starts_with("#/goal/") {
            more_of_goal(one);
            more_of_goal(other);
        }
        let mut texts = (Vec::new(), Vec::new());
        one.until(&format!("both read the same at {page}"), || {
            texts = (lines(one), lines(other));
            texts.0 == texts.1
        });
        assert!(!texts.0.is_empty());
    }
}

/// How one's own promises and goals go is shown to oneself alone.
const FOR_THE_OWNER: [&str; 9] = [
    "Ask others about this goal",
    "How I kept my commitments",
    "Just begun",
    "In stride",
    "Moving",
    "Slow and steady",
    "Quiet for now",
    "Resting while you pause",
    "Goals rest, too. What would be a small sign of progress?",
];

fn lines(browser: &Browser) -> Vec<String> {
    let text = browser.main_text();
    // Who sees the words is the other one, on each side.
    let is_of_the_other = |line: &str| line.starts_with("You and ");
    let is_for_both =
        |line: &&str| !line.is_empty() && !FOR_THE_OWNER.contains(line) && !is_of_the_other(line.trim());
    let mut lines: Vec<_> = text.lines().filter(is_for_both).map(str::to_owned).collect();
    lines.sort();
    lines
}
